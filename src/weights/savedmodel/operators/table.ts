import type { OperatorTable } from '../call.ts';
import { activationOperators } from './activation.ts';
import { bitOperators } from './bits.ts';
import { chosenOperators } from './chosen.ts';
import { colourOperators } from './colour.ts';
import { convolutionOperators } from './convolution.ts';
import { createOperators } from './create.ts';
import { cropOperators } from './crop.ts';
import { diagonalOperators } from './diagonals.ts';
import { elementwiseOperators } from './elementwise.ts';
import { flowOperators } from './flow.ts';
import { indexingOperators } from './indexing.ts';
import { listOperators } from './lists.ts';
import { matrixOperators } from './matrix.ts';
import { normalizationOperators } from './normalization.ts';
import { poolOperators } from './pool.ts';
import { reduceOperators } from './reduce.ts';
import { resizeOperators } from './resize.ts';
import { segmentOperators } from './segments.ts';
import { shapeOperators } from './shape.ts';
import { sliceOperators } from './slices.ts';
import { spatialOperators } from './spatial.ts';
import { variableOperators } from './variables.ts';
import { windowOperators } from './windows.ts';

/** TensorFlow's operators that can be run here, by name. */
export const OPERATORS: OperatorTable = {
  ...activationOperators,
  ...convolutionOperators,
  ...createOperators,
  ...cropOperators,
  ...elementwiseOperators,
  ...flowOperators,
  ...indexingOperators,
  ...listOperators,
  ...matrixOperators,
  ...normalizationOperators,
  ...poolOperators,
  ...reduceOperators,
  ...resizeOperators,
  ...shapeOperators,
  ...sliceOperators,
  ...spatialOperators,
  ...variableOperators,
  ...bitOperators,
  ...diagonalOperators,
  ...segmentOperators,
  ...colourOperators,
  ...chosenOperators,
  ...windowOperators,
};
