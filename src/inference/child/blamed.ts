import { type Program, WeightsError } from '../../weights/program.ts';

/** Causes that hold whoever wrote the graph. */
const NOT_THE_GRAPH = ['out-of-memory', 'device-missing', 'output-too-large'];

/** A graph that an importer wrote and the engine refuses is our fault, not the contributor's. */
export function blamed(error: unknown, { origin }: Program): unknown {
  if (origin === 'weights' || !(error instanceof WeightsError)) return error;
  const { cause, stage, message } = error.problem;
  if (NOT_THE_GRAPH.includes(cause)) return error;
  const problem = {
    stage,
    cause: 'internal-error',
    message: `The ONNX graph that model-hub-ci made of the weights does not work. ${message}`,
    hint: 'This is a fault of model-hub-ci; please report it with the weights.',
  } as const;
  return new WeightsError(problem, { cause: error });
}
