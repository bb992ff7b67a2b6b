import type { WeightsFormat } from '../contract/description.ts';
import type { PartnerStatus } from '../contract/partner.ts';

/** What each check is told; the check itself stands under the same name in `checks/`. Plain JSON, so that a collection can write it. */
export interface CheckParameters {
  'resource-type': { anyOf: readonly string[] };
  'spec-version': { anyOf: readonly string[] };
  /** At most so many. */
  'tensor-count': { inputs?: number; outputs?: number };
  /** Orders of the first input's axes, a letter each: `bcyx`. */
  'axis-order': { anyOf: readonly string[] };
  /** Letters that every tensor must have, and all that one may have. */
  'axis-letters': { needed?: readonly string[]; allowed?: readonly string[] };
  'space-axes': { max: number };
  /** Data types that tensors must not have. */
  'data-type': { noneOf: readonly string[] };
  /** Steps of pre- and postprocessing that are known; `ensure_dtype` always is. */
  operations: { preprocessing: readonly string[]; postprocessing: readonly string[] };
  /** At most so many steps before the first input, `ensure_dtype` not counted. */
  'preprocessing-steps': { max: number };
  /** A step that must not have an argument, in one version of the format. */
  'operation-argument': { operation: string; argument: string; specVersion: string };
  tag: { anyOf: readonly string[] };
  attachment: { anyOf: readonly string[] };
  /** A key of `config` that must be there. */
  'config-key': { key: string };
  /** Text in the name, in small letters. */
  'name-contains': { text: string };
  /** Versions as `1.5`; only asked of weights that declare one. */
  'framework-version': { format: WeightsFormat; min: string; max: string };
  /** Python modules that the software comes with, and some that it is known to lack. */
  'architecture-modules': { ships: readonly string[]; lacks: readonly string[] };
  /** The architecture gets arguments. */
  'architecture-arguments': Record<string, never>;
  'architecture-argument-absent': { name: string };
  'architecture-argument-integer': { anyOf: readonly string[] };
  /** Weights lie in the package, not behind an address. */
  'local-weights': Record<string, never>;
  /** What no text tells: always undecided, in these words. */
  undecidable: { why: string };
}

export type CheckName = keyof CheckParameters;

interface RuleBase {
  /** Kebab-case, unique for the software. */
  id: string;
  /** What the software makes of a resource that breaks the rule. */
  otherwise: Extract<PartnerStatus, 'does-not-work' | 'not-applicable'>;
  /** Where this rule is from, if elsewhere than the others of the software. */
  source?: string;
  asOf?: string;
}

export type RuleOf<Name extends CheckName> = RuleBase & {
  check: Name;
  with: CheckParameters[Name];
};

export type Rule = { [Name in CheckName]: RuleOf<Name> }[CheckName];

/** What runs the weights inside of a software. */
export type Engine = 'onnxruntime' | 'torch' | 'tensorflow' | 'tfjs';

/** What is known of one software that uses models. */
export interface Partner {
  /** Lower case. */
  partner: string;
  title: string;
  /** Formats that it reads, the preferred one first, with the engine that runs them. */
  weights: Partial<Record<WeightsFormat, Engine>>;
  /** In the order in which they are asked; the first that is broken decides. */
  rules: readonly Rule[];
  source: string;
  /** Day on which the source was read. */
  asOf: string;
}
