import { example, type FindingPage } from './example.ts';

const HASH = '85f5ac80fa977fea3562ef97c8c5950288be2c4f4cdb5d994807df97008ce088';

/** Fields of a model 0.5 with one tensor changed. */
function input(
  rest: string,
  axes = '[{type: batch}, {type: channel, channel_names: [a, b]}, {type: space, id: x, size: {min: 32, step: 16}}]',
) {
  return `inputs:\n  - id: raw\n    axes: ${axes}\n    test_tensor: {source: raw.npy}\n    sample_tensor: {source: raw.tif}${rest && `\n    ${rest}`}`;
}
function output(
  rest: string,
  axes = '[{type: batch}, {type: space, id: x, size: {tensor_id: raw, axis_id: x}}]',
) {
  return `outputs:\n  - id: probability\n    axes: ${axes}\n    test_tensor: {source: probability.npy}\n    sample_tensor: {source: probability.tif}${rest && `\n    ${rest}`}`;
}
const pre = (step: string) => input(`preprocessing: [${step}]`);
const post = (step: string) => output(`postprocessing: [${step}]`);
const oldInput = (rest: string) =>
  `inputs:\n  - {name: raw, axes: bcyx, data_type: float32, ${rest}}`;
const oldOutput = (rest: string) =>
  `outputs:\n  - {name: probability, axes: bcyx, data_type: float32, ${rest}}`;
const SHAPE = 'shape: [1, 1, 64, 64]';
const oldPre = (step: string) => oldInput(`${SHAPE}, preprocessing: [${step}]`);
const oldPost = (step: string) => oldOutput(`${SHAPE}, postprocessing: [${step}]`);
const weights = (...entries: string[]) =>
  `weights:\n${entries.map((entry) => `  ${entry}`).join('\n')}`;
const TORCHSCRIPT = 'torchscript: {source: weights.pt, pytorch_version: 2.1.0}';

/** Pages on models: axes, tensors, processing, weights. */
export const MODEL_PAGES: Record<string, FindingPage> = {
  'cite-without-link': {
    means: 'A citation has neither a DOI nor an address.',
    examples: [
      example(
        'dataset 0.3',
        'cite: [{text: A paper}]',
        'cite: [{text: A paper, doi: 10.1000/xyz123}]',
      ),
    ],
  },
  'size-limits-crossed': {
    means: 'The smallest size of an axis whose size depends on the data is not below the largest.',
    examples: [
      example(
        'model 0.5',
        output('', '[{type: index, id: objects, size: {min: 5, max: 5}}]'),
        output('', '[{type: index, id: objects, size: {min: 1, max: 5}}]'),
      ),
    ],
  },
  'duplicate-axis': {
    means:
      'Two axes of a tensor have the same id, or there are two batch axes. Ids are compared in lower case, with b, c, i, t spelled out; a space axis without an id is x.',
    examples: [
      example(
        'model 0.5',
        input('', '[{type: space, size: 64}, {type: space, id: x, size: 64}]'),
        input('', '[{type: space, id: y, size: 64}, {type: space, id: x, size: 64}]'),
      ),
      example(
        'model 0.5',
        output('', '[{type: batch}, {type: batch}]'),
        output('', '[{type: batch}]'),
      ),
    ],
  },
  'invalid-size-reference': {
    means:
      'The size of an axis refers to one that is not there, that has no size of its own or another unit, or a halo does not fit.',
    examples: [
      example(
        'model 0.5',
        output('', '[{type: space, id: x, size: {tensor_id: raw, axis_id: y}}]'),
        output('', '[{type: space, id: x, size: {tensor_id: raw, axis_id: x}}]'),
      ),
      example(
        'model 0.5',
        output('', '[{type: space, id: x, unit: micrometer, size: {tensor_id: raw, axis_id: x}}]'),
        output('', '[{type: space, id: x, size: {tensor_id: raw, axis_id: x}}]'),
      ),
      example(
        'model 0.5',
        output('', '[{type: space, id: x, halo: 16, size: {tensor_id: raw, axis_id: x}}]'),
        output('', '[{type: space, id: x, halo: 8, size: {tensor_id: raw, axis_id: x}}]'),
      ),
      example(
        'model 0.5',
        `${input('', '[{type: space, id: y, size: {tensor_id: raw, axis_id: y}}]')}\n${output('', '[{type: batch}]')}`,
        `${input('', '[{type: space, id: y, size: 64}]')}\n${output('', '[{type: batch}]')}`,
      ),
    ],
  },
  'values-misfit-type': {
    means:
      'The described values are not of one kind, or cannot be stored in the described data type.',
    examples: [
      example(
        'model 0.5',
        input('data: {values: [0, 256], type: uint8}'),
        input('data: {values: [0, 256], type: uint16}'),
      ),
      example(
        'model 0.5',
        output('data: [{values: [0.5], type: uint8}]'),
        output('data: [{values: [0.5], type: float32}]'),
      ),
      example(
        'model 0.5',
        input('data: [{values: [0, 256]}, {values: [0, 1]}]'),
        input('data: [{values: [0, 255]}, {values: [0, 1]}]'),
      ),
      example(
        'model 0.5',
        output('data: {values: [a], type: int8}'),
        output('data: {values: [a], type: uint8}'),
      ),
    ],
  },
  'mixed-data-types': {
    means: 'The channels of a tensor are described with different data types; a tensor has one.',
    examples: [
      example(
        'model 0.5',
        input('data: [{type: uint8}, {type: float32}]'),
        input('data: [{type: float32}, {type: float32}]'),
      ),
      example(
        'model 0.5',
        output('data: [{type: uint8}, {type: float32}]'),
        output('data: [{type: float32}, {type: float32}]'),
      ),
    ],
  },
  'channel-count-differs': {
    means:
      'The data of a tensor is described for another number of channels than its channel axis has.',
    examples: [
      example(
        'model 0.5',
        input('data: [{type: float32}]'),
        input('data: [{type: float32}, {type: float32}]'),
      ),
      example(
        'model 0.5',
        output('data: [{}, {}]', '[{type: channel, channel_names: [a]}]'),
        output('data: [{}]', '[{type: channel, channel_names: [a]}]'),
      ),
    ],
  },
  'unknown-axis': {
    means: 'A processing step names an axis that its tensor does not have.',
    examples: [
      example(
        'model 0.5',
        pre('{id: zero_mean_unit_variance, kwargs: {axes: [x, z]}}'),
        pre('{id: zero_mean_unit_variance, kwargs: {axes: [x]}}'),
      ),
      example(
        'model 0.5',
        post('{id: zero_mean_unit_variance, kwargs: {axes: [z]}}'),
        post('{id: zero_mean_unit_variance, kwargs: {axes: [x]}}'),
      ),
      example(
        'model 0.4',
        oldPre('{name: scale_range, kwargs: {mode: per_sample, axes: zyx}}'),
        oldPre('{name: scale_range, kwargs: {mode: per_sample, axes: yx}}'),
      ),
      example(
        'model 0.4',
        oldPost('{name: scale_linear, kwargs: {gain: 2}}'),
        oldPost('{name: scale_linear, kwargs: {gain: 2, axes: yx}}'),
      ),
    ],
  },
  'contradictory-kwargs': {
    means: 'The parameters of a processing step contradict each other or have no effect.',
    examples: [
      example(
        'model 0.5',
        pre('{id: clip, kwargs: {min: 0, min_percentile: 1}}'),
        pre('{id: clip, kwargs: {min: 0}}'),
      ),
      example('model 0.5', pre('{id: clip, kwargs: {}}'), pre('{id: clip, kwargs: {min: 0}}')),
      example(
        'model 0.5',
        post('{id: scale_linear, kwargs: {gain: 1}}'),
        post('{id: scale_linear, kwargs: {gain: 2}}'),
      ),
      example(
        'model 0.5',
        pre('{id: scale_range, kwargs: {min_percentile: 60, max_percentile: 40}}'),
        pre('{id: scale_range, kwargs: {min_percentile: 40, max_percentile: 60}}'),
      ),
      example(
        'model 0.4',
        oldPre('{name: zero_mean_unit_variance, kwargs: {axes: yx}}'),
        oldPre('{name: zero_mean_unit_variance, kwargs: {mode: per_sample, axes: yx}}'),
      ),
      example(
        'model 0.4',
        oldPost('{name: scale_linear, kwargs: {gain: 1, axes: yx}}'),
        oldPost('{name: scale_linear, kwargs: {gain: 2, axes: yx}}'),
      ),
    ],
  },
  'duplicate-tensor-id': {
    means: 'Two tensors have the same name.',
    examples: [
      example(
        'model 0.5',
        'inputs:\n  - {id: raw, axes: [{type: space, id: x, size: 64}], test_tensor: {source: a.npy}, sample_tensor: {source: a.tif}}\n  - {id: raw, axes: [{type: batch}], test_tensor: {source: b.npy}, sample_tensor: {source: b.tif}}',
        'inputs:\n  - {id: raw, axes: [{type: space, id: x, size: 64}], test_tensor: {source: a.npy}, sample_tensor: {source: a.tif}}\n  - {id: mask, axes: [{type: batch}], test_tensor: {source: b.npy}, sample_tensor: {source: b.tif}}',
      ),
      example('model 0.4', `${oldOutput(SHAPE).replace('probability', 'raw')}`, oldOutput(SHAPE)),
      example(
        'model 0.4',
        `${oldInput(SHAPE)}\n  - {name: raw, axes: b, data_type: float32, shape: [1]}\ntest_inputs: [raw.npy, mask.npy]`,
        `${oldInput(SHAPE)}\n  - {name: mask, axes: b, data_type: float32, shape: [1]}\ntest_inputs: [raw.npy, mask.npy]`,
      ),
      example(
        'model 0.4',
        `${oldOutput(SHAPE)}\n  - {name: probability, axes: b, data_type: float32, shape: [1]}\ntest_outputs: [a.npy, b.npy]`,
        `${oldOutput(SHAPE)}\n  - {name: mask, axes: b, data_type: float32, shape: [1]}\ntest_outputs: [a.npy, b.npy]`,
      ),
    ],
  },
  'unknown-reference-tensor': {
    means:
      'A processing step takes its statistics from a tensor that is no input, or, in version 0.4, from the tensor itself.',
    examples: [
      example(
        'model 0.5',
        post('{id: scale_mean_variance, kwargs: {reference_tensor: image}}'),
        post('{id: scale_mean_variance, kwargs: {reference_tensor: raw}}'),
      ),
      example(
        'model 0.4',
        oldPre('{name: scale_range, kwargs: {mode: per_sample, axes: yx, reference_tensor: raw}}'),
        oldPre('{name: scale_range, kwargs: {mode: per_sample, axes: yx}}'),
      ),
    ],
  },
  'own-parent': {
    means: 'Weights or a model name themselves as what they were made from.',
    examples: [
      example(
        'model 0.5',
        weights(
          'torchscript: {source: weights.pt, pytorch_version: 2.1.0, parent: torchscript}',
          'onnx: {source: weights.onnx, opset_version: 17}',
        ),
        weights(TORCHSCRIPT),
      ),
      example(
        'model 0.4',
        weights('torchscript: {source: weights.pt, pytorch_version: 2.1.0, parent: torchscript}'),
        weights(TORCHSCRIPT),
      ),
      example(
        'model 0.5',
        'id: calm-otter\nparent: {id: calm-otter}',
        'id: calm-otter\nparent: {id: wild-otter}',
      ),
    ],
  },
  'same-file-name': {
    means:
      'The external data of ONNX weights has the file name of the weights, so that both cannot stand in one folder.',
    examples: [
      example(
        'model 0.5',
        weights(
          'onnx: {source: a/weights.data, opset_version: 17, external_data: {source: b/weights.data}}',
        ),
        weights(
          'onnx: {source: weights.onnx, opset_version: 17, external_data: {source: weights.onnx.data}}',
        ),
      ),
    ],
  },
  'keras-version-too-low': {
    means:
      'Weights in the .keras format are said to be made by a version of Keras that could not write it.',
    examples: [
      example(
        'model 0.5',
        weights(
          'keras_v3: {source: weights.keras, keras_version: 2.15.0, backend: [tensorflow, 2.15.0]}',
        ),
        weights(
          'keras_v3: {source: weights.keras, keras_version: 3.1.0, backend: [tensorflow, 2.16.0]}',
        ),
      ),
    ],
  },
  'weights-incomplete': {
    means: 'There are no weights, or their parents are not among them.',
    examples: [
      example(
        'model 0.5',
        weights('onnx: {source: weights.onnx, opset_version: 17, parent: keras_v3}', TORCHSCRIPT),
        weights(
          'onnx: {source: weights.onnx, opset_version: 17, parent: torchscript}',
          TORCHSCRIPT,
        ),
      ),
      example('model 0.4', weights('torchscript: null'), weights(TORCHSCRIPT)),
    ],
  },
  'table-sizes-differ': {
    means:
      'An evaluation has rows, columns or long names in other numbers than metrics and factors.',
    examples: [example('model 0.5', evaluation('[[0.9, 0.8]]'), evaluation('[[0.9]]'))],
  },
  'dead-tolerance': {
    means:
      'A tolerance that never holds: an earlier entry matches the same outputs and formats, or the model has no such weights.',
    examples: [
      example(
        'model 0.5',
        'config: {bioimageio: {reproducibility_tolerance: [{relative_tolerance: 0.01}, {relative_tolerance: 0.005}]}}',
        'config: {bioimageio: {reproducibility_tolerance: [{relative_tolerance: 0.01}]}}',
      ),
      example(
        'model 0.5',
        'config: {bioimageio: {reproducibility_tolerance: [{absolute_tolerance: 0.002}, {relative_tolerance: 0.01}]}}',
        'config: {bioimageio: {reproducibility_tolerance: [{absolute_tolerance: 0.002, relative_tolerance: 0.01}]}}',
      ),
      example(
        'model 0.5',
        'config: {bioimageio: {test_kwargs: {keras_hdf5: {relative_tolerance: 0.01}}}}',
        'config: {bioimageio: {test_kwargs: {}}}',
      ),
      example(
        'model 0.4',
        'config: {bioimageio: {test_kwargs: {keras_hdf5: {relative_tolerance: 0.01}}}}',
        'config: {bioimageio: {test_kwargs: {}}}',
      ),
    ],
  },
  'ignored-tolerance': {
    means:
      'A tolerance has a key or a value that is not read, as "decimal": other tolerances hold than were meant.',
    examples: [
      ...(['model 0.5', 'model 0.4'] as const).flatMap((base) => [
        example(
          base,
          'config: {bioimageio: {test_kwargs: {torchscript: {decimal: 3}}}}',
          'config: {bioimageio: {test_kwargs: {torchscript: {absolute_tolerance: 0.0015}}}}',
        ),
        example(
          base,
          'config: {bioimageio: {test_kwargs: {torchscript: 0.0015}}}',
          'config: {bioimageio: {test_kwargs: {torchscript: {absolute_tolerance: 0.0015}}}}',
        ),
      ]),
      example(
        'model 0.5',
        'config: {bioimageio: {reproducibility_tolerance: [{decimal: 3}]}}',
        'config: {bioimageio: {reproducibility_tolerance: [{absolute_tolerance: 0.0015}]}}',
      ),
    ],
  },
  'legacy-tolerance-wide': {
    means:
      'The older test_kwargs allow a larger relative tolerance than reproducibility_tolerance may.',
    examples: (['model 0.5', 'model 0.4'] as const).map((base) =>
      example(
        base,
        'config: {bioimageio: {test_kwargs: {torchscript: {relative_tolerance: 0.1}}}}',
        'config: {bioimageio: {test_kwargs: {torchscript: {relative_tolerance: 0.01}}}}',
      ),
    ),
  },
  'invalid-tolerance': {
    means:
      'A tolerance names an output that is not there, or allows deviations of an integer output.',
    examples: [
      example(
        'model 0.5',
        'config: {bioimageio: {reproducibility_tolerance: [{output_ids: [mask]}]}}',
        'config: {bioimageio: {reproducibility_tolerance: [{output_ids: [probability]}]}}',
      ),
    ],
  },
  'shape-lengths-differ': {
    means:
      'The parts of a shape (min and step, scale and offset) do not have the same number of entries, or a new axis has no size.',
    examples: [
      example(
        'model 0.4',
        oldInput('shape: {min: [1, 1, 64, 64], step: [0, 0, 16]}'),
        oldInput('shape: {min: [1, 1, 64, 64], step: [0, 0, 16, 16]}'),
      ),
      example(
        'model 0.4',
        oldOutput('shape: {reference_tensor: raw, scale: [1, 1, 1, 1], offset: [0, 0, 0]}'),
        oldOutput('shape: {reference_tensor: raw, scale: [1, 1, 1, 1], offset: [0, 0, 0, 0]}'),
      ),
    ],
  },
  'batch-size': {
    means:
      'The batch axis of an input of a model 0.4 has a size other than 1 or a step other than 0.',
    examples: [example('model 0.4', oldInput('shape: [2, 1, 64, 64]'), oldInput(SHAPE))],
  },
  'halo-length-differs': {
    means: 'The halo of an output has another number of entries than its shape.',
    examples: [
      example(
        'model 0.4',
        oldOutput(`${SHAPE}, halo: [8, 8]`),
        oldOutput(`${SHAPE}, halo: [0, 0, 8, 8]`),
      ),
    ],
  },
  'invalid-output-shape': {
    means:
      'The shape of an output refers to a tensor that is not there or has other axes, or nothing is left of the smallest output.',
    examples: [
      example(
        'model 0.4',
        oldOutput('shape: {reference_tensor: image, scale: [1, 1, 1, 1], offset: [0, 0, 0, 0]}'),
        oldOutput('shape: {reference_tensor: raw, scale: [1, 1, 1, 1], offset: [0, 0, 0, 0]}'),
      ),
      example(
        'model 0.4',
        oldOutput(`${SHAPE}, halo: [0, 0, 32, 32]`),
        oldOutput(`${SHAPE}, halo: [0, 0, 16, 16]`),
      ),
    ],
  },
  'architecture-checksum': {
    means: 'An architecture from a file comes without a checksum, or one from a module with one.',
    examples: [
      example(
        'model 0.4',
        weights(
          'pytorch_state_dict: {source: weights.pt, pytorch_version: 2.1.0, architecture: unet.py:UNet}',
        ),
        weights(
          `pytorch_state_dict: {source: weights.pt, pytorch_version: 2.1.0, architecture: unet.py:UNet, architecture_sha256: ${HASH}}`,
        ),
      ),
    ],
  },
};

function evaluation(results: string): string {
  return `config:
  bioimageio:
    evaluations:
      - dataset_id: nuclei
        dataset_source: https://example.org/data
        dataset_role: test
        sample_count: 10
        evaluation_factors: [all]
        evaluation_factors_long: [all images]
        metrics: [dice]
        metrics_long: [Dice coefficient]
        results: ${results}`;
}
