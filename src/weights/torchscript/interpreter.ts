import type { Graph } from '../../onnx/graph.ts';
import type { Archive } from './archive.ts';
import { callOperator } from './call-operator.ts';
import { type ClassInfo, classOf, type FunctionInfo, lookUp } from './class-table.ts';
import { evaluate } from './evaluate.ts';
import { execute } from './execute.ts';
import { type Frame, type Interpreter, type Keywords, NO_KEYWORDS } from './interpretation.ts';
import { makeLoader, namePaths } from './load-values.ts';
import { failedInModel, invalid, Refusal, unsupported } from './refusal.ts';
import type { FunctionDefinition } from './syntax.ts';
import { isKind, type ModuleObject, tuple, typeName, type Value } from './values.ts';

/** Bounds of one interpretation. */
export const INTERPRETER_LIMITS = { steps: 2_000_000, depth: 300 };

export function makeInterpreter(
  archive: Archive,
  graph: Graph,
  trainBatchNorm = false,
): Interpreter {
  const interpreter: Interpreter = {
    archive,
    loader: makeLoader(graph, archive),
    constants: [],
    steps: 0,
    depth: 0,
    callOperator: (name, args, keywords = NO_KEYWORDS) =>
      callOperator(interpreter.lowering, name, args, keywords),
    callMethod: (object, name, args, keywords = NO_KEYWORDS) =>
      callMethod(interpreter, object, name, args, keywords),
    callValue: (callee, args, keywords) => callValue(interpreter, callee, args, keywords),
    lowering: {
      graph,
      version: archive.version,
      warnings: new Set(),
      trainBatchNorm,
      callOperator: (name, args, keywords = {}) =>
        callOperator(
          interpreter.lowering,
          `aten::${name}`,
          args,
          new Map(Object.entries(keywords)),
        ),
      spend: (steps) => spend(interpreter, steps),
    },
  };
  return interpreter;
}

function spend(interpreter: Interpreter, steps: number): void {
  interpreter.steps += steps;
  if (interpreter.steps > INTERPRETER_LIMITS.steps)
    throw unsupported(
      `The model's code takes more than ${INTERPRETER_LIMITS.steps} steps`,
      'A loop of the model runs too long to be unrolled.',
    );
}

function bindParameters(
  interpreter: Interpreter,
  definition: FunctionDefinition,
  args: readonly Value[],
  keywords: Keywords,
  frame: Frame,
): void {
  const { parameters, name } = definition;
  if (args.length > parameters.length)
    throw new Refusal(
      'input-mismatch',
      `${name} takes ${parameters.length} arguments and was given ${args.length}.`,
      'Compare the inputs of the description with those of the model.',
    );
  parameters.forEach((parameter, i) => {
    const given = args[i] ?? keywords.get(parameter.name);
    if (given !== undefined) frame.variables.set(parameter.name, given);
    else if (i < args.length) frame.variables.set(parameter.name, null);
    else if (parameter.value)
      frame.variables.set(parameter.name, evaluate(interpreter, parameter.value, frame));
    else
      throw new Refusal(
        'input-mismatch',
        `${name} was not given its argument ${parameter.name}.`,
        'Compare the inputs of the description with those of the model.',
      );
  });
}

/** Runs a function of the archive's code. */
export function callFunction(
  interpreter: Interpreter,
  { definition, file }: FunctionInfo,
  args: readonly Value[],
  keywords: Keywords = NO_KEYWORDS,
): Value {
  const [self] = args;
  const module = isKind(self, 'object') ? (interpreter.loader.paths.get(self) ?? '') : '';
  const frame: Frame = { variables: new Map(), file, line: definition.line, module };
  interpreter.depth += 1;
  if (interpreter.depth > INTERPRETER_LIMITS.depth)
    throw unsupported(
      `The model's functions call each other more than ${INTERPRETER_LIMITS.depth} deep`,
    );
  try {
    bindParameters(interpreter, definition, args, keywords, frame);
    const end = execute(interpreter, definition.body, frame);
    return end?.kind === 'return' ? end.value : null;
  } catch (error) {
    if (error instanceof Refusal && !error.place) {
      const { line } = frame;
      error.place = { file, line, module };
    }
    throw error;
  } finally {
    interpreter.depth -= 1;
  }
}

function methodOf(interpreter: Interpreter, object: ModuleObject, name: string) {
  const info = classOf(interpreter.archive.code, object.className);
  const definition = info.methods.get(name);
  return definition ? { definition, file: info.file } : null;
}

function callMethod(
  interpreter: Interpreter,
  object: ModuleObject,
  name: string,
  args: readonly Value[],
  keywords: Keywords = NO_KEYWORDS,
): Value {
  const method = methodOf(interpreter, object, name);
  if (!method) throw invalid(`The class ${object.className} has no method ${name}.`);
  return callFunction(interpreter, method, [object, ...args], keywords);
}

function construct(
  interpreter: Interpreter,
  info: ClassInfo,
  className: string,
  args: readonly Value[],
  keywords: Keywords,
): Value {
  if (info.base === 'NamedTuple') {
    const named = info.fields.map((field, i) => args[i] ?? keywords.get(field) ?? null);
    return tuple(named, info.fields);
  }
  if (info.base === 'Enum') return { kind: 'enum', className, value: args[0] ?? null };
  const object: ModuleObject = { kind: 'object', className, attributes: new Map() };
  if (info.methods.has('__init__')) callMethod(interpreter, object, '__init__', args, keywords);
  return object;
}

function callValue(
  interpreter: Interpreter,
  callee: Value,
  args: readonly Value[],
  keywords: Keywords,
): Value {
  if (isKind(callee, 'operator'))
    return callOperator(interpreter.lowering, callee.name, args, keywords);
  if (isKind(callee, 'method'))
    return callMethod(interpreter, callee.self, callee.name, args, keywords);
  if (isKind(callee, 'function') || isKind(callee, 'class')) {
    const item = lookUp(interpreter.archive.code, callee.name);
    if (item?.kind === 'function') return callFunction(interpreter, item.info, args, keywords);
    if (item?.kind === 'class')
      return construct(interpreter, item.info, callee.name, args, keywords);
  }
  throw failedInModel(`A value of type ${typeName(callee)} was called.`);
}

/** Loads the module and lets objects with a state of their own restore it. */
export function loadRoot(interpreter: Interpreter): ModuleObject {
  const { archive, loader } = interpreter;
  const root = loader.load(archive.root, 'data/');
  if (!isKind(root, 'object')) throw invalid('The archive holds no module.');
  interpreter.constants = archive.constants.map((value) => loader.load(value, 'constants/'));
  namePaths(loader, root);
  for (const { object, state } of loader.withState)
    callMethod(interpreter, object, '__setstate__', [state]);
  return root;
}
