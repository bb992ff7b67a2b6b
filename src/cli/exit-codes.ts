/** What the exit code of a command says; a command's own verdicts are 0, 1 and 2. */
export const EXIT = {
  passed: 0,
  failed: 1,
  undecided: 2,
  /** The command was misused or broke. */
  misused: 3,
  /** Ctrl-C: 128 + SIGINT, as shells have it. */
  interrupted: 130,
  /** SIGTERM, as shells have it. */
  terminated: 143,
  /** The reader of our output went away: 128 + SIGPIPE. */
  closedPipe: 141,
} as const;
