import { colours } from './palette.ts';

const valuesOf = (theme: 2 | 3): string =>
  colours.map((colour) => `--${colour[0]}:${colour[theme]};`).join('');

/** Headings and text without the margins of a browser. */
const plain = `h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0}
h1{font-size:1.75rem;line-height:1.2}
h2{font-size:1.25rem;line-height:1.3}
h3{font-size:1rem;line-height:1.35}
`;

/** The lines to call. */
const calls = `.calls{padding:.75rem 1rem;border-radius:6px;background:var(--warm)}
.calls a,.all a{color:inherit}
.lines{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:.5rem 1.5rem;padding:0;list-style:none}
.lines li{min-width:0}
.lines span{display:block}
.lines .small{color:inherit}
.lines .name *{display:inline}
.lines .purpose{font-weight:600}
.number{display:inline-flex;align-items:center;min-height:44px;min-width:44px;font-size:1.375rem;font-weight:700;font-variant-numeric:tabular-nums}
.text a{display:inline-flex;align-items:center;min-height:44px;min-width:44px;font-weight:700}
`;

/** The fact sheet, its map and its tables. */
const sheet = `.sheet{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;padding:1rem;border:1px solid var(--line);border-radius:6px}
.sheet h2{font-size:1.125rem}
.sheet .calls{display:none}
.sheet .beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem 1.5rem}
.sheet .beside h2:not(:first-child){margin-top:.75rem}
.sheet ul:not(.lines,.pins){padding-inline-start:1.125rem}
.sheet ul.contacts{padding:0;list-style:none}
.contacts li{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:.25rem 1rem;padding-block:.25rem;border-top:1px solid var(--line)}
.sheet sup{font-size:.75em;line-height:0;white-space:nowrap}
.notes{font-size:.875rem}
.sheet .notes ol{columns:3 14rem;column-gap:1rem;padding-inline-start:0;list-style-position:inside}
.notes li{break-inside:avoid}
.lead{font-size:1.125rem}
.map{${valuesOf(2)}align-self:start;padding:.5rem;border-radius:6px;background:var(--ground);color:var(--ink);forced-color-adjust:none}
.map svg{display:block;max-width:100%;height:auto;border-radius:6px}
.map>svg{width:100%;max-width:30rem;border:1px solid var(--line)}
.map .pins{display:flex;flex-wrap:wrap;gap:.125rem .75rem;padding:0;list-style:none}
.pins li{display:flex;align-items:center;gap:.375rem}
.pins svg{flex:none;border-radius:0}
figcaption{padding-top:.375rem;font-size:.875rem}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:.25rem .75rem .25rem 0;border-top:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
thead th{border:0;color:var(--quiet);font-size:.875rem}
th:last-child,td:last-child{width:21%}
`;

/** What is other on paper. */
const printed = `.first,.about{display:none}.sheet .calls{display:block}
.first,main{max-width:none;padding:0}
.sheet{gap:6px;padding:0;border:0;break-after:page;break-inside:avoid}
.sheet>header{display:flex;align-items:baseline;justify-content:space-between;gap:1em}
h1{font-size:18pt}h2,.sheet h2{font-size:11pt}h3{font-size:10pt}
.small,.about,.exit,.standing,.cautions,dl,figcaption,thead th{font-size:8.5pt}
.sheet footer,.sheet figcaption{font-size:8pt;line-height:1.25}
.lead{font-size:10pt}
.notes{font-size:8pt;line-height:1.25}
.sheet .notes ol{columns:3;column-gap:14px;font-size:7pt}
.kind .text{font-size:9pt}
.calls{padding:0;border-block:1px solid #000;border-radius:0;background:none}
.map{padding:0}
.sheet .lines{grid-template-columns:repeat(4,minmax(0,1fr));gap:0 12px;padding-block:4px;line-height:1.2}
.number{min-height:0;font-size:12pt}
.text a{min-height:0}
.kind>p,.kind>ul,.kind article{max-width:none}
.sheet .beside{grid-template-columns:212px minmax(0,1fr);gap:16px}
.map .pins{gap:0 .75rem}
.sheet .beside.classes{grid-template-columns:412px minmax(0,1fr)}
.classes .map{display:grid;grid-template-columns:212px minmax(0,1fr);align-items:start;gap:10px}
.classes figcaption{padding:0}
.sheet .beside h2:not(:first-child){margin-top:4px}
th,td,.contacts li{padding-block:1px}
th:nth-child(1){width:38%}
.contacts li{grid-template-columns:310px minmax(0,1fr);gap:12px}
.rest{display:block;padding:0}
.kind{display:block;margin-bottom:14pt}
.kind h2,h3{break-after:avoid}
.kind article,.kind li{break-inside:avoid;margin-block:6pt}
.rest .out[href^="https:"]::after{content:" (" attr(href) ")"}
a{color:inherit}`;

/** The size of the sheet in print is what fits on Letter and on A4 alike: 9 points within margins of 11 mm. */
export const packStyles = `:root{color-scheme:light dark;${valuesOf(2)}}
@media (prefers-color-scheme:dark){:root{${valuesOf(3)}}}
@page{margin:11mm}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.45 system-ui,sans-serif;overflow-wrap:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%}
.first,main{max-width:60rem;margin:0 auto;padding:0 1rem}
${plain}a{color:var(--accent);text-underline-offset:.15em;overflow-wrap:anywhere}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.small,.about{font-size:.875rem;color:var(--quiet)}
.first{display:grid;gap:.75rem;padding-block:.75rem}
.exit{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;font-size:.875rem}
.exit span{flex:1 1 16rem}
.leave{display:inline-flex;align-items:center;min-height:44px;padding:.5rem 1.25rem;border:2px solid var(--ink);border-radius:6px;background:var(--ink);color:var(--ground);font-size:1rem;font-weight:600;text-decoration:none}
.leave:hover{text-decoration:underline 2px}
${calls}.about{padding-block:.5rem}
${sheet}.rest{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem;padding-block:2rem}
.kind{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}
.kind>h2{padding-bottom:.25rem;border-bottom:2px solid var(--ink)}
.kind>p,.kind>ul,.kind article{max-width:68ch}
.kind>ul.lines{max-width:none}
.kind>ul:not(.lines){display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem;padding-inline-start:1.125rem}
.count{color:var(--quiet);font-weight:400}
.kind article{display:grid;grid-template-columns:minmax(0,1fr);gap:.25rem;padding-block:.25rem}
.standing{font-weight:600;font-size:.875rem}
.cautions{display:flex;flex-wrap:wrap;gap:.25rem .5rem;padding:0;list-style:none;font-size:.875rem}
.cautions li{padding:0 .5rem;border:1px dashed var(--quiet);border-radius:6px}
.kind .text,dd{white-space:pre-line}
.kind .text{font-size:1rem}
dl{display:grid;gap:.125rem;font-size:.9375rem}
.line{display:grid;grid-template-columns:clamp(5rem,22%,8rem) minmax(0,1fr);column-gap:.75rem}
.line.list{display:block}
dt{color:var(--quiet)}
dd{min-width:0;overflow-wrap:anywhere}
.list dd{display:list-item;list-style:disc;margin-inline-start:1.125rem}
@media (max-width:30rem){.contacts li{grid-template-columns:minmax(0,1fr)}.sheet{padding:.75rem}}
@media (forced-colors:active){.calls,.leave{border:1px solid CanvasText}}
@media print{:root{color-scheme:light;${valuesOf(2)}--ground:#fff;--ink:#000;--quiet:#333;--accent:#000}
body{background:none;font-size:9pt;line-height:1.3}
${printed}}
.together h3{padding-top:.25rem}
.kind>ol,.agenda ul{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem;max-width:68ch;margin:0;padding-inline-start:1.5rem}
.agenda{display:grid;gap:.5rem;max-width:68ch}
.together li{overflow-wrap:anywhere}
.headlines li{margin-bottom:.5rem}
:is(.together,.agenda) li>a,.neighbours li a{display:inline-block;padding-block:.125rem}
`;

/** The fact sheet on the paper of another page, in a root of its own: the same rules, and nothing on a screen. */
export const sheetStyles = `:host{display:none}
@media print{:host{display:block;${valuesOf(2)}--ground:#fff;--ink:#000;--quiet:#333;--accent:#000;color-scheme:light;color:#000;font:9pt/1.3 system-ui,sans-serif;text-align:start;overflow-wrap:break-word}
*{box-sizing:border-box}
${plain}${calls}${sheet}${printed}
.small{color:var(--quiet)}
.sheet{break-after:auto}
.map>canvas{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:6px}}
`;
