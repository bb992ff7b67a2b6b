// What is changed to make a mutant: `{ name, kind, change(package) }`, `causes` where a usual mistake is to be named.
import { flipped, mapped, rolled, swapped } from './arrays.mjs';
import { changed, weightsIn } from './onnx-weights.mjs';
import { arrayOf, setArray, setWeights, weightsOf } from './package.mjs';

const WEIGHTS = {
  '1 % more': (x) => x * 1.01,
  '10 % more': (x) => x * 1.1,
  'of other sign': (x) => -x,
  'with one number 10 % more': (x, i) => (i === 0 ? x * 1.1 : x),
  'with one number of other sign': (x, i) => (i === 1 ? -x : x),
};

export function weightMutants(base) {
  // Other formats have theirs in format-mutants.mjs.
  if (base.network) return [];
  return weightsIn(weightsOf(base)).flatMap((tensor) =>
    Object.entries(WEIGHTS).map(([words, change]) => ({
      kind: 'weights',
      name: `${tensor.name} ${words}`,
      change: (one) => setWeights(one, changed(weightsOf(one), tensor, change)),
    })),
  );
}

const step = (id, kwargs) => ({ id, ...(kwargs ? { kwargs } : {}) });
const space = (tensor) => tensor.axes.filter((axis) => axis.type === 'space').map(({ id }) => id);

export function preprocessingMutants({ description }) {
  return description.inputs.flatMap((input, i) => {
    const [normal, cast] = input.preprocessing;
    const axes = space(input);
    const with_ = (kwargs) => ({ ...normal, kwargs: { ...normal.kwargs, ...kwargs } });
    const steps = {
      removed: [[cast], ['preprocessing-missing']],
      doubled: [[normal, cast, normal, cast]],
      'in the other order': [[cast, normal]],
      'then scaled by 2': [[normal, step('scale_linear', { gain: 2 }), cast]],
      'then shifted': [[normal, step('scale_linear', { gain: 1, offset: 0.5 }), cast]],
      'then scaled by 1/255': [[normal, step('scale_linear', { gain: 1 / 255 }), cast]],
      'then clipped at 0': [[normal, step('clip', { min: 0, max: 100 }), cast]],
      'then clipped at 1': [[normal, step('clip', { min: -100, max: 1 }), cast]],
      'then normalized to a range': [
        [normal, step('scale_range', { axes }), cast],
        ['preprocessing-not-applied'],
      ],
      'replaced by a range': [[step('scale_range', { axes }), cast], ['preprocessing-missing']],
      'replaced by percentiles': [
        [step('scale_range', { axes, min_percentile: 1, max_percentile: 99 }), cast],
      ],
      'replaced by 1/255': [[step('scale_linear', { gain: 1 / 255 }), cast]],
      'replaced by 1/128 - 1': [[step('scale_linear', { gain: 1 / 128, offset: -1 }), cast]],
      'replaced by a threshold': [[step('binarize', { threshold: 50 }), cast]],
      'after a clip at 100': [[step('clip', { min: 0, max: 100 }), normal, cast]],
      'after a clip at 20': [[step('clip', { min: 20, max: 255 }), normal, cast]],
      'after a threshold': [[step('binarize', { threshold: 60 }), normal, cast]],
      'after a gain': [[step('scale_linear', { gain: 3, offset: 7 }), normal, cast]],
      'cast to whole numbers in between': [
        [normal, step('ensure_dtype', { dtype: 'uint8' }), cast],
      ],
      'with eps 0.1': [[with_({ eps: 0.1 }), cast]],
      'with eps 1e-5': [[with_({ eps: 1e-5 }), cast]],
      'over the channels too': [[with_({ axes: ['channel', ...axes] }), cast]],
      'over the batch too': [[with_({ axes: ['batch', ...axes] }), cast]],
      'over all axes': [[{ id: normal.id }, cast]],
      ...Object.fromEntries(
        axes.map((axis) => [
          `over ${axis} only`,
          [[with_({ axes: [axis] }), cast], ['preprocessing-axes-differ']],
        ]),
      ),
    };
    return Object.entries(steps).map(([words, [preprocessing, causes]]) => ({
      kind: 'preprocessing',
      name: `${input.id} ${words}`,
      causes,
      change: ({ description: copy }) => {
        copy.inputs[i].preprocessing = structuredClone(preprocessing);
      },
    }));
  });
}

export function postprocessingMutants({ description }) {
  const steps = {
    removed: [[], ['postprocessing-missing']],
    doubled: [[step('sigmoid'), step('sigmoid')], ['postprocessing-not-applied']],
    'then a threshold': [
      [
        step('sigmoid'),
        step('binarize', { threshold: 0.5 }),
        step('ensure_dtype', { dtype: 'float32' }),
      ],
      ['postprocessing-not-applied'],
    ],
    'then doubled': [[step('sigmoid'), step('scale_linear', { gain: 2 })]],
    'then 1 % more': [[step('sigmoid'), step('scale_linear', { gain: 1.01 })]],
    'after a gain': [[step('scale_linear', { gain: 1.1 }), step('sigmoid')]],
    'after an offset': [[step('scale_linear', { gain: 1, offset: 0.1 }), step('sigmoid')]],
    'then clipped': [[step('sigmoid'), step('clip', { min: 0.1, max: 0.9 })]],
    'then not clipped at all': [[step('sigmoid'), step('clip', { min: 0, max: 1 })]],
  };
  return description.outputs.flatMap((output, i) =>
    Object.entries(steps).map(([words, [postprocessing, causes]]) => ({
      kind: 'postprocessing',
      name: `${output.id} ${words}`,
      causes,
      change: ({ description: copy }) => {
        copy.outputs[i].postprocessing = structuredClone(postprocessing);
      },
    })),
  );
}

/** What is done to a test tensor; `places` are those of its axes. */
function edits({ axes }, shape) {
  const at = (id) => axes.findIndex((axis) => (axis.id ?? axis.type) === id);
  const spaces = axes.flatMap((axis, i) => (axis.type === 'space' ? [i] : []));
  const flips = spaces.map((axis) => [
    `flipped along ${axes[axis].id}`,
    [(array) => flipped(array, axis), ['axis-flipped']],
  ]);
  const rolls = spaces.flatMap((axis) => [
    [`moved by 1 along ${axes[axis].id}`, [(array) => rolled(array, axis, 1)]],
    [`moved by 5 along ${axes[axis].id}`, [(array) => rolled(array, axis, 5)]],
  ]);
  const channel = at('channel');
  const several = shape[channel] > 1;
  return {
    transposed: [(array) => swapped(array, at('y'), at('x')), ['axes-swapped']],
    ...Object.fromEntries([...flips, ...rolls]),
    ...(several
      ? {
          'with its channels reversed': [(array) => flipped(array, channel), ['channels-reversed']],
        }
      : {}),
    'times 1.01': [(array) => mapped(array, (x) => x * 1.01)],
    'times 0.5': [(array) => mapped(array, (x) => x * 0.5)],
    'times 1.0001': [(array) => mapped(array, (x) => x * 1.0001)],
    'moved by 0.01': [(array) => mapped(array, (x) => x + 0.01)],
    'moved by 0.2': [(array) => mapped(array, (x) => x + 0.2)],
    'with every 100th number other': [
      (array) => mapped(array, (x, i) => (i % 100 === 0 ? x + 0.5 : x)),
    ],
    'with every 5000th number other': [
      (array) => mapped(array, (x, i) => (i % 5000 === 0 ? x + 0.5 : x)),
    ],
    'with its corner empty': [
      (array) => mapped(array, (x, i) => (i < array.data.length / 20 ? 0 : x)),
    ],
    squared: [(array) => mapped(array, (x) => x * x)],
  };
}

export function outputMutants(base) {
  return base.description.outputs.flatMap((output, i) => {
    const { shape } = arrayOf(base, output);
    const all = {
      ...edits(output, shape),
      'times 255': [(array) => mapped(array, (x) => x * 255), ['value-range-differs']],
      inverted: [(array) => mapped(array, (x) => 1 - x)],
      'with NaN': [(array) => mapped(array, (x, k) => (k === 77 ? Number.NaN : x))],
    };
    return Object.entries(all).map(([words, [edit, causes]]) => ({
      kind: 'output',
      name: `${output.id} ${words}`,
      causes,
      // NaN counts whatever the oracle's allowance of wrong numbers says.
      certain: words === 'with NaN',
      change: (one) => {
        const described = one.description.outputs[i];
        setArray(one, described, edit(arrayOf(one, described)));
      },
    }));
  });
}

export function inputMutants(base) {
  return base.description.inputs.flatMap((input, i) => {
    const { shape } = arrayOf(base, input);
    const all = {
      ...edits(input, shape),
      inverted: [(array) => mapped(array, (x) => 255 - x)],
      'plus 10': [(array) => mapped(array, (x) => Math.min(255, x + 10))],
      'of its upper half': [(array) => mapped(array, (x) => Math.max(0, x - 128))],
      posterized: [(array) => mapped(array, (x) => x & 0xf0)],
    };
    return Object.entries(all).map(([words, [edit, causes]]) => ({
      kind: 'input',
      name: `${input.id} ${words}`,
      causes: causes?.filter((cause) => cause !== 'channels-reversed'),
      change: (one) => {
        const described = one.description.inputs[i];
        setArray(one, described, edit(arrayOf(one, described)));
      },
    }));
  });
}

/** Two inputs or two outputs exchanged: their files, or their places in the description. */
export function exchangeMutants({ description }) {
  return ['inputs', 'outputs'].flatMap((kind) =>
    description[kind].length < 2
      ? []
      : [
          {
            kind: 'exchange',
            name: `files of ${kind}`,
            causes: [`${kind}-exchanged`],
            change: ({ description: { [kind]: tensors } }) => {
              const [a, b] = tensors;
              [a.test_tensor, b.test_tensor] = [b.test_tensor, a.test_tensor];
            },
          },
        ],
  );
}
