import { resolvePaths } from '../collection/resolve-paths.ts';
import type { Resource } from '../contract/resource.ts';
import { removeTemporaryFolders } from '../files/temporary-folder.ts';
import { strictResult, validateLine } from '../report/validate-line.ts';
import type { CliSettings } from '../settings/settings.ts';
import { validateResource, validationResult } from '../testing/validate-resource.ts';
import { collectResources } from './collect-resources.ts';
import { complain } from './complain.ts';
import { EXIT } from './exit-codes.ts';
import { fileOptions } from './file-options.ts';
import { readPaths } from './read-paths.ts';
import type { Terminal } from './terminal.ts';
import { writeText } from './write-text.ts';

/**
 * `validate --jsonl`: one description after the other, each written before the next is read, so that memory
 * stays the same for any number of paths.
 */
export async function validateLines(
  words: string[],
  settings: CliSettings,
  terminal: Terminal,
): Promise<number> {
  const files = settings.files ? fileOptions(terminal.environment) : null;
  let invalid = 0;
  let undecided = 0;
  const take = async (resource: Resource): Promise<void> => {
    if (resource.state === 'removed') return;
    const read = validationResult(resource, await validateResource(resource, files));
    const result = settings.strict ? strictResult(read) : read;
    if (result.status === 'invalid') invalid += 1;
    if (result.status === 'error') undecided += 1;
    if (settings.quiet && result.status === 'valid') return;
    await writeText(terminal.stdout, `${validateLine(result, false)}\n`);
  };

  if (settings.changedSince !== null || words.length === 0) {
    const found = await collectResources(words, settings, terminal);
    if (!found.ok) {
      complain(found.complaints, terminal);
      return EXIT.misused;
    }
    for (const resource of found.value) await take(resource);
  } else {
    for await (const path of readPaths(words, terminal.stdin)) {
      for (const resource of await resolvePaths([path], terminal.folder)) await take(resource);
      removeTemporaryFolders();
    }
  }
  if (settings.failOn === 'never') return EXIT.passed;
  if (invalid > 0) return EXIT.failed;
  return undecided > 0 && settings.failOn === 'undecided' ? EXIT.undecided : EXIT.passed;
}
