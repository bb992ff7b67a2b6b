import { expect, test } from '@jest/globals';
import type { Declaration } from '../../../../src/inference/python/declared/declaration.ts';
import { readDeclaration } from '../../../../src/inference/python/declared/read-declaration.ts';
import { requirementText } from '../../../../src/inference/python/declared/requirement.ts';

function read(text: string, file: string): Declaration {
  const declaration = readDeclaration(text, file);
  if (typeof declaration === 'string') throw new Error(declaration);
  return declaration;
}

function requirements(text: string, file: string): string[] {
  return read(text, file).requirements.map(requirementText);
}

test('a conda file: names as pip has them, versions as pip writes them', () => {
  const file = read(
    `name: model
channels: [pytorch, nvidia, conda-forge]
dependencies:
  - python=3.9
  - pytorch=1.13.1=py3.9_cuda11.7_cudnn8.5.0_0
  - pytorch-cuda=11.7
  - pytorch::torchvision==0.14.1
  - conda-forge::scikit-image >=0.19, <0.21
  - numpy 1.23.*
  - einops=0.6
  - opencv
  - libgcc-ng=12.2.0
  - pip
  - pip:
      - timm==0.6.12
      - torch==2.7.1+cu126
      - Segmentation_Models.PyTorch[extra] >= 0.3
`,
    'environment.yaml',
  );
  expect(file).toMatchObject({ kind: 'conda', python: '3.9', file: 'environment.yaml' });
  expect(file.requirements.map(requirementText)).toEqual([
    'torch==1.13.1',
    'torchvision==0.14.1',
    'scikit-image>=0.19,<0.21',
    'numpy==1.23.*',
    'einops==0.6.*',
    'opencv-python-headless',
    'timm==0.6.12',
    'torch==2.7.1',
    'segmentation-models-pytorch[extra]>=0.3',
  ]);
  expect(file.unfollowed).toEqual([
    {
      line: 'torch==2.7.1+cu126',
      why: 'a build for graphics cards; the one for processors is taken',
      isFault: true,
    },
  ]);
});

test.each([
  ['numpy', 'numpy'],
  ['numpy=1.2', 'numpy==1.2.*'],
  ['numpy=1.2.3', 'numpy==1.2.3'],
  ['numpy==1.2', 'numpy==1.2'],
  ['numpy 1.2', 'numpy==1.2'],
  ['numpy 1.2 py39_0', 'numpy==1.2'],
  ['numpy=1.2.*', 'numpy==1.2.*'],
  ['numpy>=1.2,<2', 'numpy>=1.2,<2'],
  ['numpy >=1.2', 'numpy>=1.2'],
  ['numpy~=1.2', 'numpy~=1.2'],
  ['numpy!=1.2', 'numpy!=1.2'],
  ['conda-forge/linux-64::numpy=1.2.3=h1', 'numpy==1.2.3'],
  ['tensorflow-gpu=2.4.1', 'tensorflow==2.4.1'],
])('conda %s is pip %s', (conda, pip) => {
  expect(requirements(`dependencies:\n  - ${conda}\n`, 'env.yml')).toEqual([pip]);
});

test('a requirements file: only released packages, no options, addresses or paths', () => {
  const file = read(
    [
      '# what it needs',
      '--extra-index-url https://somewhere.example/whl/cu117',
      '-r others.txt',
      '-e .',
      'torch == 1.13.1 # exactly',
      'timm>=0.6 ; python_version < "3.12"',
      'careamics @ git+https://github.com/CAREamics/careamics.git@main',
      'git+https://github.com/someone/unknown.git',
      'https://somewhere.example/evil-1.0-py3-none-any.whl',
      './wheels/own.whl',
      'scipy==1.9.3 --hash=sha256:abc',
      'einops \\',
      '  ==0.6.0',
      'two words',
      'name==1.0; import os',
    ].join('\n'),
    'requirements.txt',
  );
  expect(file.requirements.map(requirementText)).toEqual([
    'torch==1.13.1',
    'timm>=0.6 ; python_version < "3.12"',
    'careamics',
    'scipy==1.9.3',
    'einops==0.6.0',
    'name==1.0 ; import os',
  ]);
  expect(file.unfollowed.map(({ line, isFault }) => [line.slice(0, 12), isFault])).toEqual([
    ['--extra-inde', false],
    ['-r others.tx', true],
    ['-e .', true],
    ['careamics @ ', true],
    ['git+https://', true],
    ['https://some', true],
    ['./wheels/own', true],
    ['two words', true],
  ]);
});

test('no line becomes an option of the installer', () => {
  const lines = [
    '--index-url=http://evil',
    '-f/evil',
    ' --pre',
    'a\n--index-url http://evil',
    '; --x',
  ];
  const conda = `dependencies:\n${lines.map((line) => `  - ${JSON.stringify(line)}\n`).join('')}  - pip:\n${lines.map((line) => `    - ${JSON.stringify(line)}\n`).join('')}`;
  for (const line of [
    ...requirements(lines.join('\n'), 'r.txt'),
    ...requirements(conda, 'e.yaml'),
  ]) {
    expect(line).toMatch(/^[a-z0-9]/);
    expect(line).not.toContain('\n');
  }
});

test.each([
  ['no YAML', 'a: [', 'e.yaml', 'it is no YAML'],
  ['no list', 'name: x', 'e.yaml', 'it has no list `dependencies`'],
  ['too large', 'x'.repeat(2 ** 21), 'r.txt', 'it is larger than 1 MB'],
])('says why a file declares nothing: %s', (_, text, file, why) => {
  expect(readDeclaration(text, file)).toContain(why);
});
