import type { PythonEnvironment } from '../environment.ts';

/** An environment of which is known what can be imported in it. */
export interface MadeEnvironment extends PythonEnvironment {
  /** Version of its Python, as `3.11.7`. */
  python: string;
  /** Module at the top that can be imported, and the distribution that brings it. */
  modules: Record<string, string>;
  /** Modules of Python itself. */
  stdlib: string[];
}

/** What another machine installs to get the same. */
export function lockText(python: string, packages: Readonly<Record<string, string>>): string {
  const lines = Object.entries(packages).map(([name, version]) => `${name}==${version}`);
  return `# Python ${python}\n${lines.sort().join('\n')}\n`;
}
