import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PythonArchitecture } from '../../contract/case.ts';
import { openTraced } from '../open-lowered.ts';
import { type ImportContext, type Importer, WeightsError } from '../program.ts';
import { problemOf } from '../torchscript/problem-of.ts';
import { openStateDict, type StateDict } from './state-dict.ts';
import { tellIncomplete, tellPackages, tellWrapping } from './state-dict-remarks.ts';
import { type ArchitectureRequest, traceModel } from './trace/trace-model.ts';

function open(path: string): StateDict {
  try {
    return openStateDict(path);
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

/** Bytes; beyond this an architecture is no file of source. */
const MAX_SOURCE = 8 * 2 ** 20;

function requestOf(
  { from, callable, kwargs }: PythonArchitecture,
  { strict = true, outputIds: outputs }: ImportContext,
): ArchitectureRequest {
  const same = { callable, kwargs, strict, outputs };
  if ('module' in from)
    return { source: null, import_from: from.module, file: from.module, ...same };
  const file = basename(from.file);
  const bytes = readFileSync(from.file);
  if (bytes.length > MAX_SOURCE || bytes.includes(0))
    throw new WeightsError({
      stage: 'load',
      cause: 'architecture-failed',
      message: `${file} is no file of Python source.`,
      hint: 'Name a .py file as source of the architecture.',
    });
  return { source: bytes.toString('utf8'), import_from: null, file, ...same };
}

/**
 * State dicts of PyTorch: the architecture's code runs in a locked-down process of its own, on tensors
 * without elements; what it calls becomes a graph here, where the weights are.
 */
export const stateDictImporter: Importer = {
  async open(context) {
    const { architecture, weights, tracer, findPackage } = context;
    const { trainBatchNorm = false, notice = () => {} } = context;
    if (!architecture) throw new WeightsError(NO_ARCHITECTURE);
    if (!tracer) throw new Error('There is nothing that traces.');
    // It starts while the weights are read.
    const { name } = tracer();
    const request = requestOf(architecture, context);
    const state = open(weights.path);
    tellWrapping(state, notice);
    const material = { state, trainBatchNorm };
    let isTold = false;
    const opened = openTraced({
      externalDataFolder: state.folder,
      problemOf,
      async trace(inputs, evaluate) {
        const tracing = tracer();
        const { lowered, unfit } = await traceModel(
          tracing,
          request,
          material,
          inputs,
          evaluate,
          findPackage,
        );
        if (!isTold) {
          tellIncomplete(unfit, notice);
          tellPackages(tracing, notice);
        }
        isTold = true;
        return lowered;
      },
    });
    return { ...opened, label: `architecture traced in ${name}` };
  },
};

const NO_ARCHITECTURE = {
  stage: 'load',
  cause: 'unsupported-format',
  message:
    'The weights entry names no architecture, so there is nothing that its weights belong to.',
  hint: 'Add `architecture` with the source and the callable of the model.',
} as const;
