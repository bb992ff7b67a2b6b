import type { Limits } from '../../../contract/case.ts';
import type { Problem } from '../../explain-end.ts';
import { formatBytes } from '../../format.ts';
import type { PythonJob } from '../python-job.ts';
import { explainMismatch } from './explain-mismatch.ts';
import { nameOfSource } from './name-of-source.ts';
import type { Answer, Details } from './worker-messages.ts';
import { STEPS } from './worker-progress.ts';

type Explanation = Pick<Problem, 'cause' | 'message' | 'hint'> & Partial<Pick<Problem, 'stage'>>;
type Explain = (details: Details, job: PythonJob, limits: Limits) => Explanation;

/** The first text of a list. */
const one = (details: Details, name: string): string => details[name]?.[0] ?? '';

/** What the worker refuses by itself. */
const REFUSALS: Readonly<Record<string, Explain>> = {
  'no-gpu': () => ({
    cause: 'device-missing',
    message: 'The library in Python can use no GPU on this machine.',
    hint: 'Run on a machine with a GPU and its driver, or ask for --device cpu.',
  }),
  'no-python-source': (_, job) => ({
    cause: 'architecture-failed',
    message: `${nameOfSource(job)} is no file of Python source.`,
    hint: 'Name a .py file as source of the architecture.',
  }),
  'no-such-callable': ({ names = [] }, job) => ({
    cause: 'architecture-failed',
    message: `${nameOfSource(job)} has no ${job.architecture?.callable}.`,
    hint:
      names.length === 0
        ? 'Name a class or a function of the source as callable.'
        : `Name one of these as callable: ${names.join(', ')}.`,
  }),
  'not-callable': (details, job) => ({
    cause: 'architecture-failed',
    message: `${job.architecture?.callable} of ${nameOfSource(job)} can't be called: it is of the type ${one(details, 'type')}.`,
    hint: 'Name a class or a function of the source as callable.',
  }),
  'not-a-module': (details, job) => ({
    cause: 'architecture-failed',
    message: `${job.architecture?.callable} gives an object of the type ${one(details, 'type')}, not a torch.nn.Module.`,
    hint: 'The callable has to give the network itself.',
  }),
  'not-a-state-dict': (details) => ({
    cause: 'load-failed',
    message: `The checkpoint holds an object of the type ${one(details, 'type')}, not a state dict.`,
    hint: 'Save torch.save(model.state_dict(), "weights.pt").',
  }),
  'pickle-refused': ({ names = [], says = [] }) => ({
    cause: 'pickle-refused',
    message:
      names.length > 0
        ? `The checkpoint is not only weights: its pickle would use ${names.join(', ')}.`
        : `The checkpoint is not only weights: ${says.join(' ')}`,
    hint: 'Save only the state dict: torch.save(model.state_dict(), "weights.pt"). Where you trust the file, --allow-pickle loads it all the same, in the sandbox.',
  }),
  'safetensors-type': (details) => ({
    cause: 'load-failed',
    message: `The safetensors file holds a tensor of the type ${one(details, 'type')}, which is not known here.`,
    hint: 'Save the weights as float32.',
  }),
  'state-dict-mismatch': (details) => explainMismatch(details),
  'too-few-outputs': (details, job) => ({
    stage: 'compare',
    cause: 'output-missing',
    message: `The model gives ${one(details, 'given')} of the ${job.outputs.length} described outputs (${job.outputs.join(', ')}).`,
    hint: 'Describe exactly the outputs that the model gives, in their order.',
  }),
  'output-of-other-type': (details) => ({
    cause: 'run-failed',
    message: `The output ${one(details, 'output')} is a value of the type ${one(details, 'type')}, not a tensor of numbers.`,
    hint: 'Let the model give a tensor, or a list or tuple of tensors in the order of the described outputs.',
  }),
  'outputs-too-large': (details, _, limits) => ({
    cause: 'output-too-large',
    message: `The outputs take ${formatBytes(Number(one(details, 'bytes')))}, more than the limit of ${formatBytes(limits.output)}.`,
    hint: 'Test the model on a smaller input.',
  }),
  'input-count': (details) => ({
    cause: 'input-mismatch',
    message: `The signature takes ${one(details, 'wanted')} inputs, the description gives ${one(details, 'given')}.`,
    hint: 'Describe exactly the inputs that the signature takes.',
  }),
  'no-signature': ({ names = [] }) => ({
    cause: 'load-failed',
    message: `The SavedModel has no signature serving_default (it has ${names.join(', ') || 'none'}).`,
    hint: 'Export the model with its call as serving_default.',
  }),
  'no-saved-model': () => ({
    cause: 'weights-invalid',
    message: 'The archive holds no saved_model.pb.',
    hint: 'Pack the whole folder of the SavedModel.',
  }),
  'no-keras': () => ({
    cause: 'engine-missing',
    message: 'The Python environment has no Keras that works.',
    hint: 'Remove this environment so that it is made again.',
  }),
};

/** Why the worker refused to go on. */
export function explainRefused(
  { step, kind, details }: Extract<Answer, { type: 'refused' }>,
  job: PythonJob,
  limits: Limits,
): Problem {
  const { stage, during } = STEPS[step];
  const explain = Object.hasOwn(REFUSALS, kind) ? REFUSALS[kind] : undefined;
  if (explain) return { stage, ...explain(details, job, limits) };
  return {
    stage,
    cause: 'internal-error',
    message: `The worker stopped for a reason that is not known here (${kind}), ${during}.`,
    hint: 'This is a fault of model-hub-ci; please report it with the model.',
  };
}
