import { readFile, stat } from 'node:fs/promises';
import type { Description, FileReference } from '../contract/description.ts';
import type { Finding } from '../contract/finding.ts';
import { checkNotebook } from './contents/notebook.ts';

/** Gives the local file behind a reference; what is wrong with the file itself is said elsewhere. */
export type Fetch = (
  reference: FileReference,
) => Promise<{ ok: true; file: { path: string } } | { ok: false }>;

/** Bytes. What the specification recommends. */
const MAX_COVER_SIZE = 500 * 1000;
/** Bytes. Larger texts are not looked into. */
const MAX_TEXT_SIZE = 20 * 1024 * 1024;
/** How far the ratio of a cover may lie from the recommended ones. */
const RATIO_SLACK = 0.15;

type Advice = Pick<Finding, 'code' | 'message' | 'hint'>;
type Check = (path: string, description: Description) => Promise<Advice[]>;

/** What to look for in which file, by the field that names it. */
const CHECKS: Readonly<Record<string, Check>> = {
  covers: checkCover,
  documentation: checkDocumentation,
  source: async (path, { type }) =>
    type === 'notebook' ? checkNotebook((await text(path)) ?? '') : [],
};

/**
 * Looks into the files besides weights and tensors: whether covers are small and well shaped, whether the documentation
 * of a model speaks of its validation, whether a notebook is one. All of it is advice: nothing here makes a
 * description invalid.
 */
export async function checkContents(description: Description, fetch: Fetch): Promise<Finding[]> {
  const found = await Promise.all(
    description.files.map(async (reference): Promise<Finding[]> => {
      const check = CHECKS[String(reference.path[0])];
      if (!check) return [];
      const fetched = await fetch(reference);
      if (!fetched.ok) return [];
      const { path, position } = reference;
      const advice = await check(fetched.file.path, description);
      return advice.map((one) => ({ ...one, severity: 'warning', path, position }));
    }),
  );
  return found.flat();
}

async function text(path: string): Promise<string | null> {
  const { size } = await stat(path);
  return size > MAX_TEXT_SIZE ? null : readFile(path, 'utf8');
}

async function checkDocumentation(
  path: string,
  { model, specVersion }: Description,
): Promise<Advice[]> {
  if (!model || specVersion !== '0.5') return [];
  const content = await text(path);
  if (content === null || /#.*[vV]alidation/.test(content)) return [];
  return [
    {
      code: 'documentation-without-validation',
      message: 'The documentation has no section on validation.',
      hint: 'Add a heading "# Validation" and say how a user can tell whether the model works on their data.',
    },
  ];
}

async function checkCover(path: string): Promise<Advice[]> {
  const advice: Advice[] = [];
  const { size } = await stat(path);
  if (size > MAX_COVER_SIZE)
    advice.push({
      code: 'cover-too-large',
      message: `The cover has ${Math.round(size / 1000)} kB; pages that show many of them get slow above ${MAX_COVER_SIZE / 1000} kB.`,
      hint: 'Make the image smaller, or save it as JPEG.',
    });
  const shape = size > MAX_TEXT_SIZE ? null : await imageShape(path);
  if (shape === null)
    advice.push({
      code: 'cover-unreadable',
      message: 'The cover is no image of a known format.',
      hint: 'Save it as .png, .jpg, .gif or .svg.',
    });
  else if (![1, 2].some((ratio) => Math.abs(shape.width / shape.height / ratio - 1) <= RATIO_SLACK))
    advice.push({
      code: 'cover-ratio',
      message: `The cover has ${shape.width} × ${shape.height} pixels; expected twice as wide as high, or square.`,
      hint: 'Crop it, or put input and output side by side.',
    });
  return advice;
}

async function imageShape(path: string): Promise<{ width: number; height: number } | null> {
  const { imageSize } = await import('image-size');
  try {
    const { width, height } = imageSize(await readFile(path));
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    // The library throws for every damaged or unknown image.
    return null;
  }
}
