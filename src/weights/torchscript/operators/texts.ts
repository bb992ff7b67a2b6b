import { argument, type Call, type OperatorTable, text } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { isKind, isScalar, list, typeName, type Value } from '../values.ts';

/** A value as Python's `str` writes it. */
export function display(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : `${value}`;
  if (isScalar(value) || typeof value === 'string') return String(value);
  if (isKind(value, 'list')) return `[${value.items.map(display).join(', ')}]`;
  if (isKind(value, 'tuple')) return `(${value.items.map(display).join(', ')})`;
  if (isKind(value, 'device')) return value.name;
  return `<${typeName(value)}>`;
}

function format(call: Call): string {
  const rest = [...call.bound.rest];
  return text(call, 'self').replaceAll('{}', () => display(rest.shift() ?? null));
}

function percentFormat(call: Call): string {
  const [first] = call.bound.rest;
  const rest = isKind(first, 'tuple') ? [...first.items] : [...call.bound.rest];
  return text(call, 'self').replaceAll(/%[sdifgr]|%%/g, (mark) =>
    mark === '%%' ? '%' : display(rest.shift() ?? null),
  );
}

const second = (call: Call): string => {
  const { name = '' } = call.bound.schema.args[1] ?? {};
  return text(call, name);
};

function raise(call: Call): never {
  throw new Refusal(
    'run-failed',
    `The model itself stops with the error: ${text(call, 'msg')}`,
    'Check the described input shapes and types against those that the model was exported for.',
  );
}

export const textOperators: OperatorTable = {
  format,
  percentFormat,
  'prim::RaiseException': raise,
  str: (call) => display(argument(call, call.bound.schema.args[0]?.name ?? '')),
  lower: (call) => text(call, 'self').toLowerCase(),
  upper: (call) => text(call, 'self').toUpperCase(),
  strip: (call) => {
    const letters = [...text(call, 'self')];
    const chars = text(call, 'chars');
    const start = letters.findIndex((letter) => !chars.includes(letter));
    const end = letters.findLastIndex((letter) => !chars.includes(letter));
    return start < 0 ? '' : letters.slice(start, end + 1).join('');
  },
  startswith: (call) => text(call, 'self').startsWith(second(call)),
  endswith: (call) => text(call, 'self').endsWith(second(call)),
  find: (call) => BigInt(text(call, 'self').indexOf(second(call))),
  replace: (call) => text(call, 'self').replaceAll(text(call, 'old'), text(call, 'new')),
  join: (call) => {
    const values = argument(call, 'values');
    return isKind(values, 'list') ? values.items.map(display).join(text(call, 'self')) : '';
  },
  'split.str': (call) => {
    const separator = argument(call, 'separator');
    const source = text(call, 'self');
    if (typeof separator === 'string') return list(source.split(separator));
    return list(source.split(/\s+/).filter((part) => part !== ''));
  },
};
