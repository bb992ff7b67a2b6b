import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installation } from '../../../settings/installation.ts';

/** What a program may see of the file system; absolute paths. */
export interface View {
  /** An empty folder, in which the view is put together. */
  root: string;
  readable: string[];
  writable: string[];
}

/** A way to start a program so that it can do less than this process. */
export interface Sandbox {
  /** The command that starts `argv` in it. */
  wrap: (argv: string[], view: View) => string[];
  /** Limits of this user's processes count only those inside. */
  ownProcessCount: boolean;
  /** What it leaves open, as `network not isolated`. */
  missing: string[];
}

const NAMESPACES = ['--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child'];
const OWN_USER = ['--user', '--map-root-user'];
const NO_RIGHTS = ['--no-new-privs', '--inh-caps=-all', '--bounding-set=-all', '--'];

const FILES = 'files not isolated';
const NETWORK = 'network not isolated';
const PROCESSES = 'processes that leave the group are only looked for';
const PRIVILEGES = 'new privileges not blocked';

function inNamespaces(flags: string[]): Sandbox['wrap'] {
  const script = join(installation().root, 'python', 'sandbox.sh');
  return (argv, { root, readable, writable }) => [
    ...['unshare', ...flags, '/bin/sh', script, root],
    ...[...readable, '--', ...writable, '--', ...argv],
  ];
}

/** The best first; what a system allows is found out by trying. */
const SANDBOXES: readonly (() => Sandbox)[] = [
  () => ({
    wrap: inNamespaces([...OWN_USER, ...NAMESPACES]),
    ownProcessCount: true,
    missing: [],
  }),
  // For root in a container that may mount but not make users.
  () => ({ wrap: inNamespaces(NAMESPACES), ownProcessCount: false, missing: [] }),
  () => ({
    wrap: (argv) => [
      ...['unshare', ...OWN_USER, '--pid', '--net', '--ipc', '--fork', '--kill-child'],
      ...['setpriv', ...NO_RIGHTS, ...argv],
    ],
    ownProcessCount: true,
    missing: [FILES],
  }),
  () => ({
    wrap: (argv) => ['setpriv', ...NO_RIGHTS, ...argv],
    ownProcessCount: false,
    missing: [NETWORK, FILES, PROCESSES],
  }),
  () => ({
    wrap: (argv) => ['setpriv', '--no-new-privs', '--', ...argv],
    ownProcessCount: false,
    missing: [NETWORK, FILES, PROCESSES],
  }),
];

/** What there is everywhere. */
export const NO_SANDBOX: Sandbox = {
  wrap: (argv) => argv,
  ownProcessCount: false,
  missing: [NETWORK, FILES, PROCESSES, PRIVILEGES],
};

const run = promisify(execFile);
let best: Promise<Sandbox> | undefined;

/** The best sandbox that this system allows; found out once. */
export function findSandbox(platform: NodeJS.Platform = process.platform): Promise<Sandbox> {
  best ??= platform === 'linux' ? firstThatWorks() : Promise.resolve(NO_SANDBOX);
  return best;
}

async function firstThatWorks(): Promise<Sandbox> {
  for (const make of SANDBOXES) {
    const sandbox = make();
    if (await works(sandbox)) return sandbox;
  }
  return NO_SANDBOX;
}

async function works({ wrap }: Sandbox): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'model-hub-ci-try-'));
  const view = { root: join(folder, 'root'), readable: [], writable: [folder] };
  await mkdir(view.root);
  const [file = '', ...args] = wrap(['/bin/true'], view);
  try {
    await run(file, args, { cwd: folder, env: {}, timeout: 10_000, killSignal: 'SIGKILL' });
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
