import type { Call, OperatorTable } from '../../../src/weights/torchscript/call.ts';
import {
  TENSOR_OPERATORS,
  VALUE_OPERATORS,
} from '../../../src/weights/torchscript/operators/table.ts';
import { contiguousStrides } from '../../../src/weights/torchscript/strides.ts';
import type { Value } from '../../../src/weights/torchscript/values.ts';

/** What tells one way to call an operator from another: kinds of tensors, and values of what is no tensor. */
function formOf(value: Value, exact: boolean): string {
  if (value === null) return 'None';
  if (typeof value === 'bigint') return exact ? `int ${value}` : 'int';
  if (typeof value === 'number') return exact ? `float ${value}` : 'float';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return exact ? `"${value}"` : 'str';
  if (value.kind === 'tensor') {
    const inOrder = String(value.strides) === String(contiguousStrides(value.shape));
    return `${value.dtype} of ${value.shape.length} axes${inOrder ? '' : ', strided'}`;
  }
  if (value.kind === 'list' || value.kind === 'tuple') {
    const forms = value.items.slice(0, 8).map((item) => formOf(item, exact));
    return `${value.kind} of ${value.items.length}: ${forms.join(', ')}`;
  }
  if (value.kind === 'dict') {
    const [first] = value.entries;
    const of = first ? `${typeof first[0]} to ${formOf(first[1], false)}` : 'nothing';
    return `dict of ${of}`;
  }
  return value.kind;
}

/**
 * Notes from now on in which forms each entry of the table is called. Numbers tell forms apart only
 * where they are options of an operator on tensors: elsewhere they are what it computes with.
 */
export function recordForms(): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>();
  const record = (table: OperatorTable) => {
    for (const [key, operator] of Object.entries(table)) {
      const seen = forms.get(key) ?? new Set<string>();
      forms.set(key, seen);
      const exact = Object.hasOwn(TENSOR_OPERATORS, key);
      const recorded = (call: Call) => {
        const { schema, values } = call.bound;
        const args = [...values].map(([name, value]) => `${name}: ${formOf(value, exact)}`);
        seen.add(`${schema.overload}(${args.join('; ')})`);
        return operator(call);
      };
      Object.assign(table, { [key]: recorded });
    }
  };
  record(TENSOR_OPERATORS);
  record(VALUE_OPERATORS);
  return forms;
}
