import type { Call, Lowering } from './call.ts';
import { matchSchema } from './match-schema.ts';
import { schemasOf } from './operator-names.ts';
import { itemOf } from './operators/convert.ts';
import { implementationOf } from './operators/table.ts';
import { unsupported } from './refusal.ts';
import { isKind, typeName, type Value } from './values.ts';

/**
 * Calls an operator by its full name, as `aten::relu`.
 * @throws Refusal where it is not known, at all or with these arguments
 */
export function callOperator(
  lowering: Lowering,
  name: string,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Value {
  lowering.spend(1);
  const schemas = schemasOf(name);
  if (schemas.length === 0) throw unsupported(`The operator ${name} is not known here`);
  const { graph } = lowering;
  const bound = matchSchema(schemas, args, keywords, (value) =>
    isKind(value, 'tensor') ? itemOf({ graph }, value) : value,
  );
  if (!bound) {
    const given = [...args.map(typeName), ...[...keywords].map(([k, v]) => `${k}=${typeName(v)}`)];
    throw unsupported(`The operator ${name} is not known here with the arguments (${given})`);
  }
  const run = implementationOf(bound.schema);
  if (!run) throw unsupported(`The operator ${bound.schema.text} is not known here`);
  const call: Call = { lowering, graph, bound };
  return run(call);
}
