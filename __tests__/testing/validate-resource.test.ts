import { expect, test } from '@jest/globals';
import { validateResource, validationResult } from '../../src/testing/validate-resource.ts';
import { packages, SETTINGS, smoothModel } from './packages.ts';

const makePackage = packages();

async function errorsOf(description: unknown) {
  const resource = makePackage(description);
  const { status, findings } = validationResult(
    resource,
    await validateResource(resource, SETTINGS.files),
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { status, errors: errors.map(({ code, path }) => ({ code, path })) };
}

test('a package whose files are as described is valid', async () => {
  expect(await errorsOf(smoothModel())).toEqual({ status: 'valid', errors: [] });
});

test('files, sizes and data types that are not as described are found where they stand', async () => {
  const axes = [{ type: 'batch' }, { type: 'channel', channel_names: ['grey'] }];
  const wider = [...axes, { type: 'space', id: 'y', size: 8 }, { type: 'space', id: 'x', size: 9 }];
  const description = smoothModel({
    input: { axes: wider },
    output: { data: { type: 'uint8', values: [0, 1] } },
    weights: { onnx: { source: 'no.onnx', opset_version: 17 } },
  });
  const { status, errors } = await errorsOf(description);
  expect(status).toBe('invalid');
  expect(errors).toHaveLength(3);
  expect(errors).toEqual(
    expect.arrayContaining([
      { code: 'file-missing', path: ['weights', 'onnx', 'source'] },
      { code: 'tensor-shape-mismatch', path: ['inputs', 0, 'test_tensor', 'source'] },
      { code: 'tensor-dtype-mismatch', path: ['outputs', 0, 'test_tensor', 'source'] },
    ]),
  );
});
