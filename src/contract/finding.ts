/** Where something stands in a text file. Lines and columns count from 1; the column is in UTF-16 units. */
export interface Position {
  /** Path as the user knows it: relative to the root that was tested, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** Keys and indexes from the root of a description to a value, as in `["outputs", 0, "axes"]`. */
export type ValuePath = (string | number)[];

export type Severity = 'error' | 'warning' | 'info';

/** An exact text edit: replace `length` UTF-16 units from `offset` by `text`. */
export interface Fix {
  description: string;
  offset: number;
  length: number;
  text: string;
}

/** Something noticed in a description or a file. */
export interface Finding {
  /** Kebab-case, stable: other programs read it. */
  code: string;
  severity: Severity;
  path: ValuePath;
  position: Position | null;
  /** What was found and what was expected. */
  message: string;
  /** What to do about it. */
  hint: string;
  fix?: Fix;
}
