import {
  type FieldTable,
  type Guard,
  hasFields,
  isBytes,
  isList,
  isName,
  isText,
  isTime,
  readMessage,
} from '../../message-guards.ts';

/** Where the worker was when it failed. */
export const WORKER_STEPS = [
  'engine',
  'import',
  'build',
  'load',
  'run',
  'repeat',
  'write',
  'inspect',
] as const;
export type WorkerStep = (typeof WORKER_STEPS)[number];

/** One exception of a chain. */
export interface RaisedError {
  /** With its module, as `torch.OutOfMemoryError`. */
  type: string;
  /** Names of the classes that it derives from. */
  bases: string[];
  message: string;
  /** In the architecture's source; 0 where it came from elsewhere. */
  line: number;
  /** The module that an ImportError is about, or empty. */
  name: string;
  /** Package of an installed library in which it was raised; empty: elsewhere. */
  library: string;
  /** errno of an OSError, exit code of a SystemExit, else 0. */
  number: number;
}

export interface SourceImport {
  /** As written, without the dots of a relative import. */
  module: string;
  line: number;
  /** Dots before a relative import; 0: an absolute one. */
  level: number;
  /** It may fail, or happens only when something is called. */
  optional: boolean;
}

export interface SourceRemark {
  kind: string;
  line: number;
  name: string;
}

/** What the worker tells, one JSON line each, on a pipe of its own. Times in milliseconds, memory in bytes. */
export type WorkerMessage =
  | { type: 'started'; python: string }
  | { type: 'engine'; engine: string; import: number }
  | { type: 'imported'; import: number }
  | { type: 'built'; build: number }
  | { type: 'loaded'; load: number; remarks: string[] }
  | { type: 'ran'; run: number }
  | {
      type: 'finished';
      outputs: string[];
      /** Largest difference of each output between two runs, -1 where they can't be compared; null: run once. */
      repeated: number[] | null;
      peakMemory: number;
    }
  | {
      type: 'inspected';
      imports: SourceImport[];
      /** Names of the classes and functions at the top of the source. */
      defines: string[];
      remarks: SourceRemark[];
      peakMemory: number;
    }
  | { type: 'refused'; step: WorkerStep; kind: string; details: Details; peakMemory: number }
  | { type: 'raised'; step: WorkerStep; errors: RaisedError[]; peakMemory: number };

/** Named lists of texts. */
export type Details = Readonly<Record<string, readonly string[]>>;

export type AnswerType = 'finished' | 'inspected' | 'refused' | 'raised';
export type Answer = Extract<WorkerMessage, { type: AnswerType }>;

export function isAnswer(message: WorkerMessage): message is Answer {
  return ['finished', 'inspected', 'refused', 'raised'].includes(message.type);
}

const isStep: Guard = (value) => WORKER_STEPS.some((step) => step === value);
const isWhole: Guard = (value) => Number.isSafeInteger(value);
const isFlag: Guard = (value) => typeof value === 'boolean';
const isTexts: Guard = (value) => isList(value, isText);
const isDetails: Guard = (value) =>
  typeof value === 'object' && value !== null && Object.values(value).every(isTexts);
const isError: Guard = (value) =>
  hasFields(value, {
    type: isText,
    bases: isTexts,
    message: isText,
    line: isBytes,
    name: isText,
    library: isText,
    number: isWhole,
  });
const isImport: Guard = (value) =>
  hasFields(value, { module: isText, line: isBytes, level: isBytes, optional: isFlag });
const isRemark: Guard = (value) => hasFields(value, { kind: isText, line: isBytes, name: isText });

const FIELDS = {
  started: { python: isText },
  engine: { engine: isText, import: isTime },
  imported: { import: isTime },
  built: { build: isTime },
  loaded: { load: isTime, remarks: isTexts },
  ran: { run: isTime },
  finished: {
    outputs: (value) => isList(value, isName),
    repeated: (value) => value === null || isList(value, (each) => Number.isFinite(each)),
    peakMemory: isBytes,
  },
  inspected: {
    imports: (value) => isList(value, isImport),
    defines: isTexts,
    remarks: (value) => isList(value, isRemark),
    peakMemory: isBytes,
  },
  refused: { step: isStep, kind: isText, details: isDetails, peakMemory: isBytes },
  raised: {
    step: isStep,
    errors: (value) => isList(value, isError) && (value as unknown[]).length > 0,
    peakMemory: isBytes,
  },
} satisfies Record<WorkerMessage['type'], FieldTable[string]>;

/** Reads one line of the worker; null for anything that is not exactly a message. */
export function parseWorkerMessage(line: string): WorkerMessage | null {
  return readMessage(line, FIELDS) as WorkerMessage | null;
}
