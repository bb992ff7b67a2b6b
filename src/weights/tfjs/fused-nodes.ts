import { arrayOf, isObject, type Json, type JsonObject } from '../keras/json.ts';
import { unsupported } from '../tensorflow/refusal.ts';

/** A node of a graph as JSON. */
export interface JsonNode {
  name: string;
  op: string;
  input: string[];
  attr: JsonObject;
}

/** Operators that the converter fuses with what follows them, and what they are without it. */
const FUSED: Readonly<Record<string, { operator: string; inputs: number }>> = {
  _FusedConv2D: { operator: 'Conv2D', inputs: 2 },
  _FusedMatMul: { operator: 'MatMul', inputs: 2 },
  FusedDepthwiseConv2dNative: { operator: 'DepthwiseConv2dNative', inputs: 2 },
};

/** Attributes that only a fused node has. */
const OWN = ['fused_ops', 'num_args', 'epsilon', 'leakyrelu_alpha', 'num_host_args', 'host_args'];
const ACTIVATIONS = ['Relu', 'Relu6', 'Elu', 'Sigmoid', 'Tanh', 'LeakyRelu', 'Prelu'];

/** Texts of a list of an attribute, which are base64. */
export function decodeTexts(attribute: Json | undefined): string[] {
  if (!isObject(attribute) || !isObject(attribute.list)) return [];
  return arrayOf(attribute.list.s ?? [], 'list of an attribute').map((text) =>
    Buffer.from(String(text), 'base64').toString('utf8'),
  );
}

/**
 * A fused node as the nodes it was made of. The last of them keeps the name, so that what follows
 * finds it.
 */
export function unfuse(node: JsonNode): JsonNode[] {
  const fused = Object.hasOwn(FUSED, node.op) ? FUSED[node.op] : undefined;
  if (!fused) return [node];
  const steps = decodeTexts(node.attr.fused_ops);
  const extra = node.input.slice(fused.inputs).filter((input) => !input.startsWith('^'));
  const plain = Object.fromEntries(Object.entries(node.attr).filter(([key]) => !OWN.includes(key)));
  const made: JsonNode[] = [];
  const push = (op: string, input: string[], attr: JsonObject): void => {
    made.push({ name: `${node.name}/unfused_${made.length}`, op, input, attr });
  };
  push(fused.operator, node.input.slice(0, fused.inputs), plain);
  for (const step of steps) {
    const before = made.at(-1)?.name ?? '';
    const type = node.attr.T === undefined ? {} : { T: node.attr.T };
    if (step === 'BiasAdd') {
      const format =
        node.attr.data_format === undefined ? {} : { data_format: node.attr.data_format };
      push('BiasAdd', [before, extra.shift() ?? ''], { ...type, ...format });
    } else if (step === 'LeakyRelu') {
      const alpha = node.attr.leakyrelu_alpha;
      push('LeakyRelu', [before], { ...type, ...(alpha === undefined ? {} : { alpha }) });
    } else if (ACTIVATIONS.includes(step) && step !== 'Prelu') push(step, [before], type);
    else throw unsupported(`The node ${node.name} (${node.op}) fused with ${step}`);
  }
  if (extra.length > 0) throw unsupported(`The node ${node.name} (${node.op}) with more inputs`);
  const final = made.at(-1);
  if (final) final.name = node.name;
  return made;
}
