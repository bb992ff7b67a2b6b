#!/usr/bin/env node
// The command model-hub-ci. In plain old syntax: an old Node must come as far as to say that it is too old.
const needed = [20, 18, 1];
const found = process.versions.node.split('.').map(Number);
const difference = needed.map((part, index) => found[index] - part).find((part) => part !== 0);
if (difference < 0) {
  console.error(
    `Node ${process.versions.node} is too old: model-hub-ci needs Node ${needed.join('.')} or newer.`,
  );
  process.exit(3);
} else {
  // Node 22 and newer keep compiled code from one start to the next.
  const { enableCompileCache } = require('node:module');
  if (enableCompileCache) enableCompileCache();
  import('./cli/main.mjs');
}
