import { onnxFixture, smoothModel } from '../testing/packages.ts';

export type Files = Record<string, string | Uint8Array>;

/** The files of a small model that works, under a folder. */
export function goodModel(folder: string, description: unknown = smoothModel()): Files {
  return {
    [`${folder}/rdf.yaml`]: JSON.stringify(description, null, 1),
    [`${folder}/x.npy`]: onnxFixture('smooth.x.npy'),
    [`${folder}/y.npy`]: onnxFixture('smooth.y.npy'),
    [`${folder}/weights.onnx`]: onnxFixture('smooth.onnx'),
  };
}

/** The same with an expected output that the model does not give. */
export function wrongModel(folder: string): Files {
  return { ...goodModel(folder), [`${folder}/y.npy`]: onnxFixture('smooth.x.npy') };
}

/** A model that never ends. */
export function endlessModel(folder: string): Files {
  const axes = [{ type: 'index', size: 1 }];
  const description = smoothModel({
    inputs: [{ id: 'x', axes, test_tensor: { source: 'x.npy' } }],
    outputs: [{ id: 'y', axes, test_tensor: { source: 'x.npy' } }],
  });
  return {
    ...goodModel(folder, description),
    [`${folder}/x.npy`]: onnxFixture('one.npy'),
    [`${folder}/weights.onnx`]: onnxFixture('endless-loop.onnx'),
  };
}

/** A description that breaks a rule at a place that can be pointed at. */
export const INVALID = `format_version: 0.5.4
type: model
name: [not, a, name]
`;
