import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readDescription,
  readDescriptionFile
} from "./chunk-SKWSYRWT.mjs";
import "./chunk-NAO23ODP.mjs";
import "./chunk-UET33XOW.mjs";
import "./chunk-75Y2GPF2.mjs";
import "./chunk-QBBSDNUQ.mjs";
import "./chunk-ZGJM33AG.mjs";
import "./chunk-ZUSH6VKX.mjs";
import "./chunk-THQFEZS4.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  readDescription,
  readDescriptionFile
};
