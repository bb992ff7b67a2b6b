import type { ResourceReport } from '../../contract/report.ts';
import { formatsOf } from '../markdown/format-cells.ts';

/** What can be filtered by, besides the status: each value is known to the page by its place in the list. */
export interface FilterIndex {
  formats: string[];
  blames: string[];
  causes: string[];
  /** Software and what is said of it, as `ilastik works`. */
  partners: { partner: string; status: string }[];
}

/** One thing that was found, as the filters see it. */
interface Fact {
  format: string;
  blame: string;
  cause: string;
}

export function filterIndex(resources: readonly ResourceReport[]): FilterIndex {
  const facts = resources.flatMap(factsOf);
  const rows = resources.flatMap(({ partners = [] }) => partners);
  const partners = new Map(
    rows.map(({ partner, status }) => [`${partner} ${status}`, { partner, status }]),
  );
  return {
    formats: formatsOf([...resources]),
    blames: distinct(facts.map(({ blame }) => blame)),
    causes: distinct(facts.map(({ cause }) => cause)),
    partners: [...partners].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  };
}

/** The facts of a resource for its attributes: `format.blame.cause`, numbers of the index, empty for none. */
export function factCodes(resource: ResourceReport, index: FilterIndex): string {
  const codes = factsOf(resource).map(({ format, blame, cause }) =>
    [place(index.formats, format), place(index.blames, blame), place(index.causes, cause)].join(
      '.',
    ),
  );
  return [...new Set(codes)].join(' ');
}

export function partnerCodes({ partners = [] }: ResourceReport, index: FilterIndex): string {
  return index.partners
    .flatMap((known, place) =>
      partners.some((row) => row.partner === known.partner && row.status === known.status)
        ? [String(place)]
        : [],
    )
    .join(' ');
}

function factsOf({ verdicts, findings }: ResourceReport): Fact[] {
  return [
    ...verdicts.map(({ weightsFormat, blame, cause }) => ({
      format: weightsFormat,
      blame: blame ?? '',
      cause: cause ?? '',
    })),
    ...findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => ({ format: '', blame: 'contributor', cause: code })),
  ];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}

function place(values: readonly string[], value: string): string {
  const found = values.indexOf(value);
  return found === -1 ? '' : String(found);
}
