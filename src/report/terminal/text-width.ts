import stringWidth from 'string-width';

/** Advance widths of Verdana's printable ASCII, from space to tilde, in units of 1/2048 em. */
const VERDANA = [
  720, 806, 940, 1676, 1302, 2204, 1488, 550, 930, 930, 1302, 1676, 745, 930, 745, 930, 1302, 1302,
  1302, 1302, 1302, 1302, 1302, 1302, 1302, 1302, 930, 930, 1676, 1676, 1676, 1117, 2048, 1400,
  1404, 1430, 1578, 1295, 1177, 1588, 1539, 862, 931, 1419, 1140, 1726, 1532, 1612, 1235, 1612,
  1424, 1400, 1262, 1499, 1400, 2025, 1403, 1260, 1403, 930, 930, 930, 1676, 1302, 1302, 1230, 1276,
  1067, 1276, 1220, 720, 1276, 1296, 562, 705, 1212, 562, 1992, 1296, 1243, 1276, 1276, 874, 1067,
  807, 1296, 1212, 1676, 1212, 1212, 1076, 1300, 930, 1300, 1676,
];
const EM = 2048;
/** Of a letter that the table doesn't hold, by the columns that it takes in a terminal: none, one or two. */
const OTHER = [0, 1300, 2048];

/** Estimated width of a text in Verdana, in the unit of `size`; other scripts by their columns. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    units += VERDANA[code - 0x20] ?? OTHER[stringWidth(character)] ?? EM;
  }
  return (units * size) / EM;
}
