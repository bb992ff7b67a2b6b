import { failedInModel } from './refusal.ts';

/** How positions of the result are put onto the input. */
export type Coordinates = 'half-pixel' | 'align-corners' | 'legacy';

/** Weights of each input element (row) for each output element (column). */
export type AxisMatrix = (input: number, output: number) => Float32Array;

const round = Math.fround;

/** Input elements per output element, in float32 as TensorFlow computes it. */
export function scaleOf(input: number, output: number, coordinates: Coordinates): number {
  if (coordinates === 'align-corners' && output > 1) return round((input - 1) / (output - 1));
  return round(input / output);
}

/** Input position of each output element for resizing to the nearest element. */
export function nearestPositions(
  input: number,
  output: number,
  coordinates: Coordinates,
): number[] {
  const scale = scaleOf(input, output, coordinates);
  return Array.from({ length: output }, (_, i) => {
    if (coordinates === 'half-pixel')
      return Math.max(0, Math.min(input - 1, Math.floor(round((i + 0.5) * scale))));
    const position = round(i * scale);
    const nearest =
      coordinates === 'align-corners' ? Math.floor(position + 0.5) : Math.floor(position);
    return Math.max(0, Math.min(input - 1, nearest));
  });
}

/** TensorFlow looks cubic weights up in a table of this many steps between two elements. */
const TABLE_STEPS = 1024;

function cubicTable(a: number): Float32Array {
  const table = new Float32Array(2 * (TABLE_STEPS + 1));
  for (let i = 0; i <= TABLE_STEPS; i += 1) {
    const near = i / TABLE_STEPS;
    const far = near + 1;
    table[2 * i] = ((a + 2) * near - (a + 3)) * near * near + 1;
    table[2 * i + 1] = ((a * far - 5 * a) * far + 8 * a) * far - 4 * a;
  }
  return table;
}

/** Four weights around an output element; source: resize_bicubic_op.cc of TensorFlow. */
export function bicubicMatrix(coordinates: Coordinates): AxisMatrix {
  const isHalf = coordinates === 'half-pixel';
  const table = cubicTable(isHalf ? -0.5 : -0.75);
  const at = (index: number): number => table[index] ?? 0;
  return (input, output) => {
    const matrix = new Float32Array(input * output);
    const scale = scaleOf(input, output, coordinates);
    for (let column = 0; column < output; column += 1) {
      const place = isHalf ? round(round((column + 0.5) * scale) - 0.5) : round(column * scale);
      const start = Math.floor(place);
      const step = Math.round((place - start) * TABLE_STEPS);
      const rest = TABLE_STEPS - step;
      const weights = [at(2 * step + 1), at(2 * step), at(2 * rest), at(2 * rest + 1)];
      // Half-pixel leaves out what lies outside, the others repeat the border.
      const used = weights.map((weight, tap) => {
        const row = start - 1 + tap;
        return isHalf && (row < 0 || row >= input) ? 0 : weight;
      });
      const sum = isHalf ? used.reduce((total, weight) => total + weight, 0) : 1;
      for (const [tap, weight] of used.entries()) {
        const row = Math.max(0, Math.min(input - 1, start - 1 + tap));
        const index = row * output + column;
        matrix[index] = (matrix[index] ?? 0) + weight / sum;
      }
    }
    return matrix;
  };
}

/** Each output element is the mean of the input it covers. */
export const areaMatrix: AxisMatrix = (input, output) => {
  const matrix = new Float32Array(input * output);
  const scale = input / output;
  for (let column = 0; column < output; column += 1) {
    const from = column * scale;
    const to = from + scale;
    for (let row = Math.floor(from); row < Math.min(Math.ceil(to), input); row += 1)
      matrix[row * output + column] = (Math.min(to, row + 1) - Math.max(from, row)) / scale;
  }
  return matrix;
};

interface Kernel {
  radius: number;
  weight: (x: number) => number;
}

const lanczos = (radius: number): Kernel => ({
  radius,
  weight: (x) => {
    const distance = Math.abs(x);
    if (distance > radius) return 0;
    if (distance <= 1e-3) return 1;
    const angle = Math.PI * distance;
    return (radius * Math.sin(angle) * Math.sin(angle / radius)) / (angle * angle);
  },
});

/** Kernels of TensorFlow's ScaleAndTranslate; source: sampling_kernels.h. */
export const KERNELS = {
  lanczos1: lanczos(1),
  lanczos3: lanczos(3),
  lanczos5: lanczos(5),
  gaussian: {
    radius: 1.5,
    weight: (x) => (Math.abs(x) >= 1.5 ? 0 : Math.exp((-x * x) / (2 * 0.5 * 0.5))),
  },
  box: {
    radius: 1,
    weight: (x) => (Math.abs(x) < 0.5 ? 1 : Math.abs(x) === 0.5 ? 0.5 : 0),
  },
  triangle: { radius: 1, weight: (x) => Math.max(0, 1 - Math.abs(x)) },
  keyscubic: {
    radius: 2,
    weight: (value) => {
      const x = Math.abs(value);
      if (x >= 2) return 0;
      if (x >= 1) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
      return (1.5 * x - 2.5) * x * x + 1;
    },
  },
  mitchellcubic: {
    radius: 2,
    weight: (value) => {
      const x = Math.abs(value);
      if (x >= 2) return 0;
      if (x >= 1) return (((-7 / 18) * x + 2) * x - 10 / 3) * x + 16 / 9;
      return ((7 / 6) * x - 2) * x * x + 8 / 9;
    },
  },
} as const satisfies Record<string, Kernel>;

export type KernelName = keyof typeof KERNELS;

export interface Scaling {
  /** Output elements per input element. */
  scale: number;
  translation: number;
  /** Widens the kernel where the result is smaller. */
  antialias: boolean;
}

/** The matrix of ScaleAndTranslate along one axis; source: scale_and_translate_op.cc of TensorFlow. */
export function kernelMatrix(
  name: KernelName,
  input: number,
  output: number,
  { scale, translation, antialias }: Scaling,
): Float32Array {
  if (input < 1 || !(scale > 0)) throw failedInModel('An image of no size can not be resized');
  const { radius, weight } = KERNELS[name];
  const matrix = new Float32Array(input * output);
  const inverse = 1 / scale;
  const width = antialias ? Math.max(inverse, 1) : 1;
  for (let column = 0; column < output; column += 1) {
    const centre = (column + 0.5) * inverse - inverse * translation;
    if (centre < 0 || centre > input) continue;
    const from = Math.max(0, Math.ceil(centre - radius * width - 0.5));
    const to = Math.min(input - 1, Math.floor(centre + radius * width - 0.5));
    const weights: number[] = [];
    for (let row = from; row <= to; row += 1) weights.push(weight((row + 0.5 - centre) / width));
    const sum = weights.reduce((total, each) => total + each, 0);
    if (Math.abs(sum) < 1e-3) continue;
    for (const [index, each] of weights.entries())
      matrix[(from + index) * output + column] = each / sum;
  }
  return matrix;
}
