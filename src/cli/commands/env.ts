import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readDeclaration } from '../../inference/python/declared/read-declaration.ts';
import { openEnvironments } from '../../inference/python/environments/environments.ts';
import {
  listEnvironments,
  removeEnvironment,
  removeEverything,
} from '../../inference/python/environments/keep-environments.ts';
import type { EnvironmentOptions } from '../../inference/python/environments/options.ts';
import { readReady, readyRequest } from '../../inference/python/environments/ready.ts';
import type { EnvironmentRequest } from '../../inference/python/environments/request.ts';
import { declaredRequest, extendedRequest } from '../../inference/python/ladder/rungs.ts';
import { terminalText } from '../../report/escape/terminal.ts';
import type { CliSettings } from '../../settings/settings.ts';
import { type Complaint, complain, type Wanted } from '../complain.ts';
import { environmentLines, madeLines } from '../environment-lines.ts';
import { environmentOptions } from '../environment-options.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonTarget } from '../json-target.ts';
import type { Terminal } from '../terminal.ts';
import { writeText } from '../write-text.ts';
import type { RunCommand } from './run-command.ts';

/** What a part of the command found out: as lines, and as a value for `--json`. */
interface Answer {
  text: string;
  value: unknown;
  code: number;
}

interface Asked {
  words: string[];
  settings: CliSettings;
  options: EnvironmentOptions;
  terminal: Terminal;
}

type Part = (asked: Asked) => Promise<Wanted<Answer>>;

const PARTS: Readonly<Record<string, Part>> = { list, make, remove };

/** `env`: looks after the Python environments that PyTorch weights run in. */
export const env: RunCommand = async ([name = 'list', ...words], settings, terminal) => {
  const json = await jsonTarget(settings.json, terminal.folder);
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  const say = (message: string) => terminal.stderr.write(`${terminalText(message)}\n`);
  const options = { ...environmentOptions(settings, 'declared', terminal), say };
  const answer = part
    ? await part({ words, settings, options, terminal })
    : misused(`There is no 'env ${name}'.`, `Write one of: ${Object.keys(PARTS).join(', ')}.`);
  if (!json.ok || !answer.ok) {
    complain(
      [json, answer].flatMap((each) => (each.ok ? [] : each.complaints)),
      terminal,
    );
    return EXIT.misused;
  }
  const { text, value, code } = answer.value;
  const isPiped = json.value === '-';
  await writeText(isPiped ? terminal.stderr : terminal.stdout, text);
  const written = `${JSON.stringify({ schemaVersion: 1, ...(value as object) }, null, 2)}\n`;
  if (isPiped) await writeText(terminal.stdout, written);
  else if (json.value !== null) await writeFile(json.value, written);
  return code;
};

async function list({ options, terminal }: Asked): Promise<Wanted<Answer>> {
  const kept = await listEnvironments(options.folder);
  const environments = kept.map(({ key, folder, record, usedAt, broken }) => ({
    name: key,
    folder,
    broken: broken === '' ? null : broken,
    usedAt,
    python: record?.python ?? null,
    packages: record?.packages ?? {},
    bytes: record?.bytes ?? null,
  }));
  const text = environmentLines(kept, options.folder, terminal);
  return answered(text, { folder: options.folder, environments });
}

async function make({ words, settings, options, terminal }: Asked): Promise<Wanted<Answer>> {
  const request = await requestFor(words, settings.exact, terminal);
  if (!request.ok) return request;
  const result = await openEnvironments(options).get(request.value);
  if (result.ok)
    return answered(madeLines(result.environment), { environment: result.environment });
  const { cause, message, hint, lines } = result;
  const said = lines.map((line) => `  ${terminalText(line)}`);
  const text = [terminalText(message), ...said, terminalText(hint)].join('\n');
  const value = { environment: null, problem: { cause, message, hint, lines } };
  return answered(`${text}\n`, value, EXIT.undecided);
}

async function requestFor(
  [file, ...others]: string[],
  exact: boolean,
  terminal: Terminal,
): Promise<Wanted<EnvironmentRequest>> {
  if (others.length > 0)
    return misused('Several files are given.', 'Name one file that declares what is needed.');
  const ready = await readReady();
  if (file === undefined) return { ok: true, value: readyRequest(ready) };
  const text = await readFile(resolve(terminal.folder, file), 'utf8').catch(() => null);
  if (text === null) return misused(`'${file}' cannot be read.`, 'Name a file that is there.');
  const declaration = readDeclaration(text, file);
  if (typeof declaration === 'string')
    return misused(
      `'${file}' declares nothing: ${declaration}.`,
      'Name an environment file of conda (.yaml) or a requirements file of pip.',
    );
  const declared = { declaration, torch: null };
  const request = exact ? declaredRequest(declared, [], ready) : extendedRequest(declared, ready);
  return { ok: true, value: request ?? readyRequest(ready) };
}

async function remove({ words, settings, options }: Asked): Promise<Wanted<Answer>> {
  const { folder } = options;
  if (settings.all === words.length > 0)
    return misused(
      'No name is given, or names and --all.',
      'Name environments of the list, or --all.',
    );
  const removed: string[] = settings.all ? await removeEverything(folder) : [];
  for (const key of words) {
    if (!(await removeEnvironment(folder, key)))
      return misused(`There is no environment '${key}'.`, 'env list shows those that are there.');
    removed.push(key);
  }
  const text = removed.map((key) => `removed ${terminalText(key)}\n`).join('');
  return answered(text === '' ? 'there was nothing to remove\n' : text, { removed });
}

function answered(text: string, value: unknown, code: number = EXIT.passed): Wanted<Answer> {
  return { ok: true, value: { text, value, code } };
}

function misused(message: string, hint: string): { ok: false; complaints: Complaint[] } {
  return { ok: false, complaints: [{ message, hint }] };
}
