import { isMap, isScalar, isSeq, Scalar, type YAMLMap } from 'yaml';
import { COVER_SUFFIXES_0_3 } from '../schemas/shared.ts';
import { fileSuffix, isReservedName, parseHttpUrl } from '../text/file-source.ts';
import { isResourceId } from '../text/identifier.ts';
import { licenseStanding, meantLicense } from '../text/license.ts';
import { mapAt, pairOf, plainAt, setValue, type Upgrade } from './edit.ts';

type Change = (upgrade: Upgrade) => void;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Changes a text in place, keeping how it is quoted. */
function changeText(map: YAMLMap, key: string, change: (text: string) => string): void {
  const node: unknown = map.get(key, true);
  if (isScalar(node) && isText(node.value)) node.value = change(node.value);
}

function drop(upgrade: Upgrade, key: string, why: string): void {
  if (!pairOf(upgrade.root, key)) return;
  upgrade.root.delete(key);
  upgrade.lost.push(`"${key}" was removed: ${why}`);
}

function fixName({ root, notes }: Upgrade): void {
  const before = root.get('name');
  changeText(root, 'name', (name) => name.replace(/[^A-Za-z0-9_+\- ()]/gu, ' ').slice(0, 128));
  const after = root.get('name');
  if (after !== before) notes.push(`The name is now "${after}": other characters are not allowed.`);
  if (isText(after) && after.length < 5)
    notes.push(`The name "${after}" is too short: choose one of at least 5 characters.`);
}

function fixId(upgrade: Upgrade): void {
  const { root, notes } = upgrade;
  const known = mapAt(root, 'config');
  const bioimageio = known ? mapAt(known, 'bioimageio') : undefined;
  const nickname = bioimageio?.get('nickname');
  if (isText(nickname) && root.get('id') === undefined) setValue(upgrade, root, 'id', nickname);
  const before = root.get('id');
  if (!isText(before)) return;
  changeText(root, 'id', (id) => id.toLowerCase());
  if (before !== before.toLowerCase()) notes.push(`The id is now "${root.get('id')}".`);
  if (!isResourceId(before.toLowerCase())) notes.push(`The id "${before}" has to be changed.`);
}

function fixPeople({ root, document }: Upgrade): void {
  for (const field of ['authors', 'packaged_by', 'maintainers']) {
    const people: unknown = root.get(field);
    if (!isSeq(people)) continue;
    for (const [index, person] of people.items.entries()) {
      if (isScalar(person) && isText(person.value))
        people.items[index] = document.createNode({ name: person.value.replace(/[/\\]/g, '') });
      if (!isMap(person)) continue;
      changeText(person, 'name', (name) => name.replace(/[/\\]/g, ''));
      changeText(person, 'github_user', (user) => user.replace(/^https:\/\/github\.com\//, ''));
    }
  }
}

function fixCitations({ root, lost }: Upgrade): void {
  const cite: unknown = root.get('cite');
  if (!isSeq(cite)) return;
  for (const entry of cite.items) {
    if (!isMap(entry)) continue;
    changeText(entry, 'doi', (doi) => doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''));
    const url = entry.get('url');
    if (!isText(url) || parseHttpUrl(url)) continue;
    changeText(entry, 'text', (text) => (url ? `${text} (${url})` : text));
    entry.delete('url');
    if (url)
      lost.push(`The address "${url}" of a citation is none; it went into the citation's text.`);
  }
}

function fixFiles(upgrade: Upgrade): void {
  const { root, lost } = upgrade;
  const documentation = root.get('documentation');
  if (isText(documentation)) {
    if (fileSuffix(documentation) === '.md')
      setValue(upgrade, root, 'documentation', { source: documentation });
    else drop(upgrade, 'documentation', `"${documentation}" is no .md file; write one.`);
  }
  const icon = root.get('icon');
  if (isText(icon) && [...icon].length > 2) setValue(upgrade, root, 'icon', { source: icon });
  const covers: unknown = root.get('covers');
  if (isSeq(covers)) {
    covers.items = covers.items.flatMap((cover) => {
      if (!isScalar(cover) || !isText(cover.value)) return [cover];
      const suffix = fileSuffix(cover.value).toLowerCase();
      if ((COVER_SUFFIXES_0_3 as readonly string[]).includes(suffix))
        return [upgrade.document.createNode({ source: cover.value })];
      lost.push(`The cover "${cover.value}" was left out: convert it to .png.`);
      return [];
    });
  }
  fixAttachments(upgrade);
}

function fixAttachments(upgrade: Upgrade): void {
  const attachments = mapAt(upgrade.root, 'attachments');
  if (!attachments) return;
  const { files, ...others } = attachments.toJS(upgrade.document) as { files?: string[] };
  const sources = (files ?? []).filter((file) => !isReservedName(file));
  setValue(
    upgrade,
    upgrade.root,
    'attachments',
    sources.map((source) => ({ source })),
  );
  for (const key of Object.keys(others))
    upgrade.lost.push(`"attachments.${key}" was removed: attachments are files now.`);
}

function fixLicense(upgrade: Upgrade): void {
  const license = upgrade.root.get('license');
  if (!isText(license) || licenseStanding(license) !== 'unknown') return;
  const known = meantLicense(license);
  if (known) changeText(upgrade.root, 'license', () => known);
  else
    drop(upgrade, 'license', `"${license}" is no SPDX identifier; choose one from the SPDX list.`);
}

function fixVersion(upgrade: Upgrade): void {
  const { root } = upgrade;
  const number = plainAt(upgrade, root, 'version_number');
  root.delete('version_number');
  if (number === undefined) return;
  if (root.get('version') === undefined) setValue(upgrade, root, 'version', String(number));
  else upgrade.lost.push(`"version_number: ${number}" was removed; "version" stays.`);
}

function fixAddresses(upgrade: Upgrade): void {
  drop(upgrade, 'download_url', 'the newer version has no place for it.');
  drop(upgrade, 'rdf_source', 'the newer version has no place for it.');
  const repository = upgrade.root.get('git_repo');
  if (isText(repository) && !parseHttpUrl(repository))
    drop(upgrade, 'git_repo', `"${repository}" is no web address.`);
}

const CHANGES: readonly Change[] = [
  fixName,
  fixId,
  fixPeople,
  fixCitations,
  fixFiles,
  fixLicense,
  fixVersion,
  fixAddresses,
];

/** Brings what all types have in common from the 0.2 to the 0.3 generation. */
export function upgradeCommonFields(upgrade: Upgrade, formatVersion: string): void {
  for (const change of CHANGES) change(upgrade);
  const node: unknown = upgrade.root.get('format_version', true);
  if (isScalar(node)) {
    node.value = formatVersion;
    node.type = Scalar.PLAIN;
  }
}
