import type { ReportContext } from '../context.ts';
import type { PastResult } from '../history/result-history.ts';

/** Results of earlier runs by resource id, the latest first. */
export type History = ReadonlyMap<string, readonly PastResult[]>;

/** What a page shows beside the report; all of it may be missing. */
export interface PageView {
  /** Where files and commits are on GitHub; null: nothing of it is linked. */
  links: ReportContext | null;
  /** Text of a description by the name that positions carry; null where it is not at hand. */
  source: (file: string) => string | null;
  /** The PNG of a path in the evidence folder, made by this program; null where it is not at hand. */
  picture: (path: string) => Uint8Array | null;
  history: History;
}
