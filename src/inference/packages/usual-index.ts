import { tmpdir } from 'node:os';
import { findPython } from '../python/environments/find-python.ts';
import { runTool } from '../python/environments/run-tool.ts';

/** Where pip takes packages from: what its files and variables say, else its own. */
const QUESTION = `
import json
from pip._internal.configuration import Configuration
from pip._internal.models.index import PyPI
settings = Configuration(isolated=False)
settings.load()
def value(name):
    for place in ("global", "install", ":env:"):
        try:
            return settings.get_value(place + "." + name).split()
        except Exception:
            pass
    return []
print(json.dumps([value("index-url") or [PyPI.simple_url], value("extra-index-url")]))
`;
const TIMEOUT = 60_000;

/**
 * The package indexes that pip on this machine is set up to use, the first one before the others.
 * @param python the Python that the user names; null: the one on the search path
 * @returns addresses; none where there is no pip to ask
 */
export async function usualIndexes(
  python: string | null,
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  const base = await findPython(python, environment);
  if (typeof base === 'string') return [];
  const options = { environment, cwd: tmpdir(), timeout: TIMEOUT };
  const run = await runTool(base.interpreter, ['-I', '-c', QUESTION], options);
  if (!run.ok) return [];
  return readAnswer(run.stdout);
}

function readAnswer(text: string): string[] {
  try {
    const answer: unknown = JSON.parse(text);
    const all: unknown[] = Array.isArray(answer) ? answer.flat() : [];
    return all.filter((each) => typeof each === 'string').filter((each) => /^https?:/i.test(each));
  } catch {
    return [];
  }
}
