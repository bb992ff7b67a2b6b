import { type DocumentEvent, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Fix, Position, ValuePath } from '../../contract/finding.ts';
import { ComposeError, compose, type YamlNode } from './compose.ts';
import { findPlace, lineCounter, type Place } from './locate.ts';
import { strayTab, tabFix } from './stray-tab.ts';
import { treeToData } from './tree-to-data.ts';

/** Bytes. The largest real description has 40 kB. */
export const MAX_TEXT_SIZE = 1024 * 1024;
const MAX_DEPTH = 100;

/** A description's text with its data and the way back from a path to its place. */
export interface YamlText {
  source: string;
  data: unknown;
  place: (path: ValuePath) => Place;
  positionAt: (offset: number) => Position;
}

export interface YamlProblem {
  code: 'yaml-encoding' | 'yaml-syntax' | 'yaml-too-large';
  message: string;
  hint: string;
  position: Position | null;
  fix?: Fix;
}

export type YamlResult = { ok: true; yaml: YamlText } | { ok: false; problem: YamlProblem };

/**
 * Reads one YAML document as the reference does. Any bytes are fine as input, nothing is thrown.
 * @param file The path that positions carry.
 */
export function readYaml(input: string | Uint8Array, file: string): YamlResult {
  const size = typeof input === 'string' ? Buffer.byteLength(input) : input.byteLength;
  if (size > MAX_TEXT_SIZE)
    return fail('yaml-too-large', `the file has ${size} bytes`, null, {
      hint: `A description may have at most ${MAX_TEXT_SIZE} bytes. Is this the right file?`,
    });
  const source = decode(input);
  if (source === null)
    return fail('yaml-encoding', 'the file is not UTF-8 text', null, {
      hint: 'Save it as UTF-8. Is this a text file at all?',
    });
  let offset = 0;
  let fix: Fix | undefined;
  try {
    const events = parse(source);
    const tab = strayTab(source, events);
    if (tab >= 0) {
      fix = tabFix(source, tab);
      throw new ComposeError('a tab stands outside of quoted text', tab);
    }
    const version11 = events.some((event) => event.type === EVENT_ID.DOCUMENT && is11(event));
    const tree = compose(events, source);
    const data = tree === null ? null : treeToData(tree, version11);
    const root: YamlNode = tree ?? {
      kind: 'scalar',
      start: 0,
      end: 0,
      tag: null,
      text: '',
      plain: true,
    };
    return {
      ok: true,
      yaml: {
        source,
        data,
        place: (path) => findPlace(root, path, version11),
        positionAt: lineCounter(source, file),
      },
    };
  } catch (error) {
    let message = 'the text is nested too deeply or damaged';
    if (error instanceof ComposeError) {
      offset = error.offset;
      message = error.message;
    } else if (error instanceof YAMLException) {
      offset = error.mark?.position ?? 0;
      message = error.reason;
    }
    const position = lineCounter(source, file)(Math.min(offset, source.length));
    return fail('yaml-syntax', message, position, fix ? { fix } : {});
  }
}

function parse(source: string): Event[] {
  const events = parseEvents(source, { maxDepth: MAX_DEPTH });
  for (const event of events)
    if (event.type === EVENT_ID.DOCUMENT)
      for (const directive of event.directives)
        if (directive.kind === 'yaml' && directive.version !== '1.1' && directive.version !== '1.2')
          throw new ComposeError(`YAML ${directive.version} is unknown; 1.2 is meant`, 0);
  return events;
}

function is11(event: DocumentEvent): boolean {
  return event.directives.some(({ kind, ...rest }) => 'version' in rest && rest.version === '1.1');
}

function decode(input: string | Uint8Array): string | null {
  if (typeof input === 'string') return input.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return null;
  }
}

function fail(
  code: YamlProblem['code'],
  what: string,
  position: Position | null,
  {
    hint = 'Mend the YAML at this place; an editor with YAML support shows such faults.',
    fix,
  }: { hint?: string; fix?: Fix } = {},
): YamlResult {
  return {
    ok: false,
    problem: {
      ...{ code, message: `This is not readable as YAML: ${what}.`, hint, position },
      ...(fix ? { fix } : {}),
    },
  };
}
