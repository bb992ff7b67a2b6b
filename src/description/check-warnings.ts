import { renameTo, withRemedy } from './fixes/remedy.ts';
import type { Problem } from './problem.ts';
import type { Model04 } from './rules/data-0-4.ts';
import type { Model05 } from './rules/data-0-5.ts';
import { GENERATION_WARNINGS, SOURCE_WARNING } from './rules/generation-warnings.ts';
import { runRules } from './rules/rule.ts';
import { WARNINGS_0_4 } from './rules/warnings-0-4.ts';
import { WARNINGS_0_5 } from './rules/warnings-0-5.ts';
import { FILE_WARNINGS } from './rules/warnings-files.ts';
import { TOLERANCE_WARNINGS_0_4, TOLERANCE_WARNINGS_0_5 } from './rules/warnings-tolerance.ts';
import { misspelt, nearest } from './structure/nearest.ts';
import { validator } from './structure/validators.ts';
import type { DescriptionClass } from './versions/choose-class.ts';

type Data = Record<string, unknown>;

/** Warnings on a description. `errors` are left alone: nothing is said of what is wrong anyway. */
export function checkWarnings(
  { root, kind, specVersion, data }: DescriptionClass,
  errors: readonly Problem[],
): Problem[] {
  // A whole description is needed by some; the rest of a broken one is worth no advice.
  if (errors.some(({ path }) => path.length === 0)) return [];
  const needsSource = specVersion === '0.3' && (kind === 'application' || kind === 'dataset');
  const common = runRules(
    [
      ...GENERATION_WARNINGS[specVersion],
      ...(needsSource ? [SOURCE_WARNING] : []),
      ...FILE_WARNINGS,
    ],
    data,
    errors,
  );
  if (kind === 'generic') return [...common, ...ignoredFields(data, validator(root).fields)];
  if (kind !== 'model') return common;
  const special =
    specVersion === '0.4'
      ? runRules([...WARNINGS_0_4, ...TOLERANCE_WARNINGS_0_4], data as unknown as Model04, errors)
      : runRules([...WARNINGS_0_5, ...TOLERANCE_WARNINGS_0_5], data as unknown as Model05, errors);
  return [...common, ...special];
}

/** Generic resources may have any field, and mistakes go unnoticed. */
function ignoredFields(data: Data, known: readonly string[]): Problem[] {
  return Object.keys(data)
    .filter((field) => !known.includes(field))
    .map((field) => {
      const meant = nearest(field, known);
      const sure = misspelt(field, known);
      return {
        code: 'ignored-field',
        severity: 'warning',
        path: [field],
        message: `The field "${field}" is unknown and ignored.`,
        hint: meant ? `Did you mean "${meant}"?` : 'Move it under config, or remove it.',
        ...withRemedy(!Object.hasOwn(data, meant ?? '') && sure !== undefined && renameTo(sure)),
      };
    });
}
