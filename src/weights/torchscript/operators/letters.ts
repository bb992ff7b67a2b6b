import { argument, bool, boundedText, type Call, int, type OperatorTable, text } from '../call.ts';
import { failedInModel } from '../refusal.ts';
import { list, tuple, type Value } from '../values.ts';

/** Methods of Python's texts. A text is bytes here, as in torch: each character stands for one. */

const SPACE = ' \n\t\f\v\r';
const isUpper = (c: string): boolean => c >= 'A' && c <= 'Z';
const isLower = (c: string): boolean => c >= 'a' && c <= 'z';
const isLetter = (c: string): boolean => isUpper(c) || isLower(c);
const isDigit = (c: string): boolean => c >= '0' && c <= '9';
const toUpper = (c: string): string => (isLower(c) ? c.toUpperCase() : c);
const toLower = (c: string): string => (isUpper(c) ? c.toLowerCase() : c);

const self = (call: Call): string => text(call, 'self');

const mapped = (change: (letter: string) => string) => (call: Call) =>
  [...self(call)].map(change).join('');

/** Whether all letters pass, and there is one at all. */
const every = (test: (letter: string) => boolean) => (call: Call) => {
  const source = self(call);
  return source !== '' && [...source].every(test);
};

/** Whether of the letters with a case all pass, and there is one. */
const cased = (test: (letter: string) => boolean) => (call: Call) => {
  const letters = [...self(call)].filter(isLetter);
  return letters.length > 0 && letters.every(test);
};

/** The part of a text that `start` and `end` name; an `end` of -1 stands for all of it. */
function range(call: Call, length: number): { from: number; to: number } {
  const [start, end] = [int(call, 'start'), int(call, 'end')];
  const from = Math.max(0, start < 0 ? length + start : start);
  const to = Math.min(length, end < 0 ? length + end + 1 : end);
  return { from, to };
}

/** Where a text has another one within the bounds that are asked for; -1: nowhere. */
const position = (search: 'indexOf' | 'lastIndexOf') => (call: Call) => {
  const source = self(call);
  const { from, to } = range(call, source.length);
  const at = from > to ? -1 : source.slice(from, to)[search](text(call, 'substr'));
  return at < 0 ? -1 : at + from;
};

const found =
  (search: 'indexOf' | 'lastIndexOf') =>
  (call: Call): bigint => {
    const at = position(search)(call);
    if (at < 0) throw failedInModel('A text was looked for that is not there.');
    return BigInt(at);
  };

function count(call: Call): bigint {
  const { from, to } = range(call, self(call).length);
  const [source, part] = [self(call).slice(from, to), text(call, 'substr')];
  if (part === '') return BigInt(source.length + 1);
  return BigInt(source.split(part).length - 1);
}

const within = (method: 'startsWith' | 'endsWith') => (call: Call) => {
  const { from, to } = range(call, self(call).length);
  return self(call).slice(from, Math.max(from, to))[method](text(call, 'substr'));
};

const stripped = (left: boolean, right: boolean) => (call: Call) => {
  const letters = [...self(call)];
  const chars = text(call, 'chars');
  const kept = (letter: string): boolean => !chars.includes(letter);
  const start = letters.findIndex(kept);
  if (start < 0) return '';
  const end = letters.findLastIndex(kept);
  return letters.slice(left ? start : 0, right ? end + 1 : letters.length).join('');
};

/** What fills a text up to a width. */
function filling(call: Call): string {
  const fill = text(call, 'fillchar');
  if (fill.length !== 1) throw failedInModel('Texts are filled up with one character only.');
  const missing = Math.max(0, int(call, 'width') - self(call).length);
  call.lowering.spend(missing);
  return fill.repeat(missing);
}

/** Counted first: the result may be longer than memory is large. */
function replace(call: Call): string {
  const [source, old, fresh] = [self(call), text(call, 'old'), text(call, 'new')];
  const times = old === '' ? source.length + 1 : source.split(old).length - 1;
  if (times * fresh.length > source.length) call.lowering.spend((times * fresh.length) >> 4);
  return boundedText(source.replaceAll(old, () => fresh));
}

function center(call: Call): string {
  const fill = filling(call);
  const left = Math.floor(fill.length / 2);
  // Of an odd number the larger part stands where Python puts it.
  const extra = fill.length % 2 === 1 && int(call, 'width') % 2 === 1 ? 1 : 0;
  return fill.slice(0, left + extra) + self(call) + fill.slice(left + extra);
}

function zeroFilled(call: Call): string {
  const source = self(call);
  const missing = Math.max(0, int(call, 'width') - source.length);
  call.lowering.spend(missing);
  const sign = /^[+-]/.exec(source)?.[0] ?? '';
  return sign + '0'.repeat(missing) + source.slice(sign.length);
}

const parted = (search: 'indexOf' | 'lastIndexOf') => (call: Call) => {
  const [source, separator] = [self(call), text(call, 'separator')];
  const at = source[search](separator);
  if (at < 0) return tuple(search === 'indexOf' ? [source, '', ''] : ['', '', source]);
  return tuple([source.slice(0, at), separator, source.slice(at + separator.length)]);
};

function split(call: Call): Value {
  const separator = argument(call, 'separator');
  const most = int(call, 'max');
  const source = self(call);
  if (typeof separator !== 'string') {
    const parts = source.split(/[ \n\t\f\v\r]+/).filter((part) => part !== '');
    if (most < 0 || parts.length <= most + 1) return list(parts);
    let rest = source.replace(/^[ \n\t\f\v\r]+/, '');
    for (const part of parts.slice(0, most))
      rest = rest.slice(part.length).replace(/^[ \n\t\f\v\r]+/, '');
    return list([...parts.slice(0, most), rest]);
  }
  if (separator === '') throw failedInModel('A text was split at an empty text.');
  const parts = source.split(separator);
  if (most < 0 || parts.length <= most + 1) return list(parts);
  return list([...parts.slice(0, most), parts.slice(most).join(separator)]);
}

function splitFromRight(call: Call): Value {
  const separator = text(call, 'separator');
  const most = int(call, 'max');
  if (separator === '') throw failedInModel('A text was split at an empty text.');
  const parts = self(call).split(separator);
  if (most < 0 || parts.length <= most + 1) return list(parts);
  const at = parts.length - most;
  return list([parts.slice(0, at).join(separator), ...parts.slice(at)]);
}

/** What ends a line for torch: single bytes, so that the two of `\r\n` end two. */
const LINE_ENDS = '\n\r\v\f\x1c\x1d\x1e\x85\xe2\x80\xa8\xa9';

/** Lines; ends that are kept stand in the list as items of their own. */
function splitLines(call: Call): Value {
  const lines: string[] = [];
  let line = '';
  for (const letter of self(call)) {
    if (!LINE_ENDS.includes(letter)) line += letter;
    else {
      lines.push(line);
      if (bool(call, 'keepends')) lines.push(letter);
      line = '';
    }
  }
  return list(line === '' ? lines : [...lines, line]);
}

function expandTabs(call: Call): string {
  const width = int(call, 'tabsize');
  let [result, column] = ['', 0];
  for (const letter of self(call)) {
    const fill = letter === '\t' && width > 0 ? width - (column % width) : 0;
    call.lowering.spend(fill);
    result += letter === '\t' ? ' '.repeat(fill) : letter;
    column = letter === '\n' || letter === '\r' ? 0 : column + (letter === '\t' ? fill : 1);
  }
  return result;
}

/** Words begin with a capital; a word is a run of letters. */
function title(call: Call): string {
  let inside = false;
  return [...self(call)]
    .map((letter) => {
      const made = inside ? toLower(letter) : toUpper(letter);
      inside = isLetter(letter);
      return made;
    })
    .join('');
}

function isTitle(call: Call): boolean {
  let [inside, any] = [false, false];
  for (const letter of self(call)) {
    if (isLetter(letter) && inside !== isLower(letter)) return false;
    inside = isLetter(letter);
    any ||= inside;
  }
  return any;
}

const radix = (base: number, prefix: string) => (call: Call) => {
  const value = argument(call, 'i') as bigint;
  return `${value < 0n ? '-' : ''}${prefix}${(value < 0n ? -value : value).toString(base)}`;
};

export const letterOperators: OperatorTable = {
  lower: mapped(toLower),
  upper: mapped(toUpper),
  swapcase: mapped((c) => (isUpper(c) ? toLower(c) : toUpper(c))),
  capitalize: (call) => {
    const [first = '', ...rest] = self(call);
    return toUpper(first) + rest.map(toLower).join('');
  },
  title,
  isupper: cased(isUpper),
  islower: cased(isLower),
  istitle: isTitle,
  isalpha: every(isLetter),
  isdigit: every(isDigit),
  isdecimal: every(isDigit),
  isnumeric: every(isDigit),
  isalnum: every((c) => isLetter(c) || isDigit(c)),
  isspace: every((c) => SPACE.includes(c)),
  isprintable: (call) => [...self(call)].every((c) => c >= ' ' && c <= '~'),
  isidentifier: (call) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(self(call)),
  strip: stripped(true, true),
  lstrip: stripped(true, false),
  rstrip: stripped(false, true),
  startswith: within('startsWith'),
  endswith: within('endsWith'),
  find: (call) => BigInt(position('indexOf')(call)),
  rfind: (call) => BigInt(position('lastIndexOf')(call)),
  'index.str': found('indexOf'),
  rindex: found('lastIndexOf'),
  count,
  replace,
  center,
  ljust: (call) => self(call) + filling(call),
  rjust: (call) => filling(call) + self(call),
  zfill: zeroFilled,
  partition: parted('indexOf'),
  rpartition: parted('lastIndexOf'),
  'split.str': split,
  rsplit: splitFromRight,
  splitlines: splitLines,
  expandtabs: expandTabs,
  ord: (call) => {
    const source = text(call, 'string');
    if (source.length !== 1) throw failedInModel('ord() takes one character.');
    return BigInt(source.charCodeAt(0));
  },
  chr: (call) => String.fromCharCode(int(call, 'i') & 255),
  hex: radix(16, '0x'),
  oct: radix(8, '0o'),
  bin: radix(2, '0b'),
};
