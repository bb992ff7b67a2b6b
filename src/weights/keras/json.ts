import { invalid } from '../tensorflow/refusal.ts';

/** What a model's description holds. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads JSON as Python writes it: NaN and the infinities become null or numbers too large to be any. */
export function parseJson(text: string, what: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return parsePythonJson(text, what);
  }
}

/** Words outside of strings that only Python's JSON has. */
const PYTHON_WORDS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;

function parsePythonJson(text: string, what: string): Json {
  const strict = text.replace(PYTHON_WORDS, (word) => {
    if (word.startsWith('"')) return word;
    return word === 'NaN' ? 'null' : word.replace('Infinity', '1e999');
  });
  try {
    return JSON.parse(strict) as Json;
  } catch {
    throw invalid(`The ${what} is no JSON`);
  }
}

export function objectOf(value: Json | undefined, what: string): JsonObject {
  if (!isObject(value)) throw invalid(`The ${what} is no object`);
  return value;
}

export function arrayOf(value: Json | undefined, what: string): Json[] {
  if (!Array.isArray(value)) throw invalid(`The ${what} is no list`);
  return value;
}

/** A value for messages, cut where it is long. */
export function shown(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
