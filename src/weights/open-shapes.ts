import type { Dimension } from '../contract/case.ts';
import type { Lowered } from './lowered.ts';
import type { Proven } from './prove-dimensions.ts';

/** Sizes where they are fixed, names where they are open. */
export type OpenShape = (number | string)[];

/** The shapes of the inputs, with the names of their open dimensions. */
export function openInputShapes(
  shapes: readonly (readonly number[])[],
  open: readonly Dimension[],
): OpenShape[] {
  const places = open.flatMap((dimension) => dimension.places);
  return shapes.map((shape, input) =>
    shape.map(
      (size, axis) =>
        places.find((place) => place.input === input && place.axis === axis)?.name ?? size,
    ),
  );
}

/**
 * The shapes of the outputs: a dimension that stayed as it was at every size tried is fixed, one that was
 * always as large as one of the inputs has its name, another has one of its own.
 * @param ids of the outputs
 */
export function openOutputShapes(
  base: Lowered,
  baseShapes: readonly (readonly number[])[],
  { open, others }: Pick<Proven, 'open' | 'others'>,
  ids: readonly string[],
): OpenShape[] {
  const runs = [{ sizes: baseShapes, lowered: base }, ...others];
  const places = open.flatMap((dimension) => dimension.places);
  return ids.map((id, output) => {
    const shapeAt = ({ lowered }: { lowered: Lowered }) => lowered.outputs[output]?.value.shape;
    return (shapeAt({ lowered: base }) ?? []).map((size, axis) => {
      if (runs.every((run) => shapeAt(run)?.[axis] === size)) return size;
      const same = places.find((place) =>
        runs.every((run) => shapeAt(run)?.[axis] === run.sizes[place.input]?.[place.axis]),
      );
      return same?.name ?? `${id}_${axis}`;
    });
  });
}
