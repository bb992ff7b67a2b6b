import { keepMatching } from '../collection/keep-matching.ts';
import { chosenLayouts } from '../collection/resolve-options.ts';
import { resolvePaths } from '../collection/resolve-paths.ts';
import type { Resource } from '../contract/resource.ts';
import { removeTemporaryFolders } from '../files/temporary-folder.ts';
import { strictResult, validateLine } from '../report/terminal/validate-line.ts';
import type { CliSettings } from '../settings/settings.ts';
import { validateResource, validationResult } from '../testing/validate-resource.ts';
import { collectResources } from './collect-resources.ts';
import { complain } from './complain.ts';
import { EXIT } from './exit-codes.ts';
import { fileOptions } from './file-options.ts';
import { inBatches } from './in-batches.ts';
import { readPaths } from './read-paths.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write-text.ts';

/** How many descriptions are looked at together, without and with the files that they name. */
const TEXTS_AT_ONCE = 32;
const PACKAGES_AT_ONCE = 4;

/**
 * `validate --jsonl`: a few descriptions after the other, each few written before the next are read, so that
 * memory stays the same for any number of paths.
 */
export async function validateLines(
  words: string[],
  settings: CliSettings,
  terminal: Terminal,
): Promise<number> {
  const files = settings.files ? fileOptions(terminal.environment) : null;
  const options = {
    files: fileOptions(terminal.environment),
    layouts: chosenLayouts(settings.layouts),
  };
  const links = settings.checkLinks ? fileOptions(terminal.environment) : null;
  let invalid = 0;
  let undecided = 0;
  const take = async (resources: readonly Resource[]): Promise<void> => {
    // Reading one file means waiting for the disk, most of the time.
    const present = resources.filter(({ state }) => state !== 'removed');
    const atOnce = files === null ? TEXTS_AT_ONCE : PACKAGES_AT_ONCE;
    for (let start = 0; start < present.length; start += atOnce) {
      const part = present.slice(start, start + atOnce);
      const known = await Promise.all(
        part.map((resource) => validateResource(resource, files, links)),
      );
      let lines = '';
      for (const [index, resource] of part.entries()) {
        const one = known[index];
        if (!one) continue;
        const read = validationResult(resource, one);
        const result = settings.strict ? strictResult(read) : read;
        if (result.status === 'invalid') invalid += 1;
        if (result.status === 'error') undecided += 1;
        if (settings.quiet && result.status === 'valid') continue;
        lines += `${validateLine(result, false)}\n`;
      }
      if (lines !== '') await writeText(terminal.stdout, lines);
    }
  };

  if (settings.changedSince !== null || words.length === 0) {
    const found = await collectResources(words, settings, terminal);
    if (!found.ok) {
      complain(found.complaints, terminal);
      return EXIT.misused;
    }
    await take(found.value);
  } else {
    for await (const paths of inBatches(readPaths(words, terminal.stdin), TEXTS_AT_ONCE)) {
      // Each for itself: a path that is named twice is looked at twice, in its place.
      const found = await Promise.all(
        paths.map((path) => resolvePaths([path], terminal.folder, options)),
      );
      await take(keepMatching(found.flat(), settings));
      removeTemporaryFolders();
    }
  }
  if (settings.failOn === 'never') return EXIT.passed;
  if (invalid > 0) return EXIT.failed;
  return undecided > 0 && settings.failOn === 'undecided' ? EXIT.undecided : EXIT.passed;
}
