import type { Importer, Program } from '../program.ts';
import { isolateModel } from './isolate-model.ts';

/** ONNX weights are a program already; the engine itself finds out whether they are sound. */
export const onnxImporter: Importer = {
  async open({ weights, siblings, scratchFolder }) {
    const path = await isolateModel(weights, siblings, scratchFolder);
    const program: Program = {
      model: { kind: 'file', path },
      inputs: null,
      outputs: null,
      origin: 'weights',
    };
    return { program: async () => program };
  },
};
