/** Pages on what shows only when a model runs: what it means. */
export const RUN_PAGES: Readonly<Record<string, string>> = {
  'agrees-only-as-reference':
    "The outputs agree only if a step is computed as the reference implementation computes it, not as the specification's text says.",
  'architecture-imports-files':
    'The architecture imports another file of its package. It is used as one file alone, so that this file will not be there.',
  'architecture-needs-gpu':
    'The architecture calls `.cuda()` or names a GPU, which fails on machines without one. Take the device from the inputs (`x.device`).',
  'architecture-reads-input':
    'The architecture reads from the keyboard. Where models are tested, nobody can answer.',
  'architecture-starts-processes': 'The architecture imports a module that starts other processes.',
  'architecture-uses-network':
    'The architecture imports a module for the network, which is closed while models run.',
  'declared-environment-impossible':
    'The model was decided in another environment, but the versions that its weights declare cannot be installed together as wheels. Others who follow the declaration will fail over it. The message has the last lines of the resolver.',
  'declared-environment-unknown':
    'The model was decided in another environment, and whether the declared versions could be installed was not found out, because asking broke on the machine that ran the test.',
  'dependency-not-followed':
    'The file that declares what an architecture needs has lines that cannot be followed everywhere: sources from a repository, addresses, paths, or builds for graphics cards that the usual index does not have.',
  'devices-agree': 'The GPU and the CPU give the same outputs (asked with --device cpu,gpu).',
  'devices-differ':
    'The GPU and the CPU give outputs that differ by more than the tolerance (asked with --device cpu,gpu).',
  'devices-not-compared':
    'The GPU and the CPU were to be compared, but one of them gave no outputs, or what it gave did not come to where both are compared. The message says which.',
  'engines-agree':
    'The engine here and the framework itself in Python give the same outputs (asked with --engine both).',
  'formats-agree':
    'Two weights formats of the model give the same outputs (asked with --compare-formats).',
  'formats-differ':
    'Two weights formats of the model give outputs that differ by more than the tolerance (asked with --compare-formats). Which one is right, the verdicts tell, as far as the test outputs do.',
  'formats-not-compared':
    'The weights formats of the model were to be compared with each other, but this one gave no outputs. Its verdict says why.',
  'not-compared':
    'The engine here and the framework itself in Python were to be compared, but only one of them ran the model.',
  'not-deterministic': 'Two runs with the same inputs and seeds give different outputs.',
  'partly-elsewhere':
    'The engine ran some nodes of the graph elsewhere than on the device that was asked for: it has no kernel for them there. The operators are named.',
  'python-not-asked':
    'The engine here decided alone: Python was to run the weights too, and could not be asked. The message says why.',
  'packages-from-wheels':
    'Packages that the architecture imports were not installed: their Python files were taken from verified wheels, in the versions that the message names.',
  'run-in-python':
    'The engine here cannot run these weights, so that the framework itself ran them in Python.',
  'single-precision':
    'The model computes in double precision (float64), the engine here in single precision. Outputs that agree are right all the same; where they differ, nobody is blamed, for the precision alone may be the reason.',
  'state-dict-incomplete':
    'Keys of the state dict and of the architecture differ, which `strict: false` allows. Layers without weights keep their random first values.',
  'weights-format-absent':
    'Only some weights formats were to be tested (`--weights-format`), and the model has none of them: nothing was run.',
};
