import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report } from '../../src/contract/report.ts';
import { suggestions } from '../../src/report/suggestions.ts';
import { context } from '../report/make-report.ts';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';

const folderWith = temporaryFolders();
const MODEL = 'test-models/nuclei-2d';
const FILES = ['README.md', 'cover.png', 'test_input.npy', 'test_output.npy'];
const WEIGHTS = ['weights.onnx', 'weights.pt'];
const RIGHT = 'fbea4b05eff8c1bc2169bb677928bd30cd58dc3ae1f2588c53627e6189a267d8';

/** What goes wrong, in which text, and what the suggestion puts there. */
const KINDS: readonly [kind: string, right: string, wrong: string, offered: string][] = [
  ['a wrong sha256', RIGHT, RIGHT.replaceAll('f', '0'), `    sha256: ${RIGHT}`],
  ['a misspelt key', 'documentation: README', 'documentaton: README', 'documentation: README.md'],
  [
    'axes in another order than the test tensor has them',
    `      - {type: channel, channel_names: [nuclei]}
      - {type: space, id: y, size: {min: 64, step: 4}}
      - {type: space, id: x, size: {min: 64, step: 4}}
`,
    `      - {type: space, id: y, size: {min: 64, step: 4}}
      - {type: space, id: x, size: {min: 64, step: 4}}
      - {type: channel, channel_names: [nuclei]}
`,
    `      - {type: channel, channel_names: [nuclei]}
      - {type: space, id: y, size: {min: 64, step: 4}}
      - {type: space, id: x, size: {min: 64, step: 4}}`,
  ],
  ['a missing parent', '    parent: torchscript\n', '', '    parent: torchscript'],
  ['a deprecated license', 'license: CC0-1.0', 'license: GPL-3.0', 'license: GPL-3.0-only'],
  [
    'a dead tolerance',
    `    comment: scripted
`,
    `    comment: scripted
config:
  bioimageio:
    reproducibility_tolerance:
      - {weights_formats: [keras_hdf5], absolute_tolerance: 0.01}
      - {weights_formats: [onnx], absolute_tolerance: 0.0001}
`,
    '',
  ],
  ['characters of the name', 'Nuclei 2-D (s', 'Nuclei 2-D! (s', 'name: Nuclei 2-D (synthetic)'],
];

test.each(KINDS)('%s is offered as a suggestion', async (_, right, wrong, offered) => {
  const folder = folderWith();
  for (const name of [...FILES, ...WEIGHTS])
    cpSync(join(MODEL, name), join(folder, 'm', name), { recursive: true });
  const text = readFileSync(join(MODEL, 'bioimageio.yaml'), 'utf8');
  expect(text).toContain(right);
  const mistaken = text.replace(right, wrong);
  writeFileSync(join(folder, 'm/bioimageio.yaml'), mistaken);
  await run(['validate', 'm', '--json', 'report.json'], { folder });
  const report: Report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  const made = suggestions(report, { ...context, source: () => mistaken });
  const blocks = made.map(({ body }) => /```suggestion\n([\s\S]*?)\n?```/.exec(body)?.[1] ?? '');
  expect(blocks.some((block) => `${block}\n`.includes(`${offered}\n`))).toBe(true);
  // Committed, nothing is left of it.
  const known = made.length;
  const lines = mistaken.split('\n');
  for (const { first, last, body } of made.sort((a, b) => b.first - a.first)) {
    const block = /```suggestion\n([\s\S]*?)\n?```/.exec(body)?.[1] ?? '';
    lines.splice(first - 1, last - first + 1, ...(block === '' ? [] : block.split('\n')));
  }
  writeFileSync(join(folder, 'm/bioimageio.yaml'), lines.join('\n'));
  await run(['validate', 'm', '--json', 'report.json'], { folder });
  const again: Report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  const left = suggestions(again, { ...context, source: () => lines.join('\n') });
  expect(left.length).toBeLessThan(known);
});
