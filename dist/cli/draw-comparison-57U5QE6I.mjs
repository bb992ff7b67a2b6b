import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  differenceOf
} from "./chunk-IDYUV2GA.mjs";
import {
  encodePng
} from "./chunk-O26CFXYG.mjs";
import {
  formatShape,
  indexOf,
  isBigArray,
  stridesOf
} from "./chunk-TFJL3YIZ.mjs";
import "./chunk-ALWPVN5Y.mjs";

// src/picture/canvas.ts
var WHITE = [255, 255, 255];
var BLACK = [20, 20, 20];
var GRAY = [150, 150, 150];
function makeCanvas(width, height) {
  return { width, height, data: new Uint8Array(width * height * 3).fill(255) };
}
function setPixel({ width, height, data }, x, y, color) {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = 3 * (y * width + x);
  data[at] = color[0];
  data[at + 1] = color[1];
  data[at + 2] = color[2];
}
function fillBox(canvas, left, top, width, height, color) {
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) setPixel(canvas, x, y, color);
}
function frameBox(canvas, left, top, width, height, color) {
  fillBox(canvas, left - 1, top - 1, width + 2, 1, color);
  fillBox(canvas, left - 1, top + height, width + 2, 1, color);
  fillBox(canvas, left - 1, top, 1, height, color);
  fillBox(canvas, left + width, top, 1, height, color);
}

// src/picture/color-maps.ts
var STEPS = 1024;
var NAN = [255, 0, 200];
var INFINITE = [255, 60, 0];
var NEGATIVE_INFINITE = [0, 220, 255];
var gray = between([
  [0, 0, 0],
  [255, 255, 255]
]);
var sequential = between([
  [40, 10, 75],
  [60, 55, 130],
  [40, 105, 140],
  [30, 150, 130],
  [115, 200, 85],
  [250, 230, 50]
]);
var diverging = between([
  [5, 45, 110],
  [70, 140, 200],
  [248, 248, 248],
  [215, 130, 45],
  [110, 45, 5]
]);
function between(anchors) {
  const last = anchors.length - 1;
  const colors = Array.from({ length: STEPS + 1 }, (_, step) => {
    const place = step / STEPS * last;
    const below = Math.min(last - 1, Math.floor(place));
    return mix(anchors[below], anchors[below + 1], place - below);
  });
  const [lowest, highest] = [colors[0], colors[STEPS]];
  return (share) => {
    if (share <= 0) return lowest;
    return share >= 1 ? highest : colors[share * STEPS + 0.5 | 0];
  };
}
function mix(a, b, part) {
  const at = (i) => Math.round(a[i] + (b[i] - a[i]) * part);
  return [at(0), at(1), at(2)];
}
var GOLDEN = 0.618033988749895;
var LIGHTNESSES = [0.62, 0.45, 0.78];
function labelColor(id) {
  if (id === 0) return [0, 0, 0];
  const number = Math.abs(Math.trunc(id));
  const hue = (number * GOLDEN + 0.5) % 1;
  return fromHsl(hue, 0.8, LIGHTNESSES[number % 3] ?? 0.6);
}
function fromHsl(hue, saturation, lightness) {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const at = (n) => {
    const k = (n + hue * 12) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [at(0), at(8), at(4)];
}

// src/picture/format-short.ts
function formatShort(value) {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size === 0 || size >= 1e-3 && size < 1e5)
    return String(Number(value.toPrecision(3)));
  return value.toExponential(1).replace(".0e", "e").replace("e+", "e");
}

// src/picture/label-states.ts
var LABEL_STATES = [
  { color: [0, 0, 0], words: "background" },
  { color: [120, 120, 120], words: "agrees" },
  { color: [70, 140, 220], words: "same region, other id" },
  { color: [235, 130, 30], words: "differs" }
];
var SAME_REGION = 0.5;
function labelStates(produced, expected) {
  const isSameRegion = matchRegions(produced, expected);
  return {
    width: expected.width,
    height: expected.height,
    at(row, column) {
      const [got, wanted] = [produced.at(row, column), expected.at(row, column)];
      if (got === wanted || Number.isNaN(got) && Number.isNaN(wanted))
        return wanted === 0 ? 0 : 1;
      return isSameRegion(got, wanted) ? 2 : 3;
    }
  };
}
function matchRegions(produced, expected) {
  const [a, b] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const shared = /* @__PURE__ */ new Map();
  const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let row = 0; row < expected.height; row++)
    for (let column = 0; column < expected.width; column++) {
      const [got, wanted] = [produced.at(row, column), expected.at(row, column)];
      count(a, got);
      count(b, wanted);
      const partners = shared.get(wanted) ?? /* @__PURE__ */ new Map();
      shared.set(wanted, count(partners, got));
    }
  return (got, wanted) => {
    if (got === 0 || wanted === 0) return false;
    const both = shared.get(wanted)?.get(got) ?? 0;
    return both / ((a.get(got) ?? 0) + (b.get(wanted) ?? 0) - both) > SAME_REGION;
  };
}

// src/picture/plane.ts
var isNumber = Number.isFinite;
function planeAxes({ axes, shape }) {
  const place = (name) => axes.includes(name) ? axes.indexOf(name) : null;
  const channel = place("channel");
  const batch = place("batch");
  if (place("y") !== null && place("x") !== null)
    return { down: place("y"), across: place("x"), channel };
  const others = shape.map((_, i) => i).filter((i) => i !== channel && i !== batch);
  const long = others.filter((i) => (shape[i] ?? 1) > 1);
  const [across = null, down = null] = (long.length > 0 ? long : others).toReversed();
  if (across !== null) return { down, across, channel };
  return { down: null, across: channel ?? batch, channel: null };
}
function planeOf({ data, shape }, { down, across }, index) {
  const strides = stridesOf(shape);
  const isShown = (axis) => axis === down || axis === across;
  const start = strides.reduce(
    (sum2, stride, axis) => sum2 + (isShown(axis) ? 0 : stride * (index[axis] ?? 0)),
    0
  );
  const [rowStep, columnStep] = [strideOf(strides, down), strideOf(strides, across)];
  const offset = (row, column) => start + row * rowStep + column * columnStep;
  return {
    width: across === null ? 1 : shape[across] ?? 1,
    height: down === null ? 1 : shape[down] ?? 1,
    offset,
    at: isBigArray(data) ? (row, column) => Number(data[offset(row, column)]) : (row, column) => data[offset(row, column)]
  };
}
function strideOf(strides, axis) {
  return axis === null ? 0 : strides[axis] ?? 0;
}
function rangeOf({ width, height, at }) {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const value = at(row, column);
      if (!isNumber(value)) continue;
      if (value < least) least = value;
      if (value > largest) largest = value;
    }
  return least > largest ? null : [least, largest];
}

// src/picture/sample-plane.ts
var { abs } = Math;
var isNone = Number.isNaN;
var MEAN = {
  start: 0,
  add: (sum2, value) => sum2 + value,
  end: (sum2, count) => sum2 / count
};
var FARTHEST = {
  start: 0,
  add: (most, value) => isNone(value) || abs(value) > abs(most) ? value : most,
  end: (most) => most
};
function samplePlane(plane, width, height, { start, add, end }) {
  const pixels = new Float64Array(width * height);
  const columns = spans(plane.width, width);
  for (const [y, [top, bottom]] of spans(plane.height, height).entries())
    for (const [x, [left, right]] of columns.entries()) {
      let sum2 = start;
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++) sum2 = add(sum2, plane.at(row, column));
      pixels[y * width + x] = end(sum2, (bottom - top) * (right - left));
    }
  return pixels;
}
function pickPlane(plane, width, height) {
  const pixels = new Float64Array(width * height);
  const middle = ([from, to]) => from + to - 1 >> 1;
  const columns = spans(plane.width, width).map(middle);
  for (const [y, row] of spans(plane.height, height).map(middle).entries())
    for (const [x, column] of columns.entries()) pixels[y * width + x] = plane.at(row, column);
  return pixels;
}
function spans(elements, pixels) {
  return Array.from({ length: pixels }, (_, pixel) => {
    const from = Math.floor(pixel * elements / pixels);
    return [from, Math.max(from + 1, Math.floor((pixel + 1) * elements / pixels))];
  });
}

// src/picture/panels.ts
var isNumber2 = Number.isFinite;
function numbersPanel(heading, plane, range, map = sequential) {
  const own = rangeOf(plane);
  const [low, high] = range ?? own ?? [0, 1];
  const isCut = own !== null && (own[0] < low || own[1] > high);
  const notes = [
    ...isCut ? [`holds ${formatEnd(own[0], own[1] - own[0])} … ${formatShort(own[1])}`] : [],
    ...own === null ? ["no finite number"] : []
  ];
  return {
    heading,
    size: plane,
    paint: painter(plane, MEAN, (value) => map(high > low ? (value - low) / (high - low) : 0.5)),
    scale: { at: map, low: formatEnd(low, high - low), high: formatEnd(high, high - low) },
    ...notes.length > 0 ? { note: notes.join(", ") } : {}
  };
}
function colorPanel(heading, channels) {
  const ranges = channels.flatMap((plane) => rangeOf(plane) ?? []);
  const [low, high] = [Math.min(...ranges), Math.max(...ranges)];
  const [first] = channels;
  const level = (value) => Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low || 1)))) || 0;
  return {
    heading,
    size: first ?? null,
    paint(width, height) {
      const planes = channels.map((plane) => samplePlane(plane, width, height, MEAN));
      return Array.from({ length: width * height }, (_, i) => {
        const [red = 0, green = 0, blue = 0] = planes.map((plane) => level(plane[i] ?? 0));
        return [red, green, blue];
      });
    },
    scale: { at: gray, low: formatShort(low), high: formatShort(high) }
  };
}
function labelsPanel(heading, plane) {
  const range = rangeOf(plane);
  return {
    heading,
    size: plane,
    paint: (width, height) => [...pickPlane(plane, width, height)].map(
      (id) => isNumber2(id) ? labelColor(id) : noNumber(id)
    ),
    ...range ? { note: `ids ${formatShort(range[0])} … ${formatShort(range[1])}` } : {}
  };
}
function differencePanel(difference, tolerance, ring) {
  const [low, high] = rangeOf(difference) ?? [0, 0];
  const largest = Math.max(-low, high, 0);
  const reach = Math.max(largest, tolerance) || 1;
  const mark = tolerance / (2 * reach);
  return {
    heading: "produced − expected",
    size: difference,
    paint: painter(difference, FARTHEST, (value) => diverging(0.5 + value / (2 * reach))),
    scale: {
      at: diverging,
      low: formatShort(-reach),
      high: formatShort(reach),
      marks: mark > 0.01 && mark < 0.49 ? [0.5 - mark, 0.5 + mark] : []
    },
    note: noteOf(difference, largest),
    ...ring && !(largest > 0 && largest <= tolerance) ? { ring } : {}
  };
}
function labelDifferencePanel(produced, expected) {
  const states = labelStates(produced, expected);
  return {
    heading: "difference",
    size: states,
    paint: (width, height) => [...samplePlane(states, width, height, FARTHEST)].map(
      (state) => LABEL_STATES[state]?.color ?? GRAY
    )
  };
}
function noPanel(heading, note) {
  return { heading, size: null, paint: () => [], note };
}
function formatEnd(value, span) {
  return formatShort(Math.abs(value) < span * 1e-5 ? 0 : value);
}
function noteOf({ width, height, at }, largest) {
  if (largest > 0) return `largest ${formatShort(largest)}`;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (!isNumber2(at(row, column))) return "NaN or Inf on one side";
  return "no difference";
}
function painter(plane, gather, map) {
  return (width, height) => [...samplePlane(plane, width, height, gather)].map(
    (value) => isNumber2(value) ? map(value) : noNumber(value)
  );
}
function noNumber(value) {
  if (Number.isNaN(value)) return NAN;
  return value > 0 ? INFINITE : NEGATIVE_INFINITE;
}

// src/picture/views.ts
var MOST_CHANNELS = 4;
function viewsOf({ shape, axes }, plane, worst) {
  const center = shape.map((size, axis) => axes[axis] === "batch" ? 0 : size >> 1);
  const channels = plane.channel === null ? 1 : shape[plane.channel] ?? 1;
  const shown = Array.from(
    { length: Math.min(channels, MOST_CHANNELS) },
    (_, channel) => center.map((middle, axis) => axis === plane.channel ? channel : middle)
  );
  const isSame = (a, b) => a.every((place, axis) => axis === plane.down || axis === plane.across || place === b[axis]);
  const at = worst < 0 ? null : indexOf(shape, worst);
  const isElsewhere = at !== null && !shown.some((index) => isSame(index, at));
  const words = (index) => wordsOf(index, { shape, axes }, plane);
  const along = (axis) => axis === null ? 0 : at?.[axis] ?? 0;
  const worstPlace = [along(plane.down), along(plane.across)];
  const few = channels > MOST_CHANNELS ? ` (the first ${MOST_CHANNELS} are shown)` : "";
  return [
    ...shown.map((index, i) => ({
      index,
      words: `${words(index)}${i === 0 ? few : ""}`,
      worst: at !== null && isSame(index, at) ? worstPlace : null
    })),
    ...isElsewhere ? [{ index: at, words: `largest difference: ${words(at)}`, worst: worstPlace }] : []
  ];
}
function wordsOf(index, { shape, axes }, { down, across }) {
  const places = index.flatMap((place, axis) => {
    const size = shape[axis] ?? 1;
    if (axis === down || axis === across || size === 1) return [];
    return [`${axes[axis] ?? `axis ${axis}`} ${place} of ${size}`];
  });
  return places.join(", ");
}
function indexIn({ shape, axes }, view, of) {
  return shape.map((size, axis) => {
    const other = of.axes.indexOf(axes[axis] ?? "");
    if (other < 0) return axes[axis] === "batch" || axes[axis] === "channel" ? 0 : size >> 1;
    const [place, most] = [view.index[other] ?? 0, of.shape[other] ?? 1];
    if (size === most) return place;
    if (axes[axis] === "channel") return Math.min(place, size - 1);
    return Math.min(size - 1, Math.floor((place + 0.5) * size / most));
  });
}

// src/picture/comparison-panels.ts
function panelsOf({ input, expected, produced, isLabels }, view, spread) {
  const wanted = planeOf(expected, planeAxes(expected), view.index);
  const got = planeOf(produced, planeAxes(produced), indexIn(produced, view, expected));
  const range = commonRange(rangeOf(wanted), rangeOf(got));
  const panel = (heading, plane) => isLabels ? labelsPanel(heading, plane) : numbersPanel(heading, plane, range);
  return [
    input ? inputPanel(input, view, expected) : noPanel("input", "none to show"),
    panel(spread ? "expected" : withShape("expected", expected), wanted),
    panel(spread ? "produced" : withShape("produced", produced), got),
    spread ? differenceOfPlanes(expected, produced, view, isLabels, spread) : noPanel("difference", "the shapes differ")
  ];
}
function differenceOfPlanes(expected, produced, { index, worst }, isLabels, spread) {
  const axes = planeAxes(expected);
  if (isLabels)
    return labelDifferencePanel(planeOf(produced, axes, index), planeOf(expected, axes, index));
  const difference = differenceOf(produced, expected);
  const plane = planeOf(expected, axes, index);
  const at = (row, column) => difference(plane.offset(row, column));
  return differencePanel({ ...plane, at }, spread.tolerance[1], worst);
}
function withShape(name, { shape }) {
  return `${name} ${formatShape(shape).replaceAll(" ", "")}`;
}
function commonRange(expected, produced) {
  if (!expected || !produced) return expected ?? produced;
  const both = [Math.min(expected[0], produced[0]), Math.max(expected[1], produced[1])];
  const span = expected[1] - expected[0];
  return span > 0 && both[1] - both[0] > 3 * span ? expected : both;
}
function inputPanel(input, view, of) {
  const axes = planeAxes(input);
  const index = indexIn(input, view, of);
  const size = withShape("input", input);
  const channels = axes.channel === null ? 1 : input.shape[axes.channel] ?? 1;
  const ofChannel = (channel) => planeOf(
    input,
    axes,
    index.map((place, axis) => axis === axes.channel ? channel : place)
  );
  const shared = axes.channel !== null && of.shape[of.axes.indexOf("channel")] === channels;
  if (channels === 3 && !shared) return colorPanel(size, [0, 1, 2].map(ofChannel));
  return numbersPanel(size, planeOf(input, axes, index), null, gray);
}

// src/picture/glyphs.ts
var GLYPHS = {
  A: "ehhvhhh",
  B: "uhhuhhu",
  C: "ehggghe",
  D: "uhhhhhu",
  E: "vgguggv",
  F: "vgguggg",
  G: "ehgnhhf",
  H: "hhhvhhh",
  I: "e44444e",
  J: "72222ic",
  K: "hikokih",
  L: "ggggggv",
  M: "hrllhhh",
  N: "hhpljhh",
  O: "ehhhhhe",
  P: "uhhuggg",
  Q: "ehhhlid",
  R: "uhhukih",
  S: "fgge11u",
  T: "v444444",
  U: "hhhhhhe",
  V: "hhhhha4",
  W: "hhhllla",
  X: "hha4ahh",
  Y: "hhha444",
  Z: "v1248gv",
  a: "00e1fhf",
  b: "ggmphhu",
  c: "00egghe",
  d: "11djhhf",
  e: "00ehvge",
  f: "698s888",
  g: "00fhhhf1e",
  h: "ggmphhh",
  i: "40c444e",
  j: "2062222ic",
  k: "ggikoki",
  l: "c44444e",
  m: "00qllll",
  n: "00mphhh",
  o: "00ehhhe",
  p: "00uhhhugg",
  q: "00fhhhf11",
  r: "00mpggg",
  s: "00fge1u",
  t: "88s8896",
  u: "00hhhjd",
  v: "00hhha4",
  w: "00hhlla",
  x: "00ha4ah",
  y: "00hhhhf1e",
  z: "00v248v",
  "0": "ehjlphe",
  "1": "4c4444e",
  "2": "eh1248v",
  "3": "v2421he",
  "4": "26aiv22",
  "5": "vgu11he",
  "6": "68guhhe",
  "7": "v124888",
  "8": "ehhehhe",
  "9": "ehhf12c",
  ".": "00000cc",
  ",": "00000c48",
  ":": "0cc0cc0",
  ";": "0cc0c48",
  "-": "000v000",
  "+": "044v440",
  _: "0000000v",
  "/": "01248g0",
  "(": "2488842",
  ")": "8422248",
  "[": "e88888e",
  "]": "e22222e",
  "%": "op248j3",
  "=": "00v0v00",
  "<": "248g842",
  ">": "8421248",
  "'": "c480000",
  '"': "aaa0000",
  "?": "eh12404",
  "!": "4444404",
  "*": "04lel40",
  "#": "aavavaa",
  "&": "cik8lid",
  "@": "eh1dlle",
  "×": "000a4a0",
  "±": "44v440v",
  "≤": "248420v",
  "·": "0004000",
  "…": "000000l",
  "|": "4444444",
  "~": "008l200",
  "^": "4ah0000",
  "−": "000v000",
  "{": "6448446",
  "}": "c44244c",
  $: "4fke5u4",
  "`": "8400000",
  "\\": "0g84210",
  " ": "0"
};

// src/picture/draw-text.ts
var SCALE = 2;
var BOX = "vhhhhhv";
var ADVANCE = 6 * SCALE;
var LINE_HEIGHT = 11 * SCALE;
function textWidth(text) {
  return [...text].length * ADVANCE;
}
function drawText(canvas, text, left, top, room, color = BLACK) {
  const letters = [...text];
  const most = Math.floor(room / ADVANCE);
  const shown = letters.length > most ? [...letters.slice(0, Math.max(0, most - 1)), "…"] : letters;
  for (const [i, letter] of shown.entries())
    drawGlyph(canvas, glyphOf(letter), Math.round(left) + i * ADVANCE, top, color);
}
function glyphOf(letter) {
  return (Object.hasOwn(GLYPHS, letter) ? GLYPHS[letter] : void 0) ?? BOX;
}
function drawGlyph(canvas, glyph, left, top, color) {
  for (const [row, digit] of [...glyph].entries()) {
    const bits = Number.parseInt(digit, 32);
    for (let column = 0; column < 5; column++)
      if (bits & 16 >> column)
        fillBox(canvas, left + column * SCALE, top + row * SCALE, SCALE, SCALE, color);
  }
}

// src/picture/draw-spread.ts
var WITHIN = [70, 140, 200];
var BEYOND = [215, 100, 30];
var ALLOWED = [232, 240, 232];
var LINE = [20, 110, 60];
var BARS = 130;
var SIDE = 140;
var EQUAL_ONLY = 90;
var SPREAD_HEIGHT = 4 * LINE_HEIGHT + BARS + 10;
function drawSpread(canvas, spread, line, left, top, width) {
  const { equal, nonFinite, within, beyond, lowest, perDecade } = spread;
  const total = sum([...within, ...beyond]) + equal + nonFinite;
  const wrong = sum(beyond) + nonFinite;
  drawText(
    canvas,
    `|produced − expected|: ${wrong} of ${total} elements beyond the tolerance of ${toleranceWords(line)}`,
    left,
    top,
    width
  );
  const floor = top + LINE_HEIGHT + 8 + BARS;
  const bins = { left: left + SIDE, width: width - 2 * SIDE };
  const binAt = (bin) => bins.left + Math.round(bin * bins.width / within.length);
  const placeOf = (size) => size > 0 ? Math.min(within.length, (Math.log10(size) - lowest) * perDecade) : 0;
  const height = (count) => count === 0 ? 0 : Math.max(2, Math.round(BARS * Math.log(1 + count) / Math.log(1 + total)));
  const [least, most] = spread.tolerance;
  const lineAt = (size) => size > 0 ? binAt(placeOf(size)) : left + EQUAL_ONLY;
  const allowedTo = lineAt(most);
  fillBox(canvas, left, floor - BARS, allowedTo - left, BARS, ALLOWED);
  const bar = (from, to, count, wrongOnes, color) => {
    const tall = height(count);
    const wrongPart = count === 0 ? 0 : Math.round(tall * wrongOnes / count);
    fillBox(canvas, from, floor - tall, to - from, tall, color);
    fillBox(canvas, from, floor - tall, to - from, wrongPart, BEYOND);
  };
  bar(left + 20, left + 70, equal, 0, WITHIN);
  for (const [bin, count] of within.entries()) {
    const wrongOnes = beyond[bin] ?? 0;
    bar(binAt(bin), binAt(bin + 1) - 1, count + wrongOnes, wrongOnes, WITHIN);
  }
  const rightEnd = left + width;
  if (nonFinite > 0) bar(rightEnd - 70, rightEnd - 20, nonFinite, nonFinite, BEYOND);
  fillBox(canvas, left, floor, width, 2, BLACK);
  for (const size of /* @__PURE__ */ new Set([least, most])) dashes(canvas, lineAt(size), floor - BARS, BARS);
  drawText(canvas, "equal", left + 16, floor + 10, SIDE);
  if (nonFinite > 0) drawText(canvas, "NaN/Inf", rightEnd - 87, floor + 10, SIDE);
  decadeTicks(canvas, spread, binAt, floor);
  drawText(
    canvas,
    "bars: numbers of elements, on a logarithmic scale",
    left + 16,
    floor + 10 + LINE_HEIGHT,
    width,
    GRAY
  );
  const name = "tolerance";
  const side = allowedTo + 8 + textWidth(name) < rightEnd;
  const at = side ? allowedTo + 8 : allowedTo - 8 - textWidth(name);
  drawText(canvas, name, at, floor - BARS, textWidth(name), LINE);
}
function toleranceWords({ absolute, relative }) {
  const parts = [
    ...absolute > 0 || relative === 0 ? [formatShort(absolute)] : [],
    ...relative > 0 ? [`${formatShort(relative)}·|expected|`] : []
  ];
  return parts.join(" + ");
}
function decadeTicks(canvas, { within, lowest, perDecade }, binAt, floor) {
  const decades = within.length / perDecade;
  const room = 80;
  const every = Math.max(1, Math.ceil(decades * room / (binAt(within.length) - binAt(0))));
  for (let i = 0; i <= decades; i++) {
    const x = binAt(i * perDecade);
    fillBox(canvas, x, floor, 2, 6, BLACK);
    if (i % every !== 0) continue;
    const words = formatShort(10 ** (lowest + i));
    drawText(canvas, words, x - textWidth(words) / 2, floor + 10, room);
  }
}
function dashes(canvas, x, top, height) {
  for (let y = top; y < top + height; y += 8) fillBox(canvas, x, y, 2, 5, LINE);
  fillBox(canvas, x, top + height, 2, 6, GRAY);
}
function sum(counts) {
  return counts.reduce((all, count) => all + count, 0);
}

// src/picture/panel.ts
var BAR = 10;
var PANEL_EXTRA = LINE_HEIGHT + 8 + BAR + 6 + 2 * LINE_HEIGHT;
var MOST_SCALE = 288;
var LARGE = 16;
var LEAST_SIDE = 24;
function fitInto({ width, height }, room) {
  const factor = Math.min(room.width / width, room.height / height);
  const by = factor >= 1 ? Math.floor(factor) : factor;
  const side = (size, most) => Math.min(most, Math.max(LEAST_SIDE, Math.round(size * by)));
  return { width: side(width, room.width), height: side(height, room.height) };
}
function drawPanel(canvas, panel, left, top, room) {
  const { heading, size, paint, scale, note, ring } = panel;
  drawText(canvas, heading, left, top, room.width);
  const upper = top + LINE_HEIGHT;
  const drawn = size ? fitInto(size, room) : { width: room.width, height: room.height };
  if (size) {
    const colors = paint(drawn.width, drawn.height);
    for (const [i, color] of colors.entries())
      setPixel(canvas, left + i % drawn.width, upper + Math.floor(i / drawn.width), color);
  }
  frameBox(canvas, left, upper, drawn.width, drawn.height, GRAY);
  if (size && ring) drawRing(canvas, ring, size, drawn, left, upper);
  let below = upper + drawn.height + 8;
  if (scale) {
    drawScale(canvas, scale, left, below, Math.min(room.width, MOST_SCALE));
    below += BAR + 6 + LINE_HEIGHT;
  }
  if (note) drawText(canvas, note, left, below, room.width);
}
function drawRing(canvas, [row, column], size, drawn, left, top) {
  const [x, y] = [drawn.width / size.width, drawn.height / size.height];
  if (Math.max(x, y) > LARGE) return;
  const [width, height] = [x, y].map((each) => Math.max(13, Math.ceil(each) + 6));
  const corner = (at, side, least, most) => Math.min(Math.max(Math.round(at - side / 2), least), most - side);
  const ringLeft = corner(left + (column + 0.5) * x, width, left, left + drawn.width);
  const ringTop = corner(top + (row + 0.5) * y, height, top, top + drawn.height);
  frameBox(canvas, ringLeft, ringTop, width, height, BLACK);
  frameBox(canvas, ringLeft - 1, ringTop - 1, width + 2, height + 2, WHITE);
}
function drawScale(canvas, { at, low, high, marks = [] }, left, top, width) {
  for (let x = 0; x < width; x++) fillBox(canvas, left + x, top, 1, BAR, at(x / (width - 1)));
  frameBox(canvas, left, top, width, BAR, GRAY);
  for (const mark of marks)
    fillBox(canvas, left + Math.round(mark * (width - 1)) - 1, top - 3, 2, BAR + 6, BLACK);
  drawText(canvas, low, left, top + BAR + 6, width / 2);
  drawText(canvas, high, left + width - textWidth(high), top + BAR + 6, width / 2);
}

// src/picture/spread.ts
var PER_DECADE = 8;
var [LEAST, MOST] = [-18, 40];
function spreadOf(produced, expected, line) {
  const bins = (MOST - LEAST) * PER_DECADE;
  const within = new Array(bins).fill(0);
  const beyond = new Array(bins).fill(0);
  let [equal, nonFinite, nonFiniteAt, largest] = [0, 0, -1, 0];
  let [lowTolerance, highTolerance] = [Number.POSITIVE_INFINITY, line.absolute];
  const difference = differenceOf(produced, expected);
  for (let i = 0; i < expected.data.length; i++) {
    const size = Math.abs(difference(i));
    const wanted = Math.abs(Number(expected.data[i]));
    const allowed = line.absolute + line.relative * wanted;
    if (Number.isFinite(allowed)) {
      if (allowed < lowTolerance) lowTolerance = allowed;
      if (allowed > highTolerance) highTolerance = allowed;
    }
    if (size === 0) equal++;
    else if (!Number.isFinite(size)) {
      nonFinite++;
      if (nonFiniteAt < 0) nonFiniteAt = i;
    } else {
      if (size > largest) largest = size;
      const bin = Math.floor((Math.log10(size) - LEAST) * PER_DECADE);
      const counts = size <= allowed ? within : beyond;
      const place = Math.min(bins - 1, Math.max(0, bin));
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const tolerance = [Math.min(lowTolerance, highTolerance), highTolerance];
  return {
    ...{ equal, nonFinite, nonFiniteAt, perDecade: PER_DECADE, tolerance, largest },
    ...cut(within, beyond, tolerance)
  };
}
function cut(within, beyond, [low, high]) {
  const decade = (bin) => Math.floor(bin / PER_DECADE);
  const used = within.flatMap(
    (count, bin) => count + (beyond[bin] ?? 0) > 0 ? [decade(bin)] : []
  );
  const lines = [low, high].flatMap(
    (size) => size > 0 && Number.isFinite(size) ? [Math.min(MOST - LEAST - 1, Math.max(0, Math.floor(Math.log10(size)) - LEAST))] : []
  );
  const decades = [...used, ...lines];
  const first = decades.length === 0 ? -LEAST - 2 : Math.min(...decades);
  const last = Math.max(first + 2, ...decades);
  const [from, to] = [first * PER_DECADE, (last + 1) * PER_DECADE];
  return { lowest: first + LEAST, within: within.slice(from, to), beyond: beyond.slice(from, to) };
}

// src/picture/draw-comparison.ts
var MARGIN = 20;
var GAP = 20;
var PANELS = 4;
var PANEL = 288;
var WIDTH = 2 * MARGIN + PANELS * PANEL + (PANELS - 1) * GAP;
var WIDE = 2.5;
function drawComparison(pictured) {
  const { title, expected, produced, isLabels, tolerance, worst } = pictured;
  const isSameShape = String(expected.shape) === String(produced.shape);
  const spread = isSameShape ? spreadOf(produced, expected, tolerance) : null;
  const axes = planeAxes(expected);
  const plane = planeOf(expected, axes, []);
  const isWide = plane.width > Math.max(WIDE * plane.height, PANEL / WIDE);
  const room = isWide ? { width: WIDTH - 2 * MARGIN, height: 140 } : { width: PANEL, height: plane.height > WIDE * plane.width ? 480 : PANEL };
  const odd = spread ? spread.nonFiniteAt : -1;
  const rows = viewsOf(expected, axes, odd >= 0 ? odd : worst ?? -1).map((view) => {
    const panels = panelsOf(pictured, view, spread);
    const { words } = view;
    return { words, panels, height: rowHeight(panels, room, isWide, words) };
  });
  const legend = legendOf(isLabels, pictured);
  const below = (legend.length > 0 ? 2 * LINE_HEIGHT : 0) + (spread && !isLabels ? SPREAD_HEIGHT : 0);
  const above = MARGIN + title.length * LINE_HEIGHT + 10;
  const height = above + rows.reduce((sum2, row) => sum2 + row.height, 0) + below + MARGIN;
  const canvas = makeCanvas(WIDTH, height);
  const inner = WIDTH - 2 * MARGIN;
  for (const [i, line] of title.entries())
    drawText(canvas, line, MARGIN, MARGIN + i * LINE_HEIGHT, inner);
  let top = above;
  for (const { words, panels, height: height2 } of rows) {
    drawText(canvas, words, MARGIN, top, inner);
    drawRow(canvas, panels, top + (words === "" ? 0 : LINE_HEIGHT), room, isWide);
    top += height2;
  }
  if (legend.length > 0) {
    drawLegend(canvas, legend, top);
    top += 2 * LINE_HEIGHT;
  }
  if (spread && !isLabels) drawSpread(canvas, spread, tolerance, MARGIN, top, inner);
  return encodePng({ width: WIDTH, height, data: canvas.data, channels: 3, depth: 8 });
}
function drawRow(canvas, panels, top, room, isWide) {
  let y = top;
  for (const [i, panel] of panels.entries()) {
    drawPanel(canvas, panel, MARGIN + (isWide ? 0 : i * (PANEL + GAP)), y, room);
    if (isWide) y += pictureHeight(panel, room) + PANEL_EXTRA;
  }
}
function rowHeight(panels, room, isWide, words) {
  const heights = panels.map((panel) => pictureHeight(panel, room) + PANEL_EXTRA);
  const all = isWide ? heights.reduce((sum2, each) => sum2 + each, 0) : Math.max(...heights);
  return all + (words === "" ? 0 : LINE_HEIGHT) + 8;
}
function pictureHeight({ size }, room) {
  return size ? fitInto(size, room).height : room.height;
}
function legendOf(isLabels, { expected, produced, input }) {
  const holds = (is) => [expected, produced, ...input ? [input] : []].some(
    ({ data }) => (
      // Of 64-bit integers all are numbers.
      data instanceof BigInt64Array || data instanceof BigUint64Array ? false : data.some(is)
    )
  );
  return [
    ...isLabels ? LABEL_STATES : [],
    ...holds(Number.isNaN) ? [{ color: NAN, words: "NaN" }] : [],
    ...holds((value) => value === Number.POSITIVE_INFINITY) ? [{ color: INFINITE, words: "+Inf" }] : [],
    ...holds((value) => value === Number.NEGATIVE_INFINITY) ? [{ color: NEGATIVE_INFINITE, words: "−Inf" }] : []
  ];
}
function drawLegend(canvas, legend, top) {
  let left = MARGIN;
  for (const { color, words } of legend) {
    fillBox(canvas, left, top, 16, 16, color);
    drawText(canvas, words, left + 24, top, WIDTH - left);
    left += 24 + textWidth(words) + 30;
  }
}
export {
  drawComparison
};
