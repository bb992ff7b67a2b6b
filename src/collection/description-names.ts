/** Names by which a file is known as a description, the preferred one first; each also as an ending, `*.rdf.yaml`. */
const NAMES: readonly string[] = ['rdf.yaml', 'bioimageio.yaml', 'model.yaml'];
const NO_DESCRIPTION = 2 * NAMES.length;

/** Whether a file of this name (without folders) is a description; hidden files are not. */
export function isDescriptionName(name: string): boolean {
  return rank(name) < NO_DESCRIPTION;
}

/** Sorts names of descriptions: `rdf.yaml`, `bioimageio.yaml`, `model.yaml`, then the longer ones by the same order. */
export function compareDescriptionNames(a: string, b: string): number {
  return rank(a) - rank(b) || compareText(a, b);
}

/** By code units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Folders in which no description is looked for: hidden ones and installed packages. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function rank(name: string): number {
  if (name.startsWith('.')) return NO_DESCRIPTION;
  const exact = NAMES.indexOf(name);
  if (exact >= 0) return exact;
  const ending = NAMES.findIndex((known) => name.endsWith(`.${known}`));
  return ending >= 0 ? NAMES.length + ending : NO_DESCRIPTION;
}
