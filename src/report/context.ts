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
}
