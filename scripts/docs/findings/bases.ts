/** Small descriptions without any finding, as YAML by top-level field. Examples replace single fields of them. */
export const BASES = {
  'dataset 0.3': `type: dataset
format_version: 0.3.4
name: Nuclei in tissue
description: Fluorescence images with masks.
documentation: {source: README.md}
authors: [{name: Ada Example, github_user: ada}]
cite: [{text: A paper, doi: 10.1000/xyz123}]
license: CC-BY-4.0
tags: [nuclei]
source: https://example.org/data`,
  'generic 0.3': `type: generic
format_version: 0.3.4
name: Nuclei in tissue
description: Fluorescence images with masks.
documentation: {source: README.md}
authors: [{name: Ada Example, github_user: ada}]
cite: [{text: A paper, doi: 10.1000/xyz123}]
license: CC-BY-4.0
tags: [nuclei]`,
  'dataset 0.2': `type: dataset
format_version: 0.2.4
name: Nuclei in tissue
description: Fluorescence images with masks.
authors: [{name: Ada Example}]
cite: [{text: A paper, doi: 10.1000/xyz123}]
license: CC-BY-4.0`,
  'model 0.5': `type: model
format_version: 0.5.14
name: Nuclei segmentation
description: Finds nuclei in fluorescence images.
documentation: {source: README.md}
authors: [{name: Ada Example, github_user: ada}]
cite: [{text: A paper, doi: 10.1000/xyz123}]
license: MIT
tags: [nuclei]
inputs:
  - id: raw
    axes:
      - {type: batch}
      - {type: channel, channel_names: [a, b]}
      - {type: space, id: x, size: {min: 32, step: 16}}
    test_tensor: {source: raw.npy}
    sample_tensor: {source: raw.tif}
outputs:
  - id: probability
    axes:
      - {type: batch}
      - {type: space, id: x, size: {tensor_id: raw, axis_id: x}}
    test_tensor: {source: probability.npy}
    sample_tensor: {source: probability.tif}
weights:
  torchscript: {source: weights.pt, pytorch_version: 2.1.0}`,
  'model 0.4': `type: model
format_version: 0.4.10
name: Nuclei segmentation
description: Finds nuclei in fluorescence images.
documentation: README.md
authors: [{name: Ada Example}]
cite: [{text: A paper, doi: 10.1000/xyz123}]
license: MIT
timestamp: 2024-05-31T12:00:00Z
inputs:
  - {name: raw, axes: bcyx, data_type: float32, shape: [1, 1, 64, 64]}
outputs:
  - {name: probability, axes: bcyx, data_type: float32, shape: [1, 1, 64, 64]}
test_inputs: [raw.npy]
test_outputs: [probability.npy]
weights:
  torchscript: {source: weights.pt, pytorch_version: 2.1.0}`,
} as const;

export type BaseName = keyof typeof BASES;

/** The base with whole top-level fields replaced or added. A field is a line without indentation and what follows. */
export function withFields(base: BaseName, fields: string): string {
  const split = (text: string) =>
    text
      .split(/\n(?=[^\s#-])/)
      .map((field) => [field.slice(0, field.indexOf(':')), field] as const);
  const merged = new Map([...split(BASES[base]), ...split(fields)]);
  return `${[...merged.values()].filter((field) => !field.startsWith('-')).join('\n')}\n`;
}
