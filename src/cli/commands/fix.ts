import { readFile, writeFile } from 'node:fs/promises';
import { isMerged } from '../../collection/entries/is-merged.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Resource } from '../../contract/resource.ts';
import { terminalText } from '../../report/escape/terminal.ts';
import { type Mended, mendDescription } from '../../testing/mend-description.ts';
import { type Person, personAt } from '../ask.ts';
import { collectResources } from '../collect-resources.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit-codes.ts';
import { fileOptions } from '../file-options.ts';
import { showPatch } from '../show-patch.ts';
import type { Terminal } from '../terminal.ts';
import { writeText } from '../write-text.ts';
import type { RunCommand } from './run-command.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** `fix`: makes the certain mends in descriptions, shows what changes and asks first. */
export const fix: RunCommand = async (words, settings, terminal) => {
  const isSilent = settings.yes || settings.dryRun;
  if (!isSilent && (terminal.stdin.isTTY !== true || words.includes('-'))) {
    complain([NOBODY_TO_ASK], terminal);
    return EXIT.misused;
  }
  const found = await collectResources(words, settings, terminal);
  if (!found.ok) {
    complain(found.complaints, terminal);
    return EXIT.misused;
  }
  const files = settings.files ? fileOptions(terminal.environment) : null;
  const say = (text: string) => writeText(terminal.stdout, text);
  // Only who may be asked is listened to: an open input keeps the process.
  const person = isSilent ? null : personAt(terminal);
  let isAllowed = settings.yes && !settings.dryRun;
  let isBroken = false;
  try {
    for (const resource of found.value) {
      const before = await textOf(resource);
      if (before === null) {
        await say(`${terminalText(resource.source)}: ${whyNot(resource)}\n`);
        isBroken = true;
        continue;
      }
      const mended = await mendDescription(before.text, resource, files);
      await say(show(resource.source, before.text, mended, terminal));
      const isChanged = mended.text !== before.text;
      const answer = isChanged ? await consent(resource, isAllowed, person) : 'n';
      if (answer === 'q') return EXIT.failed;
      isAllowed ||= answer === 'a';
      const write = answer !== 'n';
      if (write && !(await writeMended(resource, before, mended.text))) {
        await say(`${terminalText(resource.source)} was changed meanwhile; it was left alone.\n`);
        isBroken = true;
      }
      const isLeft = isChanged && !write && !settings.dryRun;
      isBroken ||= isLeft || mended.left.some(({ severity }) => severity === 'error');
    }
  } finally {
    person?.close();
  }
  return isBroken ? EXIT.failed : EXIT.passed;
};

/** y, n, a for all and q for no more; n where nobody may be asked. */
function consent({ source }: Resource, isAllowed: boolean, person: Person | null) {
  if (isAllowed) return 'y';
  return person === null ? 'n' : person.ask(question(source), ['n', 'y', 'a', 'q']);
}

const NOBODY_TO_ASK = {
  message: 'There is nobody to ask before files are changed: the input is no terminal.',
  hint: 'Add --yes to change them without a question, or --dry-run to see what would change.',
};

function question(source: string): string {
  return `Change ${terminalText(source)}? [y]es, [N]o, [a]ll, [q]uit:`;
}

interface Before {
  /** Without a byte order mark. */
  text: string;
  bytes: Buffer;
}

/** What a description holds; null where it cannot be rewritten. */
async function textOf(resource: Resource): Promise<Before | null> {
  const { descriptionFile, source } = resource;
  if (descriptionFile === null || isPackage(source) || isMerged(resource)) return null;
  const bytes = await readFile(descriptionFile).catch(() => null);
  if (bytes === null) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes };
  } catch {
    // Written back as UTF-8, it would be another text.
    return null;
  }
}

function isPackage(source: string): boolean {
  return /\.zip(?:\/|$)/i.test(source);
}

function whyNot(resource: Resource): string {
  const { source, problem } = resource;
  if (isPackage(source)) return 'a package cannot be rewritten; unpack it and name the folder';
  if (isMerged(resource)) return 'its description is not a file of this repository';
  return problem === undefined
    ? 'it cannot be read as UTF-8 text'
    : terminalText(`${problem.message} ${problem.hint}`);
}

/** Writes the new text unless somebody else has changed the file since it was read. */
async function writeMended(
  { descriptionFile }: Resource,
  { bytes }: Before,
  text: string,
): Promise<boolean> {
  if (descriptionFile === null || !(await readFile(descriptionFile)).equals(bytes)) return false;
  const hasMark = bytes.subarray(0, 3).equals(Buffer.from(BYTE_ORDER_MARK));
  await writeFile(descriptionFile, (hasMark ? BYTE_ORDER_MARK : '') + text);
  return true;
}

function show(source: string, before: string, { text, done, left }: Mended, terminal: Terminal) {
  const errors = left.filter(({ severity }) => severity === 'error');
  const rest = left.length - errors.length;
  const head =
    done.length === 0
      ? 'nothing can be mended with certainty'
      : done.length === 1
        ? '1 certain mend'
        : `${done.length} certain mends`;
  return [
    `${terminalText(source)}: ${left.length + done.length === 0 ? 'nothing to mend' : head}\n`,
    ...done.map(
      ({ fix: mend, code }) => `  - ${terminalText(mend?.description ?? '')} (${code})\n`,
    ),
    text === before ? '' : showPatch(source, before, text, ['before', 'after'], terminal),
    errors.length === 0 ? '' : `Still to be mended by hand:\n${errors.map(item).join('')}`,
    rest === 0
      ? ''
      : `Warnings and hints that are left: ${rest} (model-hub-ci validate tells them)\n`,
  ].join('');
}

function item({ position, message, hint }: Finding): string {
  const line = position ? `line ${position.line}: ` : '';
  return `  - ${line}${terminalText(`${message} ${hint}`)}\n`;
}
