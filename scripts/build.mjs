// Bundles every entry into dist/. The output depends on the sources and the locked packages only.
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { aheadOfTime } from './ahead-of-time.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['onnxruntime-node', 'onnxruntime-node/*'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

export async function bundle() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const plugins = [aheadOfTime(root)];
  await Promise.all([
    singleFiles(
      {
        action: 'src/actions/all/main.ts',
        plan: 'src/actions/plan/main.ts',
        test: 'src/actions/test/main.ts',
        report: 'src/actions/report/main.ts',
        command: 'src/actions/command/main.ts',
        // The child process that opens weights; it loads the native engine from node_modules.
        infer: 'src/inference/child/main.ts',
      },
      plugins,
    ),
    commandLine(plugins),
    tracer(plugins),
  ]);
}

/** One file for each entry. */
function singleFiles(entryPoints, plugins) {
  return build({
    ...common,
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    // import.meta.url does not exist in CommonJS.
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins,
  });
}

/** The command line in parts, each loaded when it is needed: a user waits for every start of it. */
async function commandLine(plugins) {
  await build({
    ...common,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: 'dist/cli',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    // Packages in CommonJS ask for Node's own modules by require, which an ES module lacks.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
    plugins,
  });
  copyFileSync(join(root, 'src/cli/launcher.cjs'), join(root, 'dist/cli.cjs'));
}

/** The process that runs architectures: an ES module, whose functions know no global object. */
function tracer(plugins) {
  return build({
    ...common,
    entryPoints: { trace: 'src/inference/tracer/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    plugins,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
