import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { GENERATED_PARTS, withPart } from '../../scripts/docs/generated-parts.ts';

test.each(GENERATED_PARTS.map((part) => [part.file, part.start.trim(), part] as const))(
  '%s is up to date (npm run docs) at %s',
  (file, _start, part) => {
    const text = readFileSync(file, 'utf8');
    expect(text).toBe(withPart(text, part));
  },
);

test('a file without the place for a part is noticed', () => {
  const [part] = GENERATED_PARTS;
  expect(() => part && withPart('# Nothing here\n', part)).toThrow('lacks the lines');
});
