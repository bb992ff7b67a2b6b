import type { InitializerProto } from './model-proto.ts';
import type { Node } from './value.ts';

/** What ONNX Runtime joins padding with, besides convolutions. */
const POOLINGS: ReadonlySet<string> = new Set(['MaxPool', 'AveragePool']);

/**
 * The names of the axes of each padding that a pooling follows, to be given to it as an input. Without them ONNX
 * Runtime (1.30) takes its zeros for the pooling's own padding, from which a maximum takes nothing: negative
 * maxima come out instead of 0, and what is padded as wide as a window is refused.
 */
export function paddingApart(nodes: readonly Node[]): {
  axesOf: (node: Node) => string | null;
  initializers: InitializerProto[];
} {
  const axes = new Map<Node, string>();
  const initializers = new Map<string, InitializerProto>();
  for (const { operator, inputs } of nodes) {
    const [input] = inputs;
    if (!POOLINGS.has(operator) || input?.source.kind !== 'node') continue;
    const { node } = input.source;
    if (node.operator !== 'Pad' || node.inputs.length > 3) continue;
    const rank = input.shape.length;
    const name = `axes_to_${rank}`;
    const bytes = new Uint8Array(BigInt64Array.from({ length: rank }, (_, i) => BigInt(i)).buffer);
    const content = { kind: 'inline', bytes } as const;
    initializers.set(name, { name, type: 'int64', shape: [rank], content });
    axes.set(node, name);
  }
  return {
    axesOf: (node) => axes.get(node) ?? null,
    initializers: [...initializers.values()],
  };
}
