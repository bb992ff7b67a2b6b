import type { Problem } from './problem.ts';
import type { Model04 } from './rules/data-0-4.ts';
import type { Model05 } from './rules/data-0-5.ts';
import { MODEL_RULES_0_4 } from './rules/model-0-4.ts';
import { MODEL_RULES_0_5 } from './rules/model-0-5.ts';
import { runRules } from './rules/rule.ts';
import { GENERIC_RULES, SHARED_RULES } from './rules/shared.ts';
import { trainingDataProblems } from './rules/training-data.ts';
import { isMapping } from './structure/value-type.ts';
import type { DescriptionClass } from './versions/choose-class.ts';

/** The problems that rules find in data whose structure has been checked. `earlier` are those of the structure. */
export function checkRules(chosen: DescriptionClass, earlier: readonly Problem[]): Problem[] {
  const { kind, specVersion, data } = chosen;
  if (kind !== 'model')
    return runRules(
      kind === 'generic' ? [...GENERIC_RULES, ...SHARED_RULES] : SHARED_RULES,
      data,
      earlier,
    );
  const model = specVersion === '0.4' ? '0.4' : '0.5';
  const linked = isMapping(data.training_data)
    ? trainingDataProblems(data.training_data, model)
    : [];
  const found = [...earlier, ...linked];
  // The schema has seen the data: what the rules look at is there, or a problem stands at it.
  const rules =
    model === '0.4'
      ? runRules(MODEL_RULES_0_4, data as unknown as Model04, found)
      : runRules(MODEL_RULES_0_5, data as unknown as Model05, found);
  return [...linked, ...rules];
}
