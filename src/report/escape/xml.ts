import { escapeHtml } from './html.ts';

/** Code points that XML 1.0 forbids even as references and that the HTML rule leaves: the non-characters. */
const FORBIDDEN = /\p{Noncharacter_Code_Point}/gu;

/** Untrusted text for XML and SVG, as an element's content or inside a quoted attribute. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, '\uFFFD'));
}
