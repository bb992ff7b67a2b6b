import { test } from '@jest/globals';
import { findAct } from './run-act.ts';

const act = findAct();

/** Why act cannot be run here; null: it can. */
export const noAct = 'missing' in act ? act.missing : null;
export const actFile = 'file' in act ? act.file : '';

const TIME_LIMIT = 300_000;

/** A test that needs act: skipped, with the reason in its name, where it is not here. */
export function testWithAct(name: string, run: () => Promise<void>): void {
  if (noAct === null) test(name, run, TIME_LIMIT);
  else test.skip(`${name} (skipped: ${noAct})`, () => {});
}
