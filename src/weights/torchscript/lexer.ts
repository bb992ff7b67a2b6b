import { invalid } from './refusal.ts';

export type TokenKind =
  | 'int'
  | 'float'
  | 'string'
  | 'name'
  | 'sign'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end';

export interface Token {
  kind: TokenKind;
  text: string;
  line: number;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?j?/y;
const SIGN = /->|==|!=|<=|>=|\/\/|\*\*|<<|>>|[+\-*/%<>=()[\]{}.,:;@&|^~]/y;
const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

interface Scan {
  text: string;
  file: string;
  at: number;
  line: number;
  tokens: Token[];
  indents: number[];
  /** Open brackets; line ends inside of them mean nothing. */
  depth: number;
}

function fail(scan: Scan, what: string): never {
  throw invalid(`${scan.file}:${scan.line}: ${what}.`);
}

function push(scan: Scan, kind: TokenKind, text = ''): void {
  scan.tokens.push({ kind, text, line: scan.line });
}

function readString(scan: Scan, quote: string): string {
  let result = '';
  for (let at = scan.at + 1; at < scan.text.length; at += 1) {
    const character = scan.text[at] ?? '';
    if (character === quote) {
      scan.at = at + 1;
      return result;
    }
    if (character === '\n') scan.line += 1;
    if (character !== '\\') {
      result += character;
      continue;
    }
    at += 1;
    const escaped = scan.text[at] ?? '';
    const octal = match(/[0-7]{1,3}/y, scan.text, at);
    const hexadecimal = escaped === 'x' ? match(/[0-9a-fA-F]{2}/y, scan.text, at + 1) : null;
    if (octal) {
      result += String.fromCharCode(Number.parseInt(octal, 8));
      at += octal.length - 1;
    } else if (hexadecimal) {
      result += String.fromCharCode(Number.parseInt(hexadecimal, 16));
      at += 2;
    } else result += ESCAPES[escaped] ?? escaped;
  }
  return fail(scan, 'A string does not end');
}

/** Turns the spaces at the start of a line into indents and dedents. */
function readIndent(scan: Scan): void {
  const width = match(/ */y, scan.text, scan.at)?.length ?? 0;
  const next = scan.text[scan.at + width];
  if (next === undefined || next === '\n' || next === '#' || next === '\r') return;
  scan.at += width;
  if (width > (scan.indents.at(-1) ?? 0)) {
    scan.indents.push(width);
    push(scan, 'indent');
  }
  while (width < (scan.indents.at(-1) ?? 0)) {
    scan.indents.pop();
    push(scan, 'dedent');
  }
  if (width !== scan.indents.at(-1)) fail(scan, 'The indentation fits no open block');
}

function readToken(scan: Scan): void {
  const character = scan.text[scan.at] ?? '';
  const name = match(NAME, scan.text, scan.at);
  const number = name ? null : match(NUMBER, scan.text, scan.at);
  if (name) push(scan, 'name', name);
  else if (number?.endsWith('j')) fail(scan, 'Complex numbers are not supported');
  else if (number) push(scan, /[.eE]/.test(number) ? 'float' : 'int', number);
  else if (character === '"' || character === "'") {
    const { line } = scan;
    scan.tokens.push({ kind: 'string', text: readString(scan, character), line });
    return;
  } else {
    const sign = match(SIGN, scan.text, scan.at);
    if (!sign) fail(scan, `The character ${JSON.stringify(character)} is not expected`);
    if ('([{'.includes(sign)) scan.depth += 1;
    if (')]}'.includes(sign)) scan.depth -= 1;
    push(scan, 'sign', sign);
  }
  scan.at += (name ?? number ?? scan.tokens.at(-1)?.text ?? ' ').length;
}

/** The tokens of a code file of an archive. Throws a Refusal naming file and line. */
export function tokenize(text: string, file: string): Token[] {
  const scan: Scan = { text, file, at: 0, line: 1, tokens: [], indents: [0], depth: 0 };
  let lineStart = true;
  while (scan.at < text.length) {
    if (lineStart && scan.depth === 0) readIndent(scan);
    lineStart = false;
    const character = text[scan.at];
    if (character === '\n') {
      if (scan.depth === 0 && scan.tokens.at(-1)?.kind !== 'newline' && scan.tokens.length > 0)
        push(scan, 'newline');
      scan.at += 1;
      scan.line += 1;
      lineStart = true;
    } else if (character === ' ' || character === '\t' || character === '\r') scan.at += 1;
    else if (character === '#') scan.at += match(/[^\n]*/y, text, scan.at)?.length ?? 1;
    else if (character !== undefined) readToken(scan);
  }
  if (scan.tokens.at(-1)?.kind !== 'newline') push(scan, 'newline');
  for (; scan.indents.length > 1; scan.indents.pop()) push(scan, 'dedent');
  push(scan, 'end');
  return scan.tokens;
}
