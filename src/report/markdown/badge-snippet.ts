import { codeFence } from '../escape/code-fence.ts';
import { markdownText } from '../escape/markdown-text.ts';
import { linkTarget, pathTarget } from '../escape/url.ts';
import { count } from '../numbers.ts';
import { fold } from './fold.ts';

/** Where the badges are kept. */
export interface BadgePlace {
  /** As `https://github.com`. */
  serverUrl: string;
  /** `owner/name`. */
  repository: string;
  branch: string;
}

/** What a badge tells of, and its path on the branch without extension. */
export interface BadgeEntry {
  name: string;
  path: string;
}

const SNIPPET_LIMIT = 50;

/** Address of a file on the badge branch, unrendered; null where path or server give none. */
export function rawUrl(path: string, { serverUrl, repository, branch }: BadgePlace): string | null {
  const target = pathTarget(path);
  const ref = pathTarget(branch);
  if (target === null || ref === null) return null;
  return linkTarget(
    serverUrl === 'https://github.com'
      ? `https://raw.githubusercontent.com/${repository}/${ref}/${target}`
      : `${serverUrl}/${repository}/raw/${ref}/${target}`,
  );
}

/** One line of Markdown for a README: the badge, with a text for those who don't see it, linked to the results. */
export function badgeSnippet({ name, path }: BadgeEntry, place: BadgePlace): string {
  const image = rawUrl(`${path}.svg`, place);
  const results = linkTarget(
    `${place.serverUrl}/${place.repository}/tree/${pathTarget(place.branch) ?? ''}`,
  );
  return `[![${markdownText(`test results of ${name}`)}](${image ?? ''})](${results ?? ''})`;
}

/** The same for a badge that lies in a folder of the README's own repository. */
export function localSnippet(name: string, path: string): string {
  const parts = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()'!*]/g, percent));
  return `![${markdownText(`test results of ${name}`)}](${parts.join('/')})`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The part of a summary that gives maintainers what to paste. */
export function badgeSection(entries: BadgeEntry[], place: BadgePlace): string {
  if (entries.length === 0) return '';
  const snippets = entries.slice(0, SNIPPET_LIMIT).map((entry) => badgeSnippet(entry, place));
  const rest = entries.length - snippets.length;
  return fold(
    'Badges to paste into a README',
    [
      codeFence(snippets.join('\n'), 'markdown'),
      ...(rest > 0 ? [`… and ${count(rest, 'more badge')}, named in the same way.`] : []),
    ].join('\n\n'),
  );
}
