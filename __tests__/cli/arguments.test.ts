import { describe, expect, test } from '@jest/globals';
import { installation } from '../../src/settings/installation.ts';
import { settingEntries } from '../../src/settings/settings.ts';
import { temporaryFolders } from '../temporary.ts';
import { run } from './command.ts';

const folderWith = temporaryFolders();

describe('help and version', () => {
  test('--version prints the version and nothing else', async () => {
    expect(await run(['--version'])).toEqual({
      status: 0,
      signal: null,
      stdout: `${installation().version}\n`,
      stderr: '',
    });
  });

  test('--help names the commands and the exit codes', async () => {
    const { status, stdout, stderr } = await run(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const word of ['test ', 'validate ', 'Exit codes:', '3  the command was misused'])
      expect(stdout).toContain(word);
  });

  test.each(['test', 'validate'] as const)(
    '%s --help has every flag of the table',
    async (command) => {
      const { status, stdout } = await run([command, '--help']);
      expect(status).toBe(0);
      for (const [, { flag, commands }] of settingEntries())
        if (flag)
          expect([flag, new RegExp(`${flag}(?![\\w-])`).test(stdout)]).toEqual([
            flag,
            commands?.includes(command),
          ]);
      expect(stdout).toContain('Examples:');
    },
  );

  test('no command at all is a misuse, answered with the help', async () => {
    const { status, stdout, stderr } = await run([]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('Usage: model-hub-ci');
  });
});

describe('misuse ends with 3, an empty standard output and words that help', () => {
  test.each<[string, string[], string[]]>([
    ['a misspelled command', ['tset', '.'], ["unknown command 'tset'", 'Did you mean test?']],
    ['a path for a command', ['models/unet'], ['model-hub-ci test models/unet']],
    ['a misspelled flag', ['test', '.', '--devise', 'cpu'], ['Did you mean --device?']],
    ['a flag of another command', ['test', '.', '--jsonl'], ["unknown option '--jsonl'"]],
    ['a flag without its value', ['test', '.', '--timeout'], ['argument missing']],
    [
      'wrong values, all at once',
      [
        'test',
        '.',
        '--device',
        'gpuu',
        '--weights-format',
        'onxx',
        '--timeout',
        '0',
        '--memory',
        'x',
      ],
      [
        "--device: 'gpuu' is not one of its values.",
        'Did you mean gpu?',
        'Did you mean onnx?',
        "--timeout: '0' is not a time",
        "--memory: 'x' is not a size",
      ],
    ],
    ['no path', ['test'], ['No path was given.']],
    ['an empty path', ['test', '.', ''], ['An empty path was given.', 'variable']],
    ['no path for lines', ['validate', '--jsonl'], ['No path was given.']],
    ['a path that is not there', ['test', 'sr'], ["'sr' does not exist", "Did you mean 'src'?"]],
    [
      'a folder without descriptions',
      ['validate', 'src/cli'],
      ['holds no description', 'rdf.yaml'],
    ],
    ['a folder for the report', ['test', 'test-models', '--json', 'src'], ['is a folder']],
    ['a report in no folder', ['validate', '.', '--json', 'no/such/f.json'], ['cannot be written']],
    ['two outputs', ['validate', '.', '--jsonl', '--json', '-'], ['exclude each other']],
    ['a reference that git lacks', ['test', '--changed-since', 'nope'], ["no commit 'nope'"]],
  ])('%s', async (_name, words, said) => {
    const { status, stdout, stderr } = await run(words);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    for (const words of said) expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a folder that is no clone', async () => {
    const folder = folderWith();
    const environment = { GIT_CEILING_DIRECTORIES: folder };
    const { status, stderr } = await run(['test', '--changed-since', 'main'], {
      folder,
      environment,
    });
    expect(status).toBe(3);
    expect(stderr).toContain('not the work tree of a git repository');
  });

  test.each([
    ['a value', ['test', '--device', 'g\u001b[31mpu'], "'gpu' is not one"],
    ['a flag', ['test', '--dev\u001b[31m'], 'unknown option'],
    ['a command', ['te\u001b[31mst'], 'unknown command'],
    ['a path in the place of a command', ['./te\u001b[31mst'], 'write: model-hub-ci test ./test'],
  ])('control characters of %s stay harmless', async (_name, words, said) => {
    const { status, stderr } = await run(words);
    expect(status).toBe(3);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('\u001b');
  });

  test('control characters of a file name stay harmless', async () => {
    const folder = folderWith({ 'evil\u001b[m.yaml': '' });
    const { stderr } = await run(['validate', 'evil.yaml'], { folder });
    expect(stderr).toContain("Did you mean 'evil");
    expect(stderr).not.toContain('\u001b');
  });
});
