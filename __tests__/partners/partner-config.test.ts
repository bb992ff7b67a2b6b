import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { CATALOGUE } from '../../src/partners/catalogue/catalogue.ts';
import { withConfig } from '../../src/partners/partner-config.ts';
import { partnerRows } from '../../src/partners/partner-rows.ts';
import { description } from './make-description.ts';

function configured(yaml: string) {
  const result = withConfig(CATALOGUE, parse(yaml));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.partners;
}

function rows(yaml: string, about = description(['onnx'])) {
  const all = partnerRows({ description: about, imports: null, verdicts: [] }, configured(yaml));
  return Object.fromEntries(all.map((row) => [row.partner, row]));
}

describe('what a collection says of software', () => {
  test('nothing leaves everything as it is', () => {
    expect(withConfig(CATALOGUE, undefined)).toEqual({ ok: true, partners: [...CATALOGUE] });
  });

  test('overrides weights, and leaves rules out', () => {
    const { ilastik } = rows('ilastik: {weights: {onnx: onnxruntime}, asOf: "2026-11-25"}');
    expect(ilastik).toMatchObject({ status: 'works', asOf: '2026-11-25' });
    expect(
      configured('qupath: {without: [flat-images]}').find(({ partner }) => partner === 'qupath')
        ?.rules,
    ).toHaveLength(6);
  });

  test('puts a rule in the place of one, or behind the others', () => {
    const { imjoy, qupath } = rows(`
imjoy: {rules: [{id: house-tag, check: tag, with: {anyOf: [web]}, otherwise: not-applicable, source: "https://example.org/rules", asOf: "2026-11-01"}]}
qupath: {rules: [{id: axes, check: axis-letters, with: {needed: [z]}, otherwise: does-not-work}]}`);
    expect(imjoy).toMatchObject({
      status: 'not-applicable',
      rule: 'house-tag',
      source: 'https://example.org/rules',
      asOf: '2026-11-01',
    });
    expect(qupath).toMatchObject({ status: 'does-not-work', rule: 'axes' });
    expect(qupath?.message).toContain('no axis `z`');
  });

  test('adds software and takes some away', () => {
    const all = rows(
      'icy: false\nour-app: {title: Our app, source: "https://example.org", asOf: "2026-11-01", weights: {onnx: onnxruntime}}',
    );
    expect(all.icy).toBeUndefined();
    expect(all['our-app']).toMatchObject({ status: 'works', source: 'https://example.org' });
  });

  test.each([
    ['no software', '[1]'],
    ['software of which nothing is known', 'new-tool: {title: New}'],
    [
      'a check that does not exist',
      'icy: {rules: [{id: a, check: eval, with: {}, otherwise: does-not-work}]}',
    ],
    [
      'a parameter of another check',
      'icy: {rules: [{id: a, check: tag, with: {max: 2}, otherwise: does-not-work}]}',
    ],
    ['another status', 'icy: {rules: [{id: a, check: tag, with: {anyOf: [a]}, otherwise: works}]}'],
    ['an address that is none', 'icy: {source: "javascript:alert(1)"}'],
    ['an engine that is none', 'icy: {weights: {onnx: magic}}'],
  ])('refuses %s, and says where', (_, yaml) => {
    const result = withConfig(CATALOGUE, parse(yaml));
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems[0]?.at).not.toBe('');
  });
});
