import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Description, WeightsEntry } from '../../contract/description.ts';
import type { Resource } from '../../contract/resource.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { hashFile } from '../../files/hash-file.ts';
import { temporaryFolder } from '../../files/temporary-folder.ts';
import { type ExportOutcome, exportWeights } from '../../inference/export-weights.ts';
import { LOWERED_FORMATS, type LoweredFormatName } from '../../weights/formats.ts';
import { architectureOf, dependenciesOf } from '../engines/python-job.ts';
import { snapshotFor } from '../engines/snapshot-for.ts';
import { type Problem, problemVerdict, WHOLE_RESOURCE } from '../judge/make-verdict.ts';
import { type Known, readResource } from '../read-resource.ts';
import { keptChild } from '../run/kept-child.ts';
import type { ModelTest } from '../run/model-test.ts';
import { fetchWeights } from '../run/run-model.ts';
import { childOptions, spareChild } from '../run/spare-child.ts';
import { prepare } from '../test-model.ts';
import { invalidProblem } from '../test-resource.ts';
import { limitsOf, type TestSettings, threadsOf } from '../test-settings.ts';
import { DEFAULT_TOOLS } from '../tools.ts';
import { openDimensions } from './open-dimensions.ts';
import { testWrittenWeights } from './test-written-weights.ts';

export interface ConversionTarget {
  /** Folder that the file is written to. */
  folder: string;
  fileName: string;
  /** Format to convert; null: the first that the description has of those that can be. */
  format: LoweredFormatName | null;
}

export type Conversion =
  /** The verdict says why there is no file. */
  | { ok: false; verdict: Verdict }
  | {
      ok: true;
      written: Extract<ExportOutcome, { ok: true }>;
      /** What was converted. */
      format: LoweredFormatName;
      sha256: string;
      size: number;
      /** Hash of the second file, where there is one. */
      externalSha256: string | null;
      inputs: string[];
      outputs: string[];
      /** Of the written file on the test tensors. */
      verdict: Verdict;
    };

/** Bytes of the file that may be written. */
const MAX_FILE = 16 * 2 ** 30;

/**
 * Writes weights of a model as an ONNX file, and runs that through all stages of a test with the test
 * tensors of the model. What goes wrong with the model is a verdict.
 */
export async function convertModel(
  resource: Resource,
  target: ConversionTarget,
  settings: TestSettings,
): Promise<Conversion> {
  const known: Known = { read: null, findings: [], verdicts: [] };
  const description = await readResource(resource, known, DEFAULT_TOOLS.readDescription);
  const [verdict] = known.verdicts;
  if (verdict) return { ok: false, verdict };
  if (!description) {
    const { message, ...rest } = invalidProblem(known.findings);
    const first = known.findings.find(({ severity }) => severity === 'error')?.message ?? '';
    return failed({ ...rest, message: `${message} ${first}`.trim() });
  }
  const chosen = chooseWeights(description, target.format);
  if (!chosen.ok) return failed(chosen.problem);
  const folder = await temporaryFolder();
  try {
    return await convertWeights(resource, description, chosen, folder, target, settings);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function convertWeights(
  resource: Resource,
  description: Description,
  { entry, format }: { entry: WeightsEntry; format: LoweredFormatName },
  folder: string,
  target: ConversionTarget,
  settings: TestSettings,
): Promise<Conversion> {
  const { model, specVersion } = description;
  if (!model) return failed(NO_MODEL);
  const test: ModelTest = {
    resource,
    description,
    model,
    squeeze: specVersion === '0.4',
    settings,
    tools: DEFAULT_TOOLS,
    spare: spareChild(settings, DEFAULT_TOOLS),
    tracing: keptChild(),
    gpu: { missing: true },
    handedOn: new Map(),
    evidence: null,
    folder,
    tell: () => {},
    warn: () => {},
  };
  const [weights, ready, architecture, dependencies] = await Promise.all([
    fetchWeights(entry, test),
    prepare(test),
    architectureOf(entry.architecture, test),
    dependenciesOf(entry, test),
  ]);
  if (!weights.ok) return failed(weights.problem);
  if (!architecture.ok) return failed(architecture.problem);
  if (!dependencies.ok) return failed(dependencies.problem);
  if (!ready.ok) return failed(ready.problem);
  const { files, tensors } = ready.value;
  const outputs = model.outputs.map(({ id }) => id);
  const job = {
    weightsFormat: format,
    ...weights.value,
    inputs: files,
    outputs,
    architecture: architecture.value,
    strict: entry.strict ?? true,
    snapshot: architecture.value && (await snapshotFor(settings)),
    outputFolder: target.folder,
    fileName: target.fileName,
    threads: threadsOf(settings),
    dimensions: openDimensions(model.inputs, tensors.inputs),
  };
  const limits = { ...limitsOf(settings), output: MAX_FILE };
  const findPackage = architecture.value && settings.packages?.finderFor(dependencies.value);
  const written = await exportWeights(job, limits, {
    ...childOptions(settings),
    ...(findPackage ? { findPackage } : {}),
  });
  if (!written.ok) {
    const { log, ...problem } = written;
    return failed({ ...problem, evidence: { log } });
  }
  const { path, externalDataPath, opset } = written;
  const [main, external] = await Promise.all([
    hashFile(path),
    externalDataPath === null ? null : hashFile(externalDataPath),
  ]);
  const entryOf = (source: string, sha256: string) => ({
    source,
    sha256,
    path: ['weights', 'onnx'],
    position: null,
  });
  const made: WeightsEntry = {
    format: 'onnx',
    path: ['weights', 'onnx'],
    position: null,
    source: entryOf(target.fileName, main.sha256),
    parent: format,
    frameworkVersion: String(opset),
    ...(external ? { externalData: entryOf(basename(external.path), external.sha256) } : {}),
  };
  return {
    ok: true,
    written,
    format,
    sha256: main.sha256,
    size: main.size,
    externalSha256: external?.sha256 ?? null,
    inputs: files.map(({ id }) => id),
    outputs,
    verdict: await testWrittenWeights(
      resource,
      made,
      external ? [main, external] : [main],
      settings,
    ),
  };
}

type Chosen =
  | { ok: true; entry: WeightsEntry; format: LoweredFormatName }
  | { ok: false; problem: Problem };

function chooseWeights({ model }: Description, wanted: LoweredFormatName | null): Chosen {
  if (!model) return { ok: false, problem: NO_MODEL };
  for (const format of wanted === null ? LOWERED_FORMATS : [wanted]) {
    const entry = model.weights.find((each) => each.format === format);
    if (entry) return { ok: true, entry, format };
  }
  const formats = model.weights.map(({ format }) => format).join(', ');
  return {
    ok: false,
    problem: {
      cause: 'unsupported-format',
      message:
        wanted === null
          ? `The model has weights in ${formats} only; none of these is converted here.`
          : `The model has no ${wanted} weights; it has ${formats}.`,
      hint: `These formats can be converted: ${LOWERED_FORMATS.join(', ')}.`,
    },
  };
}

const NO_MODEL: Problem = {
  cause: 'not-a-resource',
  message: 'The description is not of a model, so it has no weights.',
  hint: 'Name the description of a model.',
};

function failed(problem: Problem): Conversion {
  return { ok: false, verdict: problemVerdict(WHOLE_RESOURCE, problem) };
}
