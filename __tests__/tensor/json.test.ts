import { expect, test } from '@jest/globals';
import { readJsonTensor } from '../../src/tensor/json.ts';

const read = (text: string, maxBytes?: number) => readJsonTensor(Buffer.from(text), maxBytes);

test('nested lists get the type that numpy would give them', () => {
  expect(read('[[1, 2, 3], [4, 5, 6]]')).toEqual({
    dtype: 'int64',
    shape: [2, 3],
    data: BigInt64Array.of(1n, 2n, 3n, 4n, 5n, 6n),
    axes: [],
  });
  expect(read('[[1.5], [2]]')).toMatchObject({ dtype: 'float64', data: Float64Array.of(1.5, 2) });
  expect(read('[true, false]')).toMatchObject({ dtype: 'bool', data: Uint8Array.of(1, 0) });
  expect(read('3.5')).toMatchObject({ shape: [], data: Float64Array.of(3.5) });
});

test.each(['[[1, 2], [3]]', '[1, "2"]', '[[1], 2]', '[null]', '{"a": 1}', '[1,'])(
  '%s is no tensor',
  (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'json-invalid' }));
  },
);

test('the size is limited', () => {
  expect(() => read('[1, 2, 3]', 23)).toThrow(expect.objectContaining({ code: 'too-large' }));
});
