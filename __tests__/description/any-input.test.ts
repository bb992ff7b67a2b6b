import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BASES, withFields } from '../../scripts/docs/findings/bases.ts';
import { readDescription } from '../../src/description/read-description.ts';

/** Milliseconds. The promise is one second; a busy machine gets some grace. */
const LIMIT = 1000 * 2;
const names = Object.keys(BASES) as (keyof typeof BASES)[];

function readsInTime(input: string | Uint8Array): void {
  const started = performance.now();
  const result = readDescription(input, 'rdf.yaml');
  expect(performance.now() - started).toBeLessThan(LIMIT);
  expect(['valid', 'invalid']).toContain(result.status);
  if (result.status === 'invalid')
    expect(result.findings.some(({ severity }) => severity === 'error')).toBe(true);
  // Plain JSON: it can be handed to another process.
  expect(() => JSON.stringify(result)).not.toThrow();
}

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => readsInTime(bytes)),
    { numRuns: 300 },
  );
});

test('any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => readsInTime(text)),
    { numRuns: 300 },
  );
});

test('text out of the characters that YAML gives a meaning', () => {
  const unit = fc.constantFrom(
    ...['a', ':', ' ', '\n', '-', '?', '{', '}', '[', ']', ',', '#', '&', '*', '!', '|', '>', '"'],
    ...[
      "'",
      '%',
      '@',
      '`',
      '\t',
      '<<',
      '1',
      '~',
      '.',
      '\r',
      '\\',
      '\u0085',
      '\uFEFF',
      'type: model\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 200 }), (parts) => readsInTime(parts.join(''))),
    { numRuns: 500 },
  );
});

test('any JSON in any field of a valid description', () => {
  const known = names.map((base) => BASES[base].match(/^\w+(?=:)/gm) ?? []);
  fc.assert(
    fc.property(
      fc.nat(names.length - 1),
      fc.nat(20),
      fc.jsonValue({ maxDepth: 4 }),
      (index, at, value) => {
        const fields = known[index] ?? [];
        const field = fields[at % fields.length] ?? 'name';
        const base = names[index] ?? 'dataset 0.3';
        readsInTime(withFields(base, `${field}: ${JSON.stringify(value)}`));
      },
    ),
    { numRuns: 800 },
  );
});

test('a piece cut out, doubled or moved anywhere in a valid description', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), fc.nat(), (base, a, b, c) => {
      const text = BASES[base];
      const [start = 0, end = 0] = [a % text.length, b % text.length].sort((x, y) => x - y);
      const target = c % text.length;
      readsInTime(text.slice(0, start) + text.slice(end));
      readsInTime(text.slice(0, target) + text.slice(start, end) + text.slice(target));
    }),
    { numRuns: 300 },
  );
});

const laughs = (entry: (name: string) => string) =>
  Array.from({ length: 30 }, (_, i) =>
    i === 0 ? 'a0: &a0 [x, x]' : `a${i}: &a${i} ${entry(`a${i - 1}`)}`,
  ).join('\n');

/** Texts that are known to hurt readers. */
const BOMBS: Record<string, string> = {
  'aliases that double thirty times': laughs((name) => `[*${name}, *${name}]`),
  'mappings that double thirty times': laughs((name) => `{l: *${name}, r: *${name}}`),
  'merge keys that double thirty times': `a0: &a0 {}\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}]}`).join('\n')}`,
  'deep lists': '['.repeat(50_000),
  'deep lists, closed': `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'deep mappings': '{a: '.repeat(20_000),
  'deep indentation': Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  'deep dashes': '- '.repeat(200_000),
  'deep complex keys': '? '.repeat(100_000),
  'a list that contains itself': 'type: model\nformat_version: 0.5.4\ntags: &t [*t]',
  'a long plain text': `name: ${'x'.repeat(900_000)}`,
  'a long number': `version: ${'9'.repeat(900_000)}`,
  'a long version': `type: dataset\nformat_version: 0.3.4\nname: Long version\nversion: "${'1.'.repeat(400_000)}x"`,
  'a long e-mail address': `type: dataset\nformat_version: 0.3.4\nname: Long mail\nuploader: {email: "${'a '.repeat(900)}<x>"}`,
  'a long unit': `type: model\nformat_version: 0.5.4\noutputs: [{data: {unit: "${'m·'.repeat(200_000)}x"}}]`,
  'many keys': Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n'),
  'many unknown keys': `type: dataset\nformat_version: 0.3.4\n${Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n')}`,
  'many items': `type: dataset\nformat_version: 0.3.4\nname: Many items\ntags: [${'1,'.repeat(150_000)}]`,
  'many anchors': Array.from({ length: 30_000 }, (_, i) => `k${i}: &k${i} 1`).join('\n'),
  'many aliases': `k: &k 1\nl: [${'*k,'.repeat(100_000)}]`,
  'a long block': `description: |\n${'  line\n'.repeat(100_000)}`,
  'many empty lines': '\n'.repeat(900_000),
  'many comments': '#\n'.repeat(400_000),
  'quotes that never end': `a: "${'\\"'.repeat(400_000)}`,
  'tags of all kinds': Array.from({ length: 20_000 }, (_, i) => `k${i}: !!str x`).join('\n'),
  'many input tensors': `type: model\nformat_version: 0.5.4\nname: Many inputs\noutputs: []\nweights: {}\ninputs:\n${'  - {id: a, axes: [{type: space, size: {tensor_id: a, axis_id: x}}]}\n'.repeat(8000)}`,
  'three bytes too many': 'x'.repeat(1024 * 1024 + 3),
};

test.each(Object.entries(BOMBS))('%s', (_, text) => {
  readsInTime(text);
});

test('an own key called __proto__ stays one', () => {
  const text = withFields('generic 0.3', 'config: {mine: {__proto__: {polluted: true}}}');
  readsInTime(text);
  readsInTime(withFields('dataset 0.3', '__proto__: {tags: [a]}'));
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
