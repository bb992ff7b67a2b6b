/** Keys that a list, and lines that a kind of fault has, before the rest is only counted. */
const MOST_KEYS = 6;
const MOST_LINES = 4;

/** What torch says of a state dict that does not fit, in torch's words, but only of the first keys of each kind. */
export function shortenMismatch(message: string): string {
  const lines = message.trimEnd().split('\n').map(shortenKeys);
  const sizes = lines.filter(isOfSize);
  const more = sizes.length - MOST_LINES;
  if (more <= 0) return lines.join('\n');
  const left = new Set(sizes.slice(MOST_LINES));
  return [...lines.filter((line) => !left.has(line)), `\t… and ${more} more of another size`].join(
    '\n',
  );
}

function isOfSize(line: string): boolean {
  return line.startsWith('\tsize mismatch');
}

function shortenKeys(line: string): string {
  const [, start, list] =
    /^(\t(?:Missing|Unexpected) key\(s\) in state_dict: )(.*?)\.? *$/.exec(line) ?? [];
  if (start === undefined || list === undefined) return line;
  const keys = list.split(', ');
  const more = keys.length - MOST_KEYS;
  return `${start}${keys.slice(0, MOST_KEYS).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** What is to be done about it. */
export function mismatchHint(message: string): string {
  const isSizeOnly = /size mismatch/.test(message) && !/key\(s\) in state_dict/.test(message);
  return isSizeOnly
    ? "Make the architecture's kwargs those that the weights were trained with: sizes of layers differ."
    : 'Save the state dict of exactly the model that the architecture and its kwargs make.';
}
