/** Longer files are no architectures. */
const LIMIT = 1_000_000;

/**
 * Top-level names of the modules that a Python file imports, `.` for those of its own folder; each once, in order.
 * Also those inside of functions and of `try`, since nothing is run: whether they are ever reached is not known.
 */
export function pythonImports(text: string): string[] {
  const found = new Set<string>();
  const code = text.slice(0, LIMIT).replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, '');
  for (const match of code.matchAll(
    /^[ \t]*(?:import[ \t]+([^\n#]+)|from[ \t]+(\S+)[ \t]+import\b)/gm,
  )) {
    const [, modules, from] = match;
    const names = from === undefined ? (modules ?? '').split(',') : [from];
    for (const name of names) {
      const word = name.trim().split(/\s/)[0] ?? '';
      if (word.startsWith('.')) found.add('.');
      else if (/^\w/.test(word)) found.add(word.split('.')[0] ?? word);
    }
  }
  return [...found];
}
