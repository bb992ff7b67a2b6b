/** Pages on what no small package shows, as it takes a disk, a network or a large text: what it means. */
export const FILE_PAGES: Readonly<Record<string, string>> = {
  'file-unreadable': 'The description itself cannot be read from disk.',
  'more-findings': 'There are more findings than are shown. Mend the first ones and check again.',
  'dead-link': 'A page that the description points at does not exist (asked with --check-links).',
  'link-not-asked':
    'A page that the description points at could not be asked for (with --check-links): nothing is known of it.',
};
