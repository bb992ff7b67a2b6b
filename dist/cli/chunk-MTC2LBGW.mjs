import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/settings/at-exit.ts
var tasks = /* @__PURE__ */ new Set();
var listening = false;
function atExit(task) {
  if (!listening) process.once("exit", runTasks);
  listening = true;
  tasks.add(task);
  return () => tasks.delete(task);
}
function runTasks() {
  for (const task of [...tasks].reverse()) {
    try {
      task();
    } catch {
    }
  }
  tasks.clear();
}

export {
  atExit
};
