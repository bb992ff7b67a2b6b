import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
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
        axes: axes.map(({ channelNames, ...axis }) => axis),
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
  expect(count).toBeGreaterThan(190);
  // What is left needs a person, and says so.
  expect(failed.length).toBeLessThan(count * 0.15);
});
