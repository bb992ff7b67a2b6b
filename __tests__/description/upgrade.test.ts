import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { BASES } from '../../scripts/docs/findings/bases.ts';
import { readDescription } from '../../src/description/read-description.ts';
import { upgradeDescription } from '../../src/description/upgrade/upgrade.ts';
import { testReal } from '../real.ts';

function upgraded(text: string) {
  const result = upgradeDescription(text, 'rdf.yaml');
  if (result.kind !== 'upgraded') throw new Error(JSON.stringify(result));
  return result;
}

test('a dataset of 0.2 becomes one of 0.3, with its comments', () => {
  const text = `# what it is
${BASES['dataset 0.2']} # free
documentation: README.md
covers: [a.png, b.tif]
id: Calm-Otter
# the people
authors: [Ada/Bob]
download_url: https://example.org/x
attachments: {files: [notes.txt], other: 1}
version_number: 3
`.replace('authors: [{name: Ada Example}]\n', '');
  const { text: result, lost, notes, remaining } = upgraded(text);
  expect(result).toContain('# what it is');
  expect(result).toContain('# free');
  expect(result).toContain('# the people');
  expect(remaining).toEqual([]);
  expect(readDescription(result, 'rdf.yaml')).toMatchObject({
    status: 'valid',
    description: { specVersion: '0.3', id: 'calm-otter', version: '3' },
  });
  expect(lost.join('\n')).toMatch(/b\.tif[\s\S]*attachments\.other[\s\S]*download_url/);
  expect(notes).toEqual(['The id is now "calm-otter".']);
});

test('a broken description is left alone, and a new one needs nothing', () => {
  expect(upgradeDescription('type: model\n', 'rdf.yaml')).toMatchObject({ kind: 'invalid' });
  expect(upgradeDescription(BASES['model 0.5'], 'rdf.yaml')).toEqual({
    kind: 'newest',
    formatVersion: '0.5.14',
  });
});

test('the tensors, steps and weights of a model 0.4 are those of the model 0.5', () => {
  const text = `${BASES['model 0.4']}
config: {mine: {a: 1}}
run_mode: {name: deepimagej}
`
    .replace(
      'shape: [1, 1, 64, 64]}\noutputs',
      'shape: {min: [1, 2, 32, 64], step: [0, 0, 16, 0]}, data_range: [0, 255], preprocessing: [{name: scale_linear, kwargs: {axes: yx, gain: [1, 2], offset: 0}}]}\noutputs',
    )
    .replace(
      'data_type: float32, shape: [1, 1, 64, 64]}\ntest',
      'data_type: uint8, halo: [0, 0, 4, 0], shape: {reference_tensor: raw, scale: [1, 1, 0.5, 2], offset: [0, 0, 0, 1]}}\ntest',
    )
    .replace(', pytorch_version: 2.1.0', '');
  const before = readDescription(text, 'rdf.yaml').description?.model;
  const { text: result, notes, remaining } = upgraded(text);
  expect(remaining).toEqual([]);
  const after = readDescription(result, 'rdf.yaml').description?.model;
  const plain = (model: typeof after) =>
    [...(model?.inputs ?? []), ...(model?.outputs ?? [])].map(
      ({ id, axes, dtype, processing }) => ({
        id,
        dtype,
        axes: axes.map(({ channelNames, path, position, ...axis }) => axis),
        steps: processing
          .filter((step) => step.id !== 'ensure_dtype')
          .map((step) => [step.id, step.kwargs]),
      }),
    );
  const expected = plain(before);
  // The channels of the output follow from those of the input: 0.5 counts them.
  const channels = expected[1]?.axes[1];
  if (channels) channels.size = { kind: 'fixed', size: 2 };
  expect(plain(after)).toEqual(expected);
  expect(notes).toContain('weights.torchscript.pytorch_version was not given; 1.10 is assumed.');
});

const base = (name: string) =>
  readFileSync(new URL(`../../scripts/parity/bases/${name}`, import.meta.url), 'utf8');

test('a model 0.3 becomes a model 0.5', () => {
  const { text, from, to, remaining } = upgraded(`# the model\n${base('model-0.3.yaml')}`);
  expect(remaining).toEqual([]);
  expect([from, to]).toEqual(['0.3.6', '0.5.14']);
  expect(text).toContain('# the model');
  expect(text).not.toMatch(/language|pytorch_script|^source/m);
  const { description } = readDescription(text, 'rdf.yaml');
  expect(description?.model?.outputs[0]?.axes[2]).toMatchObject({ id: 'y', halo: 8 });
  expect(description?.model?.weights).toMatchObject([
    {
      format: 'pytorch_state_dict',
      source: { source: 'weights.pt' },
      architecture: { callable: 'UNet', source: { source: 'unet.py' }, kwargs: { depth: 3 } },
      dependencies: { source: 'environment.yaml' },
    },
    { format: 'torchscript', source: { source: 'weights.torchscript' } },
  ]);
});

/** A model 0.3.0, whose people are texts and whose `config.future` says more of them. */
const OLDEST = `${base('model-0.3.yaml')
  .replace('0.3.6', '0.3.0')
  .replace('authors: [{ name: Ada Example }]', 'authors: [Ada Example, Bob]')
  .replace(', authors: [{ name: Ada Example }]', ', authors: [Eve]')
  .replace('reference_tensor', 'reference_input')
  .replace('environment.yaml', 'requirements.txt')}
config:
  future:
    0.3.2:
      authors: [{affiliation: Here}]
      weights: {pytorch_state_dict: {authors: [{affiliation: There}]}}
      version: 1.2.3
    0.3.9: {more: 1}
`;

test('what a model 0.3.0 says of its future is read when that has come', () => {
  // In the description itself, where the reference reads it too, …
  expect(readDescription(OLDEST, 'rdf.yaml')).toMatchObject({
    status: 'valid',
    description: { version: '1.2.3' },
  });
  const wrong = readDescription(
    OLDEST.replace('affiliation: Here', 'affiliation: [1]'),
    'rdf.yaml',
  );
  const [first] = wrong.findings.filter(({ severity }) => severity === 'error');
  expect(first?.path).toEqual(['authors', 0, 'affiliation']);
  // … and in what it is upgraded to.
  const { text, remaining, lost } = upgraded(OLDEST);
  expect(remaining).toEqual([]);
  expect(lost.join('\n')).toContain('"requirements.txt" were removed');
  expect(parse(text)).toMatchObject({
    type: 'model',
    version: '1.2.3',
    authors: [{ name: 'Ada Example', affiliation: 'Here' }, { name: 'Bob' }],
    weights: { pytorch_state_dict: { authors: [{ name: 'Eve', affiliation: 'There' }] } },
    config: { future: { '0.3.9': { more: 1 } } },
  });
});

test('a future that is used up goes, and one that is not stays', () => {
  const upgradedConfig = (config: string) =>
    parse(upgraded(OLDEST.replace(/config:[\s\S]*/, `config: ${config}`)).text).config;
  expect(upgradedConfig('{future: {0.3.2: {version: 1.0.0}}}')).toBeUndefined();
  expect(upgradedConfig('{future: {0.3.2: {version: 1.0.0}}, mine: 1}')).toEqual({ mine: 1 });
  expect(upgradedConfig('{future: {0.3.3: {version: 1.0.0}}}')).toEqual({
    future: { '0.3.3': { version: '1.0.0' } },
  });
});

testReal('nearly all valid models 0.4 become valid models 0.5', (real) => {
  const folder = join(real, 'descriptions');
  let count = 0;
  const failed: string[] = [];
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const result = upgradeDescription(text, name);
    if (result.kind !== 'upgraded') continue;
    count += 1;
    if (result.remaining.length > 0)
      failed.push(`${name}: ${result.remaining.map(({ message }) => message).join(' ')}`);
  }
  expect(count).toBeGreaterThan(200);
  // What is left needs a person, and says so.
  expect(failed.length).toBeLessThan(count * 0.15);
});
