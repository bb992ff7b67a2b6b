import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { wantsColor } from '../../src/cli/colors.ts';
import { temporaryFolders } from '../temporary.ts';
import { COMMAND, run } from './command.ts';
import { goodModel, wrongModel } from './packages.ts';

const folderWith = temporaryFolders();
const ESCAPE = '\u001b';
/** From util-linux: runs a command on a terminal of its own. */
const hasScript =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

describe('wantsColor', () => {
  const terminal = { isTTY: true };
  test.each([
    ['a terminal', terminal, {}, [], true],
    ['a pipe', {}, {}, [], false],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, [], false],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, [], false],
    ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, [], true],
    ['FORCE_COLOR on a pipe', {}, { FORCE_COLOR: '1' }, [], true],
    ['FORCE_COLOR=0 on a terminal', terminal, { FORCE_COLOR: '0' }, [], false],
    ['both', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    ['--no-color against FORCE_COLOR', terminal, { FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('%s', (_name, stream, environment, argv, expected) => {
    expect(wantsColor(stream, environment, argv)).toBe(expected);
  });
});

test('a pipe gets colours only where they are forced', async () => {
  const folder = folderWith(wrongModel('m'));
  const plain = await run(['test', 'm'], { folder });
  expect(plain.stdout + plain.stderr).not.toContain(ESCAPE);
  const forced = await run(['test', 'm'], { folder, environment: { FORCE_COLOR: '1' } });
  expect(forced.stdout).toContain(`${ESCAPE}[31m`);
  const forbidden = await run(['test', 'm', '--no-color'], {
    folder,
    environment: { FORCE_COLOR: '1' },
  });
  expect(forbidden.stdout).not.toContain(ESCAPE);
});

/** What a terminal of 100 columns receives. */
function onTerminal(words: string[], folder: string, environment: Record<string, string> = {}) {
  const quoted = [...COMMAND, ...words].map((word) => `'${word}'`).join(' ');
  const { PATH = '' } = process.env;
  const { status, stdout } = spawnSync(
    'script',
    ['--quiet', '--return', '--command', `stty cols 100 rows 40; ${quoted}`, '/dev/null'],
    { cwd: folder, encoding: 'utf8', env: { PATH, TERM: 'xterm-256color', ...environment } },
  );
  return { status, shown: stdout };
}

/** What is left on the screen, without colours: cursor moves are carried out. */
function screen(received: string): string[] {
  const rows = [''];
  let [row, column] = [0, 0];
  for (const [token, parameter = '', command] of received.matchAll(
    /\u001b\[([?0-9;]*)([A-Za-z])|\r|\n|[^\u001b]/gu,
  )) {
    if (token === '\n') {
      row += 1;
      column = 0;
      rows[row] ??= '';
    } else if (token === '\r' || command === 'G') column = 0;
    else if (command === 'A') row = Math.max(0, row - Number(parameter || 1));
    else if (command === 'K') rows[row] = '';
    else if (command === undefined) {
      const line = (rows[row] ?? '').padEnd(column);
      rows[row] = line.slice(0, column) + token + line.slice(column + 1);
      column += 1;
    }
  }
  return rows.map((line) => line.trimEnd());
}

const onlyWithScript = hasScript ? test : test.skip;
const reason = hasScript ? '' : ' (skipped: script of util-linux is not here)';

onlyWithScript(`a terminal gets a live line for each case, then the result${reason}`, () => {
  const folder = folderWith({ ...goodModel('good'), ...wrongModel('wrong') });
  const { status, shown } = onTerminal(['test', '.'], folder);
  expect(status).toBe(1);
  // Redrawn while it went on: the spinner turned, the cursor was hidden and is back.
  expect(shown).toMatch(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/u);
  expect(shown.lastIndexOf(`${ESCAPE}[?25h`)).toBeGreaterThan(shown.lastIndexOf(`${ESCAPE}[?25l`));
  const lines = screen(shown);
  expect(lines.slice(0, 5)).toEqual([
    '✔ good: ready',
    expect.stringMatching(/^ {2}✔ ONNX passes \(\d/),
    expect.stringMatching(/^ {2}✔ ONNX \(2 other sizes\) passes \(\d/),
    '✖ wrong: needs work',
    expect.stringMatching(/^ {2}✖ ONNX fails: output differs \(\d/),
  ]);
  expect(lines).toContain('✖ 2 models: 1 ready, 1 needs work; 1 of 2 formats pass');
  expect(shown).toContain(`${ESCAPE}[31m`);
});

onlyWithScript(`a log of a terminal under CI gets plain lines${reason}`, () => {
  const folder = folderWith(goodModel('m'));
  const { shown } = onTerminal(['test', 'm'], folder, { CI: 'true', NO_COLOR: '1' });
  expect(shown).toContain('[1/1] m: ✔ ready\r\n');
  expect(shown).not.toContain(ESCAPE);
});
