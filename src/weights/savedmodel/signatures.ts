import { invalid, unsupported } from '../tensorflow/refusal.ts';
import { entries, integer, message, parseMessage, text } from './message.ts';
import { readShape } from './tensor-proto.ts';
import { typeName } from './type-names.ts';

/** An input or output of a signature: a reference into the main graph. */
export interface Port {
  reference: string;
  typeName: string;
  /** -1: any size; null: any shape. */
  shape: number[] | null;
}

export interface Signature {
  name: string;
  inputs: Map<string, Port>;
  outputs: Map<string, Port>;
}

function readPort(name: string, bytes: Uint8Array): Port {
  const proto = parseMessage(bytes);
  const reference = text(proto, 1);
  if (reference === '')
    throw unsupported(`'${name}' of the signature is a sparse or composite tensor`);
  return {
    reference,
    typeName: typeName(integer(proto, 2)),
    shape: readShape(message(proto, 3)),
  };
}

function readPorts(map: Map<string, Uint8Array>): Map<string, Port> {
  return new Map([...map].map(([name, bytes]) => [name, readPort(name, bytes)]));
}

/** Signatures by name; those that give no outputs (initialisation, training) are left out. */
export function readSignatures(map: Map<string, Uint8Array>): Map<string, Signature> {
  const result = new Map<string, Signature>();
  for (const [name, bytes] of map) {
    if (name.startsWith('__saved_model')) continue;
    const proto = parseMessage(bytes);
    const outputs = entries(proto, 2);
    if (outputs.size === 0) continue;
    result.set(name, {
      name,
      get inputs() {
        return readPorts(entries(proto, 1));
      },
      get outputs() {
        return readPorts(outputs);
      },
    });
  }
  return result;
}

const DEFAULTS = ['serving_default', 'serve', 'predict'];

/** The signature that is run: the usual one, else the only one. */
export function chooseSignature(signatures: ReadonlyMap<string, Signature>): Signature {
  for (const name of DEFAULTS) {
    const found = signatures.get(name);
    if (found) return found;
  }
  const [only] = signatures.values();
  if (only && signatures.size === 1) return only;
  if (only)
    throw unsupported(
      `The saved model has the signatures ${[...signatures.keys()].sort().join(', ')}, none of which is the usual one`,
      'Save the model with the signature serving_default.',
    );
  throw invalid(
    'The saved model has no signature that could be run.',
    'Save the model with a signature, for example by model.export.',
  );
}

/** output_2 before output_10, else by code points, as TensorFlow sorts the keys of a mapping. */
function compareNames(a: string, b: string): number {
  const [, wordA, numberA] = /^(.*?)(\d+)$/.exec(a) ?? [];
  const [, wordB, numberB] = /^(.*?)(\d+)$/.exec(b) ?? [];
  if (wordA === 'output_' && wordB === 'output_') return Number(numberA) - Number(numberB);
  return a < b ? -1 : 1;
}

/** Whether all described names are names of the signature, each once. */
export function namesAgree(names: readonly string[], described: readonly string[]): boolean {
  if (described.length === 0 || new Set(described).size < described.length) return false;
  return described.every((name) => names.includes(name));
}

/**
 * The names of a signature in the order of the described ones: by name where they are the same, else
 * in the order of their own names, which is how TensorFlow hands them out.
 */
export function bindNames(names: readonly string[], described: readonly string[]): string[] {
  return namesAgree(names, described) ? [...described] : [...names].sort(compareNames);
}
