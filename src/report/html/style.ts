/** The page's only style sheet: light and dark, from a phone to paper. All pairs of colours have 4.5:1 or more. */
export const STYLE = `
:root { color-scheme: light dark; --back: #fff; --card: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #57606a; --link: #0550ae;
  --green: #116329; --green-back: #dafbe1; --red: #a40e26; --red-back: #ffebe9; --yellow: #6f4400; --yellow-back: #fff1c2; --grey: #4b535d; --grey-back: #eaeef2;  }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --card: #161b22; --line: #30363d; --text: #e6edf3; --quiet: #9da7b3; --link: #79b8ff;
  --green: #7ee787; --green-back: #12261e; --red: #ffa198; --red-back: #34171a; --yellow: #f2cc60; --yellow-back: #2e2412; --grey: #b1bac4; --grey-back: #262c34 } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .4rem; letter-spacing: -.01em }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .8rem }
h3 { font-size: 1rem; margin: 0; display: inline }
h4 { font-size: .95rem; margin: 1.6rem 0 .6rem }
p { margin: .5rem 0 }
a { color: var(--link) }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; font-size: .85em }
code { background: var(--grey-back); padding: .1em .35em; border-radius: 4px }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .7rem .9rem; margin: .5rem 0; overflow-x: auto; line-height: 1.45; overflow-wrap: normal }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px }
.quiet { color: var(--quiet); font-size: .875rem }
.skip { position: absolute; left: -100rem } .skip:focus { left: 1rem; top: .5rem; background: var(--back); padding: .4rem .8rem; z-index: 1 }
.pill { display: inline-block; white-space: nowrap; font-size: .8rem; font-weight: 600; line-height: 1.2; padding: .22em .6em; border-radius: 1em }
.pill.green { color: var(--green); background: var(--green-back) } .pill.red { color: var(--red); background: var(--red-back) }
.pill.yellow { color: var(--yellow); background: var(--yellow-back) } .pill.grey { color: var(--grey); background: var(--grey-back) }
#filters { border: 0; margin: 0 }
.tiles { display: flex; flex-wrap: wrap; gap: .6rem; border: 0; padding: 0; margin: 0 0 .9rem; min-width: 0 }
.tiles legend { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
.tile { display: grid; min-width: 7.2rem; padding: .55rem .9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); cursor: pointer; position: relative; font-size: .875rem }
.tile b { font-size: 1.45rem; line-height: 1.2 } .tile input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer }
.tile:has(:checked) { border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor }
.tile:has(:focus-visible) { outline: 3px solid var(--link); outline-offset: 2px }
.tile.green { color: var(--green) } .tile.red { color: var(--red) } .tile.yellow { color: var(--yellow) } .tile.grey { color: var(--grey) }
.selects { display: flex; flex-wrap: wrap; gap: .7rem; align-items: end }
.selects label { display: grid; gap: .2rem; font-size: .8rem; color: var(--quiet) }
select, input[type=search], button { font: inherit; font-size: .9rem; color: var(--text); background: var(--back); border: 1px solid var(--quiet); border-radius: 6px; padding: .38rem .6rem; min-height: 2.3rem; max-width: 11.5rem }
button { cursor: pointer } button:hover, details > summary:hover { background: var(--grey-back) }
#shown { color: var(--quiet); font-size: .875rem; margin: .9rem 0 .5rem }
.list { border: 1px solid var(--line); border-radius: 8px; overflow: clip }
.resource + .resource { border-top: 1px solid var(--line) }
.resource[hidden] + .resource { border-top: 0 }
.resource > summary { display: grid; grid-template-columns: minmax(40%, 1fr) fit-content(60%); gap: .3rem 1rem; align-items: center; padding: .75rem 1rem .75rem 2.3rem; cursor: pointer; position: relative; list-style: none }
.resource > summary::-webkit-details-marker { display: none }
.resource > summary::before { content: ""; position: absolute; left: 1rem; top: 1.2rem; width: .45rem; height: .45rem; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(-45deg) }
.resource[open] > summary::before { transform: rotate(45deg) }
.resource[open] > summary { background: var(--card); border-bottom: 1px solid var(--line) }
.resource:not([open]) { content-visibility: auto; contain-intrinsic-size: auto 4.4rem }
.title { font-weight: 600 } .id { color: var(--quiet); font-weight: 400; font-size: .85rem; display: block }
.why { grid-column: 1 / -1; color: var(--quiet); font-size: .875rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; justify-content: end }
.body { padding: .2rem 1.2rem 1.4rem 2.3rem }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; max-width: 100% }
table { border-collapse: collapse; font-size: .875rem; width: 100%; overflow-wrap: normal }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem; border-top: 1px solid var(--line) }
thead th { border-top: 0; background: var(--card); white-space: nowrap } tbody th { font-weight: 600 }
td { font-variant-numeric: tabular-nums }
.problem { border-left: 4px solid var(--grey); padding: .1rem 0 .1rem 1rem; margin: 1rem 0 }
.problem.red { border-color: var(--red) } .problem.yellow { border-color: var(--yellow) } .problem h4 { font-size: .95rem; margin: 0 0 .3rem }
.problem dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .3rem 0 }
dt { color: var(--quiet) } dd { margin: 0 }
pre .number { color: var(--quiet); user-select: none } pre .at { font-weight: 700 } pre del { color: var(--red); text-decoration: none } pre ins { color: var(--green); text-decoration: none }
.fold { margin: .6rem 0 } .fold > summary { cursor: pointer; padding: .25rem .4rem; border-radius: 6px; width: fit-content }
.pictures { display: flex; flex-wrap: wrap; gap: .9rem; margin: .5rem 0 1.2rem }
figure { margin: 0; max-width: 100%; overflow-x: auto } figure img { display: block; max-width: 100%; height: auto; min-width: min(100%, 20rem); border: 1px solid var(--line); border-radius: 6px; background: #fff }
figcaption { font-size: .8rem; margin-top: .3rem; color: var(--quiet) } figcaption b { color: var(--text) }
.chart { margin: .6rem 0 } .chart svg { display: block; width: 100%; height: 9rem; border-bottom: 1px solid var(--line) } .chart p { display: flex; justify-content: space-between; color: var(--quiet); font-size: .8rem; margin: .2rem 0 }
.chart .passed { fill: #2da44e } .chart .undecided { fill: #bf8700 } .chart .failed { fill: #cf222e }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .875rem; margin: .4rem 0; padding: 0; list-style: none }
.legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: 2px; margin-right: .4rem; vertical-align: -.05rem }
.legend .passed i { background: #2da44e } .legend .undecided i { background: #bf8700 } .legend .failed i { background: #cf222e }
footer { padding-top: 1.5rem; padding-bottom: 2.5rem; color: var(--quiet); font-size: .875rem }
@media (max-width: 44rem) {
  header, main, footer { padding-left: .9rem; padding-right: .9rem } header { padding-top: 1.2rem } h1 { font-size: 1.3rem }
  .tile { min-width: 0; flex: 1 1 5.6rem; padding: .45rem .7rem } .tile b { font-size: 1.2rem }
  .selects { display: grid; grid-template-columns: 1fr 1fr } .selects select, .selects input[type=search] { width: 100%; max-width: none } .buttons { grid-column: 1 / -1; display: flex; gap: .6rem } .buttons button { flex: 1 }
  .resource > summary { grid-template-columns: 1fr; padding-left: 2rem } .resource > summary::before { left: .8rem } .chips { justify-content: start } .body { padding: .2rem .9rem 1.2rem }
  .problem { padding-left: .8rem } .problem dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .4rem }
}
@media print {
  :root { color-scheme: light; --back: #fff; --card: #fff; --line: #999; --text: #000; --quiet: #333; --link: #000; --green: #0a4a1c; --red: #8a0a1e; --yellow: #5a3700; --grey: #333; --green-back: #fff; --red-back: #fff; --yellow-back: #fff; --grey-back: #fff }
  body { font-size: 10pt } #filters, .skip, #shown { display: none } .pill { border: 1px solid currentColor } .list, .scroll { border: 0; overflow: visible }
  details::details-content { content-visibility: visible; display: block; height: auto } .resource { break-inside: auto } .resource > summary, .problem, figure, tr { break-inside: avoid } .resource > summary { break-after: avoid } pre { white-space: pre-wrap }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
`;
