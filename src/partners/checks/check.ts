import type { Description, ModelDescription, WeightsEntry } from '../../contract/description.ts';
import type { CheckName, CheckParameters } from '../rule.ts';

/** What rules are asked about. */
export interface Facts {
  description: Description;
  /** Python modules that the source file of the architecture imports, `.` for its own folder; null where it is not at hand. */
  imports: readonly string[] | null;
}

/** null: the rule holds. */
export type Answer = null | { kind: 'broken' | 'unknown'; why: string };

/** Asked once for a resource, or for each of its weights that the software reads. */
export type Check<Name extends CheckName> =
  | {
      about: 'resource';
      ask: (facts: Facts, parameters: CheckParameters[Name]) => Answer;
    }
  | {
      about: 'model';
      ask: (model: ModelDescription, parameters: CheckParameters[Name], facts: Facts) => Answer;
    }
  | {
      about: 'weights';
      ask: (weights: WeightsEntry, parameters: CheckParameters[Name], facts: Facts) => Answer;
    };

export type Checks<Names extends CheckName> = { [Name in Names]: Check<Name> };

export function broken(why: string): Answer {
  return { kind: 'broken', why };
}

export function unknown(why: string): Answer {
  return { kind: 'unknown', why };
}

/** `a, b or c`, each between backticks. */
export function either(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? 'nothing';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
