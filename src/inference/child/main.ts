// Entry of the child process, the only place where weights are opened and run.
import { IMPORTERS } from '../../weights/importers.ts';
import { serve } from './serve.ts';

serve(IMPORTERS, process.argv[2] || null);
