import type { Rule } from '../rule.ts';

/** Software that runs models has no use for datasets, notebooks and applications. */
export const ONLY_MODELS: Rule = {
  id: 'models-only',
  check: 'resource-type',
  with: { anyOf: ['model'] },
  otherwise: 'not-applicable',
};

export const BOTH_GENERATIONS: Rule = {
  id: 'format-version',
  check: 'spec-version',
  with: { anyOf: ['0.4', '0.5'] },
  otherwise: 'not-applicable',
};

export const ONE_INPUT: Rule = {
  id: 'one-input',
  check: 'tensor-count',
  with: { inputs: 1 },
  otherwise: 'not-applicable',
};

export const ONE_INPUT_ONE_OUTPUT: Rule = {
  id: 'one-input-one-output',
  check: 'tensor-count',
  with: { inputs: 1, outputs: 1 },
  otherwise: 'not-applicable',
};

/** Modules that come with Python. */
export const STANDARD_MODULES = [
  ...[
    '__future__',
    'abc',
    'argparse',
    'array',
    'ast',
    'base64',
    'bisect',
    'builtins',
    'collections',
  ],
  ...['contextlib', 'copy', 'csv', 'dataclasses', 'datetime', 'decimal', 'enum', 'functools', 'gc'],
  ...['glob', 'gzip', 'hashlib', 'heapq', 'importlib', 'inspect', 'io', 'itertools', 'json'],
  ...['logging', 'math', 'numbers', 'operator', 'os', 'pathlib', 'pickle', 'platform', 'pprint'],
  ...['random', 're', 'shutil', 'statistics', 'string', 'struct', 'sys', 'tempfile', 'textwrap'],
  ...[
    'threading',
    'time',
    'traceback',
    'types',
    'typing',
    'unittest',
    'uuid',
    'warnings',
    'weakref',
  ],
  ...['zipfile'],
] as const;
