import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import pc from 'picocolors';
import stringWidth from 'string-width';
import { renderTerminal } from '../../../src/report/terminal/terminal.ts';
import { expectGolden } from '../../golden.ts';
import { passed, resource, testReport, verdict } from '../make-report.ts';
import { STATES, stateOf } from '../states.ts';

/** A description whose lines say their own number. */
function source(file: string): string[] | null {
  if (!file.endsWith('rdf.yaml')) return null;
  return Array.from({ length: 100 }, (_, index) =>
    index === 11
      ? '    axess: bcyx # the axes'
      : `line${index + 1}: value of the line ${index + 1}`,
  );
}

const plain = pc.createColors(false);
const colourful = pc.createColors(true);

describe('terminal', () => {
  test.each(Object.keys(STATES))('%s', (state) => {
    const text = renderTerminal(stateOf(state), {
      width: 100,
      colours: plain,
      source,
      quiet: false,
      undecidedMatters: true,
      pages: 'docs/findings',
    });
    expectGolden(import.meta.url, `terminal/${state}.txt`, text);
  });

  test('other sizes have the time of all together, and none where none was run', () => {
    const sized = (parameter: number) => ({
      shape: { kind: 'generated' as const, batch: 1, parameter },
    });
    const verdicts = [
      ...[1, 2].map((size) => passed('onnx', { ...sized(size), durations: { total: 200 } })),
      ...[1, 2].map((size) => verdict('torchscript', 'earlier-stage-failed', '', '', sized(size))),
    ];
    const text = renderTerminal(testReport([resource({ verdicts })]), {
      width: 100,
      colours: plain,
      source,
      quiet: false,
      undecidedMatters: true,
      pages: null,
    });
    expect(text).toMatch(/ONNX \(2 other sizes\) .* 400 ms/);
    expect(text).toMatch(/TorchScript \(2 other sizes\) +» not tried: earlier stage failed *$/m);
  });

  test('colours change nothing but colours', () => {
    for (const state of Object.keys(STATES)) {
      const options = {
        width: 80,
        source,
        quiet: false,
        undecidedMatters: true,
        pages: 'docs/findings',
      };
      const report = stateOf(state);
      const coloured = renderTerminal(report, { ...options, colours: colourful });
      expect(coloured).toContain('\u001b[');
      expect(stripVTControlCharacters(coloured)).toBe(
        renderTerminal(report, { ...options, colours: plain }),
      );
    }
  });

  test.each([60, 80, 120])('no line is wider than %i columns', (width) => {
    for (const state of Object.keys(STATES)) {
      const text = renderTerminal(stateOf(state), {
        width,
        colours: plain,
        source,
        quiet: false,
        undecidedMatters: true,
        pages: 'docs/findings',
      });
      const wide = text.split('\n').filter((line) => stringWidth(line) > width);
      expect({ state, wide }).toEqual({ state, wide: [] });
    }
  });

  test('quiet prints nothing where nothing failed, and only failures where something did', () => {
    const view = { width: 80, colours: plain, source, quiet: true, pages: 'docs/findings' };
    const options = { ...view, undecidedMatters: false };
    for (const state of ['all-pass', 'undecided', 'unsupported', 'datasets-only'])
      expect(renderTerminal(stateOf(state), options)).toBe('');
    const text = renderTerminal(stateOf('mixed'), options);
    expect(text).toContain('output differs');
    expect(text).not.toContain('models/good');
    expect(text).not.toContain('warning');
  });

  test('quiet explains an exit code that only what is undecided leads to', () => {
    const view = { width: 80, colours: plain, source, quiet: true, pages: 'docs/findings' };
    const options = { ...view, undecidedMatters: true };
    for (const state of ['all-pass', 'datasets-only'])
      expect(renderTerminal(stateOf(state), options)).toBe('');
    expect(renderTerminal(stateOf('undecided'), options)).toContain('not decided');
    expect(renderTerminal(stateOf('mixed'), options)).not.toContain('not decided:');
  });
});
