import type { Description, DescriptionOutline, WeightsEntry } from '../contract/description.ts';
import type { PartnerRow } from '../contract/partner.ts';
import type { Verdict } from '../contract/verdict.ts';
import { askOutline } from './ask-outline.ts';
import { askRules, type Decided, type Prediction } from './ask-rules.ts';
import type { Engine, Partner } from './rule.ts';

/** What is known of a resource for those who ask which software can use it. */
export interface Known {
  /** null where it could not be read or is invalid. */
  description: Description | null;
  /** Of an invalid one, where that much is known. */
  outline?: DescriptionOutline | undefined;
  imports: readonly string[] | null;
  verdicts: readonly Verdict[];
}

/**
 * One row for each software: what its rules predict, and where a case of ours ran the weights in the very engine that
 * the software uses, what came of that. A prediction never says that something passed.
 */
export function partnerRows(known: Known, partners: readonly Partner[]): PartnerRow[] {
  return partners.map((partner) => rowOf(partner, known));
}

function rowOf(partner: Partner, { description, outline, imports, verdicts }: Known): PartnerRow {
  const prediction =
    description === null
      ? ofInvalid(partner, outline)
      : askRules(partner, { description, imports });
  const row = { partner: partner.partner, source: partner.source, asOf: partner.asOf };
  const ran = prediction.status === 'works' ? ranIn(partner, prediction.weights, verdicts) : null;
  if (ran) return { ...row, ...ran };
  const { status, rule, source = row.source, asOf = row.asOf } = prediction;
  const message = sentence(partner, prediction);
  return { ...row, status, basis: 'predicted', rule, message, source, asOf };
}

function ofInvalid(partner: Partner, outline: DescriptionOutline | undefined): Prediction {
  const open: Decided = {
    status: 'unknown',
    rule: 'valid-description',
    why: 'the description is not valid, so that no rule can be checked',
  };
  return { ...((outline && askOutline(partner, outline)) ?? open), weights: [] };
}

function sentence({ title }: Partner, { status, why, weights }: Prediction): string {
  const formats = weights.map(({ format }) => `\`${format}\``).join(', ');
  if (status === 'works') return `Predicted: ${title} works with ${formats}.`;
  if (status === 'does-not-work') return `Predicted: ${title} does not work, because ${why}.`;
  if (status === 'not-applicable') return `Not applicable, because ${why}.`;
  return `Not known, because ${why}.`;
}

type Ran = Pick<PartnerRow, 'status' | 'basis' | 'rule' | 'message'>;

/** Stages in which the weights themselves were at work. */
const WEIGHTS_AT_WORK: readonly unknown[] = ['load', 'run', 'compare'];

/** What our cases say of the weights that a software would use; null where they say nothing. */
function ranIn(
  { title, weights: engines }: Partner,
  weights: readonly WeightsEntry[],
  verdicts: readonly Verdict[],
): Ran | null {
  const tried = weights.map(({ format }) => ({
    format,
    verdict: verdicts.find(
      ({ weightsFormat, shape }) => weightsFormat === format && shape.kind === 'test-tensors',
    ),
  }));
  const inItsEngine = tried.flatMap(({ format, verdict }) => {
    const name = verdict?.evidence.engine ?? '';
    return verdict && familyOf(name) === engines[format] ? [{ format, verdict, name }] : [];
  });
  const good = inItsEngine.find(({ verdict }) => verdict.status === 'passed');
  if (good)
    return {
      status: 'works',
      basis: 'ran',
      rule: 'ran-in-its-engine',
      message: `Ran in its engine: \`${good.format}\` passed in ${good.name}, the engine that ${title} has for such weights.`,
    };
  if (tried.length === 0 || tried.some(({ verdict }) => verdict?.status !== 'failed')) return null;
  const [first] = inItsEngine;
  if (first && inItsEngine.length === tried.length && WEIGHTS_AT_WORK.includes(first.verdict.stage))
    return {
      status: 'does-not-work',
      basis: 'ran',
      rule: 'ran-in-its-engine',
      message: `Ran in its engine, ${first.name}, and failed: \`${first.format}\`, ${causeOf(first.verdict)}.`,
    };
  // Their whole story stands with the weights themselves, and need not be told for every software.
  const reasons = tried.map(({ format, verdict }) => `\`${format}\` (${causeOf(verdict)})`);
  return {
    status: 'does-not-work',
    basis: 'predicted',
    rule: 'weights-fail-here',
    message: `Predicted: ${title} does not work, because all weights that it reads fail here too: ${reasons.join(', ')}.`,
  };
}

function causeOf(verdict: Verdict | undefined): string {
  return (verdict?.cause ?? 'unknown').replaceAll('-', ' ');
}

const FAMILIES: readonly [RegExp, Engine][] = [
  [/^onnxruntime\b/i, 'onnxruntime'],
  [/^(?:py)?torch\b/i, 'torch'],
  [/tensorflow\/tfjs|^tfjs\b/i, 'tfjs'],
  [/^tensorflow\b/i, 'tensorflow'],
];

/** `onnxruntime-node 1.30.0 (cpu)` → `onnxruntime`. */
function familyOf(engine: string): Engine | null {
  return FAMILIES.find(([pattern]) => pattern.test(engine))?.[1] ?? null;
}
