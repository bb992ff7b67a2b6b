import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { runAction } from '../actions/all/run-action.ts';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import { branchFiles } from '../fake-github/git-store.ts';
import { temporaryFolders } from '../temporary.ts';
import { applyDiffs, commitSuggestions, patchOf } from './apply-comment.ts';

// The action runs three times and installs its engine the first time.
jest.setTimeout(600_000);
const temporary = temporaryFolders();

const MODEL = 'models/nuclei/bioimageio.yaml';
const FILES = ['README.md', 'bioimageio.yaml', 'cover.png', 'test_input.npy', 'test_output.npy'];
const WEIGHTS = ['weights.onnx', 'weights.pt'];
const RIGHT = 'fbea4b05eff8c1bc2169bb677928bd30cd58dc3ae1f2588c53627e6189a267d8';

/** What contributors get wrong: a character in the name, a key, the license, the parent, a checksum. */
const MISTAKES: readonly [right: string, wrong: string][] = [
  ['name: Nuclei 2-D (synthetic)', 'name: "Nuclei 2-D: (synthetic)!"'],
  ['documentation: README.md', 'documentaton: README.md'],
  ['license: CC0-1.0', 'license: GPL-3.0'],
  ['    parent: torchscript\n', ''],
  [RIGHT, RIGHT.replaceAll('f', '0')],
];

const payload = {
  repository: { default_branch: 'main' },
  pull_request: { number: 7, head: { sha: 'c'.repeat(40) }, base: { sha: 'b'.repeat(40) } },
};

test('five typical mistakes are mended with nothing but what the comment and its suggestions say', async () => {
  const workspace = temporary({});
  for (const name of [...FILES, ...WEIGHTS])
    cpSync(join('test-models/nuclei-2d', name), join(workspace, 'models/nuclei', name));
  const file = join(workspace, MODEL);
  let text = readFileSync(file, 'utf8');
  for (const [right, wrong] of MISTAKES) {
    expect(text).toContain(right);
    text = text.replace(right, wrong);
  }
  const github = await startFakeGitHub();
  try {
    const told: string[] = [];
    let page = '';
    for (let round = 1; round <= 4; round++) {
      writeFileSync(file, text);
      // Of the last lines GitHub shows no difference: what is wrong there is told by the comment alone.
      const patch = patchOf(text.split('\n').slice(0, 40).join('\n'));
      const changed = [MODEL, ...WEIGHTS.map((name) => `models/nuclei/${name}`)];
      github.state.pulls.set(7, {
        number: 7,
        files: changed.map((filename) =>
          filename === MODEL ? { filename, status: 'added', patch } : { filename, status: 'added' },
        ),
      });
      const known = github.state.reviewComments.length;
      const run = await runAction({
        workspace,
        runner: join(temporary(), 'runner'),
        apiUrl: github.url,
        eventName: 'pull_request',
        payload,
        inputs: { 'github-token': 'writer', 'weights-formats': 'onnx torchscript' },
      });
      const comment = github.state.comments[0]?.body ?? '';
      page = run.outputs.page ?? '';
      told.push(comment.split('\n')[0] ?? '');
      if (run.exitCode === 0) break;
      const before = text;
      text = commitSuggestions(text, github.state.reviewComments.slice(known));
      text = applyDiffs(text, comment);
      // Whoever does what is said gets on.
      expect(text).not.toBe(before);
    }
    expect(told.at(-1)).toMatch(/1 model: ready.*; 2 of 2 formats pass/);
    expect(told.length).toBeGreaterThan(1);
    expect(text).toContain('license: GPL-3.0-only');
    expect(text).toContain('    parent: torchscript\n');
    for (const [right] of MISTAKES.filter(([, wrong]) => !wrong.startsWith('license')))
      expect(text.replaceAll('"', '')).toContain(right);
    expect(github.state.reviewComments.length).toBeGreaterThan(0);
    // What the mended model gave is shown, and kept where a comment may link to it.
    const [picture = ''] =
      /badges\/pictures\/7\/[0-9a-f]{20}\.png/.exec(github.state.comments[0]?.body ?? '') ?? [];
    expect(Object.keys(branchFiles(github.state.git, 'badges'))).toContain(
      picture.replace('badges/', ''),
    );
    expect(readFileSync(page, 'utf8')).toContain('Pictures of what passed (2)');
    expect(github.violations).toEqual([]);
  } finally {
    await github.close();
  }
});
