import { cleanLines } from '../escape/hidden.ts';
import { escapeHtml } from '../escape/html.ts';
import { linkTarget } from '../escape/url.ts';

/** Finished HTML: the only thing that gets into a page without being escaped. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | readonly Part[];

/**
 * HTML out of our own text and whatever stands between: a plain text is escaped, for an element's content as well as
 * for a quoted attribute; finished HTML and lists of it go in as they are; null is nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0] ?? '';
  for (const [index, part] of parts.entries()) text += written(part) + (strings[index + 1] ?? '');
  return { html: text };
}

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(written).join('');
}

/** Several untrusted lines for a `pre`, with their indentation. */
export function preformatted(text: string): Html {
  return {
    html: cleanLines(text)
      .map((line) => escapeLine(line))
      .join('\n'),
  };
}

/** `escapeHtml` takes away the spaces in front, which say something here. */
function escapeLine(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return indent + escapeHtml(line);
}

/** Finished words linked to an address; just the words where that is none of the web. */
export function link(words: Html | string, address: string | null): Html {
  const target = address === null ? null : linkTarget(address);
  return target === null ? html`${words}` : html`<a href="${target}">${words}</a>`;
}

/** Our messages put names between backticks: they become code. */
export function prose(text: string): Html {
  const pieces = text.split(/(?<=^|[\s(])`([^`]+)`(?=[\s.,;:)!?]|$)/);
  return html`${pieces.map((piece, index) => {
    if (index % 2 === 1) return html`<code>${piece}</code>`;
    // What is escaped loses the spaces at its ends.
    const [start, end] = [/^\s/.test(piece) ? ' ' : '', /\S\s+$/.test(piece) ? ' ' : ''];
    return { html: start + escapeHtml(piece) + end };
  })}`;
}

/** What can be opened, closed at first. */
export function fold(title: Html | string, content: Html): Html {
  return html`<details class="fold"><summary>${title}</summary>${content}</details>`;
}

/** A table that scrolls by itself where the screen is too narrow; `name` is read aloud. */
export function table(
  name: string,
  head: readonly (Html | string)[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table><thead><tr>${head.map(
    (cell) => html`<th scope="col">${cell}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ([first = '', ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
