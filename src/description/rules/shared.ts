import { rule } from './rule.ts';

type Cite = { doi?: string | null; url?: string | null };

/** Rules that hold for all types and versions. */
export const SHARED_RULES = [
  rule<Cite, unknown>({
    code: 'cite-without-link',
    severity: 'error',
    at: 'cite/*',
    reference: 'generic.v0_2:CiteEntry, generic.v0_3:CiteEntry',
    hint: 'Add "doi: 10.…" (preferred) or "url: https://…".',
    check: ({ doi, url }) =>
      doi || url
        ? []
        : [{ message: 'This citation has neither "doi" nor "url"; it needs one of them.' }],
  }),
];

/** Rules on a resource of an unknown type. */
export const GENERIC_RULES = [
  rule<string, unknown>({
    code: 'collection-unsupported',
    severity: 'error',
    at: 'type',
    reference: 'generic.v0_2:GenericDescr.check_specific_types',
    hint: 'Describe each resource of the collection in a file of its own.',
    check: (type) =>
      type === 'collection'
        ? [{ message: 'The type "collection" cannot be described: the specification dropped it.' }]
        : [],
  }),
];
