import { CAUSES, statusOfCause } from '../../contract/causes.ts';
import type { Outcome, OutcomeFailure, OutcomeSuccess, Remark } from '../../contract/outcome.ts';
import type { OutputComparison } from '../../contract/verdict.ts';
import { readTensor } from '../../tensor/read-tensor.ts';
import { compareTensors } from '../judge/compare-tensors.ts';
import { formatNumber } from '../judge/format-number.ts';
import { toleranceOf } from '../judge/tolerance.ts';
import type { EngineRun } from './engine-run.ts';

/**
 * Holds what the engine here gave against what the framework itself gave in Python. Where they
 * differ, this program is at fault, whatever the expected outputs are.
 * @returns the outcome to judge
 */
export async function compareEngines(
  own: Outcome,
  reference: Outcome,
  run: Pick<EngineRun, 'entry' | 'test'>,
): Promise<Outcome> {
  if (own.ok && reference.ok) return compareOutputs(own, reference, run);
  if (!reference.ok && CAUSES[reference.cause].blame !== 'contributor')
    return noted(own, {
      code: 'not-compared',
      message: `The reference in Python could not be run: ${reference.message}`,
    });
  if (!own.ok && statusOfCause(own.cause) !== 'failed')
    return noted(reference, {
      code: 'not-compared',
      message: `Only the reference in Python ran it, the engine here did not: ${own.message}`,
    });
  // Both say that it is the package's fault, whatever their words.
  if (!own.ok && !reference.ok) return reference;
  const [works, fails] = own.ok ? ['The engine here', reference] : ['The reference in Python', own];
  return differing(own, `${works} runs the model, the other one does not: ${messageOf(fails)}`);
}

async function compareOutputs(
  own: OutcomeSuccess,
  reference: OutcomeSuccess,
  { entry, test: { model, description } }: Pick<EngineRun, 'entry' | 'test'>,
): Promise<Outcome> {
  const comparisons: OutputComparison[] = [];
  for (const output of model.outputs) {
    const [ours, theirs] = await Promise.all(
      [own, reference].map(({ outputs }) => readOutput(outputs, output.id)),
    );
    if (!ours || !theirs) throw new Error(`an engine gave no output ${output.id}`);
    const tolerance = toleranceOf(output, entry.format, model, description.specVersion);
    comparisons.push(compareTensors(output.id, ours, theirs, tolerance));
  }
  const engines = `${own.engine ?? 'the engine here'} and ${reference.engine ?? 'Python'}`;
  const wrong = comparisons.find(({ agrees }) => !agrees);
  if (!wrong)
    return noted(own, {
      code: 'engines-agree',
      message: `${engines} give the same outputs (largest difference ${largest(comparisons)}).`,
    });
  return differing(
    own,
    `${engines} give different outputs: ${wrong.mismatchedElements} of ${wrong.totalElements} elements of ${wrong.output} differ, by at most ${format(wrong.maxAbsoluteDifference)}.`,
  );
}

async function readOutput(files: OutcomeSuccess['outputs'], id: string) {
  const file = files.find((each) => each.id === id);
  return file && readTensor(file.path);
}

function differing(own: Outcome, message: string): OutcomeFailure {
  const { caseId, engine, durations, peakMemory, log } = own;
  const base = { ok: false as const, caseId, engine, durations, peakMemory, log };
  return {
    ...base,
    stage: 'compare',
    cause: 'engines-differ',
    message,
    hint: 'This is a fault of model-hub-ci, not of the model; please report it with the weights.',
  };
}

function noted(outcome: Outcome, { code, message }: Pick<Remark, 'code' | 'message'>): Outcome {
  const remark: Remark = { code, severity: 'info', message, hint: '' };
  return { ...outcome, remarks: [...(outcome.remarks ?? []), remark] };
}

function messageOf(outcome: Outcome): string {
  return outcome.ok ? '' : outcome.message;
}

function largest(comparisons: OutputComparison[]): string {
  return format(Math.max(...comparisons.map((each) => each.maxAbsoluteDifference ?? 0)));
}

function format(difference: number | null): string {
  return difference === null ? 'infinity' : formatNumber(difference);
}
