import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  unpackZip
} from "./chunk-SEV6RGH7.mjs";
import "./chunk-BJJXEJ3R.mjs";
import "./chunk-HPQQCLM2.mjs";
import "./chunk-ONNEMNMI.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  unpackZip
};
