/** A certain mend that a review can offer on lines of a file. */
export interface Suggestion {
  /** Relative to the repository. */
  file: string;
  /** First and last line, from 1. */
  first: number;
  last: number;
  /** What has to stand there for the suggestion to be right. */
  before: string[];
  /** Markdown with a suggestion block, already escaped. */
  body: string;
  /** The same for the same mend, run after run; any text. */
  key: string;
}
