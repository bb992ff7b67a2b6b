import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  environmentOptions
} from "./chunk-ZH7OFQI6.mjs";
import {
  WHOLE_RESOURCE,
  internalError,
  passedVerdict,
  problemVerdict,
  readResource,
  reportOf,
  withPartners
} from "./chunk-NKBODYPM.mjs";
import {
  DEFAULT_TOOLS,
  FLOAT_DEFAULTS,
  LABEL_DEFAULTS,
  LARGEST_SHARE,
  checkOtherFiles,
  checkTestTensors,
  decodeFloat16,
  encodeFloat16,
  fitAxes,
  formatCount,
  formatList,
  formatNumber,
  formatShare,
  isLabels,
  largestOf,
  loadTestTensors,
  neededFiles,
  readTensor,
  referenceFrom,
  tensorFinding,
  toleranceOf,
  transpose,
  verifyFiles,
  writeNpy,
  writeNpyFile
} from "./chunk-3VHRINZI.mjs";
import {
  fileOptions
} from "./chunk-WMKHXMIL.mjs";
import {
  formatBytes
} from "./chunk-3VXWUYSD.mjs";
import {
  pLimit,
  temporaryFolder
} from "./chunk-ULBAADO5.mjs";
import {
  isAddress
} from "./chunk-F7LRB3NK.mjs";
import {
  storageProblem
} from "./chunk-G2FOE5CD.mjs";
import {
  TensorError
} from "./chunk-HKKPTCYV.mjs";
import {
  differenceTensor
} from "./chunk-IDYUV2GA.mjs";
import {
  DTYPES,
  formatShape,
  indexOf,
  isBigArray,
  isDType,
  isDiscrete,
  sizeOf,
  stridesOf
} from "./chunk-TFJL3YIZ.mjs";
import {
  WEIGHTS_FORMATS
} from "./chunk-YUWLJHWY.mjs";
import {
  CAUSES,
  statusOfCause
} from "./chunk-ONNEMNMI.mjs";
import {
  __commonJS,
  __toESM
} from "./chunk-ALWPVN5Y.mjs";

// node_modules/clipper-lib/clipper.js
var require_clipper = __commonJS({
  "node_modules/clipper-lib/clipper.js"(exports, module) {
    (function() {
      "use strict";
      var ClipperLib3 = {};
      ClipperLib3.version = "6.4.2.2";
      ClipperLib3.use_lines = true;
      ClipperLib3.use_xyz = false;
      var isNode = false;
      if (typeof module !== "undefined" && module.exports) {
        module.exports = ClipperLib3;
        isNode = true;
      } else {
        if (typeof define === "function" && define.amd) {
          define(ClipperLib3);
        }
        if (typeof document !== "undefined") window.ClipperLib = ClipperLib3;
        else self["ClipperLib"] = ClipperLib3;
      }
      var navigator_appName;
      if (!isNode) {
        var nav = navigator.userAgent.toString().toLowerCase();
        navigator_appName = navigator.appName;
      } else {
        var nav = "chrome";
        navigator_appName = "Netscape";
      }
      var browser = {};
      if (nav.indexOf("chrome") != -1 && nav.indexOf("chromium") == -1) browser.chrome = 1;
      else browser.chrome = 0;
      if (nav.indexOf("chromium") != -1) browser.chromium = 1;
      else browser.chromium = 0;
      if (nav.indexOf("safari") != -1 && nav.indexOf("chrome") == -1 && nav.indexOf("chromium") == -1) browser.safari = 1;
      else browser.safari = 0;
      if (nav.indexOf("firefox") != -1) browser.firefox = 1;
      else browser.firefox = 0;
      if (nav.indexOf("firefox/17") != -1) browser.firefox17 = 1;
      else browser.firefox17 = 0;
      if (nav.indexOf("firefox/15") != -1) browser.firefox15 = 1;
      else browser.firefox15 = 0;
      if (nav.indexOf("firefox/3") != -1) browser.firefox3 = 1;
      else browser.firefox3 = 0;
      if (nav.indexOf("opera") != -1) browser.opera = 1;
      else browser.opera = 0;
      if (nav.indexOf("msie 10") != -1) browser.msie10 = 1;
      else browser.msie10 = 0;
      if (nav.indexOf("msie 9") != -1) browser.msie9 = 1;
      else browser.msie9 = 0;
      if (nav.indexOf("msie 8") != -1) browser.msie8 = 1;
      else browser.msie8 = 0;
      if (nav.indexOf("msie 7") != -1) browser.msie7 = 1;
      else browser.msie7 = 0;
      if (nav.indexOf("msie ") != -1) browser.msie = 1;
      else browser.msie = 0;
      ClipperLib3.biginteger_used = null;
      var dbits;
      var canary = 244837814094590;
      var j_lm = (canary & 16777215) == 15715070;
      function BigInteger(a, b, c) {
        ClipperLib3.biginteger_used = 1;
        if (a != null)
          if ("number" == typeof a && "undefined" == typeof b) this.fromInt(a);
          else if ("number" == typeof a) this.fromNumber(a, b, c);
          else if (b == null && "string" != typeof a) this.fromString(a, 256);
          else this.fromString(a, b);
      }
      function nbi() {
        return new BigInteger(null, void 0, void 0);
      }
      function am1(i, x, w, j, c, n) {
        while (--n >= 0) {
          var v = x * this[i++] + w[j] + c;
          c = Math.floor(v / 67108864);
          w[j++] = v & 67108863;
        }
        return c;
      }
      function am2(i, x, w, j, c, n) {
        var xl = x & 32767, xh = x >> 15;
        while (--n >= 0) {
          var l = this[i] & 32767;
          var h = this[i++] >> 15;
          var m = xh * l + h * xl;
          l = xl * l + ((m & 32767) << 15) + w[j] + (c & 1073741823);
          c = (l >>> 30) + (m >>> 15) + xh * h + (c >>> 30);
          w[j++] = l & 1073741823;
        }
        return c;
      }
      function am3(i, x, w, j, c, n) {
        var xl = x & 16383, xh = x >> 14;
        while (--n >= 0) {
          var l = this[i] & 16383;
          var h = this[i++] >> 14;
          var m = xh * l + h * xl;
          l = xl * l + ((m & 16383) << 14) + w[j] + c;
          c = (l >> 28) + (m >> 14) + xh * h;
          w[j++] = l & 268435455;
        }
        return c;
      }
      if (j_lm && navigator_appName == "Microsoft Internet Explorer") {
        BigInteger.prototype.am = am2;
        dbits = 30;
      } else if (j_lm && navigator_appName != "Netscape") {
        BigInteger.prototype.am = am1;
        dbits = 26;
      } else {
        BigInteger.prototype.am = am3;
        dbits = 28;
      }
      BigInteger.prototype.DB = dbits;
      BigInteger.prototype.DM = (1 << dbits) - 1;
      BigInteger.prototype.DV = 1 << dbits;
      var BI_FP = 52;
      BigInteger.prototype.FV = Math.pow(2, BI_FP);
      BigInteger.prototype.F1 = BI_FP - dbits;
      BigInteger.prototype.F2 = 2 * dbits - BI_FP;
      var BI_RM = "0123456789abcdefghijklmnopqrstuvwxyz";
      var BI_RC = new Array();
      var rr, vv;
      rr = "0".charCodeAt(0);
      for (vv = 0; vv <= 9; ++vv) BI_RC[rr++] = vv;
      rr = "a".charCodeAt(0);
      for (vv = 10; vv < 36; ++vv) BI_RC[rr++] = vv;
      rr = "A".charCodeAt(0);
      for (vv = 10; vv < 36; ++vv) BI_RC[rr++] = vv;
      function int2char(n) {
        return BI_RM.charAt(n);
      }
      function intAt(s, i) {
        var c = BI_RC[s.charCodeAt(i)];
        return c == null ? -1 : c;
      }
      function bnpCopyTo(r) {
        for (var i = this.t - 1; i >= 0; --i) r[i] = this[i];
        r.t = this.t;
        r.s = this.s;
      }
      function bnpFromInt(x) {
        this.t = 1;
        this.s = x < 0 ? -1 : 0;
        if (x > 0) this[0] = x;
        else if (x < -1) this[0] = x + this.DV;
        else this.t = 0;
      }
      function nbv(i) {
        var r = nbi();
        r.fromInt(i);
        return r;
      }
      function bnpFromString(s, b) {
        var k;
        if (b == 16) k = 4;
        else if (b == 8) k = 3;
        else if (b == 256) k = 8;
        else if (b == 2) k = 1;
        else if (b == 32) k = 5;
        else if (b == 4) k = 2;
        else {
          this.fromRadix(s, b);
          return;
        }
        this.t = 0;
        this.s = 0;
        var i = s.length, mi = false, sh = 0;
        while (--i >= 0) {
          var x = k == 8 ? s[i] & 255 : intAt(s, i);
          if (x < 0) {
            if (s.charAt(i) == "-") mi = true;
            continue;
          }
          mi = false;
          if (sh == 0)
            this[this.t++] = x;
          else if (sh + k > this.DB) {
            this[this.t - 1] |= (x & (1 << this.DB - sh) - 1) << sh;
            this[this.t++] = x >> this.DB - sh;
          } else
            this[this.t - 1] |= x << sh;
          sh += k;
          if (sh >= this.DB) sh -= this.DB;
        }
        if (k == 8 && (s[0] & 128) != 0) {
          this.s = -1;
          if (sh > 0) this[this.t - 1] |= (1 << this.DB - sh) - 1 << sh;
        }
        this.clamp();
        if (mi) BigInteger.ZERO.subTo(this, this);
      }
      function bnpClamp() {
        var c = this.s & this.DM;
        while (this.t > 0 && this[this.t - 1] == c) --this.t;
      }
      function bnToString(b) {
        if (this.s < 0) return "-" + this.negate().toString(b);
        var k;
        if (b == 16) k = 4;
        else if (b == 8) k = 3;
        else if (b == 2) k = 1;
        else if (b == 32) k = 5;
        else if (b == 4) k = 2;
        else return this.toRadix(b);
        var km = (1 << k) - 1, d, m = false, r = "", i = this.t;
        var p = this.DB - i * this.DB % k;
        if (i-- > 0) {
          if (p < this.DB && (d = this[i] >> p) > 0) {
            m = true;
            r = int2char(d);
          }
          while (i >= 0) {
            if (p < k) {
              d = (this[i] & (1 << p) - 1) << k - p;
              d |= this[--i] >> (p += this.DB - k);
            } else {
              d = this[i] >> (p -= k) & km;
              if (p <= 0) {
                p += this.DB;
                --i;
              }
            }
            if (d > 0) m = true;
            if (m) r += int2char(d);
          }
        }
        return m ? r : "0";
      }
      function bnNegate() {
        var r = nbi();
        BigInteger.ZERO.subTo(this, r);
        return r;
      }
      function bnAbs() {
        return this.s < 0 ? this.negate() : this;
      }
      function bnCompareTo(a) {
        var r = this.s - a.s;
        if (r != 0) return r;
        var i = this.t;
        r = i - a.t;
        if (r != 0) return this.s < 0 ? -r : r;
        while (--i >= 0)
          if ((r = this[i] - a[i]) != 0) return r;
        return 0;
      }
      function nbits(x) {
        var r = 1, t;
        if ((t = x >>> 16) != 0) {
          x = t;
          r += 16;
        }
        if ((t = x >> 8) != 0) {
          x = t;
          r += 8;
        }
        if ((t = x >> 4) != 0) {
          x = t;
          r += 4;
        }
        if ((t = x >> 2) != 0) {
          x = t;
          r += 2;
        }
        if ((t = x >> 1) != 0) {
          x = t;
          r += 1;
        }
        return r;
      }
      function bnBitLength() {
        if (this.t <= 0) return 0;
        return this.DB * (this.t - 1) + nbits(this[this.t - 1] ^ this.s & this.DM);
      }
      function bnpDLShiftTo(n, r) {
        var i;
        for (i = this.t - 1; i >= 0; --i) r[i + n] = this[i];
        for (i = n - 1; i >= 0; --i) r[i] = 0;
        r.t = this.t + n;
        r.s = this.s;
      }
      function bnpDRShiftTo(n, r) {
        for (var i = n; i < this.t; ++i) r[i - n] = this[i];
        r.t = Math.max(this.t - n, 0);
        r.s = this.s;
      }
      function bnpLShiftTo(n, r) {
        var bs = n % this.DB;
        var cbs = this.DB - bs;
        var bm = (1 << cbs) - 1;
        var ds = Math.floor(n / this.DB), c = this.s << bs & this.DM, i;
        for (i = this.t - 1; i >= 0; --i) {
          r[i + ds + 1] = this[i] >> cbs | c;
          c = (this[i] & bm) << bs;
        }
        for (i = ds - 1; i >= 0; --i) r[i] = 0;
        r[ds] = c;
        r.t = this.t + ds + 1;
        r.s = this.s;
        r.clamp();
      }
      function bnpRShiftTo(n, r) {
        r.s = this.s;
        var ds = Math.floor(n / this.DB);
        if (ds >= this.t) {
          r.t = 0;
          return;
        }
        var bs = n % this.DB;
        var cbs = this.DB - bs;
        var bm = (1 << bs) - 1;
        r[0] = this[ds] >> bs;
        for (var i = ds + 1; i < this.t; ++i) {
          r[i - ds - 1] |= (this[i] & bm) << cbs;
          r[i - ds] = this[i] >> bs;
        }
        if (bs > 0) r[this.t - ds - 1] |= (this.s & bm) << cbs;
        r.t = this.t - ds;
        r.clamp();
      }
      function bnpSubTo(a, r) {
        var i = 0, c = 0, m = Math.min(a.t, this.t);
        while (i < m) {
          c += this[i] - a[i];
          r[i++] = c & this.DM;
          c >>= this.DB;
        }
        if (a.t < this.t) {
          c -= a.s;
          while (i < this.t) {
            c += this[i];
            r[i++] = c & this.DM;
            c >>= this.DB;
          }
          c += this.s;
        } else {
          c += this.s;
          while (i < a.t) {
            c -= a[i];
            r[i++] = c & this.DM;
            c >>= this.DB;
          }
          c -= a.s;
        }
        r.s = c < 0 ? -1 : 0;
        if (c < -1) r[i++] = this.DV + c;
        else if (c > 0) r[i++] = c;
        r.t = i;
        r.clamp();
      }
      function bnpMultiplyTo(a, r) {
        var x = this.abs(), y = a.abs();
        var i = x.t;
        r.t = i + y.t;
        while (--i >= 0) r[i] = 0;
        for (i = 0; i < y.t; ++i) r[i + x.t] = x.am(0, y[i], r, i, 0, x.t);
        r.s = 0;
        r.clamp();
        if (this.s != a.s) BigInteger.ZERO.subTo(r, r);
      }
      function bnpSquareTo(r) {
        var x = this.abs();
        var i = r.t = 2 * x.t;
        while (--i >= 0) r[i] = 0;
        for (i = 0; i < x.t - 1; ++i) {
          var c = x.am(i, x[i], r, 2 * i, 0, 1);
          if ((r[i + x.t] += x.am(i + 1, 2 * x[i], r, 2 * i + 1, c, x.t - i - 1)) >= x.DV) {
            r[i + x.t] -= x.DV;
            r[i + x.t + 1] = 1;
          }
        }
        if (r.t > 0) r[r.t - 1] += x.am(i, x[i], r, 2 * i, 0, 1);
        r.s = 0;
        r.clamp();
      }
      function bnpDivRemTo(m, q, r) {
        var pm = m.abs();
        if (pm.t <= 0) return;
        var pt = this.abs();
        if (pt.t < pm.t) {
          if (q != null) q.fromInt(0);
          if (r != null) this.copyTo(r);
          return;
        }
        if (r == null) r = nbi();
        var y = nbi(), ts = this.s, ms = m.s;
        var nsh = this.DB - nbits(pm[pm.t - 1]);
        if (nsh > 0) {
          pm.lShiftTo(nsh, y);
          pt.lShiftTo(nsh, r);
        } else {
          pm.copyTo(y);
          pt.copyTo(r);
        }
        var ys = y.t;
        var y0 = y[ys - 1];
        if (y0 == 0) return;
        var yt = y0 * (1 << this.F1) + (ys > 1 ? y[ys - 2] >> this.F2 : 0);
        var d1 = this.FV / yt, d2 = (1 << this.F1) / yt, e = 1 << this.F2;
        var i = r.t, j = i - ys, t = q == null ? nbi() : q;
        y.dlShiftTo(j, t);
        if (r.compareTo(t) >= 0) {
          r[r.t++] = 1;
          r.subTo(t, r);
        }
        BigInteger.ONE.dlShiftTo(ys, t);
        t.subTo(y, y);
        while (y.t < ys) y[y.t++] = 0;
        while (--j >= 0) {
          var qd = r[--i] == y0 ? this.DM : Math.floor(r[i] * d1 + (r[i - 1] + e) * d2);
          if ((r[i] += y.am(0, qd, r, j, 0, ys)) < qd) {
            y.dlShiftTo(j, t);
            r.subTo(t, r);
            while (r[i] < --qd) r.subTo(t, r);
          }
        }
        if (q != null) {
          r.drShiftTo(ys, q);
          if (ts != ms) BigInteger.ZERO.subTo(q, q);
        }
        r.t = ys;
        r.clamp();
        if (nsh > 0) r.rShiftTo(nsh, r);
        if (ts < 0) BigInteger.ZERO.subTo(r, r);
      }
      function bnMod(a) {
        var r = nbi();
        this.abs().divRemTo(a, null, r);
        if (this.s < 0 && r.compareTo(BigInteger.ZERO) > 0) a.subTo(r, r);
        return r;
      }
      function Classic(m) {
        this.m = m;
      }
      function cConvert(x) {
        if (x.s < 0 || x.compareTo(this.m) >= 0) return x.mod(this.m);
        else return x;
      }
      function cRevert(x) {
        return x;
      }
      function cReduce(x) {
        x.divRemTo(this.m, null, x);
      }
      function cMulTo(x, y, r) {
        x.multiplyTo(y, r);
        this.reduce(r);
      }
      function cSqrTo(x, r) {
        x.squareTo(r);
        this.reduce(r);
      }
      Classic.prototype.convert = cConvert;
      Classic.prototype.revert = cRevert;
      Classic.prototype.reduce = cReduce;
      Classic.prototype.mulTo = cMulTo;
      Classic.prototype.sqrTo = cSqrTo;
      function bnpInvDigit() {
        if (this.t < 1) return 0;
        var x = this[0];
        if ((x & 1) == 0) return 0;
        var y = x & 3;
        y = y * (2 - (x & 15) * y) & 15;
        y = y * (2 - (x & 255) * y) & 255;
        y = y * (2 - ((x & 65535) * y & 65535)) & 65535;
        y = y * (2 - x * y % this.DV) % this.DV;
        return y > 0 ? this.DV - y : -y;
      }
      function Montgomery(m) {
        this.m = m;
        this.mp = m.invDigit();
        this.mpl = this.mp & 32767;
        this.mph = this.mp >> 15;
        this.um = (1 << m.DB - 15) - 1;
        this.mt2 = 2 * m.t;
      }
      function montConvert(x) {
        var r = nbi();
        x.abs().dlShiftTo(this.m.t, r);
        r.divRemTo(this.m, null, r);
        if (x.s < 0 && r.compareTo(BigInteger.ZERO) > 0) this.m.subTo(r, r);
        return r;
      }
      function montRevert(x) {
        var r = nbi();
        x.copyTo(r);
        this.reduce(r);
        return r;
      }
      function montReduce(x) {
        while (x.t <= this.mt2)
          x[x.t++] = 0;
        for (var i = 0; i < this.m.t; ++i) {
          var j = x[i] & 32767;
          var u0 = j * this.mpl + ((j * this.mph + (x[i] >> 15) * this.mpl & this.um) << 15) & x.DM;
          j = i + this.m.t;
          x[j] += this.m.am(0, u0, x, i, 0, this.m.t);
          while (x[j] >= x.DV) {
            x[j] -= x.DV;
            x[++j]++;
          }
        }
        x.clamp();
        x.drShiftTo(this.m.t, x);
        if (x.compareTo(this.m) >= 0) x.subTo(this.m, x);
      }
      function montSqrTo(x, r) {
        x.squareTo(r);
        this.reduce(r);
      }
      function montMulTo(x, y, r) {
        x.multiplyTo(y, r);
        this.reduce(r);
      }
      Montgomery.prototype.convert = montConvert;
      Montgomery.prototype.revert = montRevert;
      Montgomery.prototype.reduce = montReduce;
      Montgomery.prototype.mulTo = montMulTo;
      Montgomery.prototype.sqrTo = montSqrTo;
      function bnpIsEven() {
        return (this.t > 0 ? this[0] & 1 : this.s) == 0;
      }
      function bnpExp(e, z) {
        if (e > 4294967295 || e < 1) return BigInteger.ONE;
        var r = nbi(), r2 = nbi(), g = z.convert(this), i = nbits(e) - 1;
        g.copyTo(r);
        while (--i >= 0) {
          z.sqrTo(r, r2);
          if ((e & 1 << i) > 0) z.mulTo(r2, g, r);
          else {
            var t = r;
            r = r2;
            r2 = t;
          }
        }
        return z.revert(r);
      }
      function bnModPowInt(e, m) {
        var z;
        if (e < 256 || m.isEven()) z = new Classic(m);
        else z = new Montgomery(m);
        return this.exp(e, z);
      }
      BigInteger.prototype.copyTo = bnpCopyTo;
      BigInteger.prototype.fromInt = bnpFromInt;
      BigInteger.prototype.fromString = bnpFromString;
      BigInteger.prototype.clamp = bnpClamp;
      BigInteger.prototype.dlShiftTo = bnpDLShiftTo;
      BigInteger.prototype.drShiftTo = bnpDRShiftTo;
      BigInteger.prototype.lShiftTo = bnpLShiftTo;
      BigInteger.prototype.rShiftTo = bnpRShiftTo;
      BigInteger.prototype.subTo = bnpSubTo;
      BigInteger.prototype.multiplyTo = bnpMultiplyTo;
      BigInteger.prototype.squareTo = bnpSquareTo;
      BigInteger.prototype.divRemTo = bnpDivRemTo;
      BigInteger.prototype.invDigit = bnpInvDigit;
      BigInteger.prototype.isEven = bnpIsEven;
      BigInteger.prototype.exp = bnpExp;
      BigInteger.prototype.toString = bnToString;
      BigInteger.prototype.negate = bnNegate;
      BigInteger.prototype.abs = bnAbs;
      BigInteger.prototype.compareTo = bnCompareTo;
      BigInteger.prototype.bitLength = bnBitLength;
      BigInteger.prototype.mod = bnMod;
      BigInteger.prototype.modPowInt = bnModPowInt;
      BigInteger.ZERO = nbv(0);
      BigInteger.ONE = nbv(1);
      function bnClone() {
        var r = nbi();
        this.copyTo(r);
        return r;
      }
      function bnIntValue() {
        if (this.s < 0) {
          if (this.t == 1) return this[0] - this.DV;
          else if (this.t == 0) return -1;
        } else if (this.t == 1) return this[0];
        else if (this.t == 0) return 0;
        return (this[1] & (1 << 32 - this.DB) - 1) << this.DB | this[0];
      }
      function bnByteValue() {
        return this.t == 0 ? this.s : this[0] << 24 >> 24;
      }
      function bnShortValue() {
        return this.t == 0 ? this.s : this[0] << 16 >> 16;
      }
      function bnpChunkSize(r) {
        return Math.floor(Math.LN2 * this.DB / Math.log(r));
      }
      function bnSigNum() {
        if (this.s < 0) return -1;
        else if (this.t <= 0 || this.t == 1 && this[0] <= 0) return 0;
        else return 1;
      }
      function bnpToRadix(b) {
        if (b == null) b = 10;
        if (this.signum() == 0 || b < 2 || b > 36) return "0";
        var cs = this.chunkSize(b);
        var a = Math.pow(b, cs);
        var d = nbv(a), y = nbi(), z = nbi(), r = "";
        this.divRemTo(d, y, z);
        while (y.signum() > 0) {
          r = (a + z.intValue()).toString(b).substr(1) + r;
          y.divRemTo(d, y, z);
        }
        return z.intValue().toString(b) + r;
      }
      function bnpFromRadix(s, b) {
        this.fromInt(0);
        if (b == null) b = 10;
        var cs = this.chunkSize(b);
        var d = Math.pow(b, cs), mi = false, j = 0, w = 0;
        for (var i = 0; i < s.length; ++i) {
          var x = intAt(s, i);
          if (x < 0) {
            if (s.charAt(i) == "-" && this.signum() == 0) mi = true;
            continue;
          }
          w = b * w + x;
          if (++j >= cs) {
            this.dMultiply(d);
            this.dAddOffset(w, 0);
            j = 0;
            w = 0;
          }
        }
        if (j > 0) {
          this.dMultiply(Math.pow(b, j));
          this.dAddOffset(w, 0);
        }
        if (mi) BigInteger.ZERO.subTo(this, this);
      }
      function bnpFromNumber(a, b, c) {
        if ("number" == typeof b) {
          if (a < 2) this.fromInt(1);
          else {
            this.fromNumber(a, c);
            if (!this.testBit(a - 1))
              this.bitwiseTo(BigInteger.ONE.shiftLeft(a - 1), op_or, this);
            if (this.isEven()) this.dAddOffset(1, 0);
            while (!this.isProbablePrime(b)) {
              this.dAddOffset(2, 0);
              if (this.bitLength() > a) this.subTo(BigInteger.ONE.shiftLeft(a - 1), this);
            }
          }
        } else {
          var x = new Array(), t = a & 7;
          x.length = (a >> 3) + 1;
          b.nextBytes(x);
          if (t > 0) x[0] &= (1 << t) - 1;
          else x[0] = 0;
          this.fromString(x, 256);
        }
      }
      function bnToByteArray() {
        var i = this.t, r = new Array();
        r[0] = this.s;
        var p = this.DB - i * this.DB % 8, d, k = 0;
        if (i-- > 0) {
          if (p < this.DB && (d = this[i] >> p) != (this.s & this.DM) >> p)
            r[k++] = d | this.s << this.DB - p;
          while (i >= 0) {
            if (p < 8) {
              d = (this[i] & (1 << p) - 1) << 8 - p;
              d |= this[--i] >> (p += this.DB - 8);
            } else {
              d = this[i] >> (p -= 8) & 255;
              if (p <= 0) {
                p += this.DB;
                --i;
              }
            }
            if ((d & 128) != 0) d |= -256;
            if (k == 0 && (this.s & 128) != (d & 128)) ++k;
            if (k > 0 || d != this.s) r[k++] = d;
          }
        }
        return r;
      }
      function bnEquals(a) {
        return this.compareTo(a) == 0;
      }
      function bnMin(a) {
        return this.compareTo(a) < 0 ? this : a;
      }
      function bnMax(a) {
        return this.compareTo(a) > 0 ? this : a;
      }
      function bnpBitwiseTo(a, op, r) {
        var i, f, m = Math.min(a.t, this.t);
        for (i = 0; i < m; ++i) r[i] = op(this[i], a[i]);
        if (a.t < this.t) {
          f = a.s & this.DM;
          for (i = m; i < this.t; ++i) r[i] = op(this[i], f);
          r.t = this.t;
        } else {
          f = this.s & this.DM;
          for (i = m; i < a.t; ++i) r[i] = op(f, a[i]);
          r.t = a.t;
        }
        r.s = op(this.s, a.s);
        r.clamp();
      }
      function op_and(x, y) {
        return x & y;
      }
      function bnAnd(a) {
        var r = nbi();
        this.bitwiseTo(a, op_and, r);
        return r;
      }
      function op_or(x, y) {
        return x | y;
      }
      function bnOr(a) {
        var r = nbi();
        this.bitwiseTo(a, op_or, r);
        return r;
      }
      function op_xor(x, y) {
        return x ^ y;
      }
      function bnXor(a) {
        var r = nbi();
        this.bitwiseTo(a, op_xor, r);
        return r;
      }
      function op_andnot(x, y) {
        return x & ~y;
      }
      function bnAndNot(a) {
        var r = nbi();
        this.bitwiseTo(a, op_andnot, r);
        return r;
      }
      function bnNot() {
        var r = nbi();
        for (var i = 0; i < this.t; ++i) r[i] = this.DM & ~this[i];
        r.t = this.t;
        r.s = ~this.s;
        return r;
      }
      function bnShiftLeft(n) {
        var r = nbi();
        if (n < 0) this.rShiftTo(-n, r);
        else this.lShiftTo(n, r);
        return r;
      }
      function bnShiftRight(n) {
        var r = nbi();
        if (n < 0) this.lShiftTo(-n, r);
        else this.rShiftTo(n, r);
        return r;
      }
      function lbit(x) {
        if (x == 0) return -1;
        var r = 0;
        if ((x & 65535) == 0) {
          x >>= 16;
          r += 16;
        }
        if ((x & 255) == 0) {
          x >>= 8;
          r += 8;
        }
        if ((x & 15) == 0) {
          x >>= 4;
          r += 4;
        }
        if ((x & 3) == 0) {
          x >>= 2;
          r += 2;
        }
        if ((x & 1) == 0) ++r;
        return r;
      }
      function bnGetLowestSetBit() {
        for (var i = 0; i < this.t; ++i)
          if (this[i] != 0) return i * this.DB + lbit(this[i]);
        if (this.s < 0) return this.t * this.DB;
        return -1;
      }
      function cbit(x) {
        var r = 0;
        while (x != 0) {
          x &= x - 1;
          ++r;
        }
        return r;
      }
      function bnBitCount() {
        var r = 0, x = this.s & this.DM;
        for (var i = 0; i < this.t; ++i) r += cbit(this[i] ^ x);
        return r;
      }
      function bnTestBit(n) {
        var j = Math.floor(n / this.DB);
        if (j >= this.t) return this.s != 0;
        return (this[j] & 1 << n % this.DB) != 0;
      }
      function bnpChangeBit(n, op) {
        var r = BigInteger.ONE.shiftLeft(n);
        this.bitwiseTo(r, op, r);
        return r;
      }
      function bnSetBit(n) {
        return this.changeBit(n, op_or);
      }
      function bnClearBit(n) {
        return this.changeBit(n, op_andnot);
      }
      function bnFlipBit(n) {
        return this.changeBit(n, op_xor);
      }
      function bnpAddTo(a, r) {
        var i = 0, c = 0, m = Math.min(a.t, this.t);
        while (i < m) {
          c += this[i] + a[i];
          r[i++] = c & this.DM;
          c >>= this.DB;
        }
        if (a.t < this.t) {
          c += a.s;
          while (i < this.t) {
            c += this[i];
            r[i++] = c & this.DM;
            c >>= this.DB;
          }
          c += this.s;
        } else {
          c += this.s;
          while (i < a.t) {
            c += a[i];
            r[i++] = c & this.DM;
            c >>= this.DB;
          }
          c += a.s;
        }
        r.s = c < 0 ? -1 : 0;
        if (c > 0) r[i++] = c;
        else if (c < -1) r[i++] = this.DV + c;
        r.t = i;
        r.clamp();
      }
      function bnAdd(a) {
        var r = nbi();
        this.addTo(a, r);
        return r;
      }
      function bnSubtract(a) {
        var r = nbi();
        this.subTo(a, r);
        return r;
      }
      function bnMultiply(a) {
        var r = nbi();
        this.multiplyTo(a, r);
        return r;
      }
      function bnSquare() {
        var r = nbi();
        this.squareTo(r);
        return r;
      }
      function bnDivide(a) {
        var r = nbi();
        this.divRemTo(a, r, null);
        return r;
      }
      function bnRemainder(a) {
        var r = nbi();
        this.divRemTo(a, null, r);
        return r;
      }
      function bnDivideAndRemainder(a) {
        var q = nbi(), r = nbi();
        this.divRemTo(a, q, r);
        return new Array(q, r);
      }
      function bnpDMultiply(n) {
        this[this.t] = this.am(0, n - 1, this, 0, 0, this.t);
        ++this.t;
        this.clamp();
      }
      function bnpDAddOffset(n, w) {
        if (n == 0) return;
        while (this.t <= w) this[this.t++] = 0;
        this[w] += n;
        while (this[w] >= this.DV) {
          this[w] -= this.DV;
          if (++w >= this.t) this[this.t++] = 0;
          ++this[w];
        }
      }
      function NullExp() {
      }
      function nNop(x) {
        return x;
      }
      function nMulTo(x, y, r) {
        x.multiplyTo(y, r);
      }
      function nSqrTo(x, r) {
        x.squareTo(r);
      }
      NullExp.prototype.convert = nNop;
      NullExp.prototype.revert = nNop;
      NullExp.prototype.mulTo = nMulTo;
      NullExp.prototype.sqrTo = nSqrTo;
      function bnPow(e) {
        return this.exp(e, new NullExp());
      }
      function bnpMultiplyLowerTo(a, n, r) {
        var i = Math.min(this.t + a.t, n);
        r.s = 0;
        r.t = i;
        while (i > 0) r[--i] = 0;
        var j;
        for (j = r.t - this.t; i < j; ++i) r[i + this.t] = this.am(0, a[i], r, i, 0, this.t);
        for (j = Math.min(a.t, n); i < j; ++i) this.am(0, a[i], r, i, 0, n - i);
        r.clamp();
      }
      function bnpMultiplyUpperTo(a, n, r) {
        --n;
        var i = r.t = this.t + a.t - n;
        r.s = 0;
        while (--i >= 0) r[i] = 0;
        for (i = Math.max(n - this.t, 0); i < a.t; ++i)
          r[this.t + i - n] = this.am(n - i, a[i], r, 0, 0, this.t + i - n);
        r.clamp();
        r.drShiftTo(1, r);
      }
      function Barrett(m) {
        this.r2 = nbi();
        this.q3 = nbi();
        BigInteger.ONE.dlShiftTo(2 * m.t, this.r2);
        this.mu = this.r2.divide(m);
        this.m = m;
      }
      function barrettConvert(x) {
        if (x.s < 0 || x.t > 2 * this.m.t) return x.mod(this.m);
        else if (x.compareTo(this.m) < 0) return x;
        else {
          var r = nbi();
          x.copyTo(r);
          this.reduce(r);
          return r;
        }
      }
      function barrettRevert(x) {
        return x;
      }
      function barrettReduce(x) {
        x.drShiftTo(this.m.t - 1, this.r2);
        if (x.t > this.m.t + 1) {
          x.t = this.m.t + 1;
          x.clamp();
        }
        this.mu.multiplyUpperTo(this.r2, this.m.t + 1, this.q3);
        this.m.multiplyLowerTo(this.q3, this.m.t + 1, this.r2);
        while (x.compareTo(this.r2) < 0) x.dAddOffset(1, this.m.t + 1);
        x.subTo(this.r2, x);
        while (x.compareTo(this.m) >= 0) x.subTo(this.m, x);
      }
      function barrettSqrTo(x, r) {
        x.squareTo(r);
        this.reduce(r);
      }
      function barrettMulTo(x, y, r) {
        x.multiplyTo(y, r);
        this.reduce(r);
      }
      Barrett.prototype.convert = barrettConvert;
      Barrett.prototype.revert = barrettRevert;
      Barrett.prototype.reduce = barrettReduce;
      Barrett.prototype.mulTo = barrettMulTo;
      Barrett.prototype.sqrTo = barrettSqrTo;
      function bnModPow(e, m) {
        var i = e.bitLength(), k, r = nbv(1), z;
        if (i <= 0) return r;
        else if (i < 18) k = 1;
        else if (i < 48) k = 3;
        else if (i < 144) k = 4;
        else if (i < 768) k = 5;
        else k = 6;
        if (i < 8)
          z = new Classic(m);
        else if (m.isEven())
          z = new Barrett(m);
        else
          z = new Montgomery(m);
        var g = new Array(), n = 3, k1 = k - 1, km = (1 << k) - 1;
        g[1] = z.convert(this);
        if (k > 1) {
          var g2 = nbi();
          z.sqrTo(g[1], g2);
          while (n <= km) {
            g[n] = nbi();
            z.mulTo(g2, g[n - 2], g[n]);
            n += 2;
          }
        }
        var j = e.t - 1, w, is1 = true, r2 = nbi(), t;
        i = nbits(e[j]) - 1;
        while (j >= 0) {
          if (i >= k1) w = e[j] >> i - k1 & km;
          else {
            w = (e[j] & (1 << i + 1) - 1) << k1 - i;
            if (j > 0) w |= e[j - 1] >> this.DB + i - k1;
          }
          n = k;
          while ((w & 1) == 0) {
            w >>= 1;
            --n;
          }
          if ((i -= n) < 0) {
            i += this.DB;
            --j;
          }
          if (is1) {
            g[w].copyTo(r);
            is1 = false;
          } else {
            while (n > 1) {
              z.sqrTo(r, r2);
              z.sqrTo(r2, r);
              n -= 2;
            }
            if (n > 0) z.sqrTo(r, r2);
            else {
              t = r;
              r = r2;
              r2 = t;
            }
            z.mulTo(r2, g[w], r);
          }
          while (j >= 0 && (e[j] & 1 << i) == 0) {
            z.sqrTo(r, r2);
            t = r;
            r = r2;
            r2 = t;
            if (--i < 0) {
              i = this.DB - 1;
              --j;
            }
          }
        }
        return z.revert(r);
      }
      function bnGCD(a) {
        var x = this.s < 0 ? this.negate() : this.clone();
        var y = a.s < 0 ? a.negate() : a.clone();
        if (x.compareTo(y) < 0) {
          var t = x;
          x = y;
          y = t;
        }
        var i = x.getLowestSetBit(), g = y.getLowestSetBit();
        if (g < 0) return x;
        if (i < g) g = i;
        if (g > 0) {
          x.rShiftTo(g, x);
          y.rShiftTo(g, y);
        }
        while (x.signum() > 0) {
          if ((i = x.getLowestSetBit()) > 0) x.rShiftTo(i, x);
          if ((i = y.getLowestSetBit()) > 0) y.rShiftTo(i, y);
          if (x.compareTo(y) >= 0) {
            x.subTo(y, x);
            x.rShiftTo(1, x);
          } else {
            y.subTo(x, y);
            y.rShiftTo(1, y);
          }
        }
        if (g > 0) y.lShiftTo(g, y);
        return y;
      }
      function bnpModInt(n) {
        if (n <= 0) return 0;
        var d = this.DV % n, r = this.s < 0 ? n - 1 : 0;
        if (this.t > 0)
          if (d == 0) r = this[0] % n;
          else
            for (var i = this.t - 1; i >= 0; --i) r = (d * r + this[i]) % n;
        return r;
      }
      function bnModInverse(m) {
        var ac = m.isEven();
        if (this.isEven() && ac || m.signum() == 0) return BigInteger.ZERO;
        var u = m.clone(), v = this.clone();
        var a = nbv(1), b = nbv(0), c = nbv(0), d = nbv(1);
        while (u.signum() != 0) {
          while (u.isEven()) {
            u.rShiftTo(1, u);
            if (ac) {
              if (!a.isEven() || !b.isEven()) {
                a.addTo(this, a);
                b.subTo(m, b);
              }
              a.rShiftTo(1, a);
            } else if (!b.isEven()) b.subTo(m, b);
            b.rShiftTo(1, b);
          }
          while (v.isEven()) {
            v.rShiftTo(1, v);
            if (ac) {
              if (!c.isEven() || !d.isEven()) {
                c.addTo(this, c);
                d.subTo(m, d);
              }
              c.rShiftTo(1, c);
            } else if (!d.isEven()) d.subTo(m, d);
            d.rShiftTo(1, d);
          }
          if (u.compareTo(v) >= 0) {
            u.subTo(v, u);
            if (ac) a.subTo(c, a);
            b.subTo(d, b);
          } else {
            v.subTo(u, v);
            if (ac) c.subTo(a, c);
            d.subTo(b, d);
          }
        }
        if (v.compareTo(BigInteger.ONE) != 0) return BigInteger.ZERO;
        if (d.compareTo(m) >= 0) return d.subtract(m);
        if (d.signum() < 0) d.addTo(m, d);
        else return d;
        if (d.signum() < 0) return d.add(m);
        else return d;
      }
      var lowprimes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223, 227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307, 311, 313, 317, 331, 337, 347, 349, 353, 359, 367, 373, 379, 383, 389, 397, 401, 409, 419, 421, 431, 433, 439, 443, 449, 457, 461, 463, 467, 479, 487, 491, 499, 503, 509, 521, 523, 541, 547, 557, 563, 569, 571, 577, 587, 593, 599, 601, 607, 613, 617, 619, 631, 641, 643, 647, 653, 659, 661, 673, 677, 683, 691, 701, 709, 719, 727, 733, 739, 743, 751, 757, 761, 769, 773, 787, 797, 809, 811, 821, 823, 827, 829, 839, 853, 857, 859, 863, 877, 881, 883, 887, 907, 911, 919, 929, 937, 941, 947, 953, 967, 971, 977, 983, 991, 997];
      var lplim = (1 << 26) / lowprimes[lowprimes.length - 1];
      function bnIsProbablePrime(t) {
        var i, x = this.abs();
        if (x.t == 1 && x[0] <= lowprimes[lowprimes.length - 1]) {
          for (i = 0; i < lowprimes.length; ++i)
            if (x[0] == lowprimes[i]) return true;
          return false;
        }
        if (x.isEven()) return false;
        i = 1;
        while (i < lowprimes.length) {
          var m = lowprimes[i], j = i + 1;
          while (j < lowprimes.length && m < lplim) m *= lowprimes[j++];
          m = x.modInt(m);
          while (i < j)
            if (m % lowprimes[i++] == 0) return false;
        }
        return x.millerRabin(t);
      }
      function bnpMillerRabin(t) {
        var n1 = this.subtract(BigInteger.ONE);
        var k = n1.getLowestSetBit();
        if (k <= 0) return false;
        var r = n1.shiftRight(k);
        t = t + 1 >> 1;
        if (t > lowprimes.length) t = lowprimes.length;
        var a = nbi();
        for (var i = 0; i < t; ++i) {
          a.fromInt(lowprimes[Math.floor(Math.random() * lowprimes.length)]);
          var y = a.modPow(r, this);
          if (y.compareTo(BigInteger.ONE) != 0 && y.compareTo(n1) != 0) {
            var j = 1;
            while (j++ < k && y.compareTo(n1) != 0) {
              y = y.modPowInt(2, this);
              if (y.compareTo(BigInteger.ONE) == 0) return false;
            }
            if (y.compareTo(n1) != 0) return false;
          }
        }
        return true;
      }
      BigInteger.prototype.chunkSize = bnpChunkSize;
      BigInteger.prototype.toRadix = bnpToRadix;
      BigInteger.prototype.fromRadix = bnpFromRadix;
      BigInteger.prototype.fromNumber = bnpFromNumber;
      BigInteger.prototype.bitwiseTo = bnpBitwiseTo;
      BigInteger.prototype.changeBit = bnpChangeBit;
      BigInteger.prototype.addTo = bnpAddTo;
      BigInteger.prototype.dMultiply = bnpDMultiply;
      BigInteger.prototype.dAddOffset = bnpDAddOffset;
      BigInteger.prototype.multiplyLowerTo = bnpMultiplyLowerTo;
      BigInteger.prototype.multiplyUpperTo = bnpMultiplyUpperTo;
      BigInteger.prototype.modInt = bnpModInt;
      BigInteger.prototype.millerRabin = bnpMillerRabin;
      BigInteger.prototype.clone = bnClone;
      BigInteger.prototype.intValue = bnIntValue;
      BigInteger.prototype.byteValue = bnByteValue;
      BigInteger.prototype.shortValue = bnShortValue;
      BigInteger.prototype.signum = bnSigNum;
      BigInteger.prototype.toByteArray = bnToByteArray;
      BigInteger.prototype.equals = bnEquals;
      BigInteger.prototype.min = bnMin;
      BigInteger.prototype.max = bnMax;
      BigInteger.prototype.and = bnAnd;
      BigInteger.prototype.or = bnOr;
      BigInteger.prototype.xor = bnXor;
      BigInteger.prototype.andNot = bnAndNot;
      BigInteger.prototype.not = bnNot;
      BigInteger.prototype.shiftLeft = bnShiftLeft;
      BigInteger.prototype.shiftRight = bnShiftRight;
      BigInteger.prototype.getLowestSetBit = bnGetLowestSetBit;
      BigInteger.prototype.bitCount = bnBitCount;
      BigInteger.prototype.testBit = bnTestBit;
      BigInteger.prototype.setBit = bnSetBit;
      BigInteger.prototype.clearBit = bnClearBit;
      BigInteger.prototype.flipBit = bnFlipBit;
      BigInteger.prototype.add = bnAdd;
      BigInteger.prototype.subtract = bnSubtract;
      BigInteger.prototype.multiply = bnMultiply;
      BigInteger.prototype.divide = bnDivide;
      BigInteger.prototype.remainder = bnRemainder;
      BigInteger.prototype.divideAndRemainder = bnDivideAndRemainder;
      BigInteger.prototype.modPow = bnModPow;
      BigInteger.prototype.modInverse = bnModInverse;
      BigInteger.prototype.pow = bnPow;
      BigInteger.prototype.gcd = bnGCD;
      BigInteger.prototype.isProbablePrime = bnIsProbablePrime;
      BigInteger.prototype.square = bnSquare;
      var Int128 = BigInteger;
      Int128.prototype.IsNegative = function() {
        if (this.compareTo(Int128.ZERO) == -1) return true;
        else return false;
      };
      Int128.op_Equality = function(val1, val2) {
        if (val1.compareTo(val2) == 0) return true;
        else return false;
      };
      Int128.op_Inequality = function(val1, val2) {
        if (val1.compareTo(val2) != 0) return true;
        else return false;
      };
      Int128.op_GreaterThan = function(val1, val2) {
        if (val1.compareTo(val2) > 0) return true;
        else return false;
      };
      Int128.op_LessThan = function(val1, val2) {
        if (val1.compareTo(val2) < 0) return true;
        else return false;
      };
      Int128.op_Addition = function(lhs, rhs) {
        return new Int128(lhs, void 0, void 0).add(new Int128(rhs, void 0, void 0));
      };
      Int128.op_Subtraction = function(lhs, rhs) {
        return new Int128(lhs, void 0, void 0).subtract(new Int128(rhs, void 0, void 0));
      };
      Int128.Int128Mul = function(lhs, rhs) {
        return new Int128(lhs, void 0, void 0).multiply(new Int128(rhs, void 0, void 0));
      };
      Int128.op_Division = function(lhs, rhs) {
        return lhs.divide(rhs);
      };
      Int128.prototype.ToDouble = function() {
        return parseFloat(this.toString());
      };
      var Inherit = function(ce, ce2) {
        var p;
        if (typeof Object.getOwnPropertyNames === "undefined") {
          for (p in ce2.prototype)
            if (typeof ce.prototype[p] === "undefined" || ce.prototype[p] === Object.prototype[p]) ce.prototype[p] = ce2.prototype[p];
          for (p in ce2)
            if (typeof ce[p] === "undefined") ce[p] = ce2[p];
          ce.$baseCtor = ce2;
        } else {
          var props = Object.getOwnPropertyNames(ce2.prototype);
          for (var i = 0; i < props.length; i++)
            if (typeof Object.getOwnPropertyDescriptor(ce.prototype, props[i]) === "undefined") Object.defineProperty(ce.prototype, props[i], Object.getOwnPropertyDescriptor(ce2.prototype, props[i]));
          for (p in ce2)
            if (typeof ce[p] === "undefined") ce[p] = ce2[p];
          ce.$baseCtor = ce2;
        }
      };
      ClipperLib3.Path = function() {
        return [];
      };
      ClipperLib3.Path.prototype.push = Array.prototype.push;
      ClipperLib3.Paths = function() {
        return [];
      };
      ClipperLib3.Paths.prototype.push = Array.prototype.push;
      ClipperLib3.DoublePoint = function() {
        var a = arguments;
        this.X = 0;
        this.Y = 0;
        if (a.length === 1) {
          this.X = a[0].X;
          this.Y = a[0].Y;
        } else if (a.length === 2) {
          this.X = a[0];
          this.Y = a[1];
        }
      };
      ClipperLib3.DoublePoint0 = function() {
        this.X = 0;
        this.Y = 0;
      };
      ClipperLib3.DoublePoint0.prototype = ClipperLib3.DoublePoint.prototype;
      ClipperLib3.DoublePoint1 = function(dp) {
        this.X = dp.X;
        this.Y = dp.Y;
      };
      ClipperLib3.DoublePoint1.prototype = ClipperLib3.DoublePoint.prototype;
      ClipperLib3.DoublePoint2 = function(x, y) {
        this.X = x;
        this.Y = y;
      };
      ClipperLib3.DoublePoint2.prototype = ClipperLib3.DoublePoint.prototype;
      ClipperLib3.PolyNode = function() {
        this.m_Parent = null;
        this.m_polygon = new ClipperLib3.Path();
        this.m_Index = 0;
        this.m_jointype = 0;
        this.m_endtype = 0;
        this.m_Childs = [];
        this.IsOpen = false;
      };
      ClipperLib3.PolyNode.prototype.IsHoleNode = function() {
        var result = true;
        var node = this.m_Parent;
        while (node !== null) {
          result = !result;
          node = node.m_Parent;
        }
        return result;
      };
      ClipperLib3.PolyNode.prototype.ChildCount = function() {
        return this.m_Childs.length;
      };
      ClipperLib3.PolyNode.prototype.Contour = function() {
        return this.m_polygon;
      };
      ClipperLib3.PolyNode.prototype.AddChild = function(Child) {
        var cnt = this.m_Childs.length;
        this.m_Childs.push(Child);
        Child.m_Parent = this;
        Child.m_Index = cnt;
      };
      ClipperLib3.PolyNode.prototype.GetNext = function() {
        if (this.m_Childs.length > 0)
          return this.m_Childs[0];
        else
          return this.GetNextSiblingUp();
      };
      ClipperLib3.PolyNode.prototype.GetNextSiblingUp = function() {
        if (this.m_Parent === null)
          return null;
        else if (this.m_Index === this.m_Parent.m_Childs.length - 1)
          return this.m_Parent.GetNextSiblingUp();
        else
          return this.m_Parent.m_Childs[this.m_Index + 1];
      };
      ClipperLib3.PolyNode.prototype.Childs = function() {
        return this.m_Childs;
      };
      ClipperLib3.PolyNode.prototype.Parent = function() {
        return this.m_Parent;
      };
      ClipperLib3.PolyNode.prototype.IsHole = function() {
        return this.IsHoleNode();
      };
      ClipperLib3.PolyTree = function() {
        this.m_AllPolys = [];
        ClipperLib3.PolyNode.call(this);
      };
      ClipperLib3.PolyTree.prototype.Clear = function() {
        for (var i = 0, ilen = this.m_AllPolys.length; i < ilen; i++)
          this.m_AllPolys[i] = null;
        this.m_AllPolys.length = 0;
        this.m_Childs.length = 0;
      };
      ClipperLib3.PolyTree.prototype.GetFirst = function() {
        if (this.m_Childs.length > 0)
          return this.m_Childs[0];
        else
          return null;
      };
      ClipperLib3.PolyTree.prototype.Total = function() {
        var result = this.m_AllPolys.length;
        if (result > 0 && this.m_Childs[0] !== this.m_AllPolys[0]) result--;
        return result;
      };
      Inherit(ClipperLib3.PolyTree, ClipperLib3.PolyNode);
      ClipperLib3.Math_Abs_Int64 = ClipperLib3.Math_Abs_Int32 = ClipperLib3.Math_Abs_Double = function(a) {
        return Math.abs(a);
      };
      ClipperLib3.Math_Max_Int32_Int32 = function(a, b) {
        return Math.max(a, b);
      };
      if (browser.msie || browser.opera || browser.safari) ClipperLib3.Cast_Int32 = function(a) {
        return a | 0;
      };
      else ClipperLib3.Cast_Int32 = function(a) {
        return ~~a;
      };
      if (typeof Number.toInteger === "undefined")
        Number.toInteger = null;
      if (browser.chrome) ClipperLib3.Cast_Int64 = function(a) {
        if (a < -2147483648 || a > 2147483647)
          return a < 0 ? Math.ceil(a) : Math.floor(a);
        else return ~~a;
      };
      else if (browser.firefox && typeof Number.toInteger === "function") ClipperLib3.Cast_Int64 = function(a) {
        return Number.toInteger(a);
      };
      else if (browser.msie7 || browser.msie8) ClipperLib3.Cast_Int64 = function(a) {
        return parseInt(a, 10);
      };
      else if (browser.msie) ClipperLib3.Cast_Int64 = function(a) {
        if (a < -2147483648 || a > 2147483647)
          return a < 0 ? Math.ceil(a) : Math.floor(a);
        return a | 0;
      };
      else ClipperLib3.Cast_Int64 = function(a) {
        return a < 0 ? Math.ceil(a) : Math.floor(a);
      };
      ClipperLib3.Clear = function(a) {
        a.length = 0;
      };
      ClipperLib3.PI = 3.141592653589793;
      ClipperLib3.PI2 = 2 * 3.141592653589793;
      ClipperLib3.IntPoint = function() {
        var a = arguments, alen = a.length;
        this.X = 0;
        this.Y = 0;
        if (ClipperLib3.use_xyz) {
          this.Z = 0;
          if (alen === 3) {
            this.X = a[0];
            this.Y = a[1];
            this.Z = a[2];
          } else if (alen === 2) {
            this.X = a[0];
            this.Y = a[1];
            this.Z = 0;
          } else if (alen === 1) {
            if (a[0] instanceof ClipperLib3.DoublePoint) {
              var dp = a[0];
              this.X = ClipperLib3.Clipper.Round(dp.X);
              this.Y = ClipperLib3.Clipper.Round(dp.Y);
              this.Z = 0;
            } else {
              var pt = a[0];
              if (typeof pt.Z === "undefined") pt.Z = 0;
              this.X = pt.X;
              this.Y = pt.Y;
              this.Z = pt.Z;
            }
          } else {
            this.X = 0;
            this.Y = 0;
            this.Z = 0;
          }
        } else {
          if (alen === 2) {
            this.X = a[0];
            this.Y = a[1];
          } else if (alen === 1) {
            if (a[0] instanceof ClipperLib3.DoublePoint) {
              var dp = a[0];
              this.X = ClipperLib3.Clipper.Round(dp.X);
              this.Y = ClipperLib3.Clipper.Round(dp.Y);
            } else {
              var pt = a[0];
              this.X = pt.X;
              this.Y = pt.Y;
            }
          } else {
            this.X = 0;
            this.Y = 0;
          }
        }
      };
      ClipperLib3.IntPoint.op_Equality = function(a, b) {
        return a.X === b.X && a.Y === b.Y;
      };
      ClipperLib3.IntPoint.op_Inequality = function(a, b) {
        return a.X !== b.X || a.Y !== b.Y;
      };
      ClipperLib3.IntPoint0 = function() {
        this.X = 0;
        this.Y = 0;
        if (ClipperLib3.use_xyz)
          this.Z = 0;
      };
      ClipperLib3.IntPoint0.prototype = ClipperLib3.IntPoint.prototype;
      ClipperLib3.IntPoint1 = function(pt) {
        this.X = pt.X;
        this.Y = pt.Y;
        if (ClipperLib3.use_xyz) {
          if (typeof pt.Z === "undefined") this.Z = 0;
          else this.Z = pt.Z;
        }
      };
      ClipperLib3.IntPoint1.prototype = ClipperLib3.IntPoint.prototype;
      ClipperLib3.IntPoint1dp = function(dp) {
        this.X = ClipperLib3.Clipper.Round(dp.X);
        this.Y = ClipperLib3.Clipper.Round(dp.Y);
        if (ClipperLib3.use_xyz)
          this.Z = 0;
      };
      ClipperLib3.IntPoint1dp.prototype = ClipperLib3.IntPoint.prototype;
      ClipperLib3.IntPoint2 = function(x, y, z) {
        this.X = x;
        this.Y = y;
        if (ClipperLib3.use_xyz) {
          if (typeof z === "undefined") this.Z = 0;
          else this.Z = z;
        }
      };
      ClipperLib3.IntPoint2.prototype = ClipperLib3.IntPoint.prototype;
      ClipperLib3.IntRect = function() {
        var a = arguments, alen = a.length;
        if (alen === 4) {
          this.left = a[0];
          this.top = a[1];
          this.right = a[2];
          this.bottom = a[3];
        } else if (alen === 1) {
          var ir = a[0];
          this.left = ir.left;
          this.top = ir.top;
          this.right = ir.right;
          this.bottom = ir.bottom;
        } else {
          this.left = 0;
          this.top = 0;
          this.right = 0;
          this.bottom = 0;
        }
      };
      ClipperLib3.IntRect0 = function() {
        this.left = 0;
        this.top = 0;
        this.right = 0;
        this.bottom = 0;
      };
      ClipperLib3.IntRect0.prototype = ClipperLib3.IntRect.prototype;
      ClipperLib3.IntRect1 = function(ir) {
        this.left = ir.left;
        this.top = ir.top;
        this.right = ir.right;
        this.bottom = ir.bottom;
      };
      ClipperLib3.IntRect1.prototype = ClipperLib3.IntRect.prototype;
      ClipperLib3.IntRect4 = function(l, t, r, b) {
        this.left = l;
        this.top = t;
        this.right = r;
        this.bottom = b;
      };
      ClipperLib3.IntRect4.prototype = ClipperLib3.IntRect.prototype;
      ClipperLib3.ClipType = {
        ctIntersection: 0,
        ctUnion: 1,
        ctDifference: 2,
        ctXor: 3
      };
      ClipperLib3.PolyType = {
        ptSubject: 0,
        ptClip: 1
      };
      ClipperLib3.PolyFillType = {
        pftEvenOdd: 0,
        pftNonZero: 1,
        pftPositive: 2,
        pftNegative: 3
      };
      ClipperLib3.JoinType = {
        jtSquare: 0,
        jtRound: 1,
        jtMiter: 2
      };
      ClipperLib3.EndType = {
        etOpenSquare: 0,
        etOpenRound: 1,
        etOpenButt: 2,
        etClosedLine: 3,
        etClosedPolygon: 4
      };
      ClipperLib3.EdgeSide = {
        esLeft: 0,
        esRight: 1
      };
      ClipperLib3.Direction = {
        dRightToLeft: 0,
        dLeftToRight: 1
      };
      ClipperLib3.TEdge = function() {
        this.Bot = new ClipperLib3.IntPoint0();
        this.Curr = new ClipperLib3.IntPoint0();
        this.Top = new ClipperLib3.IntPoint0();
        this.Delta = new ClipperLib3.IntPoint0();
        this.Dx = 0;
        this.PolyTyp = ClipperLib3.PolyType.ptSubject;
        this.Side = ClipperLib3.EdgeSide.esLeft;
        this.WindDelta = 0;
        this.WindCnt = 0;
        this.WindCnt2 = 0;
        this.OutIdx = 0;
        this.Next = null;
        this.Prev = null;
        this.NextInLML = null;
        this.NextInAEL = null;
        this.PrevInAEL = null;
        this.NextInSEL = null;
        this.PrevInSEL = null;
      };
      ClipperLib3.IntersectNode = function() {
        this.Edge1 = null;
        this.Edge2 = null;
        this.Pt = new ClipperLib3.IntPoint0();
      };
      ClipperLib3.MyIntersectNodeSort = function() {
      };
      ClipperLib3.MyIntersectNodeSort.Compare = function(node1, node2) {
        var i = node2.Pt.Y - node1.Pt.Y;
        if (i > 0) return 1;
        else if (i < 0) return -1;
        else return 0;
      };
      ClipperLib3.LocalMinima = function() {
        this.Y = 0;
        this.LeftBound = null;
        this.RightBound = null;
        this.Next = null;
      };
      ClipperLib3.Scanbeam = function() {
        this.Y = 0;
        this.Next = null;
      };
      ClipperLib3.Maxima = function() {
        this.X = 0;
        this.Next = null;
        this.Prev = null;
      };
      ClipperLib3.OutRec = function() {
        this.Idx = 0;
        this.IsHole = false;
        this.IsOpen = false;
        this.FirstLeft = null;
        this.Pts = null;
        this.BottomPt = null;
        this.PolyNode = null;
      };
      ClipperLib3.OutPt = function() {
        this.Idx = 0;
        this.Pt = new ClipperLib3.IntPoint0();
        this.Next = null;
        this.Prev = null;
      };
      ClipperLib3.Join = function() {
        this.OutPt1 = null;
        this.OutPt2 = null;
        this.OffPt = new ClipperLib3.IntPoint0();
      };
      ClipperLib3.ClipperBase = function() {
        this.m_MinimaList = null;
        this.m_CurrentLM = null;
        this.m_edges = new Array();
        this.m_UseFullRange = false;
        this.m_HasOpenPaths = false;
        this.PreserveCollinear = false;
        this.m_Scanbeam = null;
        this.m_PolyOuts = null;
        this.m_ActiveEdges = null;
      };
      ClipperLib3.ClipperBase.horizontal = -9007199254740992;
      ClipperLib3.ClipperBase.Skip = -2;
      ClipperLib3.ClipperBase.Unassigned = -1;
      ClipperLib3.ClipperBase.tolerance = 1e-20;
      ClipperLib3.ClipperBase.loRange = 47453132;
      ClipperLib3.ClipperBase.hiRange = 4503599627370495;
      ClipperLib3.ClipperBase.near_zero = function(val) {
        return val > -ClipperLib3.ClipperBase.tolerance && val < ClipperLib3.ClipperBase.tolerance;
      };
      ClipperLib3.ClipperBase.IsHorizontal = function(e) {
        return e.Delta.Y === 0;
      };
      ClipperLib3.ClipperBase.prototype.PointIsVertex = function(pt, pp) {
        var pp2 = pp;
        do {
          if (ClipperLib3.IntPoint.op_Equality(pp2.Pt, pt))
            return true;
          pp2 = pp2.Next;
        } while (pp2 !== pp);
        return false;
      };
      ClipperLib3.ClipperBase.prototype.PointOnLineSegment = function(pt, linePt1, linePt2, UseFullRange) {
        if (UseFullRange)
          return pt.X === linePt1.X && pt.Y === linePt1.Y || pt.X === linePt2.X && pt.Y === linePt2.Y || pt.X > linePt1.X === pt.X < linePt2.X && pt.Y > linePt1.Y === pt.Y < linePt2.Y && Int128.op_Equality(
            Int128.Int128Mul(pt.X - linePt1.X, linePt2.Y - linePt1.Y),
            Int128.Int128Mul(linePt2.X - linePt1.X, pt.Y - linePt1.Y)
          );
        else
          return pt.X === linePt1.X && pt.Y === linePt1.Y || pt.X === linePt2.X && pt.Y === linePt2.Y || pt.X > linePt1.X === pt.X < linePt2.X && pt.Y > linePt1.Y === pt.Y < linePt2.Y && (pt.X - linePt1.X) * (linePt2.Y - linePt1.Y) === (linePt2.X - linePt1.X) * (pt.Y - linePt1.Y);
      };
      ClipperLib3.ClipperBase.prototype.PointOnPolygon = function(pt, pp, UseFullRange) {
        var pp2 = pp;
        while (true) {
          if (this.PointOnLineSegment(pt, pp2.Pt, pp2.Next.Pt, UseFullRange))
            return true;
          pp2 = pp2.Next;
          if (pp2 === pp)
            break;
        }
        return false;
      };
      ClipperLib3.ClipperBase.prototype.SlopesEqual = ClipperLib3.ClipperBase.SlopesEqual = function() {
        var a = arguments, alen = a.length;
        var e1, e2, pt1, pt2, pt3, pt4, UseFullRange;
        if (alen === 3) {
          e1 = a[0];
          e2 = a[1];
          UseFullRange = a[2];
          if (UseFullRange)
            return Int128.op_Equality(Int128.Int128Mul(e1.Delta.Y, e2.Delta.X), Int128.Int128Mul(e1.Delta.X, e2.Delta.Y));
          else
            return ClipperLib3.Cast_Int64(e1.Delta.Y * e2.Delta.X) === ClipperLib3.Cast_Int64(e1.Delta.X * e2.Delta.Y);
        } else if (alen === 4) {
          pt1 = a[0];
          pt2 = a[1];
          pt3 = a[2];
          UseFullRange = a[3];
          if (UseFullRange)
            return Int128.op_Equality(Int128.Int128Mul(pt1.Y - pt2.Y, pt2.X - pt3.X), Int128.Int128Mul(pt1.X - pt2.X, pt2.Y - pt3.Y));
          else
            return ClipperLib3.Cast_Int64((pt1.Y - pt2.Y) * (pt2.X - pt3.X)) - ClipperLib3.Cast_Int64((pt1.X - pt2.X) * (pt2.Y - pt3.Y)) === 0;
        } else {
          pt1 = a[0];
          pt2 = a[1];
          pt3 = a[2];
          pt4 = a[3];
          UseFullRange = a[4];
          if (UseFullRange)
            return Int128.op_Equality(Int128.Int128Mul(pt1.Y - pt2.Y, pt3.X - pt4.X), Int128.Int128Mul(pt1.X - pt2.X, pt3.Y - pt4.Y));
          else
            return ClipperLib3.Cast_Int64((pt1.Y - pt2.Y) * (pt3.X - pt4.X)) - ClipperLib3.Cast_Int64((pt1.X - pt2.X) * (pt3.Y - pt4.Y)) === 0;
        }
      };
      ClipperLib3.ClipperBase.SlopesEqual3 = function(e1, e2, UseFullRange) {
        if (UseFullRange)
          return Int128.op_Equality(Int128.Int128Mul(e1.Delta.Y, e2.Delta.X), Int128.Int128Mul(e1.Delta.X, e2.Delta.Y));
        else
          return ClipperLib3.Cast_Int64(e1.Delta.Y * e2.Delta.X) === ClipperLib3.Cast_Int64(e1.Delta.X * e2.Delta.Y);
      };
      ClipperLib3.ClipperBase.SlopesEqual4 = function(pt1, pt2, pt3, UseFullRange) {
        if (UseFullRange)
          return Int128.op_Equality(Int128.Int128Mul(pt1.Y - pt2.Y, pt2.X - pt3.X), Int128.Int128Mul(pt1.X - pt2.X, pt2.Y - pt3.Y));
        else
          return ClipperLib3.Cast_Int64((pt1.Y - pt2.Y) * (pt2.X - pt3.X)) - ClipperLib3.Cast_Int64((pt1.X - pt2.X) * (pt2.Y - pt3.Y)) === 0;
      };
      ClipperLib3.ClipperBase.SlopesEqual5 = function(pt1, pt2, pt3, pt4, UseFullRange) {
        if (UseFullRange)
          return Int128.op_Equality(Int128.Int128Mul(pt1.Y - pt2.Y, pt3.X - pt4.X), Int128.Int128Mul(pt1.X - pt2.X, pt3.Y - pt4.Y));
        else
          return ClipperLib3.Cast_Int64((pt1.Y - pt2.Y) * (pt3.X - pt4.X)) - ClipperLib3.Cast_Int64((pt1.X - pt2.X) * (pt3.Y - pt4.Y)) === 0;
      };
      ClipperLib3.ClipperBase.prototype.Clear = function() {
        this.DisposeLocalMinimaList();
        for (var i = 0, ilen = this.m_edges.length; i < ilen; ++i) {
          for (var j = 0, jlen = this.m_edges[i].length; j < jlen; ++j)
            this.m_edges[i][j] = null;
          ClipperLib3.Clear(this.m_edges[i]);
        }
        ClipperLib3.Clear(this.m_edges);
        this.m_UseFullRange = false;
        this.m_HasOpenPaths = false;
      };
      ClipperLib3.ClipperBase.prototype.DisposeLocalMinimaList = function() {
        while (this.m_MinimaList !== null) {
          var tmpLm = this.m_MinimaList.Next;
          this.m_MinimaList = null;
          this.m_MinimaList = tmpLm;
        }
        this.m_CurrentLM = null;
      };
      ClipperLib3.ClipperBase.prototype.RangeTest = function(Pt, useFullRange) {
        if (useFullRange.Value) {
          if (Pt.X > ClipperLib3.ClipperBase.hiRange || Pt.Y > ClipperLib3.ClipperBase.hiRange || -Pt.X > ClipperLib3.ClipperBase.hiRange || -Pt.Y > ClipperLib3.ClipperBase.hiRange)
            ClipperLib3.Error("Coordinate outside allowed range in RangeTest().");
        } else if (Pt.X > ClipperLib3.ClipperBase.loRange || Pt.Y > ClipperLib3.ClipperBase.loRange || -Pt.X > ClipperLib3.ClipperBase.loRange || -Pt.Y > ClipperLib3.ClipperBase.loRange) {
          useFullRange.Value = true;
          this.RangeTest(Pt, useFullRange);
        }
      };
      ClipperLib3.ClipperBase.prototype.InitEdge = function(e, eNext, ePrev, pt) {
        e.Next = eNext;
        e.Prev = ePrev;
        e.Curr.X = pt.X;
        e.Curr.Y = pt.Y;
        if (ClipperLib3.use_xyz) e.Curr.Z = pt.Z;
        e.OutIdx = -1;
      };
      ClipperLib3.ClipperBase.prototype.InitEdge2 = function(e, polyType) {
        if (e.Curr.Y >= e.Next.Curr.Y) {
          e.Bot.X = e.Curr.X;
          e.Bot.Y = e.Curr.Y;
          if (ClipperLib3.use_xyz) e.Bot.Z = e.Curr.Z;
          e.Top.X = e.Next.Curr.X;
          e.Top.Y = e.Next.Curr.Y;
          if (ClipperLib3.use_xyz) e.Top.Z = e.Next.Curr.Z;
        } else {
          e.Top.X = e.Curr.X;
          e.Top.Y = e.Curr.Y;
          if (ClipperLib3.use_xyz) e.Top.Z = e.Curr.Z;
          e.Bot.X = e.Next.Curr.X;
          e.Bot.Y = e.Next.Curr.Y;
          if (ClipperLib3.use_xyz) e.Bot.Z = e.Next.Curr.Z;
        }
        this.SetDx(e);
        e.PolyTyp = polyType;
      };
      ClipperLib3.ClipperBase.prototype.FindNextLocMin = function(E) {
        var E2;
        for (; ; ) {
          while (ClipperLib3.IntPoint.op_Inequality(E.Bot, E.Prev.Bot) || ClipperLib3.IntPoint.op_Equality(E.Curr, E.Top))
            E = E.Next;
          if (E.Dx !== ClipperLib3.ClipperBase.horizontal && E.Prev.Dx !== ClipperLib3.ClipperBase.horizontal)
            break;
          while (E.Prev.Dx === ClipperLib3.ClipperBase.horizontal)
            E = E.Prev;
          E2 = E;
          while (E.Dx === ClipperLib3.ClipperBase.horizontal)
            E = E.Next;
          if (E.Top.Y === E.Prev.Bot.Y)
            continue;
          if (E2.Prev.Bot.X < E.Bot.X)
            E = E2;
          break;
        }
        return E;
      };
      ClipperLib3.ClipperBase.prototype.ProcessBound = function(E, LeftBoundIsForward) {
        var EStart;
        var Result = E;
        var Horz;
        if (Result.OutIdx === ClipperLib3.ClipperBase.Skip) {
          E = Result;
          if (LeftBoundIsForward) {
            while (E.Top.Y === E.Next.Bot.Y) E = E.Next;
            while (E !== Result && E.Dx === ClipperLib3.ClipperBase.horizontal) E = E.Prev;
          } else {
            while (E.Top.Y === E.Prev.Bot.Y) E = E.Prev;
            while (E !== Result && E.Dx === ClipperLib3.ClipperBase.horizontal) E = E.Next;
          }
          if (E === Result) {
            if (LeftBoundIsForward) Result = E.Next;
            else Result = E.Prev;
          } else {
            if (LeftBoundIsForward)
              E = Result.Next;
            else
              E = Result.Prev;
            var locMin = new ClipperLib3.LocalMinima();
            locMin.Next = null;
            locMin.Y = E.Bot.Y;
            locMin.LeftBound = null;
            locMin.RightBound = E;
            E.WindDelta = 0;
            Result = this.ProcessBound(E, LeftBoundIsForward);
            this.InsertLocalMinima(locMin);
          }
          return Result;
        }
        if (E.Dx === ClipperLib3.ClipperBase.horizontal) {
          if (LeftBoundIsForward) EStart = E.Prev;
          else EStart = E.Next;
          if (EStart.Dx === ClipperLib3.ClipperBase.horizontal) {
            if (EStart.Bot.X !== E.Bot.X && EStart.Top.X !== E.Bot.X)
              this.ReverseHorizontal(E);
          } else if (EStart.Bot.X !== E.Bot.X)
            this.ReverseHorizontal(E);
        }
        EStart = E;
        if (LeftBoundIsForward) {
          while (Result.Top.Y === Result.Next.Bot.Y && Result.Next.OutIdx !== ClipperLib3.ClipperBase.Skip)
            Result = Result.Next;
          if (Result.Dx === ClipperLib3.ClipperBase.horizontal && Result.Next.OutIdx !== ClipperLib3.ClipperBase.Skip) {
            Horz = Result;
            while (Horz.Prev.Dx === ClipperLib3.ClipperBase.horizontal)
              Horz = Horz.Prev;
            if (Horz.Prev.Top.X > Result.Next.Top.X)
              Result = Horz.Prev;
          }
          while (E !== Result) {
            E.NextInLML = E.Next;
            if (E.Dx === ClipperLib3.ClipperBase.horizontal && E !== EStart && E.Bot.X !== E.Prev.Top.X)
              this.ReverseHorizontal(E);
            E = E.Next;
          }
          if (E.Dx === ClipperLib3.ClipperBase.horizontal && E !== EStart && E.Bot.X !== E.Prev.Top.X)
            this.ReverseHorizontal(E);
          Result = Result.Next;
        } else {
          while (Result.Top.Y === Result.Prev.Bot.Y && Result.Prev.OutIdx !== ClipperLib3.ClipperBase.Skip)
            Result = Result.Prev;
          if (Result.Dx === ClipperLib3.ClipperBase.horizontal && Result.Prev.OutIdx !== ClipperLib3.ClipperBase.Skip) {
            Horz = Result;
            while (Horz.Next.Dx === ClipperLib3.ClipperBase.horizontal)
              Horz = Horz.Next;
            if (Horz.Next.Top.X === Result.Prev.Top.X || Horz.Next.Top.X > Result.Prev.Top.X) {
              Result = Horz.Next;
            }
          }
          while (E !== Result) {
            E.NextInLML = E.Prev;
            if (E.Dx === ClipperLib3.ClipperBase.horizontal && E !== EStart && E.Bot.X !== E.Next.Top.X)
              this.ReverseHorizontal(E);
            E = E.Prev;
          }
          if (E.Dx === ClipperLib3.ClipperBase.horizontal && E !== EStart && E.Bot.X !== E.Next.Top.X)
            this.ReverseHorizontal(E);
          Result = Result.Prev;
        }
        return Result;
      };
      ClipperLib3.ClipperBase.prototype.AddPath = function(pg, polyType, Closed) {
        if (ClipperLib3.use_lines) {
          if (!Closed && polyType === ClipperLib3.PolyType.ptClip)
            ClipperLib3.Error("AddPath: Open paths must be subject.");
        } else {
          if (!Closed)
            ClipperLib3.Error("AddPath: Open paths have been disabled.");
        }
        var highI = pg.length - 1;
        if (Closed)
          while (highI > 0 && ClipperLib3.IntPoint.op_Equality(pg[highI], pg[0]))
            --highI;
        while (highI > 0 && ClipperLib3.IntPoint.op_Equality(pg[highI], pg[highI - 1]))
          --highI;
        if (Closed && highI < 2 || !Closed && highI < 1)
          return false;
        var edges = new Array();
        for (var i = 0; i <= highI; i++)
          edges.push(new ClipperLib3.TEdge());
        var IsFlat = true;
        edges[1].Curr.X = pg[1].X;
        edges[1].Curr.Y = pg[1].Y;
        if (ClipperLib3.use_xyz) edges[1].Curr.Z = pg[1].Z;
        var $1 = {
          Value: this.m_UseFullRange
        };
        this.RangeTest(pg[0], $1);
        this.m_UseFullRange = $1.Value;
        $1.Value = this.m_UseFullRange;
        this.RangeTest(pg[highI], $1);
        this.m_UseFullRange = $1.Value;
        this.InitEdge(edges[0], edges[1], edges[highI], pg[0]);
        this.InitEdge(edges[highI], edges[0], edges[highI - 1], pg[highI]);
        for (var i = highI - 1; i >= 1; --i) {
          $1.Value = this.m_UseFullRange;
          this.RangeTest(pg[i], $1);
          this.m_UseFullRange = $1.Value;
          this.InitEdge(edges[i], edges[i + 1], edges[i - 1], pg[i]);
        }
        var eStart = edges[0];
        var E = eStart, eLoopStop = eStart;
        for (; ; ) {
          if (E.Curr === E.Next.Curr && (Closed || E.Next !== eStart)) {
            if (E === E.Next)
              break;
            if (E === eStart)
              eStart = E.Next;
            E = this.RemoveEdge(E);
            eLoopStop = E;
            continue;
          }
          if (E.Prev === E.Next)
            break;
          else if (Closed && ClipperLib3.ClipperBase.SlopesEqual4(E.Prev.Curr, E.Curr, E.Next.Curr, this.m_UseFullRange) && (!this.PreserveCollinear || !this.Pt2IsBetweenPt1AndPt3(E.Prev.Curr, E.Curr, E.Next.Curr))) {
            if (E === eStart)
              eStart = E.Next;
            E = this.RemoveEdge(E);
            E = E.Prev;
            eLoopStop = E;
            continue;
          }
          E = E.Next;
          if (E === eLoopStop || !Closed && E.Next === eStart) break;
        }
        if (!Closed && E === E.Next || Closed && E.Prev === E.Next)
          return false;
        if (!Closed) {
          this.m_HasOpenPaths = true;
          eStart.Prev.OutIdx = ClipperLib3.ClipperBase.Skip;
        }
        E = eStart;
        do {
          this.InitEdge2(E, polyType);
          E = E.Next;
          if (IsFlat && E.Curr.Y !== eStart.Curr.Y)
            IsFlat = false;
        } while (E !== eStart);
        if (IsFlat) {
          if (Closed)
            return false;
          E.Prev.OutIdx = ClipperLib3.ClipperBase.Skip;
          var locMin = new ClipperLib3.LocalMinima();
          locMin.Next = null;
          locMin.Y = E.Bot.Y;
          locMin.LeftBound = null;
          locMin.RightBound = E;
          locMin.RightBound.Side = ClipperLib3.EdgeSide.esRight;
          locMin.RightBound.WindDelta = 0;
          for (; ; ) {
            if (E.Bot.X !== E.Prev.Top.X) this.ReverseHorizontal(E);
            if (E.Next.OutIdx === ClipperLib3.ClipperBase.Skip) break;
            E.NextInLML = E.Next;
            E = E.Next;
          }
          this.InsertLocalMinima(locMin);
          this.m_edges.push(edges);
          return true;
        }
        this.m_edges.push(edges);
        var leftBoundIsForward;
        var EMin = null;
        if (ClipperLib3.IntPoint.op_Equality(E.Prev.Bot, E.Prev.Top))
          E = E.Next;
        for (; ; ) {
          E = this.FindNextLocMin(E);
          if (E === EMin)
            break;
          else if (EMin === null)
            EMin = E;
          var locMin = new ClipperLib3.LocalMinima();
          locMin.Next = null;
          locMin.Y = E.Bot.Y;
          if (E.Dx < E.Prev.Dx) {
            locMin.LeftBound = E.Prev;
            locMin.RightBound = E;
            leftBoundIsForward = false;
          } else {
            locMin.LeftBound = E;
            locMin.RightBound = E.Prev;
            leftBoundIsForward = true;
          }
          locMin.LeftBound.Side = ClipperLib3.EdgeSide.esLeft;
          locMin.RightBound.Side = ClipperLib3.EdgeSide.esRight;
          if (!Closed)
            locMin.LeftBound.WindDelta = 0;
          else if (locMin.LeftBound.Next === locMin.RightBound)
            locMin.LeftBound.WindDelta = -1;
          else
            locMin.LeftBound.WindDelta = 1;
          locMin.RightBound.WindDelta = -locMin.LeftBound.WindDelta;
          E = this.ProcessBound(locMin.LeftBound, leftBoundIsForward);
          if (E.OutIdx === ClipperLib3.ClipperBase.Skip)
            E = this.ProcessBound(E, leftBoundIsForward);
          var E2 = this.ProcessBound(locMin.RightBound, !leftBoundIsForward);
          if (E2.OutIdx === ClipperLib3.ClipperBase.Skip) E2 = this.ProcessBound(E2, !leftBoundIsForward);
          if (locMin.LeftBound.OutIdx === ClipperLib3.ClipperBase.Skip)
            locMin.LeftBound = null;
          else if (locMin.RightBound.OutIdx === ClipperLib3.ClipperBase.Skip)
            locMin.RightBound = null;
          this.InsertLocalMinima(locMin);
          if (!leftBoundIsForward)
            E = E2;
        }
        return true;
      };
      ClipperLib3.ClipperBase.prototype.AddPaths = function(ppg, polyType, closed) {
        var result = false;
        for (var i = 0, ilen = ppg.length; i < ilen; ++i)
          if (this.AddPath(ppg[i], polyType, closed))
            result = true;
        return result;
      };
      ClipperLib3.ClipperBase.prototype.Pt2IsBetweenPt1AndPt3 = function(pt1, pt2, pt3) {
        if (ClipperLib3.IntPoint.op_Equality(pt1, pt3) || ClipperLib3.IntPoint.op_Equality(pt1, pt2) || ClipperLib3.IntPoint.op_Equality(pt3, pt2))
          return false;
        else if (pt1.X !== pt3.X)
          return pt2.X > pt1.X === pt2.X < pt3.X;
        else
          return pt2.Y > pt1.Y === pt2.Y < pt3.Y;
      };
      ClipperLib3.ClipperBase.prototype.RemoveEdge = function(e) {
        e.Prev.Next = e.Next;
        e.Next.Prev = e.Prev;
        var result = e.Next;
        e.Prev = null;
        return result;
      };
      ClipperLib3.ClipperBase.prototype.SetDx = function(e) {
        e.Delta.X = e.Top.X - e.Bot.X;
        e.Delta.Y = e.Top.Y - e.Bot.Y;
        if (e.Delta.Y === 0) e.Dx = ClipperLib3.ClipperBase.horizontal;
        else e.Dx = e.Delta.X / e.Delta.Y;
      };
      ClipperLib3.ClipperBase.prototype.InsertLocalMinima = function(newLm) {
        if (this.m_MinimaList === null) {
          this.m_MinimaList = newLm;
        } else if (newLm.Y >= this.m_MinimaList.Y) {
          newLm.Next = this.m_MinimaList;
          this.m_MinimaList = newLm;
        } else {
          var tmpLm = this.m_MinimaList;
          while (tmpLm.Next !== null && newLm.Y < tmpLm.Next.Y)
            tmpLm = tmpLm.Next;
          newLm.Next = tmpLm.Next;
          tmpLm.Next = newLm;
        }
      };
      ClipperLib3.ClipperBase.prototype.PopLocalMinima = function(Y, current) {
        current.v = this.m_CurrentLM;
        if (this.m_CurrentLM !== null && this.m_CurrentLM.Y === Y) {
          this.m_CurrentLM = this.m_CurrentLM.Next;
          return true;
        }
        return false;
      };
      ClipperLib3.ClipperBase.prototype.ReverseHorizontal = function(e) {
        var tmp = e.Top.X;
        e.Top.X = e.Bot.X;
        e.Bot.X = tmp;
        if (ClipperLib3.use_xyz) {
          tmp = e.Top.Z;
          e.Top.Z = e.Bot.Z;
          e.Bot.Z = tmp;
        }
      };
      ClipperLib3.ClipperBase.prototype.Reset = function() {
        this.m_CurrentLM = this.m_MinimaList;
        if (this.m_CurrentLM === null)
          return;
        this.m_Scanbeam = null;
        var lm = this.m_MinimaList;
        while (lm !== null) {
          this.InsertScanbeam(lm.Y);
          var e = lm.LeftBound;
          if (e !== null) {
            e.Curr.X = e.Bot.X;
            e.Curr.Y = e.Bot.Y;
            if (ClipperLib3.use_xyz) e.Curr.Z = e.Bot.Z;
            e.OutIdx = ClipperLib3.ClipperBase.Unassigned;
          }
          e = lm.RightBound;
          if (e !== null) {
            e.Curr.X = e.Bot.X;
            e.Curr.Y = e.Bot.Y;
            if (ClipperLib3.use_xyz) e.Curr.Z = e.Bot.Z;
            e.OutIdx = ClipperLib3.ClipperBase.Unassigned;
          }
          lm = lm.Next;
        }
        this.m_ActiveEdges = null;
      };
      ClipperLib3.ClipperBase.prototype.InsertScanbeam = function(Y) {
        if (this.m_Scanbeam === null) {
          this.m_Scanbeam = new ClipperLib3.Scanbeam();
          this.m_Scanbeam.Next = null;
          this.m_Scanbeam.Y = Y;
        } else if (Y > this.m_Scanbeam.Y) {
          var newSb = new ClipperLib3.Scanbeam();
          newSb.Y = Y;
          newSb.Next = this.m_Scanbeam;
          this.m_Scanbeam = newSb;
        } else {
          var sb2 = this.m_Scanbeam;
          while (sb2.Next !== null && Y <= sb2.Next.Y) {
            sb2 = sb2.Next;
          }
          if (Y === sb2.Y) {
            return;
          }
          var newSb1 = new ClipperLib3.Scanbeam();
          newSb1.Y = Y;
          newSb1.Next = sb2.Next;
          sb2.Next = newSb1;
        }
      };
      ClipperLib3.ClipperBase.prototype.PopScanbeam = function(Y) {
        if (this.m_Scanbeam === null) {
          Y.v = 0;
          return false;
        }
        Y.v = this.m_Scanbeam.Y;
        this.m_Scanbeam = this.m_Scanbeam.Next;
        return true;
      };
      ClipperLib3.ClipperBase.prototype.LocalMinimaPending = function() {
        return this.m_CurrentLM !== null;
      };
      ClipperLib3.ClipperBase.prototype.CreateOutRec = function() {
        var result = new ClipperLib3.OutRec();
        result.Idx = ClipperLib3.ClipperBase.Unassigned;
        result.IsHole = false;
        result.IsOpen = false;
        result.FirstLeft = null;
        result.Pts = null;
        result.BottomPt = null;
        result.PolyNode = null;
        this.m_PolyOuts.push(result);
        result.Idx = this.m_PolyOuts.length - 1;
        return result;
      };
      ClipperLib3.ClipperBase.prototype.DisposeOutRec = function(index) {
        var outRec = this.m_PolyOuts[index];
        outRec.Pts = null;
        outRec = null;
        this.m_PolyOuts[index] = null;
      };
      ClipperLib3.ClipperBase.prototype.UpdateEdgeIntoAEL = function(e) {
        if (e.NextInLML === null) {
          ClipperLib3.Error("UpdateEdgeIntoAEL: invalid call");
        }
        var AelPrev = e.PrevInAEL;
        var AelNext = e.NextInAEL;
        e.NextInLML.OutIdx = e.OutIdx;
        if (AelPrev !== null) {
          AelPrev.NextInAEL = e.NextInLML;
        } else {
          this.m_ActiveEdges = e.NextInLML;
        }
        if (AelNext !== null) {
          AelNext.PrevInAEL = e.NextInLML;
        }
        e.NextInLML.Side = e.Side;
        e.NextInLML.WindDelta = e.WindDelta;
        e.NextInLML.WindCnt = e.WindCnt;
        e.NextInLML.WindCnt2 = e.WindCnt2;
        e = e.NextInLML;
        e.Curr.X = e.Bot.X;
        e.Curr.Y = e.Bot.Y;
        e.PrevInAEL = AelPrev;
        e.NextInAEL = AelNext;
        if (!ClipperLib3.ClipperBase.IsHorizontal(e)) {
          this.InsertScanbeam(e.Top.Y);
        }
        return e;
      };
      ClipperLib3.ClipperBase.prototype.SwapPositionsInAEL = function(edge1, edge2) {
        if (edge1.NextInAEL === edge1.PrevInAEL || edge2.NextInAEL === edge2.PrevInAEL) {
          return;
        }
        if (edge1.NextInAEL === edge2) {
          var next = edge2.NextInAEL;
          if (next !== null) {
            next.PrevInAEL = edge1;
          }
          var prev = edge1.PrevInAEL;
          if (prev !== null) {
            prev.NextInAEL = edge2;
          }
          edge2.PrevInAEL = prev;
          edge2.NextInAEL = edge1;
          edge1.PrevInAEL = edge2;
          edge1.NextInAEL = next;
        } else if (edge2.NextInAEL === edge1) {
          var next1 = edge1.NextInAEL;
          if (next1 !== null) {
            next1.PrevInAEL = edge2;
          }
          var prev1 = edge2.PrevInAEL;
          if (prev1 !== null) {
            prev1.NextInAEL = edge1;
          }
          edge1.PrevInAEL = prev1;
          edge1.NextInAEL = edge2;
          edge2.PrevInAEL = edge1;
          edge2.NextInAEL = next1;
        } else {
          var next2 = edge1.NextInAEL;
          var prev2 = edge1.PrevInAEL;
          edge1.NextInAEL = edge2.NextInAEL;
          if (edge1.NextInAEL !== null) {
            edge1.NextInAEL.PrevInAEL = edge1;
          }
          edge1.PrevInAEL = edge2.PrevInAEL;
          if (edge1.PrevInAEL !== null) {
            edge1.PrevInAEL.NextInAEL = edge1;
          }
          edge2.NextInAEL = next2;
          if (edge2.NextInAEL !== null) {
            edge2.NextInAEL.PrevInAEL = edge2;
          }
          edge2.PrevInAEL = prev2;
          if (edge2.PrevInAEL !== null) {
            edge2.PrevInAEL.NextInAEL = edge2;
          }
        }
        if (edge1.PrevInAEL === null) {
          this.m_ActiveEdges = edge1;
        } else {
          if (edge2.PrevInAEL === null) {
            this.m_ActiveEdges = edge2;
          }
        }
      };
      ClipperLib3.ClipperBase.prototype.DeleteFromAEL = function(e) {
        var AelPrev = e.PrevInAEL;
        var AelNext = e.NextInAEL;
        if (AelPrev === null && AelNext === null && e !== this.m_ActiveEdges) {
          return;
        }
        if (AelPrev !== null) {
          AelPrev.NextInAEL = AelNext;
        } else {
          this.m_ActiveEdges = AelNext;
        }
        if (AelNext !== null) {
          AelNext.PrevInAEL = AelPrev;
        }
        e.NextInAEL = null;
        e.PrevInAEL = null;
      };
      ClipperLib3.Clipper = function(InitOptions) {
        if (typeof InitOptions === "undefined") InitOptions = 0;
        this.m_PolyOuts = null;
        this.m_ClipType = ClipperLib3.ClipType.ctIntersection;
        this.m_Scanbeam = null;
        this.m_Maxima = null;
        this.m_ActiveEdges = null;
        this.m_SortedEdges = null;
        this.m_IntersectList = null;
        this.m_IntersectNodeComparer = null;
        this.m_ExecuteLocked = false;
        this.m_ClipFillType = ClipperLib3.PolyFillType.pftEvenOdd;
        this.m_SubjFillType = ClipperLib3.PolyFillType.pftEvenOdd;
        this.m_Joins = null;
        this.m_GhostJoins = null;
        this.m_UsingPolyTree = false;
        this.ReverseSolution = false;
        this.StrictlySimple = false;
        ClipperLib3.ClipperBase.call(this);
        this.m_Scanbeam = null;
        this.m_Maxima = null;
        this.m_ActiveEdges = null;
        this.m_SortedEdges = null;
        this.m_IntersectList = new Array();
        this.m_IntersectNodeComparer = ClipperLib3.MyIntersectNodeSort.Compare;
        this.m_ExecuteLocked = false;
        this.m_UsingPolyTree = false;
        this.m_PolyOuts = new Array();
        this.m_Joins = new Array();
        this.m_GhostJoins = new Array();
        this.ReverseSolution = (1 & InitOptions) !== 0;
        this.StrictlySimple = (2 & InitOptions) !== 0;
        this.PreserveCollinear = (4 & InitOptions) !== 0;
        if (ClipperLib3.use_xyz) {
          this.ZFillFunction = null;
        }
      };
      ClipperLib3.Clipper.ioReverseSolution = 1;
      ClipperLib3.Clipper.ioStrictlySimple = 2;
      ClipperLib3.Clipper.ioPreserveCollinear = 4;
      ClipperLib3.Clipper.prototype.Clear = function() {
        if (this.m_edges.length === 0)
          return;
        this.DisposeAllPolyPts();
        ClipperLib3.ClipperBase.prototype.Clear.call(this);
      };
      ClipperLib3.Clipper.prototype.InsertMaxima = function(X) {
        var newMax = new ClipperLib3.Maxima();
        newMax.X = X;
        if (this.m_Maxima === null) {
          this.m_Maxima = newMax;
          this.m_Maxima.Next = null;
          this.m_Maxima.Prev = null;
        } else if (X < this.m_Maxima.X) {
          newMax.Next = this.m_Maxima;
          newMax.Prev = null;
          this.m_Maxima = newMax;
        } else {
          var m = this.m_Maxima;
          while (m.Next !== null && X >= m.Next.X) {
            m = m.Next;
          }
          if (X === m.X) {
            return;
          }
          newMax.Next = m.Next;
          newMax.Prev = m;
          if (m.Next !== null) {
            m.Next.Prev = newMax;
          }
          m.Next = newMax;
        }
      };
      ClipperLib3.Clipper.prototype.Execute = function() {
        var a = arguments, alen = a.length, ispolytree = a[1] instanceof ClipperLib3.PolyTree;
        if (alen === 4 && !ispolytree) {
          var clipType = a[0], solution = a[1], subjFillType = a[2], clipFillType = a[3];
          if (this.m_ExecuteLocked)
            return false;
          if (this.m_HasOpenPaths)
            ClipperLib3.Error("Error: PolyTree struct is needed for open path clipping.");
          this.m_ExecuteLocked = true;
          ClipperLib3.Clear(solution);
          this.m_SubjFillType = subjFillType;
          this.m_ClipFillType = clipFillType;
          this.m_ClipType = clipType;
          this.m_UsingPolyTree = false;
          try {
            var succeeded = this.ExecuteInternal();
            if (succeeded) this.BuildResult(solution);
          } finally {
            this.DisposeAllPolyPts();
            this.m_ExecuteLocked = false;
          }
          return succeeded;
        } else if (alen === 4 && ispolytree) {
          var clipType = a[0], polytree = a[1], subjFillType = a[2], clipFillType = a[3];
          if (this.m_ExecuteLocked)
            return false;
          this.m_ExecuteLocked = true;
          this.m_SubjFillType = subjFillType;
          this.m_ClipFillType = clipFillType;
          this.m_ClipType = clipType;
          this.m_UsingPolyTree = true;
          try {
            var succeeded = this.ExecuteInternal();
            if (succeeded) this.BuildResult2(polytree);
          } finally {
            this.DisposeAllPolyPts();
            this.m_ExecuteLocked = false;
          }
          return succeeded;
        } else if (alen === 2 && !ispolytree) {
          var clipType = a[0], solution = a[1];
          return this.Execute(clipType, solution, ClipperLib3.PolyFillType.pftEvenOdd, ClipperLib3.PolyFillType.pftEvenOdd);
        } else if (alen === 2 && ispolytree) {
          var clipType = a[0], polytree = a[1];
          return this.Execute(clipType, polytree, ClipperLib3.PolyFillType.pftEvenOdd, ClipperLib3.PolyFillType.pftEvenOdd);
        }
      };
      ClipperLib3.Clipper.prototype.FixHoleLinkage = function(outRec) {
        if (outRec.FirstLeft === null || outRec.IsHole !== outRec.FirstLeft.IsHole && outRec.FirstLeft.Pts !== null)
          return;
        var orfl = outRec.FirstLeft;
        while (orfl !== null && (orfl.IsHole === outRec.IsHole || orfl.Pts === null))
          orfl = orfl.FirstLeft;
        outRec.FirstLeft = orfl;
      };
      ClipperLib3.Clipper.prototype.ExecuteInternal = function() {
        try {
          this.Reset();
          this.m_SortedEdges = null;
          this.m_Maxima = null;
          var botY = {}, topY = {};
          if (!this.PopScanbeam(botY)) {
            return false;
          }
          this.InsertLocalMinimaIntoAEL(botY.v);
          while (this.PopScanbeam(topY) || this.LocalMinimaPending()) {
            this.ProcessHorizontals();
            this.m_GhostJoins.length = 0;
            if (!this.ProcessIntersections(topY.v)) {
              return false;
            }
            this.ProcessEdgesAtTopOfScanbeam(topY.v);
            botY.v = topY.v;
            this.InsertLocalMinimaIntoAEL(botY.v);
          }
          var outRec, i, ilen;
          for (i = 0, ilen = this.m_PolyOuts.length; i < ilen; i++) {
            outRec = this.m_PolyOuts[i];
            if (outRec.Pts === null || outRec.IsOpen) continue;
            if ((outRec.IsHole ^ this.ReverseSolution) == this.Area$1(outRec) > 0)
              this.ReversePolyPtLinks(outRec.Pts);
          }
          this.JoinCommonEdges();
          for (i = 0, ilen = this.m_PolyOuts.length; i < ilen; i++) {
            outRec = this.m_PolyOuts[i];
            if (outRec.Pts === null)
              continue;
            else if (outRec.IsOpen)
              this.FixupOutPolyline(outRec);
            else
              this.FixupOutPolygon(outRec);
          }
          if (this.StrictlySimple) this.DoSimplePolygons();
          return true;
        } finally {
          this.m_Joins.length = 0;
          this.m_GhostJoins.length = 0;
        }
      };
      ClipperLib3.Clipper.prototype.DisposeAllPolyPts = function() {
        for (var i = 0, ilen = this.m_PolyOuts.length; i < ilen; ++i)
          this.DisposeOutRec(i);
        ClipperLib3.Clear(this.m_PolyOuts);
      };
      ClipperLib3.Clipper.prototype.AddJoin = function(Op1, Op2, OffPt) {
        var j = new ClipperLib3.Join();
        j.OutPt1 = Op1;
        j.OutPt2 = Op2;
        j.OffPt.X = OffPt.X;
        j.OffPt.Y = OffPt.Y;
        if (ClipperLib3.use_xyz) j.OffPt.Z = OffPt.Z;
        this.m_Joins.push(j);
      };
      ClipperLib3.Clipper.prototype.AddGhostJoin = function(Op, OffPt) {
        var j = new ClipperLib3.Join();
        j.OutPt1 = Op;
        j.OffPt.X = OffPt.X;
        j.OffPt.Y = OffPt.Y;
        if (ClipperLib3.use_xyz) j.OffPt.Z = OffPt.Z;
        this.m_GhostJoins.push(j);
      };
      ClipperLib3.Clipper.prototype.SetZ = function(pt, e1, e2) {
        if (this.ZFillFunction !== null) {
          if (pt.Z !== 0 || this.ZFillFunction === null) return;
          else if (ClipperLib3.IntPoint.op_Equality(pt, e1.Bot)) pt.Z = e1.Bot.Z;
          else if (ClipperLib3.IntPoint.op_Equality(pt, e1.Top)) pt.Z = e1.Top.Z;
          else if (ClipperLib3.IntPoint.op_Equality(pt, e2.Bot)) pt.Z = e2.Bot.Z;
          else if (ClipperLib3.IntPoint.op_Equality(pt, e2.Top)) pt.Z = e2.Top.Z;
          else this.ZFillFunction(e1.Bot, e1.Top, e2.Bot, e2.Top, pt);
        }
      };
      ClipperLib3.Clipper.prototype.InsertLocalMinimaIntoAEL = function(botY) {
        var lm = {};
        var lb;
        var rb;
        while (this.PopLocalMinima(botY, lm)) {
          lb = lm.v.LeftBound;
          rb = lm.v.RightBound;
          var Op1 = null;
          if (lb === null) {
            this.InsertEdgeIntoAEL(rb, null);
            this.SetWindingCount(rb);
            if (this.IsContributing(rb))
              Op1 = this.AddOutPt(rb, rb.Bot);
          } else if (rb === null) {
            this.InsertEdgeIntoAEL(lb, null);
            this.SetWindingCount(lb);
            if (this.IsContributing(lb))
              Op1 = this.AddOutPt(lb, lb.Bot);
            this.InsertScanbeam(lb.Top.Y);
          } else {
            this.InsertEdgeIntoAEL(lb, null);
            this.InsertEdgeIntoAEL(rb, lb);
            this.SetWindingCount(lb);
            rb.WindCnt = lb.WindCnt;
            rb.WindCnt2 = lb.WindCnt2;
            if (this.IsContributing(lb))
              Op1 = this.AddLocalMinPoly(lb, rb, lb.Bot);
            this.InsertScanbeam(lb.Top.Y);
          }
          if (rb !== null) {
            if (ClipperLib3.ClipperBase.IsHorizontal(rb)) {
              if (rb.NextInLML !== null) {
                this.InsertScanbeam(rb.NextInLML.Top.Y);
              }
              this.AddEdgeToSEL(rb);
            } else {
              this.InsertScanbeam(rb.Top.Y);
            }
          }
          if (lb === null || rb === null) continue;
          if (Op1 !== null && ClipperLib3.ClipperBase.IsHorizontal(rb) && this.m_GhostJoins.length > 0 && rb.WindDelta !== 0) {
            for (var i = 0, ilen = this.m_GhostJoins.length; i < ilen; i++) {
              var j = this.m_GhostJoins[i];
              if (this.HorzSegmentsOverlap(j.OutPt1.Pt.X, j.OffPt.X, rb.Bot.X, rb.Top.X))
                this.AddJoin(j.OutPt1, Op1, j.OffPt);
            }
          }
          if (lb.OutIdx >= 0 && lb.PrevInAEL !== null && lb.PrevInAEL.Curr.X === lb.Bot.X && lb.PrevInAEL.OutIdx >= 0 && ClipperLib3.ClipperBase.SlopesEqual5(lb.PrevInAEL.Curr, lb.PrevInAEL.Top, lb.Curr, lb.Top, this.m_UseFullRange) && lb.WindDelta !== 0 && lb.PrevInAEL.WindDelta !== 0) {
            var Op2 = this.AddOutPt(lb.PrevInAEL, lb.Bot);
            this.AddJoin(Op1, Op2, lb.Top);
          }
          if (lb.NextInAEL !== rb) {
            if (rb.OutIdx >= 0 && rb.PrevInAEL.OutIdx >= 0 && ClipperLib3.ClipperBase.SlopesEqual5(rb.PrevInAEL.Curr, rb.PrevInAEL.Top, rb.Curr, rb.Top, this.m_UseFullRange) && rb.WindDelta !== 0 && rb.PrevInAEL.WindDelta !== 0) {
              var Op2 = this.AddOutPt(rb.PrevInAEL, rb.Bot);
              this.AddJoin(Op1, Op2, rb.Top);
            }
            var e = lb.NextInAEL;
            if (e !== null)
              while (e !== rb) {
                this.IntersectEdges(rb, e, lb.Curr);
                e = e.NextInAEL;
              }
          }
        }
      };
      ClipperLib3.Clipper.prototype.InsertEdgeIntoAEL = function(edge, startEdge) {
        if (this.m_ActiveEdges === null) {
          edge.PrevInAEL = null;
          edge.NextInAEL = null;
          this.m_ActiveEdges = edge;
        } else if (startEdge === null && this.E2InsertsBeforeE1(this.m_ActiveEdges, edge)) {
          edge.PrevInAEL = null;
          edge.NextInAEL = this.m_ActiveEdges;
          this.m_ActiveEdges.PrevInAEL = edge;
          this.m_ActiveEdges = edge;
        } else {
          if (startEdge === null)
            startEdge = this.m_ActiveEdges;
          while (startEdge.NextInAEL !== null && !this.E2InsertsBeforeE1(startEdge.NextInAEL, edge))
            startEdge = startEdge.NextInAEL;
          edge.NextInAEL = startEdge.NextInAEL;
          if (startEdge.NextInAEL !== null)
            startEdge.NextInAEL.PrevInAEL = edge;
          edge.PrevInAEL = startEdge;
          startEdge.NextInAEL = edge;
        }
      };
      ClipperLib3.Clipper.prototype.E2InsertsBeforeE1 = function(e1, e2) {
        if (e2.Curr.X === e1.Curr.X) {
          if (e2.Top.Y > e1.Top.Y)
            return e2.Top.X < ClipperLib3.Clipper.TopX(e1, e2.Top.Y);
          else
            return e1.Top.X > ClipperLib3.Clipper.TopX(e2, e1.Top.Y);
        } else
          return e2.Curr.X < e1.Curr.X;
      };
      ClipperLib3.Clipper.prototype.IsEvenOddFillType = function(edge) {
        if (edge.PolyTyp === ClipperLib3.PolyType.ptSubject)
          return this.m_SubjFillType === ClipperLib3.PolyFillType.pftEvenOdd;
        else
          return this.m_ClipFillType === ClipperLib3.PolyFillType.pftEvenOdd;
      };
      ClipperLib3.Clipper.prototype.IsEvenOddAltFillType = function(edge) {
        if (edge.PolyTyp === ClipperLib3.PolyType.ptSubject)
          return this.m_ClipFillType === ClipperLib3.PolyFillType.pftEvenOdd;
        else
          return this.m_SubjFillType === ClipperLib3.PolyFillType.pftEvenOdd;
      };
      ClipperLib3.Clipper.prototype.IsContributing = function(edge) {
        var pft, pft2;
        if (edge.PolyTyp === ClipperLib3.PolyType.ptSubject) {
          pft = this.m_SubjFillType;
          pft2 = this.m_ClipFillType;
        } else {
          pft = this.m_ClipFillType;
          pft2 = this.m_SubjFillType;
        }
        switch (pft) {
          case ClipperLib3.PolyFillType.pftEvenOdd:
            if (edge.WindDelta === 0 && edge.WindCnt !== 1)
              return false;
            break;
          case ClipperLib3.PolyFillType.pftNonZero:
            if (Math.abs(edge.WindCnt) !== 1)
              return false;
            break;
          case ClipperLib3.PolyFillType.pftPositive:
            if (edge.WindCnt !== 1)
              return false;
            break;
          default:
            if (edge.WindCnt !== -1)
              return false;
            break;
        }
        switch (this.m_ClipType) {
          case ClipperLib3.ClipType.ctIntersection:
            switch (pft2) {
              case ClipperLib3.PolyFillType.pftEvenOdd:
              case ClipperLib3.PolyFillType.pftNonZero:
                return edge.WindCnt2 !== 0;
              case ClipperLib3.PolyFillType.pftPositive:
                return edge.WindCnt2 > 0;
              default:
                return edge.WindCnt2 < 0;
            }
          case ClipperLib3.ClipType.ctUnion:
            switch (pft2) {
              case ClipperLib3.PolyFillType.pftEvenOdd:
              case ClipperLib3.PolyFillType.pftNonZero:
                return edge.WindCnt2 === 0;
              case ClipperLib3.PolyFillType.pftPositive:
                return edge.WindCnt2 <= 0;
              default:
                return edge.WindCnt2 >= 0;
            }
          case ClipperLib3.ClipType.ctDifference:
            if (edge.PolyTyp === ClipperLib3.PolyType.ptSubject)
              switch (pft2) {
                case ClipperLib3.PolyFillType.pftEvenOdd:
                case ClipperLib3.PolyFillType.pftNonZero:
                  return edge.WindCnt2 === 0;
                case ClipperLib3.PolyFillType.pftPositive:
                  return edge.WindCnt2 <= 0;
                default:
                  return edge.WindCnt2 >= 0;
              }
            else
              switch (pft2) {
                case ClipperLib3.PolyFillType.pftEvenOdd:
                case ClipperLib3.PolyFillType.pftNonZero:
                  return edge.WindCnt2 !== 0;
                case ClipperLib3.PolyFillType.pftPositive:
                  return edge.WindCnt2 > 0;
                default:
                  return edge.WindCnt2 < 0;
              }
          case ClipperLib3.ClipType.ctXor:
            if (edge.WindDelta === 0)
              switch (pft2) {
                case ClipperLib3.PolyFillType.pftEvenOdd:
                case ClipperLib3.PolyFillType.pftNonZero:
                  return edge.WindCnt2 === 0;
                case ClipperLib3.PolyFillType.pftPositive:
                  return edge.WindCnt2 <= 0;
                default:
                  return edge.WindCnt2 >= 0;
              }
            else
              return true;
        }
        return true;
      };
      ClipperLib3.Clipper.prototype.SetWindingCount = function(edge) {
        var e = edge.PrevInAEL;
        while (e !== null && (e.PolyTyp !== edge.PolyTyp || e.WindDelta === 0))
          e = e.PrevInAEL;
        if (e === null) {
          var pft = edge.PolyTyp === ClipperLib3.PolyType.ptSubject ? this.m_SubjFillType : this.m_ClipFillType;
          if (edge.WindDelta === 0) {
            edge.WindCnt = pft === ClipperLib3.PolyFillType.pftNegative ? -1 : 1;
          } else {
            edge.WindCnt = edge.WindDelta;
          }
          edge.WindCnt2 = 0;
          e = this.m_ActiveEdges;
        } else if (edge.WindDelta === 0 && this.m_ClipType !== ClipperLib3.ClipType.ctUnion) {
          edge.WindCnt = 1;
          edge.WindCnt2 = e.WindCnt2;
          e = e.NextInAEL;
        } else if (this.IsEvenOddFillType(edge)) {
          if (edge.WindDelta === 0) {
            var Inside = true;
            var e2 = e.PrevInAEL;
            while (e2 !== null) {
              if (e2.PolyTyp === e.PolyTyp && e2.WindDelta !== 0)
                Inside = !Inside;
              e2 = e2.PrevInAEL;
            }
            edge.WindCnt = Inside ? 0 : 1;
          } else {
            edge.WindCnt = edge.WindDelta;
          }
          edge.WindCnt2 = e.WindCnt2;
          e = e.NextInAEL;
        } else {
          if (e.WindCnt * e.WindDelta < 0) {
            if (Math.abs(e.WindCnt) > 1) {
              if (e.WindDelta * edge.WindDelta < 0)
                edge.WindCnt = e.WindCnt;
              else
                edge.WindCnt = e.WindCnt + edge.WindDelta;
            } else
              edge.WindCnt = edge.WindDelta === 0 ? 1 : edge.WindDelta;
          } else {
            if (edge.WindDelta === 0)
              edge.WindCnt = e.WindCnt < 0 ? e.WindCnt - 1 : e.WindCnt + 1;
            else if (e.WindDelta * edge.WindDelta < 0)
              edge.WindCnt = e.WindCnt;
            else
              edge.WindCnt = e.WindCnt + edge.WindDelta;
          }
          edge.WindCnt2 = e.WindCnt2;
          e = e.NextInAEL;
        }
        if (this.IsEvenOddAltFillType(edge)) {
          while (e !== edge) {
            if (e.WindDelta !== 0)
              edge.WindCnt2 = edge.WindCnt2 === 0 ? 1 : 0;
            e = e.NextInAEL;
          }
        } else {
          while (e !== edge) {
            edge.WindCnt2 += e.WindDelta;
            e = e.NextInAEL;
          }
        }
      };
      ClipperLib3.Clipper.prototype.AddEdgeToSEL = function(edge) {
        if (this.m_SortedEdges === null) {
          this.m_SortedEdges = edge;
          edge.PrevInSEL = null;
          edge.NextInSEL = null;
        } else {
          edge.NextInSEL = this.m_SortedEdges;
          edge.PrevInSEL = null;
          this.m_SortedEdges.PrevInSEL = edge;
          this.m_SortedEdges = edge;
        }
      };
      ClipperLib3.Clipper.prototype.PopEdgeFromSEL = function(e) {
        e.v = this.m_SortedEdges;
        if (e.v === null) {
          return false;
        }
        var oldE = e.v;
        this.m_SortedEdges = e.v.NextInSEL;
        if (this.m_SortedEdges !== null) {
          this.m_SortedEdges.PrevInSEL = null;
        }
        oldE.NextInSEL = null;
        oldE.PrevInSEL = null;
        return true;
      };
      ClipperLib3.Clipper.prototype.CopyAELToSEL = function() {
        var e = this.m_ActiveEdges;
        this.m_SortedEdges = e;
        while (e !== null) {
          e.PrevInSEL = e.PrevInAEL;
          e.NextInSEL = e.NextInAEL;
          e = e.NextInAEL;
        }
      };
      ClipperLib3.Clipper.prototype.SwapPositionsInSEL = function(edge1, edge2) {
        if (edge1.NextInSEL === null && edge1.PrevInSEL === null)
          return;
        if (edge2.NextInSEL === null && edge2.PrevInSEL === null)
          return;
        if (edge1.NextInSEL === edge2) {
          var next = edge2.NextInSEL;
          if (next !== null)
            next.PrevInSEL = edge1;
          var prev = edge1.PrevInSEL;
          if (prev !== null)
            prev.NextInSEL = edge2;
          edge2.PrevInSEL = prev;
          edge2.NextInSEL = edge1;
          edge1.PrevInSEL = edge2;
          edge1.NextInSEL = next;
        } else if (edge2.NextInSEL === edge1) {
          var next = edge1.NextInSEL;
          if (next !== null)
            next.PrevInSEL = edge2;
          var prev = edge2.PrevInSEL;
          if (prev !== null)
            prev.NextInSEL = edge1;
          edge1.PrevInSEL = prev;
          edge1.NextInSEL = edge2;
          edge2.PrevInSEL = edge1;
          edge2.NextInSEL = next;
        } else {
          var next = edge1.NextInSEL;
          var prev = edge1.PrevInSEL;
          edge1.NextInSEL = edge2.NextInSEL;
          if (edge1.NextInSEL !== null)
            edge1.NextInSEL.PrevInSEL = edge1;
          edge1.PrevInSEL = edge2.PrevInSEL;
          if (edge1.PrevInSEL !== null)
            edge1.PrevInSEL.NextInSEL = edge1;
          edge2.NextInSEL = next;
          if (edge2.NextInSEL !== null)
            edge2.NextInSEL.PrevInSEL = edge2;
          edge2.PrevInSEL = prev;
          if (edge2.PrevInSEL !== null)
            edge2.PrevInSEL.NextInSEL = edge2;
        }
        if (edge1.PrevInSEL === null)
          this.m_SortedEdges = edge1;
        else if (edge2.PrevInSEL === null)
          this.m_SortedEdges = edge2;
      };
      ClipperLib3.Clipper.prototype.AddLocalMaxPoly = function(e1, e2, pt) {
        this.AddOutPt(e1, pt);
        if (e2.WindDelta === 0) this.AddOutPt(e2, pt);
        if (e1.OutIdx === e2.OutIdx) {
          e1.OutIdx = -1;
          e2.OutIdx = -1;
        } else if (e1.OutIdx < e2.OutIdx)
          this.AppendPolygon(e1, e2);
        else
          this.AppendPolygon(e2, e1);
      };
      ClipperLib3.Clipper.prototype.AddLocalMinPoly = function(e1, e2, pt) {
        var result;
        var e, prevE;
        if (ClipperLib3.ClipperBase.IsHorizontal(e2) || e1.Dx > e2.Dx) {
          result = this.AddOutPt(e1, pt);
          e2.OutIdx = e1.OutIdx;
          e1.Side = ClipperLib3.EdgeSide.esLeft;
          e2.Side = ClipperLib3.EdgeSide.esRight;
          e = e1;
          if (e.PrevInAEL === e2)
            prevE = e2.PrevInAEL;
          else
            prevE = e.PrevInAEL;
        } else {
          result = this.AddOutPt(e2, pt);
          e1.OutIdx = e2.OutIdx;
          e1.Side = ClipperLib3.EdgeSide.esRight;
          e2.Side = ClipperLib3.EdgeSide.esLeft;
          e = e2;
          if (e.PrevInAEL === e1)
            prevE = e1.PrevInAEL;
          else
            prevE = e.PrevInAEL;
        }
        if (prevE !== null && prevE.OutIdx >= 0 && prevE.Top.Y < pt.Y && e.Top.Y < pt.Y) {
          var xPrev = ClipperLib3.Clipper.TopX(prevE, pt.Y);
          var xE = ClipperLib3.Clipper.TopX(e, pt.Y);
          if (xPrev === xE && e.WindDelta !== 0 && prevE.WindDelta !== 0 && ClipperLib3.ClipperBase.SlopesEqual5(new ClipperLib3.IntPoint2(xPrev, pt.Y), prevE.Top, new ClipperLib3.IntPoint2(xE, pt.Y), e.Top, this.m_UseFullRange)) {
            var outPt = this.AddOutPt(prevE, pt);
            this.AddJoin(result, outPt, e.Top);
          }
        }
        return result;
      };
      ClipperLib3.Clipper.prototype.AddOutPt = function(e, pt) {
        if (e.OutIdx < 0) {
          var outRec = this.CreateOutRec();
          outRec.IsOpen = e.WindDelta === 0;
          var newOp = new ClipperLib3.OutPt();
          outRec.Pts = newOp;
          newOp.Idx = outRec.Idx;
          newOp.Pt.X = pt.X;
          newOp.Pt.Y = pt.Y;
          if (ClipperLib3.use_xyz) newOp.Pt.Z = pt.Z;
          newOp.Next = newOp;
          newOp.Prev = newOp;
          if (!outRec.IsOpen)
            this.SetHoleState(e, outRec);
          e.OutIdx = outRec.Idx;
          return newOp;
        } else {
          var outRec = this.m_PolyOuts[e.OutIdx];
          var op = outRec.Pts;
          var ToFront = e.Side === ClipperLib3.EdgeSide.esLeft;
          if (ToFront && ClipperLib3.IntPoint.op_Equality(pt, op.Pt))
            return op;
          else if (!ToFront && ClipperLib3.IntPoint.op_Equality(pt, op.Prev.Pt))
            return op.Prev;
          var newOp = new ClipperLib3.OutPt();
          newOp.Idx = outRec.Idx;
          newOp.Pt.X = pt.X;
          newOp.Pt.Y = pt.Y;
          if (ClipperLib3.use_xyz) newOp.Pt.Z = pt.Z;
          newOp.Next = op;
          newOp.Prev = op.Prev;
          newOp.Prev.Next = newOp;
          op.Prev = newOp;
          if (ToFront)
            outRec.Pts = newOp;
          return newOp;
        }
      };
      ClipperLib3.Clipper.prototype.GetLastOutPt = function(e) {
        var outRec = this.m_PolyOuts[e.OutIdx];
        if (e.Side === ClipperLib3.EdgeSide.esLeft) {
          return outRec.Pts;
        } else {
          return outRec.Pts.Prev;
        }
      };
      ClipperLib3.Clipper.prototype.SwapPoints = function(pt1, pt2) {
        var tmp = new ClipperLib3.IntPoint1(pt1.Value);
        pt1.Value.X = pt2.Value.X;
        pt1.Value.Y = pt2.Value.Y;
        if (ClipperLib3.use_xyz) pt1.Value.Z = pt2.Value.Z;
        pt2.Value.X = tmp.X;
        pt2.Value.Y = tmp.Y;
        if (ClipperLib3.use_xyz) pt2.Value.Z = tmp.Z;
      };
      ClipperLib3.Clipper.prototype.HorzSegmentsOverlap = function(seg1a, seg1b, seg2a, seg2b) {
        var tmp;
        if (seg1a > seg1b) {
          tmp = seg1a;
          seg1a = seg1b;
          seg1b = tmp;
        }
        if (seg2a > seg2b) {
          tmp = seg2a;
          seg2a = seg2b;
          seg2b = tmp;
        }
        return seg1a < seg2b && seg2a < seg1b;
      };
      ClipperLib3.Clipper.prototype.SetHoleState = function(e, outRec) {
        var e2 = e.PrevInAEL;
        var eTmp = null;
        while (e2 !== null) {
          if (e2.OutIdx >= 0 && e2.WindDelta !== 0) {
            if (eTmp === null)
              eTmp = e2;
            else if (eTmp.OutIdx === e2.OutIdx)
              eTmp = null;
          }
          e2 = e2.PrevInAEL;
        }
        if (eTmp === null) {
          outRec.FirstLeft = null;
          outRec.IsHole = false;
        } else {
          outRec.FirstLeft = this.m_PolyOuts[eTmp.OutIdx];
          outRec.IsHole = !outRec.FirstLeft.IsHole;
        }
      };
      ClipperLib3.Clipper.prototype.GetDx = function(pt1, pt2) {
        if (pt1.Y === pt2.Y)
          return ClipperLib3.ClipperBase.horizontal;
        else
          return (pt2.X - pt1.X) / (pt2.Y - pt1.Y);
      };
      ClipperLib3.Clipper.prototype.FirstIsBottomPt = function(btmPt1, btmPt2) {
        var p = btmPt1.Prev;
        while (ClipperLib3.IntPoint.op_Equality(p.Pt, btmPt1.Pt) && p !== btmPt1)
          p = p.Prev;
        var dx1p = Math.abs(this.GetDx(btmPt1.Pt, p.Pt));
        p = btmPt1.Next;
        while (ClipperLib3.IntPoint.op_Equality(p.Pt, btmPt1.Pt) && p !== btmPt1)
          p = p.Next;
        var dx1n = Math.abs(this.GetDx(btmPt1.Pt, p.Pt));
        p = btmPt2.Prev;
        while (ClipperLib3.IntPoint.op_Equality(p.Pt, btmPt2.Pt) && p !== btmPt2)
          p = p.Prev;
        var dx2p = Math.abs(this.GetDx(btmPt2.Pt, p.Pt));
        p = btmPt2.Next;
        while (ClipperLib3.IntPoint.op_Equality(p.Pt, btmPt2.Pt) && p !== btmPt2)
          p = p.Next;
        var dx2n = Math.abs(this.GetDx(btmPt2.Pt, p.Pt));
        if (Math.max(dx1p, dx1n) === Math.max(dx2p, dx2n) && Math.min(dx1p, dx1n) === Math.min(dx2p, dx2n)) {
          return this.Area(btmPt1) > 0;
        } else {
          return dx1p >= dx2p && dx1p >= dx2n || dx1n >= dx2p && dx1n >= dx2n;
        }
      };
      ClipperLib3.Clipper.prototype.GetBottomPt = function(pp) {
        var dups = null;
        var p = pp.Next;
        while (p !== pp) {
          if (p.Pt.Y > pp.Pt.Y) {
            pp = p;
            dups = null;
          } else if (p.Pt.Y === pp.Pt.Y && p.Pt.X <= pp.Pt.X) {
            if (p.Pt.X < pp.Pt.X) {
              dups = null;
              pp = p;
            } else {
              if (p.Next !== pp && p.Prev !== pp)
                dups = p;
            }
          }
          p = p.Next;
        }
        if (dups !== null) {
          while (dups !== p) {
            if (!this.FirstIsBottomPt(p, dups))
              pp = dups;
            dups = dups.Next;
            while (ClipperLib3.IntPoint.op_Inequality(dups.Pt, pp.Pt))
              dups = dups.Next;
          }
        }
        return pp;
      };
      ClipperLib3.Clipper.prototype.GetLowermostRec = function(outRec1, outRec2) {
        if (outRec1.BottomPt === null)
          outRec1.BottomPt = this.GetBottomPt(outRec1.Pts);
        if (outRec2.BottomPt === null)
          outRec2.BottomPt = this.GetBottomPt(outRec2.Pts);
        var bPt1 = outRec1.BottomPt;
        var bPt2 = outRec2.BottomPt;
        if (bPt1.Pt.Y > bPt2.Pt.Y)
          return outRec1;
        else if (bPt1.Pt.Y < bPt2.Pt.Y)
          return outRec2;
        else if (bPt1.Pt.X < bPt2.Pt.X)
          return outRec1;
        else if (bPt1.Pt.X > bPt2.Pt.X)
          return outRec2;
        else if (bPt1.Next === bPt1)
          return outRec2;
        else if (bPt2.Next === bPt2)
          return outRec1;
        else if (this.FirstIsBottomPt(bPt1, bPt2))
          return outRec1;
        else
          return outRec2;
      };
      ClipperLib3.Clipper.prototype.OutRec1RightOfOutRec2 = function(outRec1, outRec2) {
        do {
          outRec1 = outRec1.FirstLeft;
          if (outRec1 === outRec2)
            return true;
        } while (outRec1 !== null);
        return false;
      };
      ClipperLib3.Clipper.prototype.GetOutRec = function(idx) {
        var outrec = this.m_PolyOuts[idx];
        while (outrec !== this.m_PolyOuts[outrec.Idx])
          outrec = this.m_PolyOuts[outrec.Idx];
        return outrec;
      };
      ClipperLib3.Clipper.prototype.AppendPolygon = function(e1, e2) {
        var outRec1 = this.m_PolyOuts[e1.OutIdx];
        var outRec2 = this.m_PolyOuts[e2.OutIdx];
        var holeStateRec;
        if (this.OutRec1RightOfOutRec2(outRec1, outRec2))
          holeStateRec = outRec2;
        else if (this.OutRec1RightOfOutRec2(outRec2, outRec1))
          holeStateRec = outRec1;
        else
          holeStateRec = this.GetLowermostRec(outRec1, outRec2);
        var p1_lft = outRec1.Pts;
        var p1_rt = p1_lft.Prev;
        var p2_lft = outRec2.Pts;
        var p2_rt = p2_lft.Prev;
        if (e1.Side === ClipperLib3.EdgeSide.esLeft) {
          if (e2.Side === ClipperLib3.EdgeSide.esLeft) {
            this.ReversePolyPtLinks(p2_lft);
            p2_lft.Next = p1_lft;
            p1_lft.Prev = p2_lft;
            p1_rt.Next = p2_rt;
            p2_rt.Prev = p1_rt;
            outRec1.Pts = p2_rt;
          } else {
            p2_rt.Next = p1_lft;
            p1_lft.Prev = p2_rt;
            p2_lft.Prev = p1_rt;
            p1_rt.Next = p2_lft;
            outRec1.Pts = p2_lft;
          }
        } else {
          if (e2.Side === ClipperLib3.EdgeSide.esRight) {
            this.ReversePolyPtLinks(p2_lft);
            p1_rt.Next = p2_rt;
            p2_rt.Prev = p1_rt;
            p2_lft.Next = p1_lft;
            p1_lft.Prev = p2_lft;
          } else {
            p1_rt.Next = p2_lft;
            p2_lft.Prev = p1_rt;
            p1_lft.Prev = p2_rt;
            p2_rt.Next = p1_lft;
          }
        }
        outRec1.BottomPt = null;
        if (holeStateRec === outRec2) {
          if (outRec2.FirstLeft !== outRec1)
            outRec1.FirstLeft = outRec2.FirstLeft;
          outRec1.IsHole = outRec2.IsHole;
        }
        outRec2.Pts = null;
        outRec2.BottomPt = null;
        outRec2.FirstLeft = outRec1;
        var OKIdx = e1.OutIdx;
        var ObsoleteIdx = e2.OutIdx;
        e1.OutIdx = -1;
        e2.OutIdx = -1;
        var e = this.m_ActiveEdges;
        while (e !== null) {
          if (e.OutIdx === ObsoleteIdx) {
            e.OutIdx = OKIdx;
            e.Side = e1.Side;
            break;
          }
          e = e.NextInAEL;
        }
        outRec2.Idx = outRec1.Idx;
      };
      ClipperLib3.Clipper.prototype.ReversePolyPtLinks = function(pp) {
        if (pp === null)
          return;
        var pp1;
        var pp2;
        pp1 = pp;
        do {
          pp2 = pp1.Next;
          pp1.Next = pp1.Prev;
          pp1.Prev = pp2;
          pp1 = pp2;
        } while (pp1 !== pp);
      };
      ClipperLib3.Clipper.SwapSides = function(edge1, edge2) {
        var side = edge1.Side;
        edge1.Side = edge2.Side;
        edge2.Side = side;
      };
      ClipperLib3.Clipper.SwapPolyIndexes = function(edge1, edge2) {
        var outIdx = edge1.OutIdx;
        edge1.OutIdx = edge2.OutIdx;
        edge2.OutIdx = outIdx;
      };
      ClipperLib3.Clipper.prototype.IntersectEdges = function(e1, e2, pt) {
        var e1Contributing = e1.OutIdx >= 0;
        var e2Contributing = e2.OutIdx >= 0;
        if (ClipperLib3.use_xyz)
          this.SetZ(pt, e1, e2);
        if (ClipperLib3.use_lines) {
          if (e1.WindDelta === 0 || e2.WindDelta === 0) {
            if (e1.WindDelta === 0 && e2.WindDelta === 0) return;
            else if (e1.PolyTyp === e2.PolyTyp && e1.WindDelta !== e2.WindDelta && this.m_ClipType === ClipperLib3.ClipType.ctUnion) {
              if (e1.WindDelta === 0) {
                if (e2Contributing) {
                  this.AddOutPt(e1, pt);
                  if (e1Contributing)
                    e1.OutIdx = -1;
                }
              } else {
                if (e1Contributing) {
                  this.AddOutPt(e2, pt);
                  if (e2Contributing)
                    e2.OutIdx = -1;
                }
              }
            } else if (e1.PolyTyp !== e2.PolyTyp) {
              if (e1.WindDelta === 0 && Math.abs(e2.WindCnt) === 1 && (this.m_ClipType !== ClipperLib3.ClipType.ctUnion || e2.WindCnt2 === 0)) {
                this.AddOutPt(e1, pt);
                if (e1Contributing)
                  e1.OutIdx = -1;
              } else if (e2.WindDelta === 0 && Math.abs(e1.WindCnt) === 1 && (this.m_ClipType !== ClipperLib3.ClipType.ctUnion || e1.WindCnt2 === 0)) {
                this.AddOutPt(e2, pt);
                if (e2Contributing)
                  e2.OutIdx = -1;
              }
            }
            return;
          }
        }
        if (e1.PolyTyp === e2.PolyTyp) {
          if (this.IsEvenOddFillType(e1)) {
            var oldE1WindCnt = e1.WindCnt;
            e1.WindCnt = e2.WindCnt;
            e2.WindCnt = oldE1WindCnt;
          } else {
            if (e1.WindCnt + e2.WindDelta === 0)
              e1.WindCnt = -e1.WindCnt;
            else
              e1.WindCnt += e2.WindDelta;
            if (e2.WindCnt - e1.WindDelta === 0)
              e2.WindCnt = -e2.WindCnt;
            else
              e2.WindCnt -= e1.WindDelta;
          }
        } else {
          if (!this.IsEvenOddFillType(e2))
            e1.WindCnt2 += e2.WindDelta;
          else
            e1.WindCnt2 = e1.WindCnt2 === 0 ? 1 : 0;
          if (!this.IsEvenOddFillType(e1))
            e2.WindCnt2 -= e1.WindDelta;
          else
            e2.WindCnt2 = e2.WindCnt2 === 0 ? 1 : 0;
        }
        var e1FillType, e2FillType, e1FillType2, e2FillType2;
        if (e1.PolyTyp === ClipperLib3.PolyType.ptSubject) {
          e1FillType = this.m_SubjFillType;
          e1FillType2 = this.m_ClipFillType;
        } else {
          e1FillType = this.m_ClipFillType;
          e1FillType2 = this.m_SubjFillType;
        }
        if (e2.PolyTyp === ClipperLib3.PolyType.ptSubject) {
          e2FillType = this.m_SubjFillType;
          e2FillType2 = this.m_ClipFillType;
        } else {
          e2FillType = this.m_ClipFillType;
          e2FillType2 = this.m_SubjFillType;
        }
        var e1Wc, e2Wc;
        switch (e1FillType) {
          case ClipperLib3.PolyFillType.pftPositive:
            e1Wc = e1.WindCnt;
            break;
          case ClipperLib3.PolyFillType.pftNegative:
            e1Wc = -e1.WindCnt;
            break;
          default:
            e1Wc = Math.abs(e1.WindCnt);
            break;
        }
        switch (e2FillType) {
          case ClipperLib3.PolyFillType.pftPositive:
            e2Wc = e2.WindCnt;
            break;
          case ClipperLib3.PolyFillType.pftNegative:
            e2Wc = -e2.WindCnt;
            break;
          default:
            e2Wc = Math.abs(e2.WindCnt);
            break;
        }
        if (e1Contributing && e2Contributing) {
          if (e1Wc !== 0 && e1Wc !== 1 || e2Wc !== 0 && e2Wc !== 1 || e1.PolyTyp !== e2.PolyTyp && this.m_ClipType !== ClipperLib3.ClipType.ctXor) {
            this.AddLocalMaxPoly(e1, e2, pt);
          } else {
            this.AddOutPt(e1, pt);
            this.AddOutPt(e2, pt);
            ClipperLib3.Clipper.SwapSides(e1, e2);
            ClipperLib3.Clipper.SwapPolyIndexes(e1, e2);
          }
        } else if (e1Contributing) {
          if (e2Wc === 0 || e2Wc === 1) {
            this.AddOutPt(e1, pt);
            ClipperLib3.Clipper.SwapSides(e1, e2);
            ClipperLib3.Clipper.SwapPolyIndexes(e1, e2);
          }
        } else if (e2Contributing) {
          if (e1Wc === 0 || e1Wc === 1) {
            this.AddOutPt(e2, pt);
            ClipperLib3.Clipper.SwapSides(e1, e2);
            ClipperLib3.Clipper.SwapPolyIndexes(e1, e2);
          }
        } else if ((e1Wc === 0 || e1Wc === 1) && (e2Wc === 0 || e2Wc === 1)) {
          var e1Wc2, e2Wc2;
          switch (e1FillType2) {
            case ClipperLib3.PolyFillType.pftPositive:
              e1Wc2 = e1.WindCnt2;
              break;
            case ClipperLib3.PolyFillType.pftNegative:
              e1Wc2 = -e1.WindCnt2;
              break;
            default:
              e1Wc2 = Math.abs(e1.WindCnt2);
              break;
          }
          switch (e2FillType2) {
            case ClipperLib3.PolyFillType.pftPositive:
              e2Wc2 = e2.WindCnt2;
              break;
            case ClipperLib3.PolyFillType.pftNegative:
              e2Wc2 = -e2.WindCnt2;
              break;
            default:
              e2Wc2 = Math.abs(e2.WindCnt2);
              break;
          }
          if (e1.PolyTyp !== e2.PolyTyp) {
            this.AddLocalMinPoly(e1, e2, pt);
          } else if (e1Wc === 1 && e2Wc === 1)
            switch (this.m_ClipType) {
              case ClipperLib3.ClipType.ctIntersection:
                if (e1Wc2 > 0 && e2Wc2 > 0)
                  this.AddLocalMinPoly(e1, e2, pt);
                break;
              case ClipperLib3.ClipType.ctUnion:
                if (e1Wc2 <= 0 && e2Wc2 <= 0)
                  this.AddLocalMinPoly(e1, e2, pt);
                break;
              case ClipperLib3.ClipType.ctDifference:
                if (e1.PolyTyp === ClipperLib3.PolyType.ptClip && e1Wc2 > 0 && e2Wc2 > 0 || e1.PolyTyp === ClipperLib3.PolyType.ptSubject && e1Wc2 <= 0 && e2Wc2 <= 0)
                  this.AddLocalMinPoly(e1, e2, pt);
                break;
              case ClipperLib3.ClipType.ctXor:
                this.AddLocalMinPoly(e1, e2, pt);
                break;
            }
          else
            ClipperLib3.Clipper.SwapSides(e1, e2);
        }
      };
      ClipperLib3.Clipper.prototype.DeleteFromSEL = function(e) {
        var SelPrev = e.PrevInSEL;
        var SelNext = e.NextInSEL;
        if (SelPrev === null && SelNext === null && e !== this.m_SortedEdges)
          return;
        if (SelPrev !== null)
          SelPrev.NextInSEL = SelNext;
        else
          this.m_SortedEdges = SelNext;
        if (SelNext !== null)
          SelNext.PrevInSEL = SelPrev;
        e.NextInSEL = null;
        e.PrevInSEL = null;
      };
      ClipperLib3.Clipper.prototype.ProcessHorizontals = function() {
        var horzEdge = {};
        while (this.PopEdgeFromSEL(horzEdge)) {
          this.ProcessHorizontal(horzEdge.v);
        }
      };
      ClipperLib3.Clipper.prototype.GetHorzDirection = function(HorzEdge, $var) {
        if (HorzEdge.Bot.X < HorzEdge.Top.X) {
          $var.Left = HorzEdge.Bot.X;
          $var.Right = HorzEdge.Top.X;
          $var.Dir = ClipperLib3.Direction.dLeftToRight;
        } else {
          $var.Left = HorzEdge.Top.X;
          $var.Right = HorzEdge.Bot.X;
          $var.Dir = ClipperLib3.Direction.dRightToLeft;
        }
      };
      ClipperLib3.Clipper.prototype.ProcessHorizontal = function(horzEdge) {
        var $var = {
          Dir: null,
          Left: null,
          Right: null
        };
        this.GetHorzDirection(horzEdge, $var);
        var dir = $var.Dir;
        var horzLeft = $var.Left;
        var horzRight = $var.Right;
        var IsOpen = horzEdge.WindDelta === 0;
        var eLastHorz = horzEdge, eMaxPair = null;
        while (eLastHorz.NextInLML !== null && ClipperLib3.ClipperBase.IsHorizontal(eLastHorz.NextInLML))
          eLastHorz = eLastHorz.NextInLML;
        if (eLastHorz.NextInLML === null)
          eMaxPair = this.GetMaximaPair(eLastHorz);
        var currMax = this.m_Maxima;
        if (currMax !== null) {
          if (dir === ClipperLib3.Direction.dLeftToRight) {
            while (currMax !== null && currMax.X <= horzEdge.Bot.X) {
              currMax = currMax.Next;
            }
            if (currMax !== null && currMax.X >= eLastHorz.Top.X) {
              currMax = null;
            }
          } else {
            while (currMax.Next !== null && currMax.Next.X < horzEdge.Bot.X) {
              currMax = currMax.Next;
            }
            if (currMax.X <= eLastHorz.Top.X) {
              currMax = null;
            }
          }
        }
        var op1 = null;
        for (; ; ) {
          var IsLastHorz = horzEdge === eLastHorz;
          var e = this.GetNextInAEL(horzEdge, dir);
          while (e !== null) {
            if (currMax !== null) {
              if (dir === ClipperLib3.Direction.dLeftToRight) {
                while (currMax !== null && currMax.X < e.Curr.X) {
                  if (horzEdge.OutIdx >= 0 && !IsOpen) {
                    this.AddOutPt(horzEdge, new ClipperLib3.IntPoint2(currMax.X, horzEdge.Bot.Y));
                  }
                  currMax = currMax.Next;
                }
              } else {
                while (currMax !== null && currMax.X > e.Curr.X) {
                  if (horzEdge.OutIdx >= 0 && !IsOpen) {
                    this.AddOutPt(horzEdge, new ClipperLib3.IntPoint2(currMax.X, horzEdge.Bot.Y));
                  }
                  currMax = currMax.Prev;
                }
              }
            }
            if (dir === ClipperLib3.Direction.dLeftToRight && e.Curr.X > horzRight || dir === ClipperLib3.Direction.dRightToLeft && e.Curr.X < horzLeft) {
              break;
            }
            if (e.Curr.X === horzEdge.Top.X && horzEdge.NextInLML !== null && e.Dx < horzEdge.NextInLML.Dx)
              break;
            if (horzEdge.OutIdx >= 0 && !IsOpen) {
              if (ClipperLib3.use_xyz) {
                if (dir === ClipperLib3.Direction.dLeftToRight)
                  this.SetZ(e.Curr, horzEdge, e);
                else this.SetZ(e.Curr, e, horzEdge);
              }
              op1 = this.AddOutPt(horzEdge, e.Curr);
              var eNextHorz = this.m_SortedEdges;
              while (eNextHorz !== null) {
                if (eNextHorz.OutIdx >= 0 && this.HorzSegmentsOverlap(horzEdge.Bot.X, horzEdge.Top.X, eNextHorz.Bot.X, eNextHorz.Top.X)) {
                  var op2 = this.GetLastOutPt(eNextHorz);
                  this.AddJoin(op2, op1, eNextHorz.Top);
                }
                eNextHorz = eNextHorz.NextInSEL;
              }
              this.AddGhostJoin(op1, horzEdge.Bot);
            }
            if (e === eMaxPair && IsLastHorz) {
              if (horzEdge.OutIdx >= 0) {
                this.AddLocalMaxPoly(horzEdge, eMaxPair, horzEdge.Top);
              }
              this.DeleteFromAEL(horzEdge);
              this.DeleteFromAEL(eMaxPair);
              return;
            }
            if (dir === ClipperLib3.Direction.dLeftToRight) {
              var Pt = new ClipperLib3.IntPoint2(e.Curr.X, horzEdge.Curr.Y);
              this.IntersectEdges(horzEdge, e, Pt);
            } else {
              var Pt = new ClipperLib3.IntPoint2(e.Curr.X, horzEdge.Curr.Y);
              this.IntersectEdges(e, horzEdge, Pt);
            }
            var eNext = this.GetNextInAEL(e, dir);
            this.SwapPositionsInAEL(horzEdge, e);
            e = eNext;
          }
          if (horzEdge.NextInLML === null || !ClipperLib3.ClipperBase.IsHorizontal(horzEdge.NextInLML)) {
            break;
          }
          horzEdge = this.UpdateEdgeIntoAEL(horzEdge);
          if (horzEdge.OutIdx >= 0) {
            this.AddOutPt(horzEdge, horzEdge.Bot);
          }
          $var = {
            Dir: dir,
            Left: horzLeft,
            Right: horzRight
          };
          this.GetHorzDirection(horzEdge, $var);
          dir = $var.Dir;
          horzLeft = $var.Left;
          horzRight = $var.Right;
        }
        if (horzEdge.OutIdx >= 0 && op1 === null) {
          op1 = this.GetLastOutPt(horzEdge);
          var eNextHorz = this.m_SortedEdges;
          while (eNextHorz !== null) {
            if (eNextHorz.OutIdx >= 0 && this.HorzSegmentsOverlap(horzEdge.Bot.X, horzEdge.Top.X, eNextHorz.Bot.X, eNextHorz.Top.X)) {
              var op2 = this.GetLastOutPt(eNextHorz);
              this.AddJoin(op2, op1, eNextHorz.Top);
            }
            eNextHorz = eNextHorz.NextInSEL;
          }
          this.AddGhostJoin(op1, horzEdge.Top);
        }
        if (horzEdge.NextInLML !== null) {
          if (horzEdge.OutIdx >= 0) {
            op1 = this.AddOutPt(horzEdge, horzEdge.Top);
            horzEdge = this.UpdateEdgeIntoAEL(horzEdge);
            if (horzEdge.WindDelta === 0) {
              return;
            }
            var ePrev = horzEdge.PrevInAEL;
            var eNext = horzEdge.NextInAEL;
            if (ePrev !== null && ePrev.Curr.X === horzEdge.Bot.X && ePrev.Curr.Y === horzEdge.Bot.Y && ePrev.WindDelta === 0 && (ePrev.OutIdx >= 0 && ePrev.Curr.Y > ePrev.Top.Y && ClipperLib3.ClipperBase.SlopesEqual3(horzEdge, ePrev, this.m_UseFullRange))) {
              var op2 = this.AddOutPt(ePrev, horzEdge.Bot);
              this.AddJoin(op1, op2, horzEdge.Top);
            } else if (eNext !== null && eNext.Curr.X === horzEdge.Bot.X && eNext.Curr.Y === horzEdge.Bot.Y && eNext.WindDelta !== 0 && eNext.OutIdx >= 0 && eNext.Curr.Y > eNext.Top.Y && ClipperLib3.ClipperBase.SlopesEqual3(horzEdge, eNext, this.m_UseFullRange)) {
              var op2 = this.AddOutPt(eNext, horzEdge.Bot);
              this.AddJoin(op1, op2, horzEdge.Top);
            }
          } else {
            horzEdge = this.UpdateEdgeIntoAEL(horzEdge);
          }
        } else {
          if (horzEdge.OutIdx >= 0) {
            this.AddOutPt(horzEdge, horzEdge.Top);
          }
          this.DeleteFromAEL(horzEdge);
        }
      };
      ClipperLib3.Clipper.prototype.GetNextInAEL = function(e, Direction) {
        return Direction === ClipperLib3.Direction.dLeftToRight ? e.NextInAEL : e.PrevInAEL;
      };
      ClipperLib3.Clipper.prototype.IsMinima = function(e) {
        return e !== null && e.Prev.NextInLML !== e && e.Next.NextInLML !== e;
      };
      ClipperLib3.Clipper.prototype.IsMaxima = function(e, Y) {
        return e !== null && e.Top.Y === Y && e.NextInLML === null;
      };
      ClipperLib3.Clipper.prototype.IsIntermediate = function(e, Y) {
        return e.Top.Y === Y && e.NextInLML !== null;
      };
      ClipperLib3.Clipper.prototype.GetMaximaPair = function(e) {
        if (ClipperLib3.IntPoint.op_Equality(e.Next.Top, e.Top) && e.Next.NextInLML === null) {
          return e.Next;
        } else {
          if (ClipperLib3.IntPoint.op_Equality(e.Prev.Top, e.Top) && e.Prev.NextInLML === null) {
            return e.Prev;
          } else {
            return null;
          }
        }
      };
      ClipperLib3.Clipper.prototype.GetMaximaPairEx = function(e) {
        var result = this.GetMaximaPair(e);
        if (result === null || result.OutIdx === ClipperLib3.ClipperBase.Skip || result.NextInAEL === result.PrevInAEL && !ClipperLib3.ClipperBase.IsHorizontal(result)) {
          return null;
        }
        return result;
      };
      ClipperLib3.Clipper.prototype.ProcessIntersections = function(topY) {
        if (this.m_ActiveEdges === null)
          return true;
        try {
          this.BuildIntersectList(topY);
          if (this.m_IntersectList.length === 0)
            return true;
          if (this.m_IntersectList.length === 1 || this.FixupIntersectionOrder())
            this.ProcessIntersectList();
          else
            return false;
        } catch ($$e2) {
          this.m_SortedEdges = null;
          this.m_IntersectList.length = 0;
          ClipperLib3.Error("ProcessIntersections error");
        }
        this.m_SortedEdges = null;
        return true;
      };
      ClipperLib3.Clipper.prototype.BuildIntersectList = function(topY) {
        if (this.m_ActiveEdges === null)
          return;
        var e = this.m_ActiveEdges;
        this.m_SortedEdges = e;
        while (e !== null) {
          e.PrevInSEL = e.PrevInAEL;
          e.NextInSEL = e.NextInAEL;
          e.Curr.X = ClipperLib3.Clipper.TopX(e, topY);
          e = e.NextInAEL;
        }
        var isModified = true;
        while (isModified && this.m_SortedEdges !== null) {
          isModified = false;
          e = this.m_SortedEdges;
          while (e.NextInSEL !== null) {
            var eNext = e.NextInSEL;
            var pt = new ClipperLib3.IntPoint0();
            if (e.Curr.X > eNext.Curr.X) {
              this.IntersectPoint(e, eNext, pt);
              if (pt.Y < topY) {
                pt = new ClipperLib3.IntPoint2(ClipperLib3.Clipper.TopX(e, topY), topY);
              }
              var newNode = new ClipperLib3.IntersectNode();
              newNode.Edge1 = e;
              newNode.Edge2 = eNext;
              newNode.Pt.X = pt.X;
              newNode.Pt.Y = pt.Y;
              if (ClipperLib3.use_xyz) newNode.Pt.Z = pt.Z;
              this.m_IntersectList.push(newNode);
              this.SwapPositionsInSEL(e, eNext);
              isModified = true;
            } else
              e = eNext;
          }
          if (e.PrevInSEL !== null)
            e.PrevInSEL.NextInSEL = null;
          else
            break;
        }
        this.m_SortedEdges = null;
      };
      ClipperLib3.Clipper.prototype.EdgesAdjacent = function(inode) {
        return inode.Edge1.NextInSEL === inode.Edge2 || inode.Edge1.PrevInSEL === inode.Edge2;
      };
      ClipperLib3.Clipper.IntersectNodeSort = function(node1, node2) {
        return node2.Pt.Y - node1.Pt.Y;
      };
      ClipperLib3.Clipper.prototype.FixupIntersectionOrder = function() {
        this.m_IntersectList.sort(this.m_IntersectNodeComparer);
        this.CopyAELToSEL();
        var cnt = this.m_IntersectList.length;
        for (var i = 0; i < cnt; i++) {
          if (!this.EdgesAdjacent(this.m_IntersectList[i])) {
            var j = i + 1;
            while (j < cnt && !this.EdgesAdjacent(this.m_IntersectList[j]))
              j++;
            if (j === cnt)
              return false;
            var tmp = this.m_IntersectList[i];
            this.m_IntersectList[i] = this.m_IntersectList[j];
            this.m_IntersectList[j] = tmp;
          }
          this.SwapPositionsInSEL(this.m_IntersectList[i].Edge1, this.m_IntersectList[i].Edge2);
        }
        return true;
      };
      ClipperLib3.Clipper.prototype.ProcessIntersectList = function() {
        for (var i = 0, ilen = this.m_IntersectList.length; i < ilen; i++) {
          var iNode = this.m_IntersectList[i];
          this.IntersectEdges(iNode.Edge1, iNode.Edge2, iNode.Pt);
          this.SwapPositionsInAEL(iNode.Edge1, iNode.Edge2);
        }
        this.m_IntersectList.length = 0;
      };
      var R1 = function(a) {
        return a < 0 ? Math.ceil(a - 0.5) : Math.round(a);
      };
      var R2 = function(a) {
        return a < 0 ? Math.ceil(a - 0.5) : Math.floor(a + 0.5);
      };
      var R3 = function(a) {
        return a < 0 ? -Math.round(Math.abs(a)) : Math.round(a);
      };
      var R4 = function(a) {
        if (a < 0) {
          a -= 0.5;
          return a < -2147483648 ? Math.ceil(a) : a | 0;
        } else {
          a += 0.5;
          return a > 2147483647 ? Math.floor(a) : a | 0;
        }
      };
      if (browser.msie) ClipperLib3.Clipper.Round = R1;
      else if (browser.chromium) ClipperLib3.Clipper.Round = R3;
      else if (browser.safari) ClipperLib3.Clipper.Round = R4;
      else ClipperLib3.Clipper.Round = R2;
      ClipperLib3.Clipper.TopX = function(edge, currentY) {
        if (currentY === edge.Top.Y)
          return edge.Top.X;
        return edge.Bot.X + ClipperLib3.Clipper.Round(edge.Dx * (currentY - edge.Bot.Y));
      };
      ClipperLib3.Clipper.prototype.IntersectPoint = function(edge1, edge2, ip) {
        ip.X = 0;
        ip.Y = 0;
        var b1, b2;
        if (edge1.Dx === edge2.Dx) {
          ip.Y = edge1.Curr.Y;
          ip.X = ClipperLib3.Clipper.TopX(edge1, ip.Y);
          return;
        }
        if (edge1.Delta.X === 0) {
          ip.X = edge1.Bot.X;
          if (ClipperLib3.ClipperBase.IsHorizontal(edge2)) {
            ip.Y = edge2.Bot.Y;
          } else {
            b2 = edge2.Bot.Y - edge2.Bot.X / edge2.Dx;
            ip.Y = ClipperLib3.Clipper.Round(ip.X / edge2.Dx + b2);
          }
        } else if (edge2.Delta.X === 0) {
          ip.X = edge2.Bot.X;
          if (ClipperLib3.ClipperBase.IsHorizontal(edge1)) {
            ip.Y = edge1.Bot.Y;
          } else {
            b1 = edge1.Bot.Y - edge1.Bot.X / edge1.Dx;
            ip.Y = ClipperLib3.Clipper.Round(ip.X / edge1.Dx + b1);
          }
        } else {
          b1 = edge1.Bot.X - edge1.Bot.Y * edge1.Dx;
          b2 = edge2.Bot.X - edge2.Bot.Y * edge2.Dx;
          var q = (b2 - b1) / (edge1.Dx - edge2.Dx);
          ip.Y = ClipperLib3.Clipper.Round(q);
          if (Math.abs(edge1.Dx) < Math.abs(edge2.Dx))
            ip.X = ClipperLib3.Clipper.Round(edge1.Dx * q + b1);
          else
            ip.X = ClipperLib3.Clipper.Round(edge2.Dx * q + b2);
        }
        if (ip.Y < edge1.Top.Y || ip.Y < edge2.Top.Y) {
          if (edge1.Top.Y > edge2.Top.Y) {
            ip.Y = edge1.Top.Y;
            ip.X = ClipperLib3.Clipper.TopX(edge2, edge1.Top.Y);
            return ip.X < edge1.Top.X;
          } else
            ip.Y = edge2.Top.Y;
          if (Math.abs(edge1.Dx) < Math.abs(edge2.Dx))
            ip.X = ClipperLib3.Clipper.TopX(edge1, ip.Y);
          else
            ip.X = ClipperLib3.Clipper.TopX(edge2, ip.Y);
        }
        if (ip.Y > edge1.Curr.Y) {
          ip.Y = edge1.Curr.Y;
          if (Math.abs(edge1.Dx) > Math.abs(edge2.Dx))
            ip.X = ClipperLib3.Clipper.TopX(edge2, ip.Y);
          else
            ip.X = ClipperLib3.Clipper.TopX(edge1, ip.Y);
        }
      };
      ClipperLib3.Clipper.prototype.ProcessEdgesAtTopOfScanbeam = function(topY) {
        var e = this.m_ActiveEdges;
        while (e !== null) {
          var IsMaximaEdge = this.IsMaxima(e, topY);
          if (IsMaximaEdge) {
            var eMaxPair = this.GetMaximaPairEx(e);
            IsMaximaEdge = eMaxPair === null || !ClipperLib3.ClipperBase.IsHorizontal(eMaxPair);
          }
          if (IsMaximaEdge) {
            if (this.StrictlySimple) {
              this.InsertMaxima(e.Top.X);
            }
            var ePrev = e.PrevInAEL;
            this.DoMaxima(e);
            if (ePrev === null)
              e = this.m_ActiveEdges;
            else
              e = ePrev.NextInAEL;
          } else {
            if (this.IsIntermediate(e, topY) && ClipperLib3.ClipperBase.IsHorizontal(e.NextInLML)) {
              e = this.UpdateEdgeIntoAEL(e);
              if (e.OutIdx >= 0)
                this.AddOutPt(e, e.Bot);
              this.AddEdgeToSEL(e);
            } else {
              e.Curr.X = ClipperLib3.Clipper.TopX(e, topY);
              e.Curr.Y = topY;
            }
            if (ClipperLib3.use_xyz) {
              if (e.Top.Y === topY) e.Curr.Z = e.Top.Z;
              else if (e.Bot.Y === topY) e.Curr.Z = e.Bot.Z;
              else e.Curr.Z = 0;
            }
            if (this.StrictlySimple) {
              var ePrev = e.PrevInAEL;
              if (e.OutIdx >= 0 && e.WindDelta !== 0 && ePrev !== null && ePrev.OutIdx >= 0 && ePrev.Curr.X === e.Curr.X && ePrev.WindDelta !== 0) {
                var ip = new ClipperLib3.IntPoint1(e.Curr);
                if (ClipperLib3.use_xyz) {
                  this.SetZ(ip, ePrev, e);
                }
                var op = this.AddOutPt(ePrev, ip);
                var op2 = this.AddOutPt(e, ip);
                this.AddJoin(op, op2, ip);
              }
            }
            e = e.NextInAEL;
          }
        }
        this.ProcessHorizontals();
        this.m_Maxima = null;
        e = this.m_ActiveEdges;
        while (e !== null) {
          if (this.IsIntermediate(e, topY)) {
            var op = null;
            if (e.OutIdx >= 0)
              op = this.AddOutPt(e, e.Top);
            e = this.UpdateEdgeIntoAEL(e);
            var ePrev = e.PrevInAEL;
            var eNext = e.NextInAEL;
            if (ePrev !== null && ePrev.Curr.X === e.Bot.X && ePrev.Curr.Y === e.Bot.Y && op !== null && ePrev.OutIdx >= 0 && ePrev.Curr.Y === ePrev.Top.Y && ClipperLib3.ClipperBase.SlopesEqual5(e.Curr, e.Top, ePrev.Curr, ePrev.Top, this.m_UseFullRange) && e.WindDelta !== 0 && ePrev.WindDelta !== 0) {
              var op2 = this.AddOutPt(ePrev2, e.Bot);
              this.AddJoin(op, op2, e.Top);
            } else if (eNext !== null && eNext.Curr.X === e.Bot.X && eNext.Curr.Y === e.Bot.Y && op !== null && eNext.OutIdx >= 0 && eNext.Curr.Y === eNext.Top.Y && ClipperLib3.ClipperBase.SlopesEqual5(e.Curr, e.Top, eNext.Curr, eNext.Top, this.m_UseFullRange) && e.WindDelta !== 0 && eNext.WindDelta !== 0) {
              var op2 = this.AddOutPt(eNext, e.Bot);
              this.AddJoin(op, op2, e.Top);
            }
          }
          e = e.NextInAEL;
        }
      };
      ClipperLib3.Clipper.prototype.DoMaxima = function(e) {
        var eMaxPair = this.GetMaximaPairEx(e);
        if (eMaxPair === null) {
          if (e.OutIdx >= 0)
            this.AddOutPt(e, e.Top);
          this.DeleteFromAEL(e);
          return;
        }
        var eNext = e.NextInAEL;
        while (eNext !== null && eNext !== eMaxPair) {
          this.IntersectEdges(e, eNext, e.Top);
          this.SwapPositionsInAEL(e, eNext);
          eNext = e.NextInAEL;
        }
        if (e.OutIdx === -1 && eMaxPair.OutIdx === -1) {
          this.DeleteFromAEL(e);
          this.DeleteFromAEL(eMaxPair);
        } else if (e.OutIdx >= 0 && eMaxPair.OutIdx >= 0) {
          if (e.OutIdx >= 0) this.AddLocalMaxPoly(e, eMaxPair, e.Top);
          this.DeleteFromAEL(e);
          this.DeleteFromAEL(eMaxPair);
        } else if (ClipperLib3.use_lines && e.WindDelta === 0) {
          if (e.OutIdx >= 0) {
            this.AddOutPt(e, e.Top);
            e.OutIdx = ClipperLib3.ClipperBase.Unassigned;
          }
          this.DeleteFromAEL(e);
          if (eMaxPair.OutIdx >= 0) {
            this.AddOutPt(eMaxPair, e.Top);
            eMaxPair.OutIdx = ClipperLib3.ClipperBase.Unassigned;
          }
          this.DeleteFromAEL(eMaxPair);
        } else
          ClipperLib3.Error("DoMaxima error");
      };
      ClipperLib3.Clipper.ReversePaths = function(polys) {
        for (var i = 0, len = polys.length; i < len; i++)
          polys[i].reverse();
      };
      ClipperLib3.Clipper.Orientation = function(poly) {
        return ClipperLib3.Clipper.Area(poly) >= 0;
      };
      ClipperLib3.Clipper.prototype.PointCount = function(pts) {
        if (pts === null)
          return 0;
        var result = 0;
        var p = pts;
        do {
          result++;
          p = p.Next;
        } while (p !== pts);
        return result;
      };
      ClipperLib3.Clipper.prototype.BuildResult = function(polyg) {
        ClipperLib3.Clear(polyg);
        for (var i = 0, ilen = this.m_PolyOuts.length; i < ilen; i++) {
          var outRec = this.m_PolyOuts[i];
          if (outRec.Pts === null)
            continue;
          var p = outRec.Pts.Prev;
          var cnt = this.PointCount(p);
          if (cnt < 2)
            continue;
          var pg = new Array(cnt);
          for (var j = 0; j < cnt; j++) {
            pg[j] = p.Pt;
            p = p.Prev;
          }
          polyg.push(pg);
        }
      };
      ClipperLib3.Clipper.prototype.BuildResult2 = function(polytree) {
        polytree.Clear();
        for (var i = 0, ilen = this.m_PolyOuts.length; i < ilen; i++) {
          var outRec = this.m_PolyOuts[i];
          var cnt = this.PointCount(outRec.Pts);
          if (outRec.IsOpen && cnt < 2 || !outRec.IsOpen && cnt < 3)
            continue;
          this.FixHoleLinkage(outRec);
          var pn = new ClipperLib3.PolyNode();
          polytree.m_AllPolys.push(pn);
          outRec.PolyNode = pn;
          pn.m_polygon.length = cnt;
          var op = outRec.Pts.Prev;
          for (var j = 0; j < cnt; j++) {
            pn.m_polygon[j] = op.Pt;
            op = op.Prev;
          }
        }
        for (var i = 0, ilen = this.m_PolyOuts.length; i < ilen; i++) {
          var outRec = this.m_PolyOuts[i];
          if (outRec.PolyNode === null)
            continue;
          else if (outRec.IsOpen) {
            outRec.PolyNode.IsOpen = true;
            polytree.AddChild(outRec.PolyNode);
          } else if (outRec.FirstLeft !== null && outRec.FirstLeft.PolyNode !== null)
            outRec.FirstLeft.PolyNode.AddChild(outRec.PolyNode);
          else
            polytree.AddChild(outRec.PolyNode);
        }
      };
      ClipperLib3.Clipper.prototype.FixupOutPolyline = function(outRec) {
        var pp = outRec.Pts;
        var lastPP = pp.Prev;
        while (pp !== lastPP) {
          pp = pp.Next;
          if (ClipperLib3.IntPoint.op_Equality(pp.Pt, pp.Prev.Pt)) {
            if (pp === lastPP) {
              lastPP = pp.Prev;
            }
            var tmpPP = pp.Prev;
            tmpPP.Next = pp.Next;
            pp.Next.Prev = tmpPP;
            pp = tmpPP;
          }
        }
        if (pp === pp.Prev) {
          outRec.Pts = null;
        }
      };
      ClipperLib3.Clipper.prototype.FixupOutPolygon = function(outRec) {
        var lastOK = null;
        outRec.BottomPt = null;
        var pp = outRec.Pts;
        var preserveCol = this.PreserveCollinear || this.StrictlySimple;
        for (; ; ) {
          if (pp.Prev === pp || pp.Prev === pp.Next) {
            outRec.Pts = null;
            return;
          }
          if (ClipperLib3.IntPoint.op_Equality(pp.Pt, pp.Next.Pt) || ClipperLib3.IntPoint.op_Equality(pp.Pt, pp.Prev.Pt) || ClipperLib3.ClipperBase.SlopesEqual4(pp.Prev.Pt, pp.Pt, pp.Next.Pt, this.m_UseFullRange) && (!preserveCol || !this.Pt2IsBetweenPt1AndPt3(pp.Prev.Pt, pp.Pt, pp.Next.Pt))) {
            lastOK = null;
            pp.Prev.Next = pp.Next;
            pp.Next.Prev = pp.Prev;
            pp = pp.Prev;
          } else if (pp === lastOK)
            break;
          else {
            if (lastOK === null)
              lastOK = pp;
            pp = pp.Next;
          }
        }
        outRec.Pts = pp;
      };
      ClipperLib3.Clipper.prototype.DupOutPt = function(outPt, InsertAfter) {
        var result = new ClipperLib3.OutPt();
        result.Pt.X = outPt.Pt.X;
        result.Pt.Y = outPt.Pt.Y;
        if (ClipperLib3.use_xyz) result.Pt.Z = outPt.Pt.Z;
        result.Idx = outPt.Idx;
        if (InsertAfter) {
          result.Next = outPt.Next;
          result.Prev = outPt;
          outPt.Next.Prev = result;
          outPt.Next = result;
        } else {
          result.Prev = outPt.Prev;
          result.Next = outPt;
          outPt.Prev.Next = result;
          outPt.Prev = result;
        }
        return result;
      };
      ClipperLib3.Clipper.prototype.GetOverlap = function(a1, a2, b1, b2, $val) {
        if (a1 < a2) {
          if (b1 < b2) {
            $val.Left = Math.max(a1, b1);
            $val.Right = Math.min(a2, b2);
          } else {
            $val.Left = Math.max(a1, b2);
            $val.Right = Math.min(a2, b1);
          }
        } else {
          if (b1 < b2) {
            $val.Left = Math.max(a2, b1);
            $val.Right = Math.min(a1, b2);
          } else {
            $val.Left = Math.max(a2, b2);
            $val.Right = Math.min(a1, b1);
          }
        }
        return $val.Left < $val.Right;
      };
      ClipperLib3.Clipper.prototype.JoinHorz = function(op1, op1b, op2, op2b, Pt, DiscardLeft) {
        var Dir1 = op1.Pt.X > op1b.Pt.X ? ClipperLib3.Direction.dRightToLeft : ClipperLib3.Direction.dLeftToRight;
        var Dir2 = op2.Pt.X > op2b.Pt.X ? ClipperLib3.Direction.dRightToLeft : ClipperLib3.Direction.dLeftToRight;
        if (Dir1 === Dir2)
          return false;
        if (Dir1 === ClipperLib3.Direction.dLeftToRight) {
          while (op1.Next.Pt.X <= Pt.X && op1.Next.Pt.X >= op1.Pt.X && op1.Next.Pt.Y === Pt.Y)
            op1 = op1.Next;
          if (DiscardLeft && op1.Pt.X !== Pt.X)
            op1 = op1.Next;
          op1b = this.DupOutPt(op1, !DiscardLeft);
          if (ClipperLib3.IntPoint.op_Inequality(op1b.Pt, Pt)) {
            op1 = op1b;
            op1.Pt.X = Pt.X;
            op1.Pt.Y = Pt.Y;
            if (ClipperLib3.use_xyz) op1.Pt.Z = Pt.Z;
            op1b = this.DupOutPt(op1, !DiscardLeft);
          }
        } else {
          while (op1.Next.Pt.X >= Pt.X && op1.Next.Pt.X <= op1.Pt.X && op1.Next.Pt.Y === Pt.Y)
            op1 = op1.Next;
          if (!DiscardLeft && op1.Pt.X !== Pt.X)
            op1 = op1.Next;
          op1b = this.DupOutPt(op1, DiscardLeft);
          if (ClipperLib3.IntPoint.op_Inequality(op1b.Pt, Pt)) {
            op1 = op1b;
            op1.Pt.X = Pt.X;
            op1.Pt.Y = Pt.Y;
            if (ClipperLib3.use_xyz) op1.Pt.Z = Pt.Z;
            op1b = this.DupOutPt(op1, DiscardLeft);
          }
        }
        if (Dir2 === ClipperLib3.Direction.dLeftToRight) {
          while (op2.Next.Pt.X <= Pt.X && op2.Next.Pt.X >= op2.Pt.X && op2.Next.Pt.Y === Pt.Y)
            op2 = op2.Next;
          if (DiscardLeft && op2.Pt.X !== Pt.X)
            op2 = op2.Next;
          op2b = this.DupOutPt(op2, !DiscardLeft);
          if (ClipperLib3.IntPoint.op_Inequality(op2b.Pt, Pt)) {
            op2 = op2b;
            op2.Pt.X = Pt.X;
            op2.Pt.Y = Pt.Y;
            if (ClipperLib3.use_xyz) op2.Pt.Z = Pt.Z;
            op2b = this.DupOutPt(op2, !DiscardLeft);
          }
        } else {
          while (op2.Next.Pt.X >= Pt.X && op2.Next.Pt.X <= op2.Pt.X && op2.Next.Pt.Y === Pt.Y)
            op2 = op2.Next;
          if (!DiscardLeft && op2.Pt.X !== Pt.X)
            op2 = op2.Next;
          op2b = this.DupOutPt(op2, DiscardLeft);
          if (ClipperLib3.IntPoint.op_Inequality(op2b.Pt, Pt)) {
            op2 = op2b;
            op2.Pt.X = Pt.X;
            op2.Pt.Y = Pt.Y;
            if (ClipperLib3.use_xyz) op2.Pt.Z = Pt.Z;
            op2b = this.DupOutPt(op2, DiscardLeft);
          }
        }
        if (Dir1 === ClipperLib3.Direction.dLeftToRight === DiscardLeft) {
          op1.Prev = op2;
          op2.Next = op1;
          op1b.Next = op2b;
          op2b.Prev = op1b;
        } else {
          op1.Next = op2;
          op2.Prev = op1;
          op1b.Prev = op2b;
          op2b.Next = op1b;
        }
        return true;
      };
      ClipperLib3.Clipper.prototype.JoinPoints = function(j, outRec1, outRec2) {
        var op1 = j.OutPt1, op1b = new ClipperLib3.OutPt();
        var op2 = j.OutPt2, op2b = new ClipperLib3.OutPt();
        var isHorizontal = j.OutPt1.Pt.Y === j.OffPt.Y;
        if (isHorizontal && ClipperLib3.IntPoint.op_Equality(j.OffPt, j.OutPt1.Pt) && ClipperLib3.IntPoint.op_Equality(j.OffPt, j.OutPt2.Pt)) {
          if (outRec1 !== outRec2) return false;
          op1b = j.OutPt1.Next;
          while (op1b !== op1 && ClipperLib3.IntPoint.op_Equality(op1b.Pt, j.OffPt))
            op1b = op1b.Next;
          var reverse1 = op1b.Pt.Y > j.OffPt.Y;
          op2b = j.OutPt2.Next;
          while (op2b !== op2 && ClipperLib3.IntPoint.op_Equality(op2b.Pt, j.OffPt))
            op2b = op2b.Next;
          var reverse2 = op2b.Pt.Y > j.OffPt.Y;
          if (reverse1 === reverse2)
            return false;
          if (reverse1) {
            op1b = this.DupOutPt(op1, false);
            op2b = this.DupOutPt(op2, true);
            op1.Prev = op2;
            op2.Next = op1;
            op1b.Next = op2b;
            op2b.Prev = op1b;
            j.OutPt1 = op1;
            j.OutPt2 = op1b;
            return true;
          } else {
            op1b = this.DupOutPt(op1, true);
            op2b = this.DupOutPt(op2, false);
            op1.Next = op2;
            op2.Prev = op1;
            op1b.Prev = op2b;
            op2b.Next = op1b;
            j.OutPt1 = op1;
            j.OutPt2 = op1b;
            return true;
          }
        } else if (isHorizontal) {
          op1b = op1;
          while (op1.Prev.Pt.Y === op1.Pt.Y && op1.Prev !== op1b && op1.Prev !== op2)
            op1 = op1.Prev;
          while (op1b.Next.Pt.Y === op1b.Pt.Y && op1b.Next !== op1 && op1b.Next !== op2)
            op1b = op1b.Next;
          if (op1b.Next === op1 || op1b.Next === op2)
            return false;
          op2b = op2;
          while (op2.Prev.Pt.Y === op2.Pt.Y && op2.Prev !== op2b && op2.Prev !== op1b)
            op2 = op2.Prev;
          while (op2b.Next.Pt.Y === op2b.Pt.Y && op2b.Next !== op2 && op2b.Next !== op1)
            op2b = op2b.Next;
          if (op2b.Next === op2 || op2b.Next === op1)
            return false;
          var $val = {
            Left: null,
            Right: null
          };
          if (!this.GetOverlap(op1.Pt.X, op1b.Pt.X, op2.Pt.X, op2b.Pt.X, $val))
            return false;
          var Left = $val.Left;
          var Right = $val.Right;
          var Pt = new ClipperLib3.IntPoint0();
          var DiscardLeftSide;
          if (op1.Pt.X >= Left && op1.Pt.X <= Right) {
            Pt.X = op1.Pt.X;
            Pt.Y = op1.Pt.Y;
            if (ClipperLib3.use_xyz) Pt.Z = op1.Pt.Z;
            DiscardLeftSide = op1.Pt.X > op1b.Pt.X;
          } else if (op2.Pt.X >= Left && op2.Pt.X <= Right) {
            Pt.X = op2.Pt.X;
            Pt.Y = op2.Pt.Y;
            if (ClipperLib3.use_xyz) Pt.Z = op2.Pt.Z;
            DiscardLeftSide = op2.Pt.X > op2b.Pt.X;
          } else if (op1b.Pt.X >= Left && op1b.Pt.X <= Right) {
            Pt.X = op1b.Pt.X;
            Pt.Y = op1b.Pt.Y;
            if (ClipperLib3.use_xyz) Pt.Z = op1b.Pt.Z;
            DiscardLeftSide = op1b.Pt.X > op1.Pt.X;
          } else {
            Pt.X = op2b.Pt.X;
            Pt.Y = op2b.Pt.Y;
            if (ClipperLib3.use_xyz) Pt.Z = op2b.Pt.Z;
            DiscardLeftSide = op2b.Pt.X > op2.Pt.X;
          }
          j.OutPt1 = op1;
          j.OutPt2 = op2;
          return this.JoinHorz(op1, op1b, op2, op2b, Pt, DiscardLeftSide);
        } else {
          op1b = op1.Next;
          while (ClipperLib3.IntPoint.op_Equality(op1b.Pt, op1.Pt) && op1b !== op1)
            op1b = op1b.Next;
          var Reverse1 = op1b.Pt.Y > op1.Pt.Y || !ClipperLib3.ClipperBase.SlopesEqual4(op1.Pt, op1b.Pt, j.OffPt, this.m_UseFullRange);
          if (Reverse1) {
            op1b = op1.Prev;
            while (ClipperLib3.IntPoint.op_Equality(op1b.Pt, op1.Pt) && op1b !== op1)
              op1b = op1b.Prev;
            if (op1b.Pt.Y > op1.Pt.Y || !ClipperLib3.ClipperBase.SlopesEqual4(op1.Pt, op1b.Pt, j.OffPt, this.m_UseFullRange))
              return false;
          }
          op2b = op2.Next;
          while (ClipperLib3.IntPoint.op_Equality(op2b.Pt, op2.Pt) && op2b !== op2)
            op2b = op2b.Next;
          var Reverse2 = op2b.Pt.Y > op2.Pt.Y || !ClipperLib3.ClipperBase.SlopesEqual4(op2.Pt, op2b.Pt, j.OffPt, this.m_UseFullRange);
          if (Reverse2) {
            op2b = op2.Prev;
            while (ClipperLib3.IntPoint.op_Equality(op2b.Pt, op2.Pt) && op2b !== op2)
              op2b = op2b.Prev;
            if (op2b.Pt.Y > op2.Pt.Y || !ClipperLib3.ClipperBase.SlopesEqual4(op2.Pt, op2b.Pt, j.OffPt, this.m_UseFullRange))
              return false;
          }
          if (op1b === op1 || op2b === op2 || op1b === op2b || outRec1 === outRec2 && Reverse1 === Reverse2)
            return false;
          if (Reverse1) {
            op1b = this.DupOutPt(op1, false);
            op2b = this.DupOutPt(op2, true);
            op1.Prev = op2;
            op2.Next = op1;
            op1b.Next = op2b;
            op2b.Prev = op1b;
            j.OutPt1 = op1;
            j.OutPt2 = op1b;
            return true;
          } else {
            op1b = this.DupOutPt(op1, true);
            op2b = this.DupOutPt(op2, false);
            op1.Next = op2;
            op2.Prev = op1;
            op1b.Prev = op2b;
            op2b.Next = op1b;
            j.OutPt1 = op1;
            j.OutPt2 = op1b;
            return true;
          }
        }
      };
      ClipperLib3.Clipper.GetBounds = function(paths) {
        var i = 0, cnt = paths.length;
        while (i < cnt && paths[i].length === 0) i++;
        if (i === cnt) return new ClipperLib3.IntRect(0, 0, 0, 0);
        var result = new ClipperLib3.IntRect();
        result.left = paths[i][0].X;
        result.right = result.left;
        result.top = paths[i][0].Y;
        result.bottom = result.top;
        for (; i < cnt; i++)
          for (var j = 0, jlen = paths[i].length; j < jlen; j++) {
            if (paths[i][j].X < result.left) result.left = paths[i][j].X;
            else if (paths[i][j].X > result.right) result.right = paths[i][j].X;
            if (paths[i][j].Y < result.top) result.top = paths[i][j].Y;
            else if (paths[i][j].Y > result.bottom) result.bottom = paths[i][j].Y;
          }
        return result;
      };
      ClipperLib3.Clipper.prototype.GetBounds2 = function(ops) {
        var opStart = ops;
        var result = new ClipperLib3.IntRect();
        result.left = ops.Pt.X;
        result.right = ops.Pt.X;
        result.top = ops.Pt.Y;
        result.bottom = ops.Pt.Y;
        ops = ops.Next;
        while (ops !== opStart) {
          if (ops.Pt.X < result.left)
            result.left = ops.Pt.X;
          if (ops.Pt.X > result.right)
            result.right = ops.Pt.X;
          if (ops.Pt.Y < result.top)
            result.top = ops.Pt.Y;
          if (ops.Pt.Y > result.bottom)
            result.bottom = ops.Pt.Y;
          ops = ops.Next;
        }
        return result;
      };
      ClipperLib3.Clipper.PointInPolygon = function(pt, path) {
        var result = 0, cnt = path.length;
        if (cnt < 3)
          return 0;
        var ip = path[0];
        for (var i = 1; i <= cnt; ++i) {
          var ipNext = i === cnt ? path[0] : path[i];
          if (ipNext.Y === pt.Y) {
            if (ipNext.X === pt.X || ip.Y === pt.Y && ipNext.X > pt.X === ip.X < pt.X)
              return -1;
          }
          if (ip.Y < pt.Y !== ipNext.Y < pt.Y) {
            if (ip.X >= pt.X) {
              if (ipNext.X > pt.X)
                result = 1 - result;
              else {
                var d = (ip.X - pt.X) * (ipNext.Y - pt.Y) - (ipNext.X - pt.X) * (ip.Y - pt.Y);
                if (d === 0)
                  return -1;
                else if (d > 0 === ipNext.Y > ip.Y)
                  result = 1 - result;
              }
            } else {
              if (ipNext.X > pt.X) {
                var d = (ip.X - pt.X) * (ipNext.Y - pt.Y) - (ipNext.X - pt.X) * (ip.Y - pt.Y);
                if (d === 0)
                  return -1;
                else if (d > 0 === ipNext.Y > ip.Y)
                  result = 1 - result;
              }
            }
          }
          ip = ipNext;
        }
        return result;
      };
      ClipperLib3.Clipper.prototype.PointInPolygon = function(pt, op) {
        var result = 0;
        var startOp = op;
        var ptx = pt.X, pty = pt.Y;
        var poly0x = op.Pt.X, poly0y = op.Pt.Y;
        do {
          op = op.Next;
          var poly1x = op.Pt.X, poly1y = op.Pt.Y;
          if (poly1y === pty) {
            if (poly1x === ptx || poly0y === pty && poly1x > ptx === poly0x < ptx)
              return -1;
          }
          if (poly0y < pty !== poly1y < pty) {
            if (poly0x >= ptx) {
              if (poly1x > ptx)
                result = 1 - result;
              else {
                var d = (poly0x - ptx) * (poly1y - pty) - (poly1x - ptx) * (poly0y - pty);
                if (d === 0)
                  return -1;
                if (d > 0 === poly1y > poly0y)
                  result = 1 - result;
              }
            } else {
              if (poly1x > ptx) {
                var d = (poly0x - ptx) * (poly1y - pty) - (poly1x - ptx) * (poly0y - pty);
                if (d === 0)
                  return -1;
                if (d > 0 === poly1y > poly0y)
                  result = 1 - result;
              }
            }
          }
          poly0x = poly1x;
          poly0y = poly1y;
        } while (startOp !== op);
        return result;
      };
      ClipperLib3.Clipper.prototype.Poly2ContainsPoly1 = function(outPt1, outPt2) {
        var op = outPt1;
        do {
          var res = this.PointInPolygon(op.Pt, outPt2);
          if (res >= 0)
            return res > 0;
          op = op.Next;
        } while (op !== outPt1);
        return true;
      };
      ClipperLib3.Clipper.prototype.FixupFirstLefts1 = function(OldOutRec, NewOutRec) {
        var outRec, firstLeft;
        for (var i = 0, ilen = this.m_PolyOuts.length; i < ilen; i++) {
          outRec = this.m_PolyOuts[i];
          firstLeft = ClipperLib3.Clipper.ParseFirstLeft(outRec.FirstLeft);
          if (outRec.Pts !== null && firstLeft === OldOutRec) {
            if (this.Poly2ContainsPoly1(outRec.Pts, NewOutRec.Pts))
              outRec.FirstLeft = NewOutRec;
          }
        }
      };
      ClipperLib3.Clipper.prototype.FixupFirstLefts2 = function(innerOutRec, outerOutRec) {
        var orfl = outerOutRec.FirstLeft;
        var outRec, firstLeft;
        for (var i = 0, ilen = this.m_PolyOuts.length; i < ilen; i++) {
          outRec = this.m_PolyOuts[i];
          if (outRec.Pts === null || outRec === outerOutRec || outRec === innerOutRec)
            continue;
          firstLeft = ClipperLib3.Clipper.ParseFirstLeft(outRec.FirstLeft);
          if (firstLeft !== orfl && firstLeft !== innerOutRec && firstLeft !== outerOutRec)
            continue;
          if (this.Poly2ContainsPoly1(outRec.Pts, innerOutRec.Pts))
            outRec.FirstLeft = innerOutRec;
          else if (this.Poly2ContainsPoly1(outRec.Pts, outerOutRec.Pts))
            outRec.FirstLeft = outerOutRec;
          else if (outRec.FirstLeft === innerOutRec || outRec.FirstLeft === outerOutRec)
            outRec.FirstLeft = orfl;
        }
      };
      ClipperLib3.Clipper.prototype.FixupFirstLefts3 = function(OldOutRec, NewOutRec) {
        var outRec;
        var firstLeft;
        for (var i = 0, ilen = this.m_PolyOuts.length; i < ilen; i++) {
          outRec = this.m_PolyOuts[i];
          firstLeft = ClipperLib3.Clipper.ParseFirstLeft(outRec.FirstLeft);
          if (outRec.Pts !== null && firstLeft === OldOutRec)
            outRec.FirstLeft = NewOutRec;
        }
      };
      ClipperLib3.Clipper.ParseFirstLeft = function(FirstLeft) {
        while (FirstLeft !== null && FirstLeft.Pts === null)
          FirstLeft = FirstLeft.FirstLeft;
        return FirstLeft;
      };
      ClipperLib3.Clipper.prototype.JoinCommonEdges = function() {
        for (var i = 0, ilen = this.m_Joins.length; i < ilen; i++) {
          var join7 = this.m_Joins[i];
          var outRec1 = this.GetOutRec(join7.OutPt1.Idx);
          var outRec2 = this.GetOutRec(join7.OutPt2.Idx);
          if (outRec1.Pts === null || outRec2.Pts === null)
            continue;
          if (outRec1.IsOpen || outRec2.IsOpen) {
            continue;
          }
          var holeStateRec;
          if (outRec1 === outRec2)
            holeStateRec = outRec1;
          else if (this.OutRec1RightOfOutRec2(outRec1, outRec2))
            holeStateRec = outRec2;
          else if (this.OutRec1RightOfOutRec2(outRec2, outRec1))
            holeStateRec = outRec1;
          else
            holeStateRec = this.GetLowermostRec(outRec1, outRec2);
          if (!this.JoinPoints(join7, outRec1, outRec2)) continue;
          if (outRec1 === outRec2) {
            outRec1.Pts = join7.OutPt1;
            outRec1.BottomPt = null;
            outRec2 = this.CreateOutRec();
            outRec2.Pts = join7.OutPt2;
            this.UpdateOutPtIdxs(outRec2);
            if (this.Poly2ContainsPoly1(outRec2.Pts, outRec1.Pts)) {
              outRec2.IsHole = !outRec1.IsHole;
              outRec2.FirstLeft = outRec1;
              if (this.m_UsingPolyTree)
                this.FixupFirstLefts2(outRec2, outRec1);
              if ((outRec2.IsHole ^ this.ReverseSolution) == this.Area$1(outRec2) > 0)
                this.ReversePolyPtLinks(outRec2.Pts);
            } else if (this.Poly2ContainsPoly1(outRec1.Pts, outRec2.Pts)) {
              outRec2.IsHole = outRec1.IsHole;
              outRec1.IsHole = !outRec2.IsHole;
              outRec2.FirstLeft = outRec1.FirstLeft;
              outRec1.FirstLeft = outRec2;
              if (this.m_UsingPolyTree)
                this.FixupFirstLefts2(outRec1, outRec2);
              if ((outRec1.IsHole ^ this.ReverseSolution) == this.Area$1(outRec1) > 0)
                this.ReversePolyPtLinks(outRec1.Pts);
            } else {
              outRec2.IsHole = outRec1.IsHole;
              outRec2.FirstLeft = outRec1.FirstLeft;
              if (this.m_UsingPolyTree)
                this.FixupFirstLefts1(outRec1, outRec2);
            }
          } else {
            outRec2.Pts = null;
            outRec2.BottomPt = null;
            outRec2.Idx = outRec1.Idx;
            outRec1.IsHole = holeStateRec.IsHole;
            if (holeStateRec === outRec2)
              outRec1.FirstLeft = outRec2.FirstLeft;
            outRec2.FirstLeft = outRec1;
            if (this.m_UsingPolyTree)
              this.FixupFirstLefts3(outRec2, outRec1);
          }
        }
      };
      ClipperLib3.Clipper.prototype.UpdateOutPtIdxs = function(outrec) {
        var op = outrec.Pts;
        do {
          op.Idx = outrec.Idx;
          op = op.Prev;
        } while (op !== outrec.Pts);
      };
      ClipperLib3.Clipper.prototype.DoSimplePolygons = function() {
        var i = 0;
        while (i < this.m_PolyOuts.length) {
          var outrec = this.m_PolyOuts[i++];
          var op = outrec.Pts;
          if (op === null || outrec.IsOpen)
            continue;
          do {
            var op2 = op.Next;
            while (op2 !== outrec.Pts) {
              if (ClipperLib3.IntPoint.op_Equality(op.Pt, op2.Pt) && op2.Next !== op && op2.Prev !== op) {
                var op3 = op.Prev;
                var op4 = op2.Prev;
                op.Prev = op4;
                op4.Next = op;
                op2.Prev = op3;
                op3.Next = op2;
                outrec.Pts = op;
                var outrec2 = this.CreateOutRec();
                outrec2.Pts = op2;
                this.UpdateOutPtIdxs(outrec2);
                if (this.Poly2ContainsPoly1(outrec2.Pts, outrec.Pts)) {
                  outrec2.IsHole = !outrec.IsHole;
                  outrec2.FirstLeft = outrec;
                  if (this.m_UsingPolyTree) this.FixupFirstLefts2(outrec2, outrec);
                } else if (this.Poly2ContainsPoly1(outrec.Pts, outrec2.Pts)) {
                  outrec2.IsHole = outrec.IsHole;
                  outrec.IsHole = !outrec2.IsHole;
                  outrec2.FirstLeft = outrec.FirstLeft;
                  outrec.FirstLeft = outrec2;
                  if (this.m_UsingPolyTree) this.FixupFirstLefts2(outrec, outrec2);
                } else {
                  outrec2.IsHole = outrec.IsHole;
                  outrec2.FirstLeft = outrec.FirstLeft;
                  if (this.m_UsingPolyTree) this.FixupFirstLefts1(outrec, outrec2);
                }
                op2 = op;
              }
              op2 = op2.Next;
            }
            op = op.Next;
          } while (op !== outrec.Pts);
        }
      };
      ClipperLib3.Clipper.Area = function(poly) {
        if (!Array.isArray(poly))
          return 0;
        var cnt = poly.length;
        if (cnt < 3)
          return 0;
        var a = 0;
        for (var i = 0, j = cnt - 1; i < cnt; ++i) {
          a += (poly[j].X + poly[i].X) * (poly[j].Y - poly[i].Y);
          j = i;
        }
        return -a * 0.5;
      };
      ClipperLib3.Clipper.prototype.Area = function(op) {
        var opFirst = op;
        if (op === null) return 0;
        var a = 0;
        do {
          a = a + (op.Prev.Pt.X + op.Pt.X) * (op.Prev.Pt.Y - op.Pt.Y);
          op = op.Next;
        } while (op !== opFirst);
        return a * 0.5;
      };
      ClipperLib3.Clipper.prototype.Area$1 = function(outRec) {
        return this.Area(outRec.Pts);
      };
      ClipperLib3.Clipper.SimplifyPolygon = function(poly, fillType) {
        var result = new Array();
        var c = new ClipperLib3.Clipper(0);
        c.StrictlySimple = true;
        c.AddPath(poly, ClipperLib3.PolyType.ptSubject, true);
        c.Execute(ClipperLib3.ClipType.ctUnion, result, fillType, fillType);
        return result;
      };
      ClipperLib3.Clipper.SimplifyPolygons = function(polys, fillType) {
        if (typeof fillType === "undefined") fillType = ClipperLib3.PolyFillType.pftEvenOdd;
        var result = new Array();
        var c = new ClipperLib3.Clipper(0);
        c.StrictlySimple = true;
        c.AddPaths(polys, ClipperLib3.PolyType.ptSubject, true);
        c.Execute(ClipperLib3.ClipType.ctUnion, result, fillType, fillType);
        return result;
      };
      ClipperLib3.Clipper.DistanceSqrd = function(pt1, pt2) {
        var dx = pt1.X - pt2.X;
        var dy = pt1.Y - pt2.Y;
        return dx * dx + dy * dy;
      };
      ClipperLib3.Clipper.DistanceFromLineSqrd = function(pt, ln1, ln2) {
        var A = ln1.Y - ln2.Y;
        var B = ln2.X - ln1.X;
        var C = A * ln1.X + B * ln1.Y;
        C = A * pt.X + B * pt.Y - C;
        return C * C / (A * A + B * B);
      };
      ClipperLib3.Clipper.SlopesNearCollinear = function(pt1, pt2, pt3, distSqrd) {
        if (Math.abs(pt1.X - pt2.X) > Math.abs(pt1.Y - pt2.Y)) {
          if (pt1.X > pt2.X === pt1.X < pt3.X)
            return ClipperLib3.Clipper.DistanceFromLineSqrd(pt1, pt2, pt3) < distSqrd;
          else if (pt2.X > pt1.X === pt2.X < pt3.X)
            return ClipperLib3.Clipper.DistanceFromLineSqrd(pt2, pt1, pt3) < distSqrd;
          else
            return ClipperLib3.Clipper.DistanceFromLineSqrd(pt3, pt1, pt2) < distSqrd;
        } else {
          if (pt1.Y > pt2.Y === pt1.Y < pt3.Y)
            return ClipperLib3.Clipper.DistanceFromLineSqrd(pt1, pt2, pt3) < distSqrd;
          else if (pt2.Y > pt1.Y === pt2.Y < pt3.Y)
            return ClipperLib3.Clipper.DistanceFromLineSqrd(pt2, pt1, pt3) < distSqrd;
          else
            return ClipperLib3.Clipper.DistanceFromLineSqrd(pt3, pt1, pt2) < distSqrd;
        }
      };
      ClipperLib3.Clipper.PointsAreClose = function(pt1, pt2, distSqrd) {
        var dx = pt1.X - pt2.X;
        var dy = pt1.Y - pt2.Y;
        return dx * dx + dy * dy <= distSqrd;
      };
      ClipperLib3.Clipper.ExcludeOp = function(op) {
        var result = op.Prev;
        result.Next = op.Next;
        op.Next.Prev = result;
        result.Idx = 0;
        return result;
      };
      ClipperLib3.Clipper.CleanPolygon = function(path, distance2) {
        if (typeof distance2 === "undefined") distance2 = 1.415;
        var cnt = path.length;
        if (cnt === 0)
          return new Array();
        var outPts = new Array(cnt);
        for (var i = 0; i < cnt; ++i)
          outPts[i] = new ClipperLib3.OutPt();
        for (var i = 0; i < cnt; ++i) {
          outPts[i].Pt = path[i];
          outPts[i].Next = outPts[(i + 1) % cnt];
          outPts[i].Next.Prev = outPts[i];
          outPts[i].Idx = 0;
        }
        var distSqrd = distance2 * distance2;
        var op = outPts[0];
        while (op.Idx === 0 && op.Next !== op.Prev) {
          if (ClipperLib3.Clipper.PointsAreClose(op.Pt, op.Prev.Pt, distSqrd)) {
            op = ClipperLib3.Clipper.ExcludeOp(op);
            cnt--;
          } else if (ClipperLib3.Clipper.PointsAreClose(op.Prev.Pt, op.Next.Pt, distSqrd)) {
            ClipperLib3.Clipper.ExcludeOp(op.Next);
            op = ClipperLib3.Clipper.ExcludeOp(op);
            cnt -= 2;
          } else if (ClipperLib3.Clipper.SlopesNearCollinear(op.Prev.Pt, op.Pt, op.Next.Pt, distSqrd)) {
            op = ClipperLib3.Clipper.ExcludeOp(op);
            cnt--;
          } else {
            op.Idx = 1;
            op = op.Next;
          }
        }
        if (cnt < 3)
          cnt = 0;
        var result = new Array(cnt);
        for (var i = 0; i < cnt; ++i) {
          result[i] = new ClipperLib3.IntPoint1(op.Pt);
          op = op.Next;
        }
        outPts = null;
        return result;
      };
      ClipperLib3.Clipper.CleanPolygons = function(polys, distance2) {
        var result = new Array(polys.length);
        for (var i = 0, ilen = polys.length; i < ilen; i++)
          result[i] = ClipperLib3.Clipper.CleanPolygon(polys[i], distance2);
        return result;
      };
      ClipperLib3.Clipper.Minkowski = function(pattern, path, IsSum, IsClosed) {
        var delta = IsClosed ? 1 : 0;
        var polyCnt = pattern.length;
        var pathCnt = path.length;
        var result = new Array();
        if (IsSum)
          for (var i = 0; i < pathCnt; i++) {
            var p = new Array(polyCnt);
            for (var j = 0, jlen = pattern.length, ip = pattern[j]; j < jlen; j++, ip = pattern[j])
              p[j] = new ClipperLib3.IntPoint2(path[i].X + ip.X, path[i].Y + ip.Y);
            result.push(p);
          }
        else
          for (var i = 0; i < pathCnt; i++) {
            var p = new Array(polyCnt);
            for (var j = 0, jlen = pattern.length, ip = pattern[j]; j < jlen; j++, ip = pattern[j])
              p[j] = new ClipperLib3.IntPoint2(path[i].X - ip.X, path[i].Y - ip.Y);
            result.push(p);
          }
        var quads = new Array();
        for (var i = 0; i < pathCnt - 1 + delta; i++)
          for (var j = 0; j < polyCnt; j++) {
            var quad = new Array();
            quad.push(result[i % pathCnt][j % polyCnt]);
            quad.push(result[(i + 1) % pathCnt][j % polyCnt]);
            quad.push(result[(i + 1) % pathCnt][(j + 1) % polyCnt]);
            quad.push(result[i % pathCnt][(j + 1) % polyCnt]);
            if (!ClipperLib3.Clipper.Orientation(quad))
              quad.reverse();
            quads.push(quad);
          }
        return quads;
      };
      ClipperLib3.Clipper.MinkowskiSum = function(pattern, path_or_paths, pathIsClosed) {
        if (!(path_or_paths[0] instanceof Array)) {
          var path = path_or_paths;
          var paths = ClipperLib3.Clipper.Minkowski(pattern, path, true, pathIsClosed);
          var c = new ClipperLib3.Clipper();
          c.AddPaths(paths, ClipperLib3.PolyType.ptSubject, true);
          c.Execute(ClipperLib3.ClipType.ctUnion, paths, ClipperLib3.PolyFillType.pftNonZero, ClipperLib3.PolyFillType.pftNonZero);
          return paths;
        } else {
          var paths = path_or_paths;
          var solution = new ClipperLib3.Paths();
          var c = new ClipperLib3.Clipper();
          for (var i = 0; i < paths.length; ++i) {
            var tmp = ClipperLib3.Clipper.Minkowski(pattern, paths[i], true, pathIsClosed);
            c.AddPaths(tmp, ClipperLib3.PolyType.ptSubject, true);
            if (pathIsClosed) {
              var path = ClipperLib3.Clipper.TranslatePath(paths[i], pattern[0]);
              c.AddPath(path, ClipperLib3.PolyType.ptClip, true);
            }
          }
          c.Execute(
            ClipperLib3.ClipType.ctUnion,
            solution,
            ClipperLib3.PolyFillType.pftNonZero,
            ClipperLib3.PolyFillType.pftNonZero
          );
          return solution;
        }
      };
      ClipperLib3.Clipper.TranslatePath = function(path, delta) {
        var outPath = new ClipperLib3.Path();
        for (var i = 0; i < path.length; i++)
          outPath.push(new ClipperLib3.IntPoint2(path[i].X + delta.X, path[i].Y + delta.Y));
        return outPath;
      };
      ClipperLib3.Clipper.MinkowskiDiff = function(poly1, poly2) {
        var paths = ClipperLib3.Clipper.Minkowski(poly1, poly2, false, true);
        var c = new ClipperLib3.Clipper();
        c.AddPaths(paths, ClipperLib3.PolyType.ptSubject, true);
        c.Execute(ClipperLib3.ClipType.ctUnion, paths, ClipperLib3.PolyFillType.pftNonZero, ClipperLib3.PolyFillType.pftNonZero);
        return paths;
      };
      ClipperLib3.Clipper.PolyTreeToPaths = function(polytree) {
        var result = new Array();
        ClipperLib3.Clipper.AddPolyNodeToPaths(polytree, ClipperLib3.Clipper.NodeType.ntAny, result);
        return result;
      };
      ClipperLib3.Clipper.AddPolyNodeToPaths = function(polynode, nt, paths) {
        var match = true;
        switch (nt) {
          case ClipperLib3.Clipper.NodeType.ntOpen:
            return;
          case ClipperLib3.Clipper.NodeType.ntClosed:
            match = !polynode.IsOpen;
            break;
          default:
            break;
        }
        if (polynode.m_polygon.length > 0 && match)
          paths.push(polynode.m_polygon);
        for (var $i3 = 0, $t3 = polynode.Childs(), $l3 = $t3.length, pn = $t3[$i3]; $i3 < $l3; $i3++, pn = $t3[$i3])
          ClipperLib3.Clipper.AddPolyNodeToPaths(pn, nt, paths);
      };
      ClipperLib3.Clipper.OpenPathsFromPolyTree = function(polytree) {
        var result = new ClipperLib3.Paths();
        for (var i = 0, ilen = polytree.ChildCount(); i < ilen; i++)
          if (polytree.Childs()[i].IsOpen)
            result.push(polytree.Childs()[i].m_polygon);
        return result;
      };
      ClipperLib3.Clipper.ClosedPathsFromPolyTree = function(polytree) {
        var result = new ClipperLib3.Paths();
        ClipperLib3.Clipper.AddPolyNodeToPaths(polytree, ClipperLib3.Clipper.NodeType.ntClosed, result);
        return result;
      };
      Inherit(ClipperLib3.Clipper, ClipperLib3.ClipperBase);
      ClipperLib3.Clipper.NodeType = {
        ntAny: 0,
        ntOpen: 1,
        ntClosed: 2
      };
      ClipperLib3.ClipperOffset = function(miterLimit, arcTolerance) {
        if (typeof miterLimit === "undefined") miterLimit = 2;
        if (typeof arcTolerance === "undefined") arcTolerance = ClipperLib3.ClipperOffset.def_arc_tolerance;
        this.m_destPolys = new ClipperLib3.Paths();
        this.m_srcPoly = new ClipperLib3.Path();
        this.m_destPoly = new ClipperLib3.Path();
        this.m_normals = new Array();
        this.m_delta = 0;
        this.m_sinA = 0;
        this.m_sin = 0;
        this.m_cos = 0;
        this.m_miterLim = 0;
        this.m_StepsPerRad = 0;
        this.m_lowest = new ClipperLib3.IntPoint0();
        this.m_polyNodes = new ClipperLib3.PolyNode();
        this.MiterLimit = miterLimit;
        this.ArcTolerance = arcTolerance;
        this.m_lowest.X = -1;
      };
      ClipperLib3.ClipperOffset.two_pi = 6.28318530717959;
      ClipperLib3.ClipperOffset.def_arc_tolerance = 0.25;
      ClipperLib3.ClipperOffset.prototype.Clear = function() {
        ClipperLib3.Clear(this.m_polyNodes.Childs());
        this.m_lowest.X = -1;
      };
      ClipperLib3.ClipperOffset.Round = ClipperLib3.Clipper.Round;
      ClipperLib3.ClipperOffset.prototype.AddPath = function(path, joinType, endType) {
        var highI = path.length - 1;
        if (highI < 0)
          return;
        var newNode = new ClipperLib3.PolyNode();
        newNode.m_jointype = joinType;
        newNode.m_endtype = endType;
        if (endType === ClipperLib3.EndType.etClosedLine || endType === ClipperLib3.EndType.etClosedPolygon)
          while (highI > 0 && ClipperLib3.IntPoint.op_Equality(path[0], path[highI]))
            highI--;
        newNode.m_polygon.push(path[0]);
        var j = 0, k = 0;
        for (var i = 1; i <= highI; i++)
          if (ClipperLib3.IntPoint.op_Inequality(newNode.m_polygon[j], path[i])) {
            j++;
            newNode.m_polygon.push(path[i]);
            if (path[i].Y > newNode.m_polygon[k].Y || path[i].Y === newNode.m_polygon[k].Y && path[i].X < newNode.m_polygon[k].X)
              k = j;
          }
        if (endType === ClipperLib3.EndType.etClosedPolygon && j < 2) return;
        this.m_polyNodes.AddChild(newNode);
        if (endType !== ClipperLib3.EndType.etClosedPolygon)
          return;
        if (this.m_lowest.X < 0)
          this.m_lowest = new ClipperLib3.IntPoint2(this.m_polyNodes.ChildCount() - 1, k);
        else {
          var ip = this.m_polyNodes.Childs()[this.m_lowest.X].m_polygon[this.m_lowest.Y];
          if (newNode.m_polygon[k].Y > ip.Y || newNode.m_polygon[k].Y === ip.Y && newNode.m_polygon[k].X < ip.X)
            this.m_lowest = new ClipperLib3.IntPoint2(this.m_polyNodes.ChildCount() - 1, k);
        }
      };
      ClipperLib3.ClipperOffset.prototype.AddPaths = function(paths, joinType, endType) {
        for (var i = 0, ilen = paths.length; i < ilen; i++)
          this.AddPath(paths[i], joinType, endType);
      };
      ClipperLib3.ClipperOffset.prototype.FixOrientations = function() {
        if (this.m_lowest.X >= 0 && !ClipperLib3.Clipper.Orientation(this.m_polyNodes.Childs()[this.m_lowest.X].m_polygon)) {
          for (var i = 0; i < this.m_polyNodes.ChildCount(); i++) {
            var node = this.m_polyNodes.Childs()[i];
            if (node.m_endtype === ClipperLib3.EndType.etClosedPolygon || node.m_endtype === ClipperLib3.EndType.etClosedLine && ClipperLib3.Clipper.Orientation(node.m_polygon))
              node.m_polygon.reverse();
          }
        } else {
          for (var i = 0; i < this.m_polyNodes.ChildCount(); i++) {
            var node = this.m_polyNodes.Childs()[i];
            if (node.m_endtype === ClipperLib3.EndType.etClosedLine && !ClipperLib3.Clipper.Orientation(node.m_polygon))
              node.m_polygon.reverse();
          }
        }
      };
      ClipperLib3.ClipperOffset.GetUnitNormal = function(pt1, pt2) {
        var dx = pt2.X - pt1.X;
        var dy = pt2.Y - pt1.Y;
        if (dx === 0 && dy === 0)
          return new ClipperLib3.DoublePoint2(0, 0);
        var f = 1 / Math.sqrt(dx * dx + dy * dy);
        dx *= f;
        dy *= f;
        return new ClipperLib3.DoublePoint2(dy, -dx);
      };
      ClipperLib3.ClipperOffset.prototype.DoOffset = function(delta) {
        this.m_destPolys = new Array();
        this.m_delta = delta;
        if (ClipperLib3.ClipperBase.near_zero(delta)) {
          for (var i = 0; i < this.m_polyNodes.ChildCount(); i++) {
            var node = this.m_polyNodes.Childs()[i];
            if (node.m_endtype === ClipperLib3.EndType.etClosedPolygon)
              this.m_destPolys.push(node.m_polygon);
          }
          return;
        }
        if (this.MiterLimit > 2)
          this.m_miterLim = 2 / (this.MiterLimit * this.MiterLimit);
        else
          this.m_miterLim = 0.5;
        var y;
        if (this.ArcTolerance <= 0)
          y = ClipperLib3.ClipperOffset.def_arc_tolerance;
        else if (this.ArcTolerance > Math.abs(delta) * ClipperLib3.ClipperOffset.def_arc_tolerance)
          y = Math.abs(delta) * ClipperLib3.ClipperOffset.def_arc_tolerance;
        else
          y = this.ArcTolerance;
        var steps = 3.14159265358979 / Math.acos(1 - y / Math.abs(delta));
        this.m_sin = Math.sin(ClipperLib3.ClipperOffset.two_pi / steps);
        this.m_cos = Math.cos(ClipperLib3.ClipperOffset.two_pi / steps);
        this.m_StepsPerRad = steps / ClipperLib3.ClipperOffset.two_pi;
        if (delta < 0)
          this.m_sin = -this.m_sin;
        for (var i = 0; i < this.m_polyNodes.ChildCount(); i++) {
          var node = this.m_polyNodes.Childs()[i];
          this.m_srcPoly = node.m_polygon;
          var len = this.m_srcPoly.length;
          if (len === 0 || delta <= 0 && (len < 3 || node.m_endtype !== ClipperLib3.EndType.etClosedPolygon))
            continue;
          this.m_destPoly = new Array();
          if (len === 1) {
            if (node.m_jointype === ClipperLib3.JoinType.jtRound) {
              var X = 1, Y = 0;
              for (var j = 1; j <= steps; j++) {
                this.m_destPoly.push(new ClipperLib3.IntPoint2(ClipperLib3.ClipperOffset.Round(this.m_srcPoly[0].X + X * delta), ClipperLib3.ClipperOffset.Round(this.m_srcPoly[0].Y + Y * delta)));
                var X2 = X;
                X = X * this.m_cos - this.m_sin * Y;
                Y = X2 * this.m_sin + Y * this.m_cos;
              }
            } else {
              var X = -1, Y = -1;
              for (var j = 0; j < 4; ++j) {
                this.m_destPoly.push(new ClipperLib3.IntPoint2(ClipperLib3.ClipperOffset.Round(this.m_srcPoly[0].X + X * delta), ClipperLib3.ClipperOffset.Round(this.m_srcPoly[0].Y + Y * delta)));
                if (X < 0)
                  X = 1;
                else if (Y < 0)
                  Y = 1;
                else
                  X = -1;
              }
            }
            this.m_destPolys.push(this.m_destPoly);
            continue;
          }
          this.m_normals.length = 0;
          for (var j = 0; j < len - 1; j++)
            this.m_normals.push(ClipperLib3.ClipperOffset.GetUnitNormal(this.m_srcPoly[j], this.m_srcPoly[j + 1]));
          if (node.m_endtype === ClipperLib3.EndType.etClosedLine || node.m_endtype === ClipperLib3.EndType.etClosedPolygon)
            this.m_normals.push(ClipperLib3.ClipperOffset.GetUnitNormal(this.m_srcPoly[len - 1], this.m_srcPoly[0]));
          else
            this.m_normals.push(new ClipperLib3.DoublePoint1(this.m_normals[len - 2]));
          if (node.m_endtype === ClipperLib3.EndType.etClosedPolygon) {
            var k = len - 1;
            for (var j = 0; j < len; j++)
              k = this.OffsetPoint(j, k, node.m_jointype);
            this.m_destPolys.push(this.m_destPoly);
          } else if (node.m_endtype === ClipperLib3.EndType.etClosedLine) {
            var k = len - 1;
            for (var j = 0; j < len; j++)
              k = this.OffsetPoint(j, k, node.m_jointype);
            this.m_destPolys.push(this.m_destPoly);
            this.m_destPoly = new Array();
            var n = this.m_normals[len - 1];
            for (var j = len - 1; j > 0; j--)
              this.m_normals[j] = new ClipperLib3.DoublePoint2(-this.m_normals[j - 1].X, -this.m_normals[j - 1].Y);
            this.m_normals[0] = new ClipperLib3.DoublePoint2(-n.X, -n.Y);
            k = 0;
            for (var j = len - 1; j >= 0; j--)
              k = this.OffsetPoint(j, k, node.m_jointype);
            this.m_destPolys.push(this.m_destPoly);
          } else {
            var k = 0;
            for (var j = 1; j < len - 1; ++j)
              k = this.OffsetPoint(j, k, node.m_jointype);
            var pt1;
            if (node.m_endtype === ClipperLib3.EndType.etOpenButt) {
              var j = len - 1;
              pt1 = new ClipperLib3.IntPoint2(ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + this.m_normals[j].X * delta), ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + this.m_normals[j].Y * delta));
              this.m_destPoly.push(pt1);
              pt1 = new ClipperLib3.IntPoint2(ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X - this.m_normals[j].X * delta), ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y - this.m_normals[j].Y * delta));
              this.m_destPoly.push(pt1);
            } else {
              var j = len - 1;
              k = len - 2;
              this.m_sinA = 0;
              this.m_normals[j] = new ClipperLib3.DoublePoint2(-this.m_normals[j].X, -this.m_normals[j].Y);
              if (node.m_endtype === ClipperLib3.EndType.etOpenSquare)
                this.DoSquare(j, k);
              else
                this.DoRound(j, k);
            }
            for (var j = len - 1; j > 0; j--)
              this.m_normals[j] = new ClipperLib3.DoublePoint2(-this.m_normals[j - 1].X, -this.m_normals[j - 1].Y);
            this.m_normals[0] = new ClipperLib3.DoublePoint2(-this.m_normals[1].X, -this.m_normals[1].Y);
            k = len - 1;
            for (var j = k - 1; j > 0; --j)
              k = this.OffsetPoint(j, k, node.m_jointype);
            if (node.m_endtype === ClipperLib3.EndType.etOpenButt) {
              pt1 = new ClipperLib3.IntPoint2(ClipperLib3.ClipperOffset.Round(this.m_srcPoly[0].X - this.m_normals[0].X * delta), ClipperLib3.ClipperOffset.Round(this.m_srcPoly[0].Y - this.m_normals[0].Y * delta));
              this.m_destPoly.push(pt1);
              pt1 = new ClipperLib3.IntPoint2(ClipperLib3.ClipperOffset.Round(this.m_srcPoly[0].X + this.m_normals[0].X * delta), ClipperLib3.ClipperOffset.Round(this.m_srcPoly[0].Y + this.m_normals[0].Y * delta));
              this.m_destPoly.push(pt1);
            } else {
              k = 1;
              this.m_sinA = 0;
              if (node.m_endtype === ClipperLib3.EndType.etOpenSquare)
                this.DoSquare(0, 1);
              else
                this.DoRound(0, 1);
            }
            this.m_destPolys.push(this.m_destPoly);
          }
        }
      };
      ClipperLib3.ClipperOffset.prototype.Execute = function() {
        var a = arguments, ispolytree = a[0] instanceof ClipperLib3.PolyTree;
        if (!ispolytree) {
          var solution = a[0], delta = a[1];
          ClipperLib3.Clear(solution);
          this.FixOrientations();
          this.DoOffset(delta);
          var clpr = new ClipperLib3.Clipper(0);
          clpr.AddPaths(this.m_destPolys, ClipperLib3.PolyType.ptSubject, true);
          if (delta > 0) {
            clpr.Execute(ClipperLib3.ClipType.ctUnion, solution, ClipperLib3.PolyFillType.pftPositive, ClipperLib3.PolyFillType.pftPositive);
          } else {
            var r = ClipperLib3.Clipper.GetBounds(this.m_destPolys);
            var outer = new ClipperLib3.Path();
            outer.push(new ClipperLib3.IntPoint2(r.left - 10, r.bottom + 10));
            outer.push(new ClipperLib3.IntPoint2(r.right + 10, r.bottom + 10));
            outer.push(new ClipperLib3.IntPoint2(r.right + 10, r.top - 10));
            outer.push(new ClipperLib3.IntPoint2(r.left - 10, r.top - 10));
            clpr.AddPath(outer, ClipperLib3.PolyType.ptSubject, true);
            clpr.ReverseSolution = true;
            clpr.Execute(ClipperLib3.ClipType.ctUnion, solution, ClipperLib3.PolyFillType.pftNegative, ClipperLib3.PolyFillType.pftNegative);
            if (solution.length > 0)
              solution.splice(0, 1);
          }
        } else {
          var solution = a[0], delta = a[1];
          solution.Clear();
          this.FixOrientations();
          this.DoOffset(delta);
          var clpr = new ClipperLib3.Clipper(0);
          clpr.AddPaths(this.m_destPolys, ClipperLib3.PolyType.ptSubject, true);
          if (delta > 0) {
            clpr.Execute(ClipperLib3.ClipType.ctUnion, solution, ClipperLib3.PolyFillType.pftPositive, ClipperLib3.PolyFillType.pftPositive);
          } else {
            var r = ClipperLib3.Clipper.GetBounds(this.m_destPolys);
            var outer = new ClipperLib3.Path();
            outer.push(new ClipperLib3.IntPoint2(r.left - 10, r.bottom + 10));
            outer.push(new ClipperLib3.IntPoint2(r.right + 10, r.bottom + 10));
            outer.push(new ClipperLib3.IntPoint2(r.right + 10, r.top - 10));
            outer.push(new ClipperLib3.IntPoint2(r.left - 10, r.top - 10));
            clpr.AddPath(outer, ClipperLib3.PolyType.ptSubject, true);
            clpr.ReverseSolution = true;
            clpr.Execute(ClipperLib3.ClipType.ctUnion, solution, ClipperLib3.PolyFillType.pftNegative, ClipperLib3.PolyFillType.pftNegative);
            if (solution.ChildCount() === 1 && solution.Childs()[0].ChildCount() > 0) {
              var outerNode = solution.Childs()[0];
              solution.Childs()[0] = outerNode.Childs()[0];
              solution.Childs()[0].m_Parent = solution;
              for (var i = 1; i < outerNode.ChildCount(); i++)
                solution.AddChild(outerNode.Childs()[i]);
            } else
              solution.Clear();
          }
        }
      };
      ClipperLib3.ClipperOffset.prototype.OffsetPoint = function(j, k, jointype) {
        this.m_sinA = this.m_normals[k].X * this.m_normals[j].Y - this.m_normals[j].X * this.m_normals[k].Y;
        if (Math.abs(this.m_sinA * this.m_delta) < 1) {
          var cosA = this.m_normals[k].X * this.m_normals[j].X + this.m_normals[j].Y * this.m_normals[k].Y;
          if (cosA > 0) {
            this.m_destPoly.push(new ClipperLib3.IntPoint2(
              ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + this.m_normals[k].X * this.m_delta),
              ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + this.m_normals[k].Y * this.m_delta)
            ));
            return k;
          }
        } else if (this.m_sinA > 1)
          this.m_sinA = 1;
        else if (this.m_sinA < -1)
          this.m_sinA = -1;
        if (this.m_sinA * this.m_delta < 0) {
          this.m_destPoly.push(new ClipperLib3.IntPoint2(
            ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + this.m_normals[k].X * this.m_delta),
            ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + this.m_normals[k].Y * this.m_delta)
          ));
          this.m_destPoly.push(new ClipperLib3.IntPoint1(this.m_srcPoly[j]));
          this.m_destPoly.push(new ClipperLib3.IntPoint2(
            ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + this.m_normals[j].X * this.m_delta),
            ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + this.m_normals[j].Y * this.m_delta)
          ));
        } else
          switch (jointype) {
            case ClipperLib3.JoinType.jtMiter: {
              var r = 1 + (this.m_normals[j].X * this.m_normals[k].X + this.m_normals[j].Y * this.m_normals[k].Y);
              if (r >= this.m_miterLim)
                this.DoMiter(j, k, r);
              else
                this.DoSquare(j, k);
              break;
            }
            case ClipperLib3.JoinType.jtSquare:
              this.DoSquare(j, k);
              break;
            case ClipperLib3.JoinType.jtRound:
              this.DoRound(j, k);
              break;
          }
        k = j;
        return k;
      };
      ClipperLib3.ClipperOffset.prototype.DoSquare = function(j, k) {
        var dx = Math.tan(Math.atan2(
          this.m_sinA,
          this.m_normals[k].X * this.m_normals[j].X + this.m_normals[k].Y * this.m_normals[j].Y
        ) / 4);
        this.m_destPoly.push(new ClipperLib3.IntPoint2(
          ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + this.m_delta * (this.m_normals[k].X - this.m_normals[k].Y * dx)),
          ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + this.m_delta * (this.m_normals[k].Y + this.m_normals[k].X * dx))
        ));
        this.m_destPoly.push(new ClipperLib3.IntPoint2(
          ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + this.m_delta * (this.m_normals[j].X + this.m_normals[j].Y * dx)),
          ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + this.m_delta * (this.m_normals[j].Y - this.m_normals[j].X * dx))
        ));
      };
      ClipperLib3.ClipperOffset.prototype.DoMiter = function(j, k, r) {
        var q = this.m_delta / r;
        this.m_destPoly.push(new ClipperLib3.IntPoint2(
          ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + (this.m_normals[k].X + this.m_normals[j].X) * q),
          ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + (this.m_normals[k].Y + this.m_normals[j].Y) * q)
        ));
      };
      ClipperLib3.ClipperOffset.prototype.DoRound = function(j, k) {
        var a = Math.atan2(
          this.m_sinA,
          this.m_normals[k].X * this.m_normals[j].X + this.m_normals[k].Y * this.m_normals[j].Y
        );
        var steps = Math.max(ClipperLib3.Cast_Int32(ClipperLib3.ClipperOffset.Round(this.m_StepsPerRad * Math.abs(a))), 1);
        var X = this.m_normals[k].X, Y = this.m_normals[k].Y, X2;
        for (var i = 0; i < steps; ++i) {
          this.m_destPoly.push(new ClipperLib3.IntPoint2(
            ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + X * this.m_delta),
            ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + Y * this.m_delta)
          ));
          X2 = X;
          X = X * this.m_cos - this.m_sin * Y;
          Y = X2 * this.m_sin + Y * this.m_cos;
        }
        this.m_destPoly.push(new ClipperLib3.IntPoint2(
          ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].X + this.m_normals[j].X * this.m_delta),
          ClipperLib3.ClipperOffset.Round(this.m_srcPoly[j].Y + this.m_normals[j].Y * this.m_delta)
        ));
      };
      ClipperLib3.Error = function(message) {
        try {
          throw new Error(message);
        } catch (err) {
          alert(err.message);
        }
      };
      ClipperLib3.JS = {};
      ClipperLib3.JS.AreaOfPolygon = function(poly, scale) {
        if (!scale) scale = 1;
        return ClipperLib3.Clipper.Area(poly) / (scale * scale);
      };
      ClipperLib3.JS.AreaOfPolygons = function(poly, scale) {
        if (!scale) scale = 1;
        var area = 0;
        for (var i = 0; i < poly.length; i++) {
          area += ClipperLib3.Clipper.Area(poly[i]);
        }
        return area / (scale * scale);
      };
      ClipperLib3.JS.BoundsOfPath = function(path, scale) {
        return ClipperLib3.JS.BoundsOfPaths([path], scale);
      };
      ClipperLib3.JS.BoundsOfPaths = function(paths, scale) {
        if (!scale) scale = 1;
        var bounds = ClipperLib3.Clipper.GetBounds(paths);
        bounds.left /= scale;
        bounds.bottom /= scale;
        bounds.right /= scale;
        bounds.top /= scale;
        return bounds;
      };
      ClipperLib3.JS.Clean = function(polygon, delta) {
        if (!(polygon instanceof Array)) return [];
        var isPolygons = polygon[0] instanceof Array;
        var polygon = ClipperLib3.JS.Clone(polygon);
        if (typeof delta !== "number" || delta === null) {
          ClipperLib3.Error("Delta is not a number in Clean().");
          return polygon;
        }
        if (polygon.length === 0 || polygon.length === 1 && polygon[0].length === 0 || delta < 0) return polygon;
        if (!isPolygons) polygon = [polygon];
        var k_length = polygon.length;
        var len, poly, result, d, p, j, i;
        var results = [];
        for (var k = 0; k < k_length; k++) {
          poly = polygon[k];
          len = poly.length;
          if (len === 0) continue;
          else if (len < 3) {
            result = poly;
            results.push(result);
            continue;
          }
          result = poly;
          d = delta * delta;
          p = poly[0];
          j = 1;
          for (i = 1; i < len; i++) {
            if ((poly[i].X - p.X) * (poly[i].X - p.X) + (poly[i].Y - p.Y) * (poly[i].Y - p.Y) <= d)
              continue;
            result[j] = poly[i];
            p = poly[i];
            j++;
          }
          p = poly[j - 1];
          if ((poly[0].X - p.X) * (poly[0].X - p.X) + (poly[0].Y - p.Y) * (poly[0].Y - p.Y) <= d)
            j--;
          if (j < len)
            result.splice(j, len - j);
          if (result.length) results.push(result);
        }
        if (!isPolygons && results.length) results = results[0];
        else if (!isPolygons && results.length === 0) results = [];
        else if (isPolygons && results.length === 0) results = [
          []
        ];
        return results;
      };
      ClipperLib3.JS.Clone = function(polygon) {
        if (!(polygon instanceof Array)) return [];
        if (polygon.length === 0) return [];
        else if (polygon.length === 1 && polygon[0].length === 0) return [
          []
        ];
        var isPolygons = polygon[0] instanceof Array;
        if (!isPolygons) polygon = [polygon];
        var len = polygon.length, plen, i, j, result;
        var results = new Array(len);
        for (i = 0; i < len; i++) {
          plen = polygon[i].length;
          result = new Array(plen);
          for (j = 0; j < plen; j++) {
            result[j] = {
              X: polygon[i][j].X,
              Y: polygon[i][j].Y
            };
          }
          results[i] = result;
        }
        if (!isPolygons) results = results[0];
        return results;
      };
      ClipperLib3.JS.Lighten = function(polygon, tolerance) {
        if (!(polygon instanceof Array)) return [];
        if (typeof tolerance !== "number" || tolerance === null) {
          ClipperLib3.Error("Tolerance is not a number in Lighten().");
          return ClipperLib3.JS.Clone(polygon);
        }
        if (polygon.length === 0 || polygon.length === 1 && polygon[0].length === 0 || tolerance < 0) {
          return ClipperLib3.JS.Clone(polygon);
        }
        var isPolygons = polygon[0] instanceof Array;
        if (!isPolygons) polygon = [polygon];
        var i, j, poly, k, poly2, plen, A, B, P, d, rem, addlast;
        var bxax, byay, l, ax, ay;
        var len = polygon.length;
        var toleranceSq = tolerance * tolerance;
        var results = [];
        for (i = 0; i < len; i++) {
          poly = polygon[i];
          plen = poly.length;
          if (plen === 0) continue;
          for (k = 0; k < 1e6; k++) {
            poly2 = [];
            plen = poly.length;
            if (poly[plen - 1].X !== poly[0].X || poly[plen - 1].Y !== poly[0].Y) {
              addlast = 1;
              poly.push(
                {
                  X: poly[0].X,
                  Y: poly[0].Y
                }
              );
              plen = poly.length;
            } else addlast = 0;
            rem = [];
            for (j = 0; j < plen - 2; j++) {
              A = poly[j];
              P = poly[j + 1];
              B = poly[j + 2];
              ax = A.X;
              ay = A.Y;
              bxax = B.X - ax;
              byay = B.Y - ay;
              if (bxax !== 0 || byay !== 0) {
                l = ((P.X - ax) * bxax + (P.Y - ay) * byay) / (bxax * bxax + byay * byay);
                if (l > 1) {
                  ax = B.X;
                  ay = B.Y;
                } else if (l > 0) {
                  ax += bxax * l;
                  ay += byay * l;
                }
              }
              bxax = P.X - ax;
              byay = P.Y - ay;
              d = bxax * bxax + byay * byay;
              if (d <= toleranceSq) {
                rem[j + 1] = 1;
                j++;
              }
            }
            poly2.push(
              {
                X: poly[0].X,
                Y: poly[0].Y
              }
            );
            for (j = 1; j < plen - 1; j++)
              if (!rem[j]) poly2.push(
                {
                  X: poly[j].X,
                  Y: poly[j].Y
                }
              );
            poly2.push(
              {
                X: poly[plen - 1].X,
                Y: poly[plen - 1].Y
              }
            );
            if (addlast) poly.pop();
            if (!rem.length) break;
            else poly = poly2;
          }
          plen = poly2.length;
          if (poly2[plen - 1].X === poly2[0].X && poly2[plen - 1].Y === poly2[0].Y) {
            poly2.pop();
          }
          if (poly2.length > 2)
            results.push(poly2);
        }
        if (!isPolygons) {
          results = results[0];
        }
        if (typeof results === "undefined") {
          results = [];
        }
        return results;
      };
      ClipperLib3.JS.PerimeterOfPath = function(path, closed, scale) {
        if (typeof path === "undefined") return 0;
        var sqrt = Math.sqrt;
        var perimeter = 0;
        var p1, p2, p1x = 0, p1y = 0, p2x = 0, p2y = 0;
        var j = path.length;
        if (j < 2) return 0;
        if (closed) {
          path[j] = path[0];
          j++;
        }
        while (--j) {
          p1 = path[j];
          p1x = p1.X;
          p1y = p1.Y;
          p2 = path[j - 1];
          p2x = p2.X;
          p2y = p2.Y;
          perimeter += sqrt((p1x - p2x) * (p1x - p2x) + (p1y - p2y) * (p1y - p2y));
        }
        if (closed) path.pop();
        return perimeter / scale;
      };
      ClipperLib3.JS.PerimeterOfPaths = function(paths, closed, scale) {
        if (!scale) scale = 1;
        var perimeter = 0;
        for (var i = 0; i < paths.length; i++) {
          perimeter += ClipperLib3.JS.PerimeterOfPath(paths[i], closed, scale);
        }
        return perimeter;
      };
      ClipperLib3.JS.ScaleDownPath = function(path, scale) {
        var i, p;
        if (!scale) scale = 1;
        i = path.length;
        while (i--) {
          p = path[i];
          p.X = p.X / scale;
          p.Y = p.Y / scale;
        }
      };
      ClipperLib3.JS.ScaleDownPaths = function(paths, scale) {
        var i, j, p;
        if (!scale) scale = 1;
        i = paths.length;
        while (i--) {
          j = paths[i].length;
          while (j--) {
            p = paths[i][j];
            p.X = p.X / scale;
            p.Y = p.Y / scale;
          }
        }
      };
      ClipperLib3.JS.ScaleUpPath = function(path, scale) {
        var i, p, round = Math.round;
        if (!scale) scale = 1;
        i = path.length;
        while (i--) {
          p = path[i];
          p.X = round(p.X * scale);
          p.Y = round(p.Y * scale);
        }
      };
      ClipperLib3.JS.ScaleUpPaths = function(paths, scale) {
        var i, j, p, round = Math.round;
        if (!scale) scale = 1;
        i = paths.length;
        while (i--) {
          j = paths[i].length;
          while (j--) {
            p = paths[i][j];
            p.X = round(p.X * scale);
            p.Y = round(p.Y * scale);
          }
        }
      };
      ClipperLib3.ExPolygons = function() {
        return [];
      };
      ClipperLib3.ExPolygon = function() {
        this.outer = null;
        this.holes = null;
      };
      ClipperLib3.JS.AddOuterPolyNodeToExPolygons = function(polynode, expolygons) {
        var ep = new ClipperLib3.ExPolygon();
        ep.outer = polynode.Contour();
        var childs = polynode.Childs();
        var ilen = childs.length;
        ep.holes = new Array(ilen);
        var node, n, i, j, childs2, jlen;
        for (i = 0; i < ilen; i++) {
          node = childs[i];
          ep.holes[i] = node.Contour();
          for (j = 0, childs2 = node.Childs(), jlen = childs2.length; j < jlen; j++) {
            n = childs2[j];
            ClipperLib3.JS.AddOuterPolyNodeToExPolygons(n, expolygons);
          }
        }
        expolygons.push(ep);
      };
      ClipperLib3.JS.ExPolygonsToPaths = function(expolygons) {
        var a, i, alen, ilen;
        var paths = new ClipperLib3.Paths();
        for (a = 0, alen = expolygons.length; a < alen; a++) {
          paths.push(expolygons[a].outer);
          for (i = 0, ilen = expolygons[a].holes.length; i < ilen; i++) {
            paths.push(expolygons[a].holes[i]);
          }
        }
        return paths;
      };
      ClipperLib3.JS.PolyTreeToExPolygons = function(polytree) {
        var expolygons = new ClipperLib3.ExPolygons();
        var node, i, childs, ilen;
        for (i = 0, childs = polytree.Childs(), ilen = childs.length; i < ilen; i++) {
          node = childs[i];
          ClipperLib3.JS.AddOuterPolyNodeToExPolygons(node, expolygons);
        }
        return expolygons;
      };
    })();
  }
});

// src/testing/engines/snapshot-for.ts
async function snapshotFor({
  tracerFolder,
  engineFolder
}) {
  if (tracerFolder === void 0) return null;
  const { readySnapshot } = await import("./ready-snapshot-AKMDT5XJ.mjs");
  return readySnapshot(tracerFolder, engineFolder ?? null);
}
async function withSnapshotProblem(outcome, { tracerFolder }) {
  if (tracerFolder === void 0) return outcome;
  const { snapshotProblem } = await import("./ready-snapshot-AKMDT5XJ.mjs");
  const problem2 = snapshotProblem(tracerFolder);
  if (problem2 === null) return outcome;
  const told = `Python starts from the beginning: its snapshot cannot be made (${problem2}).`;
  return { ...outcome, log: [outcome.log, told].filter(Boolean).join("\n") };
}

// src/testing/test-settings.ts
import { availableParallelism } from "node:os";

// src/inference/free-memory.ts
import { readFileSync } from "node:fs";
import { freemem } from "node:os";
import { dirname, join } from "node:path";
var MIB = 1024 * 1024;
var LEAST = 512 * MIB;
function defaultMemoryLimit() {
  const free = freeMemory();
  return Math.max(LEAST, Math.floor(free - Math.max(256 * MIB, free / 10)));
}
function freeMemory() {
  return Math.min(freemem(), freeInControlGroup("/proc/self/cgroup", "/sys/fs/cgroup"));
}
function freeInControlGroup(membership, root) {
  const group = /^0::(\/.*)$/m.exec(read(membership) ?? "")?.[1];
  if (group === void 0) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (let path = group; ; path = dirname(path)) {
    least = Math.min(least, freeInGroup(join(root, path)));
    if (path === "/" || path === ".") return least;
  }
}
function freeInGroup(folder) {
  const limit = Number(read(join(folder, "memory.max"))?.trim());
  const used = Number(read(join(folder, "memory.current"))?.trim());
  if (!Number.isFinite(limit) || !Number.isFinite(used)) return Number.POSITIVE_INFINITY;
  const statistics = read(join(folder, "memory.stat")) ?? "";
  const reclaimable = Number(/^inactive_file (\d+)$/m.exec(statistics)?.[1] ?? 0);
  return Math.max(0, limit - used + reclaimable);
}
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

// src/testing/test-settings.ts
var MAX_OUTPUT = 2 * 2 ** 30;
function concurrencyOf(settings) {
  return Math.max(1, settings.concurrency ?? 1);
}
function limitsOf(settings) {
  const memory = settings.memory ?? Math.floor(defaultMemoryLimit() / concurrencyOf(settings));
  const driver = settings.device === "cpu" ? {} : { hasDriver: true };
  return { timeout: settings.timeout, memory, output: MAX_OUTPUT, ...driver };
}
function threadsOf(settings) {
  return Math.max(1, Math.floor(availableParallelism() / concurrencyOf(settings)));
}

// src/testing/run/spare-child.ts
function spareChild(settings, { startChild }) {
  let waiting = null;
  let isTracing = false;
  const started = async (limits, tracing) => startChild(limits, {
    ...childOptions(settings),
    ...tracing ? { tracer: { limits, snapshot: await snapshotFor(settings) } } : {}
  });
  const handOver = () => {
    const child = waiting;
    waiting = null;
    isTracing = false;
    return child;
  };
  return {
    start(tracing = false) {
      if (waiting) {
        if (tracing && !isTracing) waiting = withTracer(waiting, settings);
      } else {
        const limits = limitsOf(settings);
        waiting = started(limits, tracing).then(
          (spare) => ({ limits, spare }),
          // The case that needs one will find out why there is none.
          () => ({ limits })
        );
      }
      isTracing ||= tracing;
    },
    async take() {
      return await handOver() ?? { limits: limitsOf(settings) };
    },
    async close() {
      await (await handOver())?.spare?.close();
    }
  };
}
async function withTracer(starting, settings) {
  const [{ limits, spare }, snapshot] = await Promise.all([starting, snapshotFor(settings)]);
  spare?.send({ kind: "tracer", limits, snapshot }, true);
  return spare ? { limits, spare } : { limits };
}
function childOptions({ environment, engineFolder }) {
  return {
    ...environment ? { environment } : {},
    ...engineFolder === void 0 ? {} : { engineFolder }
  };
}

// src/testing/engines/engines.ts
function needsTracer(format2) {
  return ENGINES[format2].python === "state-dict";
}
var OWN = { python: null, pythonTakesOver: false };
var ENGINES = {
  keras_hdf5: { ...OWN, python: "keras" },
  keras_v3: { ...OWN, python: "keras" },
  onnx: OWN,
  pytorch_state_dict: { python: "state-dict", pythonTakesOver: true },
  tensorflow_js: OWN,
  tensorflow_saved_model_bundle: { ...OWN, python: "saved-model" },
  torchscript: { ...OWN, python: "torchscript" }
};
function wayFor(format2, { engine: choice = "auto", python: runner }) {
  const { python, pythonTakesOver } = ENGINES[format2];
  const isWanted = choice !== "auto" || pythonTakesOver;
  if (python === null || runner === void 0 || !isWanted) return "own";
  if (choice === "python") return "python";
  return choice === "both" ? "both" : "own-then-python";
}

// src/testing/run/foresee-run.ts
import { readFile } from "node:fs/promises";
async function foreseeRun(descriptionFile, wanted) {
  const formats = WEIGHTS_FORMATS.filter(
    (format2) => wanted.length === 0 || wanted.includes(format2)
  );
  const text = await readFile(descriptionFile, "latin1").catch(() => "");
  const isModel = /^["']?type["']?:\s*["']?model\b/m.test(text);
  if (!isModel) return null;
  return formats.find((each) => new RegExp(`^\\s+["']?${each}["']?:`, "m").test(text)) ?? null;
}

// src/testing/run/model-test.ts
function fetchFor({ resource, settings, tools }, reference) {
  return tools.fetchFile(referenceFrom(reference, resource.base), resource.folder, settings.files);
}

// src/testing/test-model.ts
import { rm as rm2 } from "node:fs/promises";

// src/processing/processing-error.ts
var ProcessingError = class extends Error {
  name = "ProcessingError";
  code;
  /** What to do about it. */
  hint;
  constructor(code, message, hint, options) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
};
function impossible(message, hint) {
  return new ProcessingError("processing-failed", message, hint);
}
function unsupportedProcessing(operation, needs) {
  return new ProcessingError(
    "unsupported-processing",
    `The operation ${operation} is not run by this program: it needs ${needs}.`,
    "Nothing is wrong with the description; test this model with the reference implementation (bioimageio test) as well."
  );
}

// src/processing/groups.ts
function groupAlong(tensor, reduced) {
  for (const id of reduced ?? []) requireAxis(tensor, id);
  const axes = tensor.axes.map((id, i) => ({
    id,
    size: tensor.shape[i] ?? 1,
    reduced: reduced === null || reduced.includes(id)
  }));
  const kept = axes.filter((axis) => !axis.reduced);
  const dims = [];
  let step2 = sizeOf(kept.map((axis) => axis.size));
  const count = step2;
  for (const axis of axes) {
    if (!axis.reduced) step2 /= axis.size || 1;
    if (axis.size === 1) continue;
    const dim = { size: axis.size, step: axis.reduced ? 0 : step2 };
    const last = dims.at(-1);
    if (last && last.step === dim.step * dim.size) dims.splice(-1, 1, merge(last, dim));
    else dims.push(dim);
  }
  return {
    size: sizeOf(tensor.shape),
    count,
    kept: kept.map(({ id, size: size2 }) => ({ id, size: size2 })),
    dims
  };
}
function groupByPlaceAlong(tensor, axis) {
  requireAxis(tensor, axis);
  return groupAlong(
    tensor,
    tensor.axes.filter((id) => id !== axis)
  );
}
function forEachRun({ dims, size: size2 }, visit) {
  if (size2 === 0) return;
  const outer = dims.slice(0, -1);
  const run = dims.at(-1) ?? { size: 1, step: 0 };
  const index = new Array(outer.length).fill(0);
  let group = 0;
  for (let start = 0; start < size2; start += run.size) {
    visit(start, run.size, group, run.step);
    for (let axis = outer.length - 1; axis >= 0; axis--) {
      const dim = outer[axis];
      group += dim.step;
      index[axis] = index[axis] + 1;
      if (index[axis] < dim.size) break;
      group -= dim.step * dim.size;
      index[axis] = 0;
    }
  }
}
function alignGroups(values, from, to) {
  const steps = /* @__PURE__ */ new Map();
  let step2 = 1;
  for (const axis of from.kept.toReversed()) {
    const match = to.kept.find((other) => other.id === axis.id);
    if (match?.size !== axis.size)
      throw impossible(
        `the reference tensor has ${axis.size} elements along ${axis.id}, the tensor itself ${match ? match.size : "has no such axis"}`,
        `Reduce ${axis.id} too (name it in axes), or choose a reference tensor of the same size along it.`
      );
    steps.set(axis.id, step2);
    step2 *= axis.size;
  }
  return Float64Array.from({ length: to.count }, (_, group) => {
    let rest = group;
    let source = 0;
    for (const axis of to.kept.toReversed()) {
      source += rest % axis.size * (steps.get(axis.id) ?? 0);
      rest = Math.floor(rest / axis.size);
    }
    return values[source] ?? Number.NaN;
  });
}
function merge(outer, inner) {
  return { size: outer.size * inner.size, step: inner.step };
}
function requireAxis(tensor, id) {
  if (!tensor.axes.includes(id))
    throw impossible(
      `the tensor has no axis ${id} (its axes are ${tensor.axes.join(", ")})`,
      "Name axes of this tensor only."
    );
}

// src/processing/kwargs.ts
function numberOf(kwargs, name, fallback) {
  return optionalNumber(kwargs, name) ?? fallback;
}
function optionalNumber(kwargs, name) {
  const value = kwargs[name] ?? null;
  if (value === null || typeof value === "number") return value;
  throw unexpected(name, "a number");
}
function numbersOf(kwargs, name, fallback) {
  const value = kwargs[name] ?? fallback;
  if (typeof value === "number") return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === "number")) return value;
  throw unexpected(name, "a number or a list of numbers");
}
function optionalString(kwargs, name) {
  const value = kwargs[name] ?? null;
  if (value === null || typeof value === "string") return value;
  throw unexpected(name, "a text");
}
function axesOf(kwargs) {
  const value = kwargs.axes ?? null;
  if (value === null) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw unexpected("axes", "a list of axis ids");
}
function unexpected(name, what) {
  return impossible(`its argument ${name} is not ${what}`, `Give ${what}.`);
}

// src/processing/operation.ts
function numbersIn(tensor) {
  const { data } = tensor;
  return isBigArray(data) ? Float64Array.from(data, Number) : data;
}
function realType(dtype) {
  return dtype === "float32" || dtype === "float16" ? "float32" : "float64";
}
function makeReal(dtype, length2) {
  return dtype === "float32" ? new Float32Array(length2) : new Float64Array(length2);
}
function isPerDataset(axes) {
  return axes === null || axes.includes("batch");
}

// src/processing/activation.ts
var sigmoid = (tensor) => {
  const values = numbersIn(tensor);
  const dtype = realType(tensor.dtype);
  const data = makeReal(dtype, values.length);
  for (let i = 0; i < values.length; i++) data[i] = 1 / (1 + Math.exp(-values[i]));
  return { ...tensor, data, dtype };
};
var softmax = (tensor, kwargs) => {
  const groups = groupAlong(tensor, [optionalString(kwargs, "axis") ?? "channel"]);
  const values = numbersIn(tensor);
  const dtype = realType(tensor.dtype);
  const data = makeReal(dtype, values.length);
  const largest3 = new Float64Array(groups.count).fill(Number.NEGATIVE_INFINITY);
  const sum = new Float64Array(groups.count);
  forEachRun(groups, (start, length2, group, step2) => {
    for (let i = start, g = group; i < start + length2; i++, g += step2)
      largest3[g] = Math.max(largest3[g], values[i]);
  });
  const exponentials = new Float64Array(values.length);
  forEachRun(groups, (start, length2, group, step2) => {
    for (let i = start, g = group; i < start + length2; i++, g += step2) {
      const exponential = Math.exp(values[i] - largest3[g]);
      exponentials[i] = exponential;
      sum[g] = sum[g] + exponential;
    }
  });
  forEachRun(groups, (start, length2, group, step2) => {
    for (let i = start, g = group; i < start + length2; i++, g += step2)
      data[i] = exponentials[i] / sum[g];
  });
  return { ...tensor, data, dtype };
};

// src/processing/rescale.ts
function rescale(tensor, groups, rescaling, dtype) {
  const values = numbersIn(tensor);
  const by = (numbers, neutral) => {
    const array = makeReal(dtype, groups.count).fill(neutral);
    if (numbers) array.set(numbers);
    return array;
  };
  const subtract = by(rescaling.subtract, 0);
  const divide = by(rescaling.divide, 1);
  const multiply = by(rescaling.multiply, 1);
  const add = by(rescaling.add, 0);
  const result = makeReal(dtype, values.length);
  const fround = Math.fround;
  forEachRun(groups, (start, length2, group, step2) => {
    if (dtype === "float32")
      for (let i = start, g = group; i < start + length2; i++, g += step2) {
        const centred = fround(values[i] - subtract[g]);
        const scaled3 = fround(fround(centred / divide[g]) * multiply[g]);
        result[i] = scaled3 + add[g];
      }
    else
      for (let i = start, g = group; i < start + length2; i++, g += step2) {
        const centred = values[i] - subtract[g];
        result[i] = centred / divide[g] * multiply[g] + add[g];
      }
  });
  return { ...tensor, data: result, dtype };
}

// src/processing/linear.ts
var scaleLinear = (tensor, kwargs) => {
  const gain = numbersOf(kwargs, "gain", 1);
  const offset = numbersOf(kwargs, "offset", 0);
  const { groups, spread } = placesOf(tensor, kwargs);
  const dtype = groups.kept.length === 0 ? realType(tensor.dtype) : "float64";
  return rescale(tensor, groups, { multiply: spread(gain), add: spread(offset) }, dtype);
};
var fixedZeroMeanUnitVariance = (tensor, kwargs) => {
  const eps = numberOf(kwargs, "eps", 1e-6);
  const mean = numbersOf(kwargs, "mean");
  const std = numbersOf(kwargs, "std").map((value) => value + eps);
  const { groups, spread } = placesOf(tensor, kwargs);
  return rescale(tensor, groups, { subtract: spread(mean), divide: spread(std) }, "float64");
};
function placesOf(tensor, kwargs) {
  const axis = optionalString(kwargs, "axis");
  const groups = axis === null ? groupAlong(tensor, null) : groupByPlaceAlong(tensor, axis);
  const spread = (numbers) => {
    const [only] = numbers;
    if (numbers.length === groups.count) return [...numbers];
    if (numbers.length === 1 && only !== void 0) return new Array(groups.count).fill(only);
    throw impossible(
      axis === null ? `${numbers.length} values are given but no axis along which they stand` : `${numbers.length} values are given for the axis ${axis}, which has ${groups.count} elements`,
      axis === null ? "Name the axis, or give one value." : "Give one value for each element of the axis."
    );
  };
  return { groups, spread };
}

// src/processing/binarize.ts
var binarize = (tensor, kwargs, context) => {
  const threshold = numbersOf(kwargs, "threshold");
  const last = tensor.axes.at(-1);
  const placed = context.followReference && kwargs.axis && last ? { ...kwargs, axis: last } : kwargs;
  const { groups, spread } = placesOf(tensor, placed);
  const thresholds = realType(tensor.dtype) === "float32" ? Float32Array.from(spread(threshold)) : Float64Array.from(spread(threshold));
  const values = numbersIn(tensor);
  const data = new Uint8Array(values.length);
  forEachRun(groups, (start, length2, group, step2) => {
    for (let i = start, g = group; i < start + length2; i++, g += step2)
      data[i] = values[i] > thresholds[g] ? 1 : 0;
  });
  return { ...tensor, data, dtype: "bool" };
};

// src/processing/round-to-type.ts
function roundToType(number, dtype) {
  if (dtype === "float32") return Math.fround(number);
  if (dtype !== "float16") return number;
  return decodeFloat16(encodeFloat16(Float32Array.of(number)))[0];
}

// src/processing/spatial-layout.ts
function spatialLayout(tensor, space) {
  const allowed = ["batch", "channel", ...space];
  const complete = ["channel", ...space].every((axis) => tensor.axes.includes(axis));
  if (!complete || !tensor.axes.every((axis) => allowed.includes(axis)))
    throw impossible(
      `it takes the axes ${allowed.join(", ")}, and the tensor has ${tensor.axes.join(", ")}`,
      "Describe the axes as the network gives them, one of them the channels."
    );
  const strides = stridesOf(tensor.shape);
  const along = (axis) => {
    const at = tensor.axes.indexOf(axis);
    return { size: tensor.shape[at] ?? 1, stride: strides[at] ?? 0 };
  };
  return {
    batches: along("batch").size,
    channels: along("channel").size,
    size: space.map((axis) => along(axis).size),
    strides: space.map((axis) => along(axis).stride),
    batchStride: along("batch").stride,
    channelStride: along("channel").stride
  };
}
function forEachPlace({ size: size2, strides }, from, visit) {
  const index = new Array(size2.length).fill(0);
  const count = sizeOf(size2);
  let offset = from;
  for (let place = 0; place < count; place++) {
    visit(offset, place);
    for (let axis = size2.length - 1; axis >= 0; axis--) {
      index[axis] = index[axis] + 1;
      offset += strides[axis];
      if (index[axis] < size2[axis]) break;
      offset -= strides[axis] * size2[axis];
      index[axis] = 0;
    }
  }
}
function labelTensor(like, space, size2, labels, dtype) {
  const shape = like.axes.map((axis, i) => {
    if (axis === "channel") return 1;
    return size2[space.indexOf(axis)] ?? like.shape[i] ?? 1;
  });
  const data = new { int32: Int32Array, uint16: Uint16Array, uint32: Uint32Array }[dtype](
    sizeOf(shape)
  );
  const result = { data, dtype, shape, axes: like.axes };
  const layout = spatialLayout(result, space);
  for (const [batch, map] of labels.entries())
    forEachPlace(layout, batch * layout.batchStride, (offset, place) => {
      data[offset] = map[place];
    });
  return result;
}

// src/processing/work-budget.ts
var LIMIT = 4e9;
function workBudget(what, limit = LIMIT) {
  let left = limit;
  return {
    spend: (steps) => {
      left -= steps;
      if (left >= 0) return;
      throw new ProcessingError(
        "unsupported-processing",
        `${what} would take more than the ${limit.toExponential()} steps that one output may take here.`,
        "Ship test tensors of a smaller image, or with fewer objects: thresholds that let almost every pixel through make it that slow."
      );
    }
  };
}

// src/processing/cellpose/label-tools.ts
function renumber({ data }) {
  const numbers = /* @__PURE__ */ new Map([[0, 0]]);
  for (const [i, label] of data.entries()) {
    let number = numbers.get(label);
    if (number === void 0) {
      number = numbers.size;
      numbers.set(label, number);
    }
    data[i] = number;
  }
}
function removeLabels({ data }, labels) {
  if (labels.size === 0) return;
  for (const [i, label] of data.entries()) if (labels.has(label)) data[i] = 0;
}
function countLabels({ data }) {
  const counts = /* @__PURE__ */ new Map();
  for (const label of data) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}
function boxesOf({ size: size2, data }) {
  const boxes = /* @__PURE__ */ new Map();
  const strides = stridesOf(size2);
  for (const [i, label] of data.entries()) {
    if (label === 0) continue;
    const box = boxes.get(label) ?? { first: [...size2], last: size2.map(() => -1) };
    boxes.set(label, box);
    for (const [axis, extent2] of size2.entries()) {
      const at = Math.floor(i / strides[axis]) % extent2;
      if (at < box.first[axis]) box.first[axis] = at;
      if (at > box.last[axis]) box.last[axis] = at;
    }
  }
  return boxes;
}
function placesIn({ first, last }, size2) {
  const strides = stridesOf(size2);
  let places = [0];
  for (const [axis, low] of first.entries()) {
    const stride = strides[axis];
    const high = last[axis];
    const next = [];
    for (const place of places) for (let at = low; at <= high; at++) next.push(place + at * stride);
    places = next;
  }
  return Int32Array.from(places);
}

// src/processing/cellpose/fill-holes.ts
function fillHolesAndRemoveSmall(map, leastSize, budget) {
  removeSmall(map, leastSize);
  const boxes = boxesOf(map);
  for (const label of [...boxes.keys()].sort((a, b) => a - b)) {
    const box = boxes.get(label);
    const places = placesIn(box, map.size);
    budget.spend(20 * places.length);
    for (const place of holesIn(map, label, box, places)) map.data[place] = label;
  }
  removeSmall(map, leastSize);
}
function removeSmall(map, leastSize) {
  if (!(leastSize > 0)) return;
  const small = countLabels(map).slice(1).filter(([, count]) => count < leastSize);
  removeLabels(map, new Set(small.map(([label]) => label)));
  renumber(map);
}
function holesIn({ size: size2, data }, label, { first, last }, places) {
  if (!places.some((place) => data[place] === label)) return new Int32Array(0);
  const strides = stridesOf(size2);
  const along = (place, axis) => Math.floor(place / strides[axis]) % size2[axis];
  const isBorder = (place) => first.some((low, axis) => {
    const at = along(place, axis);
    return at === low || at === last[axis];
  });
  const reached = /* @__PURE__ */ new Set();
  const open = [...places].filter((place) => data[place] !== label && isBorder(place));
  for (const place of open) reached.add(place);
  for (let place = open.pop(); place !== void 0; place = open.pop())
    for (const [axis, stride] of strides.entries())
      for (const step2 of [-1, 1]) {
        const at = along(place, axis) + step2;
        const other = place + step2 * stride;
        if (at < first[axis] || at > last[axis]) continue;
        if (data[other] === label || reached.has(other)) continue;
        reached.add(other);
        open.push(other);
      }
  return places.filter((place) => data[place] !== label && !reached.has(place));
}

// src/processing/cellpose/flow-errors.ts
var NEIGHBOURS = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1]
];
function removeBadFlows(map, flows, threshold, budget) {
  const boxes = boxesOf(map);
  if (boxes.size === 0) return;
  const own = ownFlows(map, boxes, budget);
  const [networkY, networkX] = flows;
  const sums = new Float64Array(boxes.size + 1);
  const counts = new Float64Array(boxes.size + 1);
  for (const [i, label] of map.data.entries()) {
    const y = own.y[i] - networkY[i];
    const x = own.x[i] - networkX[i];
    sums[label] = sums[label] + (y * y + x * x);
    counts[label] = counts[label] + 1;
  }
  const bad = [...boxes.keys()].filter(
    (label) => sums[label] / counts[label] > threshold
  );
  removeLabels(map, new Set(bad));
  renumber(map);
}
function ownFlows(map, boxes, budget) {
  const [height = 0, width = 0] = map.size;
  const row = width + 2;
  const labels = new Uint32Array((height + 2) * row);
  const pixels = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const label = map.data[y * width + x];
      if (label === 0) continue;
      labels[(y + 1) * row + x + 1] = label;
      pixels.push((y + 1) * row + x + 1);
    }
  const centres = [...boxes].map(([label, box]) => {
    const centre = centreOf(map, label, box);
    return (Math.floor(centre / width) + 1) * row + centre % width + 1;
  });
  const heat = spreadHeat(labels, pixels, centres, row, 2 * longest(boxes), budget);
  const own = { y: new Float64Array(sizeOf(map.size)), x: new Float64Array(sizeOf(map.size)) };
  for (const pixel of pixels) {
    const y = heat[pixel + row] - heat[pixel - row];
    const x = heat[pixel + 1] - heat[pixel - 1];
    const length2 = 1e-60 + Math.sqrt(y * y + x * x);
    const i = (Math.floor(pixel / row) - 1) * width + pixel % row - 1;
    own.y[i] = y / length2;
    own.x[i] = x / length2;
  }
  return own;
}
function longest(boxes) {
  let most = 0;
  for (const { first, last } of boxes.values()) {
    const lengths = first.map((low, axis) => last[axis] - low + 1);
    most = Math.max(
      most,
      lengths.reduce((sum, length2) => sum + length2, 2)
    );
  }
  return most;
}
function centreOf({ size: size2, data }, label, box) {
  const width = size2[1];
  const [top = 0, left = 0] = box.first;
  const pixels = placesIn(box, size2).filter((place) => data[place] === label);
  let [sumY, sumX] = [0, 0];
  for (const pixel of pixels) {
    sumY += Math.floor(pixel / width) - top;
    sumX += pixel % width - left;
  }
  const y = top + roundHalfToEven(sumY / pixels.length);
  const x = left + roundHalfToEven(sumX / pixels.length);
  let [nearest, least] = [pixels[0], Number.POSITIVE_INFINITY];
  for (const pixel of pixels) {
    const distance2 = (Math.floor(pixel / width) - y) ** 2 + (pixel % width - x) ** 2;
    if (distance2 < least) [nearest, least] = [pixel, distance2];
  }
  return nearest;
}
function roundHalfToEven(number) {
  const below = Math.floor(number);
  if (number - below !== 0.5) return Math.round(number);
  return below % 2 === 0 ? below : below + 1;
}
function spreadHeat(labels, pixels, centres, row, steps, budget) {
  budget.spend(steps * pixels.length * NEIGHBOURS.length);
  const count = NEIGHBOURS.length;
  const cold = 0;
  const from = new Int32Array(pixels.length * count);
  for (const [i, pixel] of pixels.entries())
    for (const [k, [y, x]] of NEIGHBOURS.entries()) {
      const other = pixel + y * row + x;
      from[i * count + k] = labels[other] === labels[pixel] ? other : cold;
    }
  const heat = new Float64Array(labels.length);
  const next = new Float64Array(pixels.length);
  for (let step2 = 0; step2 < steps; step2++) {
    for (const centre of centres) heat[centre] = heat[centre] + 1;
    for (let i = 0; i < next.length; i++) {
      let sum = 0;
      for (let k = i * count; k < (i + 1) * count; k++) sum += heat[from[k]];
      next[i] = sum / count;
    }
    for (let i = 0; i < next.length; i++) heat[pixels[i]] = next[i];
  }
  return heat;
}

// src/processing/cellpose/follow-flows.ts
var STEPS = 200;
var single = Math.fround;
function followFlows(flows, starts, budget) {
  const { size: size2 } = flows;
  const dimensions = size2.length;
  budget.spend(starts.length * STEPS * dimensions * 2 ** dimensions);
  const fields = flows.fields.map((field2, axis) => {
    const factor = single(2 / (size2[axis] - 1));
    return field2.map((flow2) => flow2 * factor);
  });
  const strides = stridesOf(size2);
  const ends = size2.map(() => new Int32Array(starts.length));
  const sample = dimensions === 2 ? samplePlane(fields, size2) : sampleVolume(fields, size2);
  const place = new Float32Array(dimensions);
  const flow = new Float32Array(dimensions);
  for (const [i, start] of starts.entries()) {
    for (let axis = 0; axis < dimensions; axis++) {
      const extent2 = size2[axis];
      const at = Math.floor(start / strides[axis]) % extent2;
      place[axis] = single(single(at / (extent2 - 1)) * 2) - 1;
    }
    for (let step2 = 0; step2 < STEPS; step2++) {
      sample(place, flow);
      for (let axis = 0; axis < dimensions; axis++) {
        const moved = single(place[axis] + flow[axis]);
        place[axis] = Math.max(-1, Math.min(1, moved));
      }
    }
    for (let axis = 0; axis < dimensions; axis++) {
      const half = single(single(place[axis] + 1) * 0.5);
      ends[axis][i] = single(half * (size2[axis] - 1));
    }
  }
  return ends;
}
function samplePlane(fields, size2) {
  const [height = 0, width = 0] = size2;
  const [halfHeight, halfWidth] = [single(height / 2), single(width / 2)];
  return (place, flow) => {
    const y = single(single(place[0] + 1) * halfHeight - 0.5);
    const x = single(single(place[1] + 1) * halfWidth - 0.5);
    const [top, left] = [Math.floor(y), Math.floor(x)];
    const below = single(y - top);
    const right = single(x - left);
    const above = single(1 - below);
    const before = single(1 - right);
    const [hasTop, hasBottom] = [top >= 0 && top < height, top >= -1 && top + 1 < height];
    const [hasLeft, hasRight] = [left >= 0 && left < width, left >= -1 && left + 1 < width];
    const at = top * width + left;
    const [northWest, northEast] = [single(before * above), single(right * above)];
    const [southWest, southEast] = [single(before * below), single(right * below)];
    for (let axis = 0; axis < 2; axis++) {
      const field2 = fields[axis];
      const nw = hasTop && hasLeft ? field2[at] : 0;
      const ne = hasTop && hasRight ? field2[at + 1] : 0;
      const sw = hasBottom && hasLeft ? field2[at + width] : 0;
      const se = hasBottom && hasRight ? field2[at + width + 1] : 0;
      let sum = single(nw * northWest);
      sum = single(ne * northEast + sum);
      sum = single(sw * southWest + sum);
      flow[axis] = se * southEast + sum;
    }
  };
}
function sampleVolume(fields, size2) {
  const strides = stridesOf(size2);
  const low = [0, 0, 0];
  const fraction = new Float32Array(3);
  return (place, flow) => {
    for (let axis = 0; axis < 3; axis++) {
      const scaled3 = single(single(place[axis] + 1) * size2[axis]);
      const at = single(single(scaled3 - 1) / 2);
      low[axis] = Math.floor(at);
      fraction[axis] = at;
    }
    flow.fill(0);
    for (let corner = 0; corner < 8; corner++) {
      let offset = 0;
      let inside = true;
      let weight = 1;
      for (let axis = 2; axis >= 0; axis--) {
        const far = corner >> 2 - axis & 1;
        const at = low[axis] + far;
        const near = low[axis] + 1 - far;
        const distance2 = single(
          far ? fraction[axis] - near : near - fraction[axis]
        );
        weight = axis === 2 ? distance2 : single(weight * distance2);
        inside &&= at >= 0 && at < size2[axis];
        offset += at * strides[axis];
      }
      if (!inside) continue;
      for (let axis = 0; axis < 3; axis++) {
        const value = fields[axis][offset];
        flow[axis] = flow[axis] + single(value * weight);
      }
    }
  };
}

// src/processing/introsort.ts
var PIECE = 16;
function introsort(items, isLess) {
  const at = (index) => items[index];
  const swap = (a, b) => {
    [items[a], items[b]] = [at(b), at(a)];
  };
  const median = (a, b, c) => {
    if (isLess(at(a), at(b))) return isLess(at(b), at(c)) ? b : isLess(at(a), at(c)) ? c : a;
    return isLess(at(a), at(c)) ? a : isLess(at(b), at(c)) ? c : b;
  };
  const partition = (first, end) => {
    swap(first, median(first + 1, first + Math.floor((end - first) / 2), end - 1));
    const pivot = at(first);
    let [left, right] = [first + 1, end];
    for (; ; ) {
      while (isLess(at(left), pivot)) left++;
      do
        right--;
      while (isLess(pivot, at(right)));
      if (left >= right) return left;
      swap(left++, right);
    }
  };
  const pieces = [[0, items.length]];
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const [first, end] = piece;
    if (end - first <= PIECE) continue;
    const cut2 = partition(first, end);
    pieces.push([first, cut2], [cut2, end]);
  }
  for (let i = 1; i < items.length; i++) {
    const item = at(i);
    let place = i;
    while (place > 0 && isLess(item, at(place - 1))) items[place] = at(--place);
    items[place] = item;
  }
}

// src/processing/cellpose/grow-masks.ts
var PADDING = 20;
var SEED = 10;
var SEED_REACH = 2;
var MASK = 2;
var GROWTH = 5;
var LARGEST = 0.4;
function growMasks(starts, ends, size2, budget) {
  const padded = size2.map((extent2) => extent2 + 2 * PADDING);
  const strides = stridesOf(padded);
  const bins = Int32Array.from(
    starts,
    (_, i) => strides.reduce(
      (bin, stride, axis) => bin + (PADDING + ends[axis][i]) * stride,
      0
    )
  );
  const histogram = new Int32Array(sizeOf(padded));
  for (const bin of bins) histogram[bin] = histogram[bin] + 1;
  budget.spend(histogram.length * size2.length * 5);
  const seeds = findSeeds(histogram, padded);
  budget.spend(seeds.length * GROWTH * 33 ** size2.length);
  const labels = new Uint32Array(histogram.length);
  for (const [i, seed] of seeds.entries())
    for (const bin of grow(seed, histogram, strides)) labels[bin] = i + 1;
  const map = { size: size2, data: new Uint32Array(sizeOf(size2)) };
  for (const [i, start] of starts.entries()) map.data[start] = labels[bins[i]];
  removeLargest(map);
  renumber(map);
  return map;
}
function findSeeds(histogram, size2) {
  const highest = maximumAround(histogram, size2, SEED_REACH);
  const seeds = [];
  for (const [bin, ends] of histogram.entries())
    if (ends > SEED && ends === highest[bin]) seeds.push(bin);
  introsort(seeds, (a, b) => histogram[a] < histogram[b]);
  return seeds;
}
function maximumAround(values, size2, reach) {
  const strides = stridesOf(size2);
  let from = values;
  for (const [axis, extent2] of size2.entries()) {
    const stride = strides[axis];
    const to = from.slice();
    for (let i = 0; i < to.length; i++) {
      const at = Math.floor(i / stride) % extent2;
      const last = Math.min(extent2 - 1, at + reach);
      for (let other = Math.max(0, at - reach); other <= last; other++) {
        const value = from[i + (other - at) * stride];
        if (value > to[i]) to[i] = value;
      }
    }
    from = to;
  }
  return from;
}
function grow(seed, histogram, strides) {
  const neighbours = strides.reduce(
    (offsets, stride) => offsets.flatMap((offset) => [offset - stride, offset, offset + stride]),
    [0]
  );
  const mask = /* @__PURE__ */ new Set([seed]);
  let front = [seed];
  for (let step2 = 0; step2 < GROWTH; step2++) {
    const next = [];
    for (const bin of front)
      for (const offset of neighbours) {
        const other = bin + offset;
        if (mask.has(other) || !((histogram[other] ?? 0) > MASK)) continue;
        mask.add(other);
        next.push(other);
      }
    front = next;
  }
  return mask;
}
function removeLargest(map) {
  const most = map.data.length * LARGEST;
  const large = countLabels(map).filter(([label, count]) => label !== 0 && count > most);
  removeLabels(map, new Set(large.map(([label]) => label)));
}

// src/processing/cellpose/cellpose.ts
var cellposeFlowDynamics = (tensor, kwargs) => {
  const space = tensor.axes.includes("z") ? ["z", "y", "x"] : ["y", "x"];
  const given = cellKwargs(kwargs);
  const layout = spatialLayout(tensor, space);
  const channels = space.length + 1;
  if (layout.channels !== channels)
    throw impossible(
      `it needs ${channels} channels, flows along ${space.join(", ")} and the probability of cells, and the tensor has ${layout.channels}`,
      "Describe the output as the network gives it."
    );
  if (space.length === 3 && !given.isVolume)
    throw impossible(
      "flows of a volume are not compared with those of its masks, as do_3D false asks for",
      "Set do_3D to true for an output with a z axis."
    );
  const values = numbersIn(tensor);
  const budget = workBudget("The flow dynamics of Cellpose");
  const labels = Array.from({ length: layout.batches }, (_, batch) => {
    const image = imageOf(values, tensor.dtype, layout, batch, given.cellThreshold);
    return labelsOf(image, layout.size, given, budget).data;
  });
  return labelTensor(tensor, space, layout.size, labels, given.dtype);
};
function labelsOf({ flows, cells }, size2, { isVolume, flowThreshold, leastSize }, budget) {
  if (cells.length === 0) return { size: size2, data: new Uint32Array(flows[0]?.length ?? 0) };
  const fields = flows.map((flow) => {
    const field2 = new Float32Array(flow.length);
    for (const place of cells) field2[place] = flow[place];
    return field2;
  });
  const ends = followFlows({ size: size2, fields }, cells, budget);
  const map = growMasks(cells, ends, size2, budget);
  if (!isVolume && flowThreshold > 0) removeBadFlows(map, flows, flowThreshold, budget);
  fillHolesAndRemoveSmall(map, leastSize, budget);
  return map;
}
function imageOf(values, dtype, layout, batch, threshold) {
  const start = batch * layout.batchStride;
  const { channelStride, size: size2 } = layout;
  const limit = roundToType(threshold, dtype);
  const count = size2.reduce((product, extent2) => product * extent2, 1);
  const narrow = DTYPES[dtype].kind === "float" && dtype !== "float64";
  const flows = size2.map((_, axis) => {
    const flow = new Float64Array(count);
    forEachPlace(layout, start + axis * channelStride, (offset, place) => {
      const value = values[offset] / 5;
      flow[place] = narrow ? roundToType(value, dtype) : value;
    });
    return flow;
  });
  if (flows.some((flow) => !flow.every(Number.isFinite)))
    throw impossible(
      "its flows hold NaN or infinity",
      "The network has to give a number for each pixel."
    );
  const cells = [];
  forEachPlace(layout, start + size2.length * channelStride, (offset, place) => {
    if (values[offset] > limit) cells.push(place);
  });
  return { flows, cells: Int32Array.from(cells) };
}
function cellKwargs(kwargs) {
  const { do_3D: isVolume, output_dtype: dtype = "uint16" } = kwargs;
  const required2 = (name) => {
    const value = optionalNumber(kwargs, name);
    if (value === null) throw impossible(`its argument ${name} is missing`, `Give ${name}.`);
    return value;
  };
  if (typeof isVolume !== "boolean")
    throw impossible("its argument do_3D is not true or false", "Give do_3D.");
  if (dtype !== "uint16" && dtype !== "uint32")
    throw impossible(
      `its argument output_dtype, ${JSON.stringify(dtype)}, is neither uint16 nor uint32`,
      "Give one of them."
    );
  return {
    cellThreshold: required2("cellprob_threshold"),
    flowThreshold: required2("flow_threshold"),
    isVolume,
    leastSize: optionalNumber(kwargs, "min_size") ?? 15,
    dtype
  };
}

// src/processing/cast.ts
import { endianness } from "node:os";
var LOW = endianness() === "LE" ? 0 : 1;
function cast(tensor, dtype) {
  if (tensor.dtype === dtype) return tensor;
  return { ...tensor, data: castData(tensor.data, dtype), dtype };
}
function castData(data, dtype) {
  const { kind, bytes, make } = DTYPES[dtype];
  if (kind === "bool") return truthValues(data);
  const result = make(data.length);
  if (isBigArray(data)) {
    if (isBigArray(result)) result.set(data);
    else
      result.set(
        kind === "float" ? Float64Array.from(data, Number) : lowWords(data)
      );
  } else if (isBigArray(result)) setWholeNumbers(result, data);
  else result.set(data);
  return kind === "float" && bytes === 2 ? decodeFloat16(encodeFloat16(result)) : result;
}
function truthValues(data) {
  const result = new Uint8Array(data.length);
  const zero = isBigArray(data) ? 0n : 0;
  for (let i = 0; i < result.length; i++) result[i] = data[i] === zero ? 0 : 1;
  return result;
}
function lowWords(data) {
  const words = new Uint32Array(data.buffer, data.byteOffset, data.length * 2);
  return Uint32Array.from({ length: data.length }, (_, i) => words[2 * i + LOW]);
}
function setWholeNumbers(result, data) {
  const words = new Uint32Array(result.buffer, result.byteOffset, result.length * 2);
  for (let i = 0; i < data.length; i++) {
    const whole = Math.trunc(data[i]);
    words[2 * i + LOW] = whole;
    words[2 * i + 1 - LOW] = Math.floor(whole / 2 ** 32);
  }
}

// src/processing/ensure-dtype.ts
var ensureDtype = (tensor, kwargs) => {
  if (!isDType(kwargs.dtype))
    throw impossible(
      `its argument dtype, ${JSON.stringify(kwargs.dtype)}, is not a data type`,
      "Name a boolean, integer or floating-point type as numpy does, for example float32."
    );
  return cast(tensor, kwargs.dtype);
};

// src/processing/statistics.ts
function momentsOf(values, groups) {
  const n = new Float64Array(groups.count);
  const mean = new Float64Array(groups.count);
  forEachRun(groups, (start, length2, group, step2) => {
    if (step2 === 0) {
      let count = 0;
      let sum = 0;
      for (let i = start; i < start + length2; i++) {
        const value = values[i];
        if (!Number.isNaN(value)) {
          sum += value;
          count++;
        }
      }
      n[group] = n[group] + count;
      mean[group] = mean[group] + sum;
    } else {
      for (let i = start, g = group; i < start + length2; i++, g += step2) {
        const value = values[i];
        if (!Number.isNaN(value)) {
          n[g] = n[g] + 1;
          mean[g] = mean[g] + value;
        }
      }
    }
  });
  for (let g = 0; g < groups.count; g++) mean[g] = mean[g] / n[g];
  return { mean, std: deviations(values, groups, mean, n) };
}
function deviations(values, groups, mean, n) {
  const std = new Float64Array(groups.count);
  forEachRun(groups, (start, length2, group, step2) => {
    if (step2 === 0) {
      const centre = mean[group];
      let sum = 0;
      for (let i = start; i < start + length2; i++) {
        const difference = values[i] - centre;
        if (!Number.isNaN(difference)) sum += difference * difference;
      }
      std[group] = std[group] + sum;
    } else {
      for (let i = start, g = group; i < start + length2; i++, g += step2) {
        const difference = values[i] - mean[g];
        if (!Number.isNaN(difference)) std[g] = std[g] + difference * difference;
      }
    }
  });
  for (let g = 0; g < std.length; g++) std[g] = Math.sqrt(std[g] / n[g]);
  return std;
}

// src/processing/normalize.ts
var DEFAULT_EPS = 1e-6;
var zeroMeanUnitVariance = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const eps = context.followReference ? DEFAULT_EPS : numberOf(kwargs, "eps", DEFAULT_EPS);
  const groups = groupAlong(tensor, axes);
  const { mean, std } = momentsOf(numbersIn(context.statisticsOf), groups);
  const dtype = isPerDataset(axes) ? "float64" : realType(tensor.dtype);
  return rescale(tensor, groups, { subtract: mean, divide: plus(std, eps) }, dtype);
};
var scaleMeanVariance = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const eps = numberOf(kwargs, "eps", DEFAULT_EPS);
  const id = optionalString(kwargs, "reference_tensor");
  if (id === null) throw impossible("it names no reference_tensor", "Name an input of the model.");
  const reference = context.input(id);
  const groups = groupAlong(tensor, axes);
  const referenceGroups = groupAlong(reference, axes);
  const own = momentsOf(numbersIn(context.statisticsOf), groups);
  const other = momentsOf(numbersIn(reference), referenceGroups);
  return rescale(
    tensor,
    groups,
    {
      subtract: own.mean,
      divide: plus(own.std, eps),
      multiply: alignGroups(plus(other.std, eps), referenceGroups, groups),
      add: alignGroups(other.mean, referenceGroups, groups)
    },
    resultType(tensor, axes)
  );
};
function resultType(tensor, axes) {
  return axes?.includes("batch") ? "float64" : realType(tensor.dtype);
}
function plus(values, eps) {
  return values.map((value) => value + eps);
}

// src/processing/quantiles.ts
function quantilesOf(values, groups, qs, method) {
  const { sorted, ends } = gather(values, groups);
  const room = groups.size / groups.count;
  return qs.map(
    (q) => Float64Array.from({ length: groups.count }, (_, g) => {
      const from = g * room;
      const n = ends[g] - from;
      if (n === 0) return Number.NaN;
      return method === "linear" ? linear(sorted, from, n, q) : invertedCdf(sorted, from, n, q);
    })
  );
}
function gather(values, groups) {
  const room = groups.size / groups.count;
  const ends = Float64Array.from({ length: groups.count }, (_, g) => g * room);
  const gathered = values.slice();
  forEachRun(groups, (start, length2, group, step2) => {
    for (let i = start, g = group; i < start + length2; i++, g += step2) {
      const value = values[i];
      if (Number.isNaN(value)) continue;
      const end = ends[g];
      gathered[end] = value;
      ends[g] = end + 1;
    }
  });
  return { sorted: gathered, ends };
}
function linear(values, from, n, q) {
  const place = q * (n - 1);
  const below = Math.floor(place);
  const t = place - below;
  const low = select(values, from, from + n - 1, from + below);
  if (t === 0) return low;
  const high = select(values, from + below + 1, from + n - 1, from + below + 1);
  return t < 0.5 ? low + (high - low) * t : high - (high - low) * (1 - t);
}
function invertedCdf(values, from, n, q) {
  return select(values, from, from + n - 1, from + Math.max(0, Math.ceil(n * q - 1)));
}
function select(values, first, last, k) {
  let left = first;
  let right = last;
  while (left < right) {
    const pivot = values[middleOf(values, left, right)];
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k];
}
function middleOf(values, left, right) {
  const middle = left + right >>> 1;
  const [a, b, c] = [values[left], values[middle], values[right]];
  if (a < b) return b < c ? middle : a < c ? right : left;
  return a < c ? left : b < c ? right : middle;
}

// src/processing/percentiles.ts
var scaleRange = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const eps = context.followReference ? DEFAULT_EPS : numberOf(kwargs, "eps", DEFAULT_EPS);
  const id = optionalString(kwargs, "reference_tensor");
  const measured = id === null ? context.statisticsOf : context.input(id);
  const groups = groupAlong(tensor, axes);
  const measuredGroups = groupAlong(measured, axes);
  const percentiles = [
    numberOf(kwargs, "min_percentile", 0),
    numberOf(kwargs, "max_percentile", 100)
  ];
  const [lower, upper] = quantilesOf(
    numbersIn(measured),
    measuredGroups,
    percentiles.map((percentile) => percentile / 100),
    "linear"
  ).map((values) => alignGroups(values, measuredGroups, groups));
  const range = upper.map((value, g) => value - lower[g] + eps);
  return rescale(tensor, groups, { subtract: lower, divide: range }, "float64");
};
var clip = (tensor, kwargs, context) => {
  const axes = axesOf(kwargs);
  const groups = groupAlong(tensor, axes);
  const method = isPerDataset(axes) ? "linear" : "inverted_cdf";
  const boundOf = (name, without) => {
    const percentile = optionalNumber(kwargs, `${name}_percentile`);
    const fixed = optionalNumber(kwargs, name) ?? without;
    if (percentile === null) return new Float64Array(groups.count).fill(fixed);
    const measured = numbersIn(context.statisticsOf);
    return quantilesOf(measured, groups, [percentile / 100], method)[0];
  };
  const lower = boundOf("min", Number.NEGATIVE_INFINITY);
  const upper = boundOf("max", Number.POSITIVE_INFINITY);
  const values = numbersIn(tensor);
  const dtype = clippedType(tensor, kwargs, method);
  const result = isReal(dtype) ? makeReal(dtype, values.length) : new Float64Array(values.length);
  forEachRun(groups, (start, length2, group, step2) => {
    for (let i = start, g = group; i < start + length2; i++, g += step2) {
      let value = values[i];
      if (value < lower[g]) value = lower[g];
      if (value > upper[g]) value = upper[g];
      result[i] = value;
    }
  });
  const clipped = { ...tensor, data: result, dtype: isReal(dtype) ? dtype : "float64" };
  return cast(clipped, dtype);
};
function clippedType(tensor, kwargs, method) {
  const has2 = (name) => optionalNumber(kwargs, name) !== null;
  const byPercentile = has2("min_percentile") || has2("max_percentile");
  if (byPercentile && method === "linear") return "float64";
  return has2("min") || has2("max") ? realType(tensor.dtype) : tensor.dtype;
}
function isReal(dtype) {
  return dtype === "float32" || dtype === "float64";
}

// src/processing/stardist/candidates.ts
var MOST = 2 ** 26;
function tooMany(count) {
  return new ProcessingError(
    "unsupported-processing",
    `The postprocessing of StarDist finds more than ${count} candidates in one image, for which there is no room here.`,
    "Ship test tensors of a smaller image, or raise prob_threshold: it lets almost every pixel through."
  );
}
function findCandidates(values, dtype, layout, batch, { probThreshold, border, grid }) {
  const threshold = roundToType(probThreshold, dtype);
  const { size: size2, channelStride, channels } = layout;
  const found = [];
  forEachPlace(layout, batch * layout.batchStride, (offset, place) => {
    const probability = values[offset];
    if (!(probability > threshold && isWithin(place, size2, border))) return;
    if ((found.length + 1) * channels > MOST) throw tooMany(found.length);
    found.push({ place, offset, probability });
  });
  found.reverse().sort((a, b) => b.probability - a.probability);
  const [dimensions, rays, count] = [size2.length, channels - 1, found.length];
  const points = new Float64Array(count * dimensions);
  const distances = makeReal(realType(dtype), count * rays);
  for (const [i, { place, offset }] of found.entries()) {
    for (const [axis, at] of placeIn(size2, place).entries())
      points[i * dimensions + axis] = at * grid[axis];
    for (let ray = 0; ray < rays; ray++)
      distances[i * rays + ray] = values[offset + (ray + 1) * channelStride];
  }
  const probabilities = Float64Array.from(found, ({ probability }) => probability);
  return { count, dimensions, rays, points, distances, probabilities };
}
function pickCandidates(from, ranks) {
  const { dimensions, rays } = from;
  const rows = (array, width, picked) => {
    for (const [i, rank] of ranks.entries())
      picked.set(array.subarray(rank * width, (rank + 1) * width), i * width);
    return picked;
  };
  const double = (length2) => new Float64Array(length2);
  const { length: count } = ranks;
  const single5 = from.distances instanceof Float32Array ? "float32" : "float64";
  return {
    count,
    dimensions,
    rays,
    points: rows(from.points, dimensions, double(count * dimensions)),
    distances: rows(from.distances, rays, makeReal(single5, count * rays)),
    probabilities: rows(from.probabilities, 1, double(count))
  };
}
function placeIn(size2, place) {
  const index = new Array(size2.length);
  let rest = place;
  for (let axis = size2.length - 1; axis >= 0; axis--) {
    const extent2 = size2[axis];
    index[axis] = rest % extent2;
    rest = Math.floor(rest / extent2);
  }
  return index;
}
function isWithin(place, size2, border) {
  return placeIn(size2, place).every((at, axis) => {
    const [before, after] = border[axis];
    return at >= Math.max(0, before) && at < size2[axis] - Math.max(0, after);
  });
}

// src/processing/stardist/draw-polygons.ts
function drawPolygons({ count, rays, points, distances, probabilities }, [height, width], budget) {
  const labels = new Int32Array(height * width);
  const order = Array.from({ length: count }, (_, i) => i);
  order.sort((a, b) => probabilities[a] - probabilities[b]);
  const rows = new Float64Array(rays);
  const columns = new Float64Array(rays);
  for (const rank of order) {
    const [y, x] = [points[2 * rank], points[2 * rank + 1]];
    for (let k = 0; k < rays; k++) {
      const distance2 = distances[rank * rays + k];
      const angle = 2 * Math.PI / rays * k;
      rows[k] = Math.fround(Math.fround(distance2 * Math.sin(angle)) + y);
      columns[k] = Math.fround(Math.fround(distance2 * Math.cos(angle)) + x);
    }
    fill(labels, rows, columns, [height, width], rank + 1, budget);
  }
  return labels;
}
function fill(labels, rows, columns, [height, width], label, budget) {
  const [top, bottom] = extent(rows, height);
  const [left, right] = extent(columns, width);
  budget.spend(Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1) * rows.length);
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++)
      if (covers(rows, columns, y, x)) labels[y * width + x] = label;
}
function extent(corners, size2) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const corner of corners) {
    low = Math.min(low, corner);
    high = Math.max(high, corner);
  }
  return [Math.trunc(Math.max(0, low)), Math.min(size2 - 1, Math.ceil(high))];
}
function covers(rows, columns, y, x) {
  const tiny = 1e-12;
  const last = rows.length - 1;
  let [x1, y1] = [columns[last] - x, rows[last] - y];
  let [right, left] = [false, false];
  for (let k = 0; k <= last; k++) {
    const x0 = columns[k] - x;
    const y0 = rows[k] - y;
    if (Math.abs(x0) < tiny && Math.abs(y0) < tiny) return true;
    if (y0 > 0 !== y1 > 0 && (x0 * y1 - x1 * y0) / (y1 - y0) > 0) right = !right;
    if (y0 < 0 !== y1 < 0 && (x0 * y1 - x1 * y0) / (y1 - y0) < 0) left = !left;
    [x1, y1] = [x0, y0];
  }
  return right || left;
}

// src/processing/stardist/halfspaces.ts
function isWithin2(spaces, z, y, x) {
  for (let i = 0; i < spaces.length; i += 4) if (heightOver(spaces, i, z, y, x) > 0) return false;
  return true;
}
function heightOver(spaces, i, z, y, x) {
  return spaces[i] * z + spaces[i + 1] * y + spaces[i + 2] * x + spaces[i + 3];
}
function commonVolume(spaces, inside, reach) {
  const planes = sortedByDistance(spaces, inside);
  if (!planes) return null;
  let volume = 0;
  for (let i = 0; i < planes.length; i += 4) {
    const face = faceOf(planes, i, reach);
    if (face) volume += areaOf(face) * -planes[i + 3] / 3;
  }
  return volume;
}
function sortedByDistance(spaces, [z, y, x]) {
  const planes = [];
  for (let i = 0; i < spaces.length; i += 4) {
    const normal = [...spaces.subarray(i, i + 3)];
    const height = heightOver(spaces, i, z, y, x);
    if (!(height < 0)) return null;
    const length2 = Math.hypot(...normal);
    planes.push([...normal.map((value) => value / length2), height / length2]);
  }
  planes.sort((a, b) => b[3] - a[3]);
  return Float64Array.from(planes.flat());
}
function faceOf(planes, i, reach) {
  let face = squareOn(planes, i, 4 * reach);
  for (let j = 0; j < planes.length; j += 4) {
    if (j === i) continue;
    if (areSame(planes, i, j)) {
      if (j < i) return null;
      continue;
    }
    face = cut(face, planes, j);
    if (face.length < 9) return null;
  }
  return face;
}
function areSame(planes, i, j) {
  for (let k = 0; k < 4; k++)
    if (Math.abs(planes[i + k] - planes[j + k]) > 1e-12) return false;
  return true;
}
function squareOn(planes, i, half) {
  const n = [...planes.subarray(i, i + 3)];
  const offset = planes[i + 3];
  const least = n.map(Math.abs).indexOf(Math.min(...n.map(Math.abs)));
  const axis = [0, 1, 2].map((k) => k === least ? 1 : 0);
  const u = scaled(crossed(n, axis), 1 / Math.hypot(...crossed(n, axis)));
  const v = crossed(n, u);
  const corner = (a, b) => n.map((value, k) => -offset * value + half * (a * u[k] + b * v[k]));
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)].flat();
}
function crossed(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
function scaled(a, by) {
  return [a[0] * by, a[1] * by, a[2] * by];
}
function cut(face, planes, j) {
  const count = face.length / 3;
  const heights = new Float64Array(count);
  let isCut = false;
  for (let k = 0; k < count; k++) {
    const [z, y, x] = [face[3 * k], face[3 * k + 1], face[3 * k + 2]];
    heights[k] = heightOver(planes, j, z, y, x);
    if (heights[k] > 0) isCut = true;
  }
  if (!isCut) return face;
  const result = [];
  for (let k = 0; k < count; k++) {
    const next = (k + 1) % count;
    const [here, there] = [heights[k], heights[next]];
    if (here <= 0) result.push(...face.slice(3 * k, 3 * k + 3));
    if (here <= 0 === there <= 0) continue;
    const t = here / (here - there);
    for (let axis = 0; axis < 3; axis++) {
      const from = face[3 * k + axis];
      result.push(from + t * (face[3 * next + axis] - from));
    }
  }
  return result;
}
function areaOf(face) {
  const at = (k) => [face[3 * k], face[3 * k + 1], face[3 * k + 2]];
  const [z, y, x] = at(0);
  const sum = [0, 0, 0];
  for (let k = 1; k + 1 < face.length / 3; k++) {
    const [a, b] = [at(k), at(k + 1)];
    const part = crossed([a[0] - z, a[1] - y, a[2] - x], [b[0] - z, b[1] - y, b[2] - x]);
    for (let axis = 0; axis < 3; axis++) sum[axis] = sum[axis] + part[axis];
  }
  return Math.hypot(...sum) / 2;
}

// src/processing/stardist/convex-hull.ts
function convexHull(points) {
  const count = points.length / 3;
  const at = (i) => [points[3 * i], points[3 * i + 1], points[3 * i + 2]];
  const size2 = Array.from({ length: count }, (_, i) => Math.max(...at(i).map(Math.abs)));
  const tolerance = 1e-13 * size2.reduce((most, one) => Math.max(most, one), 0);
  const start = tetrahedron(at, count, tolerance);
  if (!start) return null;
  const middle = start.map(at).reduce((sum, p) => [sum[0] + p[0] / 4, sum[1] + p[1] / 4, sum[2] + p[2] / 4], [0, 0, 0]);
  const facetOf = (a2, b2, c2) => {
    const normal = unit(cross(minus(at(b2), at(a2)), minus(at(c2), at(a2))));
    const offset = -dot(normal, at(a2));
    if (dot(normal, middle) + offset <= 0) return { corners: [a2, b2, c2], normal, offset };
    return { corners: [a2, c2, b2], normal: normal.map((x) => -x), offset: -offset };
  };
  const [a, b, c, d] = start;
  let facets = [facetOf(a, b, c), facetOf(a, b, d), facetOf(a, c, d), facetOf(b, c, d)];
  for (let i = 0; i < count; i++) {
    if (start.includes(i)) continue;
    const point = at(i);
    const sees = ({ normal, offset }) => dot(normal, point) + offset > tolerance;
    const visible = facets.filter(sees);
    if (visible.length === 0) continue;
    const edges = new Set(
      visible.flatMap(({ corners: [p, q, r] }) => [`${p},${q}`, `${q},${r}`, `${r},${p}`])
    );
    facets = facets.filter((facet) => !sees(facet));
    for (const edge of edges) {
      const [from = 0, to = 0] = edge.split(",").map(Number);
      if (!edges.has(`${to},${from}`)) facets.push(facetOf(from, to, i));
    }
  }
  return facets;
}
function tetrahedron(at, count, tolerance) {
  const farthest2 = (measure) => {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < count; i++) {
      const value = measure(at(i));
      if (value > most) [best, most] = [i, value];
    }
    return { best, most };
  };
  const { best: a } = farthest2(([x]) => x);
  const { best: b } = farthest2((p) => length(minus(p, at(a))));
  const axis = minus(at(b), at(a));
  const { best: c, most: width } = farthest2((p) => length(cross(minus(p, at(a)), axis)));
  const normal = cross(axis, minus(at(c), at(a)));
  const { best: d, most: depth } = farthest2((p) => Math.abs(dot(normal, minus(p, at(a)))));
  return width > 0 && depth > tolerance * length(normal) ? [a, b, c, d] : null;
}
function minus(a, b) {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
function dot(a, b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
function cross(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
function length(a) {
  return Math.sqrt(dot(a, a));
}
function unit(a) {
  const by = length(a);
  return [a[0] / by, a[1] / by, a[2] / by];
}

// src/processing/stardist/polyhedra.ts
var single2 = Math.fround;
var LARGEST2 = 2 ** 20;
function polyhedronOf({ points, distances }, rank, { count, directions }) {
  const centre = [...points.subarray(3 * rank, 3 * rank + 3)];
  const corners = new Float32Array(3 * count);
  const box = Int32Array.of(LARGEST2, -1, LARGEST2, -1, LARGEST2, -1);
  for (let ray = 0; ray < count; ray++) {
    const distance2 = single2(distances[rank * count + ray]);
    for (let axis = 0; axis < 3; axis++) {
      const along = single2(distance2 * directions[3 * ray + axis]);
      const place = single2(centre[axis] + along);
      if (!(Math.abs(place) < LARGEST2))
        throw impossible(
          `the object at z, y, x ${centre.join(", ")} has a distance of ${distance2}`,
          "The network has to give finite distances in pixels in the channels after the first."
        );
      corners[3 * ray + axis] = place;
      const whole = roundHalfToEven2(place);
      box[2 * axis] = Math.min(box[2 * axis], whole);
      box[2 * axis + 1] = Math.max(box[2 * axis + 1], whole);
    }
  }
  return { centre, corners, box };
}
function roundHalfToEven2(number) {
  const below = Math.floor(number);
  if (number - below !== 0.5) return Math.round(number);
  return below % 2 === 0 ? below : below + 1;
}
function covers2({ centre, corners }, { faces }, z, y, x) {
  const [rz, ry, rx] = centre;
  for (let i = 0; i < faces.length; i += 3) {
    const a = 3 * faces[i];
    const b = 3 * faces[i + 1];
    const c = 3 * faces[i + 2];
    const [az, ay, ax] = [corners[a], corners[a + 1], corners[a + 2]];
    const [bz, by, bx] = [corners[b], corners[b + 1], corners[b + 2]];
    if (!isBefore(z, y, x, rz, ry, rx, bz, by, bx, az, ay, ax)) continue;
    const [cz, cy, cx] = [corners[c], corners[c + 1], corners[c + 2]];
    if (isBefore(z, y, x, rz, ry, rx, cz, cy, cx, bz, by, bx) && isBefore(z, y, x, rz, ry, rx, az, ay, ax, cz, cy, cx) && isBefore(z, y, x, az, ay, ax, bz, by, bx, cz, cy, cx))
      return true;
  }
  return false;
}
function isBefore(z, y, x, az, ay, ax, bz, by, bx, cz, cy, cx) {
  const [b0, b1, b2] = [single2(bz - az), single2(by - ay), single2(bx - ax)];
  const [c0, c1, c2] = [single2(cz - az), single2(cy - ay), single2(cx - ax)];
  const [p0, p1, p2] = [single2(z - az), single2(y - ay), single2(x - ax)];
  const first = single2(b0 * single2(single2(c1 * p2) - single2(p1 * c2)));
  const second = single2(b1 * single2(single2(c0 * p2) - single2(c2 * p0)));
  const third = single2(b2 * single2(single2(c0 * p1) - single2(c1 * p0)));
  return single2(single2(first - second) + third) >= 0;
}
function kernelOf({ corners }, { faces }) {
  const spaces = new Float64Array(faces.length / 3 * 4);
  for (let i = 0; i < faces.length; i += 3) {
    const corner = (k) => corners.subarray(3 * faces[i + k]);
    const [a, b, c] = [corner(0), corner(1), corner(2)];
    const from = (p, axis) => single2(p[axis] - a[axis]);
    const [pz, py, px] = [from(b, 0), from(b, 1), from(b, 2)];
    const [qz, qy, qx] = [from(c, 0), from(c, 1), from(c, 2)];
    const nz = -single2(single2(py * qx) - single2(px * qy));
    const ny = -single2(single2(px * qz) - single2(pz * qx));
    const nx = -single2(single2(pz * qy) - single2(py * qz));
    const [az, ay, ax] = [a[0], a[1], a[2]];
    const along = single2(single2(single2(az * nz) + single2(ay * ny)) + single2(ax * nx));
    spaces.set([nz, ny, nx, -along], i / 3 * 4);
  }
  return spaces;
}
function hullOf({ corners }) {
  const facets = convexHull(corners);
  return facets && Float64Array.from(facets.flatMap(({ normal, offset }) => [...normal, offset]));
}

// src/processing/stardist/draw-polyhedra.ts
function drawPolyhedra(candidates3, rays, size2, overlapLabel, budget) {
  const [depth = 0, height = 0, width = 0] = size2;
  const labels = new Int32Array(depth * height * width);
  requirePositive(candidates3);
  for (let rank = 0; rank < candidates3.count; rank++) {
    const polyhedron = polyhedronOf(candidates3, rank, rays);
    const kernel = kernelOf(polyhedron, rays);
    const hull = hullOf(polyhedron) ?? new Float64Array(0);
    const range = (axis, extent2) => [
      Math.max(0, polyhedron.box[2 * axis]),
      Math.min(extent2 - 1, polyhedron.box[2 * axis + 1])
    ];
    const [z1 = 0, z2 = 0] = range(0, depth);
    const [y1 = 0, y2 = 0] = range(1, height);
    const [x1 = 0, x2 = 0] = range(2, width);
    const elements2 = [z2 - z1, y2 - y1, x2 - x1].reduce(
      (all, one) => all * Math.max(0, one + 1),
      1
    );
    budget.spend(20 * rays.faces.length + elements2 * rays.faces.length);
    for (let z = z1; z <= z2; z++)
      for (let y = y1; y <= y2; y++)
        for (let x = x1; x <= x2; x++) {
          const isInside = isWithin2(kernel, z, y, x) || isWithin2(hull, z, y, x) && covers2(polyhedron, rays, z, y, x);
          if (!isInside) continue;
          const at = (z * height + y) * width + x;
          const there = labels[at];
          labels[at] = there === 0 ? rank + 1 : overlapLabel ?? there;
        }
  }
  return inSequence(labels);
}
function requirePositive({ count, rays, distances, points }) {
  for (let rank = 0; rank < count; rank++) {
    const least = Math.min(...distances.subarray(rank * rays, (rank + 1) * rays));
    if (least > 0) continue;
    const centre = points.subarray(3 * rank, 3 * rank + 3).join(", ");
    throw impossible(
      `the object at z, y, x ${centre} has a distance of ${least}`,
      "Distances in space have to be greater than 0: let the network end with an operation that makes them so."
    );
  }
}
function inSequence(labels) {
  const present = [...new Set(labels)].filter((label) => label !== 0).sort((a, b) => a - b);
  if ((present[0] ?? 0) < 0)
    throw impossible(
      `its argument overlap_label, ${present[0]}, is negative`,
      "Labels are positive numbers, 0 the ground."
    );
  const numbers = new Map([[0, 0], ...present.map((label, i) => [label, i + 1])]);
  return labels.map((label) => numbers.get(label));
}

// src/processing/stardist/golden-spiral.ts
function goldenSpiral(count, anisotropy) {
  const angle = (3 - Math.sqrt(5)) * Math.PI;
  const points = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    const z = i === count - 1 ? 1 : -1 + i * (2 / (count - 1));
    const radius = Math.sqrt(1 - z * z);
    const sphere = [z, radius * Math.sin(angle * i), radius * Math.cos(angle * i)];
    points.set(
      sphere.map((value, axis) => value / anisotropy[axis]),
      3 * i
    );
  }
  const at = (i) => [...points.subarray(3 * i, 3 * i + 3)];
  const faces = (convexHull(points) ?? []).flatMap(
    ({ corners: [a, b, c] }) => dot(at(a), cross(at(b), at(c))) > 0 ? [c, b, a] : [a, b, c]
  );
  const directions = Float32Array.from(points, (value, i) => {
    const [z, y, x] = at(Math.floor(i / 3));
    return value / Math.sqrt(z * z + y * y + x * x);
  });
  return { count, directions, faces: Int32Array.from(faces) };
}

// src/processing/stardist/star-kwargs.ts
function starKwargs(kwargs, dimensions) {
  const rays = required(kwargs, "n_rays");
  const least = dimensions + 1;
  if (!(rays >= least))
    throw impossible(`it has ${rays} rays`, `n_rays has to be at least ${least}.`);
  const grid = listOf(kwargs, "grid", dimensions);
  if (!grid.every((step2) => step2 >= 1))
    throw impossible(`its grid is ${grid.join(", ")}`, "Steps of the grid are 1 or more.");
  return {
    probThreshold: required(kwargs, "prob_threshold"),
    nmsThreshold: required(kwargs, "nms_threshold"),
    rays,
    grid,
    border: borderOf(kwargs, dimensions)
  };
}
function starKwargs3d(kwargs) {
  const [z = 1, y = 1, x = 1] = listOf(kwargs, "anisotropy", 3);
  if (![z, y, x].every((factor) => factor > 0))
    throw impossible(`its anisotropy is ${z}, ${y}, ${x}`, "Factors are greater than 0.");
  const given = starKwargs(kwargs, 3);
  if (given.rays < 5)
    throw unsupportedProcessing(
      "stardist_postprocessing",
      "at least 5 rays in space, fewer do not surround the centre of an object"
    );
  const overlapLabel = optionalNumber(kwargs, "overlap_label");
  return { ...given, anisotropy: [z, y, x], overlapLabel };
}
function required(kwargs, name) {
  const value = optionalNumber(kwargs, name);
  if (value === null) throw impossible(`its argument ${name} is missing`, `Give ${name}.`);
  return value;
}
function listOf(kwargs, name, length2) {
  const value = kwargs[name];
  if (isNumbers(value) && value.length === length2) return value;
  throw impossible(`its argument ${name} is not a list of ${length2} numbers`, `Give ${name}.`);
}
function borderOf(kwargs, dimensions) {
  const { b } = kwargs;
  if (typeof b === "number") return Array.from({ length: dimensions }, () => [b, b]);
  if (Array.isArray(b) && b.length === dimensions && b.every(isPair)) return b;
  throw impossible(
    "its argument b is not a number or a list of pairs",
    `Give one number, or ${dimensions} pairs.`
  );
}
function isNumbers(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}
function isPair(value) {
  return isNumbers(value) && value.length === 2;
}

// src/processing/stardist/neighbours.ts
function neighbourSearch({ count, dimensions, points }, radii, budget) {
  let largest3 = 0;
  for (const radius of radii) largest3 = Math.max(largest3, radius);
  const width = Math.max(1, largest3);
  const reach = Math.ceil(2 * largest3 / width);
  const cellOf = (rank, axis) => Math.floor(points[rank * dimensions + axis] / width);
  const extent2 = Array.from({ length: dimensions }, (_, axis) => {
    let last = 0;
    for (let rank = 0; rank < count; rank++) last = Math.max(last, cellOf(rank, axis));
    return last + 1 + 2 * reach;
  });
  const strides = stridesOf(extent2);
  const keyOf2 = (rank) => strides.reduce((key, stride, axis) => key + (cellOf(rank, axis) + reach) * stride, 0);
  const cells = /* @__PURE__ */ new Map();
  for (let rank = 0; rank < count; rank++) {
    const key = keyOf2(rank);
    const others = cells.get(key);
    if (others) others.push(rank);
    else cells.set(key, [rank]);
  }
  const around = offsetsAround(strides, reach);
  return (rank, visit) => {
    const far = Math.fround(Math.fround(largest3) + Math.fround(radii[rank]));
    const limit = Math.fround(far * far);
    const key = keyOf2(rank);
    for (const offset of around) {
      const others = cells.get(key + offset) ?? [];
      budget.spend(others.length + 10);
      for (const other of others)
        if (other > rank && squareApart(points, dimensions, rank, other) < limit) visit(other);
    }
  };
}
function offsetsAround(strides, reach) {
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return strides.reduce(
    (offsets, stride) => offsets.flatMap((offset) => steps.map((step2) => offset + step2 * stride)),
    [0]
  );
}
function squareApart(points, dimensions, a, b) {
  let sum = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    const apart = points[a * dimensions + axis] - points[b * dimensions + axis];
    sum = Math.fround(sum + Math.fround(apart * apart));
  }
  return sum;
}

// src/processing/stardist/polygons.ts
var import_clipper_lib2 = __toESM(require_clipper(), 1);

// src/processing/stardist/clipper.ts
var import_clipper_lib = __toESM(require_clipper(), 1);
var Clipper = class extends import_clipper_lib.default.Clipper {
  /** Within ProcessEdgesAtTopOfScanbeam: before horizontal edges are done, and after. */
  stage = "elsewhere";
  lastPoint = null;
  /** Of equal ones the first comes first. */
  InsertLocalMinima(minimum) {
    let before = null;
    let after = this.m_MinimaList;
    while (after && after.Y >= minimum.Y) {
      before = after;
      after = after.Next;
    }
    minimum.Next = after;
    if (before) before.Next = minimum;
    else this.m_MinimaList = minimum;
  }
  /** Crossings from below, those at the same height in the order in which C++ leaves them. */
  FixupIntersectionOrder() {
    introsort(this.m_IntersectList, (a, b) => b.Pt.Y < a.Pt.Y);
    return super.FixupIntersectionOrder();
  }
  IntersectPoint(a, b, place) {
    const { Round, TopX } = import_clipper_lib.default.Clipper;
    const put = (edge, y) => {
      place.X = TopX(edge, y);
      place.Y = y;
    };
    if (a.Dx === b.Dx) {
      put(a, a.Curr.Y);
      return;
    }
    if (a.Delta.X === 0) crossVertical(a, b, place);
    else if (b.Delta.X === 0) crossVertical(b, a, place);
    else {
      const [atA, atB] = [a.Bot.X - a.Bot.Y * a.Dx, b.Bot.X - b.Bot.Y * b.Dx];
      const y = (atB - atA) / (a.Dx - b.Dx);
      place.Y = Round(y);
      place.X = Math.abs(a.Dx) < Math.abs(b.Dx) ? Round(a.Dx * y + atA) : Round(b.Dx * y + atB);
    }
    const top = Math.max(a.Top.Y, b.Top.Y);
    if (place.Y < top) put(Math.abs(a.Dx) < Math.abs(b.Dx) ? a : b, top);
    if (place.Y > a.Curr.Y) put(Math.abs(a.Dx) > Math.abs(b.Dx) ? b : a, a.Curr.Y);
  }
  ProcessEdgesAtTopOfScanbeam(y) {
    this.stage = "top";
    super.ProcessEdgesAtTopOfScanbeam(y);
    this.stage = "elsewhere";
  }
  ProcessHorizontals() {
    const { stage } = this;
    this.stage = "elsewhere";
    super.ProcessHorizontals();
    this.stage = stage === "top" ? "promoting" : "elsewhere";
  }
  AddOutPt(edge, place) {
    if (this.stage === "promoting" && place !== edge.Top) return null;
    this.lastPoint = super.AddOutPt(edge, place);
    return this.lastPoint;
  }
  AddJoin(a, b, place) {
    if (b) super.AddJoin(a, b, place);
  }
  /** Joins an edge with a neighbour that it lies on, which the JavaScript version leaves out. */
  UpdateEdgeIntoAEL(old) {
    const edge = super.UpdateEdgeIntoAEL(old);
    const { lastPoint } = this;
    if (this.stage !== "promoting" || edge.OutIdx < 0 || !lastPoint) return edge;
    const other = [edge.PrevInAEL, edge.NextInAEL].find(
      (one) => one && liesOn(edge, one, this.m_UseFullRange)
    );
    if (other) this.AddJoin(lastPoint, super.AddOutPt(other, edge.Bot), edge.Top);
    return edge;
  }
};
function crossVertical(vertical, other, place) {
  place.X = vertical.Bot.X;
  place.Y = other.Delta.Y === 0 ? other.Bot.Y : import_clipper_lib.default.Clipper.Round(place.X / other.Dx + (other.Bot.Y - other.Bot.X / other.Dx));
}
function liesOn(edge, other, useFullRange) {
  return other.Curr.X === edge.Bot.X && other.Curr.Y === edge.Bot.Y && other.OutIdx >= 0 && other.Curr.Y > other.Top.Y && edge.WindDelta !== 0 && other.WindDelta !== 0 && import_clipper_lib.default.ClipperBase.SlopesEqual5(edge.Curr, edge.Top, other.Curr, other.Top, useFullRange);
}

// src/processing/stardist/polygons.ts
var LARGEST3 = 2 ** 24;
var single3 = Math.fround;
function polygonsOf({ count, points, distances, rays }) {
  const step2 = single3(2 * Math.PI / rays);
  const sines = Float32Array.from({ length: rays }, (_, k) => Math.sin(single3(step2 * k)));
  const cosines = Float32Array.from({ length: rays }, (_, k) => Math.cos(single3(step2 * k)));
  const corners = new Int32Array(2 * rays * count);
  const boxes = new Float32Array(4 * count);
  const radii = new Float32Array(count);
  for (let rank = 0; rank < count; rank++) {
    const [py, px] = [points[2 * rank], points[2 * rank + 1]];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    let radius = 0;
    for (let k = 0; k < rays; k++) {
      const distance2 = single3(distances[rank * rays + k]);
      const y = single3(py + single3(distance2 * sines[k]));
      const x = single3(px + single3(distance2 * cosines[k]));
      if (!(Math.abs(x) < LARGEST3 && Math.abs(y) < LARGEST3)) throw outOfMeasure(py, px, distance2);
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      if (distance2 > radius) radius = distance2;
      corners[2 * (rank * rays + k)] = x;
      corners[2 * (rank * rays + k) + 1] = y;
    }
    boxes.set([left, right, top, bottom], 4 * rank);
    radii[rank] = radius;
  }
  const areas = new Float32Array(count);
  const polygons = { rays, corners, areas, boxes, radii };
  for (let rank = 0; rank < count; rank++) areas[rank] = areaOf2(pathOf(polygons, rank));
  return polygons;
}
function outOfMeasure(y, x, distance2) {
  return impossible(
    `the object at y ${y}, x ${x} has a distance of ${distance2}`,
    "The network has to give finite distances in pixels in the channels after the first."
  );
}
function boxesMeet({ boxes }, a, b) {
  const at = (rank, i) => boxes[4 * rank + i];
  return at(b, 0) <= at(a, 1) && at(a, 0) <= at(b, 1) && at(b, 2) <= at(a, 3) && at(a, 2) <= at(b, 3);
}
function overlapOf(polygons, a, b) {
  const clipper = new Clipper();
  const parts = [];
  clipper.AddPath(pathOf(polygons, a), import_clipper_lib2.default.PolyType.ptClip, true);
  clipper.AddPath(pathOf(polygons, b), import_clipper_lib2.default.PolyType.ptSubject, true);
  const { pftNonZero } = import_clipper_lib2.default.PolyFillType;
  clipper.Execute(import_clipper_lib2.default.ClipType.ctIntersection, parts, pftNonZero, pftNonZero);
  let common = 0;
  for (const part of parts) common = single3(common + areaOf2(part));
  const { areas } = polygons;
  const smaller = Math.min(areas[a] + 1e-10, areas[b] + 1e-10);
  return single3(common / smaller);
}
function pathOf({ corners, rays }, rank) {
  const path = new Array(rays);
  for (let k = 0; k < rays; k++) {
    const at = 2 * (rank * rays + k);
    path[k] = { X: corners[at], Y: corners[at + 1] };
  }
  return path;
}
function areaOf2(path) {
  let area = 0;
  for (const [i, here] of path.entries()) {
    const next = path[i + 1] ?? path[0];
    area = single3(area + single3(here.X * next.Y - here.Y * next.X));
  }
  return single3(0.5 * Math.abs(area));
}

// src/processing/stardist/suppress-polygons.ts
var OVERLAP = 300;
function suppressPolygons(candidates3, threshold, budget) {
  const { count, rays } = candidates3;
  budget.spend(count * rays);
  const polygons = polygonsOf(candidates3);
  const neighbours = neighbourSearch(candidates3, polygons.radii, budget);
  const limit = Math.fround(threshold);
  const suppressed = new Uint8Array(count);
  const kept = [];
  for (let i = 0; i < count; i++) {
    if (suppressed[i]) continue;
    kept.push(i);
    neighbours(i, (j) => {
      if (suppressed[j] || !boxesMeet(polygons, i, j)) return;
      budget.spend(OVERLAP * rays);
      if (overlapOf(polygons, i, j) > limit) suppressed[j] = 1;
    });
  }
  return kept;
}

// src/processing/stardist/polyhedron-bounds.ts
function boundsOf({ count, rays: width, distances }, polyhedra, { directions, faces }) {
  const stretch = stretchOf(polyhedra);
  const bounds = {
    volumes: new Float64Array(count),
    radii: new Float32Array(count),
    outer: new Float64Array(count),
    inner: new Float64Array(count),
    stretch
  };
  const corners = new Float64Array(3 * width);
  for (let rank = 0; rank < count; rank++) {
    for (let ray = 0; ray < width; ray++) {
      const distance2 = Math.fround(distances[rank * width + ray]);
      if (distance2 > bounds.radii[rank]) bounds.radii[rank] = distance2;
      for (let axis = 0; axis < 3; axis++)
        corners[3 * ray + axis] = distance2 * directions[3 * ray + axis];
    }
    bounds.volumes[rank] = Math.fround(volumeOf(corners, faces));
    for (let i = 0; i < corners.length; i++)
      corners[i] = corners[i] * stretch[i % 3];
    bounds.outer[rank] = farthest(corners);
    bounds.inner[rank] = nearestFace(corners, faces);
  }
  return bounds;
}
function stretchOf(polyhedra) {
  const mean = new Float32Array(3);
  for (const { box } of polyhedra)
    for (let axis = 0; axis < 3; axis++) {
      const extent2 = box[2 * axis + 1] - box[2 * axis];
      mean[axis] = mean[axis] + Math.fround(extent2 / polyhedra.length);
    }
  const largest3 = Math.max(...mean);
  return [...mean].map((extent2) => Math.fround(largest3 / extent2));
}
function triangle(corners, faces, i) {
  const at = (k) => {
    const from = 3 * faces[i + k];
    return [corners[from], corners[from + 1], corners[from + 2]];
  };
  return [at(0), at(1), at(2)];
}
function volumeOf(corners, faces) {
  let volume = 0;
  for (let i = 0; i < faces.length; i += 3) {
    const [a, b, c] = triangle(corners, faces, i);
    const normal = crossed2(b, c);
    volume -= (a[0] * normal[0] + a[1] * normal[1] + a[2] * normal[2]) / 6;
  }
  return volume;
}
function farthest(corners) {
  let square = 0;
  for (let i = 0; i < corners.length; i += 3) {
    const [z, y, x] = [corners[i], corners[i + 1], corners[i + 2]];
    square = Math.max(square, z * z + y * y + x * x);
  }
  return Math.sqrt(square);
}
function nearestFace(corners, faces) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < faces.length; i += 3) {
    const [a, b, c] = triangle(corners, faces, i);
    const normal = crossed2(
      [c[0] - a[0], c[1] - a[1], c[2] - a[2]],
      [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
    );
    const height = a[0] * normal[0] + a[1] * normal[1] + a[2] * normal[2];
    least = Math.min(least, height / (Math.hypot(...normal) + 1e-10));
  }
  return least;
}
function crossed2(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
function ballsInCommon(r1, p1, r2, p2, stretch) {
  const apart = Math.hypot(
    ...stretch.map((factor, axis) => factor * (p1[axis] - p2[axis]))
  );
  if (apart > r1 + r2) return 0;
  const [least, most] = [Math.min(r1, r2), Math.max(r1, r2)];
  if (most >= apart + least - 1e-10) return Math.PI * 4 * least ** 3 / 3;
  const t = (r1 + r2 - apart) / 2 / apart;
  const h1 = (r2 - r1 + apart) * t;
  const h2 = (r1 - r2 + apart) * t;
  const caps = Math.PI / 3 * (h1 * h1 * (3 * r1 - h1) + h2 * h2 * (3 * r2 - h2));
  return caps / (stretch[0] * stretch[1] * stretch[2]);
}
function boxesInCommon(a, b) {
  let volume = 1;
  for (let i = 0; i < 6; i += 2) {
    const first = Math.max(a[i], b[i]);
    const last = Math.min(a[i + 1], b[i + 1]);
    volume *= Math.max(0, last - first);
  }
  return volume;
}

// src/processing/stardist/suppress-polyhedra.ts
var single4 = Math.fround;
function suppressPolyhedra(candidates3, rays, threshold, budget) {
  const { count } = candidates3;
  budget.spend(20 * count * (rays.count + rays.faces.length));
  const polyhedra = Array.from(
    { length: count },
    (_, rank) => polyhedronOf(candidates3, rank, rays)
  );
  const bounds = boundsOf(candidates3, polyhedra, rays);
  const neighbours = neighbourSearch(candidates3, bounds.radii, budget);
  const scene = { polyhedra, bounds, rays, limit: single4(threshold), budget };
  const suppressed = new Uint8Array(count);
  const kept = [];
  for (let i = 0; i < count; i++) {
    if (suppressed[i]) continue;
    kept.push(i);
    const drawn = drawer(polyhedra[i], rays, budget);
    const shape = shapeOf(polyhedra[i], rays);
    neighbours(i, (j) => {
      if (!suppressed[j] && isCovered(i, j, shape, drawn, scene)) suppressed[j] = 1;
    });
  }
  return kept;
}
function isCovered(i, j, shape, drawn, scene) {
  const { polyhedra, bounds, rays, limit, budget } = scene;
  const { volumes, outer, inner, stretch } = bounds;
  const [a, b] = [polyhedra[i], polyhedra[j]];
  const at = (radii, rank) => radii[rank];
  const smaller = Math.min(at(volumes, i), at(volumes, j)) + 1e-10;
  const share = (volume) => single4(volume / smaller);
  const most = Math.min(
    ballsInCommon(at(outer, i), a.centre, at(outer, j), b.centre, stretch),
    boxesInCommon(a.box, b.box)
  );
  if (most < 1e-10 || Math.min(1, share(most)) <= limit) return false;
  const least = ballsInCommon(at(inner, i), a.centre, at(inner, j), b.centre, stretch);
  if (share(least) > limit) return true;
  budget.spend(2 * rays.faces.length ** 2);
  const other = shapeOf(b, rays);
  const middle = a.centre.map((place, axis) => (place + b.centre[axis]) / 2);
  const reach = at(bounds.radii, i) + at(bounds.radii, j);
  const inCommon = (p, q) => p && q ? commonVolume(both(p, q), middle, reach) : null;
  if (share(inCommon(shape.kernel(), other.kernel()) ?? 0) > limit) return true;
  if (share(inCommon(shape.hull(), other.hull()) ?? 1e10) <= limit) return false;
  return share(elementsInCommon(drawn(), b, single4(smaller * limit), rays, budget)) > limit;
}
function shapeOf(polyhedron, rays) {
  let kernel;
  let hull;
  return {
    kernel: () => {
      kernel ??= kernelOf(polyhedron, rays);
      return kernel;
    },
    hull: () => {
      if (hull === void 0) hull = hullOf(polyhedron);
      return hull;
    }
  };
}
function both(a, b) {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
function drawer(polyhedron, rays, budget) {
  let drawn;
  return () => {
    drawn ??= draw(polyhedron, rays, budget);
    return drawn;
  };
}
function draw(polyhedron, rays, budget) {
  const [z1, z2, y1, y2, x1, x2] = polyhedron.box;
  budget.spend((z2 - z1 + 1) * (y2 - y1 + 1) * (x2 - x1 + 1) * rays.faces.length);
  const drawn = [];
  for (let z = z1; z <= z2; z++)
    for (let y = y1; y <= y2; y++)
      for (let x = x1; x <= x2; x++) if (covers2(polyhedron, rays, z, y, x)) drawn.push(z, y, x);
  return Int32Array.from(drawn);
}
function elementsInCommon(drawn, other, enough, rays, budget) {
  const { box } = other;
  let common = 0;
  for (let i = 0; i < drawn.length && common <= enough; i += 3) {
    const [z, y, x] = [drawn[i], drawn[i + 1], drawn[i + 2]];
    const isNear = [z, y, x].every(
      (at, axis) => at >= box[2 * axis] - 1 && at <= box[2 * axis + 1] + 1
    );
    if (!isNear) continue;
    budget.spend(rays.faces.length);
    if (covers2(other, rays, z, y, x)) common++;
  }
  return common;
}

// src/processing/stardist/stardist.ts
var stardistPostprocessing = (tensor, kwargs) => "anisotropy" in kwargs ? starDist3d(tensor, kwargs) : starDist2d(tensor, kwargs);
function starDist2d(tensor, kwargs) {
  const arguments2d = starKwargs(kwargs, 2);
  return labelEach(tensor, ["y", "x"], arguments2d, (candidates3, size2, budget) => {
    const kept = suppressPolygons(candidates3, arguments2d.nmsThreshold, budget);
    const [height = 0, width = 0] = size2;
    return drawPolygons(pickCandidates(candidates3, kept), [height, width], budget);
  });
}
function starDist3d(tensor, kwargs) {
  const given = starKwargs3d(kwargs);
  const { anisotropy, nmsThreshold, overlapLabel } = given;
  const label = (candidates3, size2, budget) => {
    budget.spend(100 * given.rays ** 2);
    const rays = goldenSpiral(given.rays, anisotropy);
    const kept = suppressPolyhedra(candidates3, rays, nmsThreshold, budget);
    return drawPolyhedra(pickCandidates(candidates3, kept), rays, size2, overlapLabel, budget);
  };
  return labelEach(tensor, ["z", "y", "x"], given, label);
}
function labelEach(tensor, space, kwargs, label) {
  const layout = spatialLayout(tensor, space);
  if (layout.channels !== kwargs.rays + 1)
    throw impossible(
      `it needs ${kwargs.rays + 1} channels, a probability and ${kwargs.rays} distances, and the tensor has ${layout.channels}`,
      "n_rays has to be one less than the channels that the network gives."
    );
  const values = numbersIn(tensor);
  const size2 = layout.size.map((extent2, axis) => extent2 * kwargs.grid[axis]);
  const budget = workBudget("The postprocessing of StarDist");
  const labels = Array.from(
    { length: layout.batches },
    (_, batch) => label(findCandidates(values, tensor.dtype, layout, batch, kwargs), size2, budget)
  );
  return labelTensor(tensor, space, size2, labels, "int32");
}

// src/processing/operations.ts
var OPERATIONS = {
  binarize,
  clip,
  ensure_dtype: ensureDtype,
  fixed_zero_mean_unit_variance: fixedZeroMeanUnitVariance,
  scale_linear: scaleLinear,
  scale_mean_variance: scaleMeanVariance,
  scale_range: scaleRange,
  sigmoid,
  softmax,
  zero_mean_unit_variance: zeroMeanUnitVariance,
  stardist_postprocessing: stardistPostprocessing,
  cellpose_flow_dynamics: cellposeFlowDynamics
};

// src/processing/apply-steps.ts
function preprocess(sample, model, followReference = false) {
  return atOnce(applyAll(sample, sample, model.inputs, "preprocessing", followReference));
}
function postprocess(outputs, inputs, model, followReference = false) {
  return atOnce(applyAll(outputs, inputs, model.outputs, "postprocessing", followReference));
}
async function postprocessWith(custom, outputs, inputs, model, followReference = false) {
  if (!custom) return postprocess(outputs, inputs, model, followReference);
  const all = applyAll(outputs, inputs, model.outputs, "postprocessing", followReference);
  let next = all.next();
  while (!next.done) {
    const { tensor, step: step2 } = next.value;
    next = await custom(tensor, step2).then(
      (result) => all.next(result),
      (error) => all.throw(error)
    );
  }
  return next.value;
}
function atOnce(steps) {
  let next = steps.next();
  while (!next.done)
    next = steps.throw(
      unsupportedProcessing(next.value.step.id, "the Python code that the package ships for it")
    );
  return next.value;
}
function* applyAll(tensors, inputs, descriptions, kind, followReference) {
  const results = /* @__PURE__ */ new Map();
  for (const { id, processing } of descriptions) {
    const given = tensors.get(id);
    if (!given) continue;
    const rawStatistics = followReference && kind === "preprocessing" ? given : null;
    let tensor = given;
    for (const [i, step2] of processing.entries()) {
      const context = {
        statisticsOf: rawStatistics ?? tensor,
        input: (name) => inputOf(inputs, name),
        followReference
      };
      try {
        tensor = step2.id === "custom" ? yield { tensor, step: step2 } : operationOf(step2)(tensor, step2.kwargs, context);
      } catch (error) {
        if (!(error instanceof ProcessingError)) throw error;
        throw located(error, step2, `Step ${i + 1} of the ${kind} of ${id}`);
      }
    }
    results.set(id, tensor);
  }
  return results;
}
function operationOf(step2) {
  const operation = Object.hasOwn(OPERATIONS, step2.id) ? OPERATIONS[step2.id] : void 0;
  if (!operation) throw unsupportedProcessing(step2.id, "an implementation, which is not there");
  return operation;
}
function inputOf(inputs, id) {
  const tensor = inputs.get(id);
  if (!tensor)
    throw impossible(
      `its reference tensor ${id} is not among the given inputs (${[...inputs.keys()].join(", ")})`,
      "Name an input for which a test tensor is given."
    );
  return tensor;
}
function located(error, step2, where) {
  if (error.code !== "processing-failed")
    return new ProcessingError(error.code, `${where}: ${error.message}`, error.hint);
  const message = `${where} (${step2.id}) cannot be applied: ${error.message}.`;
  return new ProcessingError(error.code, message, error.hint, { cause: error });
}

// src/testing/judge/compare-tensors.ts
function compareTensors(output, produced, expected, tolerance) {
  const comparison = {
    output,
    shape: produced.shape,
    expectedShape: expected.shape,
    dtype: produced.dtype,
    expectedDtype: expected.dtype,
    agrees: false,
    tolerance,
    maxAbsoluteDifference: null,
    maxRelativeDifference: null,
    maxAbsoluteDifferenceAt: null,
    mismatchedElements: sizeOf(expected.shape),
    totalElements: sizeOf(expected.shape),
    nonFiniteMismatches: 0
  };
  if (String(produced.shape) !== String(expected.shape)) return comparison;
  const counts = compareElements(produced, expected, tolerance);
  const { mismatched, nonFinite, largest: largest3, largestAt, largestRelative } = counts;
  const comparable = nonFinite === 0;
  return {
    ...comparison,
    agrees: comparable && partsPerMillion(mismatched, comparison) <= tolerance.mismatchedElementsPerMillion,
    mismatchedElements: mismatched,
    nonFiniteMismatches: nonFinite,
    maxAbsoluteDifference: comparable ? Math.min(largest3, Number.MAX_VALUE) : null,
    maxRelativeDifference: comparable ? Math.min(largestRelative, Number.MAX_VALUE) : null,
    maxAbsoluteDifferenceAt: comparable && largestAt >= 0 ? indexOf(expected.shape, largestAt) : null
  };
}
function partsPerMillion(mismatched, { totalElements }) {
  return totalElements === 0 ? 0 : mismatched / totalElements * 1e6;
}
function compareElements(produced, expected, tolerance) {
  const a = exactNumbers(produced);
  const b = exactNumbers(expected);
  if (a && b) return compareNumbers(a, b, tolerance);
  return compareBigInts(produced, expected, tolerance);
}
function compareNumbers(produced, expected, { absolute, relative }) {
  let [mismatched, nonFinite, largest3, largestAt, largestRelative] = [0, 0, 0, -1, 0];
  for (let i = 0; i < expected.length; i++) {
    const a = produced[i];
    const b = expected[i];
    const difference = Math.abs(a - b);
    if (difference === 0) continue;
    if (difference < Number.POSITIVE_INFINITY) {
      const size2 = Math.abs(b);
      if (difference > absolute + relative * size2) mismatched++;
      if (difference > largest3) {
        largest3 = difference;
        largestAt = i;
      }
      if (size2 > 0 && difference > largestRelative * size2) largestRelative = difference / size2;
    } else if (Number.isFinite(a) && Number.isFinite(b)) {
      mismatched++;
      largest3 = Number.MAX_VALUE;
      largestAt = i;
    } else if (a !== b && !(Number.isNaN(a) && Number.isNaN(b))) {
      mismatched++;
      nonFinite++;
    }
  }
  return { mismatched, nonFinite, largest: largest3, largestAt, largestRelative };
}
function compareBigInts(produced, expected, { absolute, relative }) {
  let [mismatched, largest3, largestAt, largestRelative] = [0, 0, -1, 0];
  let nonFinite = 0;
  for (let i = 0; i < expected.data.length; i++) {
    const a = produced.data[i];
    const b = expected.data[i];
    if (a == b) continue;
    const difference = distance(a, b);
    if (!Number.isFinite(difference)) {
      mismatched++;
      nonFinite++;
      continue;
    }
    const size2 = Math.abs(Number(b));
    if (difference > absolute + relative * size2) mismatched++;
    if (difference > largest3) {
      largest3 = difference;
      largestAt = i;
    }
    if (size2 > 0) largestRelative = Math.max(largestRelative, difference / size2);
  }
  return { mismatched, nonFinite, largest: largest3, largestAt, largestRelative };
}
function distance(a, b) {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b);
  const whole = (n) => typeof n === "bigint" || Number.isInteger(n);
  if (!whole(a) || !whole(b)) return Math.abs(Number(a) - Number(b));
  const difference = BigInt(a) - BigInt(b);
  return Number(difference < 0n ? -difference : difference);
}
function exactNumbers({ data }) {
  if (!isBigArray(data)) return data;
  const numbers = new Float64Array(data.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = Number(data[i]);
    if (!Number.isSafeInteger(number)) return null;
    numbers[i] = number;
  }
  return numbers;
}

// src/testing/judge/reference-tolerance.ts
var referenceTolerance = (output, format2, model, specVersion) => {
  if (specVersion === "0.4") return toleranceOf(output, format2, model, specVersion);
  const described = model.tolerances.filter(({ path }) => path.length > 0);
  const entries = described.length > 0 ? described : DEFAULT_ENTRIES;
  const entry = entries.find(
    ({ outputs, weightsFormats }) => (!weightsFormats?.length || weightsFormats.includes(format2)) && (!outputs?.length || outputs.includes(output.id))
  );
  const { relative, absolute, mismatchedElementsPerMillion } = entry ?? FLOAT_DEFAULTS;
  return { relative, absolute, mismatchedElementsPerMillion };
};
var DEFAULT_ENTRIES = [
  { ...FLOAT_DEFAULTS, outputs: "any_continuous_output", weightsFormats: void 0 },
  { ...LABEL_DEFAULTS, outputs: "any_discrete_output", weightsFormats: void 0 }
];

// src/testing/run/read-outputs.ts
async function readOutputs(outcome, described, squeeze) {
  const outputs = /* @__PURE__ */ new Map();
  for (const { id, path } of outcome.outputs) {
    const description = described.find((one) => one.id === id);
    if (!description) continue;
    const tensor = await readTensor(path);
    const axes = description.axes.map((axis) => axis.id);
    try {
      outputs.set(id, fitAxes(tensor, axes, squeeze));
    } catch (error) {
      if (!(error instanceof TensorError)) throw error;
      return {
        ok: false,
        problem: {
          cause: "output-shape-differs",
          message: `The model gives the output ${id} ${tensor.shape.length} axes (${formatShape(tensor.shape)}), described are ${axes.length} (${axes.join(", ")}).`,
          hint: "Correct the axes in the description, or make the model give all of them.",
          evidence: description.position ? { position: description.position } : {}
        }
      };
    }
  }
  return { ok: true, outputs };
}

// src/testing/engines/compare-runs.ts
async function compareRuns(produced, expected, weightsFormat, test) {
  const { model, description } = test;
  const [theirs, ours] = await Promise.all([
    outputsOf(produced.run, test),
    outputsOf(expected.run, test)
  ]);
  if (!ours || !theirs) return null;
  const outputs = model.outputs.flatMap((output) => {
    const [wanted, given] = [ours.get(output.id), theirs.get(output.id)];
    if (!wanted || !given) return [];
    const tolerance = referenceTolerance(output, weightsFormat, model, description.specVersion);
    return [compareTensors(output.id, given, wanted, tolerance)];
  });
  const wrong = outputs.find(({ agrees: agrees2 }) => !agrees2);
  const names = `${produced.name} and ${expected.name}`;
  if (wrong)
    return {
      agree: false,
      message: `${names} give different outputs: ${formatCount(wrong.mismatchedElements)} of ${formatCount(wrong.totalElements)} elements of ${wrong.output} differ, by at most ${size(wrong.maxAbsoluteDifference)}.`,
      outputs
    };
  const largest3 = Math.max(...outputs.map((each) => each.maxAbsoluteDifference ?? 0));
  const message = `${names} give the same outputs (largest difference ${size(largest3)}).`;
  return { agree: true, message, outputs };
}
function size(difference) {
  return difference === null ? "infinity" : formatNumber(difference);
}
async function outputsOf({ outcome, tensors }, { model, squeeze, custom }) {
  if (!outcome.ok) return null;
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  return read2.ok ? postprocessWith(custom, read2.outputs, tensors.inputs, model) : null;
}

// src/testing/engines/compare-devices.ts
async function compareDevices(entries, test) {
  const changed = [];
  for (const gpu of entries) {
    const { weightsFormat, device } = gpu.planned.case;
    if (device !== "gpu") continue;
    const cpu = entries.find(
      ({ planned: { case: other } }) => other.weightsFormat === weightsFormat && other.device === "cpu"
    );
    if (!cpu) continue;
    const told = await compared(gpu.tested, cpu.tested, weightsFormat, test);
    const { path, position } = gpu.planned.weights;
    const verdicts = { gpu: gpu.tested.verdict, cpu: cpu.tested.verdict };
    const { finding, verdict } = tellDevices(told, verdicts, { path, position });
    if (finding) test.warn(finding);
    if (verdict) changed.push({ planned: gpu.planned, verdict });
  }
  return changed;
}
async function compared({ ran: gpu }, { ran: cpu }, weightsFormat, test) {
  if (!gpu || !cpu) return null;
  return compareRuns(
    { run: gpu, name: gpu.outcome.engine ?? "the GPU" },
    { run: cpu, name: cpu.outcome.engine ?? "the CPU" },
    weightsFormat,
    test
  );
}
function tellDevices(told, { gpu, cpu }, place) {
  const leftOut2 = [gpu, cpu].some(({ cause }) => cause === "left-out");
  if (told === null) return leftOut2 ? {} : { finding: { ...notCompared({ gpu, cpu }), ...place } };
  const { agree, message } = told;
  if (agree) return { finding: { ...FINDING, code: "devices-agree", ...place, message } };
  const isOnlyGpu = cpu.status === "passed" && gpu.stage === "compare" && gpu.status === "failed";
  if (!isOnlyGpu)
    return {
      finding: {
        code: "devices-differ",
        severity: "warning",
        ...place,
        message,
        hint: HINT
      }
    };
  const problem2 = {
    cause: "devices-differ",
    message: `The CPU gives the expected outputs, the GPU does not. ${message}`,
    hint: HINT,
    evidence: gpu.evidence
  };
  const { durations, peakMemory } = gpu;
  return { verdict: { ...problemVerdict(gpu, problem2), durations, peakMemory } };
}
function notCompared({ gpu, cpu }) {
  const without = [gpu, cpu].filter(({ evidence }) => evidence.outputs === void 0);
  const which = without.map(({ device }) => device === "gpu" ? "the GPU" : "the CPU");
  const why = which.length === 0 ? "what they gave did not come to the same place" : `there are no outputs of ${formatList(which)}`;
  return {
    ...FINDING,
    code: "devices-not-compared",
    message: `The outputs of ${gpu.weightsFormat} on the GPU and on the CPU were not compared: ${why}.`
  };
}
var FINDING = { severity: "info", hint: "" };
var HINT = "The engine computes on the GPU in another way than on the CPU. Look whether the difference matters for what the outputs are used for.";

// src/testing/engines/compare-formats.ts
async function compareFormats(entries, test) {
  const rows = [];
  for (const device of new Set(entries.map(({ planned }) => planned.case.device))) {
    const ran = entries.flatMap(
      ({ planned, tested: { ran: run } }) => planned.case.device === device && run?.outcome.ok ? [{ planned, run }] : []
    );
    const [first, ...others] = ran;
    for (const { planned, run } of others) {
      if (!first) break;
      const [weightsFormat, comparedWith] = [
        planned.case.weightsFormat,
        first.planned.case.weightsFormat
      ];
      const compared2 = await compareRuns(
        { run, name: weightsFormat },
        { run: first.run, name: comparedWith },
        weightsFormat,
        test
      );
      if (!compared2) continue;
      const { agree: agrees2, message, outputs } = compared2;
      rows.push({ weightsFormat, comparedWith, device, agrees: agrees2, message, outputs });
      const { path, position } = planned.weights;
      test.warn({
        code: agrees2 ? "formats-agree" : "formats-differ",
        severity: agrees2 ? "info" : "warning",
        path,
        position,
        message,
        hint: agrees2 ? "" : HINT2
      });
    }
    tellWithout(
      entries.filter(({ planned }) => planned.case.device === device),
      new Set([first, ...others].map((one) => one?.planned)),
      test
    );
  }
  return rows;
}
function tellWithout(entries, ran, test) {
  const asked = entries.filter(({ tested }) => tested.verdict.cause !== "left-out");
  if (asked.length < 2) return;
  for (const { planned, tested } of asked) {
    if (ran.has(planned)) continue;
    const { path, position, format: format2 } = planned.weights;
    test.warn({
      code: "formats-not-compared",
      severity: "info",
      path,
      position,
      message: `${format2} (${planned.case.device}) was not compared with the other weights formats: it gave no outputs (${tested.verdict.cause ?? "unknown"}).`,
      hint: ""
    });
  }
}
var HINT2 = "Users get other results by the format that their software takes: convert the weights again from the same original.";

// src/testing/engines/custom-operation.ts
import { createHash } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { join as join2 } from "node:path";
function customOperation(test) {
  if (!test.settings.python) return void 0;
  const known = /* @__PURE__ */ new Map();
  return async (tensor, step2) => {
    const key = keyOf(tensor, step2);
    const result = known.get(key) ?? runOperation(tensor, step2, test);
    known.set(key, result);
    return { ...await result };
  };
}
function keyOf({ data, dtype, shape }, { kwargs }) {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const words = JSON.stringify([dtype, shape, kwargs]);
  return createHash("sha256").update(words).update(bytes).digest("hex");
}
async function runOperation(tensor, step2, test) {
  const { settings, resource, folder } = test;
  const { source, sha256, callable, kwargs } = step2.kwargs;
  const reference = { source, path: step2.path, position: step2.position };
  const fetched = await fetchFor(test, { ...reference, ...sha256 ? { sha256 } : {} });
  if (!fetched.ok) throw problem(fetched.problem);
  const place = await mkdtemp(join2(folder, "custom-"));
  const input = join2(place, "input.npy");
  await writeNpyFile(input, tensor);
  const job = {
    kind: "custom-operation",
    caseId: `${resource.id}/custom`,
    // It runs no weights; these stand for what the sandbox has to show.
    weightsFormat: "pytorch_state_dict",
    weights: fetched.file,
    siblings: [],
    device: "cpu",
    inputs: [{ id: "array", path: input }],
    outputs: ["result"],
    outputFolder: join2(place, "output"),
    threads: threadsOf(settings),
    architecture: {
      from: { file: fetched.file.path, sha256: fetched.file.sha256 },
      callable,
      kwargs
    },
    packageFolder: resource.folder,
    seed: 0,
    strict: true,
    allowPickle: false
  };
  const limits = limitsOf(settings);
  const testCase2 = { job, limits, dependencies: null, frameworkVersion: null, agrees };
  if (!settings.python) throw new Error("asked only where there is Python");
  const outcome = await settings.python(testCase2, childOptions(settings));
  if (!outcome.ok) throw problem(outcome);
  const [file] = outcome.outputs;
  if (!file) throw new Error("a successful outcome has its outputs");
  const result = await readTensor(file.path);
  if (result.shape.length !== tensor.shape.length)
    throw problem({
      cause: "processing-failed",
      message: `it makes ${formatShape(result.shape)} of ${formatShape(tensor.shape)}: axes are lost or added`,
      hint: "A custom operation has to give an array with the axes of the one that it is given."
    });
  return { ...result, axes: tensor.axes };
}
var agrees = async () => true;
function problem({
  cause,
  message,
  hint
}) {
  const words = cause === "processing-failed" ? message.replace(/\.$/, "") : message;
  return new ProcessingError(cause, words, hint);
}

// src/testing/engines/output-sample.ts
var SAMPLED = 1024;
var MOST_BYTES = SAMPLED * 8 + 1024;
var GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;
function sampleOf(output, tensor, tolerance) {
  const { dtype, shape, data } = tensor;
  const count = Math.min(SAMPLED, data.length);
  const chosen = DTYPES[dtype].make(count);
  for (let i = 0; i < count; i++) {
    const place = count === data.length ? i : Math.floor(i * GOLDEN_RATIO % 1 * data.length);
    chosen[i] = data[place];
  }
  const npy = writeNpy({ data: chosen, dtype, shape: [count], axes: [] });
  return { output, shape, tolerance, npy: Buffer.from(npy).toString("base64") };
}

// src/testing/engines/sample-run.ts
async function sampleRuns(entries, test) {
  const { model, description } = test;
  const samples = [];
  for (const { planned, tested } of entries) {
    const outputs = tested.ran ? await outputsOf(tested.ran, test) : null;
    if (!outputs || !tested.ran) continue;
    const { weightsFormat, device } = planned.case;
    const { path, position } = planned.weights;
    const taken = model.outputs.flatMap((output) => {
      const tensor = outputs.get(output.id);
      const tolerance = referenceTolerance(output, weightsFormat, model, description.specVersion);
      return tensor ? [sampleOf(output.id, tensor, tolerance)] : [];
    });
    const engine = tested.ran.outcome.engine;
    samples.push({ weightsFormat, device, engine, path, position, outputs: taken });
  }
  return samples;
}

// src/testing/judge/complete-verdicts.ts
function completeVerdicts(planned, verdicts) {
  return planned.map((one) => verdicts.get(one.id) ?? problemVerdict(one, NO_OUTCOME));
}
var NO_OUTCOME = {
  cause: "no-outcome",
  message: "This case was planned, but nothing came back from it.",
  hint: "Run the test again. If it happens again, please report it: this is a fault of model-hub-ci."
};

// src/testing/plan/absent-formats.ts
function absentFormats(wanted, { weights }) {
  const formats = weights.map(({ format: format2 }) => format2);
  if (wanted.length === 0 || formats.some((format2) => wanted.includes(format2))) return null;
  const has2 = formats.length === 0 ? "no weights" : `only ${formatList(formats)}`;
  return {
    code: "weights-format-absent",
    severity: "warning",
    path: ["weights"],
    position: weights[0]?.position ?? null,
    message: `Nothing was run: ${formatList(wanted)} was asked for, and the model has ${has2}.`,
    hint: "Ask for a format that the model has, or for none in particular to test all of them."
  };
}

// src/testing/plan/other-sizes.ts
function otherSizes(model, specVersion) {
  const axes = model.inputs.flatMap((input) => input.axes);
  const parameters = axes.some(({ size: size2 }) => size2.kind === "parameterized") ? [0, 1, 2] : [0];
  const batchAxes = axes.filter(({ type }) => type === "batch");
  const isOpen = batchAxes.length > 0 && batchAxes.every(({ size: size2 }) => size2.kind === "any");
  const batches = isOpen && specVersion !== "0.4" ? [1, 2] : [1];
  if (parameters.length === 1 && batches.length === 1) return [];
  const all = batches.flatMap(
    (batch) => parameters.map((parameter) => sizesFor(model, batch, parameter, specVersion))
  );
  const keys = all.map(({ inputs }) => JSON.stringify([...inputs]));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
var STAGGERED = [1, 2, 0];
function stepsOf(parameter, place) {
  return parameter === 1 ? STAGGERED[place % STAGGERED.length] ?? parameter : parameter;
}
function parametrised({ inputs }) {
  const axes = inputs.flatMap((input) => input.axes);
  return [...new Set(axes.filter(({ size: size2 }) => size2.kind === "parameterized").map(({ id }) => id))];
}
function sizesFor(model, batch, parameter, specVersion) {
  const known = /* @__PURE__ */ new Map();
  const growing = parametrised(model);
  const batchSize = specVersion === "0.4" ? null : batch;
  const sizeOf2 = ({ id, type, size: size2 }) => {
    switch (size2.kind) {
      case "any":
        return type === "batch" ? batchSize : null;
      case "fixed":
        return size2.size;
      case "parameterized":
        return size2.min + stepsOf(parameter, growing.indexOf(id)) * size2.step;
      case "data-dependent":
        return { min: size2.min, max: size2.max };
      case "reference": {
        const referenced = known.get(`${size2.tensor}.${size2.axis}`);
        return referenced === void 0 ? null : Math.floor(referenced * size2.factor + size2.offset + 1e-6);
      }
    }
  };
  const resolve2 = (tensors) => {
    for (const { id, axes } of tensors)
      for (const axis of axes) {
        const size2 = sizeOf2(axis);
        if (typeof size2 === "number") known.set(`${id}.${axis.id}`, size2);
      }
  };
  for (const tensors of [model.inputs, model.inputs, model.outputs]) resolve2(tensors);
  const inputs = model.inputs.map(({ id, axes }) => [
    id,
    axes.map((axis) => {
      const size2 = sizeOf2(axis);
      return typeof size2 === "number" && size2 > 0 ? size2 : null;
    })
  ]);
  const outputs = model.outputs.map(({ id, axes }) => [
    id,
    axes.map(sizeOf2)
  ]);
  return { batch, parameter, inputs: new Map(inputs), outputs: new Map(outputs) };
}

// src/testing/plan/plan-cases.ts
function planCases(resource, description, settings) {
  const entries = (description.model?.weights ?? []).toSorted(
    (a, b) => WEIGHTS_FORMATS.indexOf(a.format) - WEIGHTS_FORMATS.indexOf(b.format)
  );
  const others = description.model && settings.shapes === "all" ? otherSizes(description.model, description.specVersion) : [];
  return entries.flatMap(
    (weights) => settings.devices.flatMap((device) => {
      const decided = leftOut(weights, settings);
      const make = (name, shape) => ({
        id: `${resource.id}/${weights.format}/${device}/${name}`,
        resource: resource.id,
        weightsFormat: weights.format,
        device,
        shape
      });
      const first = { case: make("test-tensors", { kind: "test-tensors" }), weights, decided };
      if (decided) return [first];
      const further = others.map((sizes) => {
        const { batch, parameter } = sizes;
        const shape = { kind: "generated", batch, parameter };
        return { case: make(`batch-${batch}-size-${parameter}`, shape), weights, decided, sizes };
      });
      return [first, ...further];
    })
  );
}
function leftOut({ format: format2 }, { weightsFormats }) {
  if (weightsFormats.length === 0 || weightsFormats.includes(format2)) return null;
  return {
    cause: "left-out",
    message: `${format2} was left out: only ${weightsFormats.join(", ")} ${weightsFormats.length === 1 ? "was" : "were"} asked for.`,
    hint: "Ask for this format too, or for none in particular, to test it."
  };
}

// src/testing/run/kept-child.ts
function keptChild() {
  const limit = pLimit(1);
  let held = null;
  const handOver = () => {
    const kept = held;
    held = null;
    return kept;
  };
  return {
    with: (use) => limit(
      () => use(handOver(), (kept) => {
        held = kept;
      })
    ),
    async close() {
      await handOver()?.spare.close();
    }
  };
}

// src/testing/run/prepare-inputs.ts
import { mkdtemp as mkdtemp2 } from "node:fs/promises";
import { join as join3 } from "node:path";
async function prepareInputs({ model, folder }, inputs, followReference = false) {
  try {
    return await writeInputs(preprocess(inputs, model, followReference), folder);
  } catch (error) {
    if (error instanceof ProcessingError) {
      const { code, message, hint } = error;
      return { ok: false, problem: { cause: code, stage: "run", message, hint } };
    }
    throw error;
  }
}
async function writeInputs(tensors, folder) {
  try {
    const place = await mkdtemp2(join3(folder, "inputs-"));
    const files = [...tensors.keys()].map((id, i) => ({ id, path: join3(place, `${i}.npy`) }));
    await Promise.all(
      [...tensors.values()].map((tensor, i) => writeNpyFile(files[i]?.path ?? "", tensor))
    );
    return { ok: true, value: files };
  } catch (error) {
    const storage = storageProblem(error, "The preprocessed inputs could not be written");
    if (!storage) throw error;
    return storage;
  }
}

// src/testing/judge/is-label-map.ts
var SEPARATE = ["batch", "channel"];
var MOSTLY = 0.4;
function isMap(output, expected) {
  return output.isNominal === true || isLabels(output) && isLabelMap(expected);
}
function isLabelMap({ data, shape, axes }) {
  let [alike, pairs2] = [0, 0];
  for (const [axis, size2] of shape.entries()) {
    if (size2 < 2 || SEPARATE.includes(axes[axis] ?? "")) continue;
    const step2 = shape.slice(axis + 1).reduce((product, one) => product * one, 1);
    for (let start = 0; start < data.length; start += step2 * size2)
      for (let i = start + step2; i < start + step2 * size2; i++) {
        const [before, here] = [data[i - step2], data[i]];
        if (before === here) {
          if (here == 0) continue;
          alike++;
        }
        pairs2++;
      }
  }
  return pairs2 > 0 && alike >= MOSTLY * pairs2;
}

// src/testing/evidence/keep-evidence.ts
var PICTURE = 2 * 2 ** 20;
var HEADER = 128;
async function keepEvidence(subject, { verdict, ran }, test) {
  const { evidence: keeper, model, squeeze, custom } = test;
  const comparisons = verdict.evidence.outputs;
  if (!keeper || !ran || !comparisons) return verdict;
  const { tensors } = ran;
  const { outcome, followReference } = ran.asReference ?? { ...ran, followReference: false };
  if (!outcome.ok) return verdict;
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  if (!read2.ok) return verdict;
  const outputs = await postprocessWith(
    custom,
    read2.outputs,
    tensors.inputs,
    model,
    followReference
  );
  const resource = keeper.nameFor("", subject.resource);
  const folder = `${resource}/${keeper.nameFor(resource, `${subject.weightsFormat}-${ran.device}`)}`;
  const kept = [];
  for (const comparison of comparisons) {
    const [produced, expected] = [outputs, tensors.expected].map(
      (all) => all.get(comparison.output)
    );
    if (!produced || !expected) return verdict;
    const place = `${folder}/${keeper.nameFor(folder, comparison.output)}`;
    const sides = { input: inputToShow(tensors.inputs), expected, produced };
    kept.push({
      ...comparison,
      files: await keepOutput(keeper, place, { comparison, verdict, model, ...sides })
    });
  }
  return { ...verdict, evidence: { ...verdict.evidence, outputs: kept } };
}
async function keepOutput(keeper, place, output) {
  const { verdict, produced, expected } = output;
  const passed = verdict.status === "passed";
  const size2 = ({ data }) => data.byteLength + HEADER;
  const isSameShape = String(produced.shape) === String(expected.shape);
  const wanted = [
    { name: "picture", ending: ".png", bytes: PICTURE, make: () => draw2(output) },
    {
      name: "produced",
      ending: ".produced.npy",
      bytes: size2(produced),
      make: () => writeNpy(produced)
    },
    {
      name: "difference",
      ending: ".difference.npy",
      bytes: 2 * Math.max(size2(produced), size2(expected)),
      make: () => writeNpy(differenceTensor(produced, expected))
    }
  ];
  const files = {};
  for (const { name, ending, bytes, make } of wanted) {
    if (name === "difference" && !isSameShape) continue;
    const why = await keeper.write(`${place}${ending}`, bytes, passed, make);
    if (why === null) files[name] = `${place}${ending}`;
    else files.leftOut = `Not kept of ${output.comparison.output}: ${why}.`;
  }
  return files;
}
async function draw2({ comparison, verdict, model, ...sides }) {
  const { drawComparison } = await import("./draw-comparison-57U5QE6I.mjs");
  const { output, tolerance, maxAbsoluteDifferenceAt: at, labels } = comparison;
  const described = model.outputs.find(({ id }) => id === output);
  const { expected } = sides;
  const shape = `${formatShape(expected.shape)} ${expected.dtype}`;
  const said = [verdict.status, ...verdict.cause ? [verdict.cause] : []].join(", ");
  const regions2 = labels && `${labels.matchedRegions} of ${labels.expectedRegions} expected regions match, ${labels.producedRegions} are produced; mean IoU ${shown(labels.meanIou)}, worst ${shown(labels.worstIou)}`;
  return drawComparison({
    ...sides,
    title: [
      `${output}: ${shape}`,
      `${verdict.weightsFormat}, ${verdict.evidence.engine ?? verdict.device}: ${said}`,
      ...regions2 ? [regions2] : []
    ],
    isLabels: described !== void 0 && isMap(described, expected),
    tolerance,
    worst: at && offsetOf(expected.shape, at)
  });
}
function shown(share) {
  return share === null ? "-" : share.toFixed(2);
}
function offsetOf(shape, index) {
  return shape.reduce((offset, size2, axis) => offset * size2 + (index[axis] ?? 0), 0);
}
function inputToShow(inputs) {
  const all = [...inputs.values()];
  return all.find(({ axes }) => axes.includes("x")) ?? all[0] ?? null;
}

// src/tensor/resize.ts
function resize(tensor, sizes) {
  if (tensor.shape.every((size2, axis) => size2 === sizes[axis])) return tensor;
  const places = sizes.map((size2, axis) => sources(tensor.shape[axis] ?? 1, size2));
  const { data, dtype, axes } = tensor;
  const strides = stridesOf(tensor.shape);
  const target = DTYPES[dtype].make(sizeOf(sizes));
  const row = places.at(-1) ?? [0];
  const outer = places.slice(0, -1);
  const index = new Array(outer.length).fill(0);
  for (let to = 0; to < target.length; ) {
    let from = 0;
    for (let axis = 0; axis < outer.length; axis++)
      from += (outer[axis]?.[index[axis]] ?? 0) * strides[axis];
    for (const place of row) target[to++] = data[from + place];
    for (let axis = outer.length - 1; axis >= 0; axis--) {
      index[axis] = index[axis] + 1;
      if (index[axis] < sizes[axis]) break;
      index[axis] = 0;
    }
  }
  return { data: target, dtype, shape: [...sizes], axes };
}
function sources(size2, wanted) {
  const start = wanted <= size2 ? Math.floor((size2 - wanted) / 2) : -Math.floor((wanted - size2) / 2);
  return Array.from({ length: wanted }, (_, i) => mirrored(start + i, size2));
}
function mirrored(place, size2) {
  const period = 2 * size2;
  const within = (place % period + period) % period;
  return within < size2 ? within : period - 1 - within;
}

// src/testing/judge/judge-sizes.ts
function judgeSizes(testCase2, outcome, described, sizes, inputs, outputs) {
  const fed = `With ${listOf2("input", inputs)}`;
  for (const output of described) {
    const shape = outputs.get(output.id);
    if (!shape) {
      const message2 = `${fed} the model gives no output ${output.id}.`;
      const hint = "Describe exactly the outputs that the model gives, in their order.";
      return problemVerdict(testCase2, { cause: "output-missing", message: message2, hint }, outcome);
    }
    const problem2 = contradiction(output, shape, sizes, fed);
    if (problem2) return problemVerdict(testCase2, problem2, outcome);
  }
  const same = outcome ? "" : " These are the sizes of the test tensors: it was not run again.";
  const message = `${fed} the outputs have the described sizes: ${listOf2("output", outputs)}.${same}`;
  return passedVerdict(testCase2, outcome, { message, hint: "" }, {});
}
function contradiction({ id, axes, position }, shape, { outputs }, fed) {
  const expected = outputs.get(id) ?? [];
  const wrong = axes.flatMap((axis, i) => {
    const wanted = expected[i] ?? null;
    const got = shape[i] ?? 1;
    return fits(got, wanted) ? [] : [{ axis, got, wanted }];
  });
  const [first] = wrong;
  if (!first) return null;
  const differences = wrong.map(
    ({ axis, got, wanted }) => `${got} instead of ${promised(wanted)} along ${axis.id}`
  );
  const place = first.axis.position ?? position;
  return {
    cause: "output-shape-differs",
    message: `${fed} the output ${id} has the shape ${formatShape(shape)}: ${formatList(differences)}. ${reason(first.axis)}`,
    hint: "Correct the size of this axis in the description (its offset, or the scales of both axes), or allow only such inputs for which it holds (min and step).",
    ...place ? { evidence: { position: place } } : {}
  };
}
function fits(size2, wanted) {
  if (wanted === null) return true;
  if (typeof wanted === "number") return size2 === wanted;
  return size2 >= wanted.min && (wanted.max === null || size2 <= wanted.max);
}
function promised(wanted) {
  if (wanted === null || typeof wanted === "number") return String(wanted);
  return wanted.max === null ? `at least ${wanted.min}` : `${wanted.min} to ${wanted.max}`;
}
function reason({ id, size: size2 }) {
  if (size2.kind !== "reference") return `The description fixes the size of ${id}.`;
  const { tensor, axis, factor, offset } = size2;
  const times = factor === 1 ? "" : ` × ${Number(factor.toPrecision(6))}`;
  const plus2 = offset === 0 ? "" : offset > 0 ? ` + ${offset}` : ` - ${-offset}`;
  return `The description says: size of ${id} = size of ${axis} of ${tensor}${times}${plus2}.`;
}
function listOf2(kind, shapes) {
  const all = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`);
  return `${kind}${all.length === 1 ? "" : "s"} ${formatList(all)}`;
}

// src/testing/run/run-model.ts
import { mkdtemp as mkdtemp4 } from "node:fs/promises";
import { basename, join as join5 } from "node:path";

// src/testing/engines/compare-engines.ts
async function compareEngines(own, reference, run) {
  if (own.ok && reference.ok) return compareOutputs(own, reference, run);
  if (!reference.ok && CAUSES[reference.cause].blame !== "contributor")
    return noted(own, {
      code: "not-compared",
      message: `The reference in Python could not be run: ${reference.message}`
    });
  if (!own.ok && statusOfCause(own.cause) !== "failed")
    return noted(reference, {
      code: "not-compared",
      message: `Only the reference in Python ran it, the engine here did not: ${own.message}`
    });
  if (!own.ok && !reference.ok) return reference;
  const [works, fails] = own.ok ? ["The engine here", reference] : ["The reference in Python", own];
  return differing(own, `${works} runs the model, the other one does not: ${messageOf(fails)}`);
}
async function compareOutputs(own, reference, { entry, test: { model, description } }) {
  const comparisons = [];
  for (const output of model.outputs) {
    const [ours, theirs] = await Promise.all(
      [own, reference].map(({ outputs }) => readOutput(outputs, output.id))
    );
    if (!ours || !theirs) throw new Error(`an engine gave no output ${output.id}`);
    const tolerance = toleranceOf(output, entry.format, model, description.specVersion);
    comparisons.push(compareTensors(output.id, ours, theirs, tolerance));
  }
  const engines = `${own.engine ?? "the engine here"} and ${reference.engine ?? "Python"}`;
  const wrong = comparisons.find(({ agrees: agrees2 }) => !agrees2);
  if (!wrong)
    return noted(own, {
      code: "engines-agree",
      message: `${engines} give the same outputs (largest difference ${largest(comparisons)}).`
    });
  return differing(
    own,
    `${engines} give different outputs: ${wrong.mismatchedElements} of ${wrong.totalElements} elements of ${wrong.output} differ, by at most ${format(wrong.maxAbsoluteDifference)}.`
  );
}
async function readOutput(files, id) {
  const file = files.find((each) => each.id === id);
  return file && readTensor(file.path);
}
function differing(own, message) {
  const { caseId, engine, durations, peakMemory, log } = own;
  const base = { ok: false, caseId, engine, durations, peakMemory, log };
  return {
    ...base,
    stage: "compare",
    cause: "engines-differ",
    message,
    hint: "This is a fault of model-hub-ci, not of the model; please report it with the weights."
  };
}
function noted(outcome, { code, message }) {
  const remark = { code, severity: "info", message, hint: "" };
  return { ...outcome, remarks: [...outcome.remarks ?? [], remark] };
}
function messageOf(outcome) {
  return outcome.ok ? "" : outcome.message;
}
function largest(comparisons) {
  return format(Math.max(...comparisons.map((each) => each.maxAbsoluteDifference ?? 0)));
}
function format(difference) {
  return difference === null ? "infinity" : formatNumber(difference);
}

// src/testing/engines/own-then-python.ts
import { mkdtemp as mkdtemp3 } from "node:fs/promises";
import { join as join4 } from "node:path";
var TO_CONFIRM = /* @__PURE__ */ new Set([
  "run-failed",
  "architecture-failed",
  "state-dict-mismatch"
]);
var NO_PYTHON = /* @__PURE__ */ new Set(["python-missing", "environment-not-allowed"]);
async function ownThenPython(run, { own: runOwn2, python: runPython2 }) {
  const { entry, test } = run;
  const before = test.handedOn.get(entry.format);
  if (before !== void 0) return withRemark(await runPython2(run), ranInPython(before));
  const own = await runOwn2(run);
  const why = await whyPython(own, run);
  if (why === null) return own;
  const python = await runPython2(await withOwnFolder(run));
  const decided = python.ok || CAUSES[python.cause].blame === "contributor";
  if (decided) test.handedOn.set(entry.format, why);
  else if (!python.ok && (own.ok || statusOfCause(own.cause) === "failed" || NO_PYTHON.has(python.cause)))
    return withRemark(own, notAsked(python));
  return withRemark(python, ranInPython(why));
}
async function whyPython(own, { test, agrees: agrees2 }) {
  if (own.ok) return await agrees2(own) ? null : "There the outputs are not the expected ones.";
  if (statusOfCause(own.cause) === "unsupported" || TO_CONFIRM.has(own.cause)) return own.message;
  const isWanted = own.cause === "pickle-refused" && test.settings.allowPickle;
  return isWanted ? own.message : null;
}
function ranInPython(why) {
  return {
    code: "run-in-python",
    severity: "info",
    message: `Python decided, since the engine here could not: ${firstLine(why)}`,
    hint: ""
  };
}
function firstLine(why) {
  const [first = "", second] = why.split("\n");
  return second === void 0 ? first : `${first} ${second.trim()}`;
}
function notAsked({ message }) {
  return {
    code: "python-not-asked",
    severity: "info",
    message: `The engine here decided alone; Python could not be asked: ${message}`,
    hint: ""
  };
}
async function withOwnFolder(run) {
  const outputFolder = await mkdtemp3(join4(run.test.folder, "outputs-"));
  return { ...run, job: { ...run.job, outputFolder } };
}
function withRemark(outcome, remark) {
  return { ...outcome, remarks: [...outcome.remarks ?? [], remark] };
}

// src/testing/engines/python-job.ts
var SEED2 = 0;
async function pythonJob(job, entry, test) {
  const kind = ENGINES[entry.format].python;
  if (kind === null) throw new Error(`Python runs no ${entry.format}`);
  const architecture = await architectureOf(entry.architecture, test);
  if (!architecture.ok) return architecture;
  const dependencies = await dependenciesOf(entry, test);
  if (!dependencies.ok) return dependencies;
  return {
    ok: true,
    value: {
      dependencies: dependencies.value,
      job: {
        ...job,
        kind,
        architecture: architecture.value,
        packageFolder: test.resource.folder,
        seed: SEED2,
        strict: entry.strict ?? true,
        allowPickle: test.settings.allowPickle ?? false
      }
    }
  };
}
async function architectureOf(architecture, test) {
  if (!architecture) return { ok: true, value: null };
  const { callable, kwargs, source, importFrom } = architecture;
  if (!source) return { ok: true, value: { from: { module: importFrom ?? "" }, callable, kwargs } };
  const fetched = await fetchFor(test, source);
  if (!fetched.ok) return failed(fetched.problem, source.position ?? architecture.position);
  const { path, sha256 } = fetched.file;
  return { ok: true, value: { from: { file: path, sha256 }, callable, kwargs } };
}
async function dependenciesOf({ dependencies, position }, test) {
  if (!dependencies) return { ok: true, value: null };
  const fetched = await fetchFor(test, dependencies);
  if (!fetched.ok) return failed(fetched.problem, dependencies.position ?? position);
  return { ok: true, value: { name: dependencies.source, ...fetched.file } };
}
function failed({ cause, message, hint }, position) {
  return {
    ok: false,
    problem: { cause, message, hint, evidence: position ? { position } : {} }
  };
}

// src/testing/engines/run-engines.ts
var WAYS = {
  own: runOwn,
  python: runPython,
  "own-then-python": (run) => ownThenPython(run, { own: runOwn, python: runPython }),
  async both(run) {
    const own = await runOwn(run);
    const reference = await runPython(await withOwnFolder(run));
    return compareEngines(own, reference, run);
  }
};
async function runOwn(run) {
  const { job, entry, test } = run;
  if (!needsTracer(entry.format))
    return runIn(await test.spare.take(), { ...job, architecture: null }, test);
  const built = await pythonJob(job, entry, test);
  if (!built.ok) return notRun(job, built.problem);
  const { job: forPython, dependencies } = built.value;
  const { architecture, strict } = forPython;
  const snapshot = await snapshotFor(test.settings);
  return test.tracing.with(async (kept, keep) => {
    const taken = kept ?? await test.spare.take();
    const { limits } = taken;
    const traced = { ...job, architecture, strict, snapshot };
    const findPackage = architecture && test.settings.packages?.finderFor(dependencies);
    const outcome = await runIn(taken, traced, test, {
      keep: (spare) => keep({ limits, spare }),
      ...findPackage ? { findPackage } : {}
    });
    return withSnapshotProblem(outcome, test.settings);
  });
}
async function runIn({ limits, spare }, job, { settings, tools }, more = {}) {
  const handling = { ...spare ? { spare } : {}, ...more };
  try {
    const running = tools.runCase(job, limits, { ...childOptions(settings), ...handling });
    void import("./unlisted-files-CMXX2DSL.mjs");
    return await running;
  } catch (error) {
    await spare?.close();
    throw error;
  }
}
async function runPython(run) {
  const { entry, test, agrees: agrees2 } = run;
  const { settings } = test;
  const { further: _, ...job } = run.job;
  if (!settings.python) throw new Error("no way leads to Python where there is none");
  const files = await pythonJob(job, entry, test);
  if (!files.ok) return notRun(job, files.problem);
  const { job: forPython, dependencies } = files.value;
  const frameworkVersion = entry.frameworkVersion ?? null;
  const limits = limitsOf(settings);
  const testCase2 = { job: forPython, limits, dependencies, frameworkVersion, agrees: agrees2 };
  return settings.python(testCase2, childOptions(settings));
}
function notRun({ caseId }, { cause, message, hint }) {
  const base = { ok: false, caseId, engine: null, durations: {}, peakMemory: null };
  return { ...base, log: "", stage: "files", cause, message, hint };
}

// src/testing/files/tfjs-shards.ts
import { readFile as readFile2 } from "node:fs/promises";
import { posix } from "node:path";
var MAX_DESCRIPTION = 2 ** 28;
var MAX_SHARDS = 1e4;
var BRACE = /^\s*\{/;
async function tfjsShards(source, file, known) {
  if (file.size > MAX_DESCRIPTION) return [];
  const bytes = await readFile2(file.path);
  if (!BRACE.test(bytes.subarray(0, 64).toString("latin1"))) return [];
  const names = namesIn(bytes.toString("utf8")).slice(0, MAX_SHARDS);
  return names.map((name) => {
    const place = resolve(source.source, name);
    const same = known.find((other) => other.sha256 && samePlace(other.source, place));
    const { path, position } = source;
    const reference = { source: place, path, position };
    return { name, reference: same?.sha256 ? { ...reference, sha256: same.sha256 } : reference };
  });
}
function namesIn(text) {
  const manifest = field(parsed(text), "weightsManifest");
  const groups = Array.isArray(manifest) ? manifest : [];
  const paths = groups.flatMap((group) => field(group, "paths") ?? []);
  return [...new Set(paths.filter((path) => typeof path === "string"))];
}
function field(value, key) {
  return typeof value === "object" && value !== null ? value[key] : void 0;
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function resolve(source, name) {
  if (isAddress(name)) return name;
  if (!isAddress(source)) return posix.join(posix.dirname(source), name);
  const [address = "", query = ""] = /^([^?#]*)(\?[^#]*)?/.exec(source.trim())?.slice(1) ?? [];
  return `${address.slice(0, address.lastIndexOf("/") + 1)}${name}${query}`;
}
function samePlace(a, b) {
  const normal = (source) => isAddress(source) ? source.trim() : posix.normalize(source);
  return normal(a) === normal(b);
}

// src/testing/run/run-model.ts
var FETCHED_AT_ONCE = 6;
async function fetchWeights(entry, test) {
  const named3 = [entry.source, ...entry.externalData ? [entry.externalData] : []];
  const local = await fetchAll(named3.map(usuallyNamed), entry, test);
  if (!local.ok) return local;
  const [weights, ...siblings] = local.value;
  if (!weights) throw new Error("a weights entry has a source");
  if (entry.format !== "tensorflow_js") return { ok: true, value: { weights, siblings } };
  const wanted = await tfjsShards(entry.source, weights, test.description.files);
  const shards = await fetchAll(wanted, entry, test);
  return shards.ok ? { ok: true, value: { weights, siblings: shards.value } } : shards;
}
var usuallyNamed = (reference) => ({
  name: fileName(reference.source),
  reference
});
async function fetchAll(wanted, entry, test) {
  const limit = pLimit(FETCHED_AT_ONCE);
  const files = await Promise.all(
    wanted.map(({ reference }) => limit(() => fetchFor(test, reference)))
  );
  const local = [];
  for (const [i, fetched] of files.entries()) {
    const { name, reference } = wanted[i] ?? {};
    const position = reference?.position ?? entry.position;
    if (!fetched.ok) {
      const { cause, message, hint } = fetched.problem;
      return {
        ok: false,
        problem: { cause, message, hint, evidence: position ? { position } : {} }
      };
    }
    local.push({ ...name === void 0 ? {} : { name }, ...fetched.file });
  }
  return { ok: true, value: local };
}
async function runModel(testCase2, files, inputs, test, agrees2) {
  const { settings, gpu } = test;
  const device = gpu.missing ? "cpu" : testCase2.device;
  const outcome = await runOn(device, testCase2, files, inputs, test, agrees2);
  const noGpu = !outcome.ok && outcome.cause === "device-missing";
  if (!noGpu || settings.device !== "auto" || device === "cpu") return { outcome, device };
  gpu.missing = true;
  return { outcome: await runOn("cpu", testCase2, files, inputs, test, agrees2), device: "cpu" };
}
async function runSeveral(device, runs, files, test, trainBatchNorm = false) {
  const outcomes = [];
  while (outcomes.length < runs.length) {
    const [first, ...others] = runs.slice(outcomes.length);
    if (!first) break;
    const { further = [], ...own } = await runOn(
      device,
      first.case,
      files,
      first.inputs,
      test,
      void 0,
      others,
      trainBatchNorm
    );
    outcomes.push(own, ...further);
  }
  return outcomes;
}
async function runOn(device, { id, weightsFormat }, { weights, siblings }, inputs, test, agrees2 = async () => true, others = [], trainBatchNorm = false) {
  const { model, settings, folder } = test;
  const entry = model.weights.find(({ format: format2 }) => format2 === weightsFormat);
  const way = wayFor(weightsFormat, settings);
  if (!entry) throw new Error(`nothing runs ${weightsFormat} here`);
  const newFolder = () => mkdtemp4(join5(folder, "outputs-"));
  const isOwn = way === "own" || way === "own-then-python" && !test.handedOn.has(weightsFormat);
  const together = isOwn ? others : [];
  const further = await Promise.all(
    together.map(async (run) => ({
      caseId: run.case.id,
      inputs: run.inputs,
      outputFolder: await newFolder()
    }))
  );
  const job = {
    caseId: id,
    weightsFormat,
    device,
    weights,
    siblings,
    inputs,
    outputs: model.outputs.map((output) => output.id),
    outputFolder: await newFolder(),
    threads: threadsOf(settings),
    ...further.length > 0 ? { further } : {},
    ...trainBatchNorm ? { trainBatchNorm } : {}
  };
  return WAYS[way]({ job, entry, test, agrees: agrees2 });
}
function fileName(source) {
  return basename(source.replace(/[?#].*$/, ""));
}

// src/testing/run/test-sizes.ts
async function testSizes(planned, base, test) {
  const tried2 = await Promise.all(planned.map((one) => prepareSized(one, base, test)));
  const waiting = tried2.flatMap((one) => "files" in one ? [one] : []);
  const runs = waiting.map(({ planned: { case: subject }, files }) => ({
    case: subject,
    inputs: files
  }));
  const outcomes = await runSeveral(base.device, runs, base.weights, test);
  const verdicts = [];
  for (const one of tried2)
    verdicts.push(
      "files" in one ? await judgeSized(one, outcomes[waiting.indexOf(one)], base, test) : one.verdict
    );
  return verdicts;
}
async function prepareSized(planned, base, test) {
  const { sizes } = planned;
  const subject = { ...planned.case, device: base.device };
  const shapes = resizedShapes(base.inputs, sizes);
  const same = [...base.inputs].every(
    ([id, { shape }]) => String(shape) === String(shapes.get(id))
  );
  if (same) {
    const outputs = (base.verdict.evidence.outputs ?? []).map(
      ({ output, shape }) => [output, shape]
    );
    const { outputs: described } = test.model;
    return {
      verdict: judgeSizes(subject, void 0, described, sizes, shapes, new Map(outputs))
    };
  }
  const tooLarge = tooLargeFor(base, shapes, limitsOf(test.settings).memory);
  if (tooLarge) return { verdict: problemVerdict(subject, tooLarge) };
  if (!needsTracer(planned.weights.format)) test.spare.start();
  test.tell({ kind: "case-started", case: planned.case });
  const files = await prepareInputs(test, resized(base.inputs, sizes));
  return files.ok ? { planned, files: files.value } : { verdict: problemVerdict(subject, files.problem) };
}
async function judgeSized({ planned: { case: given, sizes } }, outcome, { inputs, device }, { model, squeeze, custom }) {
  const subject = { ...given, device };
  if (!outcome) throw new Error(`no outcome of ${subject.id}`);
  const shapes = resizedShapes(inputs, sizes);
  const fed = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`).join(", ");
  if (!outcome.ok) {
    const { stage, cause, message, hint } = outcome;
    const told = cause === "out-of-memory" ? { ...TOO_LARGE, message: `Inputs of this size (${fed}) need too much memory. ${message}` } : {
      stage,
      cause,
      message: `With inputs of another size (${fed}): ${message}`,
      hint: CAUSES[cause].blame === "contributor" ? ONLY_WHAT_IT_TAKES : hint
    };
    return problemVerdict(subject, told, outcome);
  }
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  if (!read2.ok) return problemVerdict(subject, read2.problem, outcome);
  try {
    const given2 = resized(inputs, sizes);
    const outputs = await postprocessWith(custom, read2.outputs, given2, model);
    return judgeSizes(subject, outcome, model.outputs, sizes, shapes, shapesOf(outputs));
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    const { code, message, hint } = error;
    return problemVerdict(subject, { cause: code, stage: "run", message, hint }, outcome);
  }
}
var ONLY_WHAT_IT_TAKES = "The model has to take every size that the description allows. Correct the smallest size (min) and the step of its axes, or fix the batch to 1.";
var TOO_LARGE = {
  cause: "too-large-for-memory",
  hint: "Test it on a machine with more memory, or allow more with --memory."
};
var ENGINE = 80 * 2 ** 20;
var TRACER = 100 * 2 ** 20;
function tooLargeFor({ inputs, verdict, weights }, shapes, limit) {
  const elements2 = (all) => [...all].reduce((sum, shape) => sum + sizeOf(shape), 0);
  const before = elements2([...inputs.values()].map(({ shape }) => shape));
  const isTraced = verdict.weightsFormat === "pytorch_state_dict";
  const fixed = ENGINE + (isTraced ? TRACER : 0) + weights.weights.size;
  const growing = Math.max(8 * before, (verdict.peakMemory ?? fixed) - fixed);
  const needed = fixed + growing * (elements2(shapes.values()) / before);
  if (needed <= limit) return null;
  const fed = [...shapes].map(([id, shape]) => `${id} of ${formatShape(shape)}`).join(", ");
  return {
    ...TOO_LARGE,
    message: `Inputs of this size (${fed}) would need about ${formatBytes(needed)}, the limit is ${formatBytes(limit)}.`
  };
}
function resized(inputs, sizes) {
  const shapes = resizedShapes(inputs, sizes);
  return new Map([...inputs].map(([id, tensor]) => [id, resize(tensor, shapes.get(id) ?? [])]));
}
function resizedShapes(inputs, { inputs: sizes }) {
  return new Map(
    [...inputs].map(([id, { shape }]) => [
      id,
      shape.map((size2, axis) => sizes.get(id)?.[axis] ?? size2)
    ])
  );
}
function shapesOf(tensors) {
  return new Map([...tensors].map(([id, { shape }]) => [id, shape]));
}

// src/testing/engines/tell-remarks.ts
import { posix as posix2 } from "node:path";
function tellRemarks({ remarks = [] }, { path, position, architecture }, { resource, warn }) {
  for (const { code, severity, message, hint, line } of remarks) {
    const place = line === void 0 ? null : inSource(line);
    warn({ code, severity, path, position: place ?? position, message, hint });
  }
  function inSource(line) {
    const source = architecture?.source?.source;
    const isFile = source !== void 0 && !/^[a-z]+:\/\//i.test(source);
    if (!isFile || !/\.ya?ml$/i.test(resource.source)) return null;
    return { file: posix2.join(posix2.dirname(resource.source), source), line, column: 1 };
  }
}

// src/processing/variants.ts
var VARIANTS = {
  "raw-statistics": {
    means: "takes all statistics of an input before its first step, not where they are needed",
    concerns: (model) => model.inputs.some(
      ({ processing }) => processing.some(
        (step2, i) => usesOwnStatistics(step2) && processing.slice(0, i).some(changes)
      )
    )
  },
  "fixed-eps": {
    means: `ignores a described eps and adds ${DEFAULT_EPS}`,
    concerns: (model) => stepsOf2(model).some(
      ({ id, kwargs }) => EPS_IGNORED.has(id) && (kwargs.eps ?? DEFAULT_EPS) !== DEFAULT_EPS
    )
  },
  "binarize-last-axis": {
    means: "ignores the axis of binarize and lays its thresholds along the last axis",
    concerns: (model) => stepsOf2(model).some(({ id, kwargs }) => id === "binarize" && Boolean(kwargs.axis))
  }
};
var EPS_IGNORED = /* @__PURE__ */ new Set(["zero_mean_unit_variance", "scale_range"]);
var STATISTICS = /* @__PURE__ */ new Set([
  "zero_mean_unit_variance",
  "scale_range",
  "scale_mean_variance",
  "clip"
]);
function variantsFor(model) {
  const names = Object.keys(VARIANTS);
  return names.filter((name) => VARIANTS[name].concerns(model));
}
function stepsOf2({ inputs, outputs }) {
  return [...inputs, ...outputs].flatMap(({ processing }) => processing);
}
function usesOwnStatistics({ id, kwargs }) {
  if (id === "clip") return (kwargs.min_percentile ?? kwargs.max_percentile ?? null) !== null;
  return STATISTICS.has(id) && !(id === "scale_range" && kwargs.reference_tensor);
}
function changes({ id, kwargs }) {
  return id !== "ensure_dtype" || !String(kwargs.dtype).startsWith("float");
}

// src/contract/outcome.ts
var IN_SINGLE_PRECISION = {
  code: "single-precision",
  severity: "info",
  message: "The model computes in double precision (float64), here it is computed in single precision (float32).",
  hint: "Outputs that agree are right all the same. With --engine python the framework itself computes them."
};

// src/testing/judge/passing-tolerance.ts
function passingTolerance(produced, expected, tolerance, mismatchedElements) {
  const totalElements = expected.data.length;
  const excess = excesses(produced, expected, tolerance.relative);
  const allowed = Math.floor(tolerance.mismatchedElementsPerMillion * totalElements / 1e6);
  const place = Math.max(0, totalElements - 1 - allowed);
  const needed = select(excess, 0, totalElements - 1, place);
  const passes = (absolute2) => compareTensors("", produced, expected, { ...tolerance, absolute: absolute2 }).agrees;
  const absolute = needed < 1e300 ? roundUp(needed, passes) : null;
  return {
    absolute,
    isAllowed: absolute !== null && absolute <= LARGEST_SHARE * largestOf(expected),
    mismatchedElementsPerMillion: Math.ceil(partsPerMillion(mismatchedElements, { totalElements }))
  };
}
function excesses(produced, expected, relative) {
  const exactA = exactNumbers(produced);
  const exactB = exactNumbers(expected);
  const isExact = exactA !== null && exactB !== null;
  const a = isExact ? exactA : produced.data;
  const b = isExact ? exactB : expected.data;
  const excess = new Float64Array(b.length);
  for (let i = 0; i < excess.length; i++) {
    const [got, value] = [a[i], b[i]];
    const difference = distance(got, value);
    if (difference === 0 || Number.isNaN(got) && Number.isNaN(value)) continue;
    if (difference < Number.POSITIVE_INFINITY)
      excess[i] = difference - relative * Math.abs(Number(value));
    else if (got !== value) excess[i] = Number.POSITIVE_INFINITY;
  }
  return excess;
}
var MOST_STEPS = 100;
function roundUp(value, passes) {
  if (value <= 0) return passes(0) ? 0 : null;
  const digit = 10 ** Math.max(-300, Math.floor(Math.log10(Math.max(value, 1e-299))) - 1);
  const least = Math.max(1, Math.ceil(value / digit));
  for (let digits = least; digits < least + MOST_STEPS; digits++) {
    const rounded = Number((digits * digit).toPrecision(2));
    if (passes(rounded)) return rounded;
  }
  return null;
}

// src/testing/judge/propose-tolerance.ts
var LARGEST_PPM = 3e4;
var LARGEST_RELATIVE = 0.01;
var NEARLY = 10;
function nearlyRight(produced, expected, { tolerance, nonFiniteMismatches }, passing, place) {
  if (nonFiniteMismatches > 0) return null;
  const wider = timesTen(tolerance);
  if (!compareTensors("", produced, expected, wider).agrees) return null;
  const under = place.specVersion === "0.4" ? "test_kwargs" : "reproducibility_tolerance";
  const largest3 = LARGEST_SHARE * largestOf(expected);
  const isAllowed = (one) => one.relative <= LARGEST_RELATIVE && one.absolute <= largest3 && one.mismatchedElementsPerMillion <= LARGEST_PPM;
  const found = candidates(produced, expected, tolerance, passing, place).find(isAllowed);
  return { entry: found ? written(found, place) : null, under };
}
function timesTen({ relative, absolute, mismatchedElementsPerMillion }) {
  return {
    relative: NEARLY * relative,
    absolute: NEARLY * absolute,
    mismatchedElementsPerMillion: NEARLY * mismatchedElementsPerMillion
  };
}
function candidates(produced, expected, tolerance, passing, { output, specVersion }) {
  const ppm = { ...tolerance, mismatchedElementsPerMillion: passing.mismatchedElementsPerMillion };
  if (isLabels(output)) return [ppm];
  const relative = Math.min(NEARLY * tolerance.relative, LARGEST_RELATIVE);
  const atMost = Math.min(NEARLY * tolerance.mismatchedElementsPerMillion, LARGEST_PPM);
  const looser = { ...tolerance, relative };
  const more = { ...looser, mismatchedElementsPerMillion: atMost };
  const absoluteFor = (base) => {
    const { mismatchedElements } = compareTensors("", produced, expected, base);
    const { absolute } = passingTolerance(produced, expected, base, mismatchedElements);
    return absolute === null ? [] : [{ ...base, absolute: Math.max(absolute, base.absolute) }];
  };
  const alone = passing.absolute === null ? [] : [{ ...tolerance, absolute: passing.absolute }];
  const few = passing.mismatchedElementsPerMillion <= atMost && specVersion !== "0.4" ? [ppm] : [];
  return [
    ...alone.filter(({ absolute }) => absolute <= NEARLY * tolerance.absolute),
    ...few,
    ...absoluteFor(looser),
    ...absoluteFor(more)
  ];
}
function written(tolerance, { output, weightsFormat, specVersion }) {
  const numbers = `absolute_tolerance: ${tolerance.absolute}, relative_tolerance: ${tolerance.relative}`;
  if (specVersion === "0.4") return `${weightsFormat}: {${numbers}}`;
  const id = /^[A-Za-z_]\w*$/.test(output.id) ? output.id : JSON.stringify(output.id);
  const ppm = `mismatched_elements_per_million: ${tolerance.mismatchedElementsPerMillion}`;
  return `- {output_ids: [${id}], weights_formats: [${weightsFormat}], ${numbers}, ${ppm}}`;
}

// src/testing/judge/explain-difference.ts
var OTHER_MODEL = "So many differences are more than rounding: typical reasons are other weights than those that made the test output, a step of pre- or postprocessing that is missing or described differently, or chance in the model. Make the test output again with exactly these weights and steps.";
function explainDifference(comparison, passing, nearly) {
  if (comparison.agrees) return null;
  const { output, shape, expectedShape } = comparison;
  if (String(shape) !== String(expectedShape) || passing === null)
    return {
      cause: "output-shape-differs",
      message: `The output ${output} has the shape ${formatShape(shape)}, its test tensor ${formatShape(expectedShape)}.`,
      hint: "Make the test output again with these weights, or correct weights, steps or axes so that the shapes agree."
    };
  if (comparison.nonFiniteMismatches > 0)
    return {
      cause: "output-non-finite",
      message: `The output ${output} has NaN or infinity at other places than its test tensor: ${elements(comparison.nonFiniteMismatches, comparison)}.`,
      hint: "Look for a division by zero, a logarithm or an overflow in the model or its processing, and check that the test output was made with these weights."
    };
  const message = `The output ${output} differs from its test tensor: ${elements(comparison.mismatchedElements, comparison)} ${differ(comparison)}; ${largest2(comparison)}. It would pass with ${wouldPass(comparison, passing)}.`;
  if (nearly)
    return {
      cause: "slightly-off",
      message: message.replace("differs from", "is slightly off"),
      hint: nearlyHint(nearly)
    };
  return {
    cause: "output-differs",
    message,
    hint: isWithinReach(passing, comparison) ? `If only rounding lies behind it, allow it under config.bioimageio.reproducibility_tolerance (specification 0.5) with ${asSetting(comparison, passing)}. Otherwise make the test output again with exactly these weights and steps.` : OTHER_MODEL
  };
}
function nearlyHint({ entry, under }) {
  const again2 = "make the test output again with exactly these weights and steps";
  if (entry === null)
    return `No tolerance that the specification allows for these values lets it pass: ${again2}.`;
  const place = under === "test_kwargs" ? "under" : "as the first entry under";
  return `If only rounding lies behind it, allow it with this line ${place} config.bioimageio.${under}: ${entry} Otherwise ${again2}.`;
}
function explainAgreement(comparison) {
  const { output, mismatchedElements, maxAbsoluteDifference } = comparison;
  if (mismatchedElements > 0)
    return `The output ${output} agrees with its test tensor within the tolerance: ${elements(mismatchedElements, comparison)} ${differ(comparison)}, ${formatCount(comparison.tolerance.mismatchedElementsPerMillion)} of a million may`;
  return maxAbsoluteDifference === 0 ? `The output ${output} equals its test tensor` : `The output ${output} agrees with its test tensor (${largest2(comparison)})`;
}
function elements(count, { totalElements }) {
  return `${formatCount(count)} of ${formatCount(totalElements)} elements (${formatShare(count, totalElements)})`;
}
function differ({ tolerance: { absolute, relative } }) {
  if (relative === 0 && absolute === 0) return "differ";
  const bound = relative === 0 ? "" : ` + ${formatNumber(relative)} × |expected|`;
  return `differ by more than ${formatNumber(absolute)}${bound}`;
}
function largest2({ maxAbsoluteDifference, maxAbsoluteDifferenceAt }) {
  if (maxAbsoluteDifference === null) return "no largest difference";
  const place = maxAbsoluteDifferenceAt?.join(", ") ?? "";
  return `the largest difference is ${formatNumber(maxAbsoluteDifference)}${place === "" ? "" : ` at [${place}]`}`;
}
function wouldPass(comparison, passing) {
  const ppm = `with ${formatCount(passing.mismatchedElementsPerMillion)} mismatched elements per million`;
  return passing.absolute === null || isLabels2(comparison) ? ppm.replace("with ", "") : `an absolute tolerance of ${formatNumber(passing.absolute)}, or ${ppm}`;
}
function asSetting(comparison, passing) {
  const ppm = `mismatched_elements_per_million: ${passing.mismatchedElementsPerMillion}`;
  return passing.absolute === null || !passing.isAllowed || isLabels2(comparison) ? ppm : `absolute_tolerance: ${passing.absolute} or ${ppm}`;
}
function isLabels2({ dtype }) {
  return isDType(dtype) && isDiscrete(dtype);
}
function isWithinReach(passing, comparison) {
  return partsPerMillion(comparison.mismatchedElements, comparison) <= LARGEST_PPM && passing.mismatchedElementsPerMillion <= LARGEST_PPM;
}

// src/testing/judge/explain-labels.ts
function explainLabels(comparison, labels, passing, nearly) {
  const { output, tolerance, mismatchedElements } = comparison;
  const rest = partsPerMillion(labels.mismatchedElements, comparison);
  if (labels.matchedRegions > 0 && rest <= tolerance.mismatchedElementsPerMillion)
    return {
      cause: "labels-permuted",
      message: `The label map ${output} has the regions of its test tensor under other ids: ${elements(mismatchedElements, comparison)} differ, ${elements(labels.mismatchedElements, comparison)} once the regions are matched by their overlap. ${regions(labels)}`,
      hint: "Make the test output again with exactly these weights and steps, or number the regions in a fixed order (for example by their first element): a description cannot say that ids are arbitrary."
    };
  if (nearly) return explainDifference(comparison, passing, nearly);
  return {
    cause: "labels-differ",
    message: `The label map ${output} differs from its test tensor: ${elements(mismatchedElements, comparison)} differ, ${elements(labels.mismatchedElements, comparison)} even if ids are left aside. ${regions(labels)}`,
    hint: "Typical reasons are other weights than those that made the test output, or a step of pre- or postprocessing that is missing or described differently. Make the test output again with exactly these weights and steps."
  };
}
function regions(labels) {
  const { expectedRegions, producedRegions, matchedRegions, meanIou, worstIou } = labels;
  const counts = `Expected are ${formatCount(expectedRegions)} regions, produced ${formatCount(producedRegions)}, ${formatCount(matchedRegions)} match`;
  return meanIou === null || worstIou === null ? `${counts}.` : `${counts}; their overlap (IoU) is ${formatNumber(meanIou)} in the mean and ${formatNumber(worstIou)} at worst.`;
}

// src/testing/judge/match-labels.ts
var SEPARATE2 = ["batch", "channel"];
var SAME_REGION = 0.5;
function matchLabels(produced, expected) {
  const a = regionsOf(produced);
  const b = regionsOf(expected);
  const { shared, background } = overlaps(a, b);
  let matched = 0;
  let agreeing = background;
  const best = new Float64Array(b.sizes.length);
  for (const [pair, count] of shared) {
    const region = Math.floor(pair / a.sizes.length);
    const union = (a.sizes[pair % a.sizes.length] ?? 0) + (b.sizes[region] ?? 0) - count;
    const iou = count / union;
    if (iou <= SAME_REGION) continue;
    best[region] = iou;
    matched++;
    agreeing += count;
  }
  const isEmpty = best.length === 0;
  return {
    expectedRegions: b.sizes.length,
    producedRegions: a.sizes.length,
    matchedRegions: matched,
    meanIou: isEmpty ? null : best.reduce((sum, iou) => sum + iou, 0) / best.length,
    worstIou: isEmpty ? null : best.reduce((least, iou) => Math.min(least, iou), 1),
    mismatchedElements: expected.data.length - agreeing
  };
}
function overlaps(a, b) {
  const shared = /* @__PURE__ */ new Map();
  let background = 0;
  for (let i = 0; i < b.of.length; i++) {
    const [got, wanted] = [a.of[i], b.of[i]];
    if (got < 0 && wanted < 0) background++;
    if (got < 0 || wanted < 0) continue;
    const pair = wanted * a.sizes.length + got;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  return { shared, background };
}
function regionsOf(tensor) {
  const { data, axes } = tensor;
  const joined = axes.filter((axis) => !SEPARATE2.includes(axis));
  const groups = groupAlong(tensor, joined);
  const numbers = Array.from({ length: groups.count }, () => /* @__PURE__ */ new Map());
  const sizes = [];
  const of = new Int32Array(data.length).fill(-1);
  forEachRun(groups, (start, length2, group, step2) => {
    for (let i = start, g = group; i < start + length2; i++, g += step2) {
      const label = data[i];
      if (!isRegion(label)) continue;
      const known = numbers[g];
      const region = known.get(label) ?? sizes.length;
      if (region === sizes.length) {
        known.set(label, region);
        sizes.push(0);
      }
      sizes[region] = sizes[region] + 1;
      of[i] = region;
    }
  });
  return { sizes, of };
}
function isRegion(label) {
  return typeof label === "bigint" ? label !== 0n : label !== 0 && !Number.isNaN(label);
}

// src/testing/judge/compare-output.ts
function compareOutput(output, produced, expected, tolerance, weightsFormat, specVersion) {
  const comparison = compareTensors(output.id, produced, expected, tolerance);
  if (comparison.agrees) return { comparison, difference: null };
  if (String(produced.shape) !== String(expected.shape))
    return { comparison, difference: explainDifference(comparison, null, null) };
  const passing = passingTolerance(produced, expected, tolerance, comparison.mismatchedElements);
  const place = { output, weightsFormat, specVersion };
  const nearly = nearlyRight(produced, expected, comparison, passing, place);
  if (!isMap(output, expected) || comparison.nonFiniteMismatches > 0)
    return { comparison, difference: explainDifference(comparison, passing, nearly) };
  const labels = matchLabels(produced, expected);
  const told = { ...comparison, labels };
  return { comparison: told, difference: explainLabels(told, labels, passing, nearly) };
}

// src/testing/judge/judge.ts
var GRAVEST_FIRST = [
  "output-shape-differs",
  "output-non-finite",
  "output-differs",
  "labels-differ",
  "labels-permuted",
  "slightly-off"
];
function judge({ weightsFormat, device, shape }, outcome, outputs, { model, specVersion, expected }, ruleOfTolerance = toleranceOf) {
  const subject = { weightsFormat, device, shape };
  const comparisons = [];
  const differences = [];
  for (const output of model.outputs) {
    const produced = outputs.get(output.id);
    const wanted = expected.get(output.id);
    if (!produced || !wanted)
      return problemVerdict(subject, missing(output.id, produced !== void 0), outcome);
    const tolerance = ruleOfTolerance(output, weightsFormat, model, specVersion);
    const { comparison, difference } = compareOutput(
      output,
      produced,
      wanted,
      tolerance,
      weightsFormat,
      specVersion
    );
    comparisons.push(comparison);
    if (difference) differences.push(difference);
  }
  const evidence = { outputs: comparisons };
  const cause = GRAVEST_FIRST.find((one) => differences.some((other) => other.cause === one));
  if (cause === void 0) return passedVerdict(subject, outcome, agreement(comparisons), evidence);
  const hints = differences.filter((other) => other.cause === cause).map(({ hint }) => hint);
  const message = differences.map((difference) => difference.message).join(" ");
  const at = model.outputs.find(({ id }) => comparisons.some((c) => !c.agrees && c.output === id));
  const position = at?.testTensor?.position ?? at?.position;
  return problemVerdict(
    subject,
    {
      cause,
      message,
      hint: hints[0] ?? "",
      evidence: { ...evidence, ...position && { position } }
    },
    outcome
  );
}
function agreement(comparisons) {
  const closeness = comparisons.map(explainAgreement).join("; ").replaceAll("; The", "; the");
  return { message: `${closeness}.`, hint: "" };
}
function missing(id, isProduced) {
  return isProduced ? {
    cause: "test-tensor-missing",
    message: `There is no test tensor to compare the output ${id} with.`,
    hint: "Add a test tensor for every output."
  } : {
    cause: "output-missing",
    message: `The model gives no output ${id}.`,
    hint: "Describe exactly the outputs that the model gives, in their order."
  };
}

// src/testing/judge/judge-outcome.ts
function isInSingle({ remarks = [] }) {
  return remarks.some(({ code }) => code === IN_SINGLE_PRECISION.code);
}
function undecided(testCase2, outcome, { message, evidence }) {
  const why = {
    cause: "unsupported-format",
    stage: "compare",
    message: `The model computes in double precision (float64), the engine here in single precision, and the outputs differ: ${message}`,
    hint: "Nothing says that the model is wrong. Run it with --engine python, or save it in float32.",
    evidence
  };
  return problemVerdict(testCase2, why, outcome);
}
function placeOf(cause, { weightsFormat }, { weights }) {
  const entry = weights.find(({ format: format2 }) => format2 === weightsFormat);
  if (cause === "architecture-failed") return entry?.architecture?.position ?? null;
  return cause === "state-dict-mismatch" ? entry?.source.position ?? null : null;
}
async function judgeOutcome(testCase2, outcome, { inputs, expected }, {
  model,
  description,
  squeeze,
  custom
}, options = {}) {
  if (!outcome.ok) {
    const { stage, cause, message, hint } = outcome;
    const position = placeOf(cause, testCase2, model);
    const evidence = position ? { position } : {};
    return problemVerdict(testCase2, { stage, cause, message, hint, evidence }, outcome);
  }
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  if (!read2.ok) return problemVerdict(testCase2, read2.problem, outcome);
  try {
    const outputs = await postprocessWith(
      custom,
      read2.outputs,
      inputs,
      model,
      options.followReference
    );
    const expectation = { model, specVersion: description.specVersion, expected };
    const verdict = judge(testCase2, outcome, outputs, expectation, options.tolerance);
    return isInSingle(outcome) && verdict.status === "failed" ? undecided(testCase2, outcome, verdict) : verdict;
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    const { code, message, hint } = error;
    return problemVerdict(testCase2, { cause: code, stage: "run", message, hint }, outcome);
  }
}

// src/testing/judge/as-reference.ts
var LOOSER = "compares integers as if they were floating-point numbers, rounded and with the tolerances of these";
async function judgeAsReference(testCase2, outcome, tensors, files, test) {
  const tolerance = referenceTolerance;
  const looser = await judgeOutcome(testCase2, outcome, tensors, test, { tolerance });
  if (looser.status === "passed")
    return { verdict: named(looser, [LOOSER]), outcome, followReference: false };
  const variants = variantsFor(test.model);
  if (variants.length === 0) return null;
  const inputs = await prepareInputs(test, tensors.inputs, true);
  if (!inputs.ok) return null;
  const rerun = await runModel(testCase2, files, inputs.value, test);
  const reasons = variants.map((name) => VARIANTS[name].means);
  const options = { followReference: true };
  const strict = await judgeOutcome(testCase2, rerun.outcome, tensors, test, options);
  const ran = { outcome: rerun.outcome, followReference: true };
  if (strict.status === "passed") return { verdict: named(strict, reasons), ...ran };
  const both2 = { followReference: true, tolerance };
  const loose = await judgeOutcome(testCase2, rerun.outcome, tensors, test, both2);
  return loose.status === "passed" ? { verdict: named(loose, [...reasons, LOOSER]), ...ran } : null;
}
function named(verdict, reasons) {
  return {
    ...verdict,
    message: `Passed only as the reference implementation computes it, which departs from the specification here: it ${formatList(reasons)}. ${verdict.message}`,
    hint: "Other consumers that follow the specification get other results: change the described steps so that both ways agree, and make the test output again."
  };
}

// src/testing/judge/judge-repeat.ts
var HINT3 = "Turn off everything random while the model predicts (dropout, sampling, noise), or seed it inside of forward from a constant.";
function judgeRepeat(subject, outcome, verdict, { model, description }, warn) {
  if (!outcome.ok || outcome.repeated === void 0) return verdict;
  const differing2 = model.outputs.flatMap((output, index) => {
    const difference = outcome.repeated?.[index] ?? 0;
    const { absolute } = toleranceOf(output, subject.weightsFormat, model, description.specVersion);
    if (difference >= 0 && difference <= absolute) return [];
    return [`${output.id} ${difference < 0 ? "in shape" : `by up to ${formatNumber(difference)}`}`];
  });
  if (differing2.length === 0) return verdict;
  const message = `Two runs with the same inputs give different outputs: ${differing2.join(", ")}.`;
  if (verdict.status === "passed")
    warn(`${message} They agree with the expected ones by chance.`, HINT3);
  if (verdict.status !== "failed" || verdict.stage !== "compare") return verdict;
  const evidence = verdict.evidence;
  return problemVerdict(
    subject,
    { cause: "not-deterministic", message: `${message} ${verdict.message}`, hint: HINT3, evidence },
    outcome
  );
}

// src/testing/mistakes/is-telling.ts
var ENOUGH_BITS = 24;
var MOST_ELEMENTS = 2 ** 16;
function isTelling(expected, tolerance) {
  const numbers = finiteElements(expected);
  if (numbers.length < 2) return false;
  const sorted = Float64Array.from(numbers).sort();
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const grain = isDiscrete(expected.dtype) ? 1 : 0;
  const range = most - least + grain;
  if (range === 0) return false;
  const bits = numbers.map((number) => {
    const width = tolerance.absolute + tolerance.relative * Math.abs(number);
    const alike = countWithin(sorted, number - width, number + width) - 1;
    const likely = Math.max(alike / (numbers.length - 1), (2 * width + grain) / range);
    return -Math.log2(Math.min(1, Math.max(likely, Number.MIN_VALUE)));
  });
  return informative(bits, tolerance.mismatchedElementsPerMillion) >= ENOUGH_BITS;
}
function informative(bits, perMillion) {
  const free = Math.floor(bits.length * perMillion / 1e6);
  const counted = bits.sort().subarray(0, bits.length - free);
  const choice = free === 0 ? 0 : free * Math.log2(Math.E * bits.length / free);
  return counted.reduce((sum, each) => sum + each, 0) - choice;
}
function finiteElements({ data }) {
  const step2 = Math.max(1, Math.ceil(data.length / MOST_ELEMENTS));
  const count = Math.ceil(data.length / step2);
  const chosen = new Float64Array(count);
  for (let i = 0; i < count; i++) chosen[i] = Number(data[i * step2]);
  return isBigArray(data) ? chosen : chosen.filter(Number.isFinite);
}
function countWithin(sorted, low, high) {
  return firstAbove(sorted, high, false) - firstAbove(sorted, low, true);
}
function firstAbove(sorted, bound, orEqual) {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = from + to >> 1;
    const number = sorted[middle];
    if (number < bound || !orEqual && number === bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

// src/testing/mistakes/agreement.ts
function agreementOf({ finish, expected }, network, { model, inputs, weightsFormat, expected: described }, specVersion) {
  const outputs = finish ? finish(network) : postprocess(network, inputs, model);
  let largest3 = 0;
  for (const output of model.outputs) {
    const produced = outputs.get(output.id);
    const wanted = (expected ?? described).get(output.id);
    if (!produced || !wanted) return null;
    const tolerance = toleranceOf(output, weightsFormat, model, specVersion);
    const comparison = compareTensors(output.id, produced, wanted, tolerance);
    if (!comparison.agrees) return null;
    if (expected && wanted !== described.get(output.id) && !isTelling(wanted, tolerance))
      return null;
    largest3 = Math.max(largest3, comparison.maxAbsoluteDifference ?? 0);
  }
  return largest3;
}

// src/testing/mistakes/budget.ts
var MAX_TIME = 6e4;
var MAX_ELEMENTS = 2 ** 25;
function budgetFor({ outcome: { durations }, planned }, { fed, expected, weightsFormat }, settings) {
  const elements2 = [...fed.values(), ...expected.values()].reduce(
    (sum, { shape }) => sum + sizeOf(shape),
    0
  );
  if (elements2 > MAX_ELEMENTS)
    return {
      runs: 0,
      reason: `its inputs and outputs have ${formatCount(elements2)} elements, more than ${formatCount(MAX_ELEMENTS)}`
    };
  const isTogether = wayFor(weightsFormat, settings) === "own";
  const each = (isTogether ? durations.run : durations.total) ?? 0;
  return {
    runs: Math.floor(MAX_TIME / Math.max(each, 1)),
    reason: `one run of ${planned.case.weightsFormat} takes ${formatCount(Math.ceil(each / 1e3))} s with ${threadsOf(settings)} threads`
  };
}

// src/testing/mistakes/explained-verdict.ts
var MAX_OTHERS = 3;
function explained({ verdict, outcome }, found) {
  const [first, ...others] = found;
  if (!first) return verdict;
  const { cause, hint, change, maxAbsoluteDifference } = first;
  const named3 = others.slice(0, MAX_OTHERS).map((other) => other.change);
  const more = named3.length === 0 ? "" : ` They agree as well ${formatList(named3)}.`;
  const otherwise = verdict.evidence.outputs ? "they do not" : "the model does not run";
  const message = `${capital(change)} the outputs agree with their test tensors (largest difference ${formatNumber(maxAbsoluteDifference)}).${more} As described ${otherwise}: ${verdict.message}`;
  const explainedBy = [first, ...others.slice(0, MAX_OTHERS)].map((one) => ({
    cause: one.cause,
    change: one.change,
    maxAbsoluteDifference: one.maxAbsoluteDifference
  }));
  const evidence = { ...verdict.evidence, explainedBy };
  return problemVerdict(verdict, { cause, message, hint, evidence }, outcome);
}
function unexplained({ verdict }, reason2) {
  return {
    ...verdict,
    message: `${verdict.message} Not every usual mistake (as other preprocessing) was tried as its reason: ${reason2}.`
  };
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/testing/mistakes/mistake.ts
function needsRun({ feed, trainBatchNorm }) {
  return feed !== void 0 || trainBatchNorm === true;
}

// src/testing/mistakes/each-tensor.ts
function selections(described) {
  const each = described.map((one) => [one]);
  return described.length > 1 ? [[...described], ...each] : each;
}
function idsOf(described) {
  return formatList(described.map(({ id }) => id));
}
function edited(tensors, selected, edit) {
  const result = new Map(tensors);
  for (const one of selected) {
    const tensor = tensors.get(one.id);
    if (tensor) result.set(one.id, edit(tensor, one));
  }
  return result;
}
function spaceAxes({ axes }) {
  return axes.flatMap(({ type }, i) => type === "space" ? [i] : []);
}
function channelAxis({ axes }) {
  return axes.findIndex(({ type }) => type === "channel");
}
function isWide(tensors, { id }, axis) {
  return (tensors.get(id)?.shape[axis] ?? 1) > 1;
}

// src/testing/mistakes/edit-tensor.ts
function reverse(tensor, axis) {
  const { dtype, shape } = tensor;
  const data = DTYPES[dtype].make(tensor.data.length);
  const count = shape[axis] ?? 1;
  const run = sizeOf(shape.slice(axis + 1));
  for (let start = 0; start < data.length; start += count * run)
    for (let i = 0; i < count; i++) {
      const from = start + i * run;
      data.set(tensor.data.subarray(from, from + run), start + (count - 1 - i) * run);
    }
  return { ...tensor, data };
}
function swapAxes(tensor, a, b) {
  const order = tensor.shape.map((_, axis) => axis);
  [order[a], order[b]] = [b, a];
  return { ...transpose(tensor, order), axes: tensor.axes };
}
function moveAxis(tensor, from, to) {
  const order = tensor.shape.map((_, axis) => axis).filter((axis) => axis !== from);
  order.splice(to, 0, from);
  return { ...transpose(tensor, order), axes: tensor.axes };
}
function reshaped(tensor, shape) {
  return sizeOf(shape) === tensor.data.length ? { ...tensor, shape: [...shape] } : tensor;
}
function scaled2(tensor, factor) {
  const { data, dtype } = tensor;
  if (isBigArray(data)) return tensor;
  const result = DTYPES[dtype].make(data.length);
  for (let i = 0; i < data.length; i++) result[i] = data[i] * factor;
  return { ...tensor, data: result };
}

// src/testing/mistakes/edited-trial.ts
function finishing({ model, inputs }, change, edit) {
  return { change, finish: (network) => edit(postprocess(network, inputs, model)) };
}
function feeding(change, feed) {
  return { change, feed };
}

// src/testing/mistakes/layout-mistakes.ts
var LAYOUT_MISTAKES = [
  {
    cause: "channels-reversed",
    hint: "Save the test tensor with its channels in the order that the model was trained with (RGB and BGR are often mixed up), and describe that order.",
    trials: (sample) => everywhere(
      sample,
      (tensors, one) => isWide(tensors, one, channelAxis(one)),
      (ids) => `with the channels of ${ids} reversed`,
      (tensor, one) => reverse(tensor, channelAxis(one))
    )
  },
  {
    cause: "axes-swapped",
    hint: "Save the test tensor with its axes in the described order, or correct the order of axes in the description.",
    trials: (sample) => pairsOfSpace(sample).flatMap(([a, b]) => [
      ...everywhere(
        sample,
        (_, one) => has(one, a) && has(one, b),
        (ids) => `with the axes ${a} and ${b} of ${ids} swapped`,
        (tensor, one) => swapAxes(tensor, axisOf(one, a), axisOf(one, b))
      ),
      bothSwapped(sample, a, b)
    ])
  },
  {
    cause: "axis-flipped",
    hint: "Save the test tensor so that this axis runs the way in which the model saw it.",
    trials: (sample) => namesOfSpace(sample).flatMap(
      (axis) => everywhere(
        sample,
        (tensors, one) => has(one, axis) && isWide(tensors, one, axisOf(one, axis)),
        (ids) => `with the axis ${axis} of ${ids} flipped`,
        (tensor, one) => reverse(tensor, axisOf(one, axis))
      )
    )
  },
  {
    cause: "channels-misplaced",
    hint: "Save the test tensor with its channel axis where the description has it: move the axis (transpose), do not only give the array another shape.",
    trials: (sample) => [true, false].flatMap(
      (toEnd) => everywhere(
        sample,
        (tensors, one) => isWide(tensors, one, channelAxis(one)),
        (ids) => `with the elements of ${ids} in the order that they have with channels ${toEnd ? "last" : "first"}`,
        (tensor, one) => relaid(tensor, one, toEnd)
      )
    )
  }
];
function everywhere(sample, concerns, change, edit) {
  const { model, expected, fed } = sample;
  const outputs = model.outputs.filter((one) => concerns(expected, one));
  const inputs = model.inputs.filter((one) => concerns(fed, one));
  return [
    ...selections(outputs).map(
      (selected) => finishing(sample, change(idsOf(selected)), (results) => edited(results, selected, edit))
    ),
    ...selections(inputs).map(
      (selected) => feeding(change(idsOf(selected)), () => edited(fed, selected, edit))
    )
  ];
}
function bothSwapped(sample, a, b) {
  const edit = (tensor, one) => has(one, a) && has(one, b) ? swapAxes(tensor, axisOf(one, a), axisOf(one, b)) : tensor;
  const { inputs, outputs } = sample.model;
  const back = finishing(sample, "", (results) => edited(results, outputs, edit));
  return {
    ...back,
    ...feeding(
      `with the axes ${a} and ${b} of all inputs and outputs swapped`,
      () => edited(sample.fed, inputs, edit)
    )
  };
}
function relaid(tensor, described, toEnd) {
  const axis = channelAxis(described);
  const last = tensor.shape.length - 1;
  if (toEnd) return reshaped(moveAxis(tensor, axis, last), tensor.shape);
  const channels = tensor.shape[axis] ?? 1;
  const others = tensor.shape.filter((_, i) => i !== axis);
  return moveAxis(reshaped(tensor, [...others, channels]), last, axis);
}
function namesOfSpace({ model }) {
  const all = [...model.outputs, ...model.inputs];
  return [...new Set(all.flatMap((one) => spaceAxes(one).map((i) => one.axes[i]?.id ?? "")))];
}
function pairsOfSpace(sample) {
  const names = namesOfSpace(sample).reverse();
  return names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b]));
}
function axisOf({ axes }, id) {
  return axes.findIndex((axis) => axis.id === id);
}
function has(described, id) {
  return axisOf(described, id) >= 0;
}

// src/testing/mistakes/other-mistakes.ts
var BYTE = 255;
var MAX_PAIRS = 6;
var EXCHANGES = [
  {
    cause: "outputs-exchanged",
    hint: "Describe the outputs in the order in which the model gives them, or give each its own test tensor.",
    trials: ({ model, inputs, expected }) => pairs(model.outputs, expected).map(([a, b]) => ({
      change: `with the outputs ${a.id} and ${b.id} exchanged`,
      finish: (network) => postprocess(exchanged(network, a, b), inputs, model)
    }))
  },
  {
    cause: "other-test-output",
    hint: "Name this file as the test tensor of the output, or make the test output again.",
    trials: ({ model, expected, others }) => model.outputs.flatMap(
      (output) => [...others].flatMap(([path, other]) => {
        const wanted = expected.get(output.id);
        if (!wanted || sizeOf(other.shape) !== sizeOf(wanted.shape)) return [];
        const instead = new Map(expected).set(output.id, reshaped(other, wanted.shape));
        return [
          { change: `with '${path}' as the test output of ${output.id}`, expected: instead }
        ];
      })
    )
  },
  {
    cause: "inputs-exchanged",
    hint: "Describe the inputs in the order in which the model takes them, or give each its own test tensor.",
    trials: ({ model, fed }) => pairs(model.inputs, fed).map(
      ([a, b]) => feeding(`with the inputs ${a.id} and ${b.id} exchanged`, () => exchanged(fed, a, b))
    )
  }
];
var VALUE_MISTAKES = [
  {
    cause: "value-range-differs",
    hint: "Describe the scaling (scale_linear with a gain of 1/255 or 255), or save the test tensor in the range that the model works with.",
    trials: (sample) => {
      const { model, fed } = sample;
      const range = (factor) => factor < 1 ? "divided by 255" : "multiplied by 255";
      return [BYTE, 1 / BYTE].flatMap((factor) => [
        ...selections(model.outputs).map(
          (selected) => finishing(
            sample,
            `with the values of ${idsOf(selected)} ${range(factor)}`,
            (results) => edited(results, selected, (tensor) => scaled2(tensor, factor))
          )
        ),
        ...selections(model.inputs).map(
          (selected) => feeding(
            `with the values fed to ${idsOf(selected)} ${range(factor)}`,
            () => edited(fed, selected, (tensor) => scaled2(tensor, factor))
          )
        )
      ]);
    }
  }
];
var OF_PYTORCH = /* @__PURE__ */ new Set(["torchscript", "pytorch_state_dict"]);
var TRAINING_MISTAKES = [
  {
    cause: "batch-norm-training",
    hint: "Call model.eval() before the test output is made (and before the model is scripted or traced), then make the test output again.",
    trials: ({ weightsFormat }) => OF_PYTORCH.has(weightsFormat) ? [
      {
        change: "with batch normalization in training mode",
        trainBatchNorm: true
      }
    ] : []
  }
];
function pairs(described, tensors) {
  const shapeOf2 = ({ id }) => formatShape(tensors.get(id)?.shape ?? []);
  return described.flatMap(
    (a, i) => described.slice(i + 1).map((b) => [a, b])
  ).filter(([a, b]) => shapeOf2(a) === shapeOf2(b)).slice(0, MAX_PAIRS);
}
function exchanged(tensors, a, b) {
  const [first, second] = [tensors.get(a.id), tensors.get(b.id)];
  if (!first || !second) return tensors;
  return new Map(tensors).set(a.id, named2(second, first)).set(b.id, named2(first, second));
}
function named2(tensor, { axes }) {
  return { ...tensor, axes };
}

// src/testing/mistakes/edit-steps.ts
function withSteps(model, kind, selected, edit) {
  const ids = new Set(selected.map(({ id }) => id));
  const change = (one) => ids.has(one.id) ? { ...one, processing: edit(one.processing, one) } : one;
  return { ...model, [kind]: model[kind].map(change) };
}
function step(id, kwargs = {}) {
  return { id, kwargs, path: [], position: null };
}
function isCast({ id }) {
  return id === "ensure_dtype";
}
function realSteps({ processing }) {
  return processing.flatMap((one, i) => isCast(one) ? [] : [i]);
}
function casts(steps) {
  return steps.filter(isCast);
}
function withAdded(steps, added, kind) {
  const last = steps.at(-1);
  const closing = last && isCast(last) ? [last] : [];
  if (kind === "outputs") return [...steps, added, ...closing];
  const before = steps.slice(0, steps.length - closing.length);
  return [...before, added, step("ensure_dtype", { dtype: "float32" })];
}
function stepWords({ id, kwargs }) {
  const told = Object.entries(kwargs).flatMap(
    ([name, value]) => typeof value === "object" && !Array.isArray(value) ? [] : [`${name}: ${Array.isArray(value) ? value.join(", ") : String(value)}`]
  );
  return told.length === 0 ? id : `${id} (${told.join("; ")})`;
}

// src/testing/mistakes/postprocessing-mistakes.ts
var POSTPROCESSING_MISTAKES = [
  {
    cause: "postprocessing-not-applied",
    hint: "Either the test output was saved too early: make it again with the postprocessing. Or the model does this itself: take the step out of the description.",
    trials: (sample) => {
      const { outputs } = sample.model;
      const whole = selections(outputs.filter((one) => realSteps(one).length > 0)).map(
        (selected) => trial(
          sample,
          selected,
          `without the postprocessing of ${idsOf(selected)}`,
          (steps) => casts(steps)
        )
      );
      const single5 = outputs.filter((one) => realSteps(one).length > 1).flatMap(
        (output) => realSteps(output).map((place) => {
          const left = output.processing[place];
          const change = `without the step ${left?.id} in the postprocessing of ${output.id}`;
          return trial(sample, [output], change, (steps) => steps.filter((_, i) => i !== place));
        })
      );
      return [...whole, ...single5];
    }
  },
  {
    cause: "postprocessing-missing",
    hint: "Describe this step under postprocessing, or make the test output again without it.",
    trials: (sample) => sample.model.outputs.flatMap((output) => {
      const wide = isWide(sample.expected, output, channelAxis(output));
      const steps = [
        step("sigmoid"),
        ...wide ? [step("softmax", { axis: "channel" })] : [],
        step("binarize", { threshold: 0.5 }),
        step("binarize", { threshold: 0 })
      ];
      return steps.map(
        (added) => trial(
          sample,
          [output],
          `with the step ${stepWords(added)} added to the postprocessing of ${output.id}`,
          (described) => withAdded(described, added, "outputs")
        )
      );
    })
  }
];
function trial({ model, inputs }, selected, change, edit) {
  const changed = withSteps(model, "outputs", selected, edit);
  return { change, finish: (network) => postprocess(network, inputs, changed) };
}

// src/testing/mistakes/preprocessing-mistakes.ts
var WITH_AXES = /* @__PURE__ */ new Set(["zero_mean_unit_variance", "scale_range", "scale_mean_variance"]);
var PREPROCESSING_MISTAKES = [
  {
    cause: "preprocessing-not-applied",
    hint: "Either the test input was saved after its preprocessing, or the model does it itself: ship the raw input, or take the step out of the description.",
    trials: (sample) => {
      const { inputs } = sample.model;
      const whole = selections(inputs.filter((one) => realSteps(one).length > 0)).map(
        (selected) => trial2(
          sample,
          selected,
          `without the preprocessing of ${idsOf(selected)}`,
          (steps) => casts(steps)
        )
      );
      const single5 = inputs.filter((one) => realSteps(one).length > 1).flatMap(
        (input) => realSteps(input).map((place) => {
          const change = `without the step ${input.processing[place]?.id} in the preprocessing of ${input.id}`;
          return trial2(sample, [input], change, (steps) => steps.filter((_, i) => i !== place));
        })
      );
      return [...whole, ...single5];
    }
  },
  {
    cause: "preprocessing-twice",
    hint: "Make the test output again with the preprocessing applied once: it seems to have been made from an input that was preprocessed already.",
    trials: (sample) => selections(sample.model.inputs.filter((one) => realSteps(one).length > 0)).map(
      (selected) => trial2(
        sample,
        selected,
        `with the preprocessing of ${idsOf(selected)} applied twice`,
        (steps) => [...steps, ...again(steps)]
      )
    )
  },
  {
    cause: "preprocessing-axes-differ",
    hint: "Describe these axes for the step, or make the test output again with the described ones.",
    trials: (sample) => sample.model.inputs.flatMap(
      (input) => input.processing.flatMap(
        (one, place) => WITH_AXES.has(one.id) ? otherAxes(sample, input, one, place) : []
      )
    )
  },
  {
    cause: "preprocessing-missing",
    hint: "Describe this step under preprocessing, or make the test output again without it.",
    trials: (sample) => selections(sample.model.inputs).flatMap(
      (selected) => usualSteps(sample, selected).map(
        (added) => trial2(
          sample,
          selected,
          `with the step ${stepWords(added)} added to the preprocessing of ${idsOf(selected)}`,
          (steps) => withAdded(steps, added, "inputs")
        )
      )
    )
  }
];
function trial2({ model, inputs }, selected, change, edit) {
  const changed = withSteps(model, "inputs", selected, edit);
  return { change, feed: () => preprocess(inputs, changed) };
}
function again(steps) {
  return steps.filter((one, i) => !isCast(one) || i === steps.length - 1);
}
function axesOf2({ axes }, types) {
  return axes.filter(({ type }) => types.includes(type)).map(({ id }) => id);
}
function otherAxes(sample, input, { id, kwargs }, place) {
  const space = axesOf2(input, ["space"]);
  const candidates3 = [space, axesOf2(input, ["channel", "space"]), ...space.map((axis) => [axis])];
  return candidates3.map((axes) => {
    const changed = step(id, { ...kwargs, axes });
    return trial2(
      sample,
      [input],
      `with ${id} of ${input.id} over the axes ${axes.join(", ")}`,
      (steps) => steps.map((one, i) => i === place ? changed : one)
    );
  });
}
function usualSteps(sample, selected) {
  const [first] = selected;
  if (!first) return [];
  const space = axesOf2(first, ["space"]);
  const isColour = selected.some((one) => isWide(sample.inputs, one, channelAxis(one)));
  const sets = isColour ? [space, axesOf2(first, ["channel", "space"])] : [space];
  const isFed = selected.every(({ id }) => sample.fed.get(id)?.dtype === "float32");
  return [
    ...isFed ? [] : [step("ensure_dtype", { dtype: "float32" })],
    ...sets.map((axes) => step("zero_mean_unit_variance", { axes })),
    ...sets.map((axes) => step("scale_range", { axes })),
    step("scale_range", { axes: sets[0], min_percentile: 1, max_percentile: 99.8 })
  ];
}

// src/testing/mistakes/mistakes.ts
var MISTAKES = [
  ...POSTPROCESSING_MISTAKES,
  ...EXCHANGES,
  ...PREPROCESSING_MISTAKES,
  ...TRAINING_MISTAKES,
  ...LAYOUT_MISTAKES,
  ...VALUE_MISTAKES
];

// src/testing/mistakes/package-arrays.ts
import { readdir, stat } from "node:fs/promises";
import { join as join6 } from "node:path";
var MAX_ENTRIES = 500;
var MAX_ARRAYS = 12;
var [ELEMENT, HEADER2] = [8, 4096];
async function packageArrays({ folder, descriptionFile }, { inputs, outputs }, expected) {
  const arrays = /* @__PURE__ */ new Map();
  if (descriptionFile === null) return arrays;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.length > MAX_ENTRIES) return arrays;
  const used = new Set(inputs.map(({ testTensor }) => testTensor?.source.replace(/^\.\//, "")));
  if (outputs.length === 1) used.add(outputs[0]?.testTensor?.source.replace(/^\.\//, ""));
  const sizes = new Set([...expected.values()].map(({ shape }) => sizeOf(shape)));
  const largest3 = Math.max(...sizes) * ELEMENT + HEADER2;
  const names = entries.filter((one) => one.isFile() && /\.npy$/i.test(one.name));
  for (const { name } of names.sort((a, b) => a.name < b.name ? -1 : 1)) {
    if (arrays.size >= MAX_ARRAYS) break;
    if (used.has(name)) continue;
    const path = join6(folder, name);
    const size2 = await stat(path).then(
      (found) => found.size,
      () => Number.POSITIVE_INFINITY
    );
    const tensor = size2 <= largest3 ? await readArray(path) : null;
    if (tensor && sizes.has(sizeOf(tensor.shape))) arrays.set(name, tensor);
  }
  return arrays;
}
function readArray(path) {
  return readTensor(path).catch((error) => {
    if (error instanceof TensorError) return null;
    throw error;
  });
}

// src/testing/mistakes/run-trials.ts
import { createHash as createHash2 } from "node:crypto";
import { rm } from "node:fs/promises";
import { dirname as dirname2 } from "node:path";
var TOGETHER = { least: 8, most: 32, elements: 2 ** 22 };
async function runTrials(all, most, sample, failed2, test, look) {
  const seen = /* @__PURE__ */ new Set([digestOf(sample.fed)]);
  const together = togetherOf(sample);
  let [looked, ran] = [0, 0];
  while (looked < all.length && ran < most) {
    const waiting = [];
    const isTraining = all[looked]?.trial.trainBatchNorm === true;
    for (; looked < all.length; looked++) {
      const one = all[looked];
      if (!one || one.trial.trainBatchNorm === true !== isTraining) break;
      if (waiting.length >= (isTraining ? 1 : Math.min(together, most - ran))) break;
      const run = await prepared(one, sample, failed2, test, isTraining ? /* @__PURE__ */ new Set() : seen);
      if (run) waiting.push({ one, run });
    }
    ran += waiting.length;
    const runs = waiting.map(({ run }) => run);
    const { device, weights } = failed2;
    const outcomes = await runSeveral(device, runs, weights, test, isTraining);
    let isEnough = false;
    for (const [i, { one, run }] of waiting.entries()) {
      const outcome = outcomes[i];
      const network = outcome ? await networkOf(outcome, test) : null;
      if (network && look(one, network)) isEnough = true;
      await removed(run, outcome);
    }
    if (isEnough) break;
  }
  return looked;
}
function togetherOf({ fed, expected }) {
  const each = [...fed.values(), ...expected.values()].reduce(
    (total, { shape }) => total + sizeOf(shape),
    1
  );
  const { least, most, elements: elements2 } = TOGETHER;
  return Math.max(least, Math.min(most, Math.floor(elements2 / each)));
}
async function prepared({ trial: { feed, finish } }, { fed }, { planned }, { folder }, seen) {
  const tensors = feed ? tried(feed) : fed;
  if (!tensors) return null;
  const digest = digestOf(tensors);
  if (seen.has(digest) && !finish) return null;
  seen.add(digest);
  const files = await writeInputs(tensors, folder);
  return files.ok ? { case: planned.case, inputs: files.value } : null;
}
function tried(feed) {
  try {
    return feed();
  } catch (error) {
    if (error instanceof ProcessingError) return null;
    throw error;
  }
}
function digestOf(tensors) {
  const hash = createHash2("sha1");
  for (const [id, { dtype, shape, data }] of tensors) {
    hash.update(`${id} ${dtype} ${shape}
`);
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest("base64");
}
async function networkOf(outcome, { model, squeeze }) {
  if (!outcome.ok) return null;
  const read2 = await readOutputs(outcome, model.outputs, squeeze);
  return read2.ok ? read2.outputs : null;
}
async function removed(run, outcome) {
  const outputs = outcome?.ok ? outcome.outputs : [];
  const folders = [...run.inputs, ...outputs].map(({ path }) => dirname2(path));
  for (const folder of new Set(folders))
    await rm(folder, { recursive: true, force: true }).catch(() => void 0);
}

// src/testing/mistakes/find-mistakes.ts
var FAR_OFF = /* @__PURE__ */ new Set([
  "output-differs",
  "output-shape-differs",
  "output-non-finite",
  "labels-differ"
]);
var NOT_TAKEN = /* @__PURE__ */ new Set(["input-mismatch", "run-failed"]);
var MAKES_IT_RUN = /* @__PURE__ */ new Set([
  "inputs-exchanged",
  "channels-misplaced",
  "axes-swapped",
  "preprocessing-missing"
]);
var MAX_TRIALS_OF_FAILED = 12;
async function findMistakes(failed2, test) {
  const { verdict, tensors, outcome } = failed2;
  const isFarOff = FAR_OFF.has(verdict.cause);
  if (!isFarOff && !NOT_TAKEN.has(verdict.cause)) return verdict;
  const told = toldBy(verdict, tensors.expected, test, failed2);
  if (!told) return verdict;
  const network = await networkOutputs(outcome, test);
  const sample = await sampleOf2(failed2, test);
  if (!sample || isFarOff && !network) return verdict;
  const all = candidates2(sample).filter(
    ({ mistake }) => isFarOff || MAKES_IT_RUN.has(mistake.cause)
  );
  const agrees2 = (one, outputs) => agreementOf(one.trial, outputs, sample, test.description.specVersion);
  const free = network ? all.filter(({ trial: trial3 }) => !needsRun(trial3)) : [];
  const simple = free.flatMap((one) => explanation(one, () => agrees2(one, network ?? /* @__PURE__ */ new Map())));
  if (simple.length > 0) return explained(failed2, simple);
  const runs = all.filter(({ trial: trial3 }) => needsRun(trial3));
  const budget = budgetFor(failed2, sample, test.settings);
  const most = isFarOff ? budget.runs : Math.min(budget.runs, MAX_TRIALS_OF_FAILED);
  const found = [];
  const tried2 = await runTrials(runs, most, sample, failed2, test, (one, outputs) => {
    found.push(...explanation(one, () => agrees2(one, outputs)));
    return found.length > 0;
  });
  if (found.length > 0) return explained(failed2, found);
  return tried2 < runs.length && isFarOff ? unexplained(failed2, budget.reason) : verdict;
}
function candidates2(sample) {
  return MISTAKES.flatMap((mistake) => mistake.trials(sample).map((trial3) => ({ mistake, trial: trial3 })));
}
function explanation({ mistake: { cause, hint }, trial: { change } }, agreement2) {
  try {
    const maxAbsoluteDifference = agreement2();
    return maxAbsoluteDifference === null ? [] : [{ cause, hint, change, maxAbsoluteDifference }];
  } catch (error) {
    if (error instanceof ProcessingError) return [];
    throw error;
  }
}
function toldBy({ evidence }, expected, { model, description }, { planned }) {
  const differing2 = new Set(
    (evidence.outputs ?? []).filter(({ agrees: agrees2 }) => !agrees2).map(({ output }) => output)
  );
  return model.outputs.some((output) => {
    const wanted = expected.get(output.id);
    if (!wanted || differing2.size > 0 && !differing2.has(output.id)) return false;
    const { weightsFormat } = planned.case;
    return isTelling(wanted, toleranceOf(output, weightsFormat, model, description.specVersion));
  });
}
async function networkOutputs(outcome, test) {
  if (!outcome.ok) return null;
  const read2 = await readOutputs(outcome, test.model.outputs, test.squeeze);
  return read2.ok ? read2.outputs : null;
}
async function sampleOf2({ tensors: { inputs, expected }, planned }, { model, resource }) {
  const others = await packageArrays(resource, model, expected);
  const { weightsFormat } = planned.case;
  const fed = preprocess(inputs, model);
  return { model, weightsFormat, inputs, expected, fed, others };
}

// src/testing/run/left-out-inputs.ts
var BY_NAME = /* @__PURE__ */ new Set(["tensorflow_saved_model_bundle"]);
function leftOutInput({ inputs }, given, format2) {
  if (BY_NAME.has(format2)) return null;
  const last = inputs.findLastIndex(({ id: id2 }) => given.has(id2));
  const missing2 = inputs.find(({ id: id2 }, i) => i < last && !given.has(id2));
  if (!missing2) return null;
  const { id, position } = missing2;
  return {
    cause: "unsupported-format",
    stage: "run",
    message: `The optional input ${id} has no test tensor, but an input after it has one: weights of this format take inputs by their position, so that it cannot be left out.`,
    hint: "Ship a test tensor for it too, or put inputs that may be left out last.",
    ...position ? { evidence: { position } } : {}
  };
}

// src/testing/run/run-again.ts
var MAX_TIME2 = 6e4;
async function runAgain(planned, { verdict, outcome }, weights, inputs, test) {
  const isOpen = verdict.status === "failed" && verdict.stage === "compare" && !verdict.evidence.explainedBy;
  const { weightsFormat } = planned.case;
  const isOurs = wayFor(weightsFormat, test.settings) === "own" || wayFor(weightsFormat, test.settings) === "own-then-python" && !test.handedOn.has(weightsFormat);
  if (!outcome.ok || outcome.repeated || !isOpen || !isOurs) return outcome;
  if ((outcome.durations.run ?? 0) > MAX_TIME2) return outcome;
  const device = verdict.device === "gpu" ? "gpu" : "cpu";
  const [again2] = await runSeveral(device, [{ case: planned.case, inputs }], weights, test);
  if (!again2?.ok) return outcome;
  const { model, description, squeeze } = test;
  const [first, second] = await Promise.all(
    [outcome, again2].map((one) => readOutputs(one, model.outputs, squeeze))
  );
  if (!first?.ok || !second?.ok) return outcome;
  const repeated = model.outputs.map((output) => {
    const [before, after] = [first.outputs.get(output.id), second.outputs.get(output.id)];
    if (!before || !after) return 0;
    const tolerance = toleranceOf(output, weightsFormat, model, description.specVersion);
    const { agrees: agrees2, maxAbsoluteDifference } = compareTensors("", after, before, tolerance);
    if (agrees2) return 0;
    const sameShape = String(before.shape) === String(after.shape);
    return sameShape ? maxAbsoluteDifference ?? Number.POSITIVE_INFINITY : -1;
  });
  return { ...outcome, repeated };
}

// src/testing/test-case.ts
var ROUNDED = /* @__PURE__ */ new Set(["output-differs", "slightly-off", "labels-differ"]);
async function testCase(planned, prepared2, test) {
  const [weights, ready] = await Promise.all([fetchWeights(planned.weights, test), prepared2]);
  if (!weights.ok) return { verdict: problemVerdict(planned.case, weights.problem), ran: null };
  if (!ready.ok) return { verdict: problemVerdict(planned.case, ready.problem), ran: null };
  const { tensors, files } = ready.value;
  const leftOut2 = leftOutInput(test.model, tensors.inputs, planned.weights.format);
  if (leftOut2) return { verdict: problemVerdict(planned.case, leftOut2), ran: null };
  const agrees2 = async (outcome2) => (await judgeOutcome(planned.case, outcome2, tensors, test)).status === "passed";
  const { outcome, device } = await runModel(planned.case, weights.value, files, test, agrees2);
  tellRemarks(outcome, planned.weights, test);
  const subject = { ...planned.case, device };
  const ran = { outcome, device, weights: weights.value, tensors };
  const judged = await judgeOutcome(subject, outcome, tensors, test);
  const { path, position } = planned.weights;
  const warn = (code, message2, hint2) => test.warn({ code, severity: "warning", path, position, message: message2, hint: hint2 });
  const verdict = judgeRepeat(
    subject,
    outcome,
    judged,
    test,
    (message2, hint2) => warn("not-deterministic", message2, hint2)
  );
  const asReference = ROUNDED.has(verdict.cause) ? await judgeAsReference(subject, outcome, tensors, weights.value, test) : null;
  if (asReference === null) {
    const failed2 = { planned, verdict, outcome, device, weights: weights.value, tensors };
    const explained2 = await findMistakes(failed2, test);
    const tried2 = { verdict: explained2, outcome };
    const again2 = await runAgain(planned, tried2, weights.value, files, test);
    return {
      verdict: judgeRepeat(subject, again2, explained2, test, () => void 0),
      ran
    };
  }
  const { message, hint } = asReference.verdict;
  warn("agrees-only-as-reference", message, hint);
  return { verdict: asReference.verdict, ran: { ...ran, asReference } };
}

// src/testing/test-entry.ts
async function testEntry(cases, prepared2, test, settle) {
  const [first] = cases;
  const sized = cases.filter((one) => one.sizes !== void 0);
  if (!first) return null;
  const tested = await orFault(first, () => testFirst(first, prepared2, test));
  settle(first, tested.verdict);
  const verdicts = await testOthers(sized, tested, test).catch(
    (error) => sized.map((one) => problemVerdict(one.case, internalError(error)))
  );
  for (const [i, one] of sized.entries()) {
    const verdict = verdicts[i];
    if (verdict) settle(one, verdict);
  }
  return tested;
}
async function testOthers(sized, { verdict, ran }, test) {
  if (sized.length === 0) return [];
  if (!ran?.outcome.ok || verdict.evidence.outputs === void 0)
    return sized.map((one) => problemVerdict(one.case, NO_OUTPUTS));
  const { device, weights, tensors } = ran;
  return testSizes(sized, { inputs: tensors.inputs, verdict, device, weights }, test);
}
var NO_OUTPUTS = {
  cause: "earlier-stage-failed",
  stage: "run",
  message: "Other sizes were not tried, since the model gave no outputs for the test tensors.",
  hint: "Mend what is wrong with the test tensors first."
};
async function testFirst(planned, prepared2, test) {
  const { case: subject, decided } = planned;
  if (decided === null) {
    if (needsOwnEngine(planned, test.settings))
      test.spare.start(needsTracer(planned.weights.format));
    test.tell({ kind: "case-started", case: subject });
    const tested = await testCase(planned, prepared2(), test);
    return { ...tested, verdict: await keepEvidence(subject, tested, test) };
  }
  return { verdict: problemVerdict(subject, decided), ran: null };
}
function needsOwnEngine({ decided, weights }, settings) {
  return decided === null && wayFor(weights.format, settings) !== "python";
}
function orFault({ case: subject }, run) {
  return run().catch((error) => ({
    verdict: problemVerdict(subject, internalError(error)),
    ran: null
  }));
}

// src/testing/test-model.ts
async function testModel(shared, limit) {
  const { resource, description, settings, tell, spare, gpu } = shared;
  const { weightsFormats, device, shapes = "test" } = settings;
  const best = gpu.missing ? "cpu" : "gpu";
  const devices = device === "cpu,gpu" ? ["cpu", "gpu"] : [device === "auto" ? best : device];
  const plan = planCases(resource, description, { ...settings, weightsFormats, devices, shapes });
  const absent = absentFormats(weightsFormats, shared.model);
  if (absent) shared.warn(absent);
  const cases = plan.map((planned) => planned.case);
  tell({ kind: "cases-planned", resource, cases });
  const first = plan.find((planned) => needsOwnEngine(planned, settings));
  if (first) spare.start(needsTracer(first.weights.format));
  const folder = await temporaryFolder();
  const tracing = keptChild();
  const alone = { ...shared, folder, handedOn: /* @__PURE__ */ new Map(), tracing };
  const custom = customOperation(alone);
  const test = custom ? { ...alone, custom } : alone;
  try {
    let preparing = null;
    const prepared2 = () => {
      preparing ??= prepare(test);
      return preparing;
    };
    const verdicts = /* @__PURE__ */ new Map();
    const settle = ({ case: subject }, verdict) => {
      verdicts.set(subject.id, verdict);
      tell({ kind: "case-finished", case: subject, verdict });
    };
    const entries = byEntry(plan);
    const tested = await Promise.all(
      entries.map((planned) => limit(() => testEntry(planned, prepared2, test, settle)))
    );
    const both2 = tested.flatMap((each, i) => {
      const planned = entries[i]?.[0];
      return each && planned ? [{ planned, tested: each }] : [];
    });
    if (settings.sampled) settings.sampled(resource.id, await sampleRuns(both2, test));
    if (settings.compareFormats) shared.compared?.(await compareFormats(both2, test));
    if (devices.length > 1) {
      for (const { planned, verdict } of await compareDevices(both2, test))
        verdicts.set(planned.case.id, verdict);
    }
    return completeVerdicts(cases, verdicts);
  } finally {
    await tracing.close();
    await rm2(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
function byEntry(plan) {
  const groups = /* @__PURE__ */ new Map();
  for (const planned of plan) {
    const { weightsFormat, device } = planned.case;
    const key = `${weightsFormat} ${device}`;
    groups.set(key, [...groups.get(key) ?? [], planned]);
  }
  return [...groups.values()];
}
async function prepare(test) {
  const tensors = await loadTestTensors(
    test.model,
    test.squeeze,
    (reference) => fetchFor(test, reference)
  );
  if (!tensors.ok) return tensors;
  const wrong = wrongTensor(test, tensors.value);
  if (wrong) return { ok: false, problem: wrong };
  const files = await prepareInputs(test, tensors.value.inputs);
  return files.ok ? { ok: true, value: { tensors: tensors.value, files: files.value } } : files;
}
function wrongTensor({ model, description, warn }, tensors) {
  const problems = checkTestTensors(model, tensors);
  for (const problem2 of problems) {
    const finding = tensorFinding(problem2, description.specVersion);
    if (finding?.severity === "error") return problem2;
    if (finding) warn(finding);
  }
  return null;
}

// src/testing/test-resource.ts
async function testResource(resource, run, limit) {
  run.tell({ kind: "resource-started", resource });
  const known = { read: null, findings: [], verdicts: [] };
  try {
    await takeThrough(resource, known, run, limit);
  } catch (error) {
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, internalError(error)));
  }
  const report = await withPartners(reportOf(resource, known), resource, known, run.settings);
  run.tell({ kind: "resource-finished", resource, report });
  return report;
}
async function takeThrough(resource, known, run, limit) {
  const { descriptionFile } = resource;
  const format2 = descriptionFile && await foreseeRun(descriptionFile, run.settings.weightsFormats);
  if (format2) run.spare.start(needsTracer(format2) && wayFor(format2, run.settings) !== "python");
  const description = await readResource(resource, known, run.tools.readDescription);
  if (description) await testDescription(resource, description, known, run, limit);
  else if (known.read?.status === "invalid")
    known.verdicts.push(problemVerdict(WHOLE_RESOURCE, invalidProblem(known.findings)));
}
async function testDescription(resource, description, known, run, limit) {
  const { model, specVersion } = description;
  const squeeze = specVersion === "0.4";
  const fetch = (file) => fetchFor({ resource, ...run }, file);
  const checking = checkOtherFiles(description, fetch);
  const warn = (finding) => void known.findings.push(finding);
  const compared2 = (rows) => {
    known.formatComparisons = rows;
  };
  const shared = { resource, description, squeeze, warn, compared: compared2, ...run };
  const running = model ? testModel({ model, ...shared }, limit) : [];
  const [checked, ran] = await Promise.allSettled([checking, running]);
  if (ran.status === "fulfilled") known.verdicts.push(...ran.value);
  if (checked.status === "fulfilled") {
    const { findings, problems } = checked.value;
    const { unlistedFiles } = await import("./unlisted-files-CMXX2DSL.mjs");
    const { withFixes } = await import("./with-fixes-ULUDOCZH.mjs");
    const wrong = [...findings, ...await wronglyNamed(description, known.verdicts, fetch)];
    known.findings.push(...await withFixes(wrong, resource), ...unlistedFiles(resource));
    known.verdicts.push(...problems.map((problem2) => problemVerdict(WHOLE_RESOURCE, problem2)));
  }
  for (const one of [checked, ran]) if (one.status === "rejected") throw one.reason;
}
async function wronglyNamed({ model }, verdicts, fetch) {
  const isFileWrong = ({ cause }) => cause === "sha256-mismatch" || cause === "file-missing";
  if (!model || !verdicts.some(isFileWrong)) return [];
  const { findings } = await verifyFiles(neededFiles(model), fetch);
  return findings.filter(({ remedy }) => remedy);
}
var UNREADABLE = /^(yaml-|not-a-mapping$)/;
function invalidProblem(findings) {
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first] = errors;
  const isUnreadable = errors.some(({ code }) => UNREADABLE.test(code));
  const count = errors.length === 1 ? "an error" : `${errors.length} errors`;
  return {
    cause: isUnreadable ? "description-unreadable" : "description-invalid",
    message: `The description has ${count}, so nothing that it describes was run.`,
    hint: "Mend what the findings name; the weights are tested once the description is valid.",
    evidence: first?.position ? { position: first.position } : {}
  };
}

// src/testing/test-resources.ts
async function testResources(resources, settings, tell = () => {
}, tools = DEFAULT_TOOLS) {
  const limit = pLimit(concurrencyOf(settings));
  const resourceLimit = pLimit(concurrencyOf(settings));
  const spare = spareChild(settings, tools);
  const run = {
    settings,
    tools,
    spare,
    gpu: { missing: false },
    evidence: settings.evidence ?? null,
    tell
  };
  try {
    return await Promise.all(
      resources.map((resource) => resourceLimit(() => testResource(resource, run, limit)))
    );
  } finally {
    await spare.close();
  }
}

// src/inference/packages/packages-on-demand.ts
import { readFile as readFile3 } from "node:fs/promises";
import { basename as basename2 } from "node:path";
function packagesOnDemand(options) {
  let opening = null;
  async function open(dependencies) {
    opening ??= import("./packages-SNMJ3OUN.mjs").then(({ openPackages }) => openPackages(options));
    const { readDeclaration } = await import("./read-declaration-ZA7IDNGJ.mjs");
    if (dependencies === null) return (await opening).finderFor(null);
    const { path, name = basename2(path) } = dependencies;
    const read2 = readDeclaration(await readFile3(path, "utf8"), name);
    return (await opening).finderFor(typeof read2 === "string" ? null : read2);
  }
  return {
    finderFor(dependencies) {
      let find = null;
      return async (module) => {
        find ??= open(dependencies);
        return (await find)(module);
      };
    }
  };
}

// src/cli/packages-for.ts
function packagesFor(settings, terminal) {
  return packagesOnDemand({
    ...environmentOptions(settings, settings.environments, terminal),
    files: fileOptions(terminal.environment)
  });
}

export {
  snapshotFor,
  limitsOf,
  threadsOf,
  spareChild,
  childOptions,
  keptChild,
  architectureOf,
  dependenciesOf,
  fetchWeights,
  prepare,
  invalidProblem,
  testResources,
  packagesFor
};
