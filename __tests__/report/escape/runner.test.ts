import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pc from 'picocolors';
import { terminalLines, terminalText } from '../../../src/report/escape/terminal.ts';
import { guardLine, logLines } from '../../../src/report/escape/workflow-log.ts';
import { codeFrame } from '../../../src/report/markdown/code-frame.ts';
import { paragraph } from '../../../src/report/terminal/terminal-view.ts';
import { hostileText } from '../hostile-text.ts';
import { finding } from '../make-report.ts';
import { commandsIn, runnerCommand } from '../runner-commands.ts';

const RUNS = { numRuns: 2000 };
/** Everything that moves a cursor, rings, colours or reorders. */
const CONTROL = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

describe('the log of a workflow', () => {
  test('the reader of commands knows commands', () => {
    expect(runnerCommand('  ::error file=a::x')).toBe('error');
    expect(runnerCommand('text ##[group]x')).toBe('group');
    expect(runnerCommand(':\u200b:error::x')).toBe('error');
    expect(runnerCommand('text ::error::x')).toBeNull();
    expect(commandsIn('a\r::add-mask::x\n##[warning]y')).toEqual(['add-mask', 'warning']);
  });

  test('no text gives a line that is a command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(commandsIn(logLines(text).join('\n'))).toEqual([]);
        expect(commandsIn(guardLine(terminalText(text)))).toEqual([]);
        expect(commandsIn(terminalLines(text).map(guardLine).join('\n'))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('no command comes of wrapping a text or of a code frame', () => {
    const colours = pc.createColors(true);
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        fc.integer({ min: 1, max: 60 }),
        (text, line, width) => {
          const view = { width, colours };
          const lines = [
            ...paragraph('  ', terminalText(text), view),
            ...codeFrame(
              finding({ message: text, hint: line, code: text }),
              () => Array(20).fill(line),
              view,
            ),
          ];
          expect(commandsIn(lines.join('\n'))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  test('a line that would be a command gets a bar', () => {
    expect(guardLine('::error::x')).toBe('| ::error::x');
    expect(guardLine('    ::error::x')).toBe('|   ::error::x');
    expect(guardLine('torch::jit')).toBe('torch::jit');
    expect(logLines('a\n::b::c\r\n##[d]')).toEqual(['| a', '| ::b::c', '| ## [d]']);
  });
});

describe('the terminal', () => {
  test('gets nothing but visible characters', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(terminalText(text)).not.toMatch(CONTROL);
        for (const line of terminalLines(text)) expect(line).not.toMatch(CONTROL);
      }),
      RUNS,
    );
  });

  test('colours and links go, hidden characters are spelt out', () => {
    expect(terminalText('\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007x')).toBe(
      'red x',
    );
    expect(terminalText('a\u202eb\u0000c\u{e0041}')).toBe('a\\u202eb\\x00c\\u{e0041}');
    expect(terminalText('one\n  two')).toBe('one two');
  });
});
