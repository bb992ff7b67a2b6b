import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  finishReport
} from "./chunk-5ZAFNFUZ.mjs";
import "./chunk-FB6FC7PT.mjs";
import "./chunk-TUO3Q2YQ.mjs";
import "./chunk-2LS22ZED.mjs";
import "./chunk-AUTMCOQH.mjs";
import "./chunk-U7GPX3VZ.mjs";
import "./chunk-34HLHTFC.mjs";
import "./chunk-D5JJKFRP.mjs";
import "./chunk-D5FVY5AU.mjs";
import "./chunk-NZG34TAH.mjs";
import "./chunk-AEMV2KFF.mjs";
import "./chunk-RZS3WDQD.mjs";
import "./chunk-VFJ5XLD6.mjs";
import "./chunk-2EXKPKTC.mjs";
import "./chunk-VXPWAIBU.mjs";
import "./chunk-R4YIRLOF.mjs";
import "./chunk-4ZY4O7HA.mjs";
import "./chunk-GG2G2XA6.mjs";
import "./chunk-PPGBOYNH.mjs";
import "./chunk-D46OBZQ2.mjs";
import "./chunk-THQFEZS4.mjs";
import "./chunk-XODTFK72.mjs";
import "./chunk-TGQFCGNC.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  finishReport
};
