import type { WeightsFormat } from '../../contract/description.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { formatList } from '../judge/format-number.ts';
import { problemVerdict } from '../judge/make-verdict.ts';
import type { PlannedCase } from '../plan/plan-cases.ts';
import type { ModelTest } from '../run/model-test.ts';
import type { TestedCase } from '../test-case.ts';
import { compareRuns, type RunsCompared } from './compare-runs.ts';

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
    if (!cpu) continue;
    const told = await compared(gpu.tested, cpu.tested, weightsFormat, test);
    const { path, position } = gpu.planned.weights;
    const verdicts = { gpu: gpu.tested.verdict, cpu: cpu.tested.verdict };
    const { finding, verdict } = tellDevices(told, verdicts, { path, position });
    if (finding) test.warn(finding);
    if (verdict) changed.push({ planned: gpu.planned, verdict });
  }
  return changed;
}

async function compared(
  { ran: gpu }: TestedCase,
  { ran: cpu }: TestedCase,
  weightsFormat: WeightsFormat,
  test: ModelTest,
): Promise<Told | null> {
  if (!gpu || !cpu) return null;
  return compareRuns(
    { run: gpu, name: gpu.outcome.engine ?? 'the GPU' },
    { run: cpu, name: cpu.outcome.engine ?? 'the CPU' },
    weightsFormat,
    test,
  );
}

type Told = Pick<RunsCompared, 'agree' | 'message'>;

/**
 * What follows from how the outputs of two devices compare: a finding, or another verdict on the case of the GPU.
 * @param told null where they could not be compared
 */
export function tellDevices(
  told: Told | null,
  { gpu, cpu }: { gpu: Verdict; cpu: Verdict },
  place: Pick<Finding, 'path' | 'position'>,
): { finding?: Finding; verdict?: Verdict } {
  const leftOut = [gpu, cpu].some(({ cause }) => cause === 'left-out');
  if (told === null) return leftOut ? {} : { finding: { ...notCompared({ gpu, cpu }), ...place } };
  const { agree, message } = told;
  if (agree) return { finding: { ...FINDING, code: 'devices-agree', ...place, message } };
  const isOnlyGpu = cpu.status === 'passed' && gpu.stage === 'compare' && gpu.status === 'failed';
  if (!isOnlyGpu)
    return {
      finding: {
        code: 'devices-differ',
        severity: 'warning',
        ...place,
        message,
        hint: HINT,
      },
    };
  const problem = {
    cause: 'devices-differ',
    message: `The CPU gives the expected outputs, the GPU does not. ${message}`,
    hint: HINT,
    evidence: gpu.evidence,
  } as const;
  const { durations, peakMemory } = gpu;
  return { verdict: { ...problemVerdict(gpu, problem), durations, peakMemory } };
}

function notCompared({ gpu, cpu }: { gpu: Verdict; cpu: Verdict }) {
  const without = [gpu, cpu].filter(({ evidence }) => evidence.outputs === undefined);
  const which = without.map(({ device }) => (device === 'gpu' ? 'the GPU' : 'the CPU'));
  const why =
    which.length === 0
      ? 'what they gave did not come to the same place'
      : `there are no outputs of ${formatList(which)}`;
  return {
    ...FINDING,
    code: 'devices-not-compared',
    message: `The outputs of ${gpu.weightsFormat} on the GPU and on the CPU were not compared: ${why}.`,
  };
}

const FINDING = { severity: 'info', hint: '' } as const;
const HINT =
  'The engine computes on the GPU in another way than on the CPU. Look whether the difference matters for what the outputs are used for.';
