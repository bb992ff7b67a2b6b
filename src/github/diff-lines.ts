/** The lines of a file that a pull request shows: by number in the new file, hunk by hunk. */
export type Hunks = Map<number, string>[];

/** Reads the `patch` that GitHub gives of a changed file; no hunks where it is none. */
export function readHunks(patch: string): Hunks {
  const hunks: Hunks = [];
  let line = 0;
  for (const text of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)?.[1];
    if (start !== undefined) {
      line = Number(start);
      hunks.push(new Map());
    } else if (text.startsWith('+') || text.startsWith(' ')) {
      hunks.at(-1)?.set(line, text.slice(1).replace(/\r$/, ''));
      line += 1;
    }
  }
  return hunks;
}

/** Whether lines, as they are believed to be, lie in one hunk: a review can speak of nothing else. */
export function isInDiff(hunks: Hunks, first: number, lines: readonly string[]): boolean {
  return hunks.some((hunk) => lines.every((line, index) => hunk.get(first + index) === line));
}
