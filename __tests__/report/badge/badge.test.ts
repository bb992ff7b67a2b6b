import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import {
  BADGE_COLOURS,
  type Badge,
  type BadgeState,
  collectionBadge,
  errorBadge,
  LABEL_LIMIT,
  resourceBadge,
} from '../../../src/report/badge/badge.ts';
import { badgeEndpoint } from '../../../src/report/badge/badge-endpoint.ts';
import { badgeSvg, LABEL_COLOUR } from '../../../src/report/badge/badge-svg.ts';
import { oneLine } from '../../../src/report/escape/hidden.ts';
import { expectGolden } from '../../golden.ts';
import { hostileText } from '../hostile-text.ts';
import { passed, resource } from '../make-report.ts';
import { HOSTILE, stateOf } from '../states.ts';

function first(state: string): Badge {
  const [one] = stateOf(state).resources;
  if (one === undefined) throw new Error(`no resource in ${state}`);
  return resourceBadge(one);
}

const BADGES: Record<string, Badge> = {
  passing: first('all-pass'),
  failing: first('all-fail'),
  'failing-partly': resourceBadge(
    resource({
      status: 'failed',
      verdicts: [passed(), ...(stateOf('all-fail').resources[1]?.verdicts ?? [])],
    }),
  ),
  partial: first('unsupported'),
  undecided: first('undecided'),
  valid: first('datasets-only'),
  error: errorBadge('collection'),
  hostile: first('hostile'),
  long: resourceBadge(resource({ id: `models/${'a-very-long-name-'.repeat(9)}` })),
  'other-scripts': resourceBadge(resource({ id: 'models/核分割モデル 😀 Ядро' })),
  collection: collectionBadge([
    ...Array(12).fill({ status: 'passed', type: 'model' }),
    ...Array(2).fill({ status: 'failed', type: 'model' }),
  ]),
  'collection-all': collectionBadge([
    { status: 'passed', type: 'model' },
    { status: 'valid', type: 'dataset' },
  ]),
  'collection-empty': collectionBadge([]),
};

interface Drawn {
  tags: string[];
  attributes: Record<string, string>[];
  title: string;
  texts: string[];
}

/** The drawing as an XML parser sees it; throws where it is not well-formed. */
function parsed(svg: string): Drawn {
  const drawn: Drawn = { tags: [], attributes: [], title: '', texts: [] };
  const parser = new SaxesParser();
  let current = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    current = name;
    drawn.tags.push(name);
    drawn.attributes.push(
      Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    );
    if (name === 'text') drawn.texts.push('');
  });
  parser.on('text', (text) => {
    if (text.trim() === '') return;
    if (current === 'title') drawn.title += text;
    if (current === 'text') drawn.texts[drawn.texts.length - 1] += text;
  });
  parser.on('cdata', () => {
    throw new Error('cdata');
  });
  parser.on('comment', () => {
    throw new Error('comment');
  });
  parser.write(svg).close();
  return drawn;
}

/** Contrast of two colours by WCAG 2: 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('badge', () => {
  test.each(Object.keys(BADGES))('%s', (name) => {
    const badge = BADGES[name] ?? errorBadge(name);
    expectGolden(import.meta.url, `badge/${name}.svg`, badgeSvg(badge));
    expectGolden(import.meta.url, `badge/${name}.json`, badgeEndpoint(badge));
  });

  test('messages', () => {
    const messages = Object.entries(BADGES).map(([name, { message, state }]) => [
      name,
      message,
      state,
    ]);
    expect(messages).toEqual([
      ['passing', 'passing', 'passing'],
      ['failing', 'failing', 'failing'],
      ['failing-partly', 'failing, 1 of 2 pass', 'failing'],
      ['partial', '1 of 2 formats pass', 'partial'],
      ['undecided', 'undecided', 'undecided'],
      ['valid', 'valid', 'valid'],
      ['error', 'error', 'error'],
      ['hostile', 'failing, 1 of 3 pass', 'failing'],
      ['long', 'passing', 'passing'],
      ['other-scripts', 'passing', 'passing'],
      ['collection', '12 of 14 models pass', 'failing'],
      ['collection-all', '2 of 2 resources pass', 'passing'],
      ['collection-empty', 'no results', 'undecided'],
    ]);
  });

  test('a collection is what its resources are', () => {
    const of = (...statuses: Parameters<typeof collectionBadge>[0][number]['status'][]) =>
      collectionBadge(statuses.map((status) => ({ status, type: 'model' }))).state;
    expect(of('passed', 'valid')).toBe('passing');
    expect(of('passed', 'failed')).toBe('failing');
    expect(of('passed', 'inconclusive')).toBe('partial');
    expect(of('partial')).toBe('partial');
    expect(of('inconclusive')).toBe('undecided');
    expect(of('removed')).toBe('undecided');
  });

  test('text stands out by WCAG AA in every state', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#ffffff', '#4c1c1c')).toBeGreaterThan(4.5);
    for (const colour of [LABEL_COLOUR, ...Object.values(BADGE_COLOURS)])
      expect({ colour, enough: contrast('#ffffff', colour) >= 4.5 }).toEqual({
        colour,
        enough: true,
      });
  });

  test('any text makes a well-formed drawing that says it and fetches nothing', () => {
    const states = Object.keys(BADGE_COLOURS) as BadgeState[];
    fc.assert(
      fc.property(hostileText, hostileText, fc.constantFrom(...states), (label, message, state) => {
        const drawn = parsed(badgeSvg({ label, message, state }));
        expect(drawn.tags).toEqual([
          'svg',
          'title',
          'clipPath',
          'rect',
          'g',
          'rect',
          'rect',
          'g',
          'text',
          'text',
        ]);
        expect(drawn.texts.map((one) => one.replaceAll('\ufffd', ''))).toEqual(
          [label, message].map((one) =>
            oneLine(one).replace(/\p{Noncharacter_Code_Point}|\ufffd/gu, ''),
          ),
        );
        expect(drawn.attributes[0]?.['aria-label']).toBe(drawn.title);
        for (const attributes of drawn.attributes)
          expect(Object.keys(attributes).filter((key) => /href|src|style|^on/.test(key))).toEqual(
            [],
          );
        expect(JSON.parse(badgeEndpoint({ label, message, state }))).toMatchObject({
          schemaVersion: 1,
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('the halves are as wide as their texts, and stand side by side', () => {
    for (const badge of Object.values(BADGES)) {
      const { attributes, tags } = parsed(badgeSvg(badge));
      const [, left, right] = attributes.filter((_, index) => tags[index] === 'rect');
      const [label, message] = attributes.filter((_, index) => tags[index] === 'text');
      expect(Number(left?.width)).toBe(Number(label?.textLength ?? 0) + 12);
      expect(Number(right?.x)).toBe(Number(left?.width));
      expect(Number(message?.x)).toBe(Number(right?.x) + 6);
      expect(Number(attributes[0]?.width)).toBe(Number(left?.width) + Number(right?.width));
      expect(Number(attributes[0]?.width)).toBeLessThan(520);
    }
  });

  test('long names are cut', () => {
    expect(BADGES.long?.label).toHaveLength(LABEL_LIMIT);
    expect(BADGES.long?.label.endsWith('…')).toBe(true);
    expect(errorBadge(HOSTILE).label.length).toBeLessThanOrEqual(LABEL_LIMIT);
    expect(resourceBadge(resource({ id: '.' })).label).toBe('U-Net for nuclei');
  });

  test('shields.io gets the keys it takes and no other', () => {
    for (const badge of Object.values(BADGES)) {
      const endpoint = JSON.parse(badgeEndpoint(badge));
      const known = ['schemaVersion', 'label', 'message', 'color', 'isError', 'cacheSeconds'];
      expect(Object.keys(endpoint).filter((key) => !known.includes(key))).toEqual([]);
      expect(endpoint.color).toMatch(/^[0-9a-f]{6}$/);
      expect(endpoint.cacheSeconds).toBeGreaterThanOrEqual(300);
    }
  });
});
