const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

const KEYWORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from ' +
    'global if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** A Python identifier that is no keyword. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text) && !KEYWORDS.has(text);
}

const AXIS_NAMES: ReadonlyMap<string, string> = new Map([
  ['b', 'batch'],
  ['t', 'time'],
  ['i', 'index'],
  ['c', 'channel'],
  ['s', 'channel'],
]);

/** The axis id that is meant: lower case, single letters spelled out. */
export function normalAxisId(text: string): string {
  const lower = text.toLowerCase();
  return AXIS_NAMES.get(lower) ?? lower;
}

const RESOURCE_ID = /^[a-z0-9_\-/.]+$/;

/** An id of a resource in a collection. */
export function isResourceId(text: string): boolean {
  return RESOURCE_ID.test(text) && !text.startsWith('/') && !text.endsWith('/');
}
