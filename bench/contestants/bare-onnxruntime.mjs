// The least that a program needs to run an ONNX model on a test tensor: load, run, look at the output.
// node bare-onnxruntime.mjs MODEL INPUT.npy
import { readFileSync } from 'node:fs';
import ort from 'onnxruntime-node';

const [model, input] = process.argv.slice(2);
const bytes = readFileSync(input);
const dataOffset = 10 + bytes.readUInt16LE(8);
const shape = /'shape': \(([^)]*)\)/.exec(bytes.toString('latin1', 0, dataOffset))[1];
const dims = shape
  .split(',')
  .filter((size) => size.trim() !== '')
  .map(Number);
const length = dims.reduce((product, size) => product * size, 1);
const data = new Float32Array(bytes.buffer.slice(bytes.byteOffset + dataOffset), 0, length);

const session = await ort.InferenceSession.create(model);
const feeds = { [session.inputNames[0]]: new ort.Tensor('float32', data, dims) };
const outputs = await session.run(feeds);
console.log(outputs[session.outputNames[0]].dims);
