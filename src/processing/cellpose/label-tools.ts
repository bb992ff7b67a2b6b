import { stridesOf } from '../../tensor/tensor.ts';

/** A label map in C order; 0 is the ground. */
export interface LabelMap {
  size: readonly number[];
  data: Uint32Array;
}

/** Numbers labels anew from 1 in the order in which they come first. */
export function renumber({ data }: LabelMap): void {
  const numbers = new Map<number, number>([[0, 0]]);
  for (const [i, label] of data.entries()) {
    let number = numbers.get(label);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(label, number);
    }
    data[i] = number;
  }
}

/** Makes ground of these labels. */
export function removeLabels({ data }: LabelMap, labels: ReadonlySet<number>): void {
  if (labels.size === 0) return;
  for (const [i, label] of data.entries()) if (labels.has(label)) data[i] = 0;
}

/** How many elements have each label, the labels in ascending order. */
export function countLabels({ data }: LabelMap): [label: number, count: number][] {
  const counts = new Map<number, number>();
  for (const label of data) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/** The smallest box around a label: first and last index along each axis. */
export interface Box {
  first: number[];
  last: number[];
}

/** Boxes by label. */
export function boxesOf({ size, data }: LabelMap): Map<number, Box> {
  const boxes = new Map<number, Box>();
  const strides = stridesOf(size);
  for (const [i, label] of data.entries()) {
    if (label === 0) continue;
    const box = boxes.get(label) ?? { first: [...size], last: size.map(() => -1) };
    boxes.set(label, box);
    for (const [axis, extent] of size.entries()) {
      const at = Math.floor(i / (strides[axis] as number)) % extent;
      if (at < (box.first[axis] as number)) box.first[axis] = at;
      if (at > (box.last[axis] as number)) box.last[axis] = at;
    }
  }
  return boxes;
}

/** Offsets of the elements of a box in C order. */
export function placesIn({ first, last }: Box, size: readonly number[]): Int32Array {
  const strides = stridesOf(size);
  let places = [0];
  for (const [axis, low] of first.entries()) {
    const stride = strides[axis] as number;
    const high = last[axis] as number;
    const next: number[] = [];
    for (const place of places) for (let at = low; at <= high; at++) next.push(place + at * stride);
    places = next;
  }
  return Int32Array.from(places);
}
