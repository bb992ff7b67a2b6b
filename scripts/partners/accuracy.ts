import type { PartnerRow } from '../../src/contract/partner.ts';
import { readDescription } from '../../src/description/read-description.ts';
import { CATALOGUE } from '../../src/partners/catalogue/catalogue.ts';
import { partnerRows } from '../../src/partners/partner-rows.ts';
import {
  latestReports,
  readToolReport,
  type ToolReport,
} from '../../src/partners/published-reports.ts';

interface Subject {
  name: string;
  description: string;
  /** File name and text. */
  reports: [string, string][];
}

interface Score {
  right: number;
  wrong: string[];
}

/** A question whose answer is a rule, not an environment, and who is asked it. */
interface Question {
  name: string;
  partner: string;
  /** Shares of right answers that are to be reached. */
  target?: number;
  /** Whether the report is one whose cause is a rule; its own version may matter. */
  asks: (report: ToolReport, text: string) => boolean;
  isRight: (row: PartnerRow, report: ToolReport) => boolean;
}

const fails = ({ status }: PartnerRow) => status === 'does-not-work' || status === 'not-applicable';
const matches = (row: PartnerRow, { status }: ToolReport) =>
  (row.status === 'works') === (status === 'passed') && row.status !== 'unknown';

const QUESTIONS: Question[] = [
  {
    name: 'BiaPy, all reports',
    partner: 'biapy',
    target: 0.98,
    // Version 3.6.5 had other rules.
    asks: ({ version }) => version !== '3.6.5',
    isRight: matches,
  },
  {
    name: 'ilastik, not applicable (number of tensors, no runtime for the weights)',
    partner: 'ilastik',
    target: 0.95,
    asks: ({ status, message }, text) =>
      status === 'failed' &&
      (message.startsWith('ilastik only supports') ||
        (/No module named '(?:tensorflow|keras|onnxruntime)'/.test(text) &&
          !/test inputs \((?:torchscript|pytorch_state_dict)\)/.test(text))),
    isRight: (row) => row.status === 'not-applicable',
  },
  {
    name: 'ilastik, passed: not predicted to fail',
    partner: 'ilastik',
    asks: ({ status }) => status === 'passed',
    isRight: (row) => !fails(row),
  },
  {
    name: 'deepImageJ, several inputs',
    partner: 'deepimagej',
    target: 1,
    asks: ({ message }) => message.startsWith('deepimagej only supports single'),
    isRight: (row) => row.status === 'not-applicable',
  },
  {
    name: 'deepImageJ, passed: not predicted to fail',
    partner: 'deepimagej',
    asks: ({ status }) => status === 'passed',
    isRight: (row) => !fails(row),
  },
  {
    name: 'CAREamics, all reports',
    partner: 'careamics',
    asks: () => true,
    isRight: (row, { status }) =>
      status === 'not-applicable'
        ? row.status === 'not-applicable'
        : matches(row, { status } as ToolReport),
  },
];

/** Targets by name of the question. */
export const TARGETS: Record<string, number> = Object.fromEntries(
  QUESTIONS.flatMap(({ name, target }) => (target === undefined ? [] : [[name, target]])),
);

/** How many of the published reports each question's prediction meets. */
export function accuracy(subjects: Subject[]): Record<string, Score> {
  const scores: Record<string, Score> = {};
  for (const { name, description, reports } of subjects) {
    const read = readDescription(new TextEncoder().encode(description), name);
    const rows = partnerRows(
      { description: read.description ?? null, outline: read.outline, imports: null, verdicts: [] },
      CATALOGUE,
    );
    const texts = new Map<ToolReport, string>();
    for (const [file, text] of reports) {
      const report = readToolReport(file, text);
      if (report) texts.set(report, text);
    }
    const latest = latestReports([...texts.keys()]);
    for (const question of QUESTIONS) {
      const row = rows.find(({ partner }) => partner === question.partner);
      const report = latest.find(({ partner }) => partner === question.partner);
      if (!row || !report || !question.asks(report, texts.get(report) ?? '')) continue;
      const score = scores[question.name] ?? { right: 0, wrong: [] };
      scores[question.name] = score;
      if (question.isRight(row, report)) score.right += 1;
      else
        score.wrong.push(
          `${name}: ${report.partner} ${report.version} says ${report.status}${report.message === '' ? '' : ` (${report.message.slice(0, 90).replaceAll('\n', ' ')})`}; ${row.message}`,
        );
    }
  }
  return scores;
}
