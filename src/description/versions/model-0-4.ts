import { isMapping } from '../structure/value-type.ts';
import {
  liftAuthorTexts,
  removeEmptyConfig,
  removePrefixes,
  removeSlashes,
  useNickname,
} from './tidy.ts';

type Data = Record<string, unknown>;
type Step = { from: readonly string[]; to: string; change?: (data: Data) => void };

/** The way from model 0.3.0 to 0.4.10, one step a change of the specification. */
const STEPS: readonly Step[] = [
  { from: ['0.3.0'], to: '0.3.1' },
  { from: ['0.3.1'], to: '0.3.2', change: namePeople },
  { from: ['0.3.2'], to: '0.3.3', change: renameReferences },
  { from: ['0.3.3', '0.3.4', '0.3.5'], to: '0.3.6' },
  { from: ['0.3.6'], to: '0.4.0', change: moveArchitecture },
  { from: ['0.4.0'], to: '0.4.1', change: moveDependencies },
  { from: ['0.4.1', '0.4.2', '0.4.3', '0.4.4'], to: '0.4.5', change: moveParent },
  { from: ['0.4.5', '0.4.6'], to: '0.4.7', change: removeSlashes },
  { from: ['0.4.7', '0.4.8'], to: '0.4.9' },
  { from: ['0.4.9'], to: '0.4.10', change: useNickname },
];

/** Brings a model of spec 0.3 or 0.4 to 0.4.10, in place. */
export function convertModel_0_4(data: Data): void {
  for (const { from, to, change } of STEPS)
    if (from.includes(String(data.format_version))) {
      change?.(data);
      data.format_version = to;
    }
  removePrefixes(data);
  removeEmptyConfig(data);
  liftAuthorTexts(data);
  if (isMapping(data.parent)) data.parent = null;
}

/** Before 0.3.2 people were texts, whatever is written; what was to come stood in config.future. */
function namePeople(data: Data): void {
  data.type = 'model';
  const future = takeFuture(data);
  for (const field of ['authors', 'packaged_by']) namePersons(data, field, future[field]);
  if (isMapping(data.weights))
    for (const [format, entry] of Object.entries(data.weights)) {
      const later = isMapping(future.weights) ? future.weights[format] : undefined;
      if (isMapping(entry))
        namePersons(entry, 'authors', isMapping(later) ? later.authors : undefined);
    }
  if (future.version !== undefined) data.version = future.version;
}

function namePersons(holder: Data, field: string, updates: unknown): void {
  const people = holder[field];
  if (!Array.isArray(people)) return;
  holder[field] = people.map((name, index) => {
    const update: unknown = Array.isArray(updates) ? updates[index] : undefined;
    return { name, ...(isMapping(update) ? update : {}) };
  });
}

function takeFuture(data: Data): Data {
  const future = isMapping(data.config) ? data.config.future : undefined;
  if (!isMapping(future)) return {};
  const known = future['0.3.2'];
  delete future['0.3.2'];
  return isMapping(known) ? known : {};
}

function renameReferences(data: Data): void {
  if (!Array.isArray(data.outputs)) return;
  for (const output of data.outputs) {
    const shape = isMapping(output) ? output.shape : undefined;
    if (!isMapping(shape) || !Object.hasOwn(shape, 'reference_input')) continue;
    shape.reference_tensor = shape.reference_input;
    delete shape.reference_input;
  }
}

function moveArchitecture(data: Data): void {
  removeEmptyConfig(data);
  const moved = {
    architecture: data.source,
    architecture_sha256: data.sha256,
    kwargs: data.kwargs,
  };
  for (const field of ['language', 'framework', 'source', 'sha256', 'kwargs']) delete data[field];
  if (!isMapping(data.weights)) return;
  const entry = data.weights.pytorch_state_dict;
  if (isMapping(entry))
    for (const [field, value] of Object.entries(moved))
      if (value !== undefined && value !== null) entry[field] = value;
  if (!Object.hasOwn(data.weights, 'pytorch_script')) return;
  const script = data.weights.pytorch_script;
  delete data.weights.pytorch_script;
  if (script !== null) data.weights.torchscript = script;
}

function moveDependencies(data: Data): void {
  const dependencies = data.dependencies;
  delete data.dependencies;
  const entry = isMapping(data.weights) ? data.weights.pytorch_state_dict : undefined;
  if (dependencies && isMapping(entry) && Object.keys(entry).length > 0)
    entry.dependencies = dependencies;
}

function moveParent(data: Data): void {
  const { parent } = data;
  delete data.parent;
  if (isMapping(parent) && Object.hasOwn(parent, 'uri')) data.parent = parent.uri;
}
