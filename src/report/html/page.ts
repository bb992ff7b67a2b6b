import { createHash } from 'node:crypto';
import type { Report, ResourceReport, ResourceStatus } from '../../contract/report.ts';
import { headline } from '../markdown/headline.ts';
import { formatDuration, formatTime } from '../numbers.ts';
import { finishedAt } from '../report.ts';
import { RESOURCE_LABELS } from '../words.ts';
import { filterIndex } from './filter-index.ts';
import { type Html, html, link } from './markup.ts';
import { filterForm } from './overview.ts';
import type { PageView } from './page-view.ts';
import { PAGE_ROOM } from './picture-rows.ts';
import { pill } from './pill.ts';
import { resourceSection } from './resource-section.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { trends } from './trends.ts';

/** Up to so many resources are open at first. */
const OPEN = 3;

/** What needs a reader first. */
const ORDER: readonly ResourceStatus[] = [
  'failed',
  'inconclusive',
  'partial',
  'passed',
  'valid',
  'removed',
];

const NOTHING: PageView = {
  links: null,
  source: () => null,
  picture: () => null,
  history: new Map(),
};

/**
 * The report as one HTML file: it fetches nothing, and its policy forbids everything but its own style sheet, its own
 * script and pictures that are in it. With a history of results it is the page of a collection.
 */
export function renderPage(report: Report, view: Partial<PageView> = {}): string {
  const whole: PageView = { ...NOTHING, ...view };
  const resources = inOrder(report.resources);
  const room = { left: PAGE_ROOM };
  const index = filterIndex(resources);
  const sections = resources.map((resource, place) =>
    resourceSection(
      {
        resource,
        anchor: `resource-${place + 1}`,
        open: resources.length <= OPEN,
        room,
      },
      report,
      index,
      whole,
    ),
  );
  const list =
    resources.length === 0
      ? html`<p>No resource was changed or named.</p>`
      : html`${resources.length === 1 ? null : filterForm(resources, index)}<div class="list">${sections}</div>`;
  return document(
    headline(report),
    html`<a class="skip" href="#resources">Skip to the resources</a>
${heading(report, whole)}
<main>${trends(whole.history)}
<section aria-labelledby="resources"><h2 id="resources" tabindex="-1">Resources</h2>
${list}</section></main>
<footer>${footer(report, whole)}</footer>`,
  );
}

/** The page's frame; `title` is ours or has only our words. */
function document(title: string, body: Html): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hash(STYLE)}'`,
    `script-src '${hash(SCRIPT)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${{ html: STYLE }}</style></head>
<body>
${body}
<script>${{ html: SCRIPT }}</script>
</body></html>
`.html;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function heading(report: Report, { links }: PageView): Html {
  const { duration, status, resources } = report;
  const state = resources.length === 0 ? null : html`<p>${pill(RESOURCE_LABELS[status])}</p>`;
  const run = links?.runUrl ? html` · ${link('log of the run', links.runUrl)}` : null;
  return html`<header><h1>${headline(report, links?.lastRun ?? null)}</h1>${state}<p class="quiet">${formatTime(finishedAt(report))} · took ${formatDuration(duration)}${run}</p></header>`;
}

function footer({ tool, environment }: Report, { links }: PageView): Html {
  const sha = links === null ? '' : links.headSha.replace(/[^0-9a-f]/gi, '');
  const commit =
    links === null || sha === ''
      ? null
      : html` · commit ${link(sha.slice(0, 7), `${links.serverUrl}/${links.repository}/commit/${sha}`)}`;
  return html`${tool.name} ${tool.version}${commit} · Node ${environment.node} on ${environment.os} ${environment.arch}. What passed was run and compared; what could not be decided says so.`;
}

function inOrder(resources: readonly ResourceReport[]): ResourceReport[] {
  return [...resources].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}
