// Installs what is missing, with nothing but Node and npm: shared by `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = [20, 18, 1];

/** Makes this checkout ready to run; ends the process with a plain sentence where that cannot be. */
export function setUp() {
  checkNode();
  if (!isInstalled()) install();
}

function checkNode() {
  const version = process.versions.node.split('.').map(Number);
  const difference = version.map((part, index) => part - OLDEST_NODE[index]).find((d) => d !== 0);
  if (difference < 0)
    giveUp(
      `Node ${process.versions.node} is too old: model-hub-ci needs Node ${OLDEST_NODE.join('.')} or newer.`,
    );
}

/** Whether node_modules holds what the lockfile asks for; optional packages depend on the platform and may lack. */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const found = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      (found[path] ? found[path].version === entry.version : entry.optional === true) ||
      entry.peer === true,
  );
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function install() {
  process.stderr.write('Installing the packages of the lockfile (once)...\n');
  // No install scripts: none is needed, and onnxruntime-node's would look for a download server.
  const npm = npmCommand();
  const { status, error } = spawnSync(
    npm.file,
    [...npm.words, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: npm.shell,
      env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    },
  );
  if (status !== 0)
    giveUp(
      `npm ci did not succeed${error ? ` (${error.message})` : ''}. Its own words above say why; ` +
        'often the package registry cannot be reached.',
    );
}

/** npm without a shell where it can be: as the program that runs us, or as the one beside Node. */
function npmCommand() {
  const candidates = [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find(
    (file) => file && basename(file) === 'npm-cli.js' && existsSync(file),
  );
  if (script) return { file: process.execPath, words: [script], shell: false };
  // Windows starts npm.cmd only through a shell; no word of ours needs quoting.
  return { file: 'npm', words: [], shell: process.platform === 'win32' };
}

/** Why the engine, which is native code, does not load here; null where it does. */
export function engineProblem() {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '-e',
      "try { require('onnxruntime-node').listSupportedBackends() } catch (error) { console.error(error.message.split('\\n')[0]); process.exit(1) }",
    ],
    { cwd: root, encoding: 'utf8' },
  );
  return status === 0
    ? null
    : `The inference engine (onnxruntime-node) does not load on ${process.platform} ${process.arch}: ` +
        `${stderr.trim() || 'it dies without a word'}\n` +
        'It runs on Linux and Windows (x64, arm64) and on macOS (arm64).';
}

/** @returns {never} */
export function giveUp(message, exitCode = 3) {
  process.stderr.write(`${message}\n`);
  process.exit(exitCode);
}
