import type { Report, ReportEnvironment, ResourceReport } from '../../contract/report.ts';
import { formatBytes } from '../numbers.ts';
import { shorten } from '../shorten.ts';
import { fold, type Html, html, preformatted, table } from './markup.ts';

/** Where a resource was tested: the machine, the engines, and the Python environments that its weights ran in. */
export function environmentFold(resource: ResourceReport, report: Report): Html {
  const { node, os, arch, cpus, memory, engines } = resource.environment ?? report.environment;
  const rows: [string, string][] = [
    ['Node', node],
    ['System', `${os} ${arch}`],
    ['Processors', String(cpus)],
    ['Memory', formatBytes(memory)],
    ...Object.entries(engines satisfies ReportEnvironment['engines']),
  ];
  return fold(
    'Environment',
    html`${table(
      `Environment of ${shorten(resource.id, 80)}`,
      ['What', 'Which'],
      rows.map((row) => row.map((cell) => shorten(cell, 80))),
    )}${pythons(resource)}`,
  );
}

function pythons({ verdicts }: ResourceReport): Html[] {
  const locks = new Map(
    verdicts.flatMap(({ evidence: { python } }) => (python ? [[python.lock, python]] : [])),
  );
  const missing = new Set(verdicts.flatMap(({ evidence }) => evidence.isolation ?? []));
  return [
    ...[...locks.values()].map(
      ({ rung, lock }) =>
        html`<p>The ${shorten(rung, 20)} Python environment:</p><pre tabindex="0">${preformatted(lock)}</pre>`,
    ),
    ...[...missing].map((what) => html`<p>Not enforced on this system: ${shorten(what, 200)}</p>`),
  ];
}
