import { type LayerTable, onlyInput, takeNamed } from '../call.ts';
import { ignore } from '../options.ts';

/** Inputs, and layers that do something while a model is trained only. */
const NAMES = [
  'InputLayer',
  'Dropout',
  'SpatialDropout1D',
  'SpatialDropout2D',
  'SpatialDropout3D',
  'GaussianNoise',
  'GaussianDropout',
  'AlphaDropout',
  'ActivityRegularization',
  'Identity',
  'RandomFlip',
  'RandomTranslation',
  'RandomRotation',
  'RandomZoom',
  'RandomContrast',
  'RandomBrightness',
] as const;

/**
 * `training=True` in a call is an argument that nobody reads, and so a refusal. Keras 3 writes it down
 * for random layers by itself, and leaves it out of account when a model is run.
 */
export const inactiveLayers: LayerTable = Object.fromEntries(
  NAMES.map((name) => [
    name,
    {
      run: (call) => {
        ignore(call.options, ...Object.keys(call.options.values));
        const isRandom = call.node.className.startsWith('Random');
        if (isRandom && call.lowering.version.major >= 3) takeNamed(call, 'training');
        return onlyInput(call);
      },
    } satisfies LayerTable[string],
  ]),
);
