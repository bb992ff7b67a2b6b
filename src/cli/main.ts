import { wantsColor } from './colors.ts';
import { EXIT } from './exit-codes.ts';
import { runCli } from './run-cli.ts';
import type { Terminal } from './terminal.ts';

const { stdin, stdout, stderr, env, argv } = process;
const words = argv.slice(2);

const terminal: Terminal = {
  stdin,
  stdout,
  stderr,
  environment: env,
  folder: process.cwd(),
  color: { stdout: wantsColor(stdout, env, words), stderr: wantsColor(stderr, env, words) },
  width: stdout.columns ?? stderr.columns ?? 100,
  live: stdout.isTTY && stderr.isTTY && env.TERM !== 'dumb' && !env.CI ? stderr : null,
};

// `process.exit` runs what `atExit` has gathered: children are killed, temporary folders removed.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') stderr.write(`cannot write to standard output: ${error.message}\n`);
  process.exit(error.code === 'EPIPE' ? EXIT.closedPipe : EXIT.misused);
});
// Nobody reads the progress: the results still count.
stderr.on('error', () => {});
process.once('SIGINT', () => process.exit(EXIT.interrupted));
process.once('SIGTERM', () => process.exit(EXIT.terminated));

void main();

async function main(): Promise<void> {
  try {
    end(await runCli(words, terminal));
  } catch (error) {
    const said = error instanceof Error ? error.stack : String(error);
    stderr.write(`model-hub-ci broke. This is its own fault, please report it.\n${said}\n`);
    end(EXIT.misused);
  }
}

/** Ends once all is written; a connection that is kept alive must not hold the process. */
function end(exitCode: number): void {
  stdout.write('', () => stderr.write('', () => process.exit(exitCode)));
}
