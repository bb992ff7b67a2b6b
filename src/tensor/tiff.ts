import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff';
import { MAX_TENSOR_BYTES } from './npy-header.ts';
import { DTYPES, type DType, isDType, type Tensor, type TypedArray } from './tensor.ts';
import { TensorError } from './tensor-error.ts';

/** TIFF's SampleFormat: 1 unsigned, 2 signed, 3 floating point; 4 (undefined) is read as unsigned. */
const SAMPLE_FORMATS = new Map([
  [1, 'uint'],
  [2, 'int'],
  [3, 'float'],
  [4, 'uint'],
]);
/** Of the tags Compression and PhotometricInterpretation. */
const [LERC, YCBCR] = [34887, 6];
const RESAVE = 'Save the array as an .npy file, or as a TIFF file that common viewers open.';

interface Page {
  width: number;
  height: number;
  samples: number;
  dtype: DType;
}

/**
 * Reads a TIFF file of one or many pages, compressed or not, of 8 to 64 bits. Pages are stacked;
 * axes are `t`, `z`, `channel` as far as an ImageJ description tells them apart (else all pages are
 * one axis `z`), then `y`, `x`, then `channel` for several samples a pixel. Axes of size 1 before
 * `y` and after `x` are left out.
 * @throws TensorError
 */
export async function readTiff(bytes: Uint8Array, maxBytes = MAX_TENSOR_BYTES): Promise<Tensor> {
  try {
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
    const file = await fromArrayBuffer(whole.buffer as ArrayBuffer);
    const images: GeoTIFFImage[] = [];
    for (let i = 0, count = await file.getImageCount(); i < count; i++)
      images.push(await file.getImage(i));
    const [first] = images;
    if (!first) throw unreadable('it holds no image');
    for (const image of images) await checkReadable(image);
    const page = describe(first);
    checkPages(images, page, maxBytes);
    const stack = await stackOf(first, images.length, page.samples);
    const shape = [...stack.map((axis) => axis.size), page.height, page.width];
    const axes = [...stack.map((axis) => axis.id), 'y', 'x'];
    if (page.samples > 1) {
      shape.push(page.samples);
      axes.push('channel');
    }
    return { data: await readPages(images, page), dtype: page.dtype, shape, axes };
  } catch (error) {
    if (error instanceof TensorError) throw error;
    throw unreadable(error instanceof Error ? error.message : String(error), error);
  }
}

/** What the decoder would read as other numbers than were written, as tifffile's own reading of such files shows. */
async function checkReadable(image: GeoTIFFImage): Promise<void> {
  const tag = async (name: 'Predictor' | 'Compression' | 'PhotometricInterpretation') => {
    const value: unknown = await image.fileDirectory.loadValue(name);
    return typeof value === 'number' ? value : 1;
  };
  const hasPredictor = (await tag('Predictor')) !== 1;
  if (!(await image.fileDirectory.loadValue('BitsPerSample')))
    throw unreadable('its samples have 1 bit');
  if (hasPredictor && !image.littleEndian && image.getBitsPerSample(0) > 8)
    throw unreadable('it is big-endian and compressed with a predictor');
  if (hasPredictor && (await tag('Compression')) === LERC)
    throw unreadable('it is compressed by LERC with a predictor');
  if ((await tag('PhotometricInterpretation')) === YCBCR)
    throw unreadable('its colours are in YCbCr, as JPEG has them');
}

function describe(image: GeoTIFFImage): Page {
  const bits = image.getBitsPerSample(0);
  const kind = SAMPLE_FORMATS.get(image.getSampleFormat(0)) ?? 'unknown';
  const name = bits < 8 ? 'uint8' : `${kind}${bits}`;
  if (!isDType(name))
    throw new TensorError(
      'dtype-unsupported',
      `The TIFF file holds ${bits}-bit samples of kind ${kind}, which are not supported.`,
      RESAVE,
    );
  return {
    width: image.getWidth(),
    height: image.getHeight(),
    samples: image.getSamplesPerPixel(),
    dtype: name,
  };
}

function checkPages(images: GeoTIFFImage[], page: Page, maxBytes: number): void {
  const size = [images.length, page.width, page.height, page.samples, DTYPES[page.dtype].bytes];
  const total = size.reduce((product, n) => product * BigInt(n), 1n);
  if (total > BigInt(maxBytes))
    throw new TensorError(
      'too-large',
      `The image would take ${total} bytes, more than the limit of ${maxBytes}.`,
      'Use a smaller test tensor.',
    );
  images.forEach((image, i) => {
    const other = describe(image);
    if ((Object.keys(page) as (keyof Page)[]).some((key) => page[key] !== other[key]))
      throw new TensorError(
        'image-pages-differ',
        `Page ${i + 1} of the TIFF file differs in size or data type from its first page, so they are not one tensor.`,
        'Save all pages with one size and data type.',
      );
  });
}

async function stackOf(first: GeoTIFFImage, pages: number, samples: number) {
  const described: unknown = await first.fileDirectory.loadValue('ImageDescription');
  const text = typeof described === 'string' && described.startsWith('ImageJ=') ? described : '';
  const number = (key: string) =>
    Number(new RegExp(`^${key}=(\\d+)\\s*$`, 'm').exec(text)?.[1] ?? 1);
  if (text !== '' && number('images') > pages)
    throw unreadable(
      `it announces ${number('images')} images but lists ${pages}, as ImageJ does above 4 GB`,
    );
  const hyperstack = [
    { id: 't', size: number('frames') },
    { id: 'z', size: number('slices') },
    { id: 'channel', size: samples > 1 ? 1 : number('channels') },
  ];
  const told = hyperstack.reduce((product, axis) => product * axis.size, 1) === pages;
  const stack = told ? hyperstack : [{ id: 'z', size: pages }];
  return stack.filter((axis) => axis.size > 1);
}

async function readPages(images: GeoTIFFImage[], page: Page): Promise<TypedArray> {
  const pageSize = page.width * page.height * page.samples;
  const data = DTYPES[page.dtype].make(pageSize * images.length);
  for (const [i, image] of images.entries()) {
    const raster: unknown = await image.readRasters({ interleave: true });
    const samples = raster as ArrayLike<number>;
    if (samples.length !== pageSize) throw unreadable(`page ${i + 1} is incomplete`);
    (data as { set(from: ArrayLike<number>, at: number): void }).set(samples, i * pageSize);
  }
  return data;
}

function unreadable(what: string, cause?: unknown): TensorError {
  return new TensorError('image-unreadable', `The TIFF file cannot be read: ${what}.`, RESAVE, {
    cause,
  });
}
