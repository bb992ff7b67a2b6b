import type { Report, ResourceReport } from '../../contract/report.ts';
import { formatCells } from '../markdown/format-cells.ts';
import { fileUrl } from '../markdown/links.ts';
import { causeWords } from '../markdown/verdict-groups.ts';
import { count, formatTime } from '../numbers.ts';
import { shorten, shortenMiddle } from '../shorten.ts';
import { formatTitle, RESOURCE_LABELS, SEVERITY_LABELS, STATUS_LABELS } from '../words.ts';
import { environmentFold } from './environment.ts';
import { type FilterIndex, factCodes, partnerCodes } from './filter-index.ts';
import { findingList } from './findings.ts';
import { runList } from './history.ts';
import { fold, type Html, html, link } from './markup.ts';
import { numbersTable, stepTable } from './numbers.ts';
import type { PageView } from './page-view.ts';
import { partnerTable } from './partners.ts';
import { pictureRows, type Room } from './picture-rows.ts';
import { pill } from './pill.ts';
import { caseProblems } from './problems.ts';

/** What a section needs to know beside its resource. */
export interface Section {
  resource: ResourceReport;
  /** Name of its anchor in the page. */
  anchor: string;
  /** Open at first. */
  open: boolean;
  /** What is left for pictures. */
  room: Room;
}

/** One resource: a line of the overview that opens to all that is known of it. */
export function resourceSection(
  { resource, anchor, open, room }: Section,
  report: Report,
  index: FilterIndex,
  view: PageView,
): Html {
  const { id, name, status } = resource;
  const title = name === null || name.trim() === '' ? id : name;
  const attributes = html`data-status="${status}" data-facts="${factCodes(resource, index)}" data-partners="${partnerCodes(resource, index)}"`;
  return html`<details class="resource" ${attributes}${open ? html` open` : null}>
<summary><h3><span class="title">${shorten(title, 120)}</span>${title === id ? null : html` <span class="id">${shortenMiddle(id, 120)}</span>`}</h3><span class="chips">${pill(RESOURCE_LABELS[status])}${chips(resource)}</span>${why(resource)}</summary>
<div class="body" id="${anchor}">${body(resource, report, view, room)}</div></details>
`;
}

function chips(resource: ResourceReport): Html[] {
  const warnings = resource.findings.filter(({ severity }) => severity === 'warning').length;
  return [
    ...formatCells(resource).map(({ weightsFormat, status }) => {
      const { word } = STATUS_LABELS[status];
      return pill(STATUS_LABELS[status], `${shorten(formatTitle(weightsFormat), 30)} ${word}`);
    }),
    ...(warnings > 0 ? [pill(SEVERITY_LABELS.warning, count(warnings, 'warning'))] : []),
  ];
}

/** The first thing that is wrong, for whoever only reads the list. */
function why(resource: ResourceReport): Html | null {
  const error = resource.findings.find(({ severity }) => severity === 'error');
  const bad = resource.verdicts.find(({ status }) => status === 'failed' || status === 'error');
  const words = error?.message ?? bad?.message;
  if (words === undefined) return null;
  const cause = error === undefined && bad ? causeWords(bad) : '';
  return html`<span class="why">${cause === '' ? null : html`${cause}: `}${shorten(words, 160)}</span>`;
}

function body(resource: ResourceReport, report: Report, view: PageView, room: Room): Html {
  const errors = [
    ...findingList(resource, 'error', view),
    ...caseProblems(resource, ['failed'], view),
  ];
  const undecided = caseProblems(resource, ['error', 'unsupported'], view);
  const untried = caseProblems(resource, ['skipped'], view);
  const warnings = findingList(resource, 'warning', view);
  const notes = findingList(resource, 'info', view);
  const numbers = numbersTable(resource);
  return html`${facts(resource, view)}${stepTable(resource)}
${part('What to mend', errors)}${part('Not decided, and not the package’s fault', undecided)}
${pictureRows(resource, view.picture, room)}
${numbers === null ? null : fold('Numbers of every case', numbers)}
${warnings.length === 0 ? null : fold(count(warnings.length, 'warning'), html`${warnings}`)}
${notes.length === 0 ? null : fold(count(notes.length, 'note'), html`${notes}`)}
${untried.length === 0 ? null : fold('Not tried', html`${untried}`)}
${partnerTable(resource)}${runList(shorten(resource.id, 80), view.history.get(resource.id) ?? [])}
${resource.status === 'removed' ? null : environmentFold(resource, report)}`;
}

function part(title: string, items: readonly Html[]): Html | null {
  return items.length === 0 ? null : html`<h4>${title}</h4>${items}`;
}

function facts(resource: ResourceReport, { links }: PageView): Html {
  const { type, formatVersion, descriptionFile, previous, reused, renamedFrom, note } = resource;
  const file =
    descriptionFile === null
      ? null
      : link(
          html`<code>${shortenMiddle(descriptionFile, 100)}</code>`,
          links === null ? null : fileUrl(descriptionFile, null, links),
        );
  const known: (Html | string | null)[] = [
    type === null ? null : shorten(`${type} ${formatVersion ?? ''}`, 60),
    file,
    renamedFrom === undefined ? null : `renamed from ${shortenMiddle(renamedFrom, 100)}`,
    note === undefined ? null : shorten(note, 100),
    previous === undefined
      ? null
      : `before: ${RESOURCE_LABELS[previous.status].word} (${formatTime(previous.date)}${previous.samePackage ? ', changed without a change of the package' : ''})`,
    reused === undefined ? null : `as tested on ${formatTime(reused.date)}, nothing changed since`,
  ];
  const told = known.filter((one) => one !== null);
  return html`<p class="quiet">${told.map((one, place) => (place === 0 ? html`${one}` : html` · ${one}`))}</p>`;
}
