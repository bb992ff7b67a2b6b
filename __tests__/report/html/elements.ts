import type { DefaultTreeAdapterTypes } from 'parse5';

export interface PlainElement {
  tag: string;
  attributes: Record<string, string>;
  /** All text in it. */
  text: string;
}

type Node = DefaultTreeAdapterTypes.Node;

/** All elements of a parsed page in their order, and its comments. */
export function elementsOf(root: Node): { elements: PlainElement[]; comments: string[] } {
  const found: { elements: PlainElement[]; comments: string[] } = { elements: [], comments: [] };
  visit(root, found);
  return found;
}

function visit(node: Node, found: { elements: PlainElement[]; comments: string[] }): void {
  if ('data' in node) found.comments.push(node.data);
  if ('tagName' in node)
    found.elements.push({
      tag: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      text: textOf(node),
    });
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, found);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
