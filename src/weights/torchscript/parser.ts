import { type Token, tokenize } from './lexer.ts';
import { invalid } from './refusal.ts';
import type {
  ClassDefinition,
  Expression,
  FunctionDefinition,
  Parameter,
  Statement,
} from './syntax.ts';

interface Parser {
  tokens: Token[];
  at: number;
  file: string;
  depth: number;
}

/** Deeper nesting than this is no code that torch writes. */
const MAX_DEPTH = 500;
const INFIX = new Set(['+', '-', '*', '/', '//', '%', '**', '==', '!=', '<', '>', '<=', '>=']);
const INFIX_WORDS = new Set(['and', 'or', 'is', 'in']);

function peek(parser: Parser, ahead = 0): Token {
  const token = parser.tokens[parser.at + ahead] ?? parser.tokens.at(-1);
  if (!token) throw invalid(`${parser.file} is empty.`);
  return token;
}

function fail(parser: Parser, expected: string): never {
  const { line, text, kind } = peek(parser);
  throw invalid(`${parser.file}:${line}: Expected ${expected}, found ${text || kind}.`);
}

function isText(parser: Parser, text: string): boolean {
  const token = peek(parser);
  return token.text === text && (token.kind === 'sign' || token.kind === 'name');
}

function accept(parser: Parser, text: string): boolean {
  if (!isText(parser, text)) return false;
  parser.at += 1;
  return true;
}

function expect(parser: Parser, text: string): void {
  if (!accept(parser, text)) fail(parser, text);
}

function identifier(parser: Parser): string {
  const token = peek(parser);
  if (token.kind !== 'name') fail(parser, 'a name');
  parser.at += 1;
  return token.text;
}

function lineEnd(parser: Parser): void {
  accept(parser, ';');
  const { kind } = peek(parser);
  if (kind === 'newline') parser.at += 1;
  else if (kind !== 'end' && kind !== 'dedent') fail(parser, 'the end of the line');
}

/** Comma-separated items up to the closing sign `end`, which is taken too. */
function items<Item>(parser: Parser, end: string, item: () => Item): Item[] {
  const result: Item[] = [];
  while (!isText(parser, end)) {
    result.push(item());
    if (!accept(parser, ',')) break;
  }
  expect(parser, end);
  return result;
}

const CONSTANTS: Record<string, boolean | null> = { None: null, True: true, False: false };

function atom(parser: Parser): Expression {
  const { kind, text, line } = peek(parser);
  if (kind === 'int' || kind === 'float' || kind === 'string' || kind === 'name') {
    parser.at += 1;
    if (kind === 'int') return { kind, value: BigInt(text), line };
    if (kind === 'float') return { kind, value: Number(text), line };
    if (kind === 'name')
      return Object.hasOwn(CONSTANTS, text)
        ? { kind: 'constant', value: CONSTANTS[text] ?? null, line }
        : { kind, id: text, line };
    let value = text;
    for (; peek(parser).kind === 'string'; parser.at += 1) value += peek(parser).text;
    return { kind, value, line };
  }
  if (accept(parser, '(')) {
    const start = parser.at;
    const inner = items(parser, ')', () => expression(parser));
    const comma = parser.tokens[parser.at - 2]?.text === ',' || parser.at - 1 === start;
    const [only] = inner;
    return inner.length === 1 && only && !comma ? only : { kind: 'tuple', items: inner, line };
  }
  if (accept(parser, '['))
    return { kind: 'list', items: items(parser, ']', () => expression(parser)), line };
  if (accept(parser, '{')) {
    const entries = items(parser, '}', (): [Expression, Expression] => {
      const key = expression(parser);
      expect(parser, ':');
      return [key, expression(parser)];
    });
    return { kind: 'dict', entries, line };
  }
  return fail(parser, 'an expression');
}

function callArguments(parser: Parser, callee: Expression): Expression {
  const args: Expression[] = [];
  const keywords: [string, Expression][] = [];
  items(parser, ')', () => {
    if (peek(parser).kind === 'name' && peek(parser, 1).text === '=') {
      const name = identifier(parser);
      expect(parser, '=');
      keywords.push([name, expression(parser)]);
    } else args.push(expression(parser));
  });
  return { kind: 'call', callee, args, keywords, line: callee.line };
}

function subscript(parser: Parser, of: Expression): Expression {
  const { line } = peek(parser);
  let index: Expression;
  if (isText(parser, ':')) index = sliceFrom(parser, null, line);
  else {
    const first = expression(parser);
    if (isText(parser, ':')) index = sliceFrom(parser, first, line);
    else if (accept(parser, ',')) {
      const rest = items(parser, ']', () => expression(parser));
      return {
        kind: 'subscript',
        of,
        index: { kind: 'tuple', items: [first, ...rest], line },
        line,
      };
    } else index = first;
  }
  expect(parser, ']');
  return { kind: 'subscript', of, index, line };
}

function sliceFrom(parser: Parser, from: Expression | null, line: number): Expression {
  expect(parser, ':');
  return { kind: 'slice', from, to: isText(parser, ']') ? null : expression(parser), line };
}

function postfix(parser: Parser): Expression {
  let result = atom(parser);
  for (;;) {
    const { line } = peek(parser);
    if (accept(parser, '.'))
      result = { kind: 'attribute', of: result, name: identifier(parser), line };
    else if (accept(parser, '(')) result = callArguments(parser, result);
    else if (accept(parser, '[')) result = subscript(parser, result);
    else return result;
  }
}

function unary(parser: Parser): Expression {
  const { line } = peek(parser);
  for (const operator of ['-', 'not', '~'] as const)
    if (accept(parser, operator)) {
      const operand = nested(parser, unary);
      if (operator === '-' && operand.kind === 'int') return { ...operand, value: -operand.value };
      if (operator === '-' && operand.kind === 'float')
        return { ...operand, value: -operand.value };
      return { kind: 'unary', operator, operand, line };
    }
  accept(parser, '+');
  return postfix(parser);
}

/** torch puts every infix operation into brackets, so all of them bind alike here. */
function infix(parser: Parser): Expression {
  let left = unary(parser);
  for (;;) {
    const { kind, text, line } = peek(parser);
    const known = kind === 'sign' ? INFIX.has(text) : kind === 'name' && INFIX_WORDS.has(text);
    if (!known) return left;
    parser.at += 1;
    const operator = text === 'is' && accept(parser, 'not') ? 'is not' : text;
    left = { kind: 'binary', operator, left, right: unary(parser), line };
  }
}

function nested(parser: Parser, parse: (parser: Parser) => Expression): Expression {
  parser.depth += 1;
  if (parser.depth > MAX_DEPTH) fail(parser, `at most ${MAX_DEPTH} nested expressions`);
  const result = parse(parser);
  parser.depth -= 1;
  return result;
}

function expression(parser: Parser): Expression {
  return nested(parser, () => {
    const yes = infix(parser);
    const { line } = peek(parser);
    if (!accept(parser, 'if')) return yes;
    const condition = infix(parser);
    expect(parser, 'else');
    return { kind: 'choice', condition, yes, no: expression(parser), line };
  });
}

/** One expression, or a tuple without brackets. */
function expressions(parser: Parser): Expression {
  const first = expression(parser);
  if (!isText(parser, ',')) return first;
  const list = [first];
  while (accept(parser, ',')) {
    if (peek(parser).kind === 'newline' || isText(parser, '=') || isText(parser, 'in')) break;
    list.push(expression(parser));
  }
  return { kind: 'tuple', items: list, line: first.line };
}

function block(parser: Parser): Statement[] {
  expect(parser, ':');
  while (peek(parser).kind === 'newline') parser.at += 1;
  if (peek(parser).kind !== 'indent') fail(parser, 'an indented block');
  parser.at += 1;
  parser.depth += 1;
  if (parser.depth > MAX_DEPTH) fail(parser, `at most ${MAX_DEPTH} nested blocks`);
  const body: Statement[] = [];
  while (peek(parser).kind !== 'dedent' && peek(parser).kind !== 'end')
    body.push(statement(parser));
  if (peek(parser).kind === 'dedent') parser.at += 1;
  parser.depth -= 1;
  return body;
}

function functionDefinition(parser: Parser, line: number): FunctionDefinition {
  const name = identifier(parser);
  expect(parser, '(');
  const parameters = items(parser, ')', (): Parameter | null => {
    if (accept(parser, '*')) return null;
    const parameter = identifier(parser);
    const type = accept(parser, ':') ? expression(parser) : null;
    return { name: parameter, type, value: accept(parser, '=') ? expression(parser) : null };
  }).filter((parameter) => parameter !== null);
  if (accept(parser, '->')) expression(parser);
  return { kind: 'function', name, parameters, body: block(parser), line };
}

function classDefinition(parser: Parser, line: number): ClassDefinition {
  const name = identifier(parser);
  const bases = accept(parser, '(') ? items(parser, ')', () => expression(parser)) : [];
  const [base] = bases;
  return {
    kind: 'class',
    name,
    base: base?.kind === 'name' ? base.id : '',
    body: block(parser),
    line,
  };
}

function ifStatement(parser: Parser, line: number): Statement {
  const condition = expression(parser);
  const yes = block(parser);
  const next = peek(parser).line;
  if (accept(parser, 'elif'))
    return { kind: 'if', condition, yes, no: [ifStatement(parser, next)], line };
  const no = accept(parser, 'else') ? block(parser) : [];
  return { kind: 'if', condition, yes, no, line };
}

function forStatement(parser: Parser, line: number): Statement {
  // `in` is an infix word as well, so the target is read without it.
  const list = [unary(parser)];
  while (accept(parser, ',')) if (!isText(parser, 'in')) list.push(unary(parser));
  expect(parser, 'in');
  const [only] = list;
  const target: Expression =
    only && list.length === 1 ? only : { kind: 'tuple', items: list, line };
  return { kind: 'for', target, iterable: expression(parser), body: block(parser), line };
}

type StatementParser = (parser: Parser, line: number) => Statement;

const KEYWORDS: Record<string, StatementParser> = {
  class: classDefinition,
  def: functionDefinition,
  if: ifStatement,
  for: forStatement,
  while: (parser, line) => {
    const condition = expression(parser);
    return { kind: 'while', condition, body: block(parser), line };
  },
  with: (parser, line) => {
    const subject = expression(parser);
    if (accept(parser, 'as')) identifier(parser);
    return { kind: 'with', subject, body: block(parser), line };
  },
  return: (parser, line) => {
    const value = peek(parser).kind === 'newline' ? null : expressions(parser);
    lineEnd(parser);
    return { kind: 'return', value, line };
  },
  assert: (parser, line) => {
    const condition = expression(parser);
    if (accept(parser, ',')) expression(parser);
    lineEnd(parser);
    return { kind: 'assert', condition, line };
  },
  raise: (parser, line) => {
    const value = expression(parser);
    lineEnd(parser);
    return { kind: 'raise', value, line };
  },
  import: (parser, line) => {
    while (peek(parser).kind !== 'newline' && peek(parser).kind !== 'end') parser.at += 1;
    lineEnd(parser);
    return { kind: 'pass', line };
  },
  pass: (parser, line) => {
    lineEnd(parser);
    return { kind: 'pass', line };
  },
  break: (parser, line) => {
    lineEnd(parser);
    return { kind: 'break', line };
  },
  continue: (parser, line) => {
    lineEnd(parser);
    return { kind: 'continue', line };
  },
};

function statement(parser: Parser): Statement {
  const { kind, text, line } = peek(parser);
  const keyword = kind === 'name' && Object.hasOwn(KEYWORDS, text) ? KEYWORDS[text] : undefined;
  if (keyword) {
    parser.at += 1;
    return keyword(parser, line);
  }
  const first = expressions(parser);
  if (accept(parser, ':')) {
    const type = expression(parser);
    const value = accept(parser, '=') ? expressions(parser) : null;
    lineEnd(parser);
    return { kind: 'declare', target: first, type, value, line };
  }
  if (!isText(parser, '=')) {
    lineEnd(parser);
    return { kind: 'expression', value: first, line };
  }
  const chain = [first];
  while (accept(parser, '=')) chain.push(expressions(parser));
  lineEnd(parser);
  const value = chain.pop() ?? first;
  return { kind: 'assign', targets: chain, value, line };
}

/** Parses a code file of an archive. Throws a Refusal naming file and line. */
export function parseModule(text: string, file: string): Statement[] {
  const parser: Parser = { tokens: tokenize(text, file), at: 0, file, depth: 0 };
  const statements: Statement[] = [];
  while (peek(parser).kind !== 'end') {
    if (peek(parser).kind === 'newline') parser.at += 1;
    else statements.push(statement(parser));
  }
  return statements;
}
