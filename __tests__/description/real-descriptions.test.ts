import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { readDescription } from '../../src/description/read-description.ts';
import { testReal } from '../real.ts';

/** What the reference implementation says of the published descriptions that it refuses: file → path of its first complaint. */
const REFUSED: Record<string, string> = {
  '10.5281_zenodo.7274275_7274276.yaml': 'cite.0.doi',
  'deepimagej_JonesVirtualStaining_latest.yaml': 'outputs.0.shape.scale',
  'deepimagej_MU_Lux_CTC_PhC_C2DL_PSC_latest.yaml': 'cite.1.doi',
  'deepimagej_SMLMDensityMapEstimationDEFCoN_latest.yaml': 'outputs.0.halo',
  'deepimagej_SkinLesionClassification_latest.yaml': 'outputs.0.shape',
  'deepimagej_WidefieldDapiSuperResolution_latest.yaml': 'outputs.0.shape.scale',
  'deepimagej_WidefieldFitcSuperResolution_latest.yaml': 'outputs.0.shape.scale',
  'deepimagej_WidefieldTxredSuperResolution_latest.yaml': 'outputs.0.shape.scale',
  'fiji_N2VSEMDemo_latest.yaml': 'test_inputs.0',
  'zero_Notebook_DRMIME_ZeroCostDL4Mic_latest.yaml': 'cite.1.doi',
  'zero_Notebook_Detectron2_ZeroCostDL4Mic_latest.yaml': 'cite.1.doi',
  'zero_Notebook_Preview_latest.yaml': 'id',
  'zero_Notebook_U_Net_2D_ZeroCostDL4Mic_DeepImageJ_latest.yaml': 'cite.1.doi',
  'zero_Notebook_U_Net_3D_ZeroCostDL4Mic_DeepImageJ_latest.yaml': 'cite.1.doi',
};

testReal('all published descriptions get the reference implementation’s verdict', (real) => {
  const folder = join(real, 'descriptions');
  const refused: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const result = readDescription(readFileSync(join(folder, name)), name);
    if (result.status === 'invalid') refused[name] = result.findings[0]?.path.join('.') ?? '';
    else expect(result.description?.name).toBeTruthy();
  }
  expect(refused).toEqual(REFUSED);
});

testReal('a model of spec 0.4 is described in the words of 0.5', (real) => {
  const file = join(real, 'models/unet2d_nuclei_broad/v0_4_9.bioimageio.yaml');
  const { description } = readDescription(readFileSync(file), 'm/rdf.yaml');
  const [input] = description?.model?.inputs ?? [];
  const [output] = description?.model?.outputs ?? [];
  expect(input?.axes.map(({ id, type }) => [id, type])).toEqual([
    ['batch', 'batch'],
    ['channel', 'channel'],
    ['y', 'space'],
    ['x', 'space'],
  ]);
  expect(input?.processing.map(({ id, kwargs }) => ({ id, kwargs }))).toEqual([
    { id: 'ensure_dtype', kwargs: { dtype: 'float32' } },
    { id: 'zero_mean_unit_variance', kwargs: { axes: ['y', 'x'] } },
    { id: 'ensure_dtype', kwargs: { dtype: 'float32' } },
  ]);
  expect(output?.axes.map(({ size, halo }) => ({ size, halo }))).toEqual([
    { size: { kind: 'any' }, halo: 0 },
    { size: { kind: 'fixed', size: 1 }, halo: 0 },
    { size: { kind: 'reference', tensor: 'raw', axis: 'y', factor: 1, offset: 0 }, halo: 32 },
    { size: { kind: 'reference', tensor: 'raw', axis: 'x', factor: 1, offset: 0 }, halo: 32 },
  ]);
  expect(output?.processing.map(({ id }) => id)).toEqual([
    'ensure_dtype',
    'sigmoid',
    'ensure_dtype',
  ]);
  expect(input?.testTensor).toMatchObject({
    source: 'test_input.npy',
    position: { file: 'm/rdf.yaml', line: 59, column: 15 },
  });
  expect(description?.model?.weights.map(({ format, parent }) => [format, parent])).toEqual([
    ['onnx', 'pytorch_state_dict'],
    ['pytorch_state_dict', undefined],
    ['torchscript', 'pytorch_state_dict'],
  ]);
  expect(description?.model?.weights[1]?.architecture).toMatchObject({
    callable: 'UNet2d',
    source: { source: 'unet2d.py' },
    kwargs: { input_channels: 1, output_channels: 1 },
  });
  expect(description?.model?.tolerances).toMatchObject([
    { relative: 1e-3, absolute: 1e-3, mismatchedElementsPerMillion: 0 },
  ]);
});

testReal('a model of spec 0.5 keeps its sizes, steps and tolerances', (real) => {
  const file = join(real, 'models/unet2d_multi_tensor/bioimageio.yaml');
  const { description } = readDescription(readFileSync(file), 'rdf.yaml');
  const model = description?.model;
  expect(model?.inputs[1]?.axes.map(({ id, size }) => [id, size.kind])).toEqual([
    ['batch', 'any'],
    ['channel', 'fixed'],
    ['y', 'parameterized'],
    ['x', 'parameterized'],
  ]);
  expect(model?.tolerances.map(({ absolute, outputs }) => [absolute, outputs])).toEqual([
    [1e-5, undefined],
    [0, 'any_discrete_output'],
    [1e-3, undefined],
  ]);
  expect(model?.weights[1]).toMatchObject({ format: 'torchscript', frameworkVersion: '2.5.1' });
  expect(JSON.parse(JSON.stringify(description))).toMatchObject({
    model: { inputs: [{ position: { line: 22 } }, {}] },
  });
});
