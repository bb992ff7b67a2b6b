import { expect, test } from '@jest/globals';
import { CAUSES } from '../../../../src/contract/causes.ts';
import type { Outcome } from '../../../../src/contract/outcome.ts';
import { readDeclaration } from '../../../../src/inference/python/declared/read-declaration.ts';
import type { Environments } from '../../../../src/inference/python/environments/environments.ts';
import type { MadeEnvironment } from '../../../../src/inference/python/environments/made-environment.ts';
import type { EnvironmentRequest } from '../../../../src/inference/python/environments/request.ts';
import type { Architecture } from '../../../../src/inference/python/ladder/architecture.ts';
import { climbLadder } from '../../../../src/inference/python/ladder/ladder.ts';
import type { Declared } from '../../../../src/inference/python/ladder/rungs.ts';
import type { PythonRun } from '../../../../src/inference/python/worker/run-in-environment.ts';

type Rung = 'ready' | 'extended' | 'declared';

const STDLIB = ['math', 'functools'];
const READY = { torch: 'torch', numpy: 'numpy', einops: 'einops', yaml: 'pyyaml' };

function request(rung: Rung): EnvironmentRequest {
  return { rung, label: `the ${rung} environment`, python: null, attempts: [], modules: [] };
}

function environment(rung: Rung, modules: Record<string, string> = READY): MadeEnvironment {
  const names = Object.values(modules);
  const packages = Object.fromEntries(names.map((name) => [name, '1.0']));
  return {
    interpreter: `/${rung}/python`,
    folder: `/${rung}`,
    rung,
    packages,
    lock: '',
    python: '3.11.7',
    modules,
    stdlib: STDLIB,
  };
}

function architecture(...modules: string[]): Architecture {
  const imports = modules.map((module, index) => ({ module, line: index + 1 }));
  return { imports, file: 'unet.py', defines: new Set(['UNet']), ownModules: new Set(['helper']) };
}

function declares(text: string | null, torch: string | null = null): Declared {
  if (text === null) return { declaration: null, torch };
  const declaration = readDeclaration(text, 'requirements.txt');
  if (typeof declaration === 'string') throw new Error(declaration);
  return { declaration, torch };
}

const BASE = { caseId: 'c', engine: 'torch', durations: {}, peakMemory: null, log: 'said' };

/** A run that gives these outputs, named. */
function gives(id: string): PythonRun {
  const outcome: Outcome = { ...BASE, ok: true, outputs: [{ id, path: '/o.npy' }] };
  return { outcome, raised: null, refused: null };
}

function raises(
  type: string,
  message: string,
  more: {
    step?: 'import' | 'build' | 'run' | 'engine';
    name?: string;
    library?: string;
    bases?: string[];
  } = {},
): PythonRun {
  const { step = 'build', name = '', library = '', bases = [] } = more;
  const errors = [{ type, bases, message, line: 1, name, number: 0, library }];
  const outcome: Outcome = {
    ...BASE,
    ok: false,
    stage: 'load',
    cause: 'architecture-failed',
    message: `${type}: ${message}`,
    hint: '',
  };
  return { outcome, raised: { step, errors }, refused: null };
}

function refuses(kind: string): PythonRun {
  const outcome: Outcome = {
    ...BASE,
    ok: false,
    stage: 'load',
    cause: 'state-dict-mismatch',
    message: 'keys',
    hint: '',
  };
  return { outcome, raised: null, refused: kind };
}

const NO_MODULE = (name: string) =>
  raises('ModuleNotFoundError', `No module named '${name}'`, {
    name,
    bases: ['ImportError'],
    step: 'import',
  });

interface World {
  /** What there is on each rung: an environment, or the lines of what could not make it. */
  rungs: Partial<Record<Rung, MadeEnvironment | string[]>>;
  runs?: Partial<Record<Rung, PythonRun | PythonRun[]>>;
  declared?: Declared;
  imports?: string[];
  broken?: Rung[];
  impossible?: string[] | Error | null;
  /** Output that is expected. */
  expected?: string;
}

async function climb({
  rungs,
  runs = {},
  declared = declares(null),
  imports = ['torch'],
  broken = [],
  impossible = null,
  expected = 'good',
}: World) {
  const ran: Rung[] = [];
  const damaged = new Set(broken);
  const environments: Environments = {
    base: async () => 'not asked',
    async get({ rung, label }) {
      const found = rungs[rung as Rung];
      if (found && !Array.isArray(found)) return { ok: true, environment: found };
      return {
        ok: false,
        cause: 'environment-failed',
        message: `${label} could not be made.`,
        hint: '',
        lines: found ?? [],
      };
    },
    isBroken: async ({ rung }) => damaged.delete(rung as Rung),
    async whyImpossible() {
      if (impossible instanceof Error) throw impossible;
      return impossible;
    },
  };
  const left = new Map(
    Object.entries(runs).map(([rung, list]) => [rung, Array.isArray(list) ? [...list] : [list]]),
  );
  const outcome = await climbLadder(
    'c',
    (Object.keys(rungs) as Rung[]).map(request),
    architecture(...imports),
    declared,
    {
      environments,
      async run({ rung }) {
        ran.push(rung as Rung);
        const run = left.get(rung)?.shift();
        if (!run) throw new Error(`${rung} was not to be run`);
        return run;
      },
      usual: ['timm'],
      agrees: async (given) => given.ok && given.outputs[0]?.id === expected,
    },
  );
  const { remarks = [] } = outcome;
  return { outcome, ran, codes: remarks.map(({ code }) => code), remarks };
}

function causeOf(outcome: Outcome): string {
  return outcome.ok ? 'none' : outcome.cause;
}

test('what passes in the ready environment is run nowhere else', async () => {
  const { outcome, ran, codes } = await climb({
    rungs: { ready: environment('ready'), declared: environment('declared') },
    runs: { ready: gives('good') },
  });
  expect([outcome.ok, ran, codes]).toEqual([true, ['ready'], []]);
});

test('what is imported but not declared is told with the line to add', async () => {
  const { remarks } = await climb({
    rungs: { ready: environment('ready') },
    runs: { ready: gives('good') },
    imports: ['torch', 'numpy', 'math', 'einops', 'yaml'],
    declared: declares('pyyaml>=6\n'),
  });
  expect(remarks).toEqual([
    {
      code: 'dependency-undeclared',
      severity: 'warning',
      message:
        'unet.py imports einops, which no declaration of these weights mentions. Here it is in the environment; elsewhere it may not be.',
      hint: 'Add the line einops==1.0 to requirements.txt.',
      line: 4,
    },
  ]);
});

test('an environment that lacks a declared module is passed over', async () => {
  const { outcome, ran } = await climb({
    rungs: {
      ready: environment('ready'),
      extended: environment('extended', { ...READY, careamics: 'careamics' }),
    },
    runs: { extended: gives('good') },
    imports: ['torch', 'careamics'],
    declared: declares('careamics\n'),
  });
  expect([outcome.ok, ran]).toEqual([true, ['extended']]);
});

test('what nothing declares and no environment has is the contributor’s', async () => {
  const { outcome, ran } = await climb({
    rungs: { ready: environment('ready') },
    imports: ['torch', 'plantseg.models'.split('.')[0] ?? ''],
  });
  expect(ran).toEqual([]);
  expect(outcome).toMatchObject({
    cause: 'dependency-undeclared',
    message:
      'unet.py imports plantseg, which no declaration of these weights mentions and which is in no environment here.',
    hint: 'Add plantseg to the `pip:` list of an environment.yaml that `dependencies` names.',
  });
});

test('what the ready environment lacks on this platform only is not held against anybody', async () => {
  const { outcome } = await climb({ rungs: { ready: environment('ready') }, imports: ['timm'] });
  expect(outcome).toMatchObject({
    cause: 'environment-failed',
    message: 'The ready environment lacks timm.',
  });
});

test('a module that is found missing only when code runs is held to the same rule', async () => {
  const world = {
    rungs: { ready: environment('ready') },
    runs: { ready: NO_MODULE('cellpose.models') },
  };
  expect(causeOf((await climb(world)).outcome)).toBe('dependency-undeclared');
  const declared = declares('cellpose\n');
  const extended = environment('extended', { ...READY, cellpose: 'cellpose' });
  const both = {
    ...world,
    declared,
    rungs: { ...world.rungs, extended },
    runs: { ...world.runs, extended: NO_MODULE('cellpose.models') },
  };
  expect(causeOf((await climb(both)).outcome)).toBe('environment-failed');
});

test('what a declared distribution that could not be had might have brought along is not held against anybody', async () => {
  const { outcome } = await climb({
    rungs: { ready: environment('ready'), extended: ['no wheel for careamics'] },
    imports: ['torch', 'pytorch_lightning'],
    declared: declares('careamics\n'),
  });
  expect(outcome).toMatchObject({
    cause: 'environment-failed',
    log: 'The extended environment:\nno wheel for careamics\n',
  });
  expect(outcome).toMatchObject({
    message: expect.stringContaining(
      'The ready environment lacks pytorch_lightning. the extended environment could not be made.',
    ),
  });
});

test.each<[string, PythonRun]>([
  ['raises in its own code', raises('ValueError', 'depth must be even')],
  [
    'does not know its own argument',
    raises('TypeError', "UNet.__init__() got an unexpected keyword argument 'dept'"),
  ],
  ['has wrong keys', refuses('state-dict-mismatch')],
  ['imports a file beside it', NO_MODULE('helper')],
  [
    'imports relative to itself',
    raises('ImportError', 'attempted relative import with no known parent package', {
      bases: ['Exception'],
    }),
  ],
  ['fails when it runs', raises('RuntimeError', 'shapes', { step: 'run', library: 'torch' })],
])('what %s fails at once', async (_, run) => {
  const { outcome, ran } = await climb({
    rungs: { ready: environment('ready'), declared: environment('declared') },
    runs: { ready: run },
    declared: declares('torch==1.13.1\n'),
  });
  expect([causeOf(outcome), ran]).toEqual([causeOf(run.outcome), ['ready']]);
});

const SUSPECT: [string, PythonRun][] = [
  [
    'a module of a library lacks a name',
    raises('AttributeError', "module 'torch' has no attribute 'xyz'"),
  ],
  [
    'a name cannot be imported',
    raises('ImportError', "cannot import name 'Block' from 'timm.layers'", { name: 'timm.layers' }),
  ],
  [
    'a library does not know an argument',
    raises('TypeError', "Block.__init__() got an unexpected keyword argument 'drop'"),
  ],
  ['a library raises while the model is made', raises('KeyError', 'vit_t', { library: 'timm' })],
  ['native code does not fit', raises('RuntimeError', 'operator torchvision::nms does not exist')],
  ['the framework cannot be imported', raises('OSError', 'libgomp', { step: 'engine' })],
  ['outputs differ', gives('other')],
];

test.each(SUSPECT)('other versions are tried where %s', async (_, run) => {
  const { outcome, ran } = await climb({
    rungs: { ready: environment('ready'), declared: environment('declared') },
    runs: { ready: run, declared: gives('good') },
    declared: declares('torch==1.13.1\n'),
  });
  expect([outcome.ok, ran]).toEqual([true, ['ready', 'declared']]);
});

test.each(SUSPECT.filter(([, run]) => !run.outcome.ok))(
  'where %s and the declared versions cannot be had, nobody is blamed',
  async (_, run) => {
    const { outcome } = await climb({
      rungs: {
        ready: environment('ready'),
        declared: ['torch==1.13.1 has no wheels', 'for cp311'],
      },
      runs: { ready: run },
      declared: declares('torch==1.13.1\n'),
    });
    if (outcome.ok) throw new Error('it passed');
    expect(CAUSES[outcome.cause].blame).toBe('environment');
    expect(outcome.message).toContain('In the ready environment it failed:');
    expect(outcome.log).toContain('torch==1.13.1 has no wheels\nfor cp311');
  },
);

test('a suspicious failure stands where nothing else is declared', async () => {
  const run = raises('TypeError', "Block.__init__() got an unexpected keyword argument 'drop'");
  const { outcome } = await climb({ rungs: { ready: environment('ready') }, runs: { ready: run } });
  expect(causeOf(outcome)).toBe('architecture-failed');
});

test('a suspicious failure stands where it fails so in the declared versions too', async () => {
  const run = raises('TypeError', "Block.__init__() got an unexpected keyword argument 'drop'");
  const { outcome } = await climb({
    rungs: { ready: environment('ready'), declared: environment('declared') },
    runs: { ready: run, declared: run },
  });
  expect(causeOf(outcome)).toBe('architecture-failed');
});

test('outputs that differ stay the result where the declared versions cannot be had', async () => {
  const { outcome, codes } = await climb({
    rungs: { ready: environment('ready'), declared: ['no wheels'] },
    runs: { ready: gives('other') },
    declared: declares('torch==1.13.1\n'),
  });
  expect([outcome.ok, codes]).toEqual([true, ['declared-environment-impossible']]);
});

test('what passes although the declared versions cannot be installed is warned of, in the resolver’s words', async () => {
  const { outcome, remarks } = await climb({
    rungs: { ready: environment('ready'), declared: environment('declared') },
    runs: { ready: gives('good') },
    declared: declares('torch==1.13.1\nnumpy==9\n'),
    impossible: ['× No solution found', 'there is no version of numpy==9'],
  });
  expect(outcome.ok).toBe(true);
  expect(remarks).toMatchObject([
    {
      code: 'declared-environment-impossible',
      severity: 'warning',
      message:
        'It ran in the ready environment; the declared versions cannot be installed: × No solution found there is no version of numpy==9',
    },
  ]);
});

test('what passes is told when nobody could ask whether the declared versions can be installed', async () => {
  const { outcome, remarks } = await climb({
    rungs: { ready: environment('ready'), declared: environment('declared') },
    runs: { ready: gives('good') },
    declared: declares('torch==1.13.1\n'),
    impossible: new Error('ENOSPC: no space left on device'),
  });
  expect(outcome.ok).toBe(true);
  expect(remarks).toMatchObject([
    { code: 'declared-environment-unknown', message: expect.stringContaining('no space left') },
  ]);
});

test('an environment that was damaged is made anew before it is given up', async () => {
  const { outcome, ran } = await climb({
    rungs: { ready: environment('ready') },
    runs: { ready: [NO_MODULE('torch.nn'), gives('good')] },
    broken: ['ready'],
  });
  expect([outcome.ok, ran]).toEqual([true, ['ready', 'ready']]);
});

test('lines that cannot be followed are told', async () => {
  const { codes } = await climb({
    rungs: { ready: environment('ready') },
    runs: { ready: gives('good') },
    declared: declares('torch==2.7.1+cu126\ngit+https://x.example/y.git\n'),
  });
  expect(codes).toEqual(['dependency-not-followed']);
});

test('where nothing could be made, nobody is blamed', async () => {
  const { outcome } = await climb({
    rungs: { ready: ['no network'] },
    imports: ['torch', 'unheard_of'],
  });
  expect(outcome).toMatchObject({
    cause: 'environment-failed',
    message: 'the ready environment could not be made.',
  });
});
