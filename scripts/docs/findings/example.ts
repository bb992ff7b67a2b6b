import type { BaseName } from './bases.ts';

/** Two versions of some fields: one that triggers exactly one finding, and the same mended. */
export interface Example {
  base: BaseName;
  /** Top-level fields that replace those of the base; or the whole text where `whole` is set. */
  before: string;
  after: string;
  /** The texts are whole files, not fields of the base. */
  whole?: true;
}

export interface FindingPage {
  /** What it means, in one or two sentences. */
  means: string;
  examples: Example[];
}

export const example = (base: BaseName, before: string, after: string): Example => ({
  base,
  before,
  after,
});

export const wholeFile = (before: string, after: string): Example => ({
  base: 'dataset 0.3',
  before,
  after,
  whole: true,
});
