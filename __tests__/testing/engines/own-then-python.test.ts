import { expect, test } from '@jest/globals';
import type { Cause } from '../../../src/contract/causes.ts';
import type { Outcome } from '../../../src/contract/outcome.ts';
import type { EngineRun } from '../../../src/testing/engines/engine-run.ts';
import { ownThenPython } from '../../../src/testing/engines/own-then-python.ts';
import { temporaryFolders } from '../../temporary.ts';

const folderOf = temporaryFolders();
const base = { caseId: 'a', durations: {}, peakMemory: null, log: '' };
const gives = (engine: string, outputs: 'right' | 'wrong' = 'right'): Outcome => ({
  ...base,
  ok: true,
  engine,
  outputs: outputs === 'right' ? [] : [{ id: 'wrong', path: 'wrong' }],
});
const fails = (engine: string, cause: Cause): Outcome => ({
  ...base,
  ok: false,
  engine,
  stage: 'run',
  cause,
  message: `${engine} says ${cause}.`,
  hint: '',
});

/** Runs one case; tells who decided it, how, and what was remarked. */
async function decide(own: Outcome, python: Outcome, { allowPickle = false } = {}) {
  const asked: string[] = [];
  const test = { handedOn: new Map(), settings: { allowPickle }, folder: folderOf() };
  const run = {
    job: { outputFolder: 'outputs' },
    entry: { format: 'pytorch_state_dict' },
    test,
    agrees: async (outcome: Outcome) => outcome.ok && outcome.outputs.length === 0,
  } as unknown as EngineRun;
  const runners = {
    async own() {
      asked.push('own');
      return own;
    },
    async python() {
      asked.push('python');
      return python;
    },
  };
  const outcome = await ownThenPython(run, runners);
  const remarks = (outcome.remarks ?? []).map(({ code }) => code);
  const again = async () => {
    asked.length = 0;
    await ownThenPython(run, runners);
    return asked;
  };
  return { engine: outcome.engine, ok: outcome.ok, asked: [...asked], remarks, again };
}

test('what the engine here gives and what agrees is decided by it alone', async () => {
  const { engine, asked, remarks } = await decide(gives('own'), gives('python'));
  expect([engine, asked, remarks]).toEqual(['own', ['own'], []]);
});

test.each<Cause>(['unknown-operator', 'run-failed', 'architecture-failed', 'state-dict-mismatch'])(
  'after %s of the engine here Python decides, and is asked at once for the other sizes',
  async (cause) => {
    const found = await decide(fails('own', cause), gives('python'));
    expect(found).toMatchObject({ engine: 'python', ok: true, remarks: ['run-in-python'] });
    expect(await found.again()).toEqual(['python']);
  },
);

test('outputs that differ are decided by Python', async () => {
  const found = await decide(gives('own', 'wrong'), gives('python'));
  expect(found).toMatchObject({ engine: 'python', asked: ['own', 'python'] });
});

test.each<Cause>(['python-missing', 'environment-not-allowed', 'environment-failed'])(
  'where Python answers %s, the fault that was found here stands and says that it was not confirmed',
  async (cause) => {
    const found = await decide(fails('own', 'architecture-failed'), fails('python', cause));
    expect(found).toMatchObject({ engine: 'own', ok: false, remarks: ['python-not-asked'] });
    const differs = await decide(gives('own', 'wrong'), fails('python', cause));
    expect(differs).toMatchObject({ engine: 'own', ok: true, remarks: ['python-not-asked'] });
  },
);

test('what is in no operator table here stays undecided where Python fails for its own reasons', async () => {
  const own = fails('own', 'unknown-operator');
  expect(await decide(own, fails('python', 'environment-failed'))).toMatchObject({
    engine: 'python',
    remarks: ['run-in-python'],
  });
  expect(await decide(own, fails('python', 'python-missing'))).toMatchObject({ engine: 'own' });
});

test('faults of the weights need no second opinion', async () => {
  const found = await decide(fails('own', 'weights-invalid'), gives('python'));
  expect(found).toMatchObject({ engine: 'own', asked: ['own'] });
});

test('a pickle that calls functions goes to Python only where that is allowed', async () => {
  const own = fails('own', 'pickle-refused');
  expect((await decide(own, gives('python'))).asked).toEqual(['own']);
  const allowed = await decide(own, gives('python'), { allowPickle: true });
  expect(allowed).toMatchObject({ engine: 'python', asked: ['own', 'python'] });
});
