import { isFileSource, isRelativePath, isReservedName, parseHttpUrl } from './file-source.ts';
import { isIdentifier } from './identifier.ts';

export interface Callable {
  name: string;
  /** Either a file, or a module to import from. */
  file?: string;
  module?: string;
}

/** Reads `file.py:Name` or `package.module.Name` of spec 0.4; null if it is neither. */
export function parseCallable(written: string): Callable | null {
  const text = written.trim();
  const colon = text.lastIndexOf(':');
  if (colon > 0 && colon < text.length - 1) {
    const file = text.slice(0, colon);
    const name = text.slice(colon + 1);
    if (isIdentifier(name) && (isRelativePath(file) || parseHttpUrl(file))) return { name, file };
  }
  const parts = text.split('.');
  const name = parts.pop();
  if (name === undefined || parts.length === 0 || ![...parts, name].every(isIdentifier))
    return null;
  return { name, module: parts.join('.') };
}

/** Reads `manager:file` of spec 0.4; null if it is something else. */
export function parseDependencies(written: string): { manager: string; file: string } | null {
  const text = written.trim();
  const colon = text.indexOf(':');
  if (colon < 1) return null;
  const file = text.slice(colon + 1);
  return isFileSource(file) && !isReservedName(file)
    ? { manager: text.slice(0, colon), file }
    : null;
}
