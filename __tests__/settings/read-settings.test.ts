import { expect, test } from '@jest/globals';
import { readActionSettings, readCliSettings } from '../../src/settings/read-settings.ts';
import { settingEntries } from '../../src/settings/settings.ts';

const action = (inputs: Record<string, string>) =>
  readActionSettings((name) => inputs[name] ?? '', 'main');
const cli = (flags: Record<string, string>) => readCliSettings((flag) => flags[flag]);

test('nothing given gives the defaults of each surface', () => {
  expect(action({})).toEqual({
    ok: true,
    settings: {
      githubToken: null,
      paths: [],
      weightsFormats: [],
      device: 'cpu',
      shapes: 'all',
      comment: 'always',
      compareFormats: false,
      pictures: true,
      suggestions: true,
      failOn: 'failed',
      timeout: 600_000,
      memory: null,
      badgeBranch: 'badges',
      python: null,
      environments: 'declared',
      engine: 'auto',
      evidence: null,
      packageIndex: null,
      partnerReports: null,
      partnerRules: null,
      wheels: null,
      allowPickle: false,
      badgeMaxAge: 90 * 86_400_000,
      layouts: [],
      include: [],
      exclude: [],
      // Of the other actions.
      folder: '.',
      select: 'event',
      pattern: [],
      reuse: 'unchanged',
      shards: 20,
      devices: ['cpu'],
      runner: 'ubuntu-latest',
      gpuRunner: null,
      plan: 'plan.json',
      shard: 1,
      cacheSize: 2e9,
      planResult: 'success',
      testResult: 'success',
      workflow: null,
    },
  });
  expect(cli({})).toMatchObject({
    ok: true,
    settings: {
      failOn: 'undecided',
      timeout: 600_000,
      weightsFormats: [],
      json: null,
      color: true,
    },
  });
});

test('lists are split as their kind says, and doubles go', () => {
  expect(
    action({
      'weights-formats': 'onnx, torchscript\n onnx',
      paths: 'my models/a b\n\n other, one\n',
    }),
  ).toMatchObject({
    settings: {
      weightsFormats: ['onnx', 'torchscript'],
      paths: ['my models/a b', 'other, one'],
    },
  });
});

test('every wrong value is told at once, with the nearest right one', () => {
  expect(cli({ '--weights-format': 'onxx', '--device': 'GPU', '--timeout': 'soon' })).toEqual({
    ok: false,
    problems: [
      {
        setting: '--weights-format',
        message: "'onxx' is not one of its values.",
        hint: expect.stringContaining('Did you mean onnx? Choose one of: keras_hdf5,'),
      },
      {
        setting: '--device',
        message: "'GPU' is not one of its values.",
        hint: 'Did you mean gpu? Choose one of: cpu, gpu, auto, cpu,gpu.',
      },
      {
        setting: '--timeout',
        message: "'soon' is not a time greater than zero that can be used.",
        hint: 'Write seconds, or a unit: 90s, 10m, 1h.',
      },
    ],
  });
  expect(action({ memory: 'much' })).toMatchObject({
    ok: false,
    problems: [{ setting: 'memory' }],
  });
});

test('a word far from every choice gets no guess', () => {
  expect(action({ comment: 'whenever-you-like' })).toMatchObject({
    problems: [{ hint: 'Choose one of: always, changes, failures, never.' }],
  });
});

test('the table is consistent', () => {
  for (const [name, setting] of settingEntries()) {
    expect([name, setting.flag === undefined && setting.input === undefined]).toEqual([
      name,
      false,
    ]);
    expect([name, setting.flag === undefined]).toEqual([name, setting.commands === undefined]);
    if (setting.flag && setting.kind !== 'switch')
      expect([name, setting.placeholder]).toEqual([name, expect.stringMatching(/^<.+>$/)]);
    expect(setting.help).toMatch(/^[A-Z].*\.$/);
  }
});
