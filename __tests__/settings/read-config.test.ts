import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { configEntries } from '../../src/settings/config-names.ts';
import { readConfig } from '../../src/settings/read-config.ts';
import { readActionSettings, readCliSettings } from '../../src/settings/read-settings.ts';

const GOOD = `# a comment
layouts: [folders, index]
exclude:
  - drafts/**
  - "*/old"
weights-formats: onnx, torchscript
timeout: 90
memory: 1.50GB
shards: 40
allow-pickle: true
device:
`;

function textsOf(text: string): Record<string, string> {
  const read = readConfig(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return Object.fromEntries(read.texts);
}

function problemsOf(text: string): string[] {
  const read = readConfig(text);
  return read.ok
    ? []
    : read.problems.map((one) => `${one.line}:${one.column} ${one.message} ${one.hint}`);
}

test('gives each setting as a user would write it elsewhere', () => {
  expect(textsOf(GOOD)).toEqual({
    layouts: 'folders\nindex',
    exclude: 'drafts/**\n*/old',
    weightsFormats: 'onnx, torchscript',
    timeout: '90',
    memory: '1.50GB',
    shards: '40',
    allowPickle: 'true',
  });
  expect(textsOf('')).toEqual({});
  expect(textsOf('# nothing yet\n')).toEqual({});
});

test('a flag or an input holds before the file, the file before the default', () => {
  const read = readConfig('timeout: 90\ndevice: gpu\nfail-on: never\nstrict: true\n');
  const config = read.ok ? read.texts : new Map();
  const cli = readCliSettings((flag) => (flag === '--timeout' ? '5' : undefined), config);
  expect(cli).toMatchObject({
    ok: true,
    settings: { timeout: 5000, device: 'gpu', failOn: 'never', strict: true, shapes: 'all' },
  });
  const input = (name: string) => (name === 'device' ? 'auto' : '');
  expect(readActionSettings(input, 'main', config)).toMatchObject({
    ok: true,
    settings: { timeout: 90_000, device: 'auto', failOn: 'never', comment: 'always' },
  });
  // An action without the input does not hear of it.
  expect(readActionSettings(() => '', 'report', config)).toMatchObject({
    ok: true,
    settings: { device: 'cpu', failOn: 'never' },
  });
});

test('what is wrong is told with its place and what was meant', () => {
  const text =
    'timout: 5m\nshapes: tst\nshards: 0\ntimeout: [1]\nexclude: {a: b}\npython: /tmp/x\n';
  expect(problemsOf(text)).toEqual([
    "1:1 There is no setting 'timout'. Did you mean 'timeout'?",
    "2:9 shapes: 'tst' is not one of its values. Did you mean test? Choose one of: all, test.",
    "3:9 shards: '0' is not a whole number from 1 to 256. Write such a number.",
    '4:10 timeout: This is not one value. Write a single value.',
    '5:10 exclude: This is no list of texts. Write one text, or a list of them.',
    "6:1 There is no setting 'python'. docs/layouts.md shows what the file may hold.",
  ]);
  expect(problemsOf('- a\n')).toEqual([
    '1:1 The file is no mapping of settings. docs/layouts.md shows what the file may hold.',
  ]);
  expect(problemsOf('a: [\n')[0]).toMatch(/^2:1 This is no YAML: /);
  expect(problemsOf('timeout: 1\ntimeout: 2\n')[0]).toMatch(/^2:1 .*unique/);
});

test('the published schema takes what the program takes', () => {
  const schema = JSON.parse(readFileSync('docs/schemas/config.schema.json', 'utf8'));
  const check = new Ajv({ allowUnionTypes: true }).compile(schema);
  expect(Object.keys(schema.properties)).toEqual(configEntries().map(([key]) => key));
  const example = /```yaml\n(# yaml-language-server:.*?)```/s.exec(
    readFileSync('docs/layouts.md', 'utf8'),
  )?.[1];
  expect(example).toBeDefined();
  expect(check(parse(example ?? ''))).toBe(true);
  expect(Object.keys(textsOf(example ?? ''))).toHaveLength(6);
  for (const wrong of ['timout: 5', 'device: gpuu', 'shards: 0', 'layouts: [tree]', 'strict: 3'])
    expect([wrong, check(parse(wrong))]).toEqual([wrong, false]);
});

test('any text is read or refused', () => {
  const lines = fc.constantFrom(
    ...GOOD.split('\n'),
    '- &a',
    ': *a',
    '? {',
    '!!binary x: y',
    '<<: *a',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 8 }), (parts) => {
      const read = readConfig(parts.join('\n'));
      if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
