import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { invalid, unsupported } from '../tensorflow/refusal.ts';
import {
  closeZip,
  dataOffset,
  openZip,
  readMember,
  type ZipArchive,
} from '../torchscript/zip-directory.ts';
import { readArchiveWeights } from './archive-weights.ts';
import { readFileWeights, type WeightsByLayer } from './file-weights.ts';
import { type ByteSource, fileSource } from './hdf5/byte-source.ts';
import { find, isHdf5, openHdf5, text } from './hdf5/hdf5.ts';
import { objectOf, parseJson } from './json.ts';
import { isModel, type LayerNode, readLayer } from './layer-node.ts';
import { type KerasVersion, readVersion } from './version.ts';

/** A file of Keras, understood so far that it can be lowered. */
export interface KerasModel {
  version: KerasVersion;
  model: LayerNode;
  weights: WeightsByLayer;
}

const MAX_CONFIG = 2 ** 27;
const MAX_WEIGHTS = 2 ** 35;
const ZIP_START = 0x04034b50;

const WEIGHTS_ONLY_HINT =
  'Save the whole model with model.save("model.h5") or model.save("model.keras"): save_weights writes no layers.';

/** Refuses what is no model of Keras' own kinds. */
export function checkModel(model: LayerNode): LayerNode {
  if (isModel(model)) return model;
  throw unsupported(
    `The model of the custom class ${model.registeredName ?? model.className}`,
    'Its Python code is not part of the file. Offer the model as ONNX or as a TensorFlow SavedModel too.',
  );
}

function openFile(source: ByteSource): KerasModel {
  const file = openHdf5(source);
  const root = find(file, '');
  const config = root && text(root, 'model_config');
  if (!root || config === null || config === undefined)
    throw invalid(
      root &&
        (root.attributes.has('layer_names') ||
          root.links.has('layers') ||
          root.links.has('_layer_checkpoint_dependencies'))
        ? 'The file holds weights only: what layers they belong to is not in it'
        : 'The HDF5 file describes no Keras model',
      WEIGHTS_ONLY_HINT,
    );
  const weightsGroup = find(file, 'model_weights');
  const version =
    text(root, 'keras_version') ?? (weightsGroup && text(weightsGroup, 'keras_version'));
  if (version?.startsWith('1.'))
    throw unsupported(
      `The file was written by Keras ${version}, whose layers had other options`,
      'Load it with Keras 2 and save it again.',
    );
  const model = checkModel(readLayer(parseJson(config, 'description of the model')));
  return { version: readVersion(version), model, weights: readFileWeights(file, model) };
}

function member(zip: ZipArchive, name: string): string {
  const found = zip.members.get(name);
  if (!found)
    throw invalid(
      `The zip archive holds no ${name}, as every .keras file does`,
      'Save the model again with model.save("model.keras").',
    );
  return readMember(zip, found, MAX_CONFIG).toString('utf8');
}

/** The weights of the archive in place, or unpacked into a file where they are packed. */
function weightsSource(zip: ZipArchive, scratchFolder: string): ByteSource {
  const name = 'model.weights.h5';
  const found = zip.members.get(name);
  if (!found) throw invalid(`The .keras file holds no ${name}: it may be without its weights`);
  if (found.method === 0) return fileSource(zip.path, dataOffset(zip, found), found.size);
  const path = join(scratchFolder, name);
  writeFileSync(path, readMember(zip, found, MAX_WEIGHTS));
  return fileSource(path);
}

function readArchive(zip: ZipArchive, scratchFolder: string): KerasModel {
  const description = member(zip, 'config.json');
  const metadata = objectOf(
    parseJson(member(zip, 'metadata.json'), 'metadata.json'),
    'metadata.json',
  );
  const version = metadata.keras_version;
  const model = checkModel(readLayer(parseJson(description, 'config.json')));
  const file = openHdf5(weightsSource(zip, scratchFolder));
  return {
    version: readVersion(typeof version === 'string' ? version : '3'),
    model,
    weights: readArchiveWeights(file, model),
  };
}

function openArchive(path: string, scratchFolder: string): KerasModel {
  const zip = openZip(path);
  try {
    return readArchive(zip, scratchFolder);
  } finally {
    closeZip(zip);
  }
}

function startOf(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(8);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, 8, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a file of Keras by what it holds, whatever it is called. Throws a Refusal. */
export function openKeras(path: string, scratchFolder: string): KerasModel {
  const start = startOf(path);
  if (isHdf5(start)) return openFile(fileSource(path));
  if (start.length >= 4 && start.readUInt32LE(0) === ZIP_START)
    return openArchive(path, scratchFolder);
  throw invalid('The file is neither an HDF5 file nor a .keras archive');
}
