// Property tests try the same values in each run, so that a failure is there again; FC_SEED=<number> tries others.
import process from 'node:process';
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261125) });
