import { rm } from 'node:fs/promises';
import type { Verdict } from '../contract/verdict.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { compareDevices } from './engines/compare-devices.ts';
import { compareFormats } from './engines/compare-formats.ts';
import { customOperation } from './engines/custom-operation.ts';
import { needsTracer } from './engines/engines.ts';
import { sampleRuns } from './engines/sample-run.ts';
import { checkTestTensors, tensorFinding } from './files/check-test-tensors.ts';
import { loadTestTensors, type TestTensors } from './files/load-test-tensors.ts';
import { completeVerdicts } from './judge/complete-verdicts.ts';
import type { Problem } from './judge/make-verdict.ts';
import { absentFormats } from './plan/absent-formats.ts';
import { type PlannedCase, planCases } from './plan/plan-cases.ts';
import { keptChild } from './run/kept-child.ts';
import { fetchFor, type ModelTest } from './run/model-test.ts';
import { prepareInputs } from './run/prepare-inputs.ts';
import type { Prepared } from './test-case.ts';
import { needsOwnEngine, testEntry } from './test-entry.ts';

export type Limit = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Runs every case of a model and judges it; the verdicts are in the order of the plan, one a case.
 * @param limit lets so many cases run at a time as the settings allow
 */
export async function testModel(
  shared: Omit<ModelTest, 'folder' | 'handedOn' | 'tracing'>,
  limit: Limit,
): Promise<Verdict[]> {
  const { resource, description, settings, tell, spare, gpu } = shared;
  const { weightsFormats, device, shapes = 'test' } = settings;
  const best = gpu.missing ? 'cpu' : 'gpu';
  const devices =
    device === 'cpu,gpu' ? (['cpu', 'gpu'] as const) : [device === 'auto' ? best : device];
  const plan = planCases(resource, description, { ...settings, weightsFormats, devices, shapes });
  const absent = absentFormats(weightsFormats, shared.model);
  if (absent) shared.warn(absent);
  const cases = plan.map((planned) => planned.case);
  tell({ kind: 'cases-planned', resource, cases });
  const first = plan.find((planned) => needsOwnEngine(planned, settings));
  if (first) spare.start(needsTracer(first.weights.format));
  const folder = await temporaryFolder();
  const tracing = keptChild();
  const alone: ModelTest = { ...shared, folder, handedOn: new Map(), tracing };
  const custom = customOperation(alone);
  const test: ModelTest = custom ? { ...alone, custom } : alone;
  try {
    let preparing: Promise<Prepared> | null = null;
    // Tensors are the same for all formats; they are read while the first weights are still verified.
    const prepared = () => {
      preparing ??= prepare(test);
      return preparing;
    };
    const verdicts = new Map<string, Verdict>();
    const settle = ({ case: subject }: PlannedCase, verdict: Verdict) => {
      verdicts.set(subject.id, verdict);
      tell({ kind: 'case-finished', case: subject, verdict });
    };
    const entries = byEntry(plan);
    const tested = await Promise.all(
      entries.map((planned) => limit(() => testEntry(planned, prepared, test, settle))),
    );
    const both = tested.flatMap((each, i) => {
      const planned = entries[i]?.[0];
      return each && planned ? [{ planned, tested: each }] : [];
    });
    if (settings.sampled) settings.sampled(resource.id, await sampleRuns(both, test));
    if (settings.compareFormats) shared.compared?.(await compareFormats(both, test));
    if (devices.length > 1) {
      for (const { planned, verdict } of await compareDevices(both, test))
        verdicts.set(planned.case.id, verdict);
    }
    return completeVerdicts(cases, verdicts);
  } finally {
    await tracing.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The cases of each weights entry on each device. */
function byEntry(plan: readonly PlannedCase[]): PlannedCase[][] {
  const groups = new Map<string, PlannedCase[]>();
  for (const planned of plan) {
    const { weightsFormat, device } = planned.case;
    const key = `${weightsFormat} ${device}`;
    groups.set(key, [...(groups.get(key) ?? []), planned]);
  }
  return [...groups.values()];
}

/** Reads the test tensors of a model and prepares its inputs for all cases. */
export async function prepare(test: ModelTest): Promise<Prepared> {
  const tensors = await loadTestTensors(test.model, test.squeeze, (reference) =>
    fetchFor(test, reference),
  );
  if (!tensors.ok) return tensors;
  const wrong = wrongTensor(test, tensors.value);
  if (wrong) return { ok: false, problem: wrong };
  const files = await prepareInputs(test, tensors.value.inputs);
  return files.ok ? { ok: true, value: { tensors: tensors.value, files: files.value } } : files;
}

/** A test tensor that is not as described keeps a model from being run; in 0.4 it is noticed only. */
function wrongTensor(
  { model, description, warn }: ModelTest,
  tensors: TestTensors,
): Problem | null {
  const problems = checkTestTensors(model, tensors);
  for (const problem of problems) {
    const finding = tensorFinding(problem, description.specVersion);
    if (finding?.severity === 'error') return problem;
    if (finding) warn(finding);
  }
  return null;
}
