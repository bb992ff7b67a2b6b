import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  fixedIn,
  withFixes
} from "./chunk-S3XRCAWE.mjs";
import "./chunk-XVADSDHJ.mjs";
import "./chunk-4HFXGNNF.mjs";
import "./chunk-5N35OITQ.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  fixedIn,
  withFixes
};
