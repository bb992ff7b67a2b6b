import { join, sep } from 'node:path';
import type { Cause } from '../../contract/causes.ts';
import type { WeightsProblem } from '../../weights/program.ts';

interface Entry {
  /** Matches the engine's message. */
  pattern: RegExp;
  cause: Cause;
  message: (match: RegExpExecArray) => string;
  hint: string;
}

const OTHER_ENGINE =
  'The model may be sound; it needs a newer engine, or an export with standard operators.';
const ONE_FOLDER =
  'Save the weights as one file, or keep external data beside the model and name it as external_data in the description.';

const NO_MEMORY: Entry = {
  pattern: /bad_alloc|failed to allocate|allocation failed|cannot allocate memory|out of memory/i,
  cause: 'out-of-memory',
  message: () => 'The engine could not get the memory that the model asks for.',
  hint: 'Give the case more memory, or let the model run on a smaller input.',
};

/** What onnxruntime 1.30 says while it makes a session; the first that matches holds. */
const LOAD_ERRORS: readonly Entry[] = [
  NO_MEMORY,
  {
    pattern: /protobuf parsing failed|does not have a graph|no graph was found/i,
    cause: 'weights-invalid',
    message: () => 'The weights file is not an ONNX model, or it is damaged.',
    hint: 'Check that the file was uploaded completely and that it is an .onnx file.',
  },
  {
    pattern: /No Op registered for (\S+) with domain_version of (\d+)/,
    cause: 'unknown-operator',
    message: ([, operator, version]) =>
      `The model uses the operator ${operator}, which is not in the operator set ${version} that it names.`,
    hint: OTHER_ENGINE,
  },
  {
    pattern: /(\S+?)\(-?\d+\) is not a registered function\/op/,
    cause: 'unknown-operator',
    message: ([, operator]) => `The model uses the operator ${operator}, which the engine lacks.`,
    hint: OTHER_ENGINE,
  },
  {
    pattern: /Could not find an implementation for (\w+)\((\d+)\)/,
    cause: 'unknown-operator',
    message: ([, operator, version]) =>
      `The engine has no ${operator} (version ${version}) for the element types that the model uses.`,
    hint: OTHER_ENGINE,
  },
  {
    pattern: /Opset (\d+) is under development[\s\S]*support for domain (\S+) is till opset (\d+)/,
    cause: 'unknown-operator',
    message: ([, opset, domain, newest]) =>
      `The model is written for operator set ${opset} of ${domain}; the engine knows it up to ${newest}.`,
    hint: OTHER_ENGINE,
  },
  {
    pattern: /Unsupported model IR version: (\d+), max supported IR version: (\d+)/,
    cause: 'unknown-operator',
    message: ([, version, newest]) =>
      `The file is of ONNX IR version ${version}; the engine reads up to ${newest}.`,
    hint: OTHER_ENGINE,
  },
  {
    pattern: /Unsupported data type: (\d+)/,
    cause: 'unknown-operator',
    message: ([, type]) =>
      `An input or output of the graph has an element type (ONNX number ${type}) that the engine can't hand over.`,
    hint: 'Cast it to float32 inside the model.',
  },
  {
    pattern: /External data path escapes model directory\. External data path: "([^"]*)"/,
    cause: 'load-failed',
    message: ([, path]) => `The model wants weights from outside its own folder: ${path}.`,
    hint: ONE_FOLDER,
  },
  {
    pattern: /Absolute path not allowed for external data/,
    cause: 'load-failed',
    message: () => 'The model wants weights from an absolute path.',
    hint: ONE_FOLDER,
  },
  {
    pattern: /External data path does not exist: "(?:[^"]*[/\\])?([^"/\\]+)"/,
    cause: 'load-failed',
    message: ([, file]) => `The model keeps weights in the file ${file}, which is not there.`,
    hint: ONE_FOLDER,
  },
];

const RUN_ERRORS: readonly Entry[] = [
  NO_MEMORY,
  {
    pattern: /Invalid rank for input|Got invalid dimensions for input|Unexpected input data type/,
    cause: 'input-mismatch',
    message: () => 'The graph does not accept the described inputs.',
    hint: 'Compare data type, axes and sizes of the described inputs with those of the graph.',
  },
  {
    pattern: /running (\w+) node\. Name:'([^']*)'/,
    cause: 'run-failed',
    message: ([, operator, name]) =>
      `The model failed in its operator ${operator}${name === '' ? '' : ` (${name})`}.`,
    hint: 'Run the model on its test tensors before publishing it; look at the shapes that reach this operator.',
  },
];

/** What a failure while loading means, out of the engine's own words. */
export function explainLoadError(error: unknown): WeightsProblem {
  const rest = {
    cause: 'load-failed',
    message: 'The engine refuses to load the weights.',
    hint: 'Check the file with onnx.checker.check_model, and export it again.',
  } as const;
  return { stage: 'load', ...explain(error, LOAD_ERRORS, rest) };
}

/** What a failure while running means, out of the engine's own words. */
export function explainRunError(error: unknown): WeightsProblem {
  const rest = {
    cause: 'run-failed',
    message: 'The engine failed while it ran the model.',
    hint: 'Run the model on its test tensors before publishing it.',
  } as const;
  return { stage: 'run', ...explain(error, RUN_ERRORS, rest) };
}

type Explanation = Omit<WeightsProblem, 'stage'>;

function explain(error: unknown, entries: readonly Entry[], rest: Explanation): Explanation {
  const words = error instanceof Error ? error.message : String(error);
  for (const { pattern, cause, message, hint } of entries) {
    const match = pattern.exec(words);
    if (match !== null) return { cause, message: `${message(match)}${said(words)}`, hint };
  }
  return { ...rest, message: `${rest.message}${said(words)}` };
}

const MAX_WORDS = 600;

/** The engine's own words without the places in its source and the path of this machine. */
function said(words: string): string {
  const plain = words
    .replaceAll(join(process.cwd(), sep), '')
    .replace(/^Load model from .*? failed:/s, '')
    .replace(/\/\S+\.(?:cc|h|cpp):\d+ .*?\)(?: const)? /gs, '')
    .replace(/\b\w+\.cc:\d+ \w+ /g, '')
    .replace(/ ?(?:resolved path|allowed directory): "[^"]*"/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return '';
  return ` The engine says: ${plain.length > MAX_WORDS ? `${plain.slice(0, MAX_WORDS)} …` : plain}`;
}
