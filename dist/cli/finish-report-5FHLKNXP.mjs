import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  finishReport
} from "./chunk-3OVNXYEH.mjs";
import "./chunk-HS3ZLVCI.mjs";
import "./chunk-7LRUXKN4.mjs";
import "./chunk-2LS22ZED.mjs";
import "./chunk-O44XLZKK.mjs";
import "./chunk-HWYZSW5Q.mjs";
import "./chunk-N2ITIKMJ.mjs";
import "./chunk-D5JJKFRP.mjs";
import "./chunk-D5FVY5AU.mjs";
import "./chunk-I46EE36G.mjs";
import "./chunk-AEMV2KFF.mjs";
import "./chunk-RZS3WDQD.mjs";
import "./chunk-VFJ5XLD6.mjs";
import "./chunk-2EXKPKTC.mjs";
import "./chunk-VXPWAIBU.mjs";
import "./chunk-R4YIRLOF.mjs";
import "./chunk-4ZY4O7HA.mjs";
import "./chunk-RKE5F7LD.mjs";
import "./chunk-PPGBOYNH.mjs";
import "./chunk-YYDBJV2I.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-XODTFK72.mjs";
import "./chunk-TGQFCGNC.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  finishReport
};
