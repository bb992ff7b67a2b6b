import type { Value } from './values.ts';

/** A type of an operator's argument, as its schema writes it. */
export type SchemaType =
  | { kind: 'plain'; name: string }
  | { kind: 'optional'; of: SchemaType }
  /** `size` where a single number stands for a list of that length. */
  | { kind: 'list'; of: SchemaType; size: number | null }
  | { kind: 'tuple'; items: SchemaType[] }
  | { kind: 'dict'; key: SchemaType; value: SchemaType };

export interface SchemaArgument {
  name: string;
  type: SchemaType;
  /** `undefined` where the argument must be given. */
  defaultValue: Value | undefined;
  keywordOnly: boolean;
}

/** One overload of an operator. */
export interface Schema {
  /** With its namespace, as `aten::add`. */
  name: string;
  overload: string;
  args: SchemaArgument[];
  /** Whether more arguments may follow, as for `format`. */
  variadic: boolean;
  text: string;
}

interface Reader {
  tokens: string[];
  at: number;
  text: string;
}

const TOKEN = /"[^"]*"|-?\d+(?:\.\d*)?(?:e[+-]?\d+)?|->|\.\.\.|[A-Za-z_][\w.]*|::|[()[\],*?!|=]/g;

function fail(reader: Reader): never {
  throw new SyntaxError(`Schema ${reader.text}: unexpected ${reader.tokens[reader.at]}.`);
}

function accept(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function expect(reader: Reader, token: string): void {
  if (!accept(reader, token)) fail(reader);
}

function word(reader: Reader): string {
  const token = reader.tokens[reader.at];
  if (token === undefined) return fail(reader);
  reader.at += 1;
  return token;
}

/** Skips `(a!)`, which says what is aliased and written to. */
function skipAlias(reader: Reader): void {
  const next = reader.tokens[reader.at + 1] ?? '';
  if (reader.tokens[reader.at] !== '(' || !/^[a-z]$|^\*$/.test(next)) return;
  while (!accept(reader, ')')) word(reader);
}

function readType(reader: Reader): SchemaType {
  let type: SchemaType;
  if (accept(reader, '(')) {
    const items: SchemaType[] = [];
    while (!accept(reader, ')')) {
      items.push(readType(reader));
      accept(reader, ',');
    }
    type = { kind: 'tuple', items };
  } else {
    const name = word(reader);
    if (name === 'Dict') {
      expect(reader, '(');
      const key = readType(reader);
      expect(reader, ',');
      type = { kind: 'dict', key, value: readType(reader) };
      expect(reader, ')');
    } else if (name === 'Future') {
      expect(reader, '(');
      readType(reader);
      expect(reader, ')');
      type = { kind: 'plain', name };
    } else type = { kind: 'plain', name: name === 'SymInt' ? 'int' : name };
  }
  for (;;) {
    skipAlias(reader);
    if (accept(reader, '?')) type = { kind: 'optional', of: type };
    else if (accept(reader, '[')) {
      const size = reader.tokens[reader.at] === ']' ? null : Number(word(reader));
      expect(reader, ']');
      type = { kind: 'list', of: type, size };
    } else return type;
  }
}

const WORDS: Record<string, Value> = {
  None: null,
  True: true,
  False: false,
  Mean: 1n,
  contiguous_format: 0n,
  long: 4n,
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', f: '\f', v: '\v' };

function readDefault(reader: Reader, type: SchemaType): Value {
  if (accept(reader, '[')) {
    const items: Value[] = [];
    while (!accept(reader, ']')) {
      items.push(readDefault(reader, type.kind === 'list' ? type.of : type));
      accept(reader, ',');
    }
    return { kind: 'list', items };
  }
  const token = word(reader);
  if (token.startsWith('"'))
    return token
      .slice(1, -1)
      .replace(/\\([ntfv])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
  const known = Object.hasOwn(WORDS, token) ? WORDS[token] : undefined;
  if (known !== undefined) return known;
  const plain = type.kind === 'optional' ? type.of : type;
  const inner = plain.kind === 'list' ? plain.of : plain;
  const isFloat = inner.kind === 'plain' && inner.name === 'float';
  if (/^-?\d+$/.test(token) && !isFloat) {
    const value = BigInt(token);
    // A list's default may be written as one number.
    return plain.kind === 'list'
      ? { kind: 'list', items: Array(plain.size ?? 1).fill(value) }
      : value;
  }
  const value = Number(token);
  return Number.isNaN(value) ? fail(reader) : value;
}

function readArguments(reader: Reader): { args: SchemaArgument[]; variadic: boolean } {
  const args: SchemaArgument[] = [];
  let keywordOnly = false;
  let variadic = false;
  expect(reader, '(');
  while (!accept(reader, ')')) {
    if (accept(reader, '*')) keywordOnly = true;
    else if (accept(reader, '...')) variadic = true;
    else {
      const type = readType(reader);
      const name = word(reader);
      const given = accept(reader, '=');
      args.push({
        name,
        type,
        defaultValue: given ? readDefault(reader, type) : undefined,
        keywordOnly,
      });
    }
    accept(reader, ',');
  }
  return { args, variadic };
}

/** Parses a schema of an operator, as `aten::relu(Tensor self) -> Tensor`. */
export function parseSchema(text: string): Schema {
  const reader: Reader = { tokens: text.match(TOKEN) ?? [], at: 0, text };
  const space = word(reader);
  expect(reader, '::');
  const [base = '', ...overload] = word(reader).split('.');
  const { args, variadic } = readArguments(reader);
  return { name: `${space}::${base}`, overload: overload.join('.'), args, variadic, text };
}
