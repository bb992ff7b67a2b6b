/** How a collection may be laid out: descriptions in folders, or files that name several resources. */
export const LAYOUT_NAMES = ['folders', 'resources', 'collection', 'index'] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];
