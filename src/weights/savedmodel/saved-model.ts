import { invalid, unsupported } from '../tensorflow/refusal.ts';
import { type Bundle, openBundle } from './bundle.ts';
import {
  bytesOf,
  entries,
  type Message,
  message,
  messages,
  parseMessage,
  text,
  texts,
} from './message.ts';
import { type ModelFiles, readModelFile } from './model-files.ts';
import {
  type NodeGraph,
  type OperatorDefinition,
  readFunction,
  readMainGraph,
  readOperatorDefinition,
} from './node-graph.ts';
import { readSignatures, type Signature } from './signatures.ts';

/** A saved model (tensorflow/core/protobuf/saved_model.proto), one of its graphs chosen. */
export interface SavedModel {
  main: NodeGraph;
  /** Definitions of functions that were not asked for yet stay bytes. */
  functions: Map<string, NodeGraph | Uint8Array>;
  operators: ReadonlyMap<string, OperatorDefinition>;
  signatures: ReadonlyMap<string, Signature>;
  bundle: Bundle | null;
  /** The node that restores the variables; '' where none does. */
  restoreNode: string;
  /** Nodes that run once after the variables were restored. */
  initNodes: string[];
}

const SERVE = 'serve';
const INIT_SIGNATURE = '__saved_model_init_op';
const MAX_GRAPH = 2 ** 31 - 1;

function tagsOf(metaGraph: Message): string[] {
  const info = message(metaGraph, 1);
  return info ? texts(info, 4) : [];
}

/** The graph for serving: the one with that tag alone, else one that has it among others. */
function chooseMetaGraph(metaGraphs: Message[]): Message {
  const serving = metaGraphs.filter((graph) => tagsOf(graph).includes(SERVE));
  const alone = serving.find((graph) => tagsOf(graph).length === 1);
  const [first, second] = serving;
  if (alone ?? first) return (alone ?? first) as Message;
  const [only] = metaGraphs;
  if (only && metaGraphs.length === 1 && !second) return only;
  const seen = metaGraphs.map((graph) => `[${tagsOf(graph).join(', ')}]`).join(', ');
  throw invalid(
    metaGraphs.length === 0
      ? 'The saved model holds no graph.'
      : `None of the graphs of the saved model has the tag ${SERVE} (there are: ${seen}).`,
  );
}

/** Names of the nodes that a collection of the graph lists. */
function collectionNodes(metaGraph: Message, name: string): string[] {
  const bytes = entries(metaGraph, 4).get(name);
  const list = bytes && message(parseMessage(bytes), 1);
  return list ? texts(list, 1) : [];
}

function initNodesOf(metaGraph: Message): string[] {
  const collections = ['saved_model_main_op', 'legacy_init_op'];
  const listed = collections.flatMap((name) => collectionNodes(metaGraph, name));
  const signature = entries(metaGraph, 5).get(INIT_SIGNATURE);
  const outputs = signature ? [...entries(parseMessage(signature), 2).values()] : [];
  const named = outputs.map((output) => text(parseMessage(output), 1));
  return [...listed, ...named].map((reference) => reference.replace(/:\d+$/, ''));
}

/** Reads saved_model.pb and opens the variables beside it. Throws a Refusal. */
export function readSavedModel(files: ModelFiles): SavedModel {
  const bytes = readModelFile(files, 'saved_model.pb');
  if (!bytes) throw invalid('The archive holds no saved_model.pb.');
  if (bytes.length > MAX_GRAPH) throw unsupported('saved_model.pb has more than 2 GB');
  const metaGraph = chooseMetaGraph(messages(parseMessage(bytes), 2));
  const graph = message(metaGraph, 2);
  if (!graph) throw invalid('The saved model holds no graph.');
  const info = message(metaGraph, 1);
  const operatorList = info && message(info, 2);
  const library = message(graph, 2);
  const functions = new Map<string, NodeGraph | Uint8Array>();
  for (const definition of library ? bytesOf(library, 1) : []) {
    const signature = message(parseMessage(definition), 1);
    if (signature) functions.set(text(signature, 1), definition);
  }
  const saver = message(metaGraph, 3);
  return {
    main: readMainGraph(graph),
    functions,
    operators: new Map(
      (operatorList ? messages(operatorList, 1) : []).map((proto) => [
        text(proto, 1),
        readOperatorDefinition(proto),
      ]),
    ),
    signatures: readSignatures(entries(metaGraph, 5)),
    bundle: openBundle(files),
    restoreNode: saver ? text(saver, 3) : '',
    initNodes: initNodesOf(metaGraph),
  };
}

/** The body of a function of the model's library. */
export function functionGraph(model: SavedModel, name: string): NodeGraph {
  const found = model.functions.get(name);
  if (!found) throw invalid(`The saved model lacks the function ${name}.`);
  if (!(found instanceof Uint8Array)) return found;
  const graph = readFunction(found);
  model.functions.set(name, graph);
  return graph;
}
