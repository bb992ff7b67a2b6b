import { type PickleDialect, TORCHSCRIPT_PICKLES } from './pickle-constructors.ts';
import {
  asKey,
  asValue,
  isObject,
  items,
  MARK,
  type Pickled,
  type StoredStorage,
} from './pickled.ts';
import { invalid, unsupported } from './refusal.ts';
import { list, type Tuple, tuple } from './values.ts';

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

function construct(
  { dialect }: Machine,
  callee: Pickled | undefined,
  args: readonly Pickled[],
): Pickled {
  if (!isObject(callee) || callee.kind !== 'global')
    throw invalid('The pickle calls something that is no constructor.');
  const known = dialect.constructorOf(callee.name);
  if (!known) throw dialect.callRefusal(callee.name);
  return known(args);
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
  dialect: PickleDialect;
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
  return machine.bytes.toString(machine.dialect.encoding, start, start + length);
}

function readLine(machine: Machine): string {
  const end = machine.bytes.indexOf(10, machine.at);
  if (end < 0) throw invalid('The pickle is cut off.');
  const text = readText(machine, end - machine.at);
  machine.at += 1;
  return text;
}

function readLong(machine: Machine, length: number): bigint {
  if (length > 1024) throw invalid('The pickle holds a number of more than 8192 bits.');
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
  const { dialect } = machine;
  const args = pop(machine);
  const callee = pop(machine);
  if (!isObject(callee) || callee.kind !== 'global')
    throw invalid('The pickle makes an object of something that is no class.');
  const { name } = callee;
  if (dialect.isClass(name))
    return void machine.stack.push({ kind: 'object', className: name, attributes: new Map() });
  const known = dialect.constructorOf(name);
  if (!known)
    throw unsupported(
      `The archive's pickle makes an object of ${name}.`,
      'Only the classes that TorchScript itself writes are known. Quantised modules and custom classes can not be run here.',
    );
  machine.stack.push(known(items(args)));
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
  machine.stack.push(construct(machine, pop(machine), isTuple ? args.items : [args]));
}

function pushGlobal(machine: Machine, module: string, own: string): void {
  const name = `${module}.${own}`;
  const refusal = machine.dialect.refusal(name);
  if (refusal) throw refusal;
  machine.stack.push({ kind: 'global', name });
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
  138: (m) => void m.stack.push(readLong(m, readU8(m))),
  139: (m) => void m.stack.push(readLong(m, readU32(m))),
  71: (m) => void m.stack.push(m.bytes.readDoubleBE(take(m, 8))),
  88: (m) => void m.stack.push(readText(m, readU32(m))),
  140: (m) => void m.stack.push(readText(m, readU8(m))),
  85: (m) => void m.stack.push(readText(m, readU8(m))),
  84: (m) => void m.stack.push(readText(m, readU32(m))),
  66: (m) => void m.stack.push(readText(m, readU32(m))),
  67: (m) => void m.stack.push(readText(m, readU8(m))),
  99: (m) => pushGlobal(m, readLine(m), readLine(m)),
  147: (m) => {
    const name = String(pop(m));
    pushGlobal(m, String(pop(m)), name);
  },
  41: (m) => void m.stack.push(tuple([])),
  133: (m) => void m.stack.push(tupleOf(m, 1)),
  134: (m) => void m.stack.push(tupleOf(m, 2)),
  135: (m) => void m.stack.push(tupleOf(m, 3)),
  116: (m) => void m.stack.push(tuple(popToMark(m).map(asValue))),
  93: (m) => void m.stack.push(list([])),
  108: (m) => void m.stack.push(list(popToMark(m).map(asValue))),
  // Sets hold nothing that weights are made of.
  143: (m) => void m.stack.push(list([])),
  144: (m) => appendItems(m, popToMark(m)),
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
 * Reads a pickle into plain data. Nothing is executed: only the names of the dialect are known, its
 * classes become plain objects, everything else is refused by name.
 * @throws Refusal for damaged, too large or foreign pickles
 */
export function unpickle(
  bytes: Buffer,
  limits: PickleLimits = PICKLE_LIMITS,
  dialect: PickleDialect = TORCHSCRIPT_PICKLES,
): Pickled {
  return unpickleFrom(bytes, 0, limits, dialect).value;
}

/** As `unpickle`, for one of several pickles behind each other: `end` is where the next one begins. */
export function unpickleFrom(
  bytes: Buffer,
  start: number,
  limits: PickleLimits,
  dialect: PickleDialect,
): { value: Pickled; end: number } {
  if (bytes.length > limits.bytes) throw invalid('The pickle of the archive is too large.');
  const machine: Machine = { bytes, at: start, stack: [], memo: new Map(), dialect };
  for (let steps = 0; steps < limits.steps; steps += 1) {
    const opcode = readU8(machine);
    if (opcode === STOP) {
      const value = pop(machine);
      if (value === MARK) throw invalid('The pickle is damaged.');
      return { value, end: machine.at };
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
