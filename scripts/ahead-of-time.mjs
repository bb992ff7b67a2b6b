// Compiles the validators of descriptions while the bundles are built.
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

/** An esbuild plugin that replaces src/description/structure/validators.ts by its compiled result. */
export function aheadOfTime(root) {
  let compiled;
  return {
    name: 'ahead-of-time',
    setup(bundle) {
      bundle.onLoad(
        { filter: /description[\\/]structure[\\/]validators\.ts$/ },
        async ({ path }) => {
          compiled ??= compile(root, path);
          return { contents: await compiled, loader: 'js', resolveDir: dirname(path) };
        },
      );
    },
  };
}

async function compile(root, path) {
  const folder = mkdtempSync(join(root, 'node_modules/.validators-'));
  try {
    const outfile = join(folder, 'validators.mjs');
    await build({
      stdin: {
        contents: `export { makeAjv } from ${JSON.stringify(path)};
export { default as standalone } from 'ajv/dist/standalone/index.js';`,
        resolveDir: dirname(path),
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'warning',
    });
    const { makeAjv, standalone } = await import(pathToFileURL(outfile).href);
    const { ajv, trees } = makeAjv(true);
    const names = Object.keys(trees);
    const code = standalone.default(
      ajv,
      Object.fromEntries(names.map((name, index) => [`v${index}`, name])),
    );
    // What the code requires becomes an import.
    const source = `import * as keywords from './keywords.ts';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
const exports = {};
${code
  .replaceAll('require("./keywords.ts")', 'keywords')
  .replaceAll('require("ajv/dist/runtime/ucs2length")', 'ucs2length')}
const validators = {${names.map((name, index) => `${JSON.stringify(name)}: exports.v${index}`).join(', ')}};
const trees = ${JSON.stringify(trees)};
export const validator = (root) => ({ validate: validators[root], fields: Object.keys(trees[root]), tree: trees[root] });`;
    return (await transform(source, { minify: true, format: 'esm' })).code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
