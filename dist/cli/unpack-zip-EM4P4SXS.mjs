import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  unpackZip
} from "./chunk-LVEK24AU.mjs";
import "./chunk-G2FOE5CD.mjs";
import "./chunk-HPQQCLM2.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  unpackZip
};
