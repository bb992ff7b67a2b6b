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

/** How far a table is from several that are all right. */
interface Strangeness {
  /** Rows that those have in common. */
  sure: number;
  /** Of these, how many it lacks. */
  lost: number;
  /** Its rows that none of those has. */
  own: number;
}

function strangeness(table: Columns, others: Columns[], tolerances: number[]): Strangeness {
  const [first, ...rest] = others;
  if (!first) return { sure: 0, lost: 0, own: table.rows };
  const unsure = new Set(rest.flatMap((other) => rowsNotIn(first, other, tolerances)));
  const lost = rowsNotIn(first, table, tolerances).filter((row) => !unsure.has(row));
  const known = others.map((other) => new Set(rowsNotIn(table, other, tolerances)));
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  const own = rows.filter((row) => known.every((missing) => missing.has(row)));
  return { sure: first.rows - unsure.size, lost: lost.length, own: own.length };
}

/**
 * Says how a table of detections differs from torch's, as sets of rows within the usual tolerances.
 * A detector cuts by score and overlap, so that rounding alone decides some rows: torch itself finds
 * others in double precision or with everything moved by one rounding step. So a table is right that is as
 * near to all of these as each of them is to the rest: in what they have in common, and in rows of its own.
 * Fewer than half of the rows in common is a fixture that decides nothing, and wrong, too.
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
  const all = [expected, ...torch.near].map(columnsOf);
  const ours = strangeness(columnsOf(made), all, tolerances);
  const torchs = all.map((table, k) => strangeness(table, all.toSpliced(k, 1), tolerances));
  const lines: string[] = [];
  if (torch.near.length === 0 || ours.sure * 2 < (all[0]?.rows ?? 0))
    lines.push(`torch is sure of ${ours.sure} of ${all[0]?.rows} rows only`);
  const most = (kind: 'lost' | 'own') => Math.max(0, ...torchs.map((each) => each[kind]));
  if (ours.lost > most('lost'))
    lines.push(`lacks ${ours.lost} rows; torch's own results up to ${most('lost')}`);
  if (ours.own > most('own'))
    lines.push(`invents ${ours.own} rows; torch's own results up to ${most('own')}`);
  return lines;
}
