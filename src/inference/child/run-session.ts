import { type EngineTensor, WeightsError } from '../../weights/program.ts';
import type { OnnxRuntime, Ort } from './engine.ts';
import { explainRunError } from './engine-errors.ts';
import { fromOrtTensor, toOrtTensor } from './engine-tensors.ts';

/**
 * Runs a session once.
 * @param feeds by name of graph input
 * @param outputs names of the graph outputs that are wanted; others are not kept
 * @throws WeightsError input-mismatch, out-of-memory, run-failed
 */
export async function runSession(
  ort: Ort,
  session: OnnxRuntime.InferenceSession,
  feeds: ReadonlyMap<string, EngineTensor>,
  outputs: string[],
): Promise<EngineTensor[]> {
  try {
    const tensors = [...feeds].map(([name, tensor]) => [name, toOrtTensor(ort, tensor)] as const);
    const options = { logSeverityLevel: 4 } as const;
    const results = await session.run(Object.fromEntries(tensors), outputs, options);
    return outputs.map((name) => {
      const value = results[name];
      const tensor = value === undefined ? null : fromOrtTensor(value);
      if (tensor === null) throw new Error(`Output ${name} is not a tensor of numbers.`);
      return tensor;
    });
  } catch (error) {
    throw new WeightsError(explainRunError(error), { cause: error });
  }
}
