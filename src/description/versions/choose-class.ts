import { type Remedy, withRemedy, writeValue } from '../fixes/remedy.ts';
import type { Problem } from '../problem.ts';
import type { RootName } from '../schemas/roots.ts';
import { misspelt, nearest } from '../structure/nearest.ts';
import { showList, showValue } from '../structure/show-value.ts';
import { isMapping } from '../structure/value-type.ts';
import { isOddKey, keyText } from '../yaml/odd-scalar.ts';
import { convertGeneric_0_2, convertGeneric_0_3 } from './generic.ts';
import { isModel, meantVersion } from './meant-class.ts';
import { convertModel_0_4 } from './model-0-4.ts';
import { convertModel_0_5 } from './model-0-5.ts';

export type SpecVersion = '0.2' | '0.3' | '0.4' | '0.5';

/** Which rules hold for a description. */
export interface DescriptionClass {
  root: RootName;
  /** As the rules know it: an unknown type is `generic`. */
  kind: 'generic' | 'application' | 'dataset' | 'notebook' | 'model';
  specVersion: SpecVersion;
  /** The description after its conversion to the newest patch of its generation. */
  data: Record<string, unknown>;
  type: string;
  formatVersion: string;
  warnings: Problem[];
}

export type Choice =
  | { ok: true; chosen: DescriptionClass }
  | { ok: false; problems: Problem[]; type: string | null; formatVersion: string | null };

const KINDS = ['generic', 'application', 'dataset', 'notebook', 'model'] as const;

const NEWEST: Record<SpecVersion, readonly [minor: number, patch: number]> = {
  '0.2': [2, 4],
  '0.3': [3, 4],
  '0.4': [4, 10],
  '0.5': [5, 14],
};

const CONVERSIONS: Record<SpecVersion, (data: Record<string, unknown>) => void> = {
  '0.2': convertGeneric_0_2,
  '0.3': convertGeneric_0_3,
  '0.4': convertModel_0_4,
  '0.5': convertModel_0_5,
};

/**
 * Chooses the rules by `type` and `format_version` as the reference does, and brings the data to the newest patch of
 * its generation, in place.
 */
export function chooseClass(data: unknown): Choice {
  if (!isMapping(data)) return failed([notMapping(data)]);
  const problems = [
    ...Object.keys(data).filter(isOddKey).map(oddKeyProblem),
    ...(['type', 'format_version'] as const).flatMap((field) => requiredText(data, field)),
  ];
  const { type, format_version: formatVersion } = data;
  if (problems.length > 0 || typeof type !== 'string' || typeof formatVersion !== 'string')
    return {
      ...failed(problems),
      type: typeof type === 'string' ? type : null,
      formatVersion: typeof formatVersion === 'string' ? formatVersion : null,
    };
  const kind = KINDS.find((known) => known === type) ?? 'generic';
  const specVersion = specVersionOf(kind, formatVersion);
  const isUnknown = kind === 'generic' && type !== 'generic' && type !== 'collection';
  const warnings = isUnknown ? [unknownType(type, data)] : [];
  CONVERSIONS[specVersion](data);
  if (readAsNewest(data, specVersion)) warnings.push(futureVersion(formatVersion, specVersion));
  return {
    ok: true,
    chosen: {
      root: `${kind}-${specVersion}` as RootName,
      kind,
      specVersion,
      data,
      type,
      formatVersion,
      warnings,
    },
  };
}

function failed(problems: Problem[]) {
  return { ok: false as const, problems, type: null, formatVersion: null };
}

/** The generation of a version; unknown ones are read by the newest rules. */
function specVersionOf(kind: (typeof KINDS)[number], formatVersion: string): SpecVersion {
  const dots = formatVersion.split('.').length - 1;
  const short =
    dots === 1
      ? formatVersion
      : dots === 0
        ? `${formatVersion}.0`
        : formatVersion.slice(0, formatVersion.lastIndexOf('.'));
  if (kind === 'model') return short === '0.3' || short === '0.4' ? '0.4' : '0.5';
  return short === '0.2' ? '0.2' : '0.3';
}

function newest(specVersion: SpecVersion): string {
  return `0.${NEWEST[specVersion].join('.')}`;
}

function isFuture(formatVersion: string, specVersion: SpecVersion): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(formatVersion)?.slice(1).map(Number);
  if (parts?.[0] !== 0) return false;
  const [minor, patch] = NEWEST[specVersion];
  const [, writtenMinor = 0, writtenPatch = 0] = parts;
  return writtenMinor > minor || (writtenMinor === minor && writtenPatch > patch);
}

/** Whether the version is newer than those of a generation that are known; it is read as the newest of these then. */
export function readAsNewest(data: Record<string, unknown>, specVersion: SpecVersion): boolean {
  if (!isFuture(String(data.format_version), specVersion)) return false;
  data.format_version = newest(specVersion);
  return true;
}

function notMapping(data: unknown): Problem {
  return {
    code: 'not-a-mapping',
    severity: 'error',
    path: [],
    message: `The file holds ${showValue(data)}; a description is a mapping (lines of "key: value").`,
    hint: 'Is this the right file?',
  };
}

function oddKeyProblem(key: string): Problem {
  return {
    code: 'key-not-text',
    severity: 'error',
    path: [key],
    message: `The field name ${keyText(key)} is not a text.`,
    hint: 'Put it in quotes, or remove the line.',
  };
}

function requiredText(data: Record<string, unknown>, field: 'type' | 'format_version'): Problem[] {
  const example = field === 'type' ? 'model' : '0.5.4';
  if (!Object.hasOwn(data, field))
    return [
      {
        code: 'missing-field',
        severity: 'error',
        path: [field],
        message: `The field "${field}" is missing; without it nothing else can be checked.`,
        hint: `Add "${field}: ${example}".`,
        ...withRemedy(missingText(data, field)),
      },
    ];
  if (typeof data[field] === 'string') return [];
  return [
    {
      code: 'wrong-type',
      severity: 'error',
      path: [field],
      message: `"${field}" is ${showValue(data[field])}; expected a text such as ${example}.`,
      hint:
        field === 'type'
          ? 'Write one of the known types.'
          : 'Write all three parts of the version, or put it in quotes.',
      ...withRemedy(field === 'format_version' ? unquotedVersion(data) : undefined),
    },
  ];
}

/** The line to add, where the other fields leave no doubt. */
function missingText(
  data: Record<string, unknown>,
  field: 'type' | 'format_version',
): Remedy | undefined {
  const text =
    field === 'format_version' ? meantVersion(data) : isModel(data) ? 'model' : undefined;
  return text === undefined
    ? undefined
    : { description: `Add "${field}: ${text}"`, insert: field, yaml: text, path: [] };
}

function unquotedVersion(data: Record<string, unknown>): Remedy | undefined {
  const meant = meantVersion(data);
  return meant === undefined ? undefined : writeValue(meant);
}

function unknownType(type: string, data: Record<string, unknown>): Problem {
  const meant = nearest(type.trim(), KINDS);
  // Read as what it is not, it would be as wrong as before.
  const sure = misspelt(type.trim(), KINDS);
  const isCertain = sure !== undefined && (sure === 'model') === isModel(data);
  return {
    code: 'unknown-type',
    severity: 'warning',
    path: ['type'],
    message: `The type ${showValue(type)} is unknown; it is read as a generic resource, and nothing is run.`,
    hint: meant ? `Did you mean "${meant}"?` : `Known types: ${showList(KINDS)}.`,
    ...withRemedy(isCertain && writeValue(sure)),
  };
}

function futureVersion(formatVersion: string, specVersion: SpecVersion): Problem {
  return {
    code: 'future-version',
    severity: 'warning',
    path: ['format_version'],
    message: `Version ${formatVersion} is newer than this tool; it is read as ${newest(specVersion)}.`,
    hint: 'Update model-hub-ci, or write a version that exists.',
  };
}
