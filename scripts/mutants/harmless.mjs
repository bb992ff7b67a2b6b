// Changes that mean nothing: a package changed so has to pass as before.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { mapped } from './arrays.mjs';
import { changed, weightsIn } from './onnx-weights.mjs';
import { exported } from './oracle.mjs';
import { arrayOf, setArray, setWeights, weightsOf } from './package.mjs';

function shuffled(value, next) {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, next));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value)
    .map((key) => [next(), key])
    .sort(([a], [b]) => a - b);
  return Object.fromEntries(keys.map(([, key]) => [key, shuffled(value[key], next)]));
}

function renamed(one, from, to) {
  const bytes = one.files.get(from);
  one.files.delete(from);
  one.files.set(to, bytes);
  const visit = (value) => {
    for (const [key, inner] of Object.entries(value)) {
      if (inner === from) value[key] = to;
      else if (typeof inner === 'object' && inner !== null) visit(inner);
    }
  };
  visit(one.description);
}

export function harmlessChanges(base, random) {
  const { description, files } = base;
  const make = (name, change) => ({ kind: 'harmless', name, change });
  const keys = Array.from({ length: 16 }, (_, seed) =>
    make(`keys in another order (${seed})`, (one) => {
      one.description = shuffled(one.description, random(seed + 1));
    }),
  );
  const names = [...files.keys()].flatMap((name) => {
    const ending = name.slice(name.lastIndexOf('.'));
    if (ending === '.md') return [];
    return ['other', 'with-UPPER_case', 'v1.2.3'].map((stem) =>
      make(`${name} renamed to ${stem}`, (one) =>
        renamed(one, name, `${name.slice(0, -ending.length)}-${stem}${ending}`),
      ),
    );
  });
  const styles = {
    'as JSON': (value) => JSON.stringify(value, null, 1),
    'as JSON in one line': (value) => JSON.stringify(value),
    'in flow style': (value) => stringify(value, { collectionStyle: 'flow' }),
    'with single quotes': (value) => stringify(value, { defaultStringType: 'QUOTE_SINGLE' }),
    'with double quotes': (value) => stringify(value, { defaultStringType: 'QUOTE_DOUBLE' }),
    'indented by 4': (value) => stringify(value, { indent: 4 }),
    'with comments': (value) => `# a model\n${stringify(value)}\n# that is all\n`,
    'with CRLF': (value) => stringify(value).replaceAll('\n', '\r\n'),
  };
  const written = Object.entries(styles).map(([words, text]) =>
    make(`written ${words}`, (one) => Object.assign(one, { text })),
  );
  const words = ['name', 'description'].map((key) =>
    make(`another ${key}`, (one) => {
      one.description[key] = 'Another text for the same model';
    }),
  );
  const tensors = [...description.inputs, ...description.outputs].flatMap((_, i) => {
    const of = (one) => [...one.description.inputs, ...one.description.outputs][i];
    return [
      make(`tensor ${i} in Fortran order`, (one) =>
        setArray(one, of(one), arrayOf(one, of(one)), true),
      ),
      make(`tensor ${i} without a hash`, (one) => {
        delete of(one).test_tensor.sha256;
      }),
      make(`tensor ${i} described in other words`, (one) => {
        of(one).description = 'the same tensor';
      }),
    ];
  });
  const outputs = description.outputs.flatMap((_, i) =>
    [1e-6, -3e-5].map((size) =>
      make(`output ${i} off by ${size}`, (one) => {
        const output = one.description.outputs[i];
        setArray(
          one,
          output,
          mapped(arrayOf(one, output), (x, k) => x + size * Math.sin(k)),
        );
      }),
    ),
  );
  return [...keys, ...names, ...written, ...words, ...tensors, ...outputs, ...exports(base, make)];
}

/** Weights that compute the same: rewritten by the engine, or scaled before a ReLU and back after it. */
function exports(base, make) {
  if (base.network) return [];
  const levels = ['disabled', 'basic', 'extended'].map((level) =>
    make(`weights re-exported, optimization ${level}`, async (one) => {
      const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
      const path = join(folder, 'again.onnx');
      await exported(weightsOf(one), level, path);
      setWeights(one, readFileSync(path));
      rmSync(folder, { recursive: true });
    }),
  );
  const all = weightsIn(weightsOf(base)).filter(({ name }) => name.startsWith('onnx::'));
  const blocks = Math.floor(all.length / 4);
  const scaled = Array.from({ length: blocks }, (_, block) => {
    const [first, bias, second] = all.slice(4 * block);
    return [2, 0.25, 8].map((factor) =>
      make(`weights of block ${block} times ${factor} before a ReLU`, (one) => {
        let bytes = weightsOf(one);
        bytes = changed(bytes, first, (x) => x * factor);
        bytes = changed(bytes, bias, (x) => x * factor);
        setWeights(
          one,
          changed(bytes, second, (x) => x / factor),
        );
      }),
    );
  });
  return [...levels, ...scaled.flat()];
}
