import pc from 'picocolors';
import { GALLERY_STATES, type GalleryState } from '../../__tests__/report/gallery-states.ts';
import { paint } from '../../__tests__/report/paint.ts';
import { badgeFiles } from '../../src/report/badge/badge-files.ts';
import { COLLECTION_BADGE } from '../../src/report/badge/badge-path.ts';
import { html } from '../../src/report/html/markup.ts';
import { renderPage } from '../../src/report/html/page.ts';
import { renderComment } from '../../src/report/markdown/comment.ts';
import { renderSummary } from '../../src/report/markdown/summary.ts';
import { renderTerminal } from '../../src/report/terminal/terminal.ts';
import { badgeFrame, frame, githubFrame, terminalFrame } from './frames.ts';

const BADGES = 12;

/** Every state in every rendering: path → content, with `index.html` to start from. */
export function gallery(
  states: Record<string, GalleryState> = GALLERY_STATES,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, state] of Object.entries(states))
    for (const [kind, content] of Object.entries(renderings(state)))
      files.set(`${name}/${kind}.html`, content);
  return files.set('index.html', indexPage(states));
}

const KINDS = ['comment', 'summary', 'page', 'terminal', 'narrow-terminal', 'badges'] as const;

function renderings({
  report,
  context,
  view,
}: GalleryState): Record<(typeof KINDS)[number], string> {
  const source = (file: string) => context.source?.(file)?.split('\n') ?? null;
  const terminal = (width: number) =>
    terminalFrame(
      renderTerminal(report, {
        width,
        colours: pc.createColors(true),
        source,
        quiet: false,
        undecidedMatters: true,
        pages: null,
      }),
    );
  return {
    comment: withPictures(githubFrame(renderComment(report, context)), context),
    summary: withPictures(githubFrame(renderSummary(report, context)), context),
    page: renderPage(report, { links: context, source: context.source ?? (() => null), ...view }),
    terminal: terminal(100),
    'narrow-terminal': terminal(48),
    badges: badgeFrame(badgesOf(report)),
  };
}

/** The pictures that GitHub would fetch, so that a gallery asks for nothing. */
function withPictures(page: string, { images = [] }: GalleryState['context']): string {
  const picture = `data:image/png;base64,${Buffer.from(paint()).toString('base64')}`;
  return images.reduce(
    (text, { url }) => text.replaceAll(`src="${url}"`, `src="${picture}"`),
    page,
  );
}

function badgesOf(report: GalleryState['report']): { name: string; svg: string }[] {
  const badges = [...badgeFiles(report, null)]
    .filter(([path, content]) => path.endsWith('.svg') && content !== null)
    .map(([name, content]) => ({ name, svg: content ?? '' }));
  const isWhole = ({ name }: { name: string }) => name === `${COLLECTION_BADGE}.svg`;
  return [...badges.filter(isWhole), ...badges.filter((badge) => !isWhole(badge))].slice(0, BADGES);
}

function indexPage(states: Record<string, GalleryState>): string {
  const style =
    ':root { color-scheme: light dark } body { font: 16px/1.6 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem } th, td { text-align: left; padding: .35rem 1rem .35rem 0; vertical-align: top }';
  const rows = Object.entries(states).map(
    ([name, { about }]) =>
      html`<tr><th scope="row">${name}</th><td>${about}</td>${KINDS.map((kind) => html`<td><a href="${name}/${kind}.html">${kind}</a></td>`)}</tr>`,
  );
  return frame(
    'Gallery of model-hub-ci',
    style,
    html`<main><h1>What model-hub-ci shows</h1><p>Every state in every form, made by <code>npm run gallery</code>.</p><table>${rows}</table></main>`,
  );
}
