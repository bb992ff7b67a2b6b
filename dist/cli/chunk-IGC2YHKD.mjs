import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/settings/layout-names.ts
var LAYOUT_NAMES = ["folders", "resources", "collection", "index"];

export {
  LAYOUT_NAMES
};
