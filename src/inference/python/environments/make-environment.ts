import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { atExit } from '../../../settings/at-exit.ts';
import { installation } from '../../../settings/installation.ts';
import { compileModules } from './compile-modules.ts';
import { interpreterIn, packageFolders, packagesSize } from './environment-files.ts';
import type { EnvironmentProblem } from './environment-problem.ts';
import type { BasePython } from './find-python.ts';
import { findUv } from './find-uv.ts';
import { lockText } from './made-environment.ts';
import { makePackages } from './make-packages.ts';
import { type EnvironmentOptions, MAX_ENVIRONMENT } from './options.ts';
import { whyNotImported } from './probe.ts';
import { sha256Of, writeRecord } from './record.ts';
import type { EnvironmentRequest } from './request.ts';
import { runTool } from './run-tool.ts';
import { whyTooFull } from './watch-disk.ts';

/**
 * Makes an environment beside its place and moves it there when it is whole, so that nobody ever sees a
 * part of one, whatever ends this process meanwhile.
 * @param afresh without what was downloaded earlier: an installed file and a downloaded one may be the same
 * @returns null where it now stands in its place
 */
export async function makeEnvironment(
  folder: string,
  request: EnvironmentRequest,
  base: BasePython,
  afresh: boolean,
  options: EnvironmentOptions,
): Promise<EnvironmentProblem | null> {
  const begun = performance.now();
  const { label } = request;
  const draft = await mkdtemp(`${folder}.making-`);
  const forget = atExit(() => rmSync(draft, { recursive: true, force: true }));
  const place = join(draft, basename(folder));
  try {
    await mkdir(place);
    const uv = options.tool === 'pip' ? null : await findUv(base, options);
    const tool = uv === null ? 'pip' : `uv ${uv.version}`;
    options.say?.(`Making ${label} with ${tool} (this takes a while the first time).`);
    const { python: wanted, attempts, modules } = request;
    const run = await makePackages(place, base, wanted, attempts, uv, afresh, options);
    const reason = run.ok ? whyTooFull(place, options.maxBytes ?? MAX_ENVIRONMENT) : run.reason;
    if (reason !== null)
      return failed(`${capital(label)} could not be made: ${reason}.`, run.lines);
    const described = await describe(place, base, options);
    if (typeof described === 'string') return failed(described, []);
    const broken = await whyNotImported(place, modules, options);
    if (broken !== null)
      return failed(`${capital(label)} was made but does not work: ${broken}.`, []);
    await compileModules(place, options);
    const { version, packages } = described;
    const lock = lockText(version, packages);
    const record = {
      key: basename(folder),
      label,
      rung: request.rung,
      python: version,
      packages,
      modules: described.modules,
      stdlib: described.stdlib,
      sha256: sha256Of(lock),
      ...packagesSize(place),
      madeWith: tool,
      madeAt: new Date().toISOString(),
      duration: Math.round(performance.now() - begun),
    };
    await writeRecord(place, record, lock);
    await rename(place, folder);
    options.say?.(`${capital(label)} was made in ${Math.round(record.duration / 1000)} s.`);
    return null;
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 });
    forget();
  }
}

interface Described {
  version: string;
  packages: Record<string, string>;
  modules: Record<string, string>;
  stdlib: string[];
}

/** What is in an environment, read by a Python that does not run what is in it. */
async function describe(
  folder: string,
  base: BasePython,
  options: EnvironmentOptions,
): Promise<Described | string> {
  const script = join(installation().root, 'python', 'describe.py');
  const words = ['-I', '-S', script, ...packageFolders(folder)];
  const { environment } = options;
  const tool = { environment, cwd: folder, timeout: 60_000 };
  const run = await runTool(base.interpreter, words, tool);
  const version = await runTool(
    interpreterIn(folder),
    ['-I', '-S', '-c', "import sys; print('%d.%d.%d' % sys.version_info[:3])"],
    tool,
  );
  if (!run.ok || !version.ok)
    return `What was installed could not be read: ${run.reason || version.reason}.`;
  const read = JSON.parse(run.stdout) as Omit<Described, 'version'>;
  return { ...read, version: version.stdout.trim() };
}

function failed(message: string, lines: string[]): EnvironmentProblem {
  return {
    ok: false,
    cause: 'environment-failed',
    message,
    hint: 'Where there is no internet, say where packages come from (--package-index, --wheels).',
    lines,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
