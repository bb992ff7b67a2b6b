import { type Html, html } from '../../src/report/html/markup.ts';

/** What each code that our terminal output uses looks like; other codes of theirs end all of it. */
const STYLES: Record<string, string> = {
  1: 'b',
  2: 'dim',
  31: 'red',
  32: 'green',
  33: 'yellow',
  36: 'cyan',
  90: 'dim',
};

/** A terminal's output with its colours as HTML for a `pre`. */
export function ansiHtml(text: string): Html {
  let open = new Set<string>();
  const pieces = text.split(/(\u001b\[[\d;]*m)/);
  return html`${pieces.map((piece) => {
    const code = /^\u001b\[([\d;]*)m$/.exec(piece)?.[1];
    if (code === undefined)
      return html`<span class="${[...open].join(' ')}">${verbatim(piece)}</span>`;
    const style = STYLES[code];
    if (style !== undefined) open.add(style);
    else if (code === '22') open = new Set([...open].filter((one) => one !== 'b' && one !== 'dim'));
    else if (code === '39') open = new Set([...open].filter((one) => one === 'b' || one === 'dim'));
    else open = new Set();
    return null;
  })}`;
}

/** Escaping takes away spaces at the ends of a text, which say something here. */
function verbatim(text: string): Html {
  return html`${text.split(/(\s+)/).map((part) => (/^\s/.test(part) ? { html: part } : part))}`;
}
