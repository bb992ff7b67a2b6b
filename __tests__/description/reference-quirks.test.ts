import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';
import { readDescription } from '../../src/description/read-description.ts';

/** A base of the comparison with the reference with one value changed: its verdict. */
function verdict(base: string, path: (string | number)[], yaml: string): string {
  const file = new URL(`../../scripts/parity/bases/${base}.yaml`, import.meta.url);
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.setIn(path, parseDocument(yaml).contents);
  return readDescription(document.toString({ lineWidth: 0 }), 'rdf.yaml').status;
}

const RESULT = ['config', 'bioimageio', 'evaluations', 0, 'results', 0, 0];
const STEP = ['inputs', 0, 'axes', 4, 'size', 'step'];
const dataset = (rest: string) => `{name: Dat, description: d, ${rest}}`;

// What bioimageio.spec 0.5.14.3 says of each.
test.each<[base: string, path: (string | number)[], yaml: string, expected: 'valid' | 'invalid']>([
  ['model-0.5', RESULT, '.nan', 'invalid'],
  ['model-0.5', RESULT, '-.inf', 'invalid'],
  ['model-0.5', RESULT, '"nan"', 'valid'],
  // Floats are integers as far as 64 bits go.
  ['model-0.5', STEP, '9.2e18', 'valid'],
  ['model-0.5', STEP, '9.3e18', 'invalid'],
  // An empty text is an empty list where lists are converted.
  ['model-0.4', ['cite'], '""', 'valid'],
  ['dataset-0.2', ['cite'], '""', 'valid'],
  ['dataset-0.3', ['cite'], '""', 'invalid'],
  ['model-0.3', ['maintainers'], '""', 'valid'],
  ['model-0.4', ['maintainers'], '""', 'invalid'],
  // Datasets in models: any version after 0.2.4 but before 1 is read as 0.2.4.
  ['model-0.4', ['training_data'], dataset('format_version: 0.9.0'), 'valid'],
  ['model-0.4', ['training_data'], dataset('format_version: 1.0.0'), 'invalid'],
  ['model-0.4', ['training_data'], dataset('format_version: 0.3.0, authors: [Ada]'), 'valid'],
  ['model-0.4', ['training_data'], dataset('cite: ""'), 'invalid'],
  ['model-0.5', ['training_data'], dataset('format_version: 1.0.0'), 'valid'],
  ['model-0.5', ['training_data'], dataset('format_version: 0.5'), 'invalid'],
  // The newer rules have made a file of the text, which the older ones do not take.
  ['model-0.5', ['training_data'], dataset('documentation: README.md'), 'invalid'],
  [
    'model-0.5',
    ['training_data'],
    dataset('documentation: README.md, format_version: 0.3.4'),
    'valid',
  ],
])('%s with %j: %s is %s', (base, path, yaml, expected) => {
  expect(verdict(base, path, yaml)).toBe(expected);
});
