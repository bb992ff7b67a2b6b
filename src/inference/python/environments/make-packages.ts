import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asCpuBuilds } from './cpu-builds.ts';
import { interpreterIn } from './environment-files.ts';
import type { BasePython } from './find-python.ts';
import type { Uv } from './find-uv.ts';
import { type EnvironmentOptions, MAKING_TIMEOUT, MAX_ENVIRONMENT } from './options.ts';
import { areOwn, sourceFlags } from './package-sources.ts';
import { runTool, type ToolOptions, type ToolRun } from './run-tool.ts';
import { watchDisk } from './watch-disk.ts';

type Requirements = readonly string[];

/** One way to install a list of requirements. */
interface Way {
  flags: string[];
  requirements: Requirements;
  /** PyTorch comes from another place than the rest. */
  isElsewhere: boolean;
}

/**
 * Makes an environment in a folder and installs packages into it, wheels only: what a package would
 * run to build itself is never run. An installed package's own code is not run either, so the
 * environment's Python is not started any more once something stands in it.
 * @param wanted version of Python, as `3.9`; null: the base's own
 * @param attempts lists of requirements, of which the first is taken that can be installed
 * @param uv null: venv and pip
 * @param afresh without what was downloaded earlier
 * @returns what the tool said when it was done, or at every attempt
 */
export async function makePackages(
  folder: string,
  base: BasePython,
  wanted: string | null,
  attempts: readonly Requirements[],
  uv: Uv | null,
  afresh: boolean,
  options: EnvironmentOptions,
): Promise<ToolRun> {
  const said: string[] = [];
  let last: string[] | null = null;
  let reason = 'pip takes builds for graphics cards unless exact versions of PyTorch are asked for';
  for (const { flags, requirements, isElsewhere } of waysFor(attempts, options, uv !== null)) {
    // To look elsewhere for PyTorch does not help where something else is missing, or nothing can be reached.
    if (isElsewhere && last !== null && (!last.some(isOfTorch) || last.some(isOfNetwork))) break;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const run = await makeEmpty(folder, base, wanted, uv, options);
    if (!run.ok) return run;
    const file = join(folder, 'requirements.txt');
    await writeFile(file, `${requirements.join('\n')}\n`);
    const install = uv
      ? ['pip', 'install', '--python', interpreterIn(folder)]
      : ['-m', 'pip', 'install', '--progress-bar', 'off'];
    const cache = afresh ? [uv ? '--no-cache' : '--no-cache-dir'] : [];
    const words = [...install, '--only-binary', ':all:', ...cache, ...flags, '-r', file];
    const installed = await runTool(
      uv ? uv.file : interpreterIn(folder),
      words,
      toolOptions(folder, options),
    );
    if (installed.ok) return installed;
    last = installed.lines;
    said.push(...installed.lines.filter((line) => !said.includes(line)));
    reason = installed.reason;
  }
  return { ok: false, stdout: '', lines: said, reason };
}

/**
 * Where to look for what, one way after the other. On Linux the usual index serves PyTorch for graphics
 * cards, several gigabytes of it: builds for processors are asked for by their tag where the user says
 * where packages come from, else uv is told to look where such builds are.
 */
function waysFor(
  attempts: readonly Requirements[],
  { sources }: EnvironmentOptions,
  hasUv: boolean,
): Way[] {
  const flags = sourceFlags(sources, hasUv ? 'uv' : 'pip');
  const tagged = attempts.map((requirements) => asCpuBuilds(requirements));
  const hasTorch = tagged.some(
    (list, index) => list === null || list.some(isNoneOf(attempts[index])),
  );
  const byTag = hasUv && hasTorch && !areOwn(sources) ? [] : tagged.filter((list) => list !== null);
  const byBackend = hasUv && hasTorch ? attempts : [];
  return [
    ...byTag.map((requirements) => ({ flags, requirements, isElsewhere: false })),
    ...byBackend.map((requirements) => ({
      flags: [...flags, '--torch-backend', 'cpu'],
      requirements,
      isElsewhere: true,
    })),
  ];
}

function isOfTorch(line: string): boolean {
  return /\btorch/.test(line);
}

/** What uv and pip say where they cannot reach a server. */
export function isOfNetwork(line: string): boolean {
  return /dns error|failed to fetch|error sending request|connection (refused|reset|broken)|timed out|newconnectionerror/i.test(
    line,
  );
}

function isNoneOf(requirements: Requirements = []): (line: string) => boolean {
  return (line) => !requirements.includes(line);
}

async function makeEmpty(
  folder: string,
  base: BasePython,
  wanted: string | null,
  uv: Uv | null,
  options: EnvironmentOptions,
): Promise<ToolRun> {
  const tool = toolOptions(folder, options);
  if (uv) {
    const venv = [
      'venv',
      '--no-project',
      '--clear',
      '--python',
      wanted ?? base.interpreter,
      folder,
    ];
    const run = await runTool(uv.file, venv, tool);
    if (run.ok || wanted === null) return run;
    // A Python on the search path may only seem to be one.
    const again = await runTool(uv.file, [...venv, '--managed-python'], tool);
    return again.ok ? again : { ...again, lines: [...run.lines, ...again.lines] };
  }
  if (wanted === null || `${base.version}.`.startsWith(`${wanted}.`))
    return runTool(base.interpreter, ['-m', 'venv', folder], tool);
  const reason = `Python ${wanted} is wanted, this is ${base.version}, and without uv there is no other`;
  return { ok: false, stdout: '', lines: [], reason };
}

function toolOptions(folder: string, options: EnvironmentOptions): ToolOptions {
  const { environment, timeout = MAKING_TIMEOUT, maxBytes = MAX_ENVIRONMENT } = options;
  return {
    environment,
    // Not the user's own: what is installed are links to the files in there.
    more: { UV_CACHE_DIR: environment.UV_CACHE_DIR ?? join(options.folder, 'downloads') },
    cwd: folder,
    timeout,
    guard: (stop) => watchDisk(folder, maxBytes, stop),
  };
}
