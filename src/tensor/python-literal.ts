/** What stands in an npy header: a literal of the Python language. */
export type PythonLiteral =
  | string
  | number
  | boolean
  | null
  | PythonLiteral[]
  | Map<PythonLiteral, PythonLiteral>;

const TOKEN =
  /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+)L?|(True|False|None)\b|([{}()[\],:]))/y;
const KEYWORDS = new Map<string, boolean | null>([
  ['True', true],
  ['False', false],
  ['None', null],
]);
const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
]);
const MAX_DEPTH = 16;

/**
 * Reads one Python literal of strings, integers, True, False, None, tuples, lists and dicts;
 * null where the text is anything else. Tuples and lists both become arrays, `(1)` too.
 */
export function parsePythonLiteral(text: string): { value: PythonLiteral } | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    tokens.push(match[0].trim());
  }
  const state = { tokens, next: 0 };
  const value = parseValue(state, 0);
  return value !== undefined && state.next === tokens.length ? { value } : null;
}

interface State {
  tokens: string[];
  next: number;
}

function parseValue(state: State, depth: number): PythonLiteral | undefined {
  const token = state.tokens[state.next++];
  if (token === undefined || depth > MAX_DEPTH) return undefined;
  const closing = CLOSING.get(token);
  if (closing) return parseItems(state, closing, depth);
  if (token === '{') return parsePairs(state, depth);
  if (KEYWORDS.has(token)) return KEYWORDS.get(token);
  if (/^['"]/.test(token)) return token.slice(1, -1).replace(/\\(.)/g, '$1');
  return /^-?\d/.test(token) ? Number(token.replace('L', '')) : undefined;
}

function parseItems(state: State, closing: string, depth: number): PythonLiteral[] | undefined {
  const items: PythonLiteral[] = [];
  while (state.tokens[state.next] !== closing) {
    const item = parseValue(state, depth + 1);
    if (item === undefined || !endOfItem(state, closing)) return undefined;
    items.push(item);
  }
  state.next++;
  return items;
}

function parsePairs(state: State, depth: number): Map<PythonLiteral, PythonLiteral> | undefined {
  const pairs = new Map<PythonLiteral, PythonLiteral>();
  while (state.tokens[state.next] !== '}') {
    const key = parseValue(state, depth + 1);
    if (key === undefined || state.tokens[state.next++] !== ':') return undefined;
    const value = parseValue(state, depth + 1);
    if (value === undefined || !endOfItem(state, '}')) return undefined;
    pairs.set(key, value);
  }
  state.next++;
  return pairs;
}

/** An item is followed by a comma, which is taken, or by the closing bracket, which is left. */
function endOfItem(state: State, closing: string): boolean {
  if (state.tokens[state.next] === ',') state.next++;
  else return state.tokens[state.next] === closing;
  return true;
}
