export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to write colours to a stream: `--no-color` and NO_COLOR forbid it, FORCE_COLOR asks for it,
 * otherwise a terminal that can show them decides.
 */
export function wantsColor(
  stream: { isTTY?: boolean },
  environment: Environment,
  argv: readonly string[],
): boolean {
  if (argv.includes('--no-color') || environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && environment.TERM !== 'dumb';
}
