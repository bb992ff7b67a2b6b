import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Outcome } from '../../src/contract/outcome.ts';
import { runCase } from '../../src/inference/run-case.ts';
import { temporaryFolders } from '../temporary.ts';
import { fixture, jobs, LIMITS, whileTicking } from './cases.ts';

// A script in place of our own child: what a hijacked or broken one could do to the parent.

const makeJob = jobs();
const folder = temporaryFolders();
const ENGINE = '{"type":"engine","engine":"e","import":1}';
const LOADED = '{"type":"loaded","engine":"e","load":1}';

/** Runs a case whose child is this script, in which `tell` writes a line to the message pipe. */
function runScript(script: string, limits = {}, environment = {}): Promise<Outcome> {
  const tell = `const tell = (line) => require('node:fs').writeSync(3, line + '\\n');`;
  const entry = join(folder({ 'child.cjs': `${tell}\n${script}` }), 'child.cjs');
  const job = makeJob(fixture('smooth.onnx'), [fixture('smooth.x.npy')]);
  return runCase(job, { ...LIMITS, ...limits }, { entry, environment });
}

test.each([
  ['text', `tell('hello');`],
  ['a message of an unknown kind', `tell('{"type":"passed"}');`],
  ['a message with a wrong field', `tell('{"type":"ran","run":"soon"}');`],
  ['a message with one field more', `tell('{"type":"ran","run":1,"ok":true}');`],
  [
    'a cause that does not exist',
    `tell('{"type":"failed","stage":"run","cause":"constructor","message":"","hint":"","peakMemory":1}');`,
  ],
  [
    'a path for an output',
    `tell('{"type":"finished","outputs":["../../etc/passwd"],"peakMemory":1}');`,
  ],
  ['a line without end', `for (;;) require('node:fs').writeSync(3, 'x'.repeat(65536));`],
  ['the same message for ever', `for (;;) tell('{"type":"ran","run":1}');`],
])('%s is no message: the child is ended', async (_what, script) => {
  const outcome = await runScript(`${script}\nsetInterval(() => {}, 1000);`);
  expect(outcome).toMatchObject({ ok: false, cause: 'internal-error' });
});

test('an answer after nonsense is not believed, not even out of the same write', async () => {
  const outcome = await runScript(`
    process.stdin.on('data', (job) => {
      const { outputFolder } = JSON.parse(job);
      require('node:fs').copyFileSync(${JSON.stringify(fixture('smooth.y.npy'))}, outputFolder + '/0-y.npy');
      tell('{}\\n{"type":"finished","outputs":["0-y.npy"],"peakMemory":1}');
    });`);
  expect(outcome).toMatchObject({ ok: false, cause: 'internal-error' });
});

test('what is printed can not be taken for a message', async () => {
  const forged = '{"type":"finished","outputs":["0-y.npy"],"peakMemory":1}';
  const outcome = await runScript(`console.log('${forged}'); tell('${ENGINE}');`);
  expect(outcome).toMatchObject({
    ok: false,
    cause: 'crashed',
    log: expect.stringContaining(forged),
  });
});

test('an output that was not written is not there', async () => {
  const outcome = await runScript(
    `tell('{"type":"finished","outputs":["0-y.npy"],"peakMemory":1}');`,
  );
  expect(outcome).toMatchObject({
    ok: false,
    cause: 'internal-error',
    message: expect.stringContaining("'y'"),
  });
});

test('a link in place of an output is not followed', async () => {
  const outcome = await runScript(`
    process.stdin.on('data', (job) => {
      const { outputFolder } = JSON.parse(job);
      require('node:fs').symlinkSync('/etc/hostname', outputFolder + '/0-y.npy');
      tell('{"type":"finished","outputs":["0-y.npy"],"peakMemory":1}');
      process.exit();
    });`);
  expect(outcome).toMatchObject({ ok: false, cause: 'internal-error' });
});

test('no secret reaches the child', async () => {
  const secrets = {
    GITHUB_TOKEN: 'ghs_x',
    INPUT_TOKEN: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    NODE_OPTIONS: '--inspect',
    LD_PRELOAD: '/x',
    PATH: '/bin',
    LANG: 'de_DE.UTF-8',
  };
  const outcome = await runScript(
    `console.log(JSON.stringify([process.env, process.cwd(), process.execArgv]));`,
    {},
    secrets,
  );
  const [environment, cwd, execArgv] = JSON.parse(outcome.log);
  // The shell between adds PWD and the like, which come from nothing else.
  const names = Object.keys(environment).filter(
    (name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name),
  );
  expect(names.sort()).toEqual([
    'GLIBC_TUNABLES',
    'HOME',
    'LANG',
    'TEMP',
    'TMP',
    'TMPDIR',
    'USERPROFILE',
  ]);
  expect(environment).toMatchObject({ HOME: cwd, TMPDIR: cwd, LANG: 'de_DE.UTF-8' });
  expect(execArgv).toEqual([]);
});

test('a flood on stderr keeps its end, and only that', async () => {
  const outcome = await runScript(`
    const { writeSync } = require('node:fs');
    for (let i = 0; i < 400; i++) writeSync(2, 'x'.repeat(65536));
    writeSync(2, 'the end');`);
  expect(outcome.log.length).toBe(64 * 1024);
  expect(outcome.log.endsWith('the end')).toBe(true);
});

test('memory that JavaScript fills is out of memory as well', async () => {
  const fill = `tell('${ENGINE}'); tell('${LOADED}'); const all = []; for (;;) all.push(new Uint8Array(2 ** 24).fill(1));`;
  const { result, ticks } = await whileTicking(runScript(fill, { memory: 300 * 2 ** 20 }));
  expect(result).toMatchObject({ ok: false, stage: 'run', cause: 'out-of-memory' });
  expect(ticks).toBeGreaterThan(5);
});

test('a heap that V8 gives up on is out of memory', async () => {
  const fill = `tell('${ENGINE}'); require('node:v8').setFlagsFromString('--max-old-space-size=40'); const all = []; for (;;) all.push({ at: all.length });`;
  const outcome = await runScript(fill);
  expect(outcome).toMatchObject({ ok: false, stage: 'load', cause: 'out-of-memory' });
});

test('a child that ends without a word has crashed', async () => {
  expect(await runScript(`tell('${ENGINE}'); process.exit(0);`)).toMatchObject({
    cause: 'crashed',
    stage: 'load',
    message: expect.stringContaining('exit code 0'),
  });
  expect(await runScript(`tell('${ENGINE}'); tell('${LOADED}'); process.abort();`)).toMatchObject({
    cause: 'crashed',
    stage: 'run',
    message: expect.stringContaining('SIGABRT'),
  });
});

test('a child that does not even start is the engine’s absence, with its last words', async () => {
  const outcome = await runScript(`throw new Error('bundle broken');`);
  expect(outcome).toMatchObject({
    ok: false,
    stage: 'load',
    cause: 'engine-missing',
    engine: null,
    log: expect.stringContaining('bundle broken'),
  });
});

test('processes that the child started end with it', async () => {
  const outcome = await runScript(
    `
    tell('${ENGINE}');
    const { pid } = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    console.log(pid);
    setInterval(() => {}, 1000);`,
    { timeout: 3000 },
  );
  expect(outcome).toMatchObject({ ok: false, cause: 'timeout' });
  await expectGone(Number(outcome.log));
});

test('a child that is busy ends when its parent is killed', async () => {
  const pidFile = join(folder(), 'pid');
  const bundle = join(folder(), 'run-case.mjs');
  mkdirSync(join(bundle, '..'), { recursive: true });
  execFileSync(
    process.execPath,
    [
      'node_modules/esbuild/bin/esbuild',
      'src/inference/start-child.ts',
      '--bundle',
      '--platform=node',
      '--format=esm',
      `--outfile=${bundle}`,
    ],
    { stdio: 'ignore' },
  );
  const entry = join(
    folder({
      'busy.cjs': `require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); for (;;);`,
    }),
    'busy.cjs',
  );
  const script = `
    const { startChild } = await import(${JSON.stringify(pathToFileURL(bundle).href)});
    await startChild({ timeout: 60000, memory: 1e9, output: 1 }, { entry: ${JSON.stringify(entry)} });`;
  writeFileSync(pidFile, '');
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: 'inherit',
  });
  let pid = 0;
  for (let tries = 0; pid === 0 && tries < 200; tries++) {
    await new Promise((done) => setTimeout(done, 50));
    pid = Number(readFileSync(pidFile, 'utf8'));
  }
  expect(pid).toBeGreaterThan(0);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await expectGone(pid);
});

async function expectGone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(1);
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`process ${pid} still runs`);
}
