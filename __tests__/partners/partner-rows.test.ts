import { describe, expect, test } from '@jest/globals';
import type { Description } from '../../src/contract/description.ts';
import type { PartnerRow } from '../../src/contract/partner.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import { CATALOGUE } from '../../src/partners/catalogue/catalogue.ts';
import { partnerRows } from '../../src/partners/partner-rows.ts';
import { passed, verdict } from '../report/make-report.ts';
import { description, stateDict, tensor } from './make-description.ts';

interface More {
  imports?: string[];
  verdicts?: Verdict[];
}

function rowOf(partner: string, about: Description | null, more: More = {}): PartnerRow {
  const known = {
    description: about,
    imports: more.imports ?? null,
    verdicts: more.verdicts ?? [],
  };
  const row = partnerRows(known, CATALOGUE).find((one) => one.partner === partner);
  if (!row) throw new Error(`no row for ${partner}`);
  return row;
}

const biapyModel = (overrides: Partial<Description> = {}, tensors = {}) =>
  description(
    [stateDict({ n_classes: 2 })],
    { tags: ['semantic-segmentation'], ...overrides },
    tensors,
  );

test('there is a row for every software, in the order of their names', () => {
  const names = CATALOGUE.map(({ partner }) => partner);
  expect(names).toEqual([
    'biapy',
    'bioengine',
    'bioimageio.core',
    'careamics',
    'deepimagej',
    'fiji',
    'icy',
    'ilastik',
    'imjoy',
    'napari',
    'qupath',
    'stardist',
    'zerocostdl4mic',
  ]);
  for (const { source, asOf, rules } of CATALOGUE) {
    expect(source).toMatch(/^https:\/\//);
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  }
});

describe('a rule decides', () => {
  const two = [tensor('bcyx'), tensor('bcyx')];
  const cases: [string, string, Description, More, PartnerRow['status'], string][] = [
    [
      'a dataset',
      'ilastik',
      description([], { type: 'dataset' }),
      {},
      'not-applicable',
      'models-only',
    ],
    [
      'two inputs',
      'ilastik',
      description(['torchscript'], {}, { inputs: two }),
      {},
      'not-applicable',
      'one-input-one-output',
    ],
    [
      'two outputs',
      'ilastik',
      description(['torchscript'], {}, { outputs: two }),
      {},
      'not-applicable',
      'one-input-one-output',
    ],
    [
      'two outputs',
      'deepimagej',
      description(['onnx'], {}, { outputs: two }),
      {},
      'works',
      'weights-format',
    ],
    [
      'two inputs',
      'deepimagej',
      description(['onnx'], {}, { inputs: two }),
      {},
      'not-applicable',
      'one-input',
    ],
    ['only ONNX', 'ilastik', description(['onnx']), {}, 'not-applicable', 'weights-format'],
    [
      'a module it lacks',
      'ilastik',
      description([stateDict({})]),
      { imports: ['torch', 'timm'] },
      'does-not-work',
      'modules-of-ilastik',
    ],
    [
      'a module nobody knows',
      'ilastik',
      description([stateDict({})]),
      { imports: ['elsewhere'] },
      'unknown',
      'modules-of-ilastik',
    ],
    [
      'imports not seen',
      'ilastik',
      description([stateDict({})]),
      {},
      'unknown',
      'modules-of-ilastik',
    ],
    [
      'modules it has',
      'ilastik',
      description([stateDict({})]),
      { imports: ['torch', 'math'] },
      'works',
      'weights-format',
    ],
    [
      'a module it lacks, and TorchScript',
      'ilastik',
      description([stateDict({}), 'torchscript']),
      { imports: ['timm'] },
      'works',
      'weights-format',
    ],
    [
      'an operation',
      'qupath',
      description(['torchscript'], {}, { inputs: [tensor('bcyx', ['softmax'])] }),
      {},
      'does-not-work',
      'operations',
    ],
    [
      'a volume',
      'qupath',
      description(['torchscript'], {}, { inputs: [tensor('bczyx')] }),
      {},
      'not-applicable',
      'flat-images',
    ],
    [
      'no channels',
      'qupath',
      description(['torchscript'], {}, { inputs: [tensor('byx')] }),
      {},
      'does-not-work',
      'axes',
    ],
    ['all as it wants', 'biapy', biapyModel(), {}, 'works', 'weights-format'],
    [
      'no tag',
      'biapy',
      biapyModel({ tags: ['Segmentation'] }),
      {},
      'does-not-work',
      'workflow-tag',
    ],
    ['odd axes', 'biapy', biapyModel({}, { inputs: [tensor('yx')] }), {}, 'does-not-work', 'axes'],
    [
      'two steps',
      'biapy',
      biapyModel({}, { inputs: [tensor('bcyx', ['scale_range', 'scale_linear'])] }),
      {},
      'does-not-work',
      'one-preprocessing-step',
    ],
    [
      'a step it lacks',
      'biapy',
      biapyModel({}, { inputs: [tensor('bcyx', ['binarize'])] }),
      {},
      'does-not-work',
      'operations',
    ],
    [
      'no arguments',
      'biapy',
      description([stateDict({})], { tags: ['detection'] }),
      {},
      'does-not-work',
      'network-arguments',
    ],
    [
      'an argument it refuses',
      'biapy',
      description([stateDict({ postprocessing: 'x' })], { tags: ['detection'] }),
      {},
      'does-not-work',
      'no-postprocessing-argument',
    ],
    [
      'that argument, empty',
      'biapy',
      description([stateDict({ postprocessing: null })], { tags: ['detection'] }),
      {},
      'works',
      'weights-format',
    ],
    [
      'a list of classes',
      'biapy',
      description([stateDict({ n_classes: [2] })], { tags: ['detection'] }),
      {},
      'does-not-work',
      'number-of-classes',
    ],
    [
      'version 0.4',
      'careamics',
      description(['pytorch_state_dict'], { specVersion: '0.4' }),
      {},
      'not-applicable',
      'format-version',
    ],
    [
      'no file of its own',
      'careamics',
      description(['pytorch_state_dict'], { tags: ['careamics'] }),
      {},
      'does-not-work',
      'careamics-file',
    ],
    [
      'a file of its own',
      'careamics',
      description(['pytorch_state_dict'], { tags: ['careamics'], attachments: ['careamics.yaml'] }),
      {},
      'unknown',
      'unet-in-careamics-file',
    ],
    [
      'another name',
      'stardist',
      description(['tensorflow_saved_model_bundle']),
      {},
      'not-applicable',
      'named-stardist',
    ],
    [
      'no settings',
      'stardist',
      description(['tensorflow_saved_model_bundle'], { name: 'StarDist 2D' }),
      {},
      'not-applicable',
      'settings-of-stardist',
    ],
    [
      'settings',
      'stardist',
      description(['tensorflow_saved_model_bundle'], {
        name: 'StarDist 2D',
        config: { stardist: {} },
      }),
      {},
      'works',
      'weights-format',
    ],
    [
      'imports of its own folder',
      'bioengine',
      description([stateDict({})]),
      { imports: ['torch', '.'] },
      'does-not-work',
      'modules-of-the-runtime',
    ],
  ];
  test.each(cases)('%s: %s', (_, partner, about, more, status, rule) => {
    expect(rowOf(partner, about, more)).toMatchObject({ status, rule, basis: 'predicted' });
  });

  test('weights of a version without an engine are not decided, unless others are', () => {
    const model = description(['torchscript', 'onnx']).model;
    const [torch, onnx] = model?.weights ?? [];
    if (!torch || !onnx) throw new Error('no weights');
    const late = { ...torch, frameworkVersion: '2.5.1' };
    const alone = rowOf('icy', description([late]));
    expect(alone).toMatchObject({ status: 'unknown', rule: 'torch-version' });
    expect(rowOf('icy', description([{ ...torch, frameworkVersion: '2.0.1' }])).status).toBe(
      'works',
    );
    expect(rowOf('icy', description([late, onnx])).message).toBe(
      'Predicted: Icy (DeepIcy) works with `onnx`.',
    );
  });
});

describe('an invalid description', () => {
  const outline = { type: 'model', inputs: 1, outputs: 3, weights: ['torchscript'] };
  const rows = (about: typeof outline | undefined) =>
    Object.fromEntries(
      partnerRows(
        { description: null, outline: about, imports: null, verdicts: [] },
        CATALOGUE,
      ).map((row) => [row.partner, row]),
    );

  test('is not decided where nothing else is known', () => {
    const all = Object.values(rows(undefined));
    expect(
      all.every(({ status, rule }) => status === 'unknown' && rule === 'valid-description'),
    ).toBe(true);
  });

  test('is refused for what no mending changes', () => {
    const { ilastik, biapy, icy } = rows(outline);
    expect(ilastik).toMatchObject({ status: 'not-applicable', rule: 'one-input-one-output' });
    expect(biapy).toMatchObject({ status: 'not-applicable', rule: 'weights-format' });
    expect(icy).toMatchObject({ status: 'unknown', rule: 'valid-description' });
  });
});

describe('what ran', () => {
  const onnx = description(['onnx']);

  test('in the engine of a software raises its row', () => {
    const row = rowOf('imjoy', onnx, { verdicts: [passed('onnx')] });
    expect(row).toMatchObject({ status: 'works', basis: 'ran' });
    expect(row.message).toBe(
      'Ran in its engine: `onnx` passed in onnxruntime-node 1.30.0 (cpu), the engine that ImJoy has for such weights.',
    );
  });

  test('in another engine is no more than a prediction', () => {
    const row = rowOf('ilastik', description(['torchscript']), {
      verdicts: [passed('torchscript')],
    });
    expect(row).toMatchObject({ status: 'works', basis: 'predicted' });
  });

  test('in torch is what software on torch does', () => {
    const verdicts = [passed('torchscript', { evidence: { engine: 'torch 2.13.0 (cpu)' } })];
    expect(rowOf('ilastik', description(['torchscript']), { verdicts }).basis).toBe('ran');
  });

  test('with generated tensors says nothing of the expected output', () => {
    const shape = { kind: 'generated', batch: 2, parameter: 1 } as const;
    expect(rowOf('imjoy', onnx, { verdicts: [passed('onnx', { shape })] }).basis).toBe('predicted');
  });

  test('and failed there is no longer predicted to work', () => {
    const failed = verdict('onnx', 'output-differs', 'It differs.', '', {
      evidence: { engine: 'onnxruntime-node 1.30.0 (cpu)' },
    });
    const row = rowOf('imjoy', onnx, { verdicts: [failed] });
    expect(row).toMatchObject({ status: 'does-not-work', basis: 'ran' });
    // What the verdict says at length stands with the weights.
    expect(row.message).toBe(
      'Ran in its engine, onnxruntime-node 1.30.0 (cpu), and failed: `onnx`, output differs.',
    );
  });

  test('weights that are not there help nobody', () => {
    const missing = verdict('onnx', 'file-missing', 'It is not there.', '');
    const row = rowOf('imjoy', onnx, { verdicts: [missing] });
    expect(row).toMatchObject({
      status: 'does-not-work',
      basis: 'predicted',
      rule: 'weights-fail-here',
      message:
        'Predicted: ImJoy does not work, because all weights that it reads fail here too: `onnx` (file missing).',
    });
  });

  test('an environment that failed says nothing', () => {
    const timeout = verdict('onnx', 'engine-missing', 'No engine.', '');
    expect(rowOf('imjoy', onnx, { verdicts: [timeout] }).status).toBe('works');
  });

  test('no rule that is broken is outdone by a run', () => {
    const about = description(['onnx'], { type: 'model' }, { inputs: [tensor('byx')] });
    expect(rowOf('qupath', about, { verdicts: [passed('onnx')] }).status).toBe('does-not-work');
  });
});

test('no prediction ever says that something passed', () => {
  for (const row of partnerRows(
    { description: biapyModel(), imports: null, verdicts: [] },
    CATALOGUE,
  )) {
    expect(row.basis).toBe('predicted');
    expect(row.message).not.toMatch(/pass/i);
    expect(row.message).toMatch(/^(?:Predicted: |Not applicable, because |Not known, because )/);
  }
});
