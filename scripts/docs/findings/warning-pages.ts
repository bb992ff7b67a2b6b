import { example, type FindingPage } from './example.ts';

const long = (length: number) => 'n'.repeat(length);
const HASH = '85f5ac80fa977fea3562ef97c8c5950288be2c4f4cdb5d994807df97008ce088';
const tensors = (
  side: 'inputs' | 'outputs',
  rest: string,
  axes = '[{type: space, id: x, size: 64}]',
) =>
  `${side}:\n  - id: ${side === 'inputs' ? 'raw' : 'probability'}\n    axes: ${axes}\n    test_tensor: {source: a.npy}\n    sample_tensor: {source: a.tif}${rest && `\n    ${rest}`}`;

/** Pages on warnings and hints: the description is valid all the same. */
export const WARNING_PAGES: Record<string, FindingPage> = {
  'missing-metadata': {
    means: 'A field is empty that others need to find, use, check or cite the resource.',
    examples: [
      example('dataset 0.3', 'tags: []', 'tags: [nuclei]'),
      example('dataset 0.2', 'license: null', 'license: MIT'),
      example('dataset 0.3', 'source: null', 'source: https://example.org/data'),
      example('model 0.5', 'tags: []', 'tags: [nuclei]'),
      example('model 0.4', 'cite: []', 'cite: [{text: A paper, doi: 10.1000/xyz123}]'),
      example(
        'model 0.5',
        tensors('inputs', '').replace('    test_tensor: {source: a.npy}\n', ''),
        tensors('inputs', ''),
      ),
      example(
        'model 0.5',
        tensors('outputs', '').replace('    sample_tensor: {source: a.tif}', ''),
        tensors('outputs', ''),
      ),
    ],
  },
  'long-text': {
    means: 'A name or description is longer than most programs can show.',
    examples: [
      example('dataset 0.2', `name: ${long(129)}`, `name: ${long(20)}`),
      example('dataset 0.3', `name: ${long(65)}`, `name: ${long(20)}`),
      example('model 0.4', `name: ${long(65)}`, `name: ${long(20)}`),
      example('model 0.5', `name: ${long(65)}`, `name: ${long(20)}`),
      example('dataset 0.3', `description: ${long(513)}`, `description: ${long(20)}`),
    ],
  },
  'short-name': {
    means: 'The name of a model has fewer than five characters.',
    examples: [example('model 0.4', 'name: Unet', 'name: Unet for nuclei')],
  },
  'license-not-listed': {
    means: 'The licence is not in the current SPDX list: programs cannot tell what it allows.',
    examples: [
      example('dataset 0.2', 'license: own', 'license: MIT'),
      example('model 0.4', 'license: GPL-3.0', 'license: GPL-3.0-or-later'),
    ],
  },
  'license-deprecated': {
    means: 'The licence identifier is in the SPDX list, but was replaced by a clearer one.',
    examples: [example('dataset 0.3', 'license: GPL-3.0', 'license: GPL-3.0-or-later')],
  },
  'license-as-file': {
    means: 'The licence is given as a file instead of an SPDX identifier.',
    examples: [example('dataset 0.3', 'license: {source: LICENSE}', 'license: MIT')],
  },
  'no-maintainer': {
    means: 'Nobody is named whom users could ask on GitHub.',
    examples: [
      example(
        'dataset 0.3',
        'authors: [{name: Ada Example}]',
        'authors: [{name: Ada Example, github_user: ada}]',
      ),
    ],
  },
  'odd-source': {
    means:
      'The reference reads the source of a file as a relative path, but it leads out of the folder, is of an unknown scheme, or means different things on different systems.',
    examples: [
      example(
        'dataset 0.3',
        'documentation: {source: ../README.md}',
        'documentation: {source: README.md}',
      ),
      example(
        'dataset 0.3',
        'attachments: [{source: "s3://bucket/notes.txt"}]',
        'attachments: [{source: https://example.org/notes.txt}]',
      ),
    ],
  },
  'sha256-not-hex': {
    means: 'A checksum has 64 characters, but not only 0-9 and a-f.',
    examples: [
      example(
        'dataset 0.3',
        `documentation: {source: README.md, sha256: ${'g'.repeat(64)}}`,
        `documentation: {source: README.md, sha256: ${HASH}}`,
      ),
    ],
  },
  'original-weights-unclear': {
    means:
      'None or several of the weights have no parent, so that it is unclear which ones were trained and which were converted.',
    examples: [
      example(
        'model 0.5',
        'weights:\n  onnx: {source: weights.onnx, opset_version: 17}\n  torchscript: {source: weights.pt, pytorch_version: 2.1.0}',
        'weights:\n  onnx: {source: weights.onnx, opset_version: 17, parent: torchscript}\n  torchscript: {source: weights.pt, pytorch_version: 2.1.0}',
      ),
    ],
  },
  'run-mode': {
    means: 'The model asks for a way of running that few programs know.',
    examples: [
      example('model 0.5', 'run_mode: {name: deepimagej}', 'run_mode: null'),
      example('model 0.4', 'run_mode: {name: mine}', 'run_mode: null'),
    ],
  },
  'axis-names-nothing': {
    means:
      'A processing step works along an axis that its tensor does not have. The reference does not notice.',
    examples: [
      example(
        'model 0.5',
        tensors('inputs', 'preprocessing: [{id: softmax, kwargs: {axis: channel}}]'),
        tensors('inputs', 'preprocessing: [{id: softmax, kwargs: {axis: x}}]'),
      ),
      example(
        'model 0.5',
        tensors('outputs', 'postprocessing: [{id: softmax, kwargs: {axis: channel}}]'),
        tensors('outputs', 'postprocessing: [{id: softmax, kwargs: {axis: x}}]'),
      ),
    ],
  },
  'infinite-limit': {
    means:
      'A limit of the described data is written as infinity, which the specification does not know.',
    examples: [
      example(
        'model 0.5',
        tensors('inputs', 'data: {range: [0, .inf]}'),
        tensors('inputs', 'data: {range: [0, null]}'),
      ),
      example(
        'model 0.5',
        tensors('outputs', 'data: {range: ["-inf", 1]}'),
        tensors('outputs', 'data: {range: [null, 1]}'),
      ),
    ],
  },
  'range-crossed': {
    means: 'The lower limit of the described data is above the upper one.',
    examples: [
      example(
        'model 0.5',
        tensors('inputs', 'data: {range: [1, 0]}'),
        tensors('inputs', 'data: {range: [0, 1]}'),
      ),
      example(
        'model 0.5',
        tensors('outputs', 'data: {range: [1, 0]}'),
        tensors('outputs', 'data: {range: [0, 1]}'),
      ),
    ],
  },
  'unchecked-link': {
    means: 'An input is said to be the output of another model, which is not looked at here.',
    examples: [
      example('model 0.5', tensors('inputs', 'output_of: calm-otter'), tensors('inputs', '')),
    ],
  },
  'duplicate-output-id': {
    means:
      'An output has the id of another tensor. The reference does not notice, but results are matched by ids.',
    examples: [
      example(
        'model 0.5',
        tensors('outputs', '').replace('probability', 'raw'),
        tensors('outputs', ''),
      ),
    ],
  },
  'framework-version-missing': {
    means: 'The version of the framework that made the weights is not written down.',
    examples: [
      example(
        'model 0.4',
        'weights:\n  torchscript: {source: weights.pt}',
        'weights:\n  torchscript: {source: weights.pt, pytorch_version: 2.1.0}',
      ),
    ],
  },
  'weights-need-more': {
    means: 'The weights cannot be used alone: they need further files or packages.',
    examples: [
      example(
        'model 0.4',
        'weights:\n  torchscript: {source: weights.pt, pytorch_version: 2.1.0, dependencies: conda:environment.yaml}',
        'weights:\n  torchscript: {source: weights.pt, pytorch_version: 2.1.0}',
      ),
    ],
  },
  'axes-and-shape-differ': {
    means: 'A tensor has another number of axes than sizes. The reference does not notice.',
    examples: [
      example(
        'model 0.4',
        'inputs:\n  - {name: raw, axes: byx, data_type: float32, shape: [1, 1, 64, 64]}',
        'inputs:\n  - {name: raw, axes: bcyx, data_type: float32, shape: [1, 1, 64, 64]}',
      ),
      example(
        'model 0.4',
        'outputs:\n  - {name: probability, axes: byx, data_type: float32, shape: [1, 1, 64, 64]}',
        'outputs:\n  - {name: probability, axes: bcyx, data_type: float32, shape: [1, 1, 64, 64]}',
      ),
    ],
  },
  'test-tensor-count': {
    means: 'There are more or fewer test tensors than inputs or outputs.',
    examples: [example('model 0.4', 'test_inputs: [raw.npy, more.npy]', 'test_inputs: [raw.npy]')],
  },
};
