import { tmpdir } from 'node:os';
import { runTool } from './run-tool.ts';

/** A Python that environments can be made with. */
export interface BasePython {
  /** Absolute path. */
  interpreter: string;
  /** As `3.11.7`. */
  version: string;
  /** As `linux-x86_64`. */
  platform: string;
}

const QUESTION =
  "import json,platform,sys; print(json.dumps([sys.executable, '%d.%d.%d' % sys.version_info[:3], sys.platform + '-' + platform.machine(), platform.python_implementation()]))";

const USUAL_NAMES = process.platform === 'win32' ? ['python', 'py'] : ['python3', 'python'];
const OLDEST = 10;
const TIMEOUT = 60_000;

/**
 * Asks a Python what it is.
 * @returns what it is, or a sentence why it cannot be used
 */
async function askPython(
  name: string,
  environment: NodeJS.ProcessEnv,
): Promise<BasePython | string> {
  const options = { environment, cwd: tmpdir(), timeout: TIMEOUT };
  const run = await runTool(name, ['-I', '-c', QUESTION], options);
  if (!run.ok) return `${name}: ${run.reason}`;
  const answer = readAnswer(run.stdout);
  if (answer === null) return `${name} is no Python`;
  const [interpreter, version, platform, implementation] = answer;
  const [major, minor] = version.split('.').map(Number);
  if (implementation !== 'CPython') return `${name} is ${implementation}, not CPython`;
  if (major !== 3 || (minor ?? 0) < OLDEST)
    return `${name} is Python ${version}, 3.${OLDEST} is needed`;
  return { interpreter, version, platform };
}

function readAnswer(text: string): [string, string, string, string] | null {
  try {
    const answer: unknown = JSON.parse(text);
    const isWhole =
      Array.isArray(answer) && answer.length === 4 && answer.every((it) => typeof it === 'string');
    return isWhole ? (answer as [string, string, string, string]) : null;
  } catch {
    return null;
  }
}

/**
 * The Python to make environments with.
 * @param wanted the one that the user names; null: the one on the search path
 * @returns what was found, or a sentence why there is none
 */
export async function findPython(
  wanted: string | null,
  environment: NodeJS.ProcessEnv,
): Promise<BasePython | string> {
  const reasons: string[] = [];
  for (const name of wanted === null ? USUAL_NAMES : [wanted]) {
    const python = await askPython(name, environment);
    if (typeof python !== 'string') return python;
    reasons.push(python);
  }
  return reasons.join('; ');
}
