/** Elements added before and after along one axis. */
export type Pads = readonly [number, number];

/** What a window covers along one axis: its size, its step and the distance of its taps. */
export interface Window {
  size: number;
  stride: number;
  dilation: number;
}

/** Elements from the first tap of a window to its last. */
export function extent({ size, dilation }: Window): number {
  return (size - 1) * dilation + 1;
}

/**
 * Padding "SAME": ceil(input / stride) outputs, the odd element goes behind.
 * Source: tensorflow.org/api_docs/python/tf/nn, "Notes on padding".
 */
export function samePads(input: number, window: Window): Pads {
  const outputs = Math.ceil(input / window.stride);
  const total = Math.max((outputs - 1) * window.stride + extent(window) - input, 0);
  const before = Math.floor(total / 2);
  return [before, total - before];
}

/** Outputs of a window that slides over a padded axis. */
export function windowCount(input: number, window: Window, [before, after]: Pads): number {
  return Math.floor((input + before + after - extent(window)) / window.stride) + 1;
}

/** Pads in ONNX' order: all begins, then all ends. */
export function onnxPads(pads: readonly Pads[]): number[] {
  return [...pads.map(([before]) => before), ...pads.map(([, after]) => after)];
}
