const tasks = new Set<() => void>();
let listening = false;

/**
 * Has a synchronous task done when this process ends, however that comes about short of SIGKILL:
 * kill a child process, remove a temporary folder. Gives back a function that takes it off the list.
 */
export function atExit(task: () => void): () => void {
  if (!listening) process.once('exit', runTasks);
  listening = true;
  tasks.add(task);
  return () => tasks.delete(task);
}

function runTasks(): void {
  // Last come, first served: a child is gone before its folder is removed.
  for (const task of [...tasks].reverse()) {
    try {
      task();
    } catch {
      // The process is ending: the other tasks matter more than this one's complaint.
    }
  }
  tasks.clear();
}
