import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/description/yaml/odd-scalar.ts
var ODD = /* @__PURE__ */ Symbol("odd scalar");
function oddScalar(kind, value, text) {
  return Object.freeze({ [ODD]: true, kind, value, text });
}
function isOddScalar(value) {
  return typeof value === "object" && value !== null && ODD in value;
}
var KEY_MARK = "\0";
function oddKey(text) {
  return KEY_MARK + text;
}
function isOddKey(key) {
  return key.startsWith(KEY_MARK);
}
function keyText(key) {
  return isOddKey(key) ? key.slice(1) : key;
}
function toPlain(value) {
  if (isOddScalar(value)) return value.kind === "float" ? value.value : value.text;
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== "object" || value === null) return value;
  const plain = {};
  for (const [key, item] of Object.entries(value)) setOwn(plain, keyText(key), toPlain(item));
  return plain;
}
function setOwn(target, key, value) {
  if (key === "__proto__")
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true
    });
  else target[key] = value;
}
function cloneData(data) {
  return copy(data);
}
function copy(value) {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== "object" || value === null || isOddScalar(value)) return value;
  const cloned = {};
  for (const [key, item] of Object.entries(value)) setOwn(cloned, key, copy(item));
  return cloned;
}

export {
  oddScalar,
  isOddScalar,
  oddKey,
  isOddKey,
  keyText,
  toPlain,
  setOwn,
  cloneData
};
