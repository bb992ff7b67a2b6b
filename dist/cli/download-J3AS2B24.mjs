import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  download
} from "./chunk-3ZPSYSWK.mjs";
import "./chunk-F7LRB3NK.mjs";
import "./chunk-6PMOXRDI.mjs";
import "./chunk-HPQQCLM2.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  download
};
