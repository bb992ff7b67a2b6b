import type { ValuePath } from '../../contract/finding.ts';
import type { Problem } from '../problem.ts';
import type { ValueTypeName } from '../schemas/schema.ts';
import { fileName, fileSuffix } from '../text/file-source.ts';
import { knownLicense } from '../text/license.ts';
import { keyText } from '../yaml/odd-scalar.ts';
import { VALUE_TYPES } from './keywords.ts';
import { nearest } from './nearest.ts';
import { showList, showValue } from './show-value.ts';
import type { StructureError } from './validators.ts';

type Said = Omit<Problem, 'severity' | 'path'> & { below?: ValuePath };

const plural = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;

function atLeast(name: string, error: StructureError, thing: string): Said {
  const limit = Number(error.params.limit);
  return {
    code: 'too-short',
    message: `${name} is ${showValue(error.data)}; expected at least ${plural(limit, thing)}.`,
    hint: limit === 1 ? 'Fill it in.' : `Write at least ${plural(limit, thing)}.`,
  };
}

function atMost(name: string, error: StructureError, thing: string): Said {
  const limit = Number(error.params.limit);
  const length = typeof error.data === 'string' ? [...error.data].length : undefined;
  const found = length === undefined ? showValue(error.data) : plural(length, thing);
  return {
    code: 'too-long',
    message: `${name} has ${found}; expected at most ${plural(limit, thing)}.`,
    hint: 'Shorten it.',
  };
}

function outOfRange(name: string, error: StructureError, relation: string): Said {
  return {
    code: 'out-of-range',
    message: `${name} is ${showValue(error.data)}; expected a number ${relation} ${error.params.limit}.`,
    hint: `Write a number ${relation} ${error.params.limit}.`,
  };
}

/** What to say of the error that each keyword of a schema gives. */
const SAID: Readonly<Record<string, (name: string, error: StructureError) => Said>> = {
  required: (_, error) => {
    const field = String(error.params.missingProperty);
    return {
      code: 'missing-field',
      message: `The field "${field}" is missing.`,
      hint: `Add "${field}: …" here.`,
      below: [field],
    };
  },
  additionalProperties: (_, error) => {
    const field = String(error.params.additionalProperty);
    const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
    const meant = nearest(field, known);
    return {
      code: 'unknown-field',
      message: `The field "${keyText(field)}" is unknown here.`,
      hint: meant
        ? `Did you mean "${meant}"?`
        : `Remove it or move it under config. Known here: ${showList(known, 30)}.`,
      below: [field],
      ...(meant && !(meant in (error.data as object))
        ? { remedy: { description: `Rename to "${meant}"`, replace: 'key', text: meant } }
        : {}),
    };
  },
  is: (name, error) => {
    const type = VALUE_TYPES[error.schema as ValueTypeName];
    const license = error.schema === 'license' ? knownLicense(String(error.data)) : undefined;
    return {
      code: type.code,
      message: `${name} is ${showValue(error.data)}; expected ${type.expected}.`,
      hint: license ? `Did you mean "${license}"?` : type.hint,
      below: type.fault?.(error.data) ?? [],
      ...(license
        ? { remedy: { description: `Write "${license}"`, replace: 'value', text: license } }
        : {}),
    };
  },
  suffix: (name, error) => {
    const rule = error.schema as { of: string[] };
    const found = fileSuffix(String(error.data)) || 'no suffix';
    return {
      code: 'wrong-suffix',
      message: `${name} is ${showValue(error.data)} with ${found}; expected ${showList(rule.of)}.`,
      hint: 'Convert the file, or name it by its format.',
    };
  },
  unreserved: (name, error) => ({
    code: 'reserved-file-name',
    message: `${name} is ${showValue(error.data)}; the name "${fileName(String(error.data))}" marks a description.`,
    hint: 'Rename the file: rdf.yaml, bioimageio.yaml and model.yaml are reserved.',
  }),
  enum: (name, error) => {
    const values = (error.params.allowedValues as unknown[]).map(String);
    const meant = typeof error.data === 'string' ? nearest(error.data, values) : undefined;
    return {
      code: 'unknown-value',
      message: `${name} is ${showValue(error.data)}; expected ${showList(values, 30)}.`,
      hint: meant ? `Did you mean "${meant}"?` : 'Write one of these values.',
      ...(meant
        ? { remedy: { description: `Write "${meant}"`, replace: 'value', text: meant } }
        : {}),
    };
  },
  discriminator: (name, error) => {
    const tag = String(error.params.tag);
    const variants = (error.parentSchema?.oneOf ?? []) as {
      properties: Record<string, { const: string }>;
    }[];
    const values = variants.map((variant) => variant.properties[tag]?.const ?? '');
    const value = error.params.tagValue as unknown;
    if (value === undefined)
      return {
        code: 'missing-field',
        message: `The field "${tag}" is missing in ${name}; it says what this is.`,
        hint: `Add "${tag}: …" with ${showList(values)}.`,
      };
    const meant = typeof value === 'string' ? nearest(value, values) : undefined;
    return {
      code: 'unknown-value',
      message: `"${tag}" is ${showValue(value)}; expected ${showList(values)}.`,
      hint: meant ? `Did you mean "${meant}"?` : 'Write one of these values.',
      below: [tag],
      ...(meant
        ? { remedy: { description: `Write "${meant}"`, replace: 'value', text: meant } }
        : {}),
    };
  },
  minLength: (name, error) => atLeast(name, error, 'character'),
  minItems: (name, error) => atLeast(name, error, 'item'),
  maxLength: (name, error) => atMost(name, error, 'character'),
  maxItems: (name, error) => atMost(name, error, 'item'),
  minimum: (name, error) => outOfRange(name, error, 'not below'),
  maximum: (name, error) => outOfRange(name, error, 'not above'),
  exclusiveMinimum: (name, error) => outOfRange(name, error, 'above'),
  exclusiveMaximum: (name, error) => outOfRange(name, error, 'below'),
  multipleOf: (name, error) => ({
    code: 'out-of-range',
    message: `${name} is ${showValue(error.data)}; expected a multiple of ${error.params.multipleOf}.`,
    hint: `Round it to a multiple of ${error.params.multipleOf}.`,
  }),
  pattern: (name, error) => ({
    code: 'invalid-characters',
    message: `${name} is ${showValue(error.data)}, which has characters that may not stand there.`,
    hint: PATTERN_HINTS.get(String(error.params.pattern)) ?? 'Leave the other characters out.',
  }),
};

/** What a pattern of the schemas means in words. */
const PATTERN_HINTS: ReadonlyMap<string, string> = new Map([
  ['^[A-Za-z0-9_+\\- ()]*$', 'Use letters, digits, spaces and _ + - ( ) only.'],
  ['^[^/\\\\]*$', 'Leave slashes and backslashes out of names.'],
  ['^(?!.*(.).*\\1)[bitczyx]*$', 'Write one letter of b i t c z y x for each axis, none twice.'],
  ['^(?!.*(.).*\\1)[czyx]*$', 'Write axes out of c z y x, none twice; b and t cannot be named.'],
]);

/** The problem that a structure error stands for; null for errors that only repeat another one. */
export function structureProblem(error: StructureError, path: ValuePath): Problem | null {
  const say = SAID[error.keyword];
  if (!say) return null;
  const last = path.at(-1);
  const name =
    last === undefined
      ? 'The description'
      : typeof last === 'number'
        ? `Item ${last + 1} of "${keyText(String(path.at(-2) ?? ''))}"`
        : `"${keyText(last)}"`;
  const { below = [], ...said } = say(name, error);
  return { ...said, severity: 'error', path: [...path, ...below] };
}
