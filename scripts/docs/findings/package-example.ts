import { createHash } from 'node:crypto';
import { encode } from 'fast-png';
import { writeNpy } from '../../../src/tensor/npy.ts';
import { type BaseName, withFields } from './bases.ts';

/** What a package holds in one version of an example. */
export interface PackageVersion {
  /** Top-level fields that replace those of the base. */
  fields?: string;
  /** Files that replace those of the base's package, by name. */
  files?: Readonly<Record<string, Uint8Array>>;
  /** The files in words, for the page. */
  says?: string;
}

/** Two versions of a package: one that triggers exactly one finding, and the same mended. */
export interface PackageExample {
  base: BaseName;
  before: PackageVersion;
  after: PackageVersion;
}

export interface PackagePage {
  /** What it means, in one or two sentences. */
  means: string;
  example: PackageExample;
}

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A picture in one shade of grey. */
export const picture = (width: number, height: number): Uint8Array =>
  encode({ width, height, data: new Uint8Array(width * height).fill(90), channels: 1 });

/** A tensor of one value. */
export function tensor(shape: number[], value = 0.5): Uint8Array {
  const size = shape.reduce((all, one) => all * one, 1);
  const axes = shape.map((_, i) => `a${i}`);
  return writeNpy({ data: new Float32Array(size).fill(value), dtype: 'float32', shape, axes });
}

const WEIGHTS = text('weights');
const README = text('# Nuclei\n\n## Validation\n\nCompare a few images by eye.\n');

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const MODEL_WEIGHTS = `weights:
  torchscript: {source: weights.pt, sha256: ${sha256(WEIGHTS)}, pytorch_version: 2.1.0}`;

/** The files of a package of the base's description without any finding. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  'README.md': README,
  'raw.npy': tensor([1, 2, 32]),
  'raw.tif': picture(32, 2),
  'probability.npy': tensor([1, 32]),
  'probability.tif': picture(32, 1),
  'weights.pt': WEIGHTS,
};

/** All files of a package, with its description as rdf.yaml. */
export function packageFiles(
  base: BaseName,
  { fields = '', files = {} }: PackageVersion,
): Record<string, Uint8Array> {
  const isModel = base.startsWith('model');
  const own = isModel ? FILES : { 'README.md': README };
  const known = isModel && !/^weights:/m.test(fields) ? `${MODEL_WEIGHTS}\n${fields}` : fields;
  return { ...own, 'rdf.yaml': text(withFields(base, known.trimEnd())), ...files };
}
