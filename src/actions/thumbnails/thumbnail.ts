import { decode, encode } from 'fast-png';

/** Pixels of a kept picture: more is none of ours. */
const WIDEST = 2000;
const HIGHEST = 8000;
const LARGEST = 8_000_000;
/** Rows of a picture that are shown: its words and the first view. */
const SHOWN = 420;
const SHRINK = 2;
const CHANNELS = 3;

/**
 * The top of a picture of ours at half its size, as a PNG that is written anew: whatever the file held besides pixels
 * is gone. null for what is no such picture.
 */
export function thumbnail(png: Uint8Array): Uint8Array | null {
  if (png.length > LARGEST || !isOurs(png)) return null;
  let picture: ReturnType<typeof decode>;
  try {
    picture = decode(png, { checkCrc: true });
  } catch {
    // Damaged on the way: then there is none.
    return null;
  }
  const { width, channels, depth, data } = picture;
  if (channels !== CHANNELS || depth !== 8) return null;
  const columns = Math.floor(width / SHRINK);
  const rows = Math.floor(Math.min(picture.height, SHOWN) / SHRINK);
  const small = new Uint8Array(columns * rows * CHANNELS);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      for (let channel = 0; channel < CHANNELS; channel++)
        small[(y * columns + x) * CHANNELS + channel] = mean(data, width, x, y, channel);
  return encode({ width: columns, height: rows, data: small, channels: CHANNELS, depth: 8 });
}

function mean(
  data: ArrayLike<number>,
  width: number,
  x: number,
  y: number,
  channel: number,
): number {
  let sum = 0;
  for (let below = 0; below < SHRINK; below++)
    for (let right = 0; right < SHRINK; right++)
      sum += data[((y * SHRINK + below) * width + x * SHRINK + right) * CHANNELS + channel] ?? 0;
  return Math.round(sum / SHRINK ** 2);
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const HEADER = 24;

/** Looks at the size before anything is unpacked: the process that ran the model could have written the file. */
function isOurs(png: Uint8Array): boolean {
  if (png.length < HEADER || SIGNATURE.some((byte, place) => png[place] !== byte)) return false;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width >= SHRINK && height >= SHRINK && width <= WIDEST && height <= HIGHEST;
}
