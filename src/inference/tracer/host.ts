import { readSync, writeSync } from 'node:fs';
import type { TensorData } from '../../onnx/element-type.ts';
import { NeededValue } from '../../weights/known-values.ts';
import type { WireTensor } from '../../weights/state-dict/trace/messages.ts';
import { decodeElements, type TraceRequest } from '../../weights/state-dict/trace/messages.ts';
import { MODULE_NAME, type PackageAnswer } from '../../weights/state-dict/trace/package-answer.ts';
import {
  carryOut,
  makeTraceMachine,
  type StateEntry,
  type TraceMachine,
  tensorOf,
} from '../../weights/state-dict/trace/trace-machine.ts';
import { encodeValue } from '../../weights/state-dict/trace/wire.ts';
import { isContiguousTensor } from '../../weights/torchscript/compute.ts';
import { Refusal } from '../../weights/torchscript/refusal.ts';

const REQUESTS = 0;
const ANSWERS = 3;

let rest = Buffer.alloc(0);

/** The pipes may be such that do not wait. */
function patiently(transfer: () => number): number {
  for (;;) {
    try {
      return transfer();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

const readSome = (chunk: Buffer) => patiently(() => readSync(REQUESTS, chunk));
const writeSome = (bytes: Uint8Array, from: number) =>
  patiently(() => writeSync(ANSWERS, bytes, from));

/** The next line of the process that asks for traces; ends this one where there is none. */
function readLine(): string {
  const chunk = Buffer.alloc(65536);
  for (;;) {
    const end = rest.indexOf(10);
    if (end >= 0) {
      const line = rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
      return line;
    }
    const count = readSome(chunk);
    if (count === 0) process.exit(0);
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
  }
}

export function sendBytes(bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSome(bytes, done);
}

export function tell(message: unknown): void {
  sendBytes(Buffer.from(`${JSON.stringify(message)}\n`));
}

/** Lays files of a package where Python finds them; gives the folder. */
export type Mount = (files: Readonly<Record<string, string>>) => string;

/** Asks the process outside for a package; gives what Python needs to know of it. */
function findPackage(module: unknown, mount: Mount): unknown {
  if (typeof module !== 'string' || !MODULE_NAME.test(module)) return { kind: 'absent' };
  tell({ type: 'wants', module });
  const answer = JSON.parse(readLine()) as PackageAnswer | { kind: 'unasked' };
  if (answer.kind !== 'wheel') return answer;
  const { files, ...known } = answer;
  return { ...known, folder: mount(files) };
}

/** Answers what Python asks on its device. */
export function makeHost(mount: Mount): (message: unknown[]) => unknown {
  let request: TraceRequest | null = null;
  let calls: unknown[] = [];
  let told = 0;
  let known = new Map<string, TensorData>();
  let machine: TraceMachine | null = null;

  function start(): TraceMachine {
    if (!request) throw new Error('There is no request.');
    const state: StateEntry[] = request.state.map(({ dtype, shape }, index) => ({
      dtype,
      shape,
      load: () => {
        const data = known.get(`w${index + 1}`);
        if (data) return data;
        const value = machine?.graph && tensorOf(machine, index).content;
        throw value?.kind === 'root' ? new NeededValue(value.value) : new Error('No state.');
      },
      range: () => null,
    }));
    machine = makeTraceMachine(state, request.inputs, known);
    return machine;
  }

  /** Has elements computed where the weights are, then carries out all calls anew. */
  function fetch({ value }: NeededValue, pending: unknown): void {
    tell({ type: 'needs', name: value.name, calls: [...calls.slice(told), pending] });
    told = calls.length;
    const answer = JSON.parse(readLine()) as { values: [string, WireTensor][] };
    for (const [name, data] of answer.values) known.set(name, decodeElements(data));
    if (!known.has(value.name)) throw new Error(`No elements came for ${value.name}.`);
    const anew = start();
    for (const call of calls) carryOut(anew, call);
  }

  function call(written: unknown[]): unknown {
    for (;;) {
      const present = machine ?? start();
      try {
        if (written[0] === 'host::is_contiguous') {
          const [{ t }] = written[1] as [{ t: number }];
          const asked = tensorOf(present, t);
          const isKnown = asked.strides !== null || isContiguousTensor(asked);
          return { result: isKnown ? isContiguousTensor(asked) : null };
        }
        const result = encodeValue(carryOut(present, written), present.handles);
        calls.push(written);
        return { result };
      } catch (error) {
        if (error instanceof NeededValue) {
          fetch(error, written);
          continue;
        }
        if (!(error instanceof Refusal)) throw error;
        const kind = error.reason === 'run-failed' ? 'failure' : 'refusal';
        return { error: error.message, kind };
      }
    }
  }

  function next(): unknown {
    request = JSON.parse(readLine()) as TraceRequest;
    [calls, told, known, machine] = [[], 0, new Map(), null];
    const { state, inputs } = request;
    return {
      ...request,
      state: state.map(({ key, dtype, shape }, index) => [key, index, shape, dtype]),
      inputs: inputs.map(({ dtype, shape }, index) => [state.length + index, shape, dtype]),
    };
  }

  return ([kind, ...args]) => {
    if (kind === 'call') return call(args);
    if (kind === 'next') return next();
    if (kind === 'package') return findPackage(args[0], mount);
    if (kind === 'done') {
      const [outputs, missing, unexpected] = args;
      tell({ type: 'traced', calls: calls.slice(told), outputs, missing, unexpected });
    } else {
      const [reason, message, line] = args;
      tell({ type: 'failed', reason, message: String(message).slice(0, 16_000), line });
    }
    return null;
  };
}
