import type { YamlNode } from '../yaml/compose.ts';

/** What may stand between the last token in a flow collection and its closing bracket. */
const FILLING = /(?:[\s,:?]|(?<=\s)#[^\r\n]*)*/y;

export function isFlow(node: YamlNode, source: string): boolean {
  return node.kind !== 'scalar' && /[[{]/.test(source[node.start] ?? '');
}

/** The offset behind the last character of a node, closing brackets included; null where that is unclear. */
export function endOf(node: YamlNode, source: string): number | null {
  if (node.kind === 'scalar') return node.end;
  const children =
    node.kind === 'list' ? node.items : node.entries.flatMap((e) => [e.key, e.value]);
  let end = Math.max(node.end, node.start + 1);
  for (const child of children) {
    // What an alias stands for is elsewhere.
    if (child.start < node.start || child.start > node.end) continue;
    const childEnd = endOf(child, source);
    if (childEnd === null) return null;
    end = Math.max(end, childEnd);
  }
  if (!isFlow(node, source)) return end;
  FILLING.lastIndex = end;
  FILLING.test(source);
  const close = FILLING.lastIndex;
  return source[close] === (node.kind === 'list' ? ']' : '}') ? close + 1 : null;
}

/** Start of the line of an offset. */
export function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}

/** The offset of the line break that ends the line of an offset, or the end of the text. */
export function lineEnd(source: string, offset: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return end.exec(source)?.index ?? source.length;
}

/** The first line break of a text, which the others follow. */
export function lineBreak(source: string): string {
  return /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
}
