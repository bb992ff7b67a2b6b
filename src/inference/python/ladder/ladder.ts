import type { Outcome, OutcomeFailure, Remark } from '../../../contract/outcome.ts';
import { distributionOf } from '../declared/import-names.ts';
import type { EnvironmentProblem } from '../environments/environment-problem.ts';
import type { Environments } from '../environments/environments.ts';
import type { MadeEnvironment } from '../environments/made-environment.ts';
import type { EnvironmentRequest } from '../environments/request.ts';
import type { PythonRun } from '../worker/run-in-environment.ts';
import type { Architecture } from './architecture.ts';
import type { Declared } from './rungs.ts';
import { fileOf, isDeclared, lineToAdd, missingModules, undeclaredRemarks } from './undeclared.ts';
import { topOf, type Weight, weighFailure } from './weigh-failure.ts';

export interface LadderTools {
  environments: Environments;
  run: (environment: MadeEnvironment) => Promise<PythonRun>;
  /** Whether outputs are the expected ones; where they are not, other versions may give others. */
  agrees: (outcome: Outcome) => Promise<boolean>;
  /** Distributions that the ready environment has wherever they are to be had. */
  usual: readonly string[];
}

/** What happened on one rung. */
export interface Try {
  request: EnvironmentRequest;
  /** Why nothing was run there; empty: it was. */
  reason: string;
  lines: readonly string[];
  /** Why it could not be had at all. */
  problem: EnvironmentProblem | null;
  missing: readonly string[];
  environment: MadeEnvironment | null;
  run: PythonRun | null;
  weight: Weight | null;
}

/**
 * Runs a case in one environment after the other until one decides it: what runs and agrees, or what fails
 * for the package's own reasons. What an environment lacks is never held against the package, unless the
 * package does not say that it needs it.
 * @param requests from the one for everybody to the exact declared versions
 */
export async function climbLadder(
  caseId: string,
  requests: readonly EnvironmentRequest[],
  architecture: Architecture,
  declared: Declared,
  tools: LadderTools,
): Promise<Outcome> {
  const tries: Try[] = [];
  const [last] = requests.slice(-1);
  // Asked meanwhile, so that nobody waits for it.
  const impossible =
    last?.rung === 'declared' && declared.declaration !== null
      ? foresee(tools.environments, last)
      : Promise.resolve({ lines: null, broke: null });
  for (const request of requests) {
    const attempt = await tryRung(request, architecture, tools);
    tries.push(attempt);
    if (attempt.run !== null && (attempt.weight === null || attempt.weight === 'own')) break;
  }
  const best = deciding(tries);
  const outcome =
    best?.run?.outcome ?? undecided(caseId, tries, architecture, declared, tools.usual);
  const remarks = [
    ...(outcome.remarks ?? []),
    ...(best?.environment ? undeclaredRemarks(architecture, declared, best.environment) : []),
    ...unfollowedRemarks(declared),
    ...impossibleRemarks(tries, last, best, await impossible),
  ];
  return remarks.length === 0 ? outcome : { ...outcome, remarks };
}

/** Whether what is declared can be installed; or why that could not be asked. */
interface Foreseen {
  lines: readonly string[] | null;
  broke: string | null;
}

async function foresee(environments: Environments, request: EnvironmentRequest): Promise<Foreseen> {
  try {
    return { lines: await environments.whyImpossible(request), broke: null };
  } catch (error) {
    return { lines: null, broke: error instanceof Error ? error.message : String(error) };
  }
}

async function tryRung(
  request: EnvironmentRequest,
  architecture: Architecture,
  tools: LadderTools,
  isSecond = false,
): Promise<Try> {
  const nothing = {
    request,
    reason: '',
    lines: [],
    problem: null,
    missing: [],
    environment: null,
    run: null,
    weight: null,
  };
  const result = await tools.environments.get(request);
  if (!result.ok)
    return { ...nothing, reason: result.message, lines: result.lines, problem: result };
  const { environment } = result;
  const missing = missingModules(architecture, environment);
  if (missing.length > 0)
    return {
      ...nothing,
      reason: `${capital(request.label)} lacks ${missing.join(', ')}.`,
      missing,
      environment,
    };
  const run = await tools.run(environment);
  const isDone = run.outcome.ok && (await tools.agrees(run.outcome));
  const weight = isDone ? null : weighFailure(run, architecture);
  // Before another environment is made, this one is tried: it may have been damaged since.
  if (
    weight === 'environment' &&
    !isSecond &&
    (await tools.environments.isBroken(environment, request))
  )
    return tryRung(request, architecture, tools, true);
  return { ...nothing, environment, run, weight };
}

/** The try whose outcome holds; undefined where none says anything about the package. */
function deciding(tries: readonly Try[]): Try | undefined {
  const ran = tries.filter(({ run, weight }) => run !== null && weight !== 'environment');
  const [last] = ran.slice(-1);
  if (last === undefined || last.weight !== 'suspect') return last;
  // Outputs differ, or it failed in a way that versions may be to blame for. Where other versions
  // were asked for and could not be had, a failure is not held against the package.
  const isOpen = tries.indexOf(last) < tries.length - 1;
  const ranAndDiffers = ran.findLast(({ run }) => run?.outcome.ok);
  if (ranAndDiffers !== undefined) return ranAndDiffers;
  return isOpen ? undefined : last;
}

/** The outcome where no environment decided. */
function undecided(
  caseId: string,
  tries: readonly Try[],
  architecture: Architecture,
  declared: Declared,
  usual: readonly string[],
): OutcomeFailure {
  const base = { ok: false as const, caseId, engine: null, durations: {}, peakMemory: null };
  const failure = { ...base, stage: 'load' as const, log: logOf(tries) };
  const undeclared = undeclaredModules(tries, declared).filter(
    (module) => !usual.includes(distributionOf(module)),
  );
  const [module] = undeclared;
  if (module !== undefined) {
    const names = undeclared.join(', ');
    return {
      ...failure,
      cause: 'dependency-undeclared',
      message: `${fileOf(architecture)} imports ${names}, which no declaration of these weights mentions and which is in no environment here.`,
      hint: lineToAdd(distributionOf(module), undefined, declared),
    };
  }
  const [first] = tries;
  // Where nothing could be had for one and the same reason, that is all there is to say.
  const isOneReason = tries.every(({ problem }) => problem?.cause === first?.problem?.cause);
  if (first?.problem && isOneReason) {
    const { cause, message, hint } = first.problem;
    if (cause !== 'environment-failed') return { ...failure, cause, message, hint };
  }
  const isOnly = tries.length === 1 && first !== undefined && first.run === null;
  return {
    ...failure,
    cause: 'environment-failed',
    message: isOnly
      ? first.reason
      : `No environment could be made in which ${architecture.file ?? 'the architecture'} runs. ${tries.map(reasonOf).join(' ')}`,
    hint: 'This says nothing about the model. The log has the last words of what could not make the environment; declare versions that can be installed as wheels for a current Python.',
  };
}

/** What every environment lacks and nothing declares. */
function undeclaredModules(tries: readonly Try[], declared: Declared): string[] {
  // Only what was made shows what it brings along.
  const made = tries.filter(({ environment }) => environment !== null);
  const isWhole = tries.every(({ environment }) => environment !== null);
  const [first] = made;
  if (first === undefined) return [];
  const lacking = lackOf(first).filter((module) =>
    made.every((each) => lackOf(each).includes(module)),
  );
  // What is declared but was not made might bring it along.
  const isExcluded = isWhole || declared.declaration === null;
  return isExcluded
    ? lacking.filter((module) => !isDeclared(distributionOf(module), declared))
    : [];
}

/** Modules that were not there: known before anything ran, or told by what ran. */
function lackOf({ missing, run, environment }: Try): string[] {
  const [deepest] = run?.raised?.errors.slice(-1) ?? [];
  const name = topOf(deepest?.name ?? '');
  const isThere = name === '' || environment?.modules[name] !== undefined;
  return isThere ? [...missing] : [...missing, name];
}

function reasonOf({ request, reason, run }: Try): string {
  if (run === null || run.outcome.ok) return reason;
  return `In ${request.label} it failed: ${run.outcome.message}`;
}

function logOf(tries: readonly Try[]): string {
  const parts = tries.map(({ request, lines, run }) => {
    const said = run === null ? lines.join('\n') : run.outcome.log;
    return said === '' ? '' : `${capital(request.label)}:\n${said}\n`;
  });
  return parts.filter((part) => part !== '').join('\n');
}

function unfollowedRemarks({ declaration }: Declared): Remark[] {
  const faults = (declaration?.unfollowed ?? []).filter(({ isFault }) => isFault);
  if (declaration === null || faults.length === 0) return [];
  const listed = faults.slice(0, 5).map(({ line, why }) => `${line.slice(0, 200)} (${why})`);
  return [
    {
      code: 'dependency-not-followed',
      severity: 'warning',
      message: `${declaration.file} has lines that cannot be followed everywhere: ${listed.join('; ')}.`,
      hint: 'Name released packages with versions that the usual package index has.',
    },
  ];
}

/** What was declared but cannot be made, where the case was decided without it. */
function impossibleRemarks(
  tries: readonly Try[],
  last: EnvironmentRequest | undefined,
  best: Try | undefined,
  foreseen: Foreseen,
): Remark[] {
  if (best === undefined || last?.rung !== 'declared' || last === best.request) return [];
  const tried = tries.find(({ request }) => request === last);
  if (tried !== undefined && tried.environment !== null) return [];
  if (tried === undefined && foreseen.broke !== null)
    return [
      {
        code: 'declared-environment-unknown',
        severity: 'info',
        message: `It ran in ${best.request.label}; whether the declared versions can be installed could not be found out: ${foreseen.broke}`,
        hint: 'This says nothing about the model. Look at the disk and the settings of the machine that ran the test.',
      },
    ];
  const lines = tried?.lines ?? foreseen.lines;
  if (lines === null) return [];
  return [
    {
      code: 'declared-environment-impossible',
      severity: 'warning',
      message: `It ran in ${best.request.label}; the declared versions cannot be installed: ${lines
        .slice(-6)
        .map((line) => line.trim())
        .join(' ')}`,
      hint: 'Declare versions that fit together and that can be installed as wheels, so that others can make this environment.',
    },
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
