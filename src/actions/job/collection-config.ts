import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { warning } from '@actions/core';
import { gitBase } from '../../collection/git-changes.ts';
import { gitFileAt } from '../../collection/git-file.ts';
import { readFileAt } from '../../github/read-file.ts';
import { oneLine } from '../../report/escape/hidden.ts';
import { CONFIG_FILE } from '../../settings/config-names.ts';
import { type ConfigTexts, readConfig } from '../../settings/read-config.ts';
import type { ActionName } from '../../settings/setting.ts';
import type { ActionSettings } from '../../settings/settings.ts';
import { connect } from './connect.ts';
import { baseOf } from './earlier-texts.ts';
import type { Job } from './read-job.ts';

/** The config file of the repository cannot be used. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const NONE: ConfigTexts = new Map();

/** Whether an action looks for the file, and whether what is checked out may be believed where no stranger changed it. */
const READERS: Readonly<Record<ActionName, { reads: boolean; fromTree: boolean }>> = {
  main: { reads: true, fromTree: true },
  plan: { reads: true, fromTree: true },
  // It has no token and runs the code of strangers: the plan tells it what the file says.
  test: { reads: false, fromTree: false },
  // Files that a stranger's run made may lie in its work tree.
  report: { reads: true, fromTree: false },
  command: { reads: false, fromTree: false },
};

/**
 * The settings in the config file of the collection. Of a pull request it is that of the branch that the change goes
 * to: a stranger must not decide what is run and how long. What the change makes of the file is only checked.
 * @throws ConfigError for a file with mistakes
 */
export async function collectionConfig(
  action: ActionName,
  job: Job,
  settings: ActionSettings,
): Promise<ConfigTexts> {
  const { reads, fromTree } = READERS[action];
  if (!reads || job.trigger.kind === 'refused') return NONE;
  const root = join(job.workspace, settings.folder);
  const tree = fromTree ? await textIn(root) : null;
  const isForeign = job.trigger.kind === 'pull-request' || job.trigger.kind === 'merge-group';
  const text = isForeign || !fromTree ? await trustedText(job, settings, root) : tree;
  if (tree !== null && tree !== text) tellProblems(tree);
  if (text === null) return NONE;
  const read = readConfig(text);
  if (read.ok) return read.texts;
  throw new ConfigError(read.problems.map(said).join('\n'));
}

/** From the base of a pull request, else from the commit of the run; through git where it has that. */
async function trustedText(
  job: Job,
  settings: ActionSettings,
  root: string,
): Promise<string | null> {
  const { trigger } = job;
  if (trigger.kind === 'refused') return null;
  const isChange = trigger.kind === 'pull-request' || trigger.kind === 'merge-group';
  const commit = isChange ? baseOf(trigger) : trigger.headSha;
  if (commit === null) return null;
  if (isChange && (await gitBase(root, commit)) !== null)
    return gitFileAt(root, commit, CONFIG_FILE);
  const bytes = await readFileAt(connect(job, settings), CONFIG_FILE, commit, ({ message }) =>
    warning(
      oneLine(
        `GitHub did not say what ${CONFIG_FILE} holds (${message}); this run goes by the defaults. Give the job "contents: read", or run it again.`,
      ),
      { title: 'The config file could not be read' },
    ),
  );
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

async function textIn(root: string): Promise<string | null> {
  try {
    return await readFile(join(root, CONFIG_FILE), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

function tellProblems(text: string): void {
  const read = readConfig(text);
  if (read.ok) return;
  for (const { line, column, message, hint } of read.problems)
    warning(oneLine(`${message} ${hint}`), {
      title: 'The config file, once this is merged',
      file: CONFIG_FILE,
      startLine: line,
      startColumn: column,
    });
}

function said({
  line,
  column,
  message,
  hint,
}: {
  line: number;
  column: number;
  message: string;
  hint: string;
}): string {
  return oneLine(`${CONFIG_FILE}:${line}:${column}: ${message} ${hint}`);
}
