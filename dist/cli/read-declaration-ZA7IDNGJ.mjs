import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  MAX_DECLARATION,
  readDeclaration
} from "./chunk-WA672TBJ.mjs";
import "./chunk-2JCGQRQ6.mjs";
import "./chunk-5N35OITQ.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  MAX_DECLARATION,
  readDeclaration
};
