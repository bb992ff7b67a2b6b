import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/cli/write-text.ts
import { once } from "node:events";
async function writeText(stream, text) {
  if (!stream.write(text)) await once(stream, "drain");
}

export {
  writeText
};
