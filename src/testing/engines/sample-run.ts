import { referenceTolerance } from '../judge/reference-tolerance.ts';
import type { ModelTest } from '../run/model-test.ts';
import type { TestedEntry } from './compare-devices.ts';
import { outputsOf } from './compare-runs.ts';
import { type CaseSample, sampleOf } from './output-sample.ts';

/** Samples of what the cases with the test tensors gave, for whoever compares them with cases of other machines. */
export async function sampleRuns(
  entries: readonly TestedEntry[],
  test: ModelTest,
): Promise<CaseSample[]> {
  const { model, description } = test;
  const samples: CaseSample[] = [];
  for (const { planned, tested } of entries) {
    const outputs = tested.ran ? await outputsOf(tested.ran, test) : null;
    if (!outputs || !tested.ran) continue;
    const { weightsFormat, device } = planned.case;
    const { path, position } = planned.weights;
    const taken = model.outputs.flatMap((output) => {
      const tensor = outputs.get(output.id);
      const tolerance = referenceTolerance(output, weightsFormat, model, description.specVersion);
      return tensor ? [sampleOf(output.id, tensor, tolerance)] : [];
    });
    const engine = tested.ran.outcome.engine;
    samples.push({ weightsFormat, device, engine, path, position, outputs: taken });
  }
  return samples;
}
