import { type Remedy, withRemedy, writeValue } from '../fixes/remedy.ts';
import { licenseStanding, licenseSuccessor, meantLicense } from '../text/license.ts';
import { type Complaint, rule } from './rule.ts';

type Data = Record<string, unknown>;

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** Fields without which a resource is hard to find, use or cite. */
export function missingFields(data: Data, fields: readonly string[]): Complaint[] {
  return fields
    .filter((field) => isEmpty(data[field]))
    .map((field) => ({
      path: [field],
      message: `"${field}" is not filled in; others need it to find, use or cite this resource.`,
      hint: `Add "${field}".`,
    }));
}

export const missingMetadata = (fields: readonly string[], reference: string) =>
  rule<Data, Data>({
    code: 'missing-metadata',
    severity: 'warning',
    at: '',
    reference,
    hint: 'Fill it in.',
    check: (data) => missingFields(data, fields),
  });

export const longerThan = (
  field: string,
  limit: number,
  severity: 'warning' | 'info',
  reference: string,
) =>
  rule<string, Data>({
    code: 'long-text',
    severity,
    at: field,
    reference,
    hint: 'Shorten it; move details to the documentation.',
    check: (text) =>
      [...text].length > limit
        ? [
            {
              message: `"${field}" has ${[...text].length} characters; more than ${limit} are hard to show.`,
            },
          ]
        : [],
  });

/** The identifier that is meant, where that is certain. */
function remedied(license: string): { remedy?: Remedy; hint?: string } {
  const meant = licenseSuccessor(license) ?? meantLicense(license);
  return meant === undefined ? {} : { hint: `Write "${meant}".`, ...withRemedy(writeValue(meant)) };
}

export const freeLicense = (reference: string) =>
  rule<string, Data>({
    code: 'license-not-listed',
    severity: 'warning',
    at: 'license',
    reference,
    hint: 'Choose an identifier from the SPDX licence list, as CC-BY-4.0.',
    check: (license) => {
      if (typeof license !== 'string') return [];
      const standing = licenseStanding(license);
      if (standing === 'current') return [];
      const what = standing === 'deprecated' ? 'a deprecated identifier' : 'no identifier';
      return [
        { message: `"${license}" is ${what} of the SPDX licence list.`, ...remedied(license) },
      ];
    },
  });

type Person = { github_user?: string | null };

/** Rules on what the 0.3 generation recommends. */
export const RECOMMENDED_0_3 = [
  longerThan('description', 512, 'warning', 'generic.v0_3:GenericModelDescrBase.description'),
  rule<Data | string, Data>({
    code: 'license-as-file',
    severity: 'warning',
    at: 'license',
    reference: 'generic.v0_3:GenericModelDescrBase._check_license',
    hint: 'Use an identifier of the SPDX list if one fits: programs understand it.',
    check: (license) =>
      typeof license === 'object' ? [{ message: 'The licence is a file of its own.' }] : [],
  }),
  rule<string, Data>({
    code: 'license-deprecated',
    severity: 'warning',
    at: 'license',
    reference: 'own',
    hint: 'Use the identifier that replaced it, as GPL-3.0-only or GPL-3.0-or-later.',
    check: (license) =>
      typeof license === 'string' && licenseStanding(license) === 'deprecated'
        ? [
            {
              message: `"${license}" is a deprecated identifier of the SPDX licence list.`,
              ...remedied(license),
            },
          ]
        : [],
  }),
  rule<Data, Data>({
    code: 'no-maintainer',
    severity: 'warning',
    at: '',
    reference: 'generic.v0_3:GenericModelDescrBase._check_maintainers_exist',
    hint: 'Add "maintainers" with a "github_user", or give one of the authors a "github_user".',
    check: ({ authors, maintainers }) => {
      const people = (authors as Person[] | undefined) ?? [];
      const reachable = people.some(({ github_user: user }) => user !== undefined && user !== null);
      return isEmpty(maintainers) && people.length > 0 && !reachable
        ? [
            {
              path: ['authors'],
              message:
                'There are no maintainers, and no author has a "github_user": nobody can be asked.',
            },
          ]
        : [];
    },
  }),
];

export const COMMON_METADATA = [
  'description',
  'documentation',
  'authors',
  'cite',
  'license',
  'tags',
];
