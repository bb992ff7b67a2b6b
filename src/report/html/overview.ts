import { RESOURCE_STATUSES, type ResourceReport } from '../../contract/report.ts';
import { countResources } from '../count-statuses.ts';
import { PARTNER_LABELS } from '../partner-words.ts';
import { shorten } from '../shorten.ts';
import { codeWords, formatTitle, RESOURCE_LABELS } from '../words.ts';
import type { FilterIndex } from './filter-index.ts';
import { type Html, html } from './markup.ts';

const OPTION_LIMIT = 60;

/** Who is at fault, short enough for a list. */
const BLAMES: Record<string, string> = {
  contributor: 'the package',
  environment: 'the machine',
  tool: 'model-hub-ci',
  network: 'the network',
};

/**
 * The filters over the list of resources. Hidden until the page's script is there, since without it they do nothing;
 * the list is whole then.
 */
export function filterForm(resources: readonly ResourceReport[], index: FilterIndex): Html {
  return html`<form id="filters" hidden aria-label="Filters">
<fieldset class="tiles"><legend>Status</legend>${statusTiles(resources)}</fieldset>
<div class="selects">
${select('format', 'Format', plain(index.formats, formatTitle))}
${select(
  'blame',
  'At fault',
  plain(index.blames, (blame) => BLAMES[blame] ?? blame),
)}
${select('cause', 'Cause', plain(index.causes, codeWords))}
${select('partner', 'Software', partnerOptions(index))}
<label>Search <input id="search" type="search" autocomplete="off" placeholder="name or id"></label>
<span class="buttons"><button type="button" id="clear">Clear filters</button> <button type="button" id="toggle" aria-expanded="false">Open all</button></span>
</div>
</form>
<p id="shown" role="status">${shownWords(resources.length)}</p>`;
}

function shownWords(number: number): string {
  return number === 1 ? '1 resource' : `${number} resources`;
}

function statusTiles(resources: readonly ResourceReport[]): Html[] {
  const counts = countResources([...resources]);
  const tiles = RESOURCE_STATUSES.flatMap((status) => {
    const number = counts[status];
    if (number === undefined) return [];
    const { symbol, word, colour } = RESOURCE_LABELS[status];
    return [tile(status, word, number, colour, symbol)];
  });
  return [tile('', 'all', resources.length, 'plain', ''), ...tiles];
}

function tile(value: string, word: string, number: number, colour: string, symbol: string): Html {
  const checked = value === '' ? html` checked` : null;
  return html`<label class="tile ${colour}"><input type="radio" name="status" value="${value}"${checked}><b>${number}</b> <span><span aria-hidden="true">${symbol}</span> ${word}</span></label>`;
}

function select(id: string, label: string, options: readonly Html[]): Html {
  if (options.length === 0) return html`<input type="hidden" id="${id}" value="">`;
  return html`<label>${label} <select id="${id}"><option value="">any</option>${options}</select></label>`;
}

function plain(values: readonly string[], words: (value: string) => string): Html[] {
  return values.map(
    (value, place) =>
      html`<option value="${place}">${shorten(words(value), OPTION_LIMIT)}</option>`,
  );
}

function partnerOptions({ partners }: FilterIndex): Html[] {
  const names = [...new Set(partners.map(({ partner }) => partner))];
  return names.map(
    (name) =>
      html`<optgroup label="${shorten(name, OPTION_LIMIT)}">${partners.map((row, place) =>
        row.partner === name
          ? html`<option value="${place}">${shorten(name, OPTION_LIMIT)}: ${statusWord(row.status)}</option>`
          : null,
      )}</optgroup>`,
  );
}

function statusWord(status: string): string {
  return PARTNER_LABELS[status as keyof typeof PARTNER_LABELS].word;
}
