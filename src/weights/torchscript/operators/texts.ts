import { argument, boundedText, type Call, type OperatorTable, text } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { fromBytes, isKind, isScalar, typeName, type Value } from '../values.ts';

/** A float as torch writes it: whole ones with a point, others with 17 digits. */
function displayFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Number.isInteger(value) && Math.abs(value) < 1e10)
    return Object.is(value, -0) ? '-0.' : `${value}.`;
  const exponent = Number(value.toExponential(16).split('e')[1]);
  if (exponent >= -5 && exponent < 17)
    return value.toFixed(Math.min(100, 16 - exponent)).replace(/\.0+$|(\.\d*[1-9])0+$/, '$1');
  const [digits = '', power = ''] = value.toExponential(16).split('e');
  const short = digits.replace(/\.0+$|(\.\d*[1-9])0+$/, '$1');
  return `${short}e${power.replace(/^([+-])(\d)$/, '$10$2')}`;
}

const joined = (items: readonly Value[]): string => items.map(display).join(', ');

/** A value as torch writes it, which differs a little from Python. */
export function display(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return displayFloat(value);
  if (isScalar(value) || typeof value === 'string') return String(value);
  if (isKind(value, 'list')) return `[${joined(value.items)}]`;
  if (isKind(value, 'tuple'))
    return `(${joined(value.items)}${value.items.length === 1 ? ',' : ''})`;
  if (isKind(value, 'dict'))
    return `{${[...value.entries].map(([key, item]) => `${display(key)}: ${display(item)}`).join(', ')}}`;
  if (isKind(value, 'device')) return value.name;
  return `<${typeName(value)}>`;
}

function format(call: Call): string {
  const rest = [...call.bound.rest];
  return boundedText(text(call, 'self').replaceAll('{}', () => display(rest.shift() ?? null)));
}

/** `%d` cuts floats; `%f` and `%e` have six digits behind the point. */
const PERCENT: Record<string, (value: Value) => string> = {
  d: (value) => (typeof value === 'number' ? String(Math.trunc(value)) : display(value)),
  e: (value) =>
    Number(value)
      .toExponential(6)
      .replace(/([+-])(\d)$/, '$10$2'),
  f: (value) => Number(value).toFixed(6),
};
PERCENT.i = PERCENT.d as (value: Value) => string;

function percentFormat(call: Call): string {
  const [first] = call.bound.rest;
  const rest = isKind(first, 'tuple') ? [...first.items] : [...call.bound.rest];
  return text(call, 'self').replaceAll(/%[sdiefrgcx%]/g, (mark) => {
    if (mark === '%%') return '%';
    const write = PERCENT[mark[1] ?? ''] ?? display;
    return write(rest.shift() ?? null);
  });
}

function raise(call: Call): never {
  throw new Refusal(
    'run-failed',
    `The model itself stops with the error: ${fromBytes(text(call, 'msg'))}`,
    'Check the described input shapes and types against those that the model was exported for.',
  );
}

export const textOperators: OperatorTable = {
  format,
  percentFormat,
  'prim::RaiseException': raise,
  str: (call) => display(argument(call, call.bound.schema.args[0]?.name ?? '')),
  join: (call) => {
    const values = argument(call, 'values');
    return isKind(values, 'list')
      ? boundedText(values.items.map(display).join(text(call, 'self')))
      : '';
  },
};
