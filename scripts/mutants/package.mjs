// A package as data: its description as an object, and its files by name.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readArray, writeArray } from './arrays.mjs';

/** Only the ONNX weights, so that a mutant is one case. */
export function readPackage(folder) {
  const description = parse(readFileSync(join(folder, 'bioimageio.yaml'), 'utf8'));
  description.weights = { onnx: description.weights.onnx };
  delete description.weights.onnx.parent;
  const names = [
    ...[...description.inputs, ...description.outputs].map((one) => one.test_tensor.source),
    description.weights.onnx.source,
    description.documentation,
    ...description.covers,
  ];
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  return { description, files };
}

export function copyOf({ description, files }) {
  return { description: structuredClone(description), files: new Map(files) };
}

export const arrayOf = ({ files }, tensor) => readArray(files.get(tensor.test_tensor.source));

export function setArray({ files }, tensor, array, isFortran = false) {
  files.set(tensor.test_tensor.source, writeArray(array, isFortran));
}

export const weightsOf = ({ description, files }) => files.get(description.weights.onnx.source);

export function setWeights({ description, files }, bytes) {
  files.set(description.weights.onnx.source, bytes);
}

/** Writes it with the right hash of every file, so that only its behaviour can give a mutant away. */
export function writePackage({ description, files, text }, folder) {
  mkdirSync(folder, { recursive: true });
  const named = [...description.inputs, ...description.outputs].map((one) => one.test_tensor);
  for (const file of [...named, description.weights.onnx])
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
    weights: weightsOf(one),
  };
}
