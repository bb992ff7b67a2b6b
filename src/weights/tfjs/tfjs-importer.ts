import { join } from 'node:path';
import { isObject, objectOf, parseJson } from '../keras/json.ts';
import { lower as lowerLayers } from '../keras/lower.ts';
import { type LoweredFormat, openLowered } from '../open-lowered.ts';
import { type ImportContext, type Importer, WeightsError } from '../program.ts';
import { lower as lowerGraph } from '../savedmodel/lower.ts';
import { makeWeightStore } from '../savedmodel/weight-store.ts';
import { invalid, Refusal, unsupported, weightsErrorOf } from '../tensorflow/refusal.ts';
import { makeWeightFile } from '../tensorflow/weight-file.ts';
import { Refusal as ZipRefusal } from '../torchscript/refusal.ts';
import { readGraphModel } from './graph-model.ts';
import { readLayersModel } from './layers-model.ts';
import { openTfjsFiles } from './model-files.ts';
import { readWeights } from './weights-manifest.ts';

function problemOf(error: unknown): WeightsError | null {
  if (error instanceof WeightsError) return error;
  if (error instanceof Refusal) return weightsErrorOf(error);
  if (error instanceof ZipRefusal) return weightsErrorOf(invalid(error.message));
  if (error instanceof RangeError && /call stack/.test(error.message))
    return weightsErrorOf(unsupported('The model nests too deep'));
  return null;
}

function read(context: ImportContext): LoweredFormat {
  const { weights, siblings, scratchFolder } = context;
  const files = openTfjsFiles(weights.path, siblings);
  const model = objectOf(parseJson(files.description, 'model.json'), 'model.json');
  const { modelTopology: topology } = model;
  if (!isObject(topology)) throw invalid('model.json describes no model: it has no modelTopology');
  const named = readWeights(model.weightsManifest, files);
  const shared = { externalDataFolder: scratchFolder, problemOf, notice: context.notice };
  if (topology.node !== undefined) {
    const graph = readGraphModel(model, named);
    return {
      ...shared,
      storeWeights: makeWeightStore(join(scratchFolder, 'weights.bin')),
      lower: (inputs, known) => lowerGraph(graph, context, inputs, known),
    };
  }
  const keras = readLayersModel(topology, named);
  const weightFile = makeWeightFile(scratchFolder);
  return { ...shared, lower: (inputs, known) => lowerLayers(keras, weightFile, inputs, known) };
}

/**
 * Models of TensorFlow.js, run without it: a layers model is one of Keras, a graph model the graph of a
 * SavedModel, and both are lowered to ONNX as those are. So they run on the one engine, in the one
 * kind of process, and nothing of TensorFlow.js has to be installed.
 */
export const tfjsImporter: Importer = {
  async open(context) {
    try {
      return openLowered(read(context));
    } catch (error) {
      throw problemOf(error) ?? error;
    }
  },
};
