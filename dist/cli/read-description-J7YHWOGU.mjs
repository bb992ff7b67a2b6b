import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readDescription,
  readDescriptionFile
} from "./chunk-NZEFTF6G.mjs";
import "./chunk-54T7S6HY.mjs";
import "./chunk-PPHLKZGA.mjs";
import "./chunk-HLAXFE44.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  readDescription,
  readDescriptionFile
};
