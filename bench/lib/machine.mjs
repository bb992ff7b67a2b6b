import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** What a figure depends on besides the programs. */
export function machine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
    loadAtStart: loadavg()[0],
  };
}
