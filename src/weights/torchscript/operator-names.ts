import { parseSchema, type Schema } from './schema.ts';
import { SCHEMAS } from './schemas.ts';

let index: Map<string, string[]> | null = null;
const parsed = new Map<string, Schema[]>();

/** Lines of the schema list by the operator's name with its namespace. */
function linesByName(): Map<string, string[]> {
  if (index) return index;
  index = new Map();
  for (const line of SCHEMAS.split('\n')) {
    const name = line.slice(0, line.search(/[.(]/));
    if (!name) continue;
    const lines = index.get(name);
    if (lines) lines.push(line);
    else index.set(name, [line]);
  }
  return index;
}

/** All overloads of an operator, in torch's order; empty where it is not known. */
export function schemasOf(name: string): Schema[] {
  const found = parsed.get(name);
  if (found) return found;
  const made = (linesByName().get(name) ?? []).map(parseSchema);
  parsed.set(name, made);
  return made;
}
