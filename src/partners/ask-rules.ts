import type { WeightsEntry } from '../contract/description.ts';
import type { PartnerStatus } from '../contract/partner.ts';
import type { Answer, Check, Facts } from './checks/check.ts';
import { CHECKS } from './checks/checks.ts';
import type { CheckName, Partner, Rule } from './rule.ts';

/** What the rules of one software come to. */
export interface Prediction {
  status: PartnerStatus;
  /** The rule that decides. */
  rule: string;
  why: string;
  source?: string;
  asOf?: string;
  /** The weights that it would use, best first; empty unless it works. */
  weights: WeightsEntry[];
}

export type Decided = Omit<Prediction, 'weights'>;
/** Weights that may be used, and what is not known of them. */
interface Candidate {
  weights: WeightsEntry;
  doubt: Decided | null;
}

const WEIGHTS_RULE = 'weights-format';

/**
 * Asks the rules in their order. The first that is broken decides; rules about weights narrow down which of them are
 * left. Where nothing is broken and a rule can't be checked for any of the weights, that is what is said.
 */
export function askRules(partner: Partner, facts: Facts): Prediction {
  const { model } = facts.description;
  const first = partner.rules.find(({ check }) => check === 'resource-type');
  const ordered = first
    ? [first, ...partner.rules.filter((rule) => rule !== first)]
    : partner.rules;
  let open: Decided | null = null;
  let left: Candidate[] | null = null;
  for (const rule of ordered) {
    const check = CHECKS[rule.check] as Check<CheckName>;
    if (check.about === 'resource') {
      const answer = check.ask(facts, rule.with);
      if (answer?.kind === 'broken') return told(rule, answer);
      if (answer) open ??= decided(rule, answer);
      continue;
    }
    if (model === undefined) continue;
    if (check.about === 'model') {
      const answer = check.ask(model, rule.with, facts);
      if (answer?.kind === 'broken') return told(rule, answer);
      if (answer) open ??= decided(rule, answer);
      continue;
    }
    left ??= readable(partner, model.weights);
    if (left.length === 0) break;
    let last: Answer = null;
    const kept: Candidate[] = [];
    for (const { weights, doubt } of left) {
      const answer = check.ask(weights, rule.with, facts);
      if (answer?.kind === 'broken') last = answer;
      else kept.push({ weights, doubt: doubt ?? (answer ? decided(rule, answer) : null) });
    }
    if (kept.length === 0 && last) return told(rule, last);
    left = kept;
  }
  left ??= readable(partner, model?.weights ?? []);
  if (left.length === 0) return unreadable(partner);
  const sure = left.filter(({ doubt }) => doubt === null);
  const doubt = open ?? (sure.length === 0 ? (left[0]?.doubt ?? null) : null);
  if (doubt) return { ...doubt, weights: [] };
  return {
    status: 'works',
    rule: WEIGHTS_RULE,
    why: '',
    weights: sure.map(({ weights }) => weights),
  };
}

function readable({ weights: known }: Partner, entries: readonly WeightsEntry[]): Candidate[] {
  return Object.keys(known).flatMap((format) =>
    entries.filter((entry) => entry.format === format).map((weights) => ({ weights, doubt: null })),
  );
}

/** No weights that a software reads. */
export function unreadable({ weights }: Partner): Prediction {
  const formats = Object.keys(weights)
    .map((format) => `\`${format}\``)
    .join(', ');
  return {
    status: 'not-applicable',
    rule: WEIGHTS_RULE,
    why: `it reads ${formats} only, and there are no such weights`,
    weights: [],
  };
}

function told(rule: Rule, answer: NonNullable<Answer>): Prediction {
  return { ...decided(rule, answer), weights: [] };
}

/** What a rule says when it does not hold, or when that is not known. */
export function decided(
  { id, otherwise, source, asOf }: Rule,
  { kind, why }: NonNullable<Answer>,
): Decided {
  return {
    status: kind === 'broken' ? otherwise : 'unknown',
    rule: id,
    why,
    ...(source === undefined ? {} : { source }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
