import { expect, test } from '@jest/globals';
import { change, readTotals, totalsComment, totalsOf } from '../../src/report/totals.ts';
import { stateOf } from './states.ts';

test('the numbers of a run survive a comment, and nobody else writes them', () => {
  const totals = totalsOf(stateOf('mixed'));
  expect(totals).toEqual({ ready: 1, passed: 2, planned: 4 });
  expect(readTotals(`### Text\n\n${totalsComment(totals)}\n<!-- marker -->\n`)).toEqual(totals);
  expect(readTotals('no numbers')).toBeNull();
  expect(readTotals('x <!-- model-hub-ci: totals 1 2 3 -->')).toBeNull();
  expect(readTotals('<!-- model-hub-ci: totals 1 2 99999999 -->')).toBeNull();
});

test('a change is told where there is one', () => {
  expect([change(2, 1), change(1, 3), change(1, 1), change(1, undefined)]).toEqual([
    ' (+1)',
    ' (−2)',
    '',
    '',
  ]);
});
