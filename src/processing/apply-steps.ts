import type {
  ModelDescription,
  ProcessingStep,
  TensorDescription,
} from '../contract/description.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { OPERATIONS } from './operations.ts';
import { impossible, ProcessingError, unsupportedProcessing } from './processing-error.ts';

/** Tensors by the id of their description. */
export type Tensors = Map<string, Tensor>;

/**
 * Applies the described preprocessing to each input of a sample. Statistics are those of the tensor
 * as the operation finds it; a reference tensor is an input as it was given.
 * @param followReference compute as the reference implementation does where it departs from the
 *   specification's text (see variants.ts)
 * @throws ProcessingError that names tensor and step
 */
export function preprocess(
  sample: Tensors,
  model: ModelDescription,
  followReference = false,
): Tensors {
  return atOnce(applyAll(sample, sample, model.inputs, 'preprocessing', followReference));
}

/**
 * Applies the described postprocessing to each output of the network.
 * @param inputs the sample as it was given, for operations with a reference tensor
 * @throws ProcessingError that names tensor and step
 */
export function postprocess(
  outputs: Tensors,
  inputs: Tensors,
  model: ModelDescription,
  followReference = false,
): Tensors {
  return atOnce(applyAll(outputs, inputs, model.outputs, 'postprocessing', followReference));
}

/** Runs an operation whose code the package ships. Throws ProcessingError. */
export type CustomOperation = (tensor: Tensor, step: ProcessingStep) => Promise<Tensor>;

/**
 * The same where custom operations can be run.
 * @param custom absent: they can't
 * @throws ProcessingError that names tensor and step
 */
export async function postprocessWith(
  custom: CustomOperation | undefined,
  outputs: Tensors,
  inputs: Tensors,
  model: ModelDescription,
  followReference = false,
): Promise<Tensors> {
  if (!custom) return postprocess(outputs, inputs, model, followReference);
  const all = applyAll(outputs, inputs, model.outputs, 'postprocessing', followReference);
  let next = all.next();
  while (!next.done) {
    const { tensor, step } = next.value;
    next = await custom(tensor, step).then(
      (result) => all.next(result),
      (error: unknown) => all.throw(error),
    );
  }
  return next.value;
}

/** A custom operation that is to be done before the steps go on. */
interface Waiting {
  tensor: Tensor;
  step: ProcessingStep;
}

type Steps = Generator<Waiting, Tensors, Tensor>;

/** Goes through steps of which none is custom. */
function atOnce(steps: Steps): Tensors {
  let next = steps.next();
  while (!next.done)
    next = steps.throw(
      unsupportedProcessing(next.value.step.id, 'the Python code that the package ships for it'),
    );
  return next.value;
}

function* applyAll(
  tensors: Tensors,
  inputs: Tensors,
  descriptions: readonly TensorDescription[],
  kind: 'preprocessing' | 'postprocessing',
  followReference: boolean,
): Steps {
  const results: Tensors = new Map();
  for (const { id, processing } of descriptions) {
    const given = tensors.get(id);
    if (!given) continue;
    const rawStatistics = followReference && kind === 'preprocessing' ? given : null;
    let tensor = given;
    for (const [i, step] of processing.entries()) {
      const context = {
        statisticsOf: rawStatistics ?? tensor,
        input: (name: string) => inputOf(inputs, name),
        followReference,
      };
      try {
        tensor =
          step.id === 'custom'
            ? yield { tensor, step }
            : operationOf(step)(tensor, step.kwargs, context);
      } catch (error) {
        if (!(error instanceof ProcessingError)) throw error;
        throw located(error, step, `Step ${i + 1} of the ${kind} of ${id}`);
      }
    }
    results.set(id, tensor);
  }
  return results;
}

function operationOf(step: ProcessingStep) {
  const operation = Object.hasOwn(OPERATIONS, step.id) ? OPERATIONS[step.id] : undefined;
  if (!operation) throw unsupportedProcessing(step.id, 'an implementation, which is not there');
  return operation;
}

function inputOf(inputs: Tensors, id: string): Tensor {
  const tensor = inputs.get(id);
  if (!tensor)
    throw impossible(
      `its reference tensor ${id} is not among the given inputs (${[...inputs.keys()].join(', ')})`,
      'Name an input for which a test tensor is given.',
    );
  return tensor;
}

function located(error: ProcessingError, step: ProcessingStep, where: string): ProcessingError {
  if (error.code !== 'processing-failed')
    return new ProcessingError(error.code, `${where}: ${error.message}`, error.hint);
  const message = `${where} (${step.id}) cannot be applied: ${error.message}.`;
  return new ProcessingError(error.code, message, error.hint, { cause: error });
}
