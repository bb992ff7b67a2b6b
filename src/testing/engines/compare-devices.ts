import type { Verdict } from '../../contract/verdict.ts';
import { postprocessWith } from '../../processing/apply-steps.ts';
import { compareTensors } from '../judge/compare-tensors.ts';
import { formatNumber } from '../judge/format-number.ts';
import { problemVerdict } from '../judge/make-verdict.ts';
import { referenceTolerance } from '../judge/reference-tolerance.ts';
import type { PlannedCase } from '../plan/plan-cases.ts';
import type { ModelTest } from '../run/model-test.ts';
import { readOutputs } from '../run/read-outputs.ts';
import type { Ran, TestedCase } from '../test-case.ts';

/** A case with the test tensors, and what came of it. */
export interface TestedEntry {
  planned: PlannedCase;
  tested: TestedCase;
}

/**
 * Holds what the GPU gave against what the CPU gave for the same weights, with the reference implementation's
 * tolerance, and tells it. Where the CPU gives the expected outputs and the GPU does not, the contributor is not to blame.
 * @returns the verdicts that change by it, with their cases
 */
export async function compareDevices(
  entries: readonly TestedEntry[],
  test: ModelTest,
): Promise<{ planned: PlannedCase; verdict: Verdict }[]> {
  const changed: { planned: PlannedCase; verdict: Verdict }[] = [];
  for (const gpu of entries) {
    const { weightsFormat, device } = gpu.planned.case;
    if (device !== 'gpu') continue;
    const cpu = entries.find(
      ({ planned: { case: other } }) =>
        other.weightsFormat === weightsFormat && other.device === 'cpu',
    );
    if (!cpu?.tested.ran?.outcome.ok || !gpu.tested.ran?.outcome.ok) continue;
    const told = await compareOutputs(cpu.tested.ran, gpu.tested.ran, gpu.planned, test);
    if (told === null) continue;
    const { path, position } = gpu.planned.weights;
    const { agree, message } = told;
    const { verdict } = gpu.tested;
    const isOnlyGpu = cpu.tested.verdict.status === 'passed' && verdict.stage === 'compare';
    if (agree) test.warn({ ...FINDING, code: 'devices-agree', path, position, message });
    else if (isOnlyGpu && verdict.status === 'failed')
      changed.push({
        planned: gpu.planned,
        verdict: problemVerdict(
          verdict,
          {
            cause: 'devices-differ',
            message: `The CPU gives the expected outputs, the GPU does not. ${message}`,
            hint: HINT,
            evidence: verdict.evidence,
          },
          gpu.tested.ran.outcome,
        ),
      });
    else
      test.warn({
        ...FINDING,
        code: 'devices-differ',
        severity: 'warning',
        path,
        position,
        message,
        hint: HINT,
      });
  }
  return changed;
}

const FINDING = { severity: 'info', hint: '' } as const;
const HINT =
  'The engine computes on the GPU in another way than on the CPU. Look whether the difference matters for what the outputs are used for.';

async function compareOutputs(
  cpu: Ran,
  gpu: Ran,
  { weights }: PlannedCase,
  test: ModelTest,
): Promise<{ agree: boolean; message: string } | null> {
  const { model, description } = test;
  const [ours, theirs] = await Promise.all([outputsOf(cpu, test), outputsOf(gpu, test)]);
  if (!ours || !theirs) return null;
  const comparisons = model.outputs.flatMap((output) => {
    const [expected, produced] = [ours.get(output.id), theirs.get(output.id)];
    if (!expected || !produced) return [];
    const tolerance = referenceTolerance(output, weights.format, model, description.specVersion);
    return [compareTensors(output.id, produced, expected, tolerance)];
  });
  const wrong = comparisons.find(({ agrees }) => !agrees);
  const engines = `${gpu.outcome.engine ?? 'the GPU'} and ${cpu.outcome.engine ?? 'the CPU'}`;
  const size = (difference: number | null) =>
    difference === null ? 'infinity' : formatNumber(difference);
  if (wrong)
    return {
      agree: false,
      message: `${engines} give different outputs: ${wrong.mismatchedElements} of ${wrong.totalElements} elements of ${wrong.output} differ, by at most ${size(wrong.maxAbsoluteDifference)}.`,
    };
  const largest = Math.max(...comparisons.map((each) => each.maxAbsoluteDifference ?? 0));
  return {
    agree: true,
    message: `${engines} give the same outputs (largest difference ${size(largest)}).`,
  };
}

async function outputsOf({ outcome, tensors }: Ran, { model, squeeze, custom }: ModelTest) {
  if (!outcome.ok) return null;
  const read = await readOutputs(outcome, model.outputs, squeeze);
  return read.ok ? postprocessWith(custom, read.outputs, tensors.inputs, model) : null;
}
