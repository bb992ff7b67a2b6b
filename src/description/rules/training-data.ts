import type { Problem } from '../problem.ts';
import type { RootName } from '../schemas/roots.ts';
import { checkStructure } from '../structure/check-structure.ts';
import { convertGeneric_0_2, convertGeneric_0_3 } from '../versions/generic.ts';
import { useVersionNumber } from '../versions/tidy.ts';
import { cloneData } from '../yaml/odd-scalar.ts';
import { runRules } from './rule.ts';
import { SHARED_RULES } from './shared.ts';

type Data = Record<string, unknown>;

const IDS = {
  '0.4': 'any-case-resource-id',
  '0.5': 'resource-id',
} as const;

/** Whether the entry is a link to a dataset, or a whole description of one, which has a name. */
function isLink(data: Data): boolean {
  return !Object.hasOwn(data, 'name') && !Object.hasOwn(data, 'description');
}

function inline(
  data: Data,
  root: RootName,
  convert: (data: Data) => void,
  version: string,
): Problem[] {
  data.type ??= 'dataset';
  data.format_version ??= version;
  convert(data);
  const problems = checkStructure(data, root);
  return [...problems, ...runRules(SHARED_RULES, data, problems)];
}

/**
 * Problems of `training_data`: a link to a dataset, or a dataset described in place by the rules of 0.2 or, for models
 * 0.5, of 0.3 or 0.2, whichever fits. The problems of the branch that is meant are given.
 */
function problemsOf(data: Data, model: '0.4' | '0.5'): Problem[] {
  if (isLink(data)) {
    const copy = cloneData(data);
    if (model === '0.5') useVersionNumber(copy);
    return checkStructure(copy, `linked-${IDS[model]}`);
  }
  const old = cloneData(data);
  const problems_0_2 = inline(old, 'dataset-0.2', convertGeneric_0_2, '0.2.4');
  if (problems_0_2.length === 0 || model === '0.4') return problems_0_2;
  const recent = inline(cloneData(data), 'dataset-0.3', convertGeneric_0_3, '0.3.4');
  if (recent.length === 0) return [];
  return String(data.format_version ?? '').startsWith('0.2') ? problems_0_2 : recent;
}

/** The rule on `training_data`. Its problems keep their own codes. */
export function trainingDataProblems(data: Data, model: '0.4' | '0.5'): Problem[] {
  return problemsOf(data, model).map((problem) => ({
    ...problem,
    path: ['training_data', ...problem.path],
  }));
}
