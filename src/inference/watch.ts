/** Somebody who looks at a process from outside now and then. */
export interface Watch {
  /** Largest resident set seen so far, in bytes; null where nothing could be seen. */
  peak(): number | null;
  stop(): void;
}
