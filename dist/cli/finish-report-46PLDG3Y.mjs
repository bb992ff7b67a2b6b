import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  finishReport
} from "./chunk-HWY4I4VG.mjs";
import "./chunk-HS3ZLVCI.mjs";
import "./chunk-RWM7FD5J.mjs";
import "./chunk-WWNWVK3M.mjs";
import "./chunk-2LS22ZED.mjs";
import "./chunk-VFJ5XLD6.mjs";
import "./chunk-S6UUYOPZ.mjs";
import "./chunk-VXPWAIBU.mjs";
import "./chunk-O44XLZKK.mjs";
import "./chunk-HWYZSW5Q.mjs";
import "./chunk-N2ITIKMJ.mjs";
import "./chunk-TK5TBORU.mjs";
import "./chunk-O6SFAALB.mjs";
import "./chunk-XQ6TB4LZ.mjs";
import "./chunk-YYDBJV2I.mjs";
import "./chunk-RKE5F7LD.mjs";
import "./chunk-SFQ4OW6S.mjs";
import "./chunk-IBC6S5I6.mjs";
import "./chunk-ZB24WYZA.mjs";
import "./chunk-GZWP5XXF.mjs";
import "./chunk-YUWLJHWY.mjs";
import "./chunk-ALWPVN5Y.mjs";
export {
  finishReport
};
