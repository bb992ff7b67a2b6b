import { writeFile } from 'node:fs/promises';
import pc from 'picocolors';
import type { ResourceReport } from '../../contract/report.ts';
import { reportEnvironment } from '../../inference/report-environment.ts';
import { jsonText } from '../../report/escape/json.ts';
import { makeReport } from '../../report/report.ts';
import { renderPartners } from '../../report/terminal/terminal-partners.ts';
import { installation } from '../../settings/installation.ts';
import { reportOf } from '../../testing/read-resource.ts';
import { validateResource } from '../../testing/validate-resource.ts';
import { withPartners } from '../../testing/with-partners.ts';
import { collectResources } from '../collect-resources.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonTarget } from '../json-target.ts';
import { partnerSettings } from '../partner-settings.ts';
import { writeText } from '../write-text.ts';
import type { RunCommand } from './run-command.ts';

/** `partners`: which software can use each resource, by the rules of the software; nothing is run. */
export const partners: RunCommand = async (words, settings, terminal) => {
  const startedAt = new Date();
  const json = await jsonTarget(settings.json, terminal.folder);
  const software = await partnerSettings(settings, terminal.folder);
  const found = await collectResources(words, settings, terminal);
  if (!json.ok || !software.ok || !found.ok) {
    complain(
      [json, software, found].flatMap((each) => (each.ok ? [] : each.complaints)),
      terminal,
    );
    return EXIT.misused;
  }
  const resources: ResourceReport[] = [];
  for (const resource of found.value) {
    const known = await validateResource(resource, null);
    resources.push(await withPartners(reportOf(resource, known), resource, known, software.value));
  }
  const isPiped = json.value === '-';
  const colours = pc.createColors(isPiped ? terminal.color.stderr : terminal.color.stdout);
  const view = renderPartners(resources, { width: terminal.width, colours });
  await writeText(isPiped ? terminal.stderr : terminal.stdout, view);
  if (json.value === null) return EXIT.passed;
  const { name, version } = installation();
  const report = makeReport(resources, {
    tool: { name, version },
    startedAt: startedAt.toISOString(),
    duration: Date.now() - startedAt.getTime(),
    environment: reportEnvironment(),
    strict: false,
  });
  const text = `${jsonText(report, 2)}\n`;
  if (isPiped) await writeText(terminal.stdout, text);
  else await writeFile(json.value, text);
  return EXIT.passed;
};
