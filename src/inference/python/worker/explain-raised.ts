import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cause } from '../../../contract/causes.ts';
import type { Problem } from '../../explain-end.ts';
import type { PythonEnvironment } from '../environment.ts';
import type { PythonJob, PythonJobKind } from '../python-job.ts';
import { endedItself } from './explain-exit.ts';
import { nameOfSource } from './name-of-source.ts';
import type { Answer, RaisedError, WorkerStep } from './worker-messages.ts';
import { STEPS } from './worker-progress.ts';

interface Raised {
  step: WorkerStep;
  /** The one that came first. */
  deepest: RaisedError;
  job: PythonJob;
  environment: PythonEnvironment;
}

type Explanation = Pick<Problem, 'cause' | 'hint'> & { message?: string };

interface Entry {
  fits: (raised: Raised) => boolean;
  explain: (raised: Raised) => Explanation;
}

const is = ({ deepest }: Raised, ...names: string[]): boolean =>
  names.some((name) => deepest.type === name || deepest.bases.includes(name));
const says = ({ deepest }: Raised, pattern: RegExp): boolean =>
  pattern.test(`${deepest.type}: ${deepest.message}`);

/** Linux's numbers: Python gives those of the system it runs on. */
const ERRNO = { again: [11, 35], tooLarge: [27], full: [28], readOnly: [1, 13, 30] };
const NO_NETWORK =
  /gaierror|URLError|ConnectionError|Name or service not known|name resolution|Network is unreachable|getaddrinfo|No route to host|Max retries exceeded|couldn't connect|LocalEntryNotFound/i;
const NO_GPU =
  /NVIDIA driver|not compiled with CUDA|No CUDA GPUs|CUDA error|CUDA_HOME|cuda.*not available|only.*on.*cuda|torch\.cuda/i;

/** What exceptions mean besides a fault of the code; the first that fits holds. */
const MEANINGS: readonly Entry[] = [
  {
    fits: (raised) =>
      is(raised, 'MemoryError', 'torch.OutOfMemoryError') ||
      says(
        raised,
        /can't allocate memory|not enough memory|out of memory|bad_alloc|ResourceExhausted/i,
      ),
    explain: () => ({
      cause: 'out-of-memory',
      hint: 'Give the case more memory, or let the model run on a smaller input.',
    }),
  },
  {
    fits: ({ step, deepest }) => step === 'engine' && deepest.type !== 'ModuleNotFoundError',
    explain: ({ environment }) => ({
      cause: 'engine-missing',
      message: `The framework could not be imported in the ${environment.rung} Python environment`,
      hint: 'Remove this environment so that it is made again; its last words are in the log.',
    }),
  },
  {
    fits: (raised) => is(raised, 'ImportError') && raised.deepest.name === '' && isRelative(raised),
    explain: () => beside('another file of the package'),
  },
  {
    fits: (raised) => is(raised, 'ModuleNotFoundError') && isBeside(raised),
    explain: ({ deepest }) => beside(`the file ${deepest.name}.py, which stands beside it`),
  },
  {
    fits: (raised) => is(raised, 'ImportError') && raised.deepest.name !== '',
    explain: ({ deepest, environment }) => ({
      cause: 'module-missing',
      hint: `Name the distribution that gives ${deepest.name.split('.')[0]} in the dependencies of the weights entry. This ran in the ${environment.rung} Python environment.`,
    }),
  },
  {
    fits: (raised) => raised.job.device === 'cpu' && says(raised, NO_GPU),
    explain: () => ({
      cause: 'needs-gpu',
      hint: 'Take the device from the inputs (x.device) instead of calling .cuda() or naming "cuda".',
    }),
  },
  {
    fits: (raised) => says(raised, NO_NETWORK),
    explain: () => ({
      cause: 'needs-network',
      hint: 'Put all that the model needs into its weights file; turn off downloads of pretrained weights (pretrained=False, weights=None).',
    }),
  },
  {
    fits: (raised) =>
      (is(raised, 'OSError') && ERRNO.again.includes(raised.deepest.number)) ||
      says(raised, /can't start new (thread|process)/),
    explain: () => ({
      cause: 'too-many-processes',
      hint: 'Run the model in one process; a model that only computes needs no others.',
    }),
  },
  {
    fits: (raised) => is(raised, 'OSError') && ERRNO.tooLarge.includes(raised.deepest.number),
    explain: () => ({
      cause: 'output-too-large',
      hint: 'Write no large files; test the model on a smaller input.',
    }),
  },
  {
    fits: (raised) => is(raised, 'OSError') && ERRNO.full.includes(raised.deepest.number),
    explain: () => ({ cause: 'disk-full', hint: 'Free some room where temporary files are kept.' }),
  },
  {
    fits: (raised) => is(raised, 'OSError') && ERRNO.readOnly.includes(raised.deepest.number),
    explain: ({ step, job }) => ({
      cause: faultOf(step, job.kind),
      hint: 'A model may write to its temporary folder only (tempfile.gettempdir()).',
    }),
  },
  {
    fits: (raised) => is(raised, 'FileNotFoundError'),
    explain: ({ step, job }) => ({
      cause: faultOf(step, job.kind),
      hint: 'A model sees the files of its own package and nothing else of the machine; its home folder is empty.',
    }),
  },
  {
    fits: (raised) => is(raised, 'EOFError') && says(raised, /EOF when reading a line/),
    explain: ({ step, job }) => ({
      cause: faultOf(step, job.kind),
      hint: 'Nobody can answer: remove input() and everything that reads from the keyboard.',
    }),
  },
  {
    fits: ({ step, deepest }) =>
      step === 'load' &&
      /PytorchStreamReader|Invalid magic number|invalid header|file signature|unexpected EOF|not a ZIP|not a zip|central directory/i.test(
        `${deepest.message}`,
      ),
    explain: () => ({
      cause: 'weights-invalid',
      hint: 'Check that the file was uploaded completely, and save it again with torch.save.',
    }),
  },
];

/** Why the worker raised what it raised: the exception that came first decides. */
export function explainRaised(
  answer: Extract<Answer, { type: 'raised' }>,
  job: PythonJob,
  environment: PythonEnvironment,
): Problem {
  const { step, errors } = answer;
  const [outermost] = errors;
  const deepest = errors.at(-1);
  if (outermost === undefined || deepest === undefined) throw new Error('no exception was told');
  const { stage, during } = STEPS[step];
  const exit = errors.find(({ type }) => type === 'SystemExit');
  if (exit) return endedItself(stage, during, exit.number);
  const raised = { step, deepest, job, environment };
  const found = MEANINGS.find(({ fits }) => fits(raised))?.explain(raised);
  const { cause, hint, message } = found ?? plainFault(raised);
  const place = errors.findLast(({ line }) => line > 0)?.line;
  const where = place === undefined ? '' : ` (line ${place} of ${nameOfSource(job)})`;
  const what = message ?? `Python raised ${deepest.type} ${during}`;
  const outer =
    outermost === deepest
      ? ''
      : ` It was passed on as ${outermost.type}: ${brief(outermost.message)}`;
  return { stage, cause, hint, message: `${what}${where}: ${brief(deepest.message)}${outer}` };
}

const FAULTS: Partial<Record<WorkerStep, Cause>> = {
  import: 'architecture-failed',
  build: 'architecture-failed',
  load: 'load-failed',
};

function faultOf(step: WorkerStep, kind: PythonJobKind): Cause {
  if (kind === 'custom-operation') return 'processing-failed';
  return FAULTS[step] ?? 'run-failed';
}

function plainFault({ step, job }: Raised): Explanation {
  return {
    cause: faultOf(step, job.kind),
    hint: 'Run the model on its test tensors before publishing it; the end of the traceback is in the log.',
  };
}

function beside(what: string): Explanation {
  return {
    cause: 'architecture-failed',
    hint: `The architecture imports ${what}, but consumers get only the one file that the description names. Put all of its code into that file, or into a distribution that the dependencies name.`,
  };
}

function isRelative({ deepest }: Raised): boolean {
  return /relative import/.test(deepest.message);
}

function isBeside({ deepest: { name }, job: { architecture } }: Raised): boolean {
  if (architecture === null || !('file' in architecture.from)) return false;
  const first = name.split('.')[0] ?? '';
  const folder = dirname(architecture.from.file);
  return (
    /^\w+$/.test(first) && [`${first}.py`, first].some((file) => existsSync(join(folder, file)))
  );
}

const MAX_WORDS = 600;

function brief(message: string): string {
  const plain = message.replace(/\s+/g, ' ').trim();
  const cut = plain.length > MAX_WORDS ? `${plain.slice(0, MAX_WORDS)} …` : plain;
  return /[.!?…]$/.test(cut) || cut === '' ? cut : `${cut}.`;
}
