/** Pages on what shows only when files or the network are looked at: what it means. */
export const FILE_PAGES: Readonly<Record<string, string>> = {
  'file-unreadable': 'The description itself cannot be read from disk.',
  'more-findings': 'There are more findings than are shown. Mend the first ones and check again.',
  'yaml-encoding': 'The file is not UTF-8 text. Save it as UTF-8.',
  'yaml-too-large':
    'The file is larger than a description may be (1 MiB), or its aliases unfold to too many values.',
  'documentation-without-validation':
    'The documentation of a model has no section on validation: how a user can tell whether the model works on their data.',
  'cover-too-large': 'A cover image has more than 500 kB.',
  'cover-ratio': 'A cover image is neither twice as wide as high nor square.',
  'cover-unreadable': 'A cover is no image of a known format.',
  'notebook-unreadable': 'The source of a notebook is not a Jupyter notebook.',
  'notebook-cell-broken': 'A cell of a notebook has no type or no source.',
  'test-tensor-near-zero':
    'All values of a test tensor lie within ±0.0001, so that a model that gives zeros would pass.',
  'tolerance-too-wide':
    'The absolute tolerance of an output is more than one percent of its largest value, so that a wrong model could pass.',
  'dead-link': 'A page that the description points at does not exist (asked with --check-links).',
  'link-not-asked':
    'A page that the description points at could not be asked for (with --check-links): nothing is known of it.',
  'sample-tensor-unreadable':
    'A sample tensor is no image that people can open. NumPy files (.npy) are for test tensors. It is a warning where the image may be of a kind that only this program cannot read.',
  'sample-tensor-dimensions':
    'A sample tensor has more or fewer dimensions than its axes allow. Dimensions of size 1 are not counted, and axes that may have the size 1 (batch, channels of a single name) need not be there. It is a warning for stacks whose pages may stand for several axes.',
  'sha256-missing':
    'A weights file has no checksum, so that nobody notices if it is changed or damaged on its way. Add `sha256:` with the value that the message gives, beside its `source:`; `model-hub-ci fix` does it for files of the package.',
  'unlisted-files':
    'Files lie in the folder of a description that it does not name, so that a package made of the description will not hold them. Name them (for example under `attachments: [{source: helper.py}]`), or remove them. Hidden files, README, LICENSE and the like, and files that another description in the same folder names are left out; so are folders of more than 2,000 entries, which are no packages.',
};
