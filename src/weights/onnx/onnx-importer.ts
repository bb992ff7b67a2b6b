import type { Importer } from '../program.ts';

/** ONNX weights are a program already; the engine itself finds out whether they are sound. */
export const onnxImporter: Importer = {
  async open({ weights }) {
    return {
      async program() {
        return { model: { kind: 'file', path: weights.path }, inputs: null, outputs: null };
      },
    };
  },
};
