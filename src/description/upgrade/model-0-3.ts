import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { mapAt, plainAt, renameKey, setValue, type Upgrade } from './edit.ts';

/** Fields of the whole model that say now, with each weights format, what is needed to run it. */
const MOVED = ['language', 'framework', 'source', 'sha256', 'kwargs', 'dependencies'];

/**
 * Brings a model 0.3 as far as the upgrade of a model 0.4 can take it on: the names that changed in between, and people
 * who were texts. Architecture and dependencies are written with the weights, as they are understood.
 */
export function upgradeModel_0_3(upgrade: Upgrade): void {
  const { root } = upgrade;
  const future = takeFuture(upgrade);
  const weights = mapAt(root, 'weights');
  for (const field of ['authors', 'packaged_by'])
    namePersons(upgrade, root, field, future?.get(field));
  if (future?.has('version'))
    setValue(upgrade, root, 'version', plainAt(upgrade, future, 'version'));
  if (weights) {
    renameKey(weights, 'pytorch_script', 'torchscript');
    const later = future ? mapAt(future, 'weights') : undefined;
    for (const { key, value } of weights.items) {
      const name = String(isScalar(key) ? key.value : key);
      const update = later?.get(name === 'torchscript' ? 'pytorch_script' : name);
      if (isMap(value))
        namePersons(upgrade, value, 'authors', isMap(update) ? update.get('authors') : undefined);
    }
  }
  const hasState = weights?.has('pytorch_state_dict') ?? false;
  for (const field of MOVED) {
    if (!root.delete(field) || hasState || field === 'language' || field === 'framework') continue;
    upgrade.lost.push(`"${field}" was removed: it is for pytorch_state_dict weights only.`);
  }
}

/** What `config.future` says of the version 0.3.2, which was the first to read it; it is used up. */
function takeFuture({ root }: Upgrade): YAMLMap | undefined {
  const config = mapAt(root, 'config');
  const future = config && mapAt(config, 'future');
  if (!config || !future) return undefined;
  const known = mapAt(future, '0.3.2');
  future.delete('0.3.2');
  if (future.items.length === 0) config.delete('future');
  if (config.items.length === 0) root.delete('config');
  return known;
}

function namePersons(upgrade: Upgrade, holder: YAMLMap, field: string, updates: unknown): void {
  const people: unknown = holder.get(field);
  if (!isSeq(people)) return;
  const { document } = upgrade;
  for (const [index, person] of people.items.entries()) {
    if (!isScalar(person)) continue;
    const update: unknown = isSeq(updates) ? updates.items[index] : undefined;
    const more = isMap(update) ? (update.toJS(document) as Record<string, unknown>) : {};
    people.items[index] = document.createNode({ name: String(person.value), ...more });
  }
}
