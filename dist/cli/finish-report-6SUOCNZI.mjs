import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  finishReport
} from "./chunk-SPHXC765.mjs";
import "./chunk-2LS22ZED.mjs";
import "./chunk-PKH66AZT.mjs";
import "./chunk-OU7FGXRN.mjs";
import "./chunk-Q4KG4NH2.mjs";
import "./chunk-RKE5F7LD.mjs";
import "./chunk-JC55UYZW.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  finishReport
};
