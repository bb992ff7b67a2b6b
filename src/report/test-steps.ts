import type { ResourceReport } from '../contract/report.ts';
import type { Stage, Status, Verdict } from '../contract/verdict.ts';
import { formatsOf, mostTelling } from './markdown/format-cells.ts';
import { causeWords } from './markdown/verdict-groups.ts';
import { count } from './numbers.ts';

/** What is asked of every weights format, in the order in which it is tried. */
export const STEPS = ['described', 'loads', 'runs', 'reproduces', 'sizes', 'gpu'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_TITLES: Record<Step, string> = {
  described: 'Described',
  loads: 'Loads',
  runs: 'Runs',
  reproduces: 'Reproduces',
  sizes: 'Other sizes',
  gpu: 'GPU',
};

/** What each status means where a question is asked: in words for those who do not see its mark. */
export const ANSWERS: Record<StepCell['status'], string> = {
  passed: 'yes',
  failed: 'no',
  error: 'not decided',
  unsupported: 'not supported yet',
  'not-applicable': 'does not apply',
  skipped: 'not tried',
  untested: 'not tested',
};

/** Answer to one question; `untested`: nobody asked. */
export interface StepCell {
  status: Status | 'untested';
  /** More than the status says; empty where there is no more. Holds no text of a package. */
  words: string;
}

export interface StepRow {
  /** Untrusted where it is no known format. */
  weightsFormat: string;
  cells: Record<Step, StepCell>;
}

const UNTESTED: StepCell = { status: 'untested', words: '' };
const YES: StepCell = { status: 'passed', words: '' };

/** In which column a stage is seen. */
const COLUMN: Record<Stage, Step> = {
  resolve: 'described',
  description: 'described',
  files: 'loads',
  load: 'loads',
  run: 'runs',
  compare: 'reproduces',
};
const TRIED: readonly Step[] = ['loads', 'runs', 'reproduces'];

/** One row for each weights format of a resource. */
export function stepRows(resource: ResourceReport): StepRow[] {
  return formatsOf([resource]).map((weightsFormat) => {
    const verdicts = resource.verdicts.filter((verdict) => verdict.weightsFormat === weightsFormat);
    const own = verdicts.filter(({ shape }) => shape.kind === 'test-tensors');
    const generated = verdicts.filter(({ shape }) => shape.kind === 'generated');
    const gpu = own.find(({ device }) => device === 'gpu');
    const main = own.find(({ device }) => device !== 'gpu') ?? gpu;
    return {
      weightsFormat,
      cells: {
        ...tried(main),
        described: described(resource, main),
        sizes: sizes(generated),
        gpu: gpu ? { status: gpu.status, words: causeWords(gpu) } : UNTESTED,
      },
    };
  });
}

function described({ findings }: ResourceReport, verdict: Verdict | undefined): StepCell {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return { status: 'failed', words: count(errors, 'error') };
  const column = verdict?.stage ? COLUMN[verdict.stage] : null;
  if (verdict && column === 'described')
    return { status: verdict.status, words: causeWords(verdict) };
  return YES;
}

/** Before the step that went wrong all is well, behind it nothing was tried. */
function tried(verdict: Verdict | undefined): Record<Step, StepCell> {
  const cells: Record<Step, StepCell> = {
    described: YES,
    loads: UNTESTED,
    runs: UNTESTED,
    reproduces: UNTESTED,
    sizes: UNTESTED,
    gpu: UNTESTED,
  };
  if (verdict === undefined) return cells;
  if (verdict.status === 'passed') return { ...cells, loads: YES, runs: YES, reproduces: YES };
  const column = verdict.stage === null ? 'loads' : COLUMN[verdict.stage];
  if (column === 'described') return cells;
  for (const step of TRIED) {
    if (step === column) {
      cells[step] = { status: verdict.status, words: causeWords(verdict) };
      break;
    }
    cells[step] = YES;
  }
  return cells;
}

function sizes(verdicts: readonly Verdict[]): StepCell {
  const status = mostTelling(verdicts)?.status;
  if (status === undefined) return UNTESTED;
  const asked = verdicts.filter(
    (one) => one.status !== 'skipped' && one.status !== 'not-applicable',
  );
  const good = asked.filter((verdict) => verdict.status === 'passed').length;
  return { status, words: asked.length === 0 ? '' : `${good} of ${asked.length}` };
}
