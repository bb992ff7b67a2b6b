import { stridesOf } from '../../tensor/tensor.ts';
import type { WorkBudget } from '../work-budget.ts';
import {
  type Box,
  boxesOf,
  countLabels,
  type LabelMap,
  placesIn,
  removeLabels,
  renumber,
} from './label-tools.ts';

/**
 * Fills the holes of each mask in the order of the labels, with whatever other masks stand in them, and removes masks of
 * fewer elements than `leastSize` before and after; 0 removes none.
 * Source: cellpose 4.2.
 */
export function fillHolesAndRemoveSmall(
  map: LabelMap,
  leastSize: number,
  budget: WorkBudget,
): void {
  removeSmall(map, leastSize);
  const boxes = boxesOf(map);
  for (const label of [...boxes.keys()].sort((a, b) => a - b)) {
    const box = boxes.get(label) as Box;
    const places = placesIn(box, map.size);
    budget.spend(20 * places.length);
    for (const place of holesIn(map, label, box, places)) map.data[place] = label;
  }
  removeSmall(map, leastSize);
}

function removeSmall(map: LabelMap, leastSize: number): void {
  if (!(leastSize > 0)) return;
  // The first is taken for the ground, whatever it is.
  const small = countLabels(map)
    .slice(1)
    .filter(([, count]) => count < leastSize);
  removeLabels(map, new Set(small.map(([label]) => label)));
  renumber(map);
}

/** Elements of the box from which no way along the axes leads to its border that does not cross the mask. */
function holesIn(
  { size, data }: LabelMap,
  label: number,
  { first, last }: Box,
  places: Int32Array,
): Int32Array {
  if (!places.some((place) => data[place] === label)) return new Int32Array(0);
  const strides = stridesOf(size);
  const along = (place: number, axis: number) =>
    Math.floor(place / (strides[axis] as number)) % (size[axis] as number);
  const isBorder = (place: number) =>
    first.some((low, axis) => {
      const at = along(place, axis);
      return at === low || at === last[axis];
    });
  const reached = new Set<number>();
  const open = [...places].filter((place) => data[place] !== label && isBorder(place));
  for (const place of open) reached.add(place);
  for (let place = open.pop(); place !== undefined; place = open.pop())
    for (const [axis, stride] of strides.entries())
      for (const step of [-1, 1]) {
        const at = along(place, axis) + step;
        const other = place + step * stride;
        if (at < (first[axis] as number) || at > (last[axis] as number)) continue;
        if (data[other] === label || reached.has(other)) continue;
        reached.add(other);
        open.push(other);
      }
  return places.filter((place) => data[place] !== label && !reached.has(place));
}
