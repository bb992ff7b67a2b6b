import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.DocumentFragment | DefaultTreeAdapterTypes.Element;

export interface PageElement {
  tag: string;
  attributes: Record<string, string>;
  /** Tags around it, outermost first. */
  inside: string[];
  text: string;
}

/** What a Markdown text becomes on GitHub: GFM to HTML, then what GitHub looks for in its text. */
export interface Page {
  elements: PageElement[];
  comments: string[];
  /** Texts outside of code and links, in which GitHub finds mentions, references and emoji. */
  prose: string[];
  text: string;
  html: string;
}

/** HTML is let through, so that a way past the escaping shows as an element or a comment. */
export function githubPage(markdown: string): Page {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const page: Page = { elements: [], comments: [], prose: [], text: '', html };
  const fragment = parseFragment(html);
  visit(fragment, [], page);
  page.text = textOf(fragment);
  return page;
}

function visit(parent: Parent, inside: string[], page: Page): void {
  for (const node of parent.childNodes) {
    if (node.nodeName === '#comment' && 'data' in node) page.comments.push(node.data);
    if (node.nodeName === '#text' && 'value' in node && !inside.some(isQuiet))
      page.prose.push(node.value);
    if (!('tagName' in node)) continue;
    page.elements.push({
      tag: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      inside,
      text: textOf(node),
    });
    visit(node, [...inside, node.tagName], page);
  }
}

function isQuiet(tag: string): boolean {
  return tag === 'code' || tag === 'pre' || tag === 'a';
}

function textOf(parent: Parent): string {
  return parent.childNodes
    .map((node: Node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      return 'childNodes' in node ? textOf(node) : '';
    })
    .join('');
}

/** What GitHub would turn into a mention, a link, a formula or a picture, wherever it stands in prose. */
const REFERENCES: Record<string, RegExp> = {
  mention: /@[a-z0-9_-]/i,
  issue: /#\d/,
  'GH issue': /\bgh-\d/i,
  address: /[a-z]:\/\/|\bwww\./i,
  commit: /\b[0-9a-f]{7,40}\b/i,
  emoji: /:[a-z0-9_+-]+:/i,
  formula: /\$/,
};

/** Names of what GitHub would find in the page's prose; the texts themselves for a failing test. */
export function referencesOf(page: Page): string[] {
  return page.prose.flatMap((text) =>
    Object.entries(REFERENCES).flatMap(([name, pattern]) =>
      pattern.test(text) ? [`${name}: ${JSON.stringify(text)}`] : [],
    ),
  );
}
