import { isMapping } from '../structure/value-type.ts';
import { compareReleases, parseVersion, type Version } from '../text/version.ts';
import {
  liftAuthorTexts,
  liftFileTexts,
  removePrefixes,
  removeSlashes,
  useNickname,
  useVersionNumber,
} from './tidy.ts';

type Data = Record<string, unknown>;

/** Brings a description of the 0.2 generation to 0.2.4, in place. */
export function convertGeneric_0_2(data: Data): void {
  liftAuthorTexts(data);
  if (data.format_version === undefined || isLaterGeneration(String(data.format_version))) return;
  if (data.format_version === '0.2.0' || data.format_version === '0.2.1')
    data.format_version = '0.2.2';
  if (data.format_version === '0.2.2') {
    removeSlashes(data);
    data.format_version = '0.2.3';
  }
  if (data.format_version === '0.2.3') {
    useNickname(data);
    data.format_version = '0.2.4';
  }
  removePrefixes(data);
}

/** A dataset within a model is held against this generation whatever its version is, and may have none. */
function isLaterGeneration(formatVersion: string): boolean {
  const [major = 0, minor = 0] = formatVersion.split('.').map(Number);
  return major > 0 || minor > 2;
}

const VERSION_0_3: Version = { epoch: 0, release: [0, 3], preliminary: false };
const VERSION_0_3_4: Version = { epoch: 0, release: [0, 3, 4], preliminary: false };

function isBefore(version: Version, limit: Version): boolean {
  const order = compareReleases(version, limit);
  return order < 0 || (order === 0 && version.preliminary);
}

/** What a dataset within a model is taken for that does not say its version. */
const FIRST_VERSION = '0.2.0';

/** Brings a description of any other version that Python can read as one to 0.3.4, in place. */
export function convertGeneric_0_3(data: Data): void {
  useVersionNumber(data);
  const { format_version: written = FIRST_VERSION } = data;
  const version = typeof written === 'string' ? parseVersion(written) : null;
  if (!version) return;
  if (isBefore(version, VERSION_0_3)) {
    convertGeneric_0_2(data);
    if (isMapping(data.attachments)) {
      const { files } = data.attachments;
      data.attachments = Array.isArray(files) ? files.map((source) => ({ source })) : [];
    }
    delete data.download_url;
    delete data.rdf_source;
    if (typeof data.name === 'string')
      data.name = [...data.name.replace(/[^A-Za-z0-9_+\- ()]/gu, ' ')].slice(0, 128).join('');
  }
  if (isBefore(version, VERSION_0_3_4)) liftFileTexts(data);
  data.format_version = '0.3.4';
}
