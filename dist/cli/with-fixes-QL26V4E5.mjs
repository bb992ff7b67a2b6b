import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  fixedIn,
  withFixes
} from "./chunk-VWEQ5TQE.mjs";
import "./chunk-QBBSDNUQ.mjs";
import "./chunk-ZGJM33AG.mjs";
import "./chunk-ZUSH6VKX.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  fixedIn,
  withFixes
};
