import { keepMatching } from '../collection/keep-matching.ts';
import { chosenLayouts } from '../collection/resolve-options.ts';
import { resolvePaths } from '../collection/resolve-paths.ts';
import type { Resource } from '../contract/resource.ts';
import type { CliSettings } from '../settings/settings.ts';
import type { Complaint, Wanted } from './complain.ts';
import { fileOptions } from './file-options.ts';
import { readPaths } from './read-paths.ts';
import type { Terminal } from './terminal.ts';

const NO_PATH: Complaint = {
  message: 'No path was given.',
  hint: 'Name a folder, a description or a .zip package; . means the current folder.',
};

/** The resources that a command line asks for; a path without any is a complaint, not a result. */
export async function collectResources(
  words: string[],
  settings: Pick<CliSettings, 'changedSince' | 'layouts' | 'include' | 'exclude'>,
  terminal: Terminal,
): Promise<Wanted<Resource[]>> {
  const { changedSince } = settings;
  const options = {
    files: fileOptions(terminal.environment),
    layouts: chosenLayouts(settings.layouts),
  };
  const paths: string[] = [];
  for await (const path of readPaths(words, terminal.stdin)) paths.push(path);
  if (changedSince !== null) {
    const { changedResources } = await import('./changed-resources.ts');
    const found = await changedResources(changedSince, paths, terminal.folder, options);
    return found.ok ? { ok: true, value: keepMatching(found.value, settings) } : found;
  }
  if (words.length === 0) return { ok: false, complaints: [NO_PATH] };
  const resources = keepMatching(await resolvePaths(paths, terminal.folder, options), settings);
  const complaints = resources.flatMap(({ problem }) =>
    problem?.cause === 'path-not-found' ? [problem] : [],
  );
  return complaints.length === 0 ? { ok: true, value: resources } : { ok: false, complaints };
}
