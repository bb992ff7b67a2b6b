import { createHash } from 'node:crypto';
import type { TensorData } from './element-type.ts';
import { openInputs } from './open-inputs.ts';
import { reach } from './reach.ts';
import type { GraphOutput } from './serialize-graph.ts';
import type { Node, Value } from './value.ts';

/** Weights are hashed once however many graphs hold them. */
const hashed = new WeakMap<() => TensorData, string>();

/**
 * A digest of what a graph computes, with inputs as `openInputs` gives them and without regard to the
 * sizes of its tensors: two graphs of one
 * digest are the same operators on the same weights and constants, so that one does for the sizes
 * of both. null where that can't be told: random numbers are drawn for a shape.
 */
export function graphDigest(outputs: readonly GraphOutput[]): string | null {
  const { nodes, leaves } = reach(
    outputs.map(({ value }) => value),
    openInputs,
  );
  const digests = new Map<string, string>();
  for (const value of leaves.values()) digests.set(value.name, leafDigest(value));
  for (const node of nodes) {
    if (node.operator.startsWith('Random')) return null;
    const own = nodeDigest(node, digests);
    for (const [index, { name }] of node.outputs.entries()) digests.set(name, `${own}_${index}`);
  }
  return digest(outputs.map(({ name, value }) => `${name} ${digests.get(value.name)}`).join());
}

function nodeDigest(node: Node, digests: ReadonlyMap<string, string>): string {
  const { operator, attributes, outputs } = node;
  return digest(
    operator,
    openInputs(node)
      .map((input) => (input ? (digests.get(input.name) ?? '?') : ''))
      .join(),
    // As text: JSON has neither NaN nor infinity.
    JSON.stringify(attributes, (_, value) => (typeof value === 'number' ? `${value}` : value)),
    outputs.map(({ type, shape }) => `${type} ${shape.length}`).join(),
  );
}

function leafDigest({ name, type, shape, source }: Value): string {
  if (source.kind === 'input') return digest('input', name, type, String(shape.length));
  if (source.kind === 'constant') return digest('fixed', `${type}[${shape}]`, bytes(source.data));
  if (source.kind !== 'weights') throw new Error(`${name} is no leaf of a graph.`);
  const { range, load } = source;
  if (range) return digest('range', `${type}[${shape}]`, JSON.stringify(range));
  const known = hashed.get(load) ?? digest(bytes(load()));
  hashed.set(load, known);
  return digest('fixed', `${type}[${shape}]`, known);
}

function bytes({ buffer, byteOffset, byteLength }: TensorData): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex');
}
