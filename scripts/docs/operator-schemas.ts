import { implementationOf } from '../../src/weights/torchscript/operators/table.ts';
import { parseSchema } from '../../src/weights/torchscript/schema.ts';
import { SCHEMAS } from '../../src/weights/torchscript/schemas.ts';

const SPACE = 'aten::';

/** Every operator of the table with the names of its arguments, as entries of a Python dictionary. */
export function operatorSchemas(): string {
  const names = new Map<string, Set<string>>();
  for (const line of SCHEMAS.split('\n')) {
    if (!line.startsWith(SPACE)) continue;
    const schema = parseSchema(line);
    if (!implementationOf(schema)) continue;
    const name = schema.name.slice(SPACE.length);
    const known = names.get(name) ?? new Set();
    for (const argument of schema.args) known.add(argument.name);
    names.set(name, known);
  }
  const entries = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, args]) => `    "${name}": "${[...args].join(' ')}",\n`).join('');
}
