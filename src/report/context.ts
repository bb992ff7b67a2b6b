import type { Totals } from './totals.ts';

/** A picture of what a resource gave, kept where a comment may link to it. */
export interface ImageLink {
  /** Id of the resource. */
  resource: string;
  /** What it shows, for those who don't see it; may hold text of the package. */
  label: string;
  url: string;
}

/** Where a report is shown, for links; nothing in it is read from the environment here. */
export interface ReportContext {
  /** As `https://github.com`, without a slash at the end. */
  serverUrl: string;
  /** `owner/name`. */
  repository: string;
  /** The commit that was tested: the pull request's head, not its merge with the base. */
  headSha: string;
  /** The workflow run with log and artifacts; null where there is none. */
  runUrl: string | null;
  /** Folder docs/ of this program at the version that ran; null where its address is not known. */
  docsUrl: string | null;
  /** null on a push. */
  pullRequest: number | null;
  /** Numbers of the last run on the same pull request or branch. */
  lastRun?: Totals | null;
  /** Text of a file at the tested commit, by the name that positions carry; null where it is not at hand. */
  source?: (file: string) => string | null;
  images?: readonly ImageLink[];
}
