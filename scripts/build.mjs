// Bundles every entry into dist/. The output depends on the sources and the locked packages only.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { aheadOfTime } from './ahead-of-time.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundle name → entry. `infer` is the child process that opens weights; it loads the native engine from node_modules. */
const entries = {
  cli: 'src/cli/main.ts',
  action: 'src/actions/test/main.ts',
  infer: 'src/inference/child/main.ts',
};

export async function bundle() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['onnxruntime-node', 'onnxruntime-node/*'],
    // import.meta.url does not exist in CommonJS.
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [aheadOfTime(root)],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
