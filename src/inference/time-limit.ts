/** A time limit that stands still while nothing is to be waited for. */
export interface TimeLimit {
  /** Begins anew with all of its time. */
  refresh: () => void;
  pause: () => void;
  /** Goes on where it was paused. */
  resume: () => void;
  /** For good. */
  stop: () => void;
}

/** @param time milliseconds after which `onEnd` is called */
export function timeLimit(time: number, onEnd: () => void): TimeLimit {
  let left = time;
  let since = performance.now();
  let timer: NodeJS.Timeout | null = setTimeout(onEnd, time);

  let isOver = false;

  function clear(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }
  function start(): void {
    clear();
    if (isOver) return;
    since = performance.now();
    timer = setTimeout(onEnd, left);
  }
  return {
    stop() {
      isOver = true;
      clear();
    },
    refresh() {
      left = time;
      start();
    },
    pause() {
      if (timer !== null) left = Math.max(0, left - (performance.now() - since));
      clear();
    },
    resume() {
      if (timer === null) start();
    },
  };
}
