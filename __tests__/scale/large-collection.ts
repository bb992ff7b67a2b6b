import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of the last run by weights format, from a second to minutes, the same in every run of the test. */
export function durationsOf(index: number): Record<string, number> {
  const spread = (salt: number) => 1000 * 2 ** (((index * 7919 + salt) % 997) / 125);
  return { 'onnx/cpu': spread(0), 'torchscript/cpu': spread(331) };
}

export function idOf(index: number): string {
  return `models/${String(index).padStart(5, '0')}`;
}

/** A collection of so many models of ours, whose larger files are elsewhere, as in published collections. */
export function writeLargeCollection(root: string, count: number): void {
  const model = join('test-models', 'nuclei-2d');
  const text = readFileSync(join(model, 'bioimageio.yaml'), 'utf8').replaceAll(
    /source: ((?:test_|weights).*)$/gm,
    'source: https://models.example.org/NUMBER/$1',
  );
  const readme = readFileSync(join(model, 'README.md'));
  for (let index = 0; index < count; index++) {
    const folder = join(root, idOf(index));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'bioimageio.yaml'), text.replaceAll('NUMBER', String(index)));
    writeFileSync(join(folder, 'README.md'), readme);
    writeFileSync(join(folder, 'cover.png'), '');
  }
}

/** `index.json` of a run of before. */
export function earlierIndex(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => [
    idOf(index),
    {
      status: 'passed',
      type: 'model',
      date: '2026-01-01T00:00:00.000Z',
      toolVersion: '0.0.1',
      formats: { onnx: 'passed', torchscript: 'passed' },
      durations: durationsOf(index),
    },
  ]);
  return JSON.stringify({ schemaVersion: 1, results: Object.fromEntries(entries) });
}
