import { escapeXml } from '../escape/xml.ts';
import { textWidth } from '../terminal/text-width.ts';
import { BADGE_COLOURS, type Badge } from './badge.ts';

const HEIGHT = 20;
const FONT_SIZE = 11;
const PADDING = 6;
const BASELINE = 14;
/** Behind the label; 9:1 against the white text. */
export const LABEL_COLOUR = '#3d444d';

/** A badge as an SVG of its own: no script, no address, no font to fetch; the same at any size; readable aloud by its title. */
export function badgeSvg(badge: Badge): string {
  const label = part(badge.label, 0);
  const message = part(badge.message, label.width);
  const width = label.width + message.width;
  const title = escapeXml(`${badge.label}: ${badge.message}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>`,
    '<g clip-path="url(#r)">',
    `<rect width="${label.width}" height="${HEIGHT}" fill="${LABEL_COLOUR}"/>`,
    `<rect x="${label.width}" width="${message.width}" height="${HEIGHT}" fill="${BADGE_COLOURS[badge.state]}"/>`,
    '</g>',
    `<g fill="#fff" font-family="Verdana,Geneva,'DejaVu Sans',sans-serif" font-size="${FONT_SIZE}" aria-hidden="true">`,
    label.text,
    message.text,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** One half; `textLength` makes the text fit even where another font is taken. */
function part(text: string, x: number): { width: number; text: string } {
  const escaped = escapeXml(text);
  const length = Math.round(textWidth(text, FONT_SIZE));
  const fitted = length > 0 ? ` textLength="${length}"` : '';
  return {
    width: length + 2 * PADDING,
    text: `<text x="${x + PADDING}" y="${BASELINE}"${fitted}>${escaped}</text>`,
  };
}
