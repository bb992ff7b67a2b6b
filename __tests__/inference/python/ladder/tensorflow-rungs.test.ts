import { expect, test } from '@jest/globals';
import { tensorFlowRequests } from '../../../../src/inference/python/ladder/tensorflow-rungs.ts';

test('what declares nothing, or the current line, runs in one environment', () => {
  for (const [kind, version] of [
    ['saved-model', null],
    ['keras', '2.21.0'],
    ['keras', '3.15.1'],
    ['saved-model', 'latest'],
  ] as const) {
    const requests = tensorFlowRequests(kind, version);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ rung: 'ready', python: null });
    // For processors where there are such builds, and with what reads files of Keras 2.
    expect(requests[0]?.attempts[0]).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^tensorflow-cpu==2/),
        expect.stringMatching(/^tf-keras==2/),
      ]),
    );
    expect(requests[0]?.attempts.at(-1)).toEqual(['tensorflow', 'tf-keras', 'numpy']);
  }
});

test.each([
  ['keras', '2.10.1', '3.10', 'tensorflow-cpu==2.10.1', 'numpy<2'],
  ['saved-model', '2.4', '3.8', 'tensorflow-cpu==2.4.*', 'protobuf<3.21'],
  ['saved-model', '1.15.0', '3.7', 'tensorflow-cpu==1.15.0', 'keras==2.3.1'],
  ['keras', '1.13', '3.7', 'tensorflow-cpu==1.13.*', 'h5py<3'],
  ['keras', '2.17.0', '3.12', 'tensorflow-cpu==2.17.0', 'tf-keras==2.17.*'],
  ['keras', '3.3.2', null, 'tensorflow-cpu', 'keras==3.3.2'],
] as const)('%s of version %s is then tried in its own line', (kind, version, python, ...names) => {
  const [, declared] = tensorFlowRequests(kind, version);
  expect(declared).toMatchObject({ rung: 'declared', python });
  expect(declared?.attempts[0]).toEqual(expect.arrayContaining([...names]));
});
