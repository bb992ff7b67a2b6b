import { CAUSES } from '../../contract/causes.ts';
import { linkTarget } from '../escape/url.ts';

/**
 * Address of the page that explains a code of a finding: a page of its own in docs/findings, or the table of causes
 * where the code is a cause. Null where nobody knows where the pages are, and for what cannot be a code of ours.
 * @param docsUrl Address of the folder docs/ of this program.
 */
export function findingPage(code: string, docsUrl: string | null): string | null {
  if (docsUrl === null || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code)) return null;
  return linkTarget(
    Object.hasOwn(CAUSES, code) ? `${docsUrl}/causes.md` : `${docsUrl}/findings/${code}.md`,
  );
}
