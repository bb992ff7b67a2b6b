import type { FormatComparison } from '../../contract/report.ts';
import type { PlannedCase } from '../plan/plan-cases.ts';
import type { ModelTest } from '../run/model-test.ts';
import type { TestedEntry } from './compare-devices.ts';
import { compareRuns } from './compare-runs.ts';

/**
 * Holds the outputs of each weights format against those of the first one that gave any, on the same device, and
 * tells it as a finding. The expected outputs are left aside, so that it works for models whose test outputs are wrong.
 * Formats that gave nothing to compare are told, too.
 * @returns a row for each format but the first
 */
export async function compareFormats(
  entries: readonly TestedEntry[],
  test: ModelTest,
): Promise<FormatComparison[]> {
  const rows: FormatComparison[] = [];
  for (const device of new Set(entries.map(({ planned }) => planned.case.device))) {
    const ran = entries.flatMap(({ planned, tested: { ran: run } }) =>
      planned.case.device === device && run?.outcome.ok ? [{ planned, run }] : [],
    );
    const [first, ...others] = ran;
    for (const { planned, run } of others) {
      if (!first) break;
      const [weightsFormat, comparedWith] = [
        planned.case.weightsFormat,
        first.planned.case.weightsFormat,
      ];
      const compared = await compareRuns(
        { run, name: weightsFormat },
        { run: first.run, name: comparedWith },
        weightsFormat,
        test,
      );
      if (!compared) continue;
      const { agree: agrees, message, outputs } = compared;
      rows.push({ weightsFormat, comparedWith, device, agrees, message, outputs });
      const { path, position } = planned.weights;
      test.warn({
        code: agrees ? 'formats-agree' : 'formats-differ',
        severity: agrees ? 'info' : 'warning',
        path,
        position,
        message,
        hint: agrees ? '' : HINT,
      });
    }
    tellWithout(
      entries.filter(({ planned }) => planned.case.device === device),
      new Set([first, ...others].map((one) => one?.planned)),
      test,
    );
  }
  return rows;
}

/** The formats of a device that gave nothing, where there are others to compare with. */
function tellWithout(
  entries: readonly TestedEntry[],
  ran: ReadonlySet<PlannedCase | undefined>,
  test: ModelTest,
): void {
  const asked = entries.filter(({ tested }) => tested.verdict.cause !== 'left-out');
  if (asked.length < 2) return;
  for (const { planned, tested } of asked) {
    if (ran.has(planned)) continue;
    const { path, position, format } = planned.weights;
    test.warn({
      code: 'formats-not-compared',
      severity: 'info',
      path,
      position,
      message: `${format} (${planned.case.device}) was not compared with the other weights formats: it gave no outputs (${tested.verdict.cause ?? 'unknown'}).`,
      hint: '',
    });
  }
}

const HINT =
  'Users get other results by the format that their software takes: convert the weights again from the same original.';
