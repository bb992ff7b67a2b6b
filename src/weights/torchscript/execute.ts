import { assign, evaluate, truth } from './evaluate.ts';
import type { Frame, Interpreter } from './interpretation.ts';
import { unbind } from './operators/view.ts';
import { failedInModel, unsupported } from './refusal.ts';
import type { Statement } from './syntax.ts';
import { isKind, typeName, type Value } from './values.ts';

/** How a block ended before its last statement. */
export type BlockEnd =
  | { kind: 'return'; value: Value }
  | { kind: 'break' }
  | { kind: 'continue' }
  | null;

function* elementsOf(interpreter: Interpreter, value: Value): Iterable<Value> {
  if (isKind(value, 'list')) {
    // The list may grow while it is walked.
    for (let i = 0; i < value.items.length; i += 1) yield value.items[i] ?? null;
  } else if (isKind(value, 'tuple')) yield* value.items;
  else if (isKind(value, 'dict')) yield* [...value.entries.keys()];
  else if (isKind(value, 'tensor')) yield* unbind(interpreter.lowering.graph, value, 0);
  else if (typeof value === 'string') yield* value;
  else throw failedInModel(`A value of type ${typeName(value)} can not be looped over.`);
}

type Loop = Extract<Statement, { kind: 'for' | 'while' }>;

/** null: go on with the next turn. */
function turn(interpreter: Interpreter, loop: Loop, frame: Frame): BlockEnd {
  const end = execute(interpreter, loop.body, frame);
  return end?.kind === 'continue' ? null : end;
}

function runFor(
  interpreter: Interpreter,
  loop: Extract<Statement, { kind: 'for' }>,
  frame: Frame,
): BlockEnd {
  for (const element of rangeOf(interpreter, loop, frame)) {
    interpreter.lowering.spend(1);
    assign(interpreter, loop.target, element, frame);
    const end = turn(interpreter, loop, frame);
    if (end?.kind === 'break') return null;
    if (end) return end;
  }
  return null;
}

/** The numbers of a range are made one by one: it may be very long. */
function* rangeOf(
  interpreter: Interpreter,
  { iterable }: Extract<Statement, { kind: 'for' }>,
  frame: Frame,
): Iterable<Value> {
  const isRange =
    iterable.kind === 'call' && iterable.callee.kind === 'name' && iterable.callee.id === 'range';
  if (!isRange) {
    yield* elementsOf(interpreter, evaluate(interpreter, iterable, frame));
    return;
  }
  const bounds = iterable.args.map((arg) => evaluate(interpreter, arg, frame));
  const [a = 0n, b, step = 1n] = bounds;
  const [from, to] = b === undefined ? [0n, a] : [a, b];
  if (typeof from !== 'bigint' || typeof to !== 'bigint' || typeof step !== 'bigint' || step === 0n)
    throw failedInModel('A range takes integers.');
  for (let i = from; step > 0n ? i < to : i > to; i += step) yield i;
}

function runWhile(
  interpreter: Interpreter,
  loop: Extract<Statement, { kind: 'while' }>,
  frame: Frame,
): BlockEnd {
  while (truth(interpreter, evaluate(interpreter, loop.condition, frame))) {
    interpreter.lowering.spend(1);
    const end = turn(interpreter, loop, frame);
    if (end?.kind === 'break') return null;
    if (end) return end;
    frame.line = loop.line;
  }
  return null;
}

function runStatement(interpreter: Interpreter, statement: Statement, frame: Frame): BlockEnd {
  switch (statement.kind) {
    case 'assign': {
      const value = evaluate(interpreter, statement.value, frame);
      for (const target of statement.targets) assign(interpreter, target, value, frame);
      return null;
    }
    case 'declare':
      if (statement.value)
        assign(interpreter, statement.target, evaluate(interpreter, statement.value, frame), frame);
      return null;
    case 'expression':
      evaluate(interpreter, statement.value, frame);
      return null;
    case 'if': {
      const condition = truth(interpreter, evaluate(interpreter, statement.condition, frame));
      return execute(interpreter, condition ? statement.yes : statement.no, frame);
    }
    case 'for':
      return runFor(interpreter, statement, frame);
    case 'while':
      return runWhile(interpreter, statement, frame);
    case 'with':
      evaluate(interpreter, statement.subject, frame);
      return execute(interpreter, statement.body, frame);
    case 'return':
      return {
        kind: 'return',
        value: statement.value ? evaluate(interpreter, statement.value, frame) : null,
      };
    case 'assert':
      if (!truth(interpreter, evaluate(interpreter, statement.condition, frame)))
        throw failedInModel('An assertion of the model fails.');
      return null;
    case 'raise':
      throw failedInModel('The model stops with an error of its own.');
    case 'break':
    case 'continue':
      return { kind: statement.kind };
    case 'pass':
      return null;
    default:
      throw unsupported(`A definition of ${statement.name} inside of a function`);
  }
}

/** Runs statements until one of them ends the block. */
export function execute(
  interpreter: Interpreter,
  statements: readonly Statement[],
  frame: Frame,
): BlockEnd {
  for (const statement of statements) {
    frame.line = statement.line;
    interpreter.lowering.spend(1);
    const end = runStatement(interpreter, statement, frame);
    if (end) return end;
  }
  return null;
}
