import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  inflate_1
} from "./chunk-NQ4QWX3X.mjs";
import {
  BaseDecoder
} from "./chunk-4YJLIDSB.mjs";
import "./chunk-ALWPVN5Y.mjs";

// node_modules/geotiff/dist-module/compression/deflate.js
var DeflateDecoder = class extends BaseDecoder {
  /** @param {ArrayBuffer} buffer */
  decodeBlock(buffer) {
    return inflate_1(new Uint8Array(buffer)).buffer;
  }
};
export {
  DeflateDecoder as default
};
