/** Parts of a pattern that stand for others; everything else stands for itself. */
const WILDCARDS: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*', '?': '[^/]' };

/** Whether an id matches one of some patterns: `*` within a folder, `**` over folders, `?` one character. */
export function matchesPattern(id: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const source = pattern.replace(
      /\*\*|[*?]|[\\^$.|+()[\]{}/-]/g,
      (part) => WILDCARDS[part] ?? `\\${part}`,
    );
    return new RegExp(`^${source}$`, 'us').test(id);
  });
}
