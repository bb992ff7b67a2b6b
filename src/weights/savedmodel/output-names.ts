const BATCH_NORM = ['y', 'batch_mean', 'batch_variance', 'reserve_space_1', 'reserve_space_2'];

/**
 * Outputs by name of the operators that have several. A file describes its operators itself, except
 * those that occur only in functions which attributes of other functions name.
 */
export const OUTPUT_NAMES: Readonly<Record<string, readonly string[]>> = {
  FusedBatchNorm: BATCH_NORM,
  FusedBatchNormV2: BATCH_NORM,
  FusedBatchNormV3: [...BATCH_NORM, 'reserve_space_3'],
  TopKV2: ['values', 'indices'],
  TopK: ['values', 'indices'],
  Switch: ['output_false', 'output_true'],
  Merge: ['output', 'value_index'],
  MaxPoolWithArgmax: ['output', 'argmax'],
  NonMaxSuppressionV4: ['selected_indices', 'valid_outputs'],
  NonMaxSuppressionV5: ['selected_indices', 'selected_scores', 'valid_outputs'],
  TensorArrayV3: ['handle', 'flow'],
  TensorListPopBack: ['output_handle', 'tensor'],
  TensorListConcat: ['tensor', 'lengths'],
  TensorListConcatV2: ['tensor', 'lengths'],
  TensorArrayConcatV3: ['value', 'lengths'],
  Unique: ['y', 'idx'],
  UniqueV2: ['y', 'idx'],
  UniqueWithCounts: ['y', 'idx', 'count'],
  UniqueWithCountsV2: ['y', 'idx', 'count'],
  ListDiff: ['out', 'idx'],
  Qr: ['q', 'r'],
  Svd: ['s', 'u', 'v'],
  Lu: ['lu', 'p'],
  SelfAdjointEigV2: ['e', 'v'],
  SoftmaxCrossEntropyWithLogits: ['loss', 'backprop'],
  SparseSoftmaxCrossEntropyWithLogits: ['loss', 'backprop'],
  BroadcastGradientArgs: ['r0', 'r1'],
};
