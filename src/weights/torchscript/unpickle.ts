import { invalid, unsupported } from './refusal.ts';
import { type Dict, type Key, list, type Tuple, tuple, type Value } from './values.ts';

/** A storage of a tensor: a member of the archive that holds its elements. */
export interface StoredStorage {
  kind: 'storage';
  key: string;
  /** The class's name, as `FloatStorage`. */
  type: string;
  elements: number;
}

/** A tensor as it stands in an archive: a strided window into a storage. Offsets count elements. */
export interface StoredTensor {
  kind: 'stored-tensor';
  storage: StoredStorage;
  offset: number;
  shape: readonly number[];
  strides: readonly number[];
  requiresGrad: boolean;
}

interface Global {
  kind: 'global';
  name: string;
}

/** What a pickle of an archive can hold. Stored tensors stand in the attributes, lists and so on. */
export type Pickled = Value | StoredTensor | StoredStorage | Global | typeof MARK;
const MARK: unique symbol = Symbol('mark');

export interface PickleLimits {
  bytes: number;
  /** Opcodes. */
  steps: number;
  depth: number;
}

export const PICKLE_LIMITS: PickleLimits = {
  bytes: 256 * 1024 * 1024,
  steps: 20_000_000,
  depth: 10_000,
};

type Constructor = (args: readonly Pickled[]) => Pickled;

function items(value: Pickled | undefined): readonly Pickled[] {
  if (isObject(value) && (value.kind === 'list' || value.kind === 'tuple')) return value.items;
  throw invalid('The pickle holds another value where a tuple or a list must stand.');
}

function isObject(value: Pickled | undefined): value is Extract<Pickled, { kind: string }> {
  return typeof value === 'object' && value !== null;
}

function sizes(value: Pickled | undefined): number[] {
  return items(value).map((item) => {
    const size = Number(item);
    if (typeof item !== 'bigint' || !Number.isSafeInteger(size) || size < 0)
      throw invalid('A tensor of the archive has a size or stride that is no natural number.');
    return size;
  });
}

function rebuildTensor(args: readonly Pickled[]): StoredTensor {
  const [storage, offset, shape, strides, requiresGrad] = args;
  if (!isObject(storage) || storage.kind !== 'storage' || typeof offset !== 'bigint')
    throw invalid('A tensor of the archive names no storage.');
  const tensor = {
    kind: 'stored-tensor' as const,
    storage,
    offset: Number(offset),
    shape: sizes(shape),
    strides: sizes(strides),
    requiresGrad: requiresGrad === true,
  };
  if (tensor.shape.length !== tensor.strides.length || tensor.shape.length > 64)
    throw invalid('A tensor of the archive has more sizes than strides.');
  return tensor;
}

function orderedDict(args: readonly Pickled[]): Dict {
  const entries = new Map<Key, Value>();
  for (const pair of args.length > 0 ? items(args[0]) : []) {
    const [key, value] = items(pair);
    entries.set(asKey(key), asValue(value));
  }
  return { kind: 'dict', entries };
}

const first: Constructor = ([value]) => value ?? null;

/** The only constructors that are known; nothing of them runs code. */
const CONSTRUCTORS: Record<string, Constructor> = {
  'torch._utils._rebuild_tensor_v2': rebuildTensor,
  'torch._utils._rebuild_parameter': first,
  'collections.OrderedDict': orderedDict,
  'torch.jit._pickle.build_intlist': first,
  'torch.jit._pickle.build_doublelist': first,
  'torch.jit._pickle.build_boollist': first,
  'torch.jit._pickle.build_tensorlist': first,
  'torch.jit._pickle.restore_type_tag': first,
  'torch.device': ([name]) => ({ kind: 'device', name: String(name) }),
};

function asKey(value: Pickled | undefined): Key {
  if (typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalid('The pickle uses a key that is neither text nor number.');
}

/**
 * Stored tensors travel inside values until the archive replaces them; nothing else than the
 * archive's reader sees them there.
 */
function asValue(value: Pickled | undefined): Value {
  if (value === undefined || value === MARK) throw invalid('The pickle is damaged.');
  return value as Value;
}

function construct(callee: Pickled | undefined, args: readonly Pickled[]): Pickled {
  if (!isObject(callee) || callee.kind !== 'global')
    throw invalid('The pickle calls something that is no constructor.');
  const known = Object.hasOwn(CONSTRUCTORS, callee.name) ? CONSTRUCTORS[callee.name] : undefined;
  if (known) return known(args);
  // Members of an enumeration are pickled as a call of their class.
  if (callee.name.startsWith('__torch__.'))
    return { kind: 'enum', className: callee.name, value: asValue(args[0]) };
  throw unsupported(
    `The archive's pickle calls ${callee.name}, which is not on the list of known constructors.`,
    'Pickles are never executed here. Save the model with torch.jit.save.',
  );
}

/** A quantised storage is refused by the name of its class when the tensor is read. */
function storageOf(value: Pickled | undefined): StoredStorage {
  const [tag, type, key, , elements] = items(value);
  if (tag !== 'storage' || !isObject(type) || type.kind !== 'global')
    throw invalid('The pickle refers to something that is no storage.');
  return {
    kind: 'storage',
    key: String(key),
    type: type.name.split('.').at(-1) ?? '',
    elements: Number(elements),
  };
}

interface Machine {
  bytes: Buffer;
  at: number;
  stack: Pickled[];
  memo: Map<number, Pickled>;
}

function take(machine: Machine, count: number): number {
  const start = machine.at;
  if (count < 0 || start + count > machine.bytes.length) throw invalid('The pickle is cut off.');
  machine.at += count;
  return start;
}

const readU8 = (m: Machine): number => m.bytes.readUInt8(take(m, 1));
const readU32 = (m: Machine): number => m.bytes.readUInt32LE(take(m, 4));

function readText(machine: Machine, length: number): string {
  const start = take(machine, length);
  return machine.bytes.toString('utf8', start, start + length);
}

function readLine(machine: Machine): string {
  const end = machine.bytes.indexOf(10, machine.at);
  if (end < 0) throw invalid('The pickle is cut off.');
  const text = readText(machine, end - machine.at);
  machine.at += 1;
  return text;
}

function readLong(machine: Machine): bigint {
  const length = readU8(machine);
  const start = take(machine, length);
  let value = 0n;
  for (let i = length - 1; i >= 0; i -= 1)
    value = (value << 8n) | BigInt(machine.bytes.readUInt8(start + i));
  return BigInt.asIntN(8 * length, value);
}

function pop(machine: Machine): Pickled {
  const value = machine.stack.pop();
  if (value === undefined) throw invalid('The pickle takes more values than it makes.');
  return value;
}

function popToMark(machine: Machine): Pickled[] {
  const mark = machine.stack.lastIndexOf(MARK);
  if (mark < 0) throw invalid('The pickle is damaged: a mark is missing.');
  return machine.stack.splice(mark).slice(1);
}

function top(machine: Machine): Pickled {
  const value = machine.stack.at(-1);
  if (value === undefined) throw invalid('The pickle takes more values than it makes.');
  return value;
}

function setItems(machine: Machine, pairs: readonly Pickled[]): void {
  const target = top(machine);
  if (!isObject(target) || target.kind !== 'dict')
    throw invalid('The pickle sets items of something that is no dictionary.');
  for (let i = 0; i + 1 < pairs.length; i += 2)
    target.entries.set(asKey(pairs[i]), asValue(pairs[i + 1]));
}

function appendItems(machine: Machine, values: readonly Pickled[]): void {
  const target = top(machine);
  if (!isObject(target) || target.kind !== 'list')
    throw invalid('The pickle appends to something that is no list.');
  for (const value of values) target.items.push(asValue(value));
}

function newObject(machine: Machine): void {
  pop(machine);
  const callee = pop(machine);
  if (!isObject(callee) || callee.kind !== 'global' || !callee.name.startsWith('__torch__.'))
    throw unsupported(
      `The archive's pickle makes an object of ${isObject(callee) && callee.kind === 'global' ? callee.name : 'an unknown class'}.`,
      'Only the classes that TorchScript itself writes are known. Quantised modules and custom classes can not be run here.',
    );
  machine.stack.push({ kind: 'object', className: callee.name, attributes: new Map() });
}

function build(machine: Machine): void {
  const state = pop(machine);
  const target = top(machine);
  if (!isObject(target)) throw invalid('The pickle sets the state of a plain value.');
  if (target.kind === 'dict') return;
  if (target.kind !== 'object') throw invalid('The pickle sets the state of a plain value.');
  if (isObject(state) && state.kind === 'dict')
    for (const [key, value] of state.entries) target.attributes.set(String(key), value);
  else target.attributes.set('__state__', asValue(state));
}

function tupleOf(machine: Machine, count: number): Tuple {
  const values = Array.from({ length: count }, () => asValue(pop(machine)));
  return tuple(values.reverse());
}

function recall(machine: Machine, index: number): void {
  const value = machine.memo.get(index);
  if (value === undefined) throw invalid('The pickle recalls what it never kept.');
  machine.stack.push(value);
}

function reduce(machine: Machine): void {
  const args = pop(machine);
  // torch writes enum members as a call whose argument is no tuple.
  const isTuple = isObject(args) && args.kind === 'tuple';
  machine.stack.push(construct(pop(machine), isTuple ? args.items : [args]));
}

type Opcode = (machine: Machine) => void;

/** Opcodes of pickle protocols 0 to 4 as far as torch writes them: https://docs.python.org/3/library/pickletools.html. */
const OPCODES: Record<number, Opcode> = {
  128: (m) => void take(m, 1),
  149: (m) => void take(m, 8),
  40: (m) => void m.stack.push(MARK),
  48: (m) => void pop(m),
  49: (m) => void popToMark(m),
  50: (m) => void m.stack.push(top(m)),
  78: (m) => void m.stack.push(null),
  136: (m) => void m.stack.push(true),
  137: (m) => void m.stack.push(false),
  75: (m) => void m.stack.push(BigInt(readU8(m))),
  77: (m) => void m.stack.push(BigInt(m.bytes.readUInt16LE(take(m, 2)))),
  74: (m) => void m.stack.push(BigInt(m.bytes.readInt32LE(take(m, 4)))),
  138: (m) => void m.stack.push(readLong(m)),
  71: (m) => void m.stack.push(m.bytes.readDoubleBE(take(m, 8))),
  88: (m) => void m.stack.push(readText(m, readU32(m))),
  140: (m) => void m.stack.push(readText(m, readU8(m))),
  85: (m) => void m.stack.push(readText(m, readU8(m))),
  84: (m) => void m.stack.push(readText(m, readU32(m))),
  99: (m) => void m.stack.push({ kind: 'global', name: `${readLine(m)}.${readLine(m)}` }),
  147: (m) => {
    const name = String(pop(m));
    m.stack.push({ kind: 'global', name: `${String(pop(m))}.${name}` });
  },
  41: (m) => void m.stack.push(tuple([])),
  133: (m) => void m.stack.push(tupleOf(m, 1)),
  134: (m) => void m.stack.push(tupleOf(m, 2)),
  135: (m) => void m.stack.push(tupleOf(m, 3)),
  116: (m) => void m.stack.push(tuple(popToMark(m).map(asValue))),
  93: (m) => void m.stack.push(list([])),
  108: (m) => void m.stack.push(list(popToMark(m).map(asValue))),
  97: (m) => appendItems(m, [pop(m)]),
  101: (m) => appendItems(m, popToMark(m)),
  125: (m) => void m.stack.push({ kind: 'dict', entries: new Map() }),
  115: (m) => {
    const value = pop(m);
    setItems(m, [pop(m), value]);
  },
  117: (m) => setItems(m, popToMark(m)),
  113: (m) => void m.memo.set(readU8(m), top(m)),
  114: (m) => void m.memo.set(readU32(m), top(m)),
  148: (m) => void m.memo.set(m.memo.size, top(m)),
  104: (m) => recall(m, readU8(m)),
  106: (m) => recall(m, readU32(m)),
  81: (m) => void m.stack.push(storageOf(pop(m))),
  129: newObject,
  82: reduce,
  98: build,
};

const STOP = 46;

/**
 * Reads a pickle into plain data. Nothing is executed: only the constructors of a fixed list are
 * known, classes of the archive become plain objects, everything else is refused by name.
 * Throws a Refusal for damaged, too large or foreign pickles.
 */
export function unpickle(bytes: Buffer, limits: PickleLimits = PICKLE_LIMITS): Pickled {
  if (bytes.length > limits.bytes) throw invalid('The pickle of the archive is too large.');
  const machine: Machine = { bytes, at: 0, stack: [], memo: new Map() };
  for (let steps = 0; steps < limits.steps; steps += 1) {
    const opcode = readU8(machine);
    if (opcode === STOP) {
      const result = pop(machine);
      if (result === MARK) throw invalid('The pickle is damaged.');
      return result;
    }
    const run = OPCODES[opcode];
    if (!run)
      throw unsupported(
        `The pickle uses opcode 0x${opcode.toString(16)}, which torch never writes.`,
      );
    run(machine);
    if (machine.stack.length > limits.depth * 100) throw invalid('The pickle nests too deep.');
  }
  throw invalid('The pickle has too many steps.');
}

export function isStoredTensor(value: unknown): value is StoredTensor {
  return (value as StoredTensor | null)?.kind === 'stored-tensor';
}
