import { withFields } from './bases.ts';
import { type PackagePage, picture, sha256, tensor, text } from './package-example.ts';

const NOTEBOOK = {
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
  cells: [{ cell_type: 'markdown', metadata: {}, source: '# Nuclei' }],
};
const notebook = (content: unknown) => text(JSON.stringify(content));
const NOTEBOOK_FIELDS = 'type: notebook\nsource: nuclei.ipynb';
const COVER = 'covers: [{source: cover.png}]';
const TOLERANCE = (absolute: string) =>
  `config: {bioimageio: {reproducibility_tolerance: [{absolute_tolerance: ${absolute}}]}}`;
const sample = (source: string) => `inputs:
  - id: raw
    axes:
      - {type: batch}
      - {type: channel, channel_names: [a, b]}
      - {type: space, id: x, size: {min: 32, step: 16}}
    test_tensor: {source: raw.npy}
    sample_tensor: {source: ${source}}`;
const weights = (checksum: string) =>
  `weights:\n  torchscript:\n    source: weights.pt${checksum}\n    pytorch_version: 2.1.0`;

const FRENCH = 'description: Noyaux cellulaires fixés';
/** Longer than a description may be. */
const LONG_COMMENT = `# ${'x'.repeat(2 ** 20)}`;

/** Pages on what shows only when the files of a package are looked at. */
export const PACKAGE_PAGES: Readonly<Record<string, PackagePage>> = {
  'yaml-encoding': {
    means: 'The file is not UTF-8 text. Save it as UTF-8.',
    example: {
      base: 'dataset 0.3',
      before: {
        fields: FRENCH,
        files: { 'rdf.yaml': Buffer.from(withFields('dataset 0.3', FRENCH), 'latin1') },
        says: 'rdf.yaml: saved as ISO 8859-1',
      },
      after: { fields: FRENCH, says: 'rdf.yaml: saved as UTF-8' },
    },
  },
  'yaml-too-large': {
    means:
      'The file is larger than a description may be (1 MiB), or its aliases unfold to too many values.',
    example: {
      base: 'dataset 0.3',
      before: {
        files: { 'rdf.yaml': text(`${LONG_COMMENT}\n${withFields('dataset 0.3', '')}`) },
        says: 'rdf.yaml: a comment of 1 MiB above the fields',
      },
      after: { says: 'rdf.yaml: without the comment' },
    },
  },
  'documentation-without-validation': {
    means:
      'The documentation of a model has no section on validation: how a user can tell whether the model works on their data.',
    example: {
      base: 'model 0.5',
      before: { files: { 'README.md': text('# Nuclei\n') }, says: 'README.md: `# Nuclei`' },
      after: { says: 'README.md: `# Nuclei`, and a section `## Validation`' },
    },
  },
  'cover-too-large': {
    means: 'A cover image has more than 500 kB.',
    example: {
      base: 'dataset 0.3',
      before: {
        fields: COVER,
        files: { 'cover.png': Buffer.concat([picture(800, 400), Buffer.alloc(600_000)]) },
        says: 'cover.png: 600 kB',
      },
      after: {
        fields: COVER,
        files: { 'cover.png': picture(800, 400) },
        says: 'cover.png: 1 kB',
      },
    },
  },
  'cover-ratio': {
    means: 'A cover image is neither twice as wide as high nor square.',
    example: {
      base: 'dataset 0.3',
      before: {
        fields: COVER,
        files: { 'cover.png': picture(600, 400) },
        says: 'cover.png: 600 × 400 pixels',
      },
      after: {
        fields: COVER,
        files: { 'cover.png': picture(800, 400) },
        says: 'cover.png: 800 × 400 pixels',
      },
    },
  },
  'cover-unreadable': {
    means: 'A cover is no image of a known format.',
    example: {
      base: 'dataset 0.3',
      before: {
        fields: COVER,
        files: { 'cover.png': text('a drawing') },
        says: 'cover.png: a text',
      },
      after: {
        fields: COVER,
        files: { 'cover.png': picture(800, 400) },
        says: 'cover.png: a picture',
      },
    },
  },
  'notebook-unreadable': {
    means: 'The source of a notebook is not a Jupyter notebook.',
    example: {
      base: 'dataset 0.3',
      before: {
        fields: NOTEBOOK_FIELDS,
        files: { 'nuclei.ipynb': text('print("nuclei")\n') },
        says: 'nuclei.ipynb: `print("nuclei")`',
      },
      after: {
        fields: NOTEBOOK_FIELDS,
        files: { 'nuclei.ipynb': notebook(NOTEBOOK) },
        says: 'nuclei.ipynb: as Jupyter saves it',
      },
    },
  },
  'notebook-cell-broken': {
    means: 'A cell of a notebook has no type or no source.',
    example: {
      base: 'dataset 0.3',
      before: {
        fields: NOTEBOOK_FIELDS,
        files: { 'nuclei.ipynb': notebook({ ...NOTEBOOK, cells: [{ cell_type: 'code' }] }) },
        says: 'nuclei.ipynb: `"cells": [{"cell_type": "code"}]`',
      },
      after: {
        fields: NOTEBOOK_FIELDS,
        files: { 'nuclei.ipynb': notebook(NOTEBOOK) },
        says: 'nuclei.ipynb: `"cells": [{"cell_type": "markdown", "metadata": {}, "source": "# Nuclei"}]`',
      },
    },
  },
  'test-tensor-near-zero': {
    means:
      'All values of a test tensor lie within ±0.0001, so that a model that gives zeros would pass.',
    example: {
      base: 'model 0.5',
      before: {
        files: { 'probability.npy': tensor([1, 32], 0) },
        says: 'probability.npy: all values are 0',
      },
      after: { says: 'probability.npy: the values are 0.5' },
    },
  },
  'tolerance-too-wide': {
    means:
      'The absolute tolerance of an output is more than one percent of its largest value, so that a wrong model could pass.',
    example: {
      base: 'model 0.5',
      before: { fields: TOLERANCE('0.1'), says: 'probability.npy: the largest value is 0.5' },
      after: { fields: TOLERANCE('0.001'), says: 'probability.npy: the largest value is 0.5' },
    },
  },
  'sample-tensor-unreadable': {
    means:
      'A sample tensor is no image that people can open. NumPy files (.npy) are for test tensors. It is a warning where the image may be of a kind that only this program cannot read.',
    example: {
      base: 'model 0.5',
      before: {
        fields: sample('raw.tif'),
        files: { 'raw.tif': tensor([2, 32]) },
        says: 'raw.tif: a NumPy file under another name',
      },
      after: { fields: sample('raw.tif'), says: 'raw.tif: an image' },
    },
  },
  'sample-tensor-dimensions': {
    means:
      'A sample tensor has more or fewer dimensions than its axes allow. Dimensions of size 1 are not counted, and axes that may have the size 1 (batch, channels of a single name) need not be there. It is a warning for stacks whose pages may stand for several axes.',
    example: {
      base: 'model 0.5',
      before: {
        fields: sample('raw.tif'),
        files: { 'raw.tif': picture(32, 1) },
        says: 'raw.tif: 32 × 1 pixels',
      },
      after: { fields: sample('raw.tif'), says: 'raw.tif: 32 × 2 pixels, a row for each channel' },
    },
  },
  'sha256-missing': {
    means:
      'A weights file has no checksum, so that nobody notices if it is changed or damaged on its way. `model-hub-ci fix` adds it for files of the package.',
    example: {
      base: 'model 0.5',
      before: { fields: weights('') },
      after: { fields: weights(`\n    sha256: ${sha256(text('weights'))}`) },
    },
  },
  'unlisted-files': {
    means:
      'Files lie in the folder of a description that it does not name, so that a package made of the description will not hold them. Name them, or remove them. Hidden files, README, LICENSE and the like, and files that another description in the same folder names are left out; so are folders of more than 2,000 entries, which are no packages.',
    example: {
      base: 'model 0.5',
      before: {
        files: { 'helper.py': text('') },
        says: 'helper.py lies beside the description',
      },
      after: {
        fields: 'attachments: [{source: helper.py}]',
        files: { 'helper.py': text('') },
        says: 'helper.py lies beside the description',
      },
    },
  },
};
