// A package as data: its description as an object, and its files by name.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readArray, writeArray } from './arrays.mjs';

/** With one weights format only, so that a mutant is one case. */
export function readPackage(folder, file, format) {
  const description = parse(readFileSync(join(folder, file), 'utf8'));
  const entry = description.weights[format];
  description.weights = { [format]: entry };
  delete entry.parent;
  const names = [
    ...[...description.inputs, ...description.outputs].map((one) => one.test_tensor.source),
    entry.source,
    ...(entry.architecture ? [entry.architecture.source] : []),
    description.documentation,
    ...description.covers,
  ];
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  // What the oracle runs: the same network, whatever the format.
  const network = format === 'onnx' ? null : readFileSync(join(folder, 'weights.onnx'));
  return { description, files, network };
}

export function copyOf({ description, files, network }) {
  return { description: structuredClone(description), files: new Map(files), network };
}

const entryOf = ({ weights }) => Object.values(weights)[0];

export const arrayOf = ({ files }, tensor) => readArray(files.get(tensor.test_tensor.source));

export function setArray({ files }, tensor, array, isFortran = false) {
  files.set(tensor.test_tensor.source, writeArray(array, isFortran));
}

export const weightsOf = ({ description, files }) => files.get(entryOf(description).source);

export function setWeights({ description, files }, bytes) {
  files.set(entryOf(description).source, bytes);
}

/** Writes it with the right hash of every file, so that only its behaviour can give a mutant away. */
export function writePackage({ description, files, text }, folder) {
  mkdirSync(folder, { recursive: true });
  const named = [...description.inputs, ...description.outputs].map((one) => one.test_tensor);
  for (const file of [...named, entryOf(description)])
    if (file && files.has(file.source) && file.sha256 !== undefined)
      file.sha256 = createHash('sha256').update(files.get(file.source)).digest('hex');
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const write = text ?? ((value) => stringify(value, { aliasDuplicateObjects: false }));
  writeFileSync(join(folder, 'bioimageio.yaml'), write(description));
}

/** What the oracle needs of it. */
export function asModel(one) {
  const { description } = one;
  const tensor = (described, steps) => ({
    ...arrayOf(one, described),
    ids: described.axes.map((axis) => axis.id ?? axis.type),
    type: described.data.type,
    steps,
  });
  return {
    inputs: description.inputs.map((each) => tensor(each, each.preprocessing)),
    outputs: description.outputs.map((each) => tensor(each, each.postprocessing)),
    weights: one.network ?? weightsOf(one),
  };
}
