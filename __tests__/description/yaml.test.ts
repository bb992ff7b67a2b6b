import { expect, test } from '@jest/globals';
import { isOddScalar, toPlain } from '../../src/description/yaml/odd-scalar.ts';
import { readYaml } from '../../src/description/yaml/read-yaml.ts';

function read(text: string | Uint8Array): unknown {
  const result = readYaml(text, 'rdf.yaml');
  return result.ok ? toPlain(result.yaml.data) : `${result.problem.code}`;
}

/** Read by the reference implementation's YAML reader (ruyaml 0.91, YAML 1.2). */
const SCALARS: [yaml: string, value: unknown][] = [
  ...[
    'yes',
    'no',
    'on',
    'tRUE',
    'nULL',
    '_1',
    '.5e3',
    'e3',
    '190:20:30',
    '1.2.3',
    '0o8',
    '2020-1-2',
  ].map((word): [string, unknown] => [word, word]),
  ['true', true],
  ['FALSE', false],
  ['~', null],
  ['', null],
  ['Null', null],
  ['017', 17],
  ['-017', -17],
  ['1_000', 1000],
  ['1__0', 10],
  ['+12', 12],
  ['0x1F', 31],
  ['+0x1F', 31],
  ['0o17', 15],
  ['0b101', 5],
  ['1_0.5', 10.5],
  ['5.', 5],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['1e3', 1000],
  ['1E-3', 0.001],
  ['.inf', Infinity],
  ['-.INF', -Infinity],
  ['! b', 'b'],
  ['!!str 5', '5'],
  ['!!int "5"', 5],
  ['!!float 5', 5],
  ['!!null x', null],
  ['!!bool yes', true],
  ['!<tag:yaml.org,2002:str> 5', '5'],
  ['2020-01-02', '2020-01-02'],
  ['"\\/"', '/'],
  ["'b''c'", "b'c"],
  ['x:y', 'x:y'],
  ['b#c', 'b#c'],
  ['b #c', 'b'],
  ['|\n  x\ty', 'x\ty\n'],
];
test.each(SCALARS)('the scalar %j', (yaml, value) => {
  expect(read(`a: ${yaml}`)).toEqual({ a: value });
});

test.each([
  ['a:\tb', 'a tab after a colon'],
  ['a: b\t', 'a trailing tab'],
  ['a: b\n\t\nc: d', 'a line with a tab'],
  ['a: 1\t#x', 'a tab before a comment'],
  ['a: =', 'a bare ='],
  ['a: <<', 'a bare <<'],
  ['a: 1\na: 2', 'a key that stands twice'],
  ['a: {1: b, 1.0: c}', 'keys that are equal in Python'],
  ['a: {true: b, 1: c}', 'true and 1 as keys'],
  ['{a: b}: c', 'a mapping as key'],
  ['a: !x b', 'an unknown tag'],
  ['a: 2020-13-02', 'an impossible date'],
  ['a: *z', 'an alias to nothing'],
  ['a: &b [*b]', 'a list that contains itself'],
  ['c:\n  <<: 5', 'a merge of a number'],
  ['a: b\n---\n', 'a second document'],
  ['a: b\n...\nc', 'text after the end'],
  ['%YAML 3.0\n---\na: b', 'an unknown version of YAML'],
  ['a: b: c', 'two colons'],
  ['a: @b', 'a reserved character'],
  ['a: "\\q"', 'an unknown escape'],
  ['a: x\u0001', 'a control character'],
])('%j is refused: %s', (yaml) => {
  expect(read(yaml)).toBe('yaml-syntax');
});

test.each([
  ['a: &b {x: y}\nc:\n  <<: *b\n  x: z', { a: { x: 'y' }, c: { x: 'z' } }],
  ['c:\n  <<: [{a: b}, {a: c, d: e}]', { c: { a: 'b', d: 'e' } }],
  ['a: &b x\nc: &b y\nd: *b', { a: 'x', c: 'y', d: 'y' }],
  ['a: [x: y]', { a: [{ x: 'y' }] }],
  ['a: [b, c,]', { a: ['b', 'c'] }],
  ['{a:b}', { 'a:b': null }],
  ['? a\n: b', { a: 'b' }],
  ['a: b\r\nc: d\r', { a: 'b', c: 'd' }],
  ['\uFEFFa: b', { a: 'b' }],
  ['---\na: b\n...\n# c', { a: 'b' }],
  ['a: {5: b, "6": c}', { a: { '5': 'b', '6': 'c' } }],
  ['%YAML 1.1\n---\na: yes\nb: 010\nc: 1:20', { a: true, b: 8, c: 80 }],
])('%j is read', (yaml, value) => {
  expect(read(yaml)).toEqual(value);
});

test('a float without a fraction stays apart from an integer', () => {
  const result = readYaml('a: 1.0\nb: 1', 'rdf.yaml');
  const data = result.ok ? (result.yaml.data as Record<string, unknown>) : {};
  expect([isOddScalar(data.a), data.b]).toEqual([true, 1]);
});

test('bytes that are no UTF-8, and too many bytes', () => {
  expect(read(new Uint8Array([0x61, 0x3a, 0x20, 0xff]))).toBe('yaml-encoding');
  expect(read(Buffer.from('a: b', 'utf16le'))).not.toEqual({ a: 'b' });
  expect(read(`a: ${'x'.repeat(1024 * 1024)}`)).toBe('yaml-too-large');
});

test('places of values, keys and what is missing', () => {
  const result = readYaml('a:\r\n  - b: "ä"\n    c: [1, 2]\n', 'm/rdf.yaml');
  if (!result.ok) throw new Error(result.problem.message);
  const { place, positionAt } = result.yaml;
  const at = (...path: (string | number)[]) => positionAt(place(path).value.start);
  expect(at('a', 0, 'b')).toEqual({ file: 'm/rdf.yaml', line: 2, column: 8 });
  expect(at('a', 0, 'c', 1)).toEqual({ file: 'm/rdf.yaml', line: 3, column: 12 });
  expect(place(['a', 0, 'nothing', 'below']).depth).toBe(2);
});
