import { error, warning } from '@actions/core';

/** A note that GitHub shows on a line of a file. Plain text of any origin. */
export interface LineNote {
  level: 'error' | 'warning';
  /** Relative to the repository; null: on no file. */
  file: string | null;
  line: number | null;
  column?: number;
  title: string;
  message: string;
}

const WRITERS = { error, warning };

/**
 * Prints notes as commands of the workflow. @actions/core escapes what would end a command or one of its
 * properties, so that no text from outside becomes a command of its own.
 */
export function printAnnotations(notes: readonly LineNote[]): void {
  for (const { level, file, line, column, title, message } of notes) {
    WRITERS[level](message, {
      title,
      ...(file === null ? {} : { file }),
      ...(file === null || line === null ? {} : { startLine: line }),
      ...(file === null || column === undefined ? {} : { startColumn: column }),
    });
  }
}
