import type { ValuePath } from '../../contract/finding.ts';
import { type Remedy, renameTo, withRemedy, writeValue } from '../fixes/remedy.ts';
import type { Problem } from '../problem.ts';
import type { ValueTypeName } from '../schemas/schema.ts';
import { fileName, fileSuffix } from '../text/file-source.ts';
import { normalAxisId } from '../text/identifier.ts';
import { keyText } from '../yaml/odd-scalar.ts';
import { VALUE_TYPES } from './keywords.ts';
import { axisList, mendValue, mendVersion, type TextLimits } from './mend-value.ts';
import { misspelt, nearest } from './nearest.ts';
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
    ...withRemedy(error.data === 0 && noHalo(error)),
  };
}

/** A halo of nothing is none. */
function noHalo({ instancePath }: StructureError): Remedy | undefined {
  return /^\/outputs\/\d+\/axes\/\d+\/halo$/.test(instancePath)
    ? { description: 'Remove the halo of 0', remove: true }
    : undefined;
}

function remedyOf(type: ValueTypeName, error: StructureError): Remedy | undefined {
  if (error.data === null) return noHalo(error);
  if (type === 'list' && error.instancePath.endsWith('/kwargs/axes')) return axisList(error.data);
  return mendValue(type, error.data, (error.parentSchema ?? {}) as TextLimits);
}

/** The type of an axis that only its id tells. */
function tagRemedy(tag: string, data: unknown, values: readonly string[]): Remedy | undefined {
  const { id } = data as { id?: unknown };
  if (tag !== 'type' || typeof id !== 'string') return undefined;
  const normal = normalAxisId(id);
  const type = /^[xyz]$/.test(normal) ? 'space' : normal;
  return values.includes(type)
    ? { description: `Add "type: ${type}"`, insert: 'type', yaml: type }
    : undefined;
}

/** The value that is the same but for case. */
function inOtherCase(text: string, values: readonly string[]): string | undefined {
  return values.find((value) => value.toLowerCase() === text.trim().toLowerCase());
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
    const sure = misspelt(field, known);
    return {
      code: 'unknown-field',
      message: `The field "${keyText(field)}" is unknown here.`,
      hint: meant
        ? `Did you mean "${meant}"?`
        : `Remove it or move it under config. Known here: ${showList(known, 30)}.`,
      below: [field],
      ...withRemedy(
        sure !== undefined && !Object.hasOwn(error.data as object, sure) && renameTo(sure),
      ),
    };
  },
  is: (name, error) => {
    const typeName = error.schema as ValueTypeName;
    const type = VALUE_TYPES[typeName];
    const below = type.fault?.(error.data) ?? [];
    const remedy = below.length === 0 ? remedyOf(typeName, error) : undefined;
    const meant = remedy && 'text' in remedy ? `Did you mean "${remedy.text}"?` : undefined;
    return {
      code: type.code,
      message: `${name} is ${showValue(error.data)}; expected ${type.expected}.`,
      hint: meant ?? type.hint,
      below,
      ...withRemedy(remedy),
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
    const isVersion = error.instancePath === '/format_version';
    const text = typeof error.data === 'string' ? error.data : '';
    const sure = isVersion
      ? mendVersion(text, values)
      : (inOtherCase(text, values) ?? misspelt(text, values));
    const meant = sure ?? nearest(text, values);
    return {
      code: 'unknown-value',
      message: `${name} is ${showValue(error.data)}; expected ${showList(values, 30)}.`,
      hint: meant ? `Did you mean "${meant}"?` : 'Write one of these values.',
      ...withRemedy(sure && writeValue(sure)),
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
        ...withRemedy(tagRemedy(tag, error.data, values)),
      };
    const text = typeof value === 'string' ? value : '';
    const sure = inOtherCase(text, values) ?? misspelt(text, values);
    const meant = sure ?? nearest(text, values);
    return {
      code: 'unknown-value',
      message: `"${tag}" is ${showValue(value)}; expected ${showList(values)}.`,
      hint: meant ? `Did you mean "${meant}"?` : 'Write one of these values.',
      below: [tag],
      ...withRemedy(sure && writeValue(sure)),
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
    ...withRemedy(harmless(error)),
  }),
};

/** What a pattern of the schemas means in words. */
const PATTERN_HINTS: ReadonlyMap<string, string> = new Map([
  ['^[A-Za-z0-9_+\\- ()]*$', 'Use letters, digits, spaces and _ + - ( ) only.'],
  ['^[^/\\\\]*$', 'Leave slashes and backslashes out of names.'],
  ['^(?!.*(.).*\\1)[bitczyx]*$', 'Write one letter of b i t c z y x for each axis, none twice.'],
  ['^(?!.*(.).*\\1)[czyx]*$', 'Write axes out of c z y x, none twice; b and t cannot be named.'],
]);

/** The text without the characters that its pattern does not allow, where no more than that is wrong. */
function harmless({ data, params, parentSchema }: StructureError): Remedy | undefined {
  const { minLength = 0, maxLength = Number.MAX_SAFE_INTEGER } = (parentSchema ?? {}) as TextLimits;
  if (typeof data !== 'string') return undefined;
  const pattern = String(params.pattern);
  const text = pattern.includes('A-Za-z') ? plainName(data) : data.toLowerCase();
  const fits = text.length >= minLength && text.length <= maxLength;
  return fits && new RegExp(pattern, 'u').test(text) ? writeValue(text) : undefined;
}

/** A name in unaccented letters, with a space for each run of other characters. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_+\- ()]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

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
