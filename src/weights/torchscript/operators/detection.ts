import { add, constant, integers } from '../../../onnx/graph.ts';
import { neededNumbers } from '../../known-values.ts';
import { bool, type Call, float, int, type OperatorTable, tensor } from '../call.ts';
import { cast, reshape, result, slice } from '../compute.ts';
import { makeTensor, read, type Tensor } from '../tensor.ts';

type Box = readonly [number, number, number, number];

type Rounding = (value: number) => number;

/** Rounds after each step, as torchvision computes in the boxes' own type. */
function overlap(a: Box, b: Box, round: Rounding): number {
  const area = ([x1, y1, x2, y2]: Box): number => round(round(x2 - x1) * round(y2 - y1));
  const width = Math.max(0, round(Math.min(a[2], b[2]) - Math.max(a[0], b[0])));
  const height = Math.max(0, round(Math.min(a[3], b[3]) - Math.max(a[1], b[1])));
  const common = round(width * height);
  return round(common / round(round(area(a) + area(b)) - common));
}

/**
 * Keeps the best of boxes that overlap: the indexes of what is left, best first. Its length depends
 * on the values, so they are needed now; equal scores keep their order.
 */
function suppress(call: Call): Tensor {
  const { graph } = call;
  const coordinates = neededNumbers(graph, read(tensor(call, 'dets')));
  const scores = neededNumbers(graph, read(tensor(call, 'scores')));
  const limit = float(call, 'iou_threshold');
  const round: Rounding = tensor(call, 'dets').dtype === 'float64' ? (value) => value : Math.fround;
  const boxes = scores.map((_, i): Box => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coordinates.slice(4 * i, 4 * i + 4);
    return [x1, y1, x2, y2];
  });
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const removed = new Set<number>();
  const kept: number[] = [];
  for (const [place, best] of order.entries()) {
    if (removed.has(best)) continue;
    kept.push(best);
    const box = boxes[best];
    for (const other of order.slice(place + 1)) {
      const rival = boxes[other];
      if (box && rival && !removed.has(other) && overlap(box, rival, round) > limit)
        removed.add(other);
    }
    call.lowering.spend(order.length - place);
  }
  return makeTensor(integers(graph, kept), 'int64');
}

/** Averages of regions [K, 5] (image, x1, y1, x2, y2), resampled to one size. */
function alignRegions(call: Call): Tensor {
  const { graph } = call;
  const [x, regions] = [tensor(call, 'input'), tensor(call, 'rois')];
  const count = regions.shape[0] ?? 0;
  const [height, width] = [int(call, 'pooled_height'), int(call, 'pooled_width')];
  const shape = [count, x.shape[1] ?? 1, height, width];
  if (count === 0) return makeTensor(constant(graph, [], 'float32', shape), x.dtype);
  const first = slice(graph, read(regions), 1, 0, 1);
  const image = cast(graph, reshape(graph, first, [count]), 'float32', 'int64');
  const boxes = slice(graph, read(regions), 1, 1, 5);
  const attributes = {
    coordinate_transformation_mode: bool(call, 'aligned') ? 'half_pixel' : 'output_half_pixel',
    mode: 'avg',
    output_height: height,
    output_width: width,
    sampling_ratio: Math.max(0, int(call, 'sampling_ratio')),
    spatial_scale: { float: float(call, 'spatial_scale') },
  };
  const inputs = [read(x), boxes, image];
  return result(add(graph, 'RoiAlign', inputs, attributes, shape, 'float32'), x.dtype, []);
}

export const detectionOperators: OperatorTable = {
  'torchvision::nms': suppress,
  'torchvision::roi_align': alignRegions,
};
