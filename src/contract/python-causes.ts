import type { CauseEntry } from './cause-entry.ts';

/** Causes of cases that run in Python. */
export const PYTHON_CAUSES = {
  'module-missing': {
    stage: 'load',
    blame: 'environment',
    means: 'The Python environment lacks a module that the architecture imports.',
  },
  'architecture-failed': {
    stage: 'load',
    blame: 'contributor',
    means: "The architecture's code raises an exception when it is imported or called.",
  },
  'state-dict-mismatch': {
    stage: 'load',
    blame: 'contributor',
    means: 'The keys or shapes of the state dict are not those of the architecture.',
  },
  'pickle-refused': {
    stage: 'load',
    blame: 'contributor',
    means: 'The checkpoint would run code of its own when it is loaded.',
  },
  'needs-gpu': {
    stage: 'run',
    blame: 'contributor',
    means: "The model's code insists on a GPU.",
  },
  'needs-network': {
    stage: 'run',
    blame: 'contributor',
    means: "The model's code asks the network, which is closed while models run.",
  },
  'ended-itself': {
    stage: 'run',
    blame: 'contributor',
    means: "The model's code ended the process that ran it.",
  },
  'too-many-processes': {
    stage: 'run',
    blame: 'environment',
    means: 'The case was ended since it started more processes than it may have.',
  },
  'python-missing': {
    stage: 'load',
    blame: 'environment',
    means: 'There is no Python on this machine that PyTorch weights could run with.',
  },
  'environment-failed': {
    stage: 'load',
    blame: 'environment',
    means: 'No Python environment could be made in which the architecture can run.',
  },
  'environment-not-allowed': {
    stage: 'load',
    blame: 'environment',
    means: 'The settings forbid to make the Python environment that the weights need.',
  },
  'dependency-undeclared': {
    stage: 'load',
    blame: 'contributor',
    means: 'The architecture imports a module that no declaration mentions.',
  },
} as const satisfies Record<string, CauseEntry>;
