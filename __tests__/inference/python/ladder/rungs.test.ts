import { expect, test } from '@jest/globals';
import { readDeclaration } from '../../../../src/inference/python/declared/read-declaration.ts';
import { asCpuBuild } from '../../../../src/inference/python/environments/cpu-builds.ts';
import { readReady, readyRequest } from '../../../../src/inference/python/environments/ready.ts';
import { declaredRequest, extendedRequest } from '../../../../src/inference/python/ladder/rungs.ts';

const READY = {
  requirements: ['torch==2.13.0', 'torchvision==0.28.0', 'timm==1.0.31', 'einops==0.8.2'],
  chosen: ['torch', 'torchvision', 'timm', 'einops'],
};

function declares(text: string, torch: string | null = null) {
  const declaration = readDeclaration(text, 'environment.yaml');
  if (typeof declaration === 'string') throw new Error(declaration);
  return { declaration, torch };
}

const NOTHING = { declaration: null, torch: null };

test('the ready environment is pinned, and does without what a platform has not', async () => {
  const ready = await readReady();
  const { attempts } = readyRequest(ready);
  expect(attempts).toHaveLength(2);
  for (const line of ready.requirements) expect(line).toMatch(/^[a-z0-9-]+==[\w.]+( ; .*)?$/);
  const names = ready.requirements.map((line) => line.replace(/==.*/, ''));
  for (const name of ready.chosen) expect(names).toContain(name);
  expect(attempts[1]?.join()).not.toMatch(/torchvision|timm/);
});

test('extended: current PyTorch, the rest as declared, or else by name', () => {
  const declared = declares('dependencies: [pytorch=1.13.1, einops=0.6.0, scipy>=1.9]');
  expect(extendedRequest(declared, READY)?.attempts).toEqual([
    ['torch==2.13.0', 'torchvision==0.28.0', 'timm', 'einops==0.6.0', 'scipy>=1.9'],
    ['torch==2.13.0', 'einops==0.6.0', 'scipy>=1.9'],
    [...READY.requirements, 'scipy'],
    ['torch==2.13.0', 'einops==0.8.2', 'scipy'],
  ]);
});

test('extended: what is declared by name stays, whatever a platform has', () => {
  const attempts = extendedRequest(declares('dependencies: [timm=0.6.12]'), READY)?.attempts;
  for (const attempt of attempts ?? []) expect(attempt.join()).toContain('timm');
});

test('nothing is extended where nothing but PyTorch is declared', () => {
  expect(extendedRequest(declares('dependencies: [pytorch=1.13.1, python=3.9]'), READY)).toBeNull();
  expect(extendedRequest(NOTHING, READY)).toBeNull();
});

test('declared: the exact versions, in a Python that has them', () => {
  expect(
    declaredRequest({ declaration: null, torch: '1.13.1' }, ['torch', 'einops'], READY),
  ).toMatchObject({
    python: '3.10',
    attempts: [['torch==1.13.1', 'numpy<2', 'einops']],
  });
  expect(declaredRequest({ declaration: null, torch: '2.9.0' }, [], READY)).toMatchObject({
    python: null,
  });
  const declared = declares('dependencies: [python=3.9, pytorch=1.12.1, numpy=1.21.*]', '2.0.0');
  expect(declaredRequest(declared, ['torch', 'torchvision'], READY)).toMatchObject({
    python: '3.9',
    attempts: [['torch==1.12.1', 'numpy==1.21.*', 'torchvision']],
  });
  expect(declaredRequest(NOTHING, ['timm'], READY)).toBeNull();
  expect(declaredRequest({ declaration: null, torch: '2.13.0' }, ['timm'], READY)).toBeNull();
});

test.each([
  ['torch==2.13.0', 'torch==2.13.0+cpu'],
  [
    'torchvision==0.28.0 ; python_version < "3.13"',
    'torchvision==0.28.0+cpu ; python_version < "3.13"',
  ],
  ['torch>=2', null],
  ['torch', null],
  ['torch==2.4.*', null],
  ['torch-geometric==2.0', 'torch-geometric==2.0'],
  ['numpy==1.26', 'numpy==1.26'],
])('on Linux, %s is %s', (requirement, tagged) => {
  expect(asCpuBuild(requirement, 'linux')).toBe(tagged);
  expect(asCpuBuild(requirement, 'darwin')).toBe(requirement);
});
