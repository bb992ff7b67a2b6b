import type { EngineTensor } from '../../../src/weights/program.ts';
import { largestOf, numbersOf, otherKind, toleranceOf } from './compare-tensors.ts';

/** Columns of equal length. */
type Table = readonly EngineTensor[];

/** What torch gives: as it is, and where rounding is another one. */
export interface TorchTables {
  expected: Table;
  near: readonly Table[];
}

interface Columns {
  rows: number;
  columns: { numbers: ArrayLike<number>; width: number }[];
}

function columnsOf(table: Table): Columns {
  const columns = table.map((column) => ({
    numbers: numbersOf(column),
    width: column.shape.slice(1).reduce((product, size) => product * size, 1),
  }));
  return { rows: table[0]?.shape[0] ?? 0, columns };
}

/** How far a row is from another table's, in tolerances of the column that differs most; over 1 where far. */
function distance(a: Columns, row: number, b: Columns, other: number, tolerances: number[]) {
  let worst = 0;
  for (const [k, { numbers, width }] of a.columns.entries()) {
    const others = b.columns[k]?.numbers ?? [];
    for (let i = 0; i < width && worst <= 1; i += 1) {
      const gap = Math.abs((numbers[row * width + i] ?? 0) - (others[other * width + i] ?? 0));
      worst = Math.max(worst, Number.isFinite(gap) ? gap / (tolerances[k] ?? 0) : Infinity);
    }
  }
  return worst;
}

/** The rows of a table that another has not, each row of the other standing for one at most. */
function rowsNotIn(a: Columns, b: Columns, tolerances: number[]): number[] {
  const left = new Set(Array.from({ length: b.rows }, (_, row) => row));
  const missing: number[] = [];
  for (let row = 0; row < a.rows; row += 1) {
    let [closest, least] = [-1, 1];
    for (const other of left) {
      const gap = distance(a, row, b, other, tolerances);
      if (gap <= least) [closest, least] = [other, gap];
      if (gap === 0) break;
    }
    if (closest < 0) missing.push(row);
    else left.delete(closest);
  }
  return missing;
}

/**
 * Says how a table of detections differs from torch's, as sets of rows within the usual tolerances.
 * A detector cuts by score and overlap, so that rounding alone decides some rows: torch itself finds
 * others in double precision or with everything moved by one rounding step. So what torch finds in
 * each of these has to be found here, and what it finds in none of them must not be. Fewer than half
 * of the rows that sure is a fixture that decides nothing, and wrong, too.
 */
export function compareTables(made: Table, torch: TorchTables, name: string): string[] {
  const { expected } = torch;
  if (made.length !== expected.length) return [`${made.length} columns`];
  for (const [k, column] of expected.entries()) {
    const other =
      made[k] &&
      otherKind(
        { ...made[k], shape: [0, ...made[k].shape.slice(1)] },
        { ...column, shape: [0, ...column.shape.slice(1)] },
      );
    if (other) return [`column ${k}: ${other}`];
  }
  const tolerances = expected.map(
    (column) => toleranceOf(column.dtype, name) * Math.max(1, largestOf(numbersOf(column))),
  );
  const [ours, theirs, near] = [columnsOf(made), columnsOf(expected), torch.near.map(columnsOf)];
  const unsure = new Set(near.flatMap((table) => rowsNotIn(theirs, table, tolerances)));
  const lost = rowsNotIn(theirs, ours, tolerances).filter((row) => !unsure.has(row));
  const known = near.map((table) => new Set(rowsNotIn(ours, table, tolerances)));
  const invented = rowsNotIn(ours, theirs, tolerances).filter((row) =>
    known.every((missing) => missing.has(row)),
  );
  const lines: string[] = [];
  if (near.length === 0 || unsure.size * 2 > theirs.rows)
    lines.push(`torch is sure of ${theirs.rows - unsure.size} of ${theirs.rows} rows only`);
  if (lost.length > 0) lines.push(`lacks ${lost.length} rows, the first is ${lost[0]}`);
  if (invented.length > 0)
    lines.push(`invents ${invented.length} rows, the first is ${invented[0]}`);
  return lines;
}
