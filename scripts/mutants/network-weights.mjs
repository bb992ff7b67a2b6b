// The weights of the networks in test-models by themselves: what each format holds of them, and the ONNX file that
// they give, with their batch normalization folded into the convolutions before it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permuted } from './arrays.mjs';
import { packed, partsOf, patched } from './containers.mjs';
import { changed, weightsIn } from './onnx-weights.mjs';
import { withChecksum } from './tensor-bundle.mjs';

/** N: convolution and normalization; U: transposed convolution; H: the last convolution. */
const LAYERS = 'NNNNNNUNNUNNH';
const NAMES = {
  N: ['weight', 'bias', 'scale', 'shift', 'mean', 'variance', 'count'],
  U: ['weight', 'bias'],
  H: ['weight', 'bias'],
};
/** torch.nn.BatchNorm's. */
const EPS = 1e-5;

/** One object a layer: `{ kind, weight, bias, … }`, each an array of numbers in the order of PyTorch. */
export async function networkWeights(folder) {
  const parts = await partsOf(readFileSync(join(folder, 'state_dict.pt')));
  let next = 0;
  const layers = [...LAYERS].map((kind) => {
    const layer = { kind };
    for (const name of NAMES[kind]) {
      const bytes = parts.get(`state_dict/data/${next++}`);
      if (name !== 'count') layer[name] = new Float32Array(Uint8Array.from(bytes).buffer);
    }
    return layer;
  });
  return layers;
}

/** What a layer is in ONNX: weight and bias. */
function folded({ kind, weight, bias, scale, shift, mean, variance }) {
  if (kind !== 'N') return [weight, bias];
  const factors = Array.from(scale, (s, i) => s / Math.sqrt(variance[i] + EPS));
  const each = weight.length / bias.length;
  return [
    Float32Array.from(weight, (w, i) => w * factors[Math.floor(i / each)]),
    Float32Array.from(bias, (b, i) => (b - mean[i]) * factors[i] + shift[i]),
  ];
}

/** The initializers in the order of the layers: names of the exporter where it folded, else those of PyTorch. */
function initializers(onnx) {
  const all = weightsIn(onnx);
  const named = (name) => all.find((one) => one.name.endsWith(name));
  const made = all.filter(({ name }) => name.startsWith('onnx::'));
  const others = ['up2.weight', 'up2.bias', 'up1.weight', 'up1.bias', 'head.weight', 'head.bias'];
  const rest = others.map(named);
  return [...LAYERS].map((kind) => (kind === 'N' ? made : rest).splice(0, 2));
}

/** The ONNX file with the numbers of a network. */
export function networkOf(onnx, layers) {
  let bytes = onnx;
  for (const [i, pair] of initializers(onnx).entries())
    for (const [k, values] of folded(layers[i]).entries())
      bytes = changed(bytes, pair[k], (_, at) => values[at]);
  return bytes;
}

/** Shapes of the kernels, by layer. */
export function kernelShapes(onnx) {
  return initializers(onnx).map(([{ dims }]) => dims);
}

const raw = (array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** The layouts in which files hold an array: as PyTorch does, or with the kernel's first two axes last. */
function layouts(shape) {
  if (shape === null) return [(values) => values];
  const order = [...shape.map((_, axis) => axis).slice(2), 1, 0];
  return [(values) => values, (values) => permuted({ shape, data: values }, order).data];
}

/**
 * A weights file of any format with other numbers in one array.
 * @returns null where the file does not hold the array exactly once, so that nobody knows what is to be changed
 */
export async function withArray(file, array, shape, values) {
  const found = [];
  for (const [name, bytes] of await partsOf(file))
    for (const layout of layouts(shape)) {
      const wanted = raw(layout(array));
      for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1))
        if (!found.some((one) => one.name === name && one.at === at))
          found.push({ name, at, layout });
    }
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const [before, after] = [array, values].map((one) => raw(only.layout(one)));
  const changedFile = await patched(file, only.name, only.at, after);
  if (!only.name.startsWith('variables/')) return changedFile;
  const parts = await partsOf(changedFile);
  const index = 'variables/variables.index';
  parts.set(index, withChecksum(parts.get(index), before, after));
  return packed(parts, true);
}
