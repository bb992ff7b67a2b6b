import type { FindingPage } from './example.ts';
import { MODEL_PAGES } from './model-pages.ts';
import { STRUCTURE_PAGES } from './structure-pages.ts';
import { TEXT_PAGES } from './text-pages.ts';
import { WARNING_PAGES } from './warning-pages.ts';

/** The page of each code that a description can trigger on its own. */
export const FINDING_PAGES: Readonly<Record<string, FindingPage>> = {
  ...TEXT_PAGES,
  ...STRUCTURE_PAGES,
  ...MODEL_PAGES,
  ...WARNING_PAGES,
};
