// Entry of the child process, the only place where weights are opened and run.
import { IMPORTERS } from '../../weights/importers.ts';
import type { TracerStart } from './keep-tracer.ts';
import { serve } from './serve.ts';

const [, , engineFolder, tracer] = process.argv;
serve(IMPORTERS, engineFolder || null, tracer ? (JSON.parse(tracer) as TracerStart) : null);
