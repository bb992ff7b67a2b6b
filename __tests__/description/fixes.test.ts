import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { FINDING_PAGES } from '../../scripts/docs/findings/all-pages.ts';
import { type BaseName, withFields } from '../../scripts/docs/findings/bases.ts';
import { exampleText } from '../../scripts/docs/findings/render-page.ts';
import { applyFixes } from '../../src/description/fixes/apply-fixes.ts';
import { readDescription } from '../../src/description/read-description.ts';

const read = (text: string) => readDescription(text, 'rdf.yaml').findings;

const fixable = Object.entries(FINDING_PAGES).flatMap(([code, { examples }]) =>
  examples.flatMap((example, index) => {
    const text = exampleText(example, 'before');
    return read(text).flatMap((finding, nth) =>
      finding.fix ? [{ name: `${code} ${index + 1}.${nth + 1}`, text, nth, fix: finding.fix }] : [],
    );
  }),
);

test.each(fixable)(
  '$name: the fix removes its finding and gives no new one',
  ({ text, nth, fix }) => {
    const before = read(text);
    const after = read(applyFixes(text, [fix]).text);
    expect(after.map(({ code, path }) => [code, path])).toEqual(
      before.filter((_, index) => index !== nth).map(({ code, path }) => [code, path]),
    );
  },
);

const CASES: [base: BaseName, fields: string, mended: string][] = [
  // Names and values that are misspelt.
  ['dataset 0.3', 'versions: 1.0.0', 'version: 1.0.0'],
  ['dataset 0.3', '"versions": 1.0.0', '"version": 1.0.0'],
  [
    'generic 0.3',
    "'licence': MIT # as ever\nlicense: null",
    "'licence': MIT # as ever\nlicense: null",
  ],
  ['generic 0.3', 'git_repos: https://a.org', 'git_repo: https://a.org'],
  ['dataset 0.3', 'license: mit', 'license: MIT'],
  ['dataset 0.3', "license: 'Apache 2.0' # free", "license: 'Apache-2.0' # free"],
  ['dataset 0.2', 'license: GPL-3.0+', 'license: GPL-3.0-or-later'],
  ['dataset 0.3', 'license: bzip2-1.0.5', 'license: bzip2-1.0.6'],
  ['dataset 0.2', 'type: Dataset', 'type: dataset'],
  // Texts that YAML takes for something else, and texts around what is meant.
  ['dataset 0.3', 'tags: [nuclei, 2024]', 'tags: [nuclei, "2024"]'],
  ['dataset 0.3', 'name: Kärntner/Zellen', 'name: Karntner Zellen'],
  [
    'dataset 0.3',
    'cite: [{text: x, doi: "https://doi.org/10.1000/x1"}]',
    'cite: [{text: x, doi: "10.1000/x1"}]',
  ],
  [
    'dataset 0.3',
    'cite:\n  - text: x\n    doi: doi:10.1000/x1 # see',
    'cite:\n  - text: x\n    doi: 10.1000/x1 # see',
  ],
  [
    'dataset 0.3',
    'authors: [{name: Ada, github_user: ada, orcid: https://orcid.org/0000-0002-1825-0097}]',
    'authors: [{name: Ada, github_user: ada, orcid: 0000-0002-1825-0097}]',
  ],
  ['dataset 0.3', 'id: Calm-Otter', 'id: calm-otter'],
  ['dataset 0.3', 'source: www.example.org/data', 'source: "https://www.example.org/data"'],
  [
    'dataset 0.3',
    'documentation: {source: docs\\README.md}',
    'documentation: {source: docs/README.md}',
  ],
  // Versions.
  ['model 0.5', 'format_version: 0.5', 'format_version: 0.5.14'],
  ['dataset 0.3', 'format_version: 0.3', 'format_version: 0.3.4'],
  ['model 0.4', 'format_version: 0.4', 'format_version: 0.4.10'],
  ['dataset 0.2', 'format_version: "0.2"', 'format_version: "0.2.4"'],
  ['model 0.5', 'format_version: v0.5.3', 'format_version: 0.5.14'],
  // Weights.
  [
    'model 0.5',
    'weights:\n  pytorch_state_dict:\n    source: w.pt\n    pytorch_version: 2.1.0 # trained with\n    architecture: {callable: Net, import_from: nets}\n  torchscript:\n    source: t.pt\n    pytorch_version: 2.1.0 # exported by\n',
    'weights:\n  pytorch_state_dict:\n    source: w.pt\n    pytorch_version: 2.1.0 # trained with\n    architecture: {callable: Net, import_from: nets}\n  torchscript:\n    source: t.pt\n    pytorch_version: 2.1.0 # exported by\n    parent: pytorch_state_dict\n',
  ],
  [
    'model 0.5',
    'weights:\n  keras_hdf5: {source: k.h5, tensorflow_version: 2.1.0}\n  onnx: {source: t.onnx, opset_version: 17}',
    'weights:\n  keras_hdf5: {source: k.h5, tensorflow_version: 2.1.0}\n  onnx: {source: t.onnx, opset_version: 17, parent: keras_hdf5}',
  ],
  [
    'model 0.5',
    'weights:\n  torchscript:\n    source: t.pt\n    pytorch_version: 2.1.0\n    parent: torchscript # itself\n',
    'weights:\n  torchscript:\n    source: t.pt\n    pytorch_version: 2.1.0\n',
  ],
  [
    'model 0.5',
    'weights:\n  onnx: {source: t.onnx, opset_version: 17, parent: torch_script}\n  torchscript: {source: t.pt, pytorch_version: 2.1.0}',
    'weights:\n  onnx: {source: t.onnx, opset_version: 17, parent: torchscript}\n  torchscript: {source: t.pt, pytorch_version: 2.1.0}',
  ],
  // Axes and tensors.
  ...['[chanel, x]', '[channels, x]'].map((axes): [BaseName, string, string] => [
    'model 0.5',
    raw(`[{id: zero_mean_unit_variance, kwargs: {axes: ${axes}}}]`),
    raw('[{id: zero_mean_unit_variance, kwargs: {axes: [channel, x]}}]'),
  ]),
  [
    'model 0.5',
    raw('[{id: zero_mean_unit_variance, kwargs: {axes: xc}}]'),
    raw('[{id: zero_mean_unit_variance, kwargs: {axes: [x, channel]}}]'),
  ],
  [
    'model 0.5',
    raw('[{id: ensure_dtypes, kwargs: {dtype: float32}}]'),
    raw('[{id: ensure_dtype, kwargs: {dtype: float32}}]'),
  ],
  [
    'model 0.5',
    raw('[{id: ensure_dtype, kwargs: {dtype: Float32}}]'),
    raw('[{id: ensure_dtype, kwargs: {dtype: float32}}]'),
  ],
  [
    'model 0.5',
    raw('[{id: clip, kwargs: {min: 0, axes: [x]}}]'),
    raw('[{id: clip, kwargs: {min: 0}}]'),
  ],
  [
    'model 0.5',
    probability('{tensor_id: raww, axis_id: x}'),
    probability('{tensor_id: raw, axis_id: x}'),
  ],
  [
    'model 0.5',
    probability('{tensor_id: raw, axis_id: x}, halo: 0'),
    probability('{tensor_id: raw, axis_id: x}'),
  ],
  [
    'model 0.4',
    'inputs:\n  - {name: raw, axes: BCYX, data_type: float32, shape: [1, 1, 64, 64]}',
    'inputs:\n  - {name: raw, axes: bcyx, data_type: float32, shape: [1, 1, 64, 64]}',
  ],
];

function raw(preprocessing: string): string {
  return `inputs:\n  - id: raw\n    axes:\n      - {type: batch}\n      - {type: channel, channel_names: [a, b]}\n      - {type: space, id: x, size: {min: 32, step: 16}}\n    test_tensor: {source: raw.npy}\n    sample_tensor: {source: raw.tif}\n    preprocessing: ${preprocessing}`;
}

function probability(size: string): string {
  return `outputs:\n  - id: probability\n    axes:\n      - {type: batch}\n      - {type: space, id: x, size: ${size}}\n    test_tensor: {source: probability.npy}\n    sample_tensor: {source: probability.tif}`;
}

test.each(CASES)('%s: %s', (base, fields, mended) => {
  const text = withFields(base, fields);
  const findings = read(text);
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  expect(applyFixes(text, fixes).text).toBe(withFields(base, mended));
  if (fields !== mended) expect(read(withFields(base, mended))).toEqual([]);
});

/** Changes that nobody could be certain of. */
const UNCERTAIN: [base: BaseName, fields: string][] = [
  ['model 0.5', raw('[{id: ensure_dtype, kwargs: {dtype: float16}}]')],
  ['model 0.5', raw('[{id: zero_mean_unit_variance, kwargs: {axes: [z]}}]')],
  ['model 0.5', probability('{tensor_id: raw, axis_id: y}')],
  ['dataset 0.3', 'license: GPL'],
  ['dataset 0.3', 'license: GPL-2.0-with-GCC-exception'],
  ['dataset 0.3', 'tags: &t [nuclei, 5]\nconfig: {t: *t}'],
  ['dataset 0.3', 'tags: [!!int "5"]'],
  ['dataset 0.3', 'documentation: {source: C:\\README.md}'],
  ['generic 0.3', 'type: modell'],
  ['generic 0.3', 'format_version: [0.3]'],
];
test.each(UNCERTAIN)('%s: %s has no certain mend', (base, fields) => {
  const findings = read(withFields(base, fields));
  expect(findings).not.toEqual([]);
  expect(findings.flatMap(({ fix }) => fix ?? [])).toEqual([]);
});

test('a missing type and version are added where the rest tells them', () => {
  const text = withFields('model 0.4', '').replace(/^type.*\n|^format_version.*\n/gm, '');
  expect(mendAll(text)).toMatch(/^format_version: 0.4.10\ntype: model\nname: /);
});

test('a mend keeps the line ends, comments and quotes of the file', () => {
  const text = withFields(
    'dataset 0.3',
    "# mine\nauthors:\n  - name: Ada # first\n    github_users: ada   # hers\ntags: ['x', 5]",
  ).replaceAll('\n', '\r\n');
  expect(mendAll(text)).toBe(text.replace('github_users', 'github_user').replace('5]', '"5"]'));
});

function mendAll(start: string): string {
  let text = start;
  for (let round = 0; round < 10; round++) {
    const { text: next } = applyFixes(
      text,
      read(text).flatMap(({ fix }) => fix ?? []),
    );
    if (next === text) break;
    text = next;
  }
  return text;
}

// Every key of these descriptions misspelt, and every scalar replaced: whatever is wrong then, a fix keeps what it promises.
const folder = fileURLToPath(new URL('../../scripts/parity/bases', import.meta.url));
test.each(readdirSync(folder))('%s, changed: a fix removes its finding', (name) => {
  const whole = readFileSync(join(folder, name), 'utf8');
  const places = [...whole.matchAll(/([a-z_0-9]+):|(?<=[:,[] ?)([A-Za-z0-9._-]+)(?=[\n,\]}])/g)];
  const pool = [
    '5',
    'null',
    'Float32',
    '"x y"',
    '0',
    '2024-05-31',
    '.inf',
    'bcyx',
    'raw_',
    '[x]',
    '1.0',
  ];
  let fixed = 0;
  for (const [index, { index: at, 0: all, 1: key, 2: value }] of places.entries()) {
    const changed = key ? `${key}s:` : (pool[index % pool.length] ?? value ?? '');
    const text = whole.slice(0, at) + changed + whole.slice(at + all.length);
    for (const finding of read(text)) {
      const { fix, code, path, message } = finding;
      if (!fix) continue;
      fixed += 1;
      const after = read(applyFixes(text, [fix]).text);
      const same = after.filter(
        (one) => one.code === code && one.message === message && `${one.path}` === `${path}`,
      );
      expect({ text: all, changed, fix, same }).toEqual({ text: all, changed, fix, same: [] });
      expect(after.filter(({ code: other }) => other.startsWith('yaml-'))).toEqual([]);
    }
  }
  expect(fixed).toBeGreaterThan(5);
});
