import type { Problem } from '../problem.ts';
import type { RootName } from '../schemas/roots.ts';
import { checkStructure } from '../structure/check-structure.ts';
import { readAsNewest } from '../versions/choose-class.ts';
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

function problemsBy(root: RootName, data: Data): Problem[] {
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
  const read = cloneData(data);
  read.type ??= 'dataset';
  const recent = model === '0.5' ? problemsOf_0_3(read) : null;
  if (recent?.length === 0) return [];
  // The second try finds what the first one has made of the description, its version included.
  convertGeneric_0_2(read);
  read.format_version ??= '0.2.4';
  readAsNewest(read, '0.2');
  const old = problemsBy('dataset-0.2', read);
  const isOld = String(data.format_version ?? '').startsWith('0.2');
  return recent === null || old.length === 0 || isOld ? old : recent;
}

function problemsOf_0_3(read: Data): Problem[] {
  convertGeneric_0_3(read);
  read.format_version ??= '0.3.4';
  return problemsBy('dataset-0.3', cloneData(read));
}

/** The rule on `training_data`. Its problems keep their own codes. */
export function trainingDataProblems(data: Data, model: '0.4' | '0.5'): Problem[] {
  return problemsOf(data, model).map((problem) => ({
    ...problem,
    path: ['training_data', ...problem.path],
  }));
}
