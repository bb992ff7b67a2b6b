import type { Verdict } from '../../contract/verdict.ts';
import { problemVerdict } from '../judge/make-verdict.ts';
import type { PlannedCase } from '../plan/plan-cases.ts';
import type { ModelTest } from '../run/model-test.ts';
import type { TestedCase } from '../test-case.ts';
import { compareRuns } from './compare-runs.ts';

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
    const names = [gpu.tested.ran.outcome.engine, cpu.tested.ran.outcome.engine];
    const told = await compareRuns(
      { run: gpu.tested.ran, name: names[0] ?? 'the GPU' },
      { run: cpu.tested.ran, name: names[1] ?? 'the CPU' },
      weightsFormat,
      test,
    );
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
