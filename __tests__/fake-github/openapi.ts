import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export type Json = Record<string, unknown>;

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Json;
}

/** A status that GitHub may give for any operation, described or not. */
const EVERYWHERE = new Set([401, 403, 404, 429, 500, 502, 503]);

const require = createRequire(import.meta.url);
let description: Json | undefined;

/** GitHub's OpenAPI description, read once. */
function openapi(): Json {
  const folder = dirname(require.resolve('@octokit/openapi'));
  description ??= JSON.parse(
    readFileSync(join(folder, 'generated', 'api.github.com.json'), 'utf8'),
  ) as Json;
  return description;
}

function at(path: string): unknown {
  return path
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (value, key) => (value as Json)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      openapi(),
    );
}

/** What a reference stands for. */
export function followed<T>(value: unknown): T {
  const reference = (value as Json).$ref;
  return (typeof reference === 'string' ? at(reference) : value) as T;
}

/** The schema with everything it refers to, as one document that ajv can compile on its own. */
function standalone(schema: Json): Json {
  const definitions: Json = {};
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    const reference = (value as Json).$ref;
    if (typeof reference === 'string') {
      const name = reference.replace(/^.*\//, '');
      if (!(name in definitions)) {
        definitions[name] = true; // the schema may refer to itself
        definitions[name] = copy(at(reference));
      }
      return { $ref: `#/definitions/${name}` };
    }
    const copied: Json = Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'example' && key !== 'examples')
        .map(([key, child]) => [key, copy(child)]),
    );
    // ajv knows `nullable` only beside `type`.
    if (copied.nullable !== true || copied.type !== undefined) return copied;
    const { nullable: _, ...others } = copied;
    return { anyOf: [{ type: 'null' }, others] };
  };
  return { ...(copy(schema) as Json), definitions };
}

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, logger: false });
addFormats.default(ajv);
const compiled = new Map<Json, ValidateFunction>();

function problems(what: string, schema: Json, value: unknown): string[] {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(standalone(schema));
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${what}${error.instancePath} ${error.message}`);
}

function operation(method: string, template: string): Json {
  const found = (at('#/paths') as Record<string, Json>)[template]?.[method.toLowerCase()];
  if (!found) throw new Error(`GitHub's description has no ${method} ${template}`);
  return found as Json;
}

function jsonSchema(carrier: unknown): Json | undefined {
  const { content } = followed<{ content?: Record<string, { schema: Json }> }>(carrier);
  return content?.['application/json']?.schema;
}

function typed(text: string, schema: Json): unknown {
  const { type } = followed<Json>(schema);
  if (type === 'integer' && /^-?\d+$/.test(text)) return Number(text);
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

/** What is wrong with a request according to GitHub's description; empty: nothing. */
export function requestProblems(
  method: string,
  template: string,
  request: { path: Record<string, string>; query: URLSearchParams; body: unknown },
): string[] {
  const { parameters = [], requestBody } = operation(method, template);
  const found: string[] = [];
  const known = new Set<string>();
  for (const parameter of (parameters as unknown[]).map((entry) => followed<Parameter>(entry))) {
    if (parameter.in === 'header') continue;
    if (parameter.in === 'query') known.add(parameter.name);
    const text =
      parameter.in === 'path' ? request.path[parameter.name] : request.query.get(parameter.name);
    if (text === undefined || text === null) {
      if (parameter.required) found.push(`parameter ${parameter.name} is missing`);
    } else {
      const value = typed(text, parameter.schema);
      found.push(...problems(`parameter ${parameter.name}`, parameter.schema, value));
    }
  }
  for (const name of request.query.keys()) {
    if (!known.has(name)) found.push(`parameter ${name} is unknown`);
  }
  const schema = requestBody ? jsonSchema(requestBody) : undefined;
  const isLeftOut =
    request.body === undefined &&
    followed<{ required?: boolean }>(requestBody ?? {}).required !== true;
  if (schema && !isLeftOut) found.push(...problems('request body', schema, request.body));
  else if (!schema && request.body !== undefined) found.push('a request body is not expected');
  return found;
}

/** What GitHub answers with a status; undefined where it answers nothing. */
export function responseSchema(method: string, template: string, status: number): Json | undefined {
  const entry = (operation(method, template).responses as Json)[String(status)];
  return entry ? jsonSchema(entry) : undefined;
}

/** What is wrong with an answer according to GitHub's description; empty: nothing. */
export function answerProblems(
  method: string,
  template: string,
  status: number,
  body: unknown,
): string[] {
  const responses = operation(method, template).responses as Json;
  const entry = responses[String(status)];
  if (!entry) return EVERYWHERE.has(status) ? [] : [`status ${status} is not described`];
  const schema = jsonSchema(entry);
  return schema ? problems(`answer ${status}`, schema, body) : [];
}
