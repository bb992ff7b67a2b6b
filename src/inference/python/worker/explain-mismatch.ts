import type { Problem } from '../../explain-end.ts';
import type { Details } from './worker-messages.ts';

/** Keys that a message names; more are only counted. */
const LISTED = 4;

/** What wrappers of modules put before all keys. */
const PREFIXES: Readonly<Record<string, string>> = {
  'module.': 'torch.nn.DataParallel or DistributedDataParallel puts before them',
  '_orig_mod.': 'torch.compile puts before them',
  'model.': 'a training framework such as PyTorch Lightning puts before them',
  'net.': 'a training framework puts before them',
};

/** A state dict that does not fit the architecture: how, and what was probably wrapped around it. */
export function explainMismatch(details: Details): Pick<Problem, 'cause' | 'message' | 'hint'> {
  const [missing = 0, unexpected = 0, shapes = 0, wanted = 0, given = 0] = (
    details.counts ?? []
  ).map(Number);
  const parts = [
    listed(missing, 'of the architecture missing in the file', details.missing),
    listed(unexpected, 'of the file unknown to the architecture', details.unexpected),
    listed(details.others?.length ?? 0, 'of the file without a tensor', details.others),
    shapes === 0 ? '' : `${count(shapes)} of another shape (${some(details.shapes)})`,
  ].filter((part) => part !== '');
  return {
    cause: 'state-dict-mismatch',
    message: `The state dict does not fit the architecture: ${parts.join('; ')}. The architecture has ${wanted} tensors, the file ${given}.`,
    hint: remedy(details, missing + unexpected > 0),
  };
}

function remedy({ under = [], prefix = [] }: Details, keysDiffer: boolean): string {
  const [key] = under;
  if (key !== undefined)
    return `The file is a training checkpoint whose state dict stands under "${key}". Save that alone: torch.save(torch.load(file)["${key}"], "weights.pt").`;
  const [before] = prefix;
  if (before !== undefined)
    return `All keys begin with "${before}", which ${PREFIXES[before] ?? 'a module around the model puts before them'}. Save the state dict of the module inside, without the prefix.`;
  return keysDiffer
    ? 'Compare callable and kwargs of the architecture with those that the weights were trained with, or save the state dict of exactly this architecture.'
    : "Make the architecture's kwargs those that the weights were trained with: sizes of layers differ.";
}

function listed(number: number, what: string, keys: readonly string[] = []): string {
  return number === 0 ? '' : `${count(number)} ${what} (${some(keys, number)})`;
}

function count(number: number): string {
  return `${number} ${number === 1 ? 'key' : 'keys'}`;
}

function some(texts: readonly string[] = [], number: number = texts.length): string {
  return `${texts.slice(0, LISTED).join(', ')}${number > LISTED ? ', …' : ''}`;
}
