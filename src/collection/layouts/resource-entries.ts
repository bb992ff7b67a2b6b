import type { DraftProblem } from '../resource-draft.ts';
import type { Entries, Entry, Mapping } from './entry.ts';
import { fingerprint } from './fingerprint.ts';
import { isMapping, textOf } from './is-mapping.ts';
import type { PlacedMapping } from './read-text.ts';
import { uniqueKeys } from './unique-keys.ts';

/** What a collection keeps about a resource: the published description has these below `config.bioimageio`. */
const KEPT_IN_CONFIG = [
  'created',
  'doi',
  'status',
  'version_id',
  'version_name',
  'owners',
  'nickname',
  'nickname_icon',
];
/** What is no field of a description at all; the name in an entry is a label for people. */
const OF_THE_ENTRY = new Set(['versions', 'rdf_source', 'name', ...KEPT_IN_CONFIG]);

/**
 * The versions of `collection/<doi>/resource.yaml`. A field of the resource stands for all of its versions, a field
 * of a version overrides it, and both override the description that `rdf_source` names.
 */
export function resourceEntries({ data, at }: PlacedMapping): Entries {
  const id = textOf(data.id) ?? '';
  const { versions } = data;
  if (!Array.isArray(versions)) return { ok: false, problem: noVersions(at('versions').line) };
  const { versions: _, ...shared } = data;
  const entries = versions.map((value: unknown, index): Entry => {
    const version = isMapping(value) ? value : {};
    const name = textOf(version.version_id) ?? textOf(version.version_name) ?? `${index + 1}`;
    const label = `version ${name}`;
    const merged: Mapping = { ...shared, ...version };
    const overrides = overridesOf(merged, `${id === '' ? 'resource' : id}/${name}`);
    const { rdf_source: source } = version;
    const fields = Object.keys(version).map((key) => [key, at('versions', index, key)] as const);
    const ofAll = Object.keys(shared).map((key) => [key, at(key)] as const);
    return {
      key: name,
      id: id === '' ? '' : `${id}/${name}`,
      label,
      position: at('versions', index),
      fieldPositions: Object.fromEntries([...ofAll, ...fields]),
      source: typeof source === 'string' || isMapping(source) ? source : '',
      overrides,
      problem: blocked(shared, version, label) ?? unusable(value, label),
      fingerprint: fingerprint([shared, value]),
    };
  });
  return { ok: true, entries: uniqueKeys(entries) };
}

function overridesOf(merged: Mapping, id: string): Mapping {
  const fields = Object.entries(merged).filter(([key]) => !OF_THE_ENTRY.has(key));
  const kept = KEPT_IN_CONFIG.filter((key) => Object.hasOwn(merged, key));
  const about = Object.fromEntries(kept.map((key) => [key, merged[key]]));
  const config = isMapping(merged.config) ? merged.config : {};
  const inner = isMapping(config.bioimageio) ? config.bioimageio : {};
  const rest = Object.fromEntries(fields);
  if (rest.type === 'unknown') delete rest.type;
  return { ...rest, id, config: { ...config, bioimageio: { ...inner, ...about } } };
}

function blocked(shared: Mapping, version: Mapping, label: string): DraftProblem | null {
  const status = [shared.status, version.status].find(
    (each) => each === 'blocked' || each === 'pending',
  );
  if (status === undefined) return null;
  const what = shared.status === status ? 'The resource' : `The ${label}`;
  return {
    cause: 'entry-blocked',
    message: `${what} has the status '${status}', so that it is not tested.`,
    hint: 'Write `status: accepted` to have it tested.',
  };
}

function unusable(value: unknown, label: string): DraftProblem | null {
  const hint = 'Give `rdf_source`: the address of the description, or the description itself.';
  const invalid = (message: string): DraftProblem => ({ cause: 'entry-invalid', message, hint });
  if (!isMapping(value)) return invalid(`The ${label} is not a mapping of keys to values.`);
  const { rdf_source: source } = value;
  if (source === undefined || source === null)
    return invalid(`The ${label} has no \`rdf_source\`.`);
  if (isMapping(source)) return null;
  const text = textOf(source);
  if (text === null)
    return invalid(`\`rdf_source\` of the ${label} is neither an address nor a description.`);
  return text === 'unknown' ? invalid(`\`rdf_source\` of the ${label} is 'unknown'.`) : null;
}

function noVersions(line: number): DraftProblem {
  return {
    cause: 'entry-invalid',
    message: `The file has no list of \`versions\` (line ${line}), so that it names no description.`,
    hint: 'Write a list of versions, each with `version_id` and `rdf_source`.',
  };
}
