import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pc from 'picocolors';
import { partnerLines, renderPartners } from '../../../src/report/terminal/terminal-partners.ts';
import { terminalWidth } from '../../../src/report/terminal/terminal-width.ts';
import { anyReport } from '../arbitraries.ts';
import { commandsIn } from '../runner-commands.ts';
import { stateOf } from '../states.ts';

const view = { width: 80, colours: pc.createColors(false) };
const coloured = { width: 80, colours: pc.createColors(true) };

describe('rows of software in a terminal', () => {
  test('say status, reason and rule, and where a report says otherwise', () => {
    const text = renderPartners(stateOf('everything').resources, view);
    expect(text).toContain('  + ilastik  Predicted: ilastik works with `torchscript`.');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Its own report says otherwise: failed with version 1.4.2 (2026-05-20): outputs differ',
    );
    expect(text).toContain('  2 of 3 programs can use it.');
    for (const line of text.split('\n')) expect(terminalWidth(line)).toBeLessThanOrEqual(80);
  });

  test('are one line under the table of a report', () => {
    const [one] = stateOf('everything').resources;
    if (!one) throw new Error('no resource');
    expect(partnerLines(one, view)).toEqual([
      '  Works with imjoy (ran in their engine); ilastik (predicted)',
    ]);
    expect(partnerLines({ ...one, partners: [] }, view)).toEqual([]);
  });

  test('hold no escape and no command of a workflow, whatever they say', () => {
    fc.assert(
      fc.property(anyReport, ({ resources }) => {
        const text = `${renderPartners(resources, view)}${resources.flatMap((one) => partnerLines(one, view)).join('\n')}`;
        expect(stripVTControlCharacters(text)).toBe(text);
        expect(commandsIn(text)).toEqual([]);
        expect(commandsIn(stripVTControlCharacters(renderPartners(resources, coloured)))).toEqual(
          [],
        );
        expect(text).not.toMatch(/[\p{Cs}\u200b\u202e]/u);
      }),
      { numRuns: 200 },
    );
  });
});
