import { temporaryFolder } from '../../files/temporary-folder.ts';
import { terminalText } from '../../report/escape/terminal.ts';
import { evidenceKeeper } from '../../testing/evidence/evidence-keeper.ts';
import { testResources } from '../../testing/test-resources.ts';
import { DEFAULT_TOOLS, type Tools } from '../../testing/tools.ts';
import { collectResources } from '../collect-resources.ts';
import { complain } from '../complain.ts';
import { evidenceFolder } from '../evidence-folder.ts';
import { EXIT } from '../exit-codes.ts';
import { fileOptions, tracerFolder } from '../file-options.ts';
import { formatTargets } from '../format-targets.ts';
import { jsonTarget } from '../json-target.ts';
import { packagesFor } from '../packages-for.ts';
import { partnerSettings } from '../partner-settings.ts';
import { makeProgress } from '../progress/make-progress.ts';
import { pythonRunner } from '../python-runner.ts';
import type { RunCommand } from './run-command.ts';

/** `test`: everything that `validate` checks, and every model is run. */
export const test: RunCommand = async (words, settings, terminal) => {
  const startedAt = new Date();
  const json = await jsonTarget(settings.json, terminal.folder);
  const targets = await formatTargets(settings, terminal.folder);
  const software = await partnerSettings(settings, terminal.folder);
  const evidence = await evidenceFolder(settings.evidence, terminal.folder);
  const found = await collectResources(words, settings, terminal);
  if (!json.ok || !targets.ok || !software.ok || !evidence.ok || !found.ok) {
    complain(
      [json, targets, software, evidence, found].flatMap((each) =>
        each.ok ? [] : each.complaints,
      ),
      terminal,
    );
    return EXIT.misused;
  }
  const resources = found.value;
  const { weightsFormats, device, shapes, timeout, memory, engine, allowPickle } = settings;
  const { compareFormats } = settings;
  const { environment } = terminal;
  // A page has the pictures in it, whether they are kept besides or not.
  const isForPage = targets.value.some(({ format }) => format === 'html');
  const evidenceFor = evidence.value ?? (isForPage ? await temporaryFolder() : null);
  const progress = await makeProgress(terminal, settings.quiet, resources.length);
  // On a live terminal it would tear the lines that move.
  const say = (message: string) => {
    if (!settings.quiet && terminal.live === null)
      terminal.stderr.write(`${terminalText(message)}\n`);
  };
  let ending: Promise<typeof import('../finish-report.ts')> | undefined;
  // Loaded while the first model runs: before, this process is busy; afterwards, somebody waits for it.
  const runCase: Tools['runCase'] = (...job) => {
    const running = DEFAULT_TOOLS.runCase(...job);
    ending ??= import('../finish-report.ts');
    return running;
  };
  const reports = await testResources(
    resources,
    {
      weightsFormats,
      device,
      shapes,
      timeout,
      memory,
      engine,
      allowPickle,
      compareFormats,
      evidence: evidenceFor === null ? null : evidenceKeeper(evidenceFor),
      environment,
      tracerFolder: tracerFolder(environment),
      python: pythonRunner(settings, terminal, say),
      packages: packagesFor(settings, terminal),
      files: fileOptions(environment),
      ...software.value,
    },
    progress.listen,
    { ...DEFAULT_TOOLS, runCase },
  );
  ending ??= import('../finish-report.ts');
  await progress.end();
  const { finishReport } = await ending;
  const wanted = {
    ...settings,
    json: json.value,
    targets: targets.value,
    evidence: evidenceFor,
    isKept: evidence.value !== null,
  };
  return finishReport(reports, resources, wanted, startedAt, terminal);
};
