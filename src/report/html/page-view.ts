import type { ResultEntry } from '../badge/results-index.ts';
import type { ReportContext } from '../context.ts';

/** What a picture shows of a tensor. */
export type PictureKind = 'input' | 'expected' | 'produced' | 'difference';

/** A picture of a tensor that this program made. */
export interface PagePicture {
  /** Id of the resource. */
  resource: string;
  /** Weights format of the case; null where it is the same for all, as that of an input. */
  weightsFormat: string | null;
  kind: PictureKind;
  /** Id of the tensor, untrusted. */
  tensor: string;
  /** What is seen of it (slice, range of values), in our words. */
  shows: string;
  png: Uint8Array;
}

/** Results of earlier runs by resource id, the oldest first; the same shape as the kept index of results. */
export type History = ReadonlyMap<string, readonly ResultEntry[]>;

/** What a page shows beside the report; all of it may be missing. */
export interface PageView {
  /** Where files and commits are on GitHub; null: nothing of it is linked. */
  links: ReportContext | null;
  /** Text of a description by the name that positions carry; null where it is not at hand. */
  source: (file: string) => string | null;
  pictures: readonly PagePicture[];
  history: History;
}
