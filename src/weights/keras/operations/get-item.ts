import { type Cut, reshape, slice } from '../../tensorflow/rearrange.ts';
import { failedInModel, unsupported } from '../../tensorflow/refusal.ts';
import { range } from '../../tensorflow/shapes.ts';
import { rankOf, type Tensor } from '../../tensorflow/tensor.ts';
import { type Argument, shownArgument } from '../call.ts';
import { isObject, type Json } from '../json.ts';
import { given, type Operands, tensor } from './operands.ts';

/** One part of Python's `x[...]`. */
type Part =
  | { kind: 'index'; index: number }
  | { kind: 'slice'; start: number | null; stop: number | null; step: number }
  | { kind: 'new-axis' }
  | { kind: 'rest' };

const NEW_AXIS = ['__none__', '__tf_newaxis__'];

function integerOrNull(json: Argument | undefined): number | null {
  if (json === null || json === undefined) return null;
  if (typeof json === 'number' && Number.isSafeInteger(json)) return json;
  throw unsupported(`A slice with the bound ${shownArgument(json)}`);
}

function readPart(json: Argument): Part {
  if (json === null) return { kind: 'new-axis' };
  if (typeof json === 'number') return { kind: 'index', index: integerOrNull(json) ?? 0 };
  if (!isObject(json as Json)) throw unsupported(`An index ${shownArgument(json)}`);
  const part = json as { [key: string]: Argument };
  const { class_name: name } = part;
  if (name === '__ellipsis__') return { kind: 'rest' };
  if (typeof name === 'string' && NEW_AXIS.includes(name)) return { kind: 'new-axis' };
  const bounds = (isObject(part.config as Json) ? part.config : part) as {
    [key: string]: Argument;
  };
  if (name !== undefined && name !== '__slice__') throw unsupported(`An index ${name}`);
  const step = integerOrNull(bounds.step) ?? 1;
  if (step === 0) throw failedInModel('A slice has the step 0');
  return {
    kind: 'slice',
    start: integerOrNull(bounds.start),
    stop: integerOrNull(bounds.stop),
    step,
  };
}

/** Bounds counted from the front, as Python's `slice.indices`. */
function cutOf({ start, stop, step }: Extract<Part, { kind: 'slice' }>, size: number): Cut {
  const clamp = (bound: number): number => {
    const at = bound < 0 ? bound + size : bound;
    return step > 0 ? Math.min(Math.max(at, 0), size) : Math.min(Math.max(at, -1), size - 1);
  };
  const [first, end] = step > 0 ? [0, size] : [size - 1, -1];
  return {
    from: start === null ? first : clamp(start),
    to: stop === null ? end : clamp(stop),
    step,
  };
}

/** `x[spec]` with integers, slices, ellipsis and new axes. */
export function getItem(operands: Operands, name: string): Tensor {
  const { graph } = operands;
  const x = tensor(operands, 'x');
  const spec = given(operands, name);
  const parts = (Array.isArray(spec) ? spec : [spec]).map((part) => readPart(part as Argument));
  const used = parts.filter(({ kind }) => kind === 'index' || kind === 'slice').length;
  if (used > rankOf(x)) throw failedInModel(`A tensor of ${rankOf(x)} axes has ${used} indices`);
  const cuts: Cut[] = [];
  const shape: number[] = [];
  const whole = (): void => {
    const size = x.shape[cuts.length] ?? 1;
    cuts.push({ from: 0, to: size, step: 1 });
    shape.push(size);
  };
  for (const part of parts) {
    const size = x.shape[cuts.length] ?? 1;
    if (part.kind === 'new-axis') shape.push(1);
    else if (part.kind === 'rest') for (const _ of range(rankOf(x) - used)) whole();
    else if (part.kind === 'index') {
      const at = part.index < 0 ? part.index + size : part.index;
      if (at < 0 || at >= size)
        throw failedInModel(`An axis of ${size} has no element ${part.index}`);
      cuts.push({ from: at, to: at + 1, step: 1 });
    } else {
      const cut = cutOf(part, size);
      cuts.push(cut);
      shape.push(Math.max(0, Math.ceil((cut.to - cut.from) / cut.step)));
    }
  }
  while (cuts.length < rankOf(x)) whole();
  return reshape(graph, slice(graph, x, cuts), shape);
}
