// Prints the names of all operators of the table, one a line: `node operator-names.mjs | python3 schemas.py`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const table = fileURLToPath(
  new URL('../../../src/weights/torchscript/operators/table.ts', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'operators-'));
try {
  const outfile = join(folder, 'table.mjs');
  await build({ entryPoints: [table], bundle: true, platform: 'node', format: 'esm', outfile });
  const { TENSOR_OPERATORS, VALUE_OPERATORS } = await import(pathToFileURL(outfile).href);
  const names = new Set(
    [...Object.keys(TENSOR_OPERATORS), ...Object.keys(VALUE_OPERATORS)].map(
      (key) => key.split('.')[0],
    ),
  );
  console.log([...names].sort().join('\n'));
} finally {
  rmSync(folder, { recursive: true });
}
