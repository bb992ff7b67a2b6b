import { expect, test } from '@jest/globals';
import { readNpy, writeNpy } from '../../../src/tensor/npy.ts';
import { onnxFixture, packages, runOne, smoothModel } from '../../testing/packages.ts';

const makePackage = packages();

/** The expected output of the package, with one element of 64 moved. */
function moved(by: number): Uint8Array {
  const tensor = readNpy(onnxFixture('smooth.y.npy'));
  const data = Float32Array.from(tensor.data as Float32Array, (value, i) =>
    i === 27 ? value + by : value,
  );
  return writeNpy({ ...tensor, data });
}

type Config = Record<string, unknown>;

async function tell(config: Config, by = 5e-3) {
  const description = smoothModel({ config: { bioimageio: config } });
  const { verdicts, findings } = await runOne(makePackage(description, { 'y.npy': moved(by) }));
  const told = findings
    .filter(({ code }) => /tolerance/.test(code))
    .map(({ code, path }) => `${code} ${path.slice(2).join('/')}`);
  return [verdicts[0]?.cause ?? verdicts[0]?.status, ...told];
}

const WIDE = { absolute_tolerance: 6e-3 };
const list = (...entries: Config[]) => ({ reproducibility_tolerance: entries });
const kwargs = (value: unknown) => ({ test_kwargs: value });

test.each<[string, Config, string[]]>([
  ['nothing', {}, ['slightly-off']],
  ['an empty list', list(), ['slightly-off']],
  ['a tolerance that is enough', list(WIDE), ['passed']],
  [
    'outliers alone',
    list({ relative_tolerance: 0, absolute_tolerance: 0, mismatched_elements_per_million: 30_000 }),
    ['passed'],
  ],
  [
    'too few outliers',
    list({ relative_tolerance: 0, absolute_tolerance: 0, mismatched_elements_per_million: 15_000 }),
    ['slightly-off'],
  ],
  [
    'one entry written as two',
    list({ relative_tolerance: 0.01 }, WIDE),
    ['slightly-off', 'dead-tolerance reproducibility_tolerance/1'],
  ],
  [
    'an entry of other formats before',
    list({ weights_formats: ['torchscript'], ...WIDE }, WIDE),
    ['passed', 'dead-tolerance reproducibility_tolerance/0'],
  ],
  [
    "numpy's decimal",
    list({ decimal: 1 }),
    ['slightly-off', 'ignored-tolerance reproducibility_tolerance/0/decimal'],
  ],
  ['test_kwargs', kwargs({ onnx: WIDE }), ['passed']],
  [
    'test_kwargs after a list',
    { ...list({ absolute_tolerance: 1e-4 }), ...kwargs({ onnx: WIDE }) },
    ['output-differs', 'dead-tolerance test_kwargs/onnx'],
  ],
  [
    'test_kwargs of no format',
    kwargs(WIDE),
    ['slightly-off', 'dead-tolerance test_kwargs/absolute_tolerance'],
  ],
  [
    'test_kwargs of another format',
    kwargs({ torchscript: WIDE }),
    ['slightly-off', 'dead-tolerance test_kwargs/torchscript'],
  ],
  [
    'test_kwargs with decimals',
    kwargs({ onnx: { decimals: 2 } }),
    ['slightly-off', 'ignored-tolerance test_kwargs/onnx/decimals'],
  ],
  ['test_kwargs as text', kwargs('wide'), ['slightly-off', 'ignored-tolerance test_kwargs']],
  ['test_kwargs as a list', kwargs([WIDE]), ['slightly-off', 'ignored-tolerance test_kwargs']],
  [
    'a number for a format',
    kwargs({ onnx: 0.1 }),
    ['slightly-off', 'ignored-tolerance test_kwargs/onnx'],
  ],
  [
    'text for a number',
    kwargs({ onnx: { absolute_tolerance: '6e-3 or so' } }),
    ['slightly-off', 'ignored-tolerance test_kwargs/onnx/absolute_tolerance'],
  ],
  [
    'a negative number',
    kwargs({ onnx: { absolute_tolerance: -1 } }),
    ['slightly-off', 'ignored-tolerance test_kwargs/onnx/absolute_tolerance'],
  ],
])('%s', async (_, config, expected) => {
  expect(await tell(config)).toEqual(expected);
});

test('an infinite tolerance in test_kwargs is none', async () => {
  const text = JSON.stringify(
    smoothModel({ config: { bioimageio: kwargs({ onnx: { absolute_tolerance: 'INF' } }) } }),
  ).replace('"INF"', '.inf');
  const { verdicts, findings } = await runOne(makePackage(text, { 'y.npy': moved(0.5) }));
  expect(verdicts[0]).toMatchObject({ status: 'failed', cause: 'output-differs' });
  expect(findings.map(({ code }) => code)).toContain('ignored-tolerance');
});

/** The entry that a hint of a verdict proposes, as data. */
function proposed(hint: string | undefined): Config {
  const [, entry] = /reproducibility_tolerance: - (\{.*?\}) Otherwise/.exec(hint ?? '') ?? [];
  const quoted = (entry ?? '').replace(/([a-z_]+):/g, '"$1":').replace(/\[(\w+)\]/g, '["$1"]');
  return JSON.parse(quoted) as Config;
}

test.each([1.8e-3, 2.1e-3, 5e-3, 9.9e-3])(
  'the proposed entry, pasted, lets a difference of %p pass',
  async (by) => {
    const files = { 'y.npy': moved(by) };
    const before = await runOne(makePackage(smoothModel(), files));
    const entry = proposed(before.verdicts[0]?.hint);
    const config = { bioimageio: list(entry) };
    const after = await runOne(makePackage(smoothModel({ config }), files));
    expect(before.verdicts[0]).toMatchObject({ cause: 'slightly-off' });
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after.verdicts[0]).toMatchObject({ status: 'passed' });
  },
);

const OLD = `format_version: 0.4.9
type: model
name: Smoothing model
description: smooths
authors: [{name: A}]
license: MIT
documentation: README.md
timestamp: 2024-01-01T00:00:00
test_inputs: [x.npy]
test_outputs: [y.npy]
weights: {onnx: {source: weights.onnx, opset_version: 17}}
inputs: [{name: x, axes: bcyx, data_type: float32, shape: [1, 1, 8, 8]}]
outputs: [{name: y, axes: bcyx, data_type: float32, shape: [1, 1, 8, 8]}]
`;

test('the proposed line for a description of 0.4, pasted, lets it pass', async () => {
  const files = { 'y.npy': moved(5e-3), 'README.md': Buffer.from('# Smoothing') };
  const [before] = (await runOne(makePackage(OLD, files))).verdicts;
  expect(before).toMatchObject({ cause: 'slightly-off' });
  const [, line] =
    /under config\.bioimageio\.test_kwargs: (.*?\}) Otherwise/.exec(before?.hint ?? '') ?? [];
  const pasted = `${OLD}config:\n  bioimageio:\n    test_kwargs:\n      ${line}\n`;
  const [after] = (await runOne(makePackage(pasted, files))).verdicts;
  expect(after).toMatchObject({ status: 'passed' });
});
