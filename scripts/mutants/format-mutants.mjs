// Mutants of weights in any format, and other files that hold the same weights.
import { packed, partsOf } from './containers.mjs';
import { kernelShapes, networkOf, withArray } from './network-weights.mjs';
import { setWeights, weightsOf } from './package.mjs';

/** One for each array, in turn. */
const CHANGES = [
  ['10 % more', (x) => x * 1.1],
  ['of other sign', (x) => -x],
  ['1 % more', (x) => x * 1.01],
  ['with one number 10 % more', (x, i) => (i === 0 ? x * 1.1 : x)],
];
/** Layers whose arrays are changed: early, in the middle, the transposed one, the last. */
const CHOSEN = [0, 3, 6, 8, 12];

const ARRAYS = ['weight', 'bias', 'scale', 'shift', 'mean', 'variance'];

/** Arrays of the network with other numbers: in the file, and in what the oracle runs. */
async function withArrays(one, layers, edits) {
  const onnx = one.network;
  const shapes = kernelShapes(onnx);
  const edited = layers.map((layer) => ({ ...layer }));
  let file = weightsOf(one);
  for (const { layer, name, change } of edits) {
    const before = layers[layer][name];
    edited[layer][name] = before.map(change);
    const shape = name === 'weight' ? shapes[layer] : null;
    file = await withArray(file, before, shape, edited[layer][name]);
    if (file === null) return false;
  }
  setWeights(one, file);
  one.network = networkOf(onnx, edited);
  return true;
}

/** Mutants of the arrays; a change gives false where the file does not hold them as they are. */
export function formatMutants(layers) {
  const made = [];
  for (const layer of CHOSEN)
    for (const name of ARRAYS) {
      if (layers[layer][name] === undefined) continue;
      const [words, change] = CHANGES[made.length % CHANGES.length];
      // A negative variance has no root: nothing to compare.
      const edit = name === 'variance' ? (x, i) => Math.abs(change(x, i)) : change;
      made.push({
        kind: 'weights',
        name: `${name} of layer ${layer} ${words}`,
        change: (one) => withArrays(one, layers, [{ layer, name, change: edit }]),
      });
    }
  return made;
}

/** First and second convolution of a block, with nothing but a ReLU between them. */
const PAIRS = [
  [0, 1],
  [4, 5],
  [10, 11],
];

export async function formatHarmless(base, layers) {
  const make = (name, change) => ({ kind: 'harmless', name, change });
  const made = [];
  for (const [first, second] of PAIRS)
    for (const factor of [2, 0.25]) {
      const edits = [
        { layer: first, name: 'scale', change: (x) => x * factor },
        { layer: first, name: 'shift', change: (x) => x * factor },
        { layer: second, name: 'weight', change: (x) => x / factor },
      ];
      made.push(
        make(`layer ${first} times ${factor} before a ReLU`, (one) =>
          withArrays(one, layers, edits),
        ),
      );
    }
  const parts = await partsOf(weightsOf(base));
  if (parts.size === 1) return made;
  const isTorch = [...parts.keys()].some((name) => name.endsWith('data.pkl'));
  const again = (words, edit, compress) =>
    make(`archive ${words}`, async (one) => setWeights(one, await packed(edit(parts), compress)));
  return [
    ...made,
    again('written again', (all) => all, false),
    again('in another order', (all) => new Map([...all].reverse()), false),
    // PyTorch reads its parts where they lie.
    ...(isTorch ? [] : [again('compressed', (all) => all, true)]),
  ];
}
