const PREFIX = '(?:Q|R|Y|Z|E|P|T|G|M|k|h|da|d|c|m|µ|n|p|f|a|z|y|r|q)';
const UNIT = '(?:mol|m|g|s|A|K|cd|Hz|N|Pa|J|W|C|V|F|Ω|Sv|S|Wb|T|H|lm|lx|Bq|Gy|kat|l|L)';
const FACTOR = `${PREFIX}?${UNIT}(?:\\^[+-]?[1-9]\\d*)?`;
const DIVISOR = `${PREFIX}?${UNIT}(?:\\^\\+?[1-9]\\d*)?`;
const SI_UNIT = new RegExp(`^${FACTOR}(?:·${FACTOR}|/${DIVISOR})*$`, 'u');

/** A product of SI units with prefixes and powers, as `m`, `µm^2·s^-1` or `kg·m/s^2`; ×, * and space mean ·. */
export function isSiUnit(text: string): boolean {
  return SI_UNIT.test(text.replace(/[×* ]/g, '·'));
}
