import type { ResourceReport } from '../../contract/report.ts';
import { reportOf } from '../../testing/read-resource.ts';
import { validateResource } from '../../testing/validate-resource.ts';
import { withPartners } from '../../testing/with-partners.ts';
import { collectResources } from '../collect-resources.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit-codes.ts';
import { fileOptions } from '../file-options.ts';
import { finishReport } from '../finish-report.ts';
import { formatTargets } from '../format-targets.ts';
import { jsonTarget } from '../json-target.ts';
import { partnerSettings } from '../partner-settings.ts';
import { makeProgress } from '../progress/make-progress.ts';
import { validateLines } from '../validate-lines.ts';
import type { RunCommand } from './run-command.ts';

/** `validate`: descriptions and their files, as a report or as a line of JSON each. */
export const validate: RunCommand = async (words, settings, terminal) => {
  if (settings.jsonl && settings.json !== null) {
    complain(
      [{ message: '--json and --jsonl exclude each other.', hint: 'Leave one of them out.' }],
      terminal,
    );
    return EXIT.misused;
  }
  if (settings.jsonl) return validateLines(words, settings, terminal);

  const startedAt = new Date();
  const json = await jsonTarget(settings.json, terminal.folder);
  const targets = await formatTargets(settings, terminal.folder);
  const software = await partnerSettings(settings, terminal.folder);
  const found = await collectResources(words, settings, terminal);
  if (!json.ok || !targets.ok || !software.ok || !found.ok) {
    complain(
      [json, targets, software, found].flatMap((each) => (each.ok ? [] : each.complaints)),
      terminal,
    );
    return EXIT.misused;
  }
  const resources = found.value;
  const files = settings.files ? fileOptions(terminal.environment) : null;
  const links = settings.checkLinks ? fileOptions(terminal.environment) : null;
  const progress = await makeProgress(terminal, settings.quiet, resources.length);
  const reports: ResourceReport[] = [];
  for (const resource of resources) {
    progress.listen({ kind: 'resource-started', resource });
    const known = await validateResource(resource, files, links);
    const report = await withPartners(reportOf(resource, known), resource, known, software.value);
    progress.listen({ kind: 'resource-finished', resource, report });
    reports.push(report);
  }
  await progress.end();
  const output = { json: json.value, targets: targets.value, evidence: null, isKept: false };
  const wanted = { ...settings, ...output };
  return finishReport(reports, resources, wanted, startedAt, terminal);
};
