import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessingStep } from '../../contract/description.ts';
import type { CustomOperation } from '../../processing/apply-steps.ts';
import { ProcessingError } from '../../processing/processing-error.ts';
import { writeNpyFile } from '../../tensor/npy.ts';
import { readTensor } from '../../tensor/read-tensor.ts';
import { formatShape, type Tensor } from '../../tensor/tensor.ts';
import { fetchFor, type ModelTest } from '../run/model-test.ts';
import { childOptions } from '../run/spare-child.ts';
import { limitsOf, threadsOf } from '../test-settings.ts';

type Test = Pick<ModelTest, 'resource' | 'settings' | 'tools' | 'folder'>;

/**
 * Runs operations whose Python code comes with the package, in the sandbox of everything else in Python; undefined where
 * there is no Python. The callable is called with its kwargs, and what that gives with the array; shape and axes stay.
 * Source: model specification 0.5, CustomPostprocDescr; bioimageio.core 0.11 calls it in the same way.
 */
export function customOperation(test: Test): CustomOperation | undefined {
  if (!test.settings.python) return undefined;
  /** Outputs are judged several times, and computed once. */
  const known = new Map<string, Promise<Tensor>>();
  return async (tensor, step) => {
    const key = keyOf(tensor, step);
    const result = known.get(key) ?? runOperation(tensor, step, test);
    known.set(key, result);
    // Nobody changes it in place, but that is not written anywhere.
    return { ...(await result) };
  };
}

function keyOf({ data, dtype, shape }: Tensor, { kwargs }: ProcessingStep): string {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const words = JSON.stringify([dtype, shape, kwargs]);
  return createHash('sha256').update(words).update(bytes).digest('hex');
}

async function runOperation(tensor: Tensor, step: ProcessingStep, test: Test): Promise<Tensor> {
  const { settings, resource, folder } = test;
  const { source, sha256, callable, kwargs } = step.kwargs as {
    source: string;
    sha256: string | null;
    callable: string;
    kwargs: Record<string, unknown>;
  };
  const reference = { source, path: step.path, position: step.position };
  const fetched = await fetchFor(test, { ...reference, ...(sha256 ? { sha256 } : {}) });
  if (!fetched.ok) throw problem(fetched.problem);
  const place = await mkdtemp(join(folder, 'custom-'));
  const input = join(place, 'input.npy');
  await writeNpyFile(input, tensor);
  const job = {
    kind: 'custom-operation' as const,
    caseId: `${resource.id}/custom`,
    // It runs no weights; these stand for what the sandbox has to show.
    weightsFormat: 'pytorch_state_dict' as const,
    weights: fetched.file,
    siblings: [],
    device: 'cpu' as const,
    inputs: [{ id: 'array', path: input }],
    outputs: ['result'],
    outputFolder: join(place, 'output'),
    threads: threadsOf(settings),
    architecture: {
      from: { file: fetched.file.path, sha256: fetched.file.sha256 },
      callable,
      kwargs,
    },
    packageFolder: resource.folder,
    seed: 0,
    strict: true,
    allowPickle: false,
  };
  const limits = limitsOf(settings);
  const testCase = { job, limits, dependencies: null, frameworkVersion: null, agrees };
  if (!settings.python) throw new Error('asked only where there is Python');
  const outcome = await settings.python(testCase, childOptions(settings));
  if (!outcome.ok) throw problem(outcome);
  const [file] = outcome.outputs;
  if (!file) throw new Error('a successful outcome has its outputs');
  const result = await readTensor(file.path);
  if (result.shape.length !== tensor.shape.length)
    throw problem({
      cause: 'processing-failed',
      message: `it makes ${formatShape(result.shape)} of ${formatShape(tensor.shape)}: axes are lost or added`,
      hint: 'A custom operation has to give an array with the axes of the one that it is given.',
    });
  return { ...result, axes: tensor.axes };
}

const agrees = async () => true;

function problem({
  cause,
  message,
  hint,
}: {
  cause: ProcessingError['code'];
  message: string;
  hint: string;
}): ProcessingError {
  // A sentence about the step is made of what is its own fault.
  const words = cause === 'processing-failed' ? message.replace(/\.$/, '') : message;
  return new ProcessingError(cause, words, hint);
}
