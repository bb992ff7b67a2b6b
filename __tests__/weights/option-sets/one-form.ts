/** Other names of classes: Keras writes the first one into files, whatever the model was written with. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  Convolution1D: 'Conv1D',
  Convolution2D: 'Conv2D',
  Convolution3D: 'Conv3D',
  SeparableConvolution1D: 'SeparableConv1D',
  SeparableConvolution2D: 'SeparableConv2D',
  Convolution2DTranspose: 'Conv2DTranspose',
  Convolution3DTranspose: 'Conv3DTranspose',
  Deconvolution2D: 'Conv2DTranspose',
  Deconvolution3D: 'Conv3DTranspose',
  BatchNormalizationV1: 'BatchNormalization',
  BatchNormalizationV2: 'BatchNormalization',
  SyncBatchNormalization: 'BatchNormalization',
  MaxPool1D: 'MaxPooling1D',
  MaxPool2D: 'MaxPooling2D',
  MaxPool3D: 'MaxPooling3D',
  AvgPool1D: 'AveragePooling1D',
  AvgPool2D: 'AveragePooling2D',
  AvgPool3D: 'AveragePooling3D',
  GlobalMaxPool1D: 'GlobalMaxPooling1D',
  GlobalMaxPool2D: 'GlobalMaxPooling2D',
  GlobalMaxPool3D: 'GlobalMaxPooling3D',
  GlobalAvgPool1D: 'GlobalAveragePooling1D',
  GlobalAvgPool2D: 'GlobalAveragePooling2D',
  GlobalAvgPool3D: 'GlobalAveragePooling3D',
};

const VARIABLE = 'It has no options, and its only input, if any, is a variable.';
const NEVER_RUN =
  'It gives nothing that is computed with: nodes wait for it, which says nothing here.';
const LOOP = 'Loops are run as a whole, and their parts with them.';
const REFUSED = 'It is always refused, whatever it is given.';
const REFERENCE =
  'It does what the operator without Ref does, to a variable of old, which is refused.';

/** What has one form only, and why. */
export const ONE_FORM: Readonly<Record<string, string>> = {
  InputLayer: 'Inputs are not called as layers are.',
  NoOp: NEVER_RUN,
  Assert: NEVER_RUN,
  DisableCopyOnRead: NEVER_RUN,
  TensorArrayCloseV3: NEVER_RUN,
  LoopCond: LOOP,
  NextIteration: LOOP,
  RefNextIteration: LOOP,
  RefIdentity: REFERENCE,
  RefSwitch: REFERENCE,
  Placeholder: 'It is fed, and refused where it is not.',
  PlaceholderV2: 'It is fed, and refused where it is not.',
  FakeParam: 'It stands for what a branch does not give, and nobody computes with that.',
  PyFunc: REFUSED,
  PyFuncStateless: REFUSED,
  EagerPyFunc: REFUSED,
  Assign: REFUSED,
  AssignAdd: REFUSED,
  AssignSub: REFUSED,
  VariableV2: VARIABLE,
  Variable: VARIABLE,
  VarHandleOp: VARIABLE,
  ReadVariableOp: VARIABLE,
  TopK: 'No TensorFlow since 1.0 writes it: its files have TopKV2.',
  BatchMatrixBandPart: 'No TensorFlow since 1.0 writes it: its files have MatrixBandPart.',
};
