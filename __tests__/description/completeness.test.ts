import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { withFields } from '../../scripts/docs/findings/bases.ts';
import { readDescription } from '../../src/description/read-description.ts';
import { testReal } from '../real.ts';

const completeness = (text: string | Uint8Array) =>
  readDescription(text, 'rdf.yaml').description?.metadataCompleteness;

/** Said by bioimageio.spec 0.5.14.3. */
testReal('metadata are as complete as the reference implementation says', (real) => {
  const of = (name: string) => completeness(readFileSync(join(real, name)));
  expect(of('descriptions/10.5281_zenodo.5749843_5888237.yaml')).toBeCloseTo(72 / 91, 10);
  expect(of('descriptions/10.5281_zenodo.6338614_6338615.yaml')).toBeCloseTo(
    0.8548387096774194,
    10,
  );
  expect(of('models/unet2d_nuclei_broad/bioimageio.yaml')).toBeCloseTo(0.41284403669724773, 10);
  expect(of('models/unet2d_nuclei_broad/expand_output_shape.bioimageio.yaml')).toBeCloseTo(
    0.3645833333333333,
    10,
  );
});

test('each further field makes it more complete', () => {
  const before = completeness(withFields('dataset 0.3', ''));
  const after = completeness(withFields('dataset 0.3', 'version: 1.0.0'));
  expect(before).toBeGreaterThan(0);
  expect(after).toBeGreaterThan(before ?? 1);
});
