import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  require_picocolors
} from "./chunk-RKE5F7LD.mjs";
import {
  terminalText
} from "./chunk-PPGBOYNH.mjs";
import {
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// src/cli/exit-codes.ts
var EXIT = {
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
  closedPipe: 141
};

// src/cli/complain.ts
var import_picocolors = __toESM(require_picocolors(), 1);
function complain(complaints, terminal) {
  const { bold, red } = import_picocolors.default.createColors(terminal.color.stderr);
  for (const { message, hint } of complaints)
    terminal.stderr.write(
      `${bold(red("error:"))} ${terminalText(message)}
       ${terminalText(hint)}
`
    );
}

export {
  EXIT,
  complain
};
