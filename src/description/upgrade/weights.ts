import { isScalar, type YAMLMap } from 'yaml';
import type { ModelDescription, WeightsEntry, WeightsFormat } from '../../contract/description.ts';
import { mapAt, plainAt, setValue, type Upgrade } from './edit.ts';

/** What the reference assumes where a model 0.4 does not say which version made the weights. */
const ASSUMED: Partial<Record<WeightsFormat, [field: string, version: string | number]>> = {
  keras_hdf5: ['tensorflow_version', '1.15'],
  onnx: ['opset_version', 15],
  pytorch_state_dict: ['pytorch_version', '1.10'],
  tensorflow_js: ['tensorflow_version', '1.15'],
  tensorflow_saved_model_bundle: ['tensorflow_version', '1.15'],
  torchscript: ['pytorch_version', '1.10'],
};

/** Rewrites the weights of a model 0.4 in the words of 0.5. */
export function upgradeWeights(upgrade: Upgrade, model: ModelDescription): void {
  const weights = mapAt(upgrade.root, 'weights');
  if (!weights) return;
  for (const entry of model.weights) {
    const map = mapAt(weights, entry.format);
    if (map) upgradeEntry(upgrade, map, entry);
  }
}

function upgradeEntry(upgrade: Upgrade, map: YAMLMap, entry: WeightsEntry): void {
  const { format, architecture, dependencies } = entry;
  const assumed = ASSUMED[format];
  if (assumed) {
    const [field, version] = assumed;
    const written = map.get(field, true);
    if (plainAt(upgrade, map, field) === undefined || plainAt(upgrade, map, field) === null) {
      setValue(upgrade, map, field, version);
      upgrade.notes.push(`weights.${format}.${field} was not given; ${version} is assumed.`);
    } else if (isScalar(written) && typeof written.value === 'number' && field !== 'opset_version')
      written.value = written.source ?? String(written.value);
  }
  if (architecture) {
    setValue(upgrade, map, 'architecture', {
      callable: architecture.callable,
      ...(architecture.source
        ? {
            source: architecture.source.source,
            ...(architecture.source.sha256 ? { sha256: architecture.source.sha256 } : {}),
          }
        : { import_from: architecture.importFrom ?? '' }),
      ...(Object.keys(architecture.kwargs).length > 0 ? { kwargs: architecture.kwargs } : {}),
    });
    map.delete('architecture_sha256');
    map.delete('kwargs');
  }
  upgradeDependencies(upgrade, map, format, dependencies?.source);
  if (!mapAt(map, 'attachments')) return;
  map.delete('attachments');
  upgrade.lost.push(`weights.${format}.attachments were removed: weights are single files now.`);
}

function upgradeDependencies(
  upgrade: Upgrade,
  map: YAMLMap,
  format: WeightsFormat,
  file: string | undefined,
): void {
  if (file === undefined) return;
  const takesThem = format === 'pytorch_state_dict' || format === 'tensorflow_saved_model_bundle';
  if (takesThem && /\.ya?ml$/.test(file)) setValue(upgrade, map, 'dependencies', { source: file });
  else {
    map.delete('dependencies');
    upgrade.lost.push(
      `weights.${format}.dependencies "${file}" were removed: the newer version takes conda environments (.yaml) only, and not for each format.`,
    );
  }
}
