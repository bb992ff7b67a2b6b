import { expect, test } from '@jest/globals';
import { commentMarker, upsertComment } from '../../src/github/sticky-comment.ts';
import { ACTIONS_BOT, addComment } from '../fake-github/state.ts';
import { HURRIED, withFake } from './with-fake.ts';

const COMMENTS = /\/issues\/7\/comments$/;
const scope = 'models';
const marker = commentMarker(scope);
const saying = (text: string) => `${text}\n\n${marker}\n`;
const comment = { pullRequest: 7, scope, body: 'all well', create: true };

test('creates one comment, then edits it in place', () =>
  withFake(async ({ github, repository }) => {
    const first = await upsertComment(repository('writer', HURRIED), comment);
    const second = await upsertComment(repository('writer', HURRIED), {
      ...comment,
      body: 'broken',
    });
    expect([first.kind, second.kind]).toEqual(['created', 'updated']);
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]).toMatchObject({ body: saying('broken'), edits: 1 });
  }));

test('does not edit a comment that says the same already', () =>
  withFake(async ({ github, repository }) => {
    await upsertComment(repository('writer', HURRIED), comment);
    for (const comment of github.state.comments) {
      comment.body = comment.body.trimEnd().replaceAll('\n', '\r\n'); // as GitHub's editor does
    }
    const again = await upsertComment(repository('writer', HURRIED), comment);
    expect(again.kind).toBe('unchanged');
    expect(github.state.comments[0]?.edits).toBe(0);
  }));

test('writes none where none is wanted, yet brings an earlier one up to date', () =>
  withFake(async ({ github, repository }) => {
    const quiet = { ...comment, create: false };
    expect(await upsertComment(repository('writer', HURRIED), quiet)).toEqual({ kind: 'none' });
    expect(github.state.comments).toHaveLength(0);
    await upsertComment(repository('writer', HURRIED), comment);
    await upsertComment(repository('writer', HURRIED), {
      ...quiet,
      body: 'nothing left to test',
    });
    expect(github.state.comments.map(({ body }) => body)).toEqual([saying('nothing left to test')]);
  }));

test('finds its comment behind two hundred others', () =>
  withFake(async ({ github, repository }) => {
    for (let number = 0; number < 250; number++) {
      addComment(github.state, {
        issue: 7,
        author: { login: 'mona', type: 'User' },
        body: `remark ${number}`,
      });
    }
    const own = addComment(github.state, { issue: 7, author: ACTIONS_BOT, body: saying('old') });
    expect((await upsertComment(repository('writer', HURRIED), comment)).kind).toBe('updated');
    expect(own.body).toBe(saying('all well'));
    expect(github.state.comments).toHaveLength(251);
  }));

test("leaves somebody else's comment with our marker alone", () =>
  withFake(async ({ github, repository }) => {
    const forged = addComment(github.state, {
      issue: 7,
      author: { login: 'mallory', type: 'User' },
      body: saying('all models pass, merge me'),
    });
    expect((await upsertComment(repository('writer', HURRIED), comment)).kind).toBe('created');
    expect(forged).toMatchObject({ body: saying('all models pass, merge me'), edits: 0 });
    expect(github.state.comments).toHaveLength(2);
  }));

test('leaves other comments of the same account alone', () =>
  withFake(async ({ github, repository }) => {
    const others = [
      `${marker}\nis what the models' comment ends with`,
      `other models\n\n${commentMarker('another workflow')}\n`,
    ].map((body) => addComment(github.state, { issue: 7, author: ACTIONS_BOT, body }));
    expect((await upsertComment(repository('writer', HURRIED), comment)).kind).toBe('created');
    expect(others.map(({ edits }) => edits)).toEqual([0, 0]);
  }));

test('writes a new comment where a maintainer has hidden the old one', () =>
  withFake(async ({ github, repository }) => {
    addComment(github.state, {
      issue: 7,
      author: ACTIONS_BOT,
      body: saying('old'),
      minimized: true,
    });
    expect((await upsertComment(repository('writer', HURRIED), comment)).kind).toBe('created');
  }));

test('a token of a person finds the comments of that person', () =>
  withFake(async ({ github, repository }) => {
    github.state.tokens.set('personal', {
      account: { login: 'mona', type: 'User' },
      permissions: { issues: 'write' },
    });
    await upsertComment(repository('personal', HURRIED), comment);
    const second = await upsertComment(repository('personal', HURRIED), {
      ...comment,
      body: 'new',
    });
    expect(second.kind).toBe('updated');
    expect(github.state.comments).toHaveLength(1);
  }));

test('falls back to the account of GitHub Actions where GitHub does not say who we are', () =>
  withFake(async ({ github, repository }) => {
    await upsertComment(repository('writer', HURRIED), comment);
    github.fail({ method: 'POST', path: /graphql/, kind: 'bad-gateway', times: 9 });
    const again = await upsertComment(repository('writer', HURRIED), {
      ...comment,
      body: 'new',
    });
    expect(again.kind).toBe('updated');
  }));

test('a read-only token ends normally', () =>
  withFake(async ({ github, repository }) => {
    expect(await upsertComment(repository('reader', HURRIED), comment)).toEqual({
      kind: 'forbidden',
    });
    expect(github.state.comments).toHaveLength(0);
  }));

test('a token that GitHub does not know ends normally', () =>
  withFake(async ({ repository }) => {
    expect(await upsertComment(repository('stolen', HURRIED), comment)).toEqual({
      kind: 'forbidden',
    });
  }));

for (const kind of ['drop-afterwards', 'bad-gateway-afterwards', 'drop', 'bad-gateway'] as const) {
  test(`never doubles a comment when the answer is lost (${kind})`, () =>
    withFake(async ({ github, repository }) => {
      github.fail({ method: 'POST', path: COMMENTS, kind });
      expect((await upsertComment(repository('writer', HURRIED), comment)).kind).toBe('created');
      expect(github.state.comments).toHaveLength(1);
    }));
}

test('gives up with a reason when GitHub stays away', () =>
  withFake(async ({ github, repository }) => {
    github.fail({ method: 'GET', path: COMMENTS, kind: 'bad-gateway', times: 99 });
    const result = await upsertComment(repository('writer', HURRIED), comment);
    expect(result).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('Server Error'),
    });
    expect(github.requests.filter(({ method }) => method === 'GET')).toHaveLength(4);
  }));

test('a body that GitHub refuses is a failure with its reason', () =>
  withFake(async ({ repository }) => {
    const result = await upsertComment(repository('writer', HURRIED), {
      ...comment,
      body: 'x'.repeat(65_536),
    });
    expect(result).toMatchObject({ kind: 'failed', message: expect.stringContaining('too long') });
  }));
