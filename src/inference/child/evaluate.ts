import type { Device } from '../../contract/case.ts';
import type { EngineTensor, Evaluate } from '../../weights/program.ts';
import type { Ort } from './engine.ts';
import { openSession } from './open-session.ts';
import { runSession } from './run-session.ts';

/** Lets an importer run parts of a model on the case's own engine. */
export function evaluateOn(ort: Ort, device: Device, threads: number): Evaluate {
  return async (model, feeds) => {
    const { session } = await openSession(ort, model, device, threads);
    const names = [...session.outputNames];
    const values = await runSession(ort, session, new Map(Object.entries(feeds)), names);
    await session.release();
    return Object.fromEntries(names.map((name, index) => [name, values[index] as EngineTensor]));
  };
}
