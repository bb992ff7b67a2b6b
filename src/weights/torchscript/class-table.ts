import { parseModule } from './parser.ts';
import { invalid } from './refusal.ts';
import type { ClassDefinition, Expression, FunctionDefinition, Statement } from './syntax.ts';

export interface ClassInfo {
  name: string;
  base: string;
  file: string;
  methods: Map<string, FunctionDefinition>;
  /** Constants and members of an enumeration. */
  constants: Map<string, Expression>;
  /** Declared attributes, in order: the fields of a NamedTuple. */
  fields: string[];
  /** Their types as written, for those that have one. */
  types: Map<string, Expression>;
}

export interface FunctionInfo {
  definition: FunctionDefinition;
  file: string;
}

export type CodeItem =
  | { kind: 'class'; info: ClassInfo }
  | { kind: 'function'; info: FunctionInfo };

/** The code of an archive, parsed file by file when it is needed. */
export interface CodeTable {
  /** Text of `code/<path>`, null where there is no such file. */
  readCode: (path: string) => string | null;
  files: Map<string, Map<string, CodeItem>>;
}

function readClass(definition: ClassDefinition, file: string): ClassInfo {
  const info: ClassInfo = {
    name: definition.name,
    base: definition.base,
    file,
    methods: new Map(),
    constants: new Map(),
    fields: [],
    types: new Map(),
  };
  for (const statement of definition.body) {
    if (statement.kind === 'function') info.methods.set(statement.name, statement);
    if (statement.kind === 'declare' && statement.target.kind === 'name') {
      info.types.set(statement.target.id, statement.type);
      if (statement.value) info.constants.set(statement.target.id, statement.value);
      else info.fields.push(statement.target.id);
    }
    const [target] = statement.kind === 'assign' ? statement.targets : [];
    if (statement.kind === 'assign' && target?.kind === 'name')
      info.constants.set(target.id, statement.value);
  }
  return info;
}

function readItems(statements: Statement[], file: string): Map<string, CodeItem> {
  const items = new Map<string, CodeItem>();
  for (const statement of statements) {
    if (statement.kind === 'class')
      items.set(statement.name, { kind: 'class', info: readClass(statement, file) });
    if (statement.kind === 'function')
      items.set(statement.name, { kind: 'function', info: { definition: statement, file } });
  }
  return items;
}

/** The class or function of a full name, as `__torch__.unet.Block`; null where there is none. */
export function lookUp(table: CodeTable, name: string): CodeItem | null {
  const parts = name.split('.');
  const last = parts.pop() ?? '';
  if (parts[0] !== '__torch__') return null;
  const path = `${parts.join('/')}.py`;
  let items = table.files.get(path);
  if (!items) {
    const text = table.readCode(path);
    items =
      text === null ? new Map() : readItems(parseModule(text, `code/${path}`), `code/${path}`);
    table.files.set(path, items);
  }
  return items.get(last) ?? null;
}

export function classOf(table: CodeTable, name: string): ClassInfo {
  const item = lookUp(table, name);
  if (item?.kind === 'class') return item.info;
  throw invalid(`The archive has no code for its class ${name}.`);
}
