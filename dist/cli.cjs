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
  // Node 22 and newer keep compiled code from one start to the next; in a folder of the user's own, since
  // whoever can write there decides what is run.
  const { enableCompileCache } = require('node:module');
  const { homedir } = require('node:os');
  const { isAbsolute, join } = require('node:path');
  const home = homedir();
  // HOME may be empty: then the folder would be one of wherever the command is started.
  if (enableCompileCache && isAbsolute(home))
    enableCompileCache(join(home, '.cache', 'model-hub-ci', 'compiled'));
  import('./cli/main.mjs');
}
