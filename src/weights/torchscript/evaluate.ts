import { classOf, lookUp } from './class-table.ts';
import type { Frame, Interpreter } from './interpretation.ts';
import { keyOf } from './operators/containers.ts';
import { itemOf } from './operators/convert.ts';
import { failedInModel, invalid, unsupported } from './refusal.ts';
import type { Expression } from './syntax.ts';
import {
  isKind,
  isScalar,
  type Key,
  list,
  type ModuleObject,
  tuple,
  typeName,
  type Value,
} from './values.ts';

/** Operators that signs and words between two operands stand for. */
const INFIX: Record<string, string> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '//': 'floordiv',
  '%': 'remainder',
  '**': 'pow',
  '==': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '>': 'gt',
  '<=': 'le',
  '>=': 'ge',
  is: '__is__',
  'is not': '__isnot__',
};

/** What decides a branch: a bool, or a tensor of one element, whose value is then needed. */
export function truth(interpreter: Interpreter, value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (isScalar(value)) return Number(value) !== 0;
  if (isKind(value, 'tensor')) return Number(itemOf(interpreter.lowering, value)) !== 0;
  throw failedInModel(`A value of type ${typeName(value)} was used as a condition.`);
}

function unpack(value: Value, count: number): readonly Value[] {
  if (!isKind(value, 'tuple') && !isKind(value, 'list'))
    throw failedInModel(`A value of type ${typeName(value)} can not be unpacked.`);
  if (value.items.length !== count)
    throw failedInModel(`${value.items.length} values were unpacked into ${count} names.`);
  return value.items;
}

export function assign(
  interpreter: Interpreter,
  target: Expression,
  value: Value,
  frame: Frame,
): void {
  if (target.kind === 'name') frame.variables.set(target.id, value);
  else if (target.kind === 'tuple' || target.kind === 'list') {
    const items = unpack(value, target.items.length);
    target.items.forEach((item, i) => {
      assign(interpreter, item, items[i] ?? null, frame);
    });
  } else if (target.kind === 'attribute') {
    const object = evaluate(interpreter, target.of, frame);
    if (!isKind(object, 'object')) throw failedInModel('Only modules have attributes to set.');
    object.attributes.set(target.name, value);
  } else if (target.kind === 'subscript') {
    const args = [
      evaluate(interpreter, target.of, frame),
      evaluate(interpreter, target.index, frame),
      value,
    ];
    interpreter.callOperator('aten::_set_item', args);
  } else throw failedInModel('A value was assigned to something that is no name.');
}

/** The dotted name that an expression spells, as `torch.relu`; null where it is another expression. */
function dottedName(expression: Expression): string | null {
  if (expression.kind === 'name') return expression.id;
  if (expression.kind !== 'attribute') return null;
  const start = dottedName(expression.of);
  return start === null ? null : `${start}.${expression.name}`;
}

function constantOf(interpreter: Interpreter, name: string): Value {
  const index = Number(/^CONSTANTS\.c(\d+)$/.exec(name)?.[1] ?? -1);
  const value = interpreter.constants[index];
  if (value === undefined) throw invalid(`The archive has no constant ${name}.`);
  return value;
}

/** What a global name means; null where it is none. */
function globalValue(interpreter: Interpreter, name: string): Value | null {
  const [root] = name.split('.');
  if (root === 'CONSTANTS') return constantOf(interpreter, name);
  if (root === 'torch') return { kind: 'operator', name: `aten::${name.slice('torch.'.length)}` };
  if (root === 'ops') {
    const [, space = '', ...rest] = name.split('.');
    return { kind: 'operator', name: `${space}::${rest.join('.')}` };
  }
  if (root !== '__torch__') return null;
  const item = lookUp(interpreter.archive.code, name);
  if (item) return { kind: item.kind, name };
  const [, className = '', member = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const owner = lookUp(interpreter.archive.code, className);
  if (owner?.kind !== 'class') throw invalid(`The archive has no code for ${name}.`);
  if (member === '__new__') return { kind: 'class', name: className };
  const value = owner.info.constants.get(member);
  if (!value) throw invalid(`The class ${className} has no member ${member}.`);
  const frame: Frame = { variables: new Map(), file: owner.info.file, line: 0, module: '' };
  const made = evaluate(interpreter, value, frame);
  return owner.info.base === 'Enum' ? { kind: 'enum', className, value: made } : made;
}

function enumName(interpreter: Interpreter, className: string, value: Value): string {
  const { constants, file } = classOf(interpreter.archive.code, className);
  const frame: Frame = { variables: new Map(), file, line: 0, module: '' };
  for (const [name, expression] of constants)
    if (evaluate(interpreter, expression, frame) === value) return name;
  throw invalid(`The enumeration ${className} has no such member.`);
}

export function attributeOf(interpreter: Interpreter, value: Value, name: string): Value {
  if (isKind(value, 'object')) {
    const own = value.attributes.get(name);
    if (own !== undefined) return own;
    const info = classOf(interpreter.archive.code, value.className);
    const constant = info.constants.get(name);
    if (constant) {
      const frame: Frame = { variables: new Map(), file: info.file, line: 0, module: '' };
      return evaluate(interpreter, constant, frame);
    }
    if (info.methods.has(name)) return { kind: 'method', self: value, name };
    throw invalid(`The class ${value.className} has no attribute ${name}.`);
  }
  if (isKind(value, 'tuple')) {
    const at = value.fields?.indexOf(name) ?? -1;
    if (at >= 0) return value.items[at] ?? null;
  }
  if (isKind(value, 'enum') && name === 'value') return value.value;
  if (isKind(value, 'enum') && name === 'name')
    return enumName(interpreter, value.className, value.value);
  if (isKind(value, 'device') && name === 'type') return 'cpu';
  if (isKind(value, 'device') && name === 'index') return null;
  if (isKind(value, 'tensor')) return interpreter.callOperator(`prim::${name}`, [value]);
  throw unsupported(`The attribute ${name} of a value of type ${typeName(value)}`);
}

function attribute(
  interpreter: Interpreter,
  expression: Extract<Expression, { kind: 'attribute' }>,
  frame: Frame,
): Value {
  const name = dottedName(expression);
  const root = name?.split('.')[0] ?? '';
  if (name && !frame.variables.has(root)) {
    const value = globalValue(interpreter, name);
    if (value !== null) return value;
  }
  return attributeOf(interpreter, evaluate(interpreter, expression.of, frame), expression.name);
}

function sliceOf(
  interpreter: Interpreter,
  of: Value,
  bounds: Extract<Expression, { kind: 'slice' }>,
  frame: Frame,
): Value {
  const [from, to] = [bounds.from, bounds.to].map((bound) =>
    bound ? evaluate(interpreter, bound, frame) : null,
  );
  if (isKind(of, 'tuple')) {
    const number = (x: Value | undefined): number | undefined =>
      typeof x === 'bigint' ? Number(x) : undefined;
    return tuple(of.items.slice(number(from), number(to)));
  }
  return interpreter.callOperator('aten::slice', [of, from ?? null, to ?? null]);
}

/** A module of a list or dictionary of modules, which has them as attributes. */
function memberAt(modules: ModuleObject, index: Value): Value {
  let name = String(index);
  if (typeof index === 'bigint' && index < 0n) {
    const places = [...modules.attributes.keys()].filter((key) => /^\d+$/.test(key));
    name = String(BigInt(places.length) + index);
  }
  const found = modules.attributes.get(name);
  if (found === undefined) throw failedInModel(`A list of modules has no item ${String(index)}.`);
  return found;
}

function subscript(
  interpreter: Interpreter,
  expression: Extract<Expression, { kind: 'subscript' }>,
  frame: Frame,
): Value {
  const of = evaluate(interpreter, expression.of, frame);
  if (expression.index.kind === 'slice') return sliceOf(interpreter, of, expression.index, frame);
  const index = evaluate(interpreter, expression.index, frame);
  if (isKind(of, 'tuple') && typeof index === 'bigint') {
    const at = Number(index) < 0 ? Number(index) + of.items.length : Number(index);
    const item = of.items[at];
    if (item === undefined) throw failedInModel(`Index ${at} of a tuple of ${of.items.length}.`);
    return item;
  }
  if (isKind(of, 'object')) return memberAt(of, index);
  if (isKind(of, 'tensor')) return interpreter.callOperator('aten::select', [of, 0n, index]);
  return interpreter.callOperator('aten::__getitem__', [of, index]);
}

/** Names of types that `isinstance` asks for. */
const TYPE_TESTS: Record<string, (value: Value) => boolean> = {
  Tensor: (value) => isKind(value, 'tensor'),
  int: (value) => typeof value === 'bigint',
  float: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
  str: (value) => typeof value === 'string',
  NoneType: (value) => value === null,
  List: (value) => isKind(value, 'list'),
  list: (value) => isKind(value, 'list'),
  Tuple: (value) => isKind(value, 'tuple'),
  tuple: (value) => isKind(value, 'tuple'),
  Dict: (value) => isKind(value, 'dict'),
  Any: () => true,
};

function isInstance(value: Value, type: Expression): boolean {
  if (type.kind === 'list' || type.kind === 'tuple')
    return type.items.some((item) => isInstance(value, item));
  if (type.kind === 'subscript' && type.of.kind === 'name') {
    if (type.of.id === 'Optional') return value === null || isInstance(value, type.index);
    if (type.of.id === 'List' && isKind(value, 'list'))
      return value.items.every((item) => isInstance(item, type.index));
    return isInstance(value, type.of);
  }
  const name = dottedName(type) ?? '';
  const known = Object.hasOwn(TYPE_TESTS, name) ? TYPE_TESTS[name] : undefined;
  if (known) return known(value);
  if (isKind(value, 'object') || isKind(value, 'enum')) return value.className === name;
  throw unsupported(`isinstance of the type ${name}`);
}

type CallExpression = Extract<Expression, { kind: 'call' }>;
type Special = (interpreter: Interpreter, call: CallExpression, frame: Frame) => Value;

function evaluated(interpreter: Interpreter, call: CallExpression, index: number, frame: Frame) {
  const arg = call.args[index];
  if (!arg) throw invalid(`A call in line ${call.line} lacks an argument.`);
  return evaluate(interpreter, arg, frame);
}

/** A number type that a tensor is written under is a conversion; other types say nothing new. */
function annotate(interpreter: Interpreter, call: CallExpression, frame: Frame): Value {
  const value = evaluated(interpreter, call, 1, frame);
  const [type] = call.args;
  const name = type?.kind === 'name' ? type.id : '';
  if (!isKind(value, 'tensor') || !['int', 'float', 'bool', 'number', 'Scalar'].includes(name))
    return value;
  const item = itemOf(interpreter.lowering, value);
  if (name === 'int') return typeof item === 'number' ? BigInt(Math.trunc(item)) : BigInt(item);
  if (name === 'float') return Number(item);
  return name === 'bool' ? Number(item) !== 0 : item;
}

const conversion =
  (operator: string): Special =>
  (interpreter, call, frame) =>
    interpreter.callOperator(operator, [evaluated(interpreter, call, 0, frame)]);

const SPECIAL: Record<string, Special> = {
  annotate,
  unchecked_cast: (interpreter, call, frame) => evaluated(interpreter, call, 1, frame),
  uninitialized: () => null,
  getattr: (interpreter, call, frame) =>
    attributeOf(
      interpreter,
      evaluated(interpreter, call, 0, frame),
      String(evaluated(interpreter, call, 1, frame)),
    ),
  hasattr: (interpreter, call, frame) => {
    const object = evaluated(interpreter, call, 0, frame);
    const name = String(evaluated(interpreter, call, 1, frame));
    return isKind(object, 'object') && object.attributes.has(name);
  },
  isinstance: (interpreter, call, frame) => {
    const [, type] = call.args;
    return type ? isInstance(evaluated(interpreter, call, 0, frame), type) : false;
  },
  int: conversion('aten::Int'),
  float: conversion('aten::Float'),
  bool: conversion('aten::Bool'),
  str: conversion('aten::str'),
  len: conversion('aten::len'),
  sorted: conversion('aten::sorted'),
  print: () => null,
};

function callExpression(interpreter: Interpreter, call: CallExpression, frame: Frame): Value {
  const { callee } = call;
  if (callee.kind === 'name' && !frame.variables.has(callee.id)) {
    const special = Object.hasOwn(SPECIAL, callee.id) ? SPECIAL[callee.id] : undefined;
    if (special) return special(interpreter, call, frame);
  }
  const name = dottedName(callee);
  if (name?.startsWith('__torch__.') && name.endsWith('.__new__'))
    return { kind: 'object', className: name.slice(0, -'.__new__'.length), attributes: new Map() };
  const args = call.args.map((arg) => evaluate(interpreter, arg, frame));
  const keywords = new Map(
    call.keywords.map(([key, value]) => [key, evaluate(interpreter, value, frame)]),
  );
  if (name === 'torch.device' && typeof args[0] === 'string')
    return { kind: 'device', name: args[0] };
  if (callee.kind === 'attribute' && !isGlobal(name, frame)) {
    const object = evaluate(interpreter, callee.of, frame);
    if (isKind(object, 'object'))
      return interpreter.callMethod(object, callee.name, args, keywords);
    if (isKind(object, 'tensor') && callee.name === 'tolist')
      return interpreter.callOperator('prim::tolist', [object, ...args], keywords);
  }
  return interpreter.callValue(evaluate(interpreter, callee, frame), args, keywords);
}

const GLOBAL_ROOTS = new Set(['torch', 'ops', '__torch__', 'CONSTANTS']);

function isGlobal(name: string | null, frame: Frame): boolean {
  const root = name?.split('.')[0] ?? '';
  return GLOBAL_ROOTS.has(root) && !frame.variables.has(root);
}

function nameValue(id: string, frame: Frame): Value {
  const value = frame.variables.get(id);
  if (value !== undefined) return value;
  if (id === 'inf') return Number.POSITIVE_INFINITY;
  if (id === 'nan') return Number.NaN;
  throw invalid(`${frame.file} uses ${id}, which has no value.`);
}

function infix(
  interpreter: Interpreter,
  expression: Extract<Expression, { kind: 'binary' }>,
  frame: Frame,
): Value {
  const { operator } = expression;
  const left = evaluate(interpreter, expression.left, frame);
  if (operator === 'and' && !truth(interpreter, left)) return left;
  if (operator === 'or' && truth(interpreter, left)) return left;
  const right = evaluate(interpreter, expression.right, frame);
  if (operator === 'and' || operator === 'or') return right;
  if (operator === 'in') return interpreter.callOperator('aten::__contains__', [right, left]);
  const name = INFIX[operator];
  if (!name) throw unsupported(`The sign ${operator}`);
  return interpreter.callOperator(`aten::${name}`, [left, right]);
}

/** The value of an expression. */
export function evaluate(interpreter: Interpreter, expression: Expression, frame: Frame): Value {
  switch (expression.kind) {
    case 'int':
    case 'float':
    case 'string':
    case 'constant':
      return expression.value;
    case 'name':
      return nameValue(expression.id, frame);
    case 'list':
      return list(expression.items.map((item) => evaluate(interpreter, item, frame)));
    case 'tuple':
      return tuple(expression.items.map((item) => evaluate(interpreter, item, frame)));
    case 'dict': {
      const entries = new Map<Key, Value>();
      for (const [key, value] of expression.entries)
        entries.set(keyOf(evaluate(interpreter, key, frame)), evaluate(interpreter, value, frame));
      return { kind: 'dict', entries };
    }
    case 'unary': {
      const operand = evaluate(interpreter, expression.operand, frame);
      if (expression.operator === 'not') return !truth(interpreter, operand);
      const name = expression.operator === '-' ? 'aten::neg' : 'aten::bitwise_not';
      return interpreter.callOperator(name, [operand]);
    }
    case 'binary':
      return infix(interpreter, expression, frame);
    case 'choice':
      return truth(interpreter, evaluate(interpreter, expression.condition, frame))
        ? evaluate(interpreter, expression.yes, frame)
        : evaluate(interpreter, expression.no, frame);
    case 'attribute':
      return attribute(interpreter, expression, frame);
    case 'subscript':
      return subscript(interpreter, expression, frame);
    case 'call':
      return callExpression(interpreter, expression, frame);
    default:
      throw invalid(`A slice stands where a value must in ${frame.file}:${expression.line}.`);
  }
}
