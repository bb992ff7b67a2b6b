import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type Html, html } from '../../src/report/html/markup.ts';
import { ansiHtml } from './ansi-html.ts';

const GITHUB = `
:root { color-scheme: light dark; --back: #fff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --stripe: #f6f8fa; --link: #0969da; --code: #818b981f }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d; --stripe: #151b23; --link: #4493f8; --code: #656c7633 } }
body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; color: var(--text); background: var(--back); margin: 0 }
main { box-sizing: border-box; max-width: 920px; padding: 16px; overflow-wrap: break-word }
h3 { font-size: 17.5px; margin: 16px 0 12px } h4 { font-size: 14px; margin: 16px 0 8px }
a { color: var(--link); text-decoration: none } sub { color: var(--quiet) } img { vertical-align: middle }
code { font: 12px ui-monospace, "DejaVu Sans Mono", monospace; background: var(--code); padding: 2px 5px; border-radius: 6px }
pre { background: var(--stripe); padding: 12px; border-radius: 6px; overflow: auto } pre code { background: none; padding: 0 }
blockquote { border-left: 4px solid var(--line); margin: 0; padding: 0 1em; color: var(--quiet) }
table { border-collapse: collapse; margin-bottom: 16px; display: block; overflow: auto; max-width: max-content } th, td { border: 1px solid var(--line); padding: 6px 13px }
tr:nth-child(2n) td { background: var(--stripe) } ul { padding-left: 2em } li { margin: 3px 0 } details { margin-bottom: 12px }`;

const TERMINAL = `
body { margin: 0; background: #0d1117; color: #d1d7e0 }
main { padding: 20px; width: max-content } pre { margin: 0; font: 13px/1.45 ui-monospace, "DejaVu Sans Mono", monospace }
.b { font-weight: 700 } .dim { color: #8b949e } .red { color: #ff7b72 } .green { color: #56d364 } .yellow { color: #e3b341 } .cyan { color: #76e3ea }`;

/** Markdown about as GitHub shows it. */
export function githubFrame(markdown: string): string {
  const shown = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return frame('As GitHub shows it', GITHUB, html`<main>${{ html: shown }}</main>`);
}

/** A terminal's output in its colours. */
export function terminalFrame(text: string): string {
  return frame('In a terminal', TERMINAL, html`<main><pre>${ansiHtml(text)}</pre></main>`);
}

/** Badges as a README shows them, one below the other, at their own size and enlarged. */
export function badgeFrame(badges: readonly { name: string; svg: string }[]): string {
  const style =
    ':root { color-scheme: light dark } body { margin: 0; font: 14px/1.5 system-ui, sans-serif } main { padding: 16px; width: max-content } p { margin: 10px 0 } .large { height: 40px }';
  const list = badges.map(({ name, svg }) => {
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return html`<p><img src="${source}" alt="test results of ${name}"></p><p><img class="large" src="${source}" alt=""></p>`;
  });
  return frame('Badges', style, html`<main>${list}</main>`);
}

export function frame(title: string, style: string, body: Html): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${{ html: style }}</style></head><body>${body}</body></html>\n`
    .html;
}
