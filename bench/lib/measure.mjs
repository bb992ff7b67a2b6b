import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watchTree } from './process-tree.mjs';

/**
 * Runs a command to its end.
 * @param {{command: string, args: string[], env?: object, cwd?: string, expectedCodes?: number[]}} contestant
 * @param {{memory?: boolean}} options `memory`: samples the process tree, which costs a little time
 * @returns {Promise<{wall: number, largest: number | null, sum: number | null, held: number | null, cpu: number | null, output: string}>}
 *   milliseconds and bytes
 * @throws if it ends otherwise than expected: a time of something that failed means nothing
 */
export async function measure(contestant, { memory = false } = {}) {
  const { command, args, env = plainEnvironment(), cwd, expectedCodes = [0] } = contestant;
  const output = [];
  const start = process.hrtime.bigint();
  const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (bytes) => output.push(bytes));
  child.stderr.on('data', (bytes) => output.push(bytes));
  const stop = memory
    ? watchTree(child.pid)
    : () => ({ largest: null, sum: null, held: null, cpu: null });
  const [code, signal] = await once(child, 'exit');
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const peaks = stop();
  const text = Buffer.concat(output).toString();
  if (!expectedCodes.includes(code))
    throw new Error(
      `${command} ${args.join(' ')} ended with ${signal ?? code}:\n${text.slice(-4000)}`,
    );
  return { wall, ...peaks, output: text };
}

/**
 * The same few variables for all: what else this machine sets (certificates that Node reads at each
 * start, settings of debuggers and profilers) is no property of the programs.
 */
function plainEnvironment() {
  const names = ['PATH', 'HOME', 'USERPROFILE', 'LANG', 'TMPDIR', 'TEMP', 'SystemRoot'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
