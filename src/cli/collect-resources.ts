import { resolve } from 'node:path';
import { gitChanges } from '../collection/git-changes.ts';
import { resolveChange } from '../collection/resolve-change.ts';
import { resolvePaths } from '../collection/resolve-paths.ts';
import { GitError } from '../collection/run-git.ts';
import type { Resource } from '../contract/resource.ts';
import { isInside } from '../files/inside.ts';
import type { CliSettings } from '../settings/settings.ts';
import type { Complaint, Wanted } from './complain.ts';
import { readPaths } from './read-paths.ts';
import type { Terminal } from './terminal.ts';

const NO_PATH: Complaint = {
  message: 'No path was given.',
  hint: 'Name a folder, a description or a .zip package; . means the current folder.',
};

/** The resources that a command line asks for; a path without any is a complaint, not a result. */
export async function collectResources(
  words: string[],
  { changedSince }: Pick<CliSettings, 'changedSince'>,
  terminal: Terminal,
): Promise<Wanted<Resource[]>> {
  const paths: string[] = [];
  for await (const path of readPaths(words, terminal.stdin)) paths.push(path);
  if (changedSince !== null) return changedResources(changedSince, paths, terminal.folder);
  if (words.length === 0) return { ok: false, complaints: [NO_PATH] };
  const resources = await resolvePaths(paths, terminal.folder);
  const complaints = resources.flatMap(({ problem }) =>
    problem?.cause === 'path-not-found' ? [problem] : [],
  );
  return complaints.length === 0 ? { ok: true, value: resources } : { ok: false, complaints };
}

/** What differs from a reference, kept to the given paths where there are any. */
async function changedResources(
  reference: string,
  paths: string[],
  folder: string,
): Promise<Wanted<Resource[]>> {
  const places = paths.map((path) => resolve(folder, path));
  try {
    const resources = await resolveChange(await gitChanges(folder, reference), folder);
    const value = resources.filter(
      ({ source }) =>
        places.length === 0 || places.some((place) => isInside(place, resolve(folder, source))),
    );
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { ok: false, complaints: [{ message: error.message, hint: error.hint }] };
  }
}
