import { isMap, parseDocument } from 'yaml';
import type { Finding } from '../../contract/finding.ts';
import { readDescription } from '../read-description.ts';
import { upgradeCommonFields } from './common-fields.ts';
import { mapAt, plainAt, setValue, type Upgrade } from './edit.ts';
import { upgradeModel_0_3 } from './model-0-3.ts';
import { upgradeTensors } from './tensors.ts';
import { upgradeWeights } from './weights.ts';

export type UpgradeResult =
  | {
      kind: 'upgraded';
      text: string;
      from: string;
      to: string;
      /** What was changed in a way that a person should look at. */
      notes: string[];
      /** What could not be carried over. */
      lost: string[];
      /** What is still wrong in the new text and has to be mended by hand. */
      remaining: Finding[];
    }
  | { kind: 'newest'; formatVersion: string }
  | { kind: 'invalid'; findings: Finding[] };

/** The newest version of the format for each older one that can be upgraded. */
const TARGETS: Readonly<Record<string, string>> = { '0.2': '0.3.4', '0.4': '0.5.14' };

/**
 * Rewrites a description of spec 0.2 as 0.3, or of a model of 0.3 or 0.4 as 0.5. Comments and the order of fields stay
 * where YAML allows it.
 */
export function upgradeDescription(text: string, file: string): UpgradeResult {
  const before = readDescription(text, file);
  const { description } = before;
  if (!description) return { kind: 'invalid', findings: before.findings };
  const target = TARGETS[description.specVersion];
  if (!target) return { kind: 'newest', formatVersion: description.formatVersion };

  const document = parseDocument(text, { version: '1.2', merge: true });
  if (!isMap(document.contents)) return { kind: 'invalid', findings: before.findings };
  const upgrade: Upgrade = { document, root: document.contents, notes: [], lost: [] };
  if (description.model && description.formatVersion.startsWith('0.3.')) upgradeModel_0_3(upgrade);
  upgradeCommonFields(upgrade, target);
  if (description.model) {
    upgradeTensors(upgrade, description.model);
    upgradeWeights(upgrade, description.model);
    upgradeModelFields(upgrade);
  }
  const upgraded = document.toString({
    lineWidth: 0,
    flowCollectionPadding: /[[{] \S/.test(text),
  });
  const { findings } = readDescription(upgraded, file);
  return {
    kind: 'upgraded',
    text: upgraded,
    from: description.formatVersion,
    to: target,
    notes: upgrade.notes,
    lost: upgrade.lost,
    remaining: findings.filter(({ severity }) => severity === 'error'),
  };
}

function upgradeModelFields(upgrade: Upgrade): void {
  const { root } = upgrade;
  const parent = plainAt(upgrade, root, 'parent');
  if (parent !== undefined) {
    root.delete('parent');
    upgrade.lost.push('"parent" was removed: version 0.4 never read it.');
  }
  const linked = mapAt(root, 'training_data');
  if (!linked) return;
  if (linked.has('name')) {
    upgrade.notes.push('"training_data" describes a dataset in place; it is kept as it is.');
    return;
  }
  const number = plainAt(upgrade, linked, 'version_number');
  linked.delete('version_number');
  if (number !== undefined) setValue(upgrade, linked, 'version', String(number));
}
