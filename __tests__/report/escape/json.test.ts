import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonText } from '../../../src/report/escape/json.ts';
import { hostileText } from '../hostile-text.ts';
import { commandsIn } from '../runner-commands.ts';

test('reads back as the same value, in lines that are no commands', () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.constantFrom(0, 2), (key, text, indent) => {
      const value = { [key]: [text] };
      const written = jsonText(value, indent);
      expect(JSON.parse(written)).toEqual(value);
      expect(commandsIn(written)).toEqual([]);
      if (indent === 0) expect(written).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
    }),
    { numRuns: 2000 },
  );
});

test('a command of old is escaped, other marks are left alone', () => {
  expect(commandsIn(JSON.stringify('##[error]x'))).not.toEqual([]);
  expect(jsonText('##[error]x # y')).toBe('"#\\u0023[error]x # y"');
});
