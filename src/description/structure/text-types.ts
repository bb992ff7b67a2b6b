import { parseCallable, parseDependencies } from '../text/callable.ts';
import { isIsoDatetime } from '../text/datetime.ts';
import { isFileSource, parseHttpUrl } from '../text/file-source.ts';
import { isIdentifier, isResourceId, normalAxisId } from '../text/identifier.ts';
import { licenseStanding } from '../text/license.ts';
import { isEmail, isOrcid } from '../text/person.ts';
import { isSiUnit } from '../text/si-unit.ts';
import { parseVersion } from '../text/version.ts';
import { isOddScalar } from '../yaml/odd-scalar.ts';
import { MISFIT } from './numbers.ts';
import { textThat, type ValueType } from './value-type.ts';

const string = { type: 'string' };
const DOI = /^10\.[0-9]{4}.+$/;
const FIRST_DATETIME = -62135510400000;

const isShort = (text: string, length: number) => [...text].length <= length;
const isAxisId = (text: string) => isIdentifier(text) && isShort(text, 16);

/** Texts with a form of their own. Some are normalised on the way, as the reference does. */
export const TEXT_TYPES = {
  url: {
    code: 'invalid-url',
    expected: 'a web address that starts with http:// or https://',
    hint: 'Write the whole address, as https://example.org/page.',
    convert: textThat((text) => parseHttpUrl(text) !== null),
    json: { type: 'string', format: 'uri' },
  },
  'file-source': {
    code: 'invalid-file-source',
    expected: 'a path relative to the description, or a web address',
    hint: 'Write the path as seen from the folder of the description, as weights.onnx.',
    convert: textThat(isFileSource),
    json: string,
  },
  sha256: {
    code: 'invalid-sha256',
    expected: 'a SHA-256 checksum: a text of 64 characters',
    hint: 'Compute it with "sha256sum FILE"; if it has digits only, put it in quotes.',
    convert: textThat(
      (text) => [...text].length === 64,
      (text) => text.trim().toLowerCase(),
    ),
    json: { type: 'string', minLength: 64, maxLength: 64 },
  },
  version: {
    code: 'invalid-version',
    expected: 'a version such as 1.2.0',
    hint: 'Write digits with dots between; put it in quotes, or 1.10 becomes 1.1.',
    convert: toVersion,
    json: { type: ['string', 'number'] },
  },
  doi: {
    code: 'invalid-doi',
    expected: 'a DOI such as 10.1000/xyz123',
    hint: 'Write the DOI alone, without https://doi.org/ before it.',
    convert: textThat((text) => DOI.test(text)),
    json: { type: 'string', pattern: DOI.source },
  },
  'prefixed-doi': {
    code: 'invalid-doi',
    expected: 'a DOI such as 10.1000/xyz123',
    hint: 'Write the DOI alone, as 10.1000/xyz123.',
    convert: textThat(
      (text) => DOI.test(text),
      (text) => text.replace(/^(?:https:\/\/doi\.org\/|http:\/\/dx\.doi\.org\/)/, ''),
    ),
    json: string,
  },
  orcid: {
    code: 'invalid-orcid',
    expected: 'an ORCID iD in four groups with a right check digit, as 0000-0002-1825-0097',
    hint: 'Copy the iD from the profile on orcid.org, without the address before it.',
    convert: textThat(isOrcid),
    json: { type: 'string', pattern: '^[0-9X]{4}(-[0-9X]{4}){3}$' },
  },
  email: {
    code: 'invalid-email',
    expected: 'an e-mail address that can be delivered',
    hint: 'Write an address as ada@example.com, or leave the field out.',
    convert: textThat(isEmail),
    json: string,
  },
  identifier: {
    code: 'invalid-identifier',
    expected: 'a name of letters, digits and _ that does not start with a digit',
    hint: 'Choose a name that Python accepts as an identifier and that is no Python keyword.',
    convert: textThat(isIdentifier),
    json: string,
  },
  'tensor-id': {
    code: 'invalid-identifier',
    expected: 'a tensor id of at most 32 letters, digits and _ that does not start with a digit',
    hint: 'Choose a short name that Python accepts as an identifier.',
    convert: textThat((text) => isIdentifier(text) && isShort(text, 32)),
    json: { type: 'string', maxLength: 32 },
  },
  'axis-id': {
    code: 'invalid-axis-id',
    expected: 'an axis id of at most 16 letters, digits and _',
    hint: 'Use batch, channel, time, index, x, y, z or another short name.',
    convert: textThat(isAxisId, normalAxisId),
    json: { type: 'string', maxLength: 16 },
  },
  'non-batch-axis-id': {
    code: 'invalid-axis-id',
    expected: 'an axis id of at most 16 letters, digits and _ other than batch',
    hint: 'Only an axis of type batch may be called batch.',
    convert: textThat((text) => isAxisId(text) && text !== 'batch', normalAxisId),
    json: { type: 'string', maxLength: 16 },
  },
  'batch-axis-id': {
    code: 'invalid-axis-id',
    expected: 'the id batch',
    hint: 'An axis of type batch is called batch; leave the id out.',
    convert: textThat((text) => text === 'batch', normalAxisId),
    json: { const: 'batch' },
  },
  'resource-id': {
    code: 'invalid-resource-id',
    expected: 'an id of lower-case letters, digits and _ - / . that neither starts nor ends with /',
    hint: 'Write the id in lower case, as affable-shark.',
    convert: textThat(isResourceId),
    json: { type: 'string', pattern: '^[a-z0-9_\\-/.]+$' },
  },
  'any-case-resource-id': {
    code: 'invalid-resource-id',
    expected: 'an id of letters, digits and _ - / . that neither starts nor ends with /',
    hint: 'Leave spaces and other characters out, as in affable-shark.',
    convert: textThat(isResourceId, (text) => text.toLowerCase()),
    json: string,
  },
  datetime: {
    code: 'invalid-datetime',
    expected: 'a date with time in ISO 8601, as 2024-05-31T12:00:00Z',
    hint: 'Add a time to the date, or put the date in quotes.',
    convert: toDatetime,
    json: string,
  },
  'si-unit': {
    code: 'invalid-unit',
    expected: '"arbitrary unit" or SI units such as m, µm^2 or kg·m/s^2',
    hint: 'Use unit symbols with · between them and the micro sign µ (U+00B5).',
    convert: textThat((text) => text === 'arbitrary unit' || isSiUnit(text)),
    json: string,
  },
  license: {
    code: 'unknown-license',
    expected: 'an SPDX licence identifier such as MIT or CC-BY-4.0',
    hint: 'Choose an identifier from the SPDX list, or give a licence file as {source: LICENSE}.',
    convert: textThat((text) => licenseStanding(text) !== 'unknown'),
    json: string,
  },
  callable: {
    code: 'invalid-callable',
    expected: '"file.py:Name" or "package.module.Name"',
    hint: 'Name the file or module and, after : or a dot, the class or function that gives the network.',
    convert: textThat((text) => parseCallable(text) !== null),
    json: { type: 'string', pattern: '[:.]' },
  },
  dependencies: {
    code: 'invalid-dependencies',
    expected: '"manager:file", as conda:environment.yaml',
    hint: 'Write the package manager, a colon, and the path of the file.',
    convert: textThat((text) => parseDependencies(text) !== null),
    json: { type: 'string', pattern: ':' },
  },
} as const satisfies Record<string, ValueType>;

/** Numbers count as Python prints them: 1.10 is "1.1", and 1e16 is no version. */
function toVersion(value: unknown): unknown {
  let written = value;
  if (isOddScalar(value)) written = value.kind === 'float' ? value.text : undefined;
  else if (typeof value === 'boolean') written = Number(value);
  if (typeof written !== 'string' && typeof written !== 'number') return MISFIT;
  const version = String(written);
  return parseVersion(version) ? version : MISFIT;
}

function toDatetime(value: unknown): unknown {
  if (isOddScalar(value))
    return value.kind === 'datetime' && value.value > FIRST_DATETIME ? value.text : MISFIT;
  return typeof value === 'string' && isIsoDatetime(value) ? value : MISFIT;
}
