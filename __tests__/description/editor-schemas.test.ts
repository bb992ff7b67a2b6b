import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { BASES, type BaseName, withFields } from '../../scripts/docs/findings/bases.ts';
import {
  combinedSchema,
  EDITOR_SCHEMAS,
  editorSchema,
} from '../../scripts/docs/schemas/editor-schema.ts';
import { toPlain } from '../../src/description/yaml/odd-scalar.ts';
import { readYaml } from '../../src/description/yaml/read-yaml.ts';

function editorValidator() {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of EDITOR_SCHEMAS) ajv.addSchema(editorSchema(name), `${name}.schema.json`);
  return ajv.compile(combinedSchema());
}

function dataOf(base: BaseName, fields: string): unknown {
  const read = readYaml(withFields(base, fields), 'rdf.yaml');
  if (!read.ok) throw new Error(read.problem.message);
  return toPlain(read.yaml.data);
}

const validate = editorValidator();

test.each(Object.keys(BASES) as BaseName[])('%s is fine for editors', (base) => {
  validate(dataOf(base, ''));
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ['dataset 0.3', 'name: 5'],
  ['dataset 0.3', 'autors: []'],
  ['dataset 0.2', 'tags: nuclei'],
  ['model 0.5', 'weights: {onnx: {source: a.onnx}}'],
  ['model 0.5', 'inputs: [{id: a, axes: [{type: spice}]}]'],
  ['model 0.4', 'inputs: [{name: raw, axes: bq, data_type: float32, shape: [1, 1]}]'],
] as const)('in %s, "%s" is underlined', (base, fields) => {
  expect(validate(dataOf(base, fields))).toBe(false);
});

test('nothing of our own keywords is left in editor schemas', () => {
  for (const name of EDITOR_SCHEMAS)
    expect(JSON.stringify(editorSchema(name))).not.toMatch(
      /"(is|suffix|unreserved|discriminator)":/,
    );
});
