import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from '@jest/globals';
import type { WeightsFormat } from '../../../src/contract/description.ts';
import type { EngineDType } from '../../../src/weights/program.ts';

/** A damaged file as the process is told of it that opens it. */
export interface DamagedFile {
  format: WeightsFormat;
  path: string;
  siblings: { path: string; name: string }[];
  /** Types and shapes of zeros that are fed. */
  inputs: { dtype: EngineDType; shape: number[] }[];
}

/** What became of files; times in milliseconds of the processor, memory in bytes of the whole process. */
export interface Report {
  read: number;
  refused: number;
  faults: string[];
  slowest: number;
  peakMemory: number;
}

/** A model with one of its files damaged: its own content, by path within it. */
export interface Damaged extends Pick<DamagedFile, 'format' | 'inputs'> {
  /** The file that is opened; empty: the folder of all of them. */
  main: string;
  files: ReadonlyMap<string, Uint8Array>;
}

/** As the issue of a damaged file must be: within this time and memory. */
const SLOWEST_MS = 2000;
const MOST_MEMORY = 500e6;
const BATCH = 250;

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The child as one file that Node runs; esbuild runs outside of jest, which has other arrays. */
function bundleChild(folder: string): string {
  const target = join(folder, 'child.cjs');
  const bundler = join(ROOT, 'node_modules/esbuild/bin/esbuild');
  const here = `const here = ${JSON.stringify(pathToFileURL(CHILD).href)};`;
  const options = ['--bundle', '--platform=node', '--log-level=error', `--outfile=${target}`];
  // What asks for its own place is told that of the sources.
  const place = ['--define:import.meta.url=here', `--banner:js=${here}`];
  execFileSync(bundler, [CHILD, ...options, ...place, '--external:onnxruntime-node'], {
    cwd: ROOT,
  });
  return target;
}

function write(folder: string, { format, inputs, main, files }: Damaged): DamagedFile {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const siblings = [...files.keys()].filter((name) => name !== main);
  return {
    format,
    inputs,
    path: join(folder, main),
    siblings: main === '' ? [] : siblings.map((name) => ({ name, path: join(folder, name) })),
  };
}

/**
 * Opens damaged models in processes of their own, and expects that each is read or refused, in time and
 * with little memory.
 * @param make the damaged model of a round
 * @returns how many were refused
 */
export function expectAllBorne(
  name: string,
  rounds: number,
  make: (round: number) => Damaged,
): number {
  const folder = mkdtempSync(join(tmpdir(), 'model-hub-ci-damage-'));
  try {
    const child = bundleChild(folder);
    const sum: Report = { read: 0, refused: 0, faults: [], slowest: 0, peakMemory: 0 };
    for (let first = 0; first < rounds; first += BATCH) {
      const place = join(folder, 'batch');
      const count = Math.min(BATCH, rounds - first);
      const files = Array.from({ length: count }, (_, i) =>
        write(join(place, String(first + i)), make(first + i)),
      );
      const list = join(folder, 'list.json');
      writeFileSync(list, JSON.stringify(files));
      const report: Report = JSON.parse(
        execFileSync(process.execPath, [child, list], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
      );
      sum.read += report.read;
      sum.refused += report.refused;
      sum.faults.push(...report.faults);
      sum.slowest = Math.max(sum.slowest, report.slowest);
      sum.peakMemory = Math.max(sum.peakMemory, report.peakMemory);
      rmSync(place, { recursive: true });
    }
    process.stdout.write(
      `${name}: ${rounds} damaged, ${sum.refused} refused, slowest ${sum.slowest.toFixed(0)} ms, ${(sum.peakMemory / 1e6).toFixed(0)} MB\n`,
    );
    expect(sum.faults.slice(0, 3)).toEqual([]);
    expect(sum.read + sum.refused).toBe(rounds);
    expect(sum.slowest).toBeLessThan(SLOWEST_MS);
    expect(sum.peakMemory).toBeLessThan(MOST_MEMORY);
    return sum.refused;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often files of a kind are damaged: the same ones each time. FUZZ_ROUNDS=20000 looks further. */
export function roundsOr(usual: number): number {
  return Number(process.env.FUZZ_ROUNDS ?? usual);
}
