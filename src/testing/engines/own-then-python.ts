import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { CAUSES, type Cause, statusOfCause } from '../../contract/causes.ts';
import type { Outcome, OutcomeFailure, Remark } from '../../contract/outcome.ts';
import type { EngineRun } from './engine-run.ts';

type Runner = (run: EngineRun) => Promise<Outcome>;

/**
 * What the engine here leaves to Python where there is one: other versions of the framework may take what it
 * does not, and a fault of its own torch must not be held against the architecture.
 */
const TO_CONFIRM: ReadonlySet<Cause> = new Set([
  'run-failed',
  'architecture-failed',
  'state-dict-mismatch',
]);

/** What Python answers where there is none for this, whatever the model is. */
const NO_PYTHON: ReadonlySet<Cause> = new Set(['python-missing', 'environment-not-allowed']);

/**
 * The engine here is the first rung of the ladder: it decides whenever it can. Python is asked where it
 * does not know something, and where another version of the framework might do what it did not.
 */
export async function ownThenPython(
  run: EngineRun,
  { own: runOwn, python: runPython }: Record<'own' | 'python', Runner>,
): Promise<Outcome> {
  const { entry, test } = run;
  const before = test.handedOn.get(entry.format);
  if (before !== undefined) return withRemark(await runPython(run), ranInPython(before));
  const own = await runOwn(run);
  const why = await whyPython(own, run);
  if (why === null) return own;
  const python = await runPython(await withOwnFolder(run));
  const decided = python.ok || CAUSES[python.cause].blame === 'contributor';
  if (decided) test.handedOn.set(entry.format, why);
  else if (
    !python.ok &&
    (own.ok || statusOfCause(own.cause) === 'failed' || NO_PYTHON.has(python.cause))
  )
    return withRemark(own, notAsked(python));
  return withRemark(python, ranInPython(why));
}

/** Why Python has to be asked after the engine here; null: it need not. */
async function whyPython(own: Outcome, { test, agrees }: EngineRun): Promise<string | null> {
  if (own.ok) return (await agrees(own)) ? null : 'There the outputs are not the expected ones.';
  if (statusOfCause(own.cause) === 'unsupported' || TO_CONFIRM.has(own.cause)) return own.message;
  const isWanted = own.cause === 'pickle-refused' && test.settings.allowPickle;
  return isWanted ? own.message : null;
}

function ranInPython(why: string): Remark {
  return {
    code: 'run-in-python',
    severity: 'info',
    message: `Python decided, since the engine here could not: ${firstLine(why)}`,
    hint: '',
  };
}

/** The rest of a long reason is about the model, of which the verdict tells. */
function firstLine(why: string): string {
  const [first = '', second] = why.split('\n');
  return second === undefined ? first : `${first} ${second.trim()}`;
}

function notAsked({ message }: OutcomeFailure): Remark {
  return {
    code: 'python-not-asked',
    severity: 'info',
    message: `The engine here decided alone; Python could not be asked: ${message}`,
    hint: '',
  };
}

/** With a folder of its own for the outputs, where two engines write some. */
export async function withOwnFolder(run: EngineRun): Promise<EngineRun> {
  const outputFolder = await mkdtemp(join(run.test.folder, 'outputs-'));
  return { ...run, job: { ...run.job, outputFolder } };
}

/** An outcome with one thing more that was noticed. */
function withRemark(outcome: Outcome, remark: Remark): Outcome {
  return { ...outcome, remarks: [...(outcome.remarks ?? []), remark] };
}
