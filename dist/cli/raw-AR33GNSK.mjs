import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  BaseDecoder
} from "./chunk-4YJLIDSB.mjs";
import "./chunk-ALWPVN5Y.mjs";

// node_modules/geotiff/dist-module/compression/raw.js
var RawDecoder = class extends BaseDecoder {
  /** @param {ArrayBuffer} buffer */
  decodeBlock(buffer) {
    return buffer;
  }
};
export {
  RawDecoder as default
};
