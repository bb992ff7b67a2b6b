import { oneLine } from './hidden.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Untrusted text for HTML, as an element's content or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Untrusted text as HTML code inside of Markdown's HTML blocks, where GitHub looks for no mention or reference. */
export function htmlCode(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}
