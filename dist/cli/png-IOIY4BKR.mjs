import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_TENSOR_BYTES,
  TensorError
} from "./chunk-HKKPTCYV.mjs";
import {
  convertIndexedToRgb,
  decodePng
} from "./chunk-O26CFXYG.mjs";
import "./chunk-TFJL3YIZ.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/tensor/png.ts
var RESAVE = "Save the array as an .npy file, or as a PNG file of 8 or 16 bits a channel.";
function readPng(bytes, maxBytes = MAX_TENSOR_BYTES) {
  checkSize(bytes, maxBytes);
  const image = decoded(bytes);
  const { width, height, depth, palette } = image;
  if (depth < 8 && !palette)
    throw new TensorError(
      "dtype-unsupported",
      `The PNG file has ${depth} bits a channel, whose values readers scale differently.`,
      RESAVE
    );
  const data = palette ? convertIndexedToRgb(image) : image.data;
  const channels = data.length / (width * height);
  const numbers = data instanceof Uint16Array ? data : new Uint8Array(data.buffer, data.byteOffset, data.length);
  return {
    data: numbers,
    dtype: numbers instanceof Uint16Array ? "uint16" : "uint8",
    shape: channels === 1 ? [height, width] : [height, width, channels],
    axes: channels === 1 ? ["y", "x"] : ["y", "x", "channel"]
  };
}
function checkSize(bytes, maxBytes) {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.length < 24 || header.toString("latin1", 1, 4) !== "PNG")
    throw unreadable("it does not start with the signature of a PNG file");
  const largest = BigInt(header.readUInt32BE(16)) * BigInt(header.readUInt32BE(20)) * 8n;
  if (largest > BigInt(maxBytes))
    throw new TensorError(
      "too-large",
      `The image could take ${largest} bytes, more than the limit of ${maxBytes}.`,
      "Use a smaller image."
    );
}
function decoded(bytes) {
  try {
    return decodePng(bytes, { checkCrc: true });
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error), error);
  }
}
function unreadable(what, cause) {
  return new TensorError("image-unreadable", `The PNG file cannot be read: ${what}.`, RESAVE, {
    cause
  });
}
export {
  readPng
};
