import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  readDescription,
  readDescriptionFile
} from "./chunk-VVT2OA5D.mjs";
import "./chunk-HYD6JIS5.mjs";
import "./chunk-UET33XOW.mjs";
import "./chunk-6UOHBWV3.mjs";
import "./chunk-XVADSDHJ.mjs";
import "./chunk-4HFXGNNF.mjs";
import "./chunk-5N35OITQ.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  readDescription,
  readDescriptionFile
};
