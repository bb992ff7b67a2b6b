import { stridesOf } from '../../tensor/tensor.ts';
import type { WorkBudget } from '../work-budget.ts';

/** Steps that each pixel goes. */
const STEPS = 200;
/** Cellpose computes in single precision with PyTorch; where a pixel ends hangs on every rounding. */
const single = Math.fround;

/** A flow field of an image, and the places in it that are followed. */
export interface Flows {
  /** Sizes along y and x, or z, y and x. */
  size: readonly number[];
  /** Pixels that one step goes along each axis, in the order of `size`; each in C order. */
  fields: readonly Float32Array[];
}

/**
 * Where pixels end that follow the flow from their own place: Euler steps of interpolated flows, in coordinates from
 * -1 to 1 as torch.nn.functional.grid_sample takes them (bilinear, zeros outside, corners not aligned).
 * @param starts places in C order
 * @returns whole coordinates, those of all starts along each axis in the order of `size`
 * Source: C. Stringer et al., Cellpose, Nature Methods 2021; cellpose 4.2 divides by size - 1 on the way in and out.
 */
export function followFlows(flows: Flows, starts: Int32Array, budget: WorkBudget): Int32Array[] {
  const { size } = flows;
  const dimensions = size.length;
  budget.spend(starts.length * STEPS * dimensions * 2 ** dimensions);
  const fields = flows.fields.map((field, axis) => {
    const factor = single(2 / ((size[axis] as number) - 1));
    return field.map((flow) => flow * factor);
  });
  const strides = stridesOf(size);
  const ends = size.map(() => new Int32Array(starts.length));
  const sample = dimensions === 2 ? samplePlane(fields, size) : sampleVolume(fields, size);
  const place = new Float32Array(dimensions);
  const flow = new Float32Array(dimensions);
  for (const [i, start] of starts.entries()) {
    for (let axis = 0; axis < dimensions; axis++) {
      const extent = size[axis] as number;
      const at = Math.floor(start / (strides[axis] as number)) % extent;
      place[axis] = single(single(at / (extent - 1)) * 2) - 1;
    }
    for (let step = 0; step < STEPS; step++) {
      sample(place, flow);
      for (let axis = 0; axis < dimensions; axis++) {
        const moved = single((place[axis] as number) + (flow[axis] as number));
        place[axis] = Math.max(-1, Math.min(1, moved));
      }
    }
    for (let axis = 0; axis < dimensions; axis++) {
      const half = single(single((place[axis] as number) + 1) * 0.5);
      (ends[axis] as Int32Array)[i] = single(half * ((size[axis] as number) - 1));
    }
  }
  return ends;
}

type Sample = (place: Float32Array, flow: Float32Array) => void;

/**
 * PyTorch's kernel for images: products are added without being rounded before (fused multiply-add, as compiled for every
 * processor of the last ten years). A product of two single-precision numbers is exact in double precision.
 */
function samplePlane(fields: readonly Float32Array[], size: readonly number[]): Sample {
  const [height = 0, width = 0] = size;
  const [halfHeight, halfWidth] = [single(height / 2), single(width / 2)];
  return (place, flow) => {
    const y = single(single((place[0] as number) + 1) * halfHeight - 0.5);
    const x = single(single((place[1] as number) + 1) * halfWidth - 0.5);
    const [top, left] = [Math.floor(y), Math.floor(x)];
    const below = single(y - top);
    const right = single(x - left);
    const above = single(1 - below);
    const before = single(1 - right);
    const [hasTop, hasBottom] = [top >= 0 && top < height, top >= -1 && top + 1 < height];
    const [hasLeft, hasRight] = [left >= 0 && left < width, left >= -1 && left + 1 < width];
    const at = top * width + left;
    const [northWest, northEast] = [single(before * above), single(right * above)];
    const [southWest, southEast] = [single(before * below), single(right * below)];
    for (let axis = 0; axis < 2; axis++) {
      const field = fields[axis] as Float32Array;
      const nw = hasTop && hasLeft ? (field[at] as number) : 0;
      const ne = hasTop && hasRight ? (field[at + 1] as number) : 0;
      const sw = hasBottom && hasLeft ? (field[at + width] as number) : 0;
      const se = hasBottom && hasRight ? (field[at + width + 1] as number) : 0;
      let sum = single(nw * northWest);
      sum = single(ne * northEast + sum);
      sum = single(sw * southWest + sum);
      flow[axis] = se * southEast + sum;
    }
  };
}

/** PyTorch's kernel for volumes, which unnormalizes in another order and adds the eight corners one by one. */
function sampleVolume(fields: readonly Float32Array[], size: readonly number[]): Sample {
  const strides = stridesOf(size);
  const low = [0, 0, 0];
  const fraction = new Float32Array(3);
  return (place, flow) => {
    for (let axis = 0; axis < 3; axis++) {
      const scaled = single(single((place[axis] as number) + 1) * (size[axis] as number));
      const at = single(single(scaled - 1) / 2);
      low[axis] = Math.floor(at);
      fraction[axis] = at;
    }
    flow.fill(0);
    for (let corner = 0; corner < 8; corner++) {
      let offset = 0;
      let inside = true;
      // x first, as PyTorch multiplies.
      let weight = 1;
      for (let axis = 2; axis >= 0; axis--) {
        const far = (corner >> (2 - axis)) & 1;
        const at = (low[axis] as number) + far;
        const near = (low[axis] as number) + 1 - far;
        const distance = single(
          far ? (fraction[axis] as number) - near : near - (fraction[axis] as number),
        );
        weight = axis === 2 ? distance : single(weight * distance);
        inside &&= at >= 0 && at < (size[axis] as number);
        offset += at * (strides[axis] as number);
      }
      if (!inside) continue;
      for (let axis = 0; axis < 3; axis++) {
        const value = (fields[axis] as Float32Array)[offset] as number;
        flow[axis] = (flow[axis] as number) + single(value * weight);
      }
    }
  };
}
