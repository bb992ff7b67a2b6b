import type { ReviewComment } from '../fake-github/state.ts';

/** Lines of a file as GitHub shows the diff of a file that is new. */
export function patchOf(text: string): string {
  const lines = text.trimEnd().split('\n');
  return [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n');
}

/** The text with every suggestion committed, as the button does it. */
export function commitSuggestions(text: string, comments: readonly ReviewComment[]): string {
  const lines = text.split('\n');
  // From the end, so that lines keep their numbers.
  const ordered = [...comments].sort((a, b) => (b.line ?? 0) - (a.line ?? 0));
  for (const { body, line, startLine } of ordered) {
    const suggested = /(`{3,})suggestion\n([\s\S]*?)\n?\1/.exec(body)?.[2];
    if (suggested === undefined || line === undefined) continue;
    const first = startLine ?? line;
    const written = suggested === '' ? [] : suggested.split('\n');
    lines.splice(first - 1, line - first + 1, ...written);
  }
  return lines.join('\n');
}

/** The text with every difference of lines that a comment shows done by hand, where the old lines are there. */
export function applyDiffs(text: string, comment: string): string {
  let mended = text;
  for (const [, indent = '', diff = ''] of comment.matchAll(/^( *)```diff\n([\s\S]*?)\n *```$/gm)) {
    const lines = diff.split('\n').map((line) => line.slice(indent.length));
    const of = (mark: string) =>
      lines.flatMap((line) => (line.startsWith(mark) ? [`${line.slice(1)}\n`] : [])).join('');
    if (mended.includes(of('-'))) mended = mended.replace(of('-'), () => of('+'));
  }
  return mended;
}
