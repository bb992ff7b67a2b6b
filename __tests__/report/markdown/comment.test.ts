import { describe, expect, test } from '@jest/globals';
import { COMMENT_LIMIT, renderComment } from '../../../src/report/markdown/comment.ts';
import { expectGolden } from '../../golden.ts';
import { context } from '../make-report.ts';
import { richContext, STATES } from '../states.ts';

describe('comment', () => {
  test.each(Object.keys(STATES))('%s', (state) => {
    const report = STATES[state];
    if (report === undefined) throw new Error(`no state ${state}`);
    const comment = renderComment(report, state === 'everything' ? richContext : context);
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expectGolden(import.meta.url, `comment/${state}.md`, comment);
  });
});
