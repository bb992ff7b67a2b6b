import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Writes a bench's result to bench/results/<name>.json. */
export function writeResult(name, result) {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes) => `${Math.round(bytes / 1024 ** 2)} MB`;

/** Prints what `alternate` found, one line a contestant. */
export function printTable(results) {
  const head = [
    '',
    'time: min',
    'median',
    'computing',
    'largest process',
    'whole tree',
    'shared pages once',
  ];
  const rows = Object.entries(results).map(([name, { wall, largest, sum, held, cpu }]) => [
    name,
    seconds(wall.min),
    seconds(wall.median),
    seconds(cpu.median),
    megabytes(largest.median),
    megabytes(sum.median),
    megabytes(held.median),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length)),
  );
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  '),
    );
}

/**
 * Holds a figure against its target and prints it.
 * @returns {{what: string, value: number, target: number, reached: boolean}}
 */
export function judge(what, value, target, unit = '') {
  const reached = value <= target;
  const [shown, wanted] = [value, target].map((number) => `${number.toFixed(2)}${unit}`);
  console.log(`${reached ? 'reached' : 'MISSED '}  ${what}: ${shown} (target at most ${wanted})`);
  return { what, value, target, reached };
}
