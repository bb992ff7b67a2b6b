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

/**
 * What was wrapped around a state dict, as a sentence with its remedy; null where nothing seems to
 * be. torch and the reference implementation load a state dict only as it is, so that a wrapping is
 * a fault of the package.
 */
export function wrappingOf(root: Dict): string | null {
  for (const key of WRAPPERS) {
    const inner = root.entries.get(key);
    if (inner !== undefined && isKind(inner, 'dict') && holdsTensors(inner))
      return `The file is a training checkpoint whose state dict stands under "${key}". Save that alone: torch.save(torch.load(file)["${key}"], "weights.pt").`;
  }
  const keys = [...root.entries.keys()].map(String);
  for (const [prefix, from] of PREFIXES)
    if (keys.length > 0 && keys.every((key) => key.startsWith(prefix)))
      return `All keys begin with "${prefix}", which ${from} puts before them. Save the state dict of the module inside, without the prefix.`;
  return null;
}
