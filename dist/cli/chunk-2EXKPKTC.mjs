import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  count
} from "./chunk-4ZY4O7HA.mjs";

// src/report/shorten.ts
function shorten(text, limit) {
  if (text.length <= limit) return text;
  let end = Math.max(0, limit - 1);
  const before = text.charCodeAt(end - 1);
  if (before >= 55296 && before <= 56319) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
function shortenMiddle(text, limit) {
  if (text.length <= limit) return text;
  const characters = Array.from(text);
  const head = Math.max(0, Math.ceil((limit - 1) / 2));
  const tail = Math.max(0, Math.floor((limit - 1) / 2));
  let start = "";
  for (const character of characters) {
    if (start.length + character.length > head) break;
    start += character;
  }
  let end = "";
  for (const character of characters.reverse()) {
    if (end.length + character.length > tail) break;
    end = character + end;
  }
  return `${start}…${end}`;
}
function lastLines(text, lines, width) {
  const all = text.trimEnd().split(/\r\n|[\r\n]/);
  const kept = all.slice(-lines).map((line) => shorten(line, width));
  return all.length > lines ? [`… ${count(all.length - lines, "earlier line")} left out`, ...kept].join("\n") : kept.join("\n");
}

export {
  shorten,
  shortenMiddle,
  lastLines
};
