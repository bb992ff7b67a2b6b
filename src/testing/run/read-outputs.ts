import type { TensorDescription } from '../../contract/description.ts';
import type { OutcomeSuccess } from '../../contract/outcome.ts';
import type { Tensors } from '../../processing/apply-steps.ts';
import { fitAxes } from '../../tensor/fit-axes.ts';
import { readTensor } from '../../tensor/read-tensor.ts';
import { formatShape } from '../../tensor/tensor.ts';
import { TensorError } from '../../tensor/tensor-error.ts';
import type { Problem } from '../judge/make-verdict.ts';

/**
 * The outputs that a case left as files, with the described axes.
 * @param squeeze whether axes of size 1 may be added and dropped (specification 0.4)
 */
export async function readOutputs(
  outcome: OutcomeSuccess,
  described: readonly TensorDescription[],
  squeeze: boolean,
): Promise<{ ok: true; outputs: Tensors } | { ok: false; problem: Problem }> {
  const outputs: Tensors = new Map();
  for (const { id, path } of outcome.outputs) {
    const description = described.find((one) => one.id === id);
    if (!description) continue;
    const tensor = await readTensor(path);
    const axes = description.axes.map((axis) => axis.id);
    try {
      outputs.set(id, fitAxes(tensor, axes, squeeze));
    } catch (error) {
      if (!(error instanceof TensorError)) throw error;
      return {
        ok: false,
        problem: {
          cause: 'output-shape-differs',
          message: `The model gives the output ${id} ${tensor.shape.length} axes (${formatShape(tensor.shape)}), described are ${axes.length} (${axes.join(', ')}).`,
          hint: 'Correct the axes in the description, or make the model give all of them.',
          evidence: description.position ? { position: description.position } : {},
        },
      };
    }
  }
  return { ok: true, outputs };
}
