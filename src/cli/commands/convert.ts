import { rmSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { resolvePaths } from '../../collection/resolve-paths.ts';
import type { Resource } from '../../contract/resource.ts';
import { atExit } from '../../settings/at-exit.ts';
import { type Conversion, convertModel } from '../../testing/convert/convert-model.ts';
import { isLoweredFormat, LOWERED_FORMATS } from '../../weights/formats.ts';
import { type Complaint, complain, type Wanted } from '../complain.ts';
import { convertLines } from '../convert-lines.ts';
import { type ConvertTarget, convertTarget } from '../convert-target.ts';
import { EXIT } from '../exit-codes.ts';
import { fileOptions, tracerFolder } from '../file-options.ts';
import { jsonTarget } from '../json-target.ts';
import { packagesFor } from '../packages-for.ts';
import type { Terminal } from '../terminal.ts';
import { writeText } from '../write-text.ts';
import type { ConvertResult } from './convert-result.ts';
import type { RunCommand } from './run-command.ts';

/** `convert`: writes weights of a model as an ONNX file and tests it. */
export const convert: RunCommand = async (words, settings, terminal) => {
  const json = await jsonTarget(settings.json, terminal.folder);
  const found = await oneResource(words, terminal);
  const format = oneFormat(settings.weightsFormats);
  const { output, force } = settings;
  const { folder: here } = terminal;
  const [word = ''] = words;
  const target = found.ok ? await convertTarget(word, found.value, output, force, here) : null;
  if (!json.ok || !found.ok || !format.ok || !target?.ok) {
    const complaints = [json, found, format, target].flatMap((each) =>
      each === null || each.ok ? [] : each.complaints,
    );
    complain(complaints, terminal);
    return EXIT.misused;
  }
  const { folder, fileName } = target.value;
  // In the same folder, so that the finished file has only to be renamed.
  const draft = await mkdtemp(join(folder, '.model-hub-ci-convert-'));
  const forget = atExit(() => rmSync(draft, { recursive: true, force: true }));
  try {
    const { timeout, memory } = settings;
    const { environment } = terminal;
    const conversion = await convertModel(
      found.value,
      { folder: draft, fileName, format: format.value },
      {
        weightsFormats: [],
        device: 'cpu',
        timeout,
        memory,
        environment,
        tracerFolder: tracerFolder(environment),
        packages: packagesFor(settings, terminal),
        files: fileOptions(environment),
      },
    );
    const passed = conversion.ok && conversion.verdict.status === 'passed';
    if (passed) {
      const { path, externalDataPath } = conversion.written;
      for (const each of externalDataPath === null ? [path] : [externalDataPath, path])
        await rename(each, join(folder, basename(each)));
    }
    const written = relative(terminal.folder, join(folder, fileName)) || fileName;
    const result = resultOf(conversion, target.value, passed ? written : null);
    const isPiped = json.value === '-';
    const { stdout, stderr, color } = terminal;
    const lines = convertLines(result, isPiped ? color.stderr : color.stdout);
    await writeText(isPiped ? stderr : stdout, lines);
    const text = `${JSON.stringify(result, null, 2)}\n`;
    if (isPiped) await writeText(stdout, text);
    else if (json.value !== null) await writeFile(json.value, text);
    if (passed) return EXIT.passed;
    return conversion.verdict.status === 'failed' ? EXIT.failed : EXIT.undecided;
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 });
    forget();
  }
};

async function oneResource(
  words: readonly string[],
  { folder, environment }: Terminal,
): Promise<Wanted<Resource>> {
  const misused = (complaint: Complaint) => ({ ok: false as const, complaints: [complaint] });
  const [word] = words;
  if (word === undefined || words.length > 1)
    return misused({
      message: `${words.length === 0 ? 'No path is' : 'Several paths are'} given.`,
      hint: 'Name the description of one model, its folder, or a .zip package.',
    });
  const resources = await resolvePaths([word], folder, { files: fileOptions(environment) });
  const [resource] = resources;
  if (!resource || resource.problem?.cause === 'path-not-found')
    return misused(
      resource?.problem ?? { message: `There is no model in '${word}'.`, hint: 'Name a model.' },
    );
  if (resources.length > 1)
    return misused({
      message: `There are ${resources.length} descriptions in '${word}': ${resources
        .slice(0, 5)
        .map(({ source }) => source)
        .join(', ')}.`,
      hint: 'Name one of them.',
    });
  return { ok: true, value: resource };
}

function oneFormat(formats: readonly string[]) {
  const [format] = formats;
  if (format === undefined) return { ok: true, value: null } as const;
  if (formats.length === 1 && isLoweredFormat(format)) return { ok: true, value: format } as const;
  const complaint = {
    message: `--weights-format: ${formats.join(', ')} cannot be converted.`,
    hint: `Name one of ${LOWERED_FORMATS.join(', ')}.`,
  };
  return { ok: false, complaints: [complaint] } as const;
}

function resultOf(
  conversion: Conversion,
  { source, isOutside }: ConvertTarget,
  file: string | null,
): ConvertResult {
  const { verdict } = conversion;
  const base = { schemaVersion: 1, status: verdict.status, file, verdict } as const;
  if (!conversion.ok)
    return { ...base, weights: null, inputs: [], outputs: [], fixed: [], note: null };
  const { written, sha256, externalSha256, format } = conversion;
  const external =
    externalSha256 === null
      ? {}
      : { external_data: { source: `${source}.data`, sha256: externalSha256 } };
  const ports = (ids: readonly string[], shapes: readonly (number | string)[][]) =>
    ids.map((id, index) => ({ id, shape: shapes[index] ?? [] }));
  return {
    ...base,
    weights: { source, sha256, opset_version: written.opset, parent: format, ...external },
    inputs: ports(conversion.inputs, written.inputs),
    outputs: ports(conversion.outputs, written.outputs),
    fixed: written.fixed,
    note: isOutside ? 'Put the file beside the description before you name it there.' : null,
  };
}
