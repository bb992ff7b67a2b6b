import { isStoredTensor } from '../torchscript/pickled.ts';
import { type Dict, isKind } from '../torchscript/values.ts';

/** Under what trainers put a state dict beside an optimizer's state and the like. */
const WRAPPERS = [
  'state_dict',
  'model_state_dict',
  'model_state',
  'model',
  'net',
  'network',
  'params',
  'params_ema',
  'weights',
  'generator',
  'ema',
];

/** What wrappers of modules put before all keys. */
const PREFIXES: readonly [prefix: string, from: string][] = [
  ['module.', 'torch.nn.DataParallel or DistributedDataParallel'],
  ['_orig_mod.', 'torch.compile'],
  ['model.', 'a training framework such as PyTorch Lightning'],
  ['net.', 'a training framework'],
];

function holdsTensors(dict: Dict): boolean {
  return [...dict.entries.values()].some(isStoredTensor);
}

/** How deep wrappings are looked for. */
const MAX_DEPTH = 4;

/** The keys under which a state dict stands, from the outside in; null: under none that is usual. */
function wrappersOf(dict: Dict, depth = 0): string[] | null {
  if (depth > 0 && holdsTensors(dict)) return [];
  if (depth === MAX_DEPTH) return null;
  for (const key of WRAPPERS) {
    const inner = dict.entries.get(key);
    const keys = inner !== undefined && isKind(inner, 'dict') ? wrappersOf(inner, depth + 1) : null;
    if (keys) return [key, ...keys];
  }
  return null;
}

const PREFIXED = 'All keys begin with ';

/** Whether what `wrappingOf` says is about the names of the keys. */
export function isPrefix(wrapping: string): boolean {
  return wrapping.startsWith(PREFIXED);
}

/**
 * What was wrapped around a state dict, as a sentence with its remedy; null where nothing seems to
 * be. torch and the reference implementation load a state dict only as it is, so that a wrapping is
 * a fault of the package.
 */
export function wrappingOf(root: Dict): string | null {
  const wrappers = wrappersOf(root);
  if (wrappers) {
    const path = wrappers.map((key) => `["${key}"]`).join('');
    return `The file is a training checkpoint whose state dict stands under "${wrappers.join('"."')}". Save that alone: torch.save(torch.load(file)${path}, "weights.pt").`;
  }
  const keys = [...root.entries.keys()].map(String);
  for (const [prefix, from] of PREFIXES)
    if (keys.length > 0 && keys.every((key) => key.startsWith(prefix)))
      return `${PREFIXED}"${prefix}", which ${from} puts before them. Save the state dict of the module inside, without the prefix.`;
  return null;
}
