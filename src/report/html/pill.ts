import type { Label } from '../words.ts';
import { type Html, html } from './markup.ts';

/** A status as a coloured word; the symbol before it is for eyes only. */
export function pill({ symbol, word, colour }: Label, words = word): Html {
  return html`<span class="pill ${colour}"><span aria-hidden="true">${symbol}</span> ${words}</span>`;
}
