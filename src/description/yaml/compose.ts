import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';

/** A node of the YAML text with its place: UTF-16 offsets, end exclusive. */
export type YamlNode = ScalarNode | ListNode | MappingNode;

interface NodeBase {
  start: number;
  end: number;
  /** As written, `!!str`; null without one. */
  tag: string | null;
  /** Whether an alias refers to it, so that it stands for several places. */
  isAliased?: true;
}
export interface ScalarNode extends NodeBase {
  kind: 'scalar';
  text: string;
  plain: boolean;
}
export interface ListNode extends NodeBase {
  kind: 'list';
  items: YamlNode[];
}
export interface MappingNode extends NodeBase {
  kind: 'mapping';
  entries: { key: YamlNode; value: YamlNode }[];
}

/** A fault of the text with its place. */
export class ComposeError extends Error {
  override name = 'ComposeError' as const;
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

interface Frame {
  node: ListNode | MappingNode | null;
  key: YamlNode | null;
  anchor: string | null;
}

/**
 * Builds the tree of one document out of parser events. An alias becomes the very node that its anchor stands on.
 * @returns null for a text without any node.
 * @throws ComposeError for a second document, an unknown alias and an alias to a node that contains it.
 */
export function compose(events: readonly Event[], source: string): YamlNode | null {
  const anchors = new Map<string, YamlNode>();
  const open = new Set<YamlNode>();
  const stack: Frame[] = [];
  let root: YamlNode | null = null;
  let documents = 0;
  let last = 0;

  const place = (node: YamlNode): void => {
    const frame = stack.at(-1);
    if (!frame?.node) {
      root ??= node;
      return;
    }
    if (frame.node.kind === 'list') frame.node.items.push(node);
    else if (frame.key === null) frame.key = node;
    else {
      frame.node.entries.push({ key: frame.key, value: node });
      frame.key = null;
    }
  };

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT: {
        documents += 1;
        if (documents > 1)
          throw new ComposeError('a second document starts here; a description is one', last);
        stack.push({ node: null, key: null, anchor: null });
        break;
      }
      case EVENT_ID.POP: {
        const frame = stack.pop();
        if (frame?.node) {
          frame.node.end = Math.max(last, frame.node.start);
          open.delete(frame.node);
        }
        break;
      }
      case EVENT_ID.ALIAS: {
        const name = source.slice(event.anchorStart, event.anchorEnd);
        const target = anchors.get(name);
        last = event.anchorEnd;
        if (!target)
          throw new ComposeError(
            `*${name} refers to nothing: there is no &${name}`,
            event.anchorStart,
          );
        if (open.has(target))
          throw new ComposeError(`*${name} stands inside of what it refers to`, event.anchorStart);
        target.isAliased = true;
        place(target);
        break;
      }
      default: {
        const node = nodeOf(event, source, last);
        last = node.kind === 'scalar' ? node.end : Math.max(last, node.start);
        place(node);
        if (event.anchorStart >= 0)
          anchors.set(source.slice(event.anchorStart, event.anchorEnd), node);
        if (node.kind !== 'scalar') {
          open.add(node);
          stack.push({ node, key: null, anchor: null });
        }
      }
    }
  }
  return root;
}

type ContentEvent = Exclude<
  Event,
  { type: typeof EVENT_ID.DOCUMENT | typeof EVENT_ID.POP | typeof EVENT_ID.ALIAS }
>;

function nodeOf(event: ContentEvent, source: string, last: number): YamlNode {
  const tag = event.tagStart >= 0 ? source.slice(event.tagStart, event.tagEnd) : null;
  if (event.type === EVENT_ID.SEQUENCE)
    return { kind: 'list', start: event.start, end: event.start, tag, items: [] };
  if (event.type === EVENT_ID.MAPPING)
    return { kind: 'mapping', start: event.start, end: event.start, tag, entries: [] };
  const plain = event.style === SCALAR_STYLE.PLAIN;
  const empty = event.valueStart < 0;
  const quoted =
    event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const start = empty ? last : event.valueStart - (quoted ? 1 : 0);
  const end = empty ? last : event.valueEnd + (quoted ? 1 : 0);
  const text = empty
    ? ''
    : event.fast
      ? source.slice(event.valueStart, event.valueEnd)
      : getScalarValue(source, event);
  return { kind: 'scalar', start, end, tag, text, plain };
}
