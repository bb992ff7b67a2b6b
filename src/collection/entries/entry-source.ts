/** How an entry is named: its collection file, and its key in there. */
export function entrySource(file: string, key: string): string {
  return `${file}#${key}`;
}

const FORM = /^(.+?\.(?:ya?ml|json)(?:\/content)?(?:\?[^#]*)?)#(.+)$/is;

/** The parts of such a name; null for any other. */
export function parseEntrySource(source: string): { file: string; key: string } | null {
  const [, file, key] = FORM.exec(source) ?? [];
  return file === undefined || key === undefined ? null : { file, key };
}
