import { example, type FindingPage } from './example.ts';

const HASH = '85f5ac80fa977fea3562ef97c8c5950288be2c4f4cdb5d994807df97008ce088';

/** Pages on single values: their kind, their form and their limits. */
export const STRUCTURE_PAGES: Record<string, FindingPage> = {
  'missing-field': {
    means: 'A field that the specification requires is not there.',
    examples: [
      example(
        'dataset 0.3',
        'authors: [{affiliation: Institute, github_user: ada}]',
        'authors: [{name: Ada Example, github_user: ada}]',
      ),
      example(
        'model 0.5',
        'inputs:\n  - axes: [{id: x, size: 64}]\n    test_tensor: {source: raw.npy}\n    sample_tensor: {source: raw.tif}\noutputs:\n  - axes: [{type: batch}]\n    test_tensor: {source: a.npy}\n    sample_tensor: {source: a.tif}',
        'inputs:\n  - axes: [{type: space, id: x, size: 64}]\n    test_tensor: {source: raw.npy}\n    sample_tensor: {source: raw.tif}\noutputs:\n  - axes: [{type: batch}]\n    test_tensor: {source: a.npy}\n    sample_tensor: {source: a.tif}',
      ),
    ],
  },
  'unknown-field': {
    means: 'A field is not known at this place. It may be misspelt, or belong elsewhere.',
    examples: [
      example('dataset 0.3', 'autors: [{name: Ada}]', 'authors: [{name: Ada, github_user: ada}]'),
    ],
  },
  'wrong-type': {
    means:
      'A value is of another kind than expected: a number where a text belongs, a text where a list belongs, and so on.',
    examples: [
      example('dataset 0.3', 'description: 2024-05-31', 'description: "2024-05-31"'),
      example('dataset 0.3', 'tags: nuclei', 'tags: [nuclei]'),
      example('dataset 0.3', 'config: {mine: {5: x}}', 'config: {mine: {"5": x}}'),
    ],
  },
  'unknown-value': {
    means: 'A value is none of those that the specification lists for the field.',
    examples: [
      example(
        'model 0.4',
        'inputs:\n  - {name: raw, axes: bcyx, data_type: float, shape: [1, 1, 64, 64]}',
        'inputs:\n  - {name: raw, axes: bcyx, data_type: float32, shape: [1, 1, 64, 64]}',
      ),
      example('dataset 0.2', 'format_version: "0.2"', 'format_version: 0.2.4'),
    ],
  },
  'too-short': {
    means: 'A text or list has fewer characters or items than required.',
    examples: [example('dataset 0.3', 'name: Cell', 'name: Cells in tissue')],
  },
  'too-long': {
    means: 'A text or list has more characters or items than allowed.',
    examples: [example('dataset 0.3', 'id_emoji: abc', 'id_emoji: 🦦')],
  },
  'out-of-range': {
    means: 'A number lies outside of the range that the field allows.',
    examples: [
      example(
        'model 0.5',
        'weights:\n  onnx: {source: weights.onnx, opset_version: 6}',
        'weights:\n  onnx: {source: weights.onnx, opset_version: 7}',
      ),
      example(
        'model 0.4',
        'outputs:\n  - name: probability\n    axes: bcyx\n    data_type: float32\n    shape: {reference_tensor: raw, scale: [1, 1, 1, 1], offset: [0, 0, 0.25, 0]}',
        'outputs:\n  - name: probability\n    axes: bcyx\n    data_type: float32\n    shape: {reference_tensor: raw, scale: [1, 1, 1, 1], offset: [0, 0, 0.5, 0]}',
      ),
    ],
  },
  'invalid-characters': {
    means: 'A text has characters that the field does not allow.',
    examples: [
      example('dataset 0.3', 'name: Nuclei & cells', 'name: Nuclei and cells'),
      example(
        'dataset 0.3',
        'authors: [{name: Ada/Bob, github_user: ada}]',
        'authors: [{name: Ada, github_user: ada}]',
      ),
    ],
  },
  'invalid-url': {
    means: 'A web address is incomplete or of a scheme other than http and https.',
    examples: [
      example('dataset 0.3', 'git_repo: example.org/repo', 'git_repo: https://example.org/repo'),
    ],
  },
  'invalid-file-source': {
    means: 'A value that names a file is neither a relative path nor a web address.',
    examples: [
      example(
        'dataset 0.3',
        'documentation: {source: /no/such/README.md}',
        'documentation: {source: README.md}',
      ),
    ],
  },
  'reserved-file-name': {
    means:
      'A file bears a name that marks descriptions, so that it could be taken for one in a package.',
    examples: [
      example(
        'dataset 0.3',
        'attachments: [{source: other/rdf.yaml}]',
        'attachments: [{source: other/notes.yaml}]',
      ),
    ],
  },
  'wrong-suffix': {
    means: 'The suffix of a file name is none of those that the field allows.',
    examples: [
      example('dataset 0.3', 'covers: [{source: cover.tif}]', 'covers: [{source: cover.png}]'),
    ],
  },
  'invalid-sha256': {
    means:
      'A checksum has not the 64 characters of a SHA-256 checksum, or YAML reads it as a number.',
    examples: [
      example(
        'dataset 0.3',
        `documentation: {source: README.md, sha256: "${HASH.slice(1)}"}`,
        `documentation: {source: README.md, sha256: "${HASH}"}`,
      ),
    ],
  },
  'invalid-version': {
    means: 'A version cannot be read as one (PEP 440).',
    examples: [example('dataset 0.3', 'version: first', 'version: 1.0.0')],
  },
  'invalid-doi': {
    means:
      'A DOI does not have the form 10.NNNN/…; in newer versions it stands without the address before it.',
    examples: [
      example(
        'dataset 0.3',
        'cite: [{text: A paper, doi: https://doi.org/10.1000/xyz123}]',
        'cite: [{text: A paper, doi: 10.1000/xyz123}]',
      ),
      example(
        'dataset 0.2',
        'cite: [{text: A paper, doi: xyz123}]',
        'cite: [{text: A paper, doi: 10.1000/xyz123}]',
      ),
    ],
  },
  'invalid-orcid': {
    means: 'An ORCID iD does not have its four groups of four, or its check digit is wrong.',
    examples: [
      example(
        'dataset 0.3',
        'authors: [{name: Ada, github_user: ada, orcid: 0000-0002-1825-0098}]',
        'authors: [{name: Ada, github_user: ada, orcid: 0000-0002-1825-0097}]',
      ),
    ],
  },
  'invalid-email': {
    means: 'An e-mail address cannot be delivered to.',
    examples: [
      example(
        'dataset 0.3',
        'uploader: {email: ada@localhost}',
        'uploader: {email: ada@example.com}',
      ),
    ],
  },
  'invalid-identifier': {
    means:
      'A name is no identifier: letters, digits and _ that do not start with a digit, and no word of Python.',
    examples: [
      example(
        'model 0.4',
        'inputs:\n  - {name: raw image, axes: bcyx, data_type: float32, shape: [1, 1, 64, 64]}',
        'inputs:\n  - {name: raw_image, axes: bcyx, data_type: float32, shape: [1, 1, 64, 64]}',
      ),
    ],
  },
  'invalid-axis-id': {
    means: 'The id of an axis is no short identifier, or is “batch” on an axis of another type.',
    examples: [
      example(
        'model 0.5',
        'outputs:\n  - id: probability\n    axes: [{type: space, id: batch, size: 64}]\n    test_tensor: {source: a.npy}\n    sample_tensor: {source: a.tif}',
        'outputs:\n  - id: probability\n    axes: [{type: space, id: x, size: 64}]\n    test_tensor: {source: a.npy}\n    sample_tensor: {source: a.tif}',
      ),
    ],
  },
  'invalid-resource-id': {
    means: 'The id of a resource has characters other than lower-case letters, digits and _ - / .',
    examples: [
      example('dataset 0.3', 'id: Affable Shark', 'id: affable-shark'),
      example('dataset 0.2', 'id: Affable Shark', 'id: affable-shark'),
    ],
  },
  'invalid-datetime': {
    means: 'A moment is not written in ISO 8601, or is a bare date that YAML reads as one.',
    examples: [example('model 0.5', 'timestamp: 2024-05-31', 'timestamp: 2024-05-31T12:00:00Z')],
  },
  'invalid-unit': {
    means: 'A unit is no product of SI units in their symbols.',
    examples: [
      example(
        'model 0.5',
        'outputs:\n  - id: probability\n    axes: [{type: batch}]\n    data: {unit: um}\n    test_tensor: {source: a.npy}\n    sample_tensor: {source: a.tif}',
        'outputs:\n  - id: probability\n    axes: [{type: batch}]\n    data: {unit: µm}\n    test_tensor: {source: a.npy}\n    sample_tensor: {source: a.tif}',
      ),
    ],
  },
  'unknown-license': {
    means:
      'The licence is no identifier of the SPDX list. In version 0.3 and in models 0.5 this is an error.',
    examples: [example('dataset 0.3', 'license: mit', 'license: MIT')],
  },
  'invalid-callable': {
    means: 'The architecture of a model 0.4 is neither “file.py:Name” nor “package.module.Name”.',
    examples: [
      example(
        'model 0.4',
        `weights:\n  pytorch_state_dict: {source: weights.pt, pytorch_version: 2.1.0, architecture: UNet}`,
        'weights:\n  pytorch_state_dict: {source: weights.pt, pytorch_version: 2.1.0, architecture: my.models.UNet}',
      ),
    ],
  },
  'invalid-dependencies': {
    means: 'The dependencies of weights of a model 0.4 are not “manager:file”.',
    examples: [
      example(
        'model 0.4',
        'weights:\n  torchscript: {source: weights.pt, pytorch_version: 2.1.0, dependencies: environment.yaml}',
        'weights:\n  torchscript: {source: weights.pt, pytorch_version: 2.1.0}',
      ),
    ],
  },
};
