import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/contract/report.ts
var RESOURCE_STATUSES = [
  "passed",
  "failed",
  "partial",
  "inconclusive",
  "valid",
  "removed"
];

export {
  RESOURCE_STATUSES
};
