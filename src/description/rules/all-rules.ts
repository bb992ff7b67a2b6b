import { GENERATION_WARNINGS, SOURCE_WARNING } from './generation-warnings.ts';
import { MODEL_RULES_0_4 } from './model-0-4.ts';
import { MODEL_RULES_0_5 } from './model-0-5.ts';
import type { Rule } from './rule.ts';
import { GENERIC_RULES, SHARED_RULES } from './shared.ts';
import { WARNINGS_0_4 } from './warnings-0-4.ts';
import { WARNINGS_0_5 } from './warnings-0-5.ts';
import { FILE_WARNINGS } from './warnings-files.ts';
import { TOLERANCE_WARNINGS_0_4, TOLERANCE_WARNINGS_0_5 } from './warnings-tolerance.ts';

type AnyRule = Rule<never>;

/** All rules by the kind of description that they are meant for: for documentation and tests. */
export const ALL_RULES: Readonly<Record<string, readonly AnyRule[]>> = {
  all: [...SHARED_RULES, ...FILE_WARNINGS],
  generic: GENERIC_RULES,
  'generation 0.2': GENERATION_WARNINGS['0.2'],
  'generation 0.3': [...GENERATION_WARNINGS['0.3'], SOURCE_WARNING],
  'model 0.4': [
    ...MODEL_RULES_0_4,
    ...WARNINGS_0_4,
    ...TOLERANCE_WARNINGS_0_4,
    ...GENERATION_WARNINGS['0.4'],
  ],
  'model 0.5': [
    ...MODEL_RULES_0_5,
    ...WARNINGS_0_5,
    ...TOLERANCE_WARNINGS_0_5,
    ...GENERATION_WARNINGS['0.5'],
  ],
};
