import { packStyles } from './pack-styles.ts';

/** The sheet of the pages of places: that of the field pack, the exit in sight while a reader scrolls, and the index. */
export const placeStyles = `${packStyles}html{scroll-padding-top:80px}
.leaving{position:sticky;top:0;z-index:1;display:flex;align-items:center;justify-content:flex-end;gap:.5rem 1rem;max-width:60rem;margin:0 auto;padding:.5rem 1rem;border-bottom:1px solid var(--line);background:var(--ground)}
.leaving .small{line-height:1.25}
.leave{flex:none}
.ways{display:flex;flex-wrap:wrap;gap:0 1.5rem;padding:0;list-style:none}
.ways a{display:inline-flex;align-items:center;min-height:44px;font-weight:600}
.contents{font-size:.9375rem}
.contents a{min-height:32px;font-weight:400}
main>h1{margin-top:.5rem}
.kind>ul.places{grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.75rem 1.5rem;max-width:none;padding:0;list-style:none}
.places li{min-width:0}
.places a{display:block;width:fit-content;padding-block:.125rem;font-weight:600}
.kind>p.empty{max-width:none}
.all-places{width:100%;margin-block-start:1rem;border-collapse:collapse}
.all-places caption{padding-block:.5rem;font-weight:600;text-align:start}
.all-places :is(th,td){padding:.25rem .75rem .25rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:baseline}
.all-places a{display:inline-block;padding-block:.125rem}
main>figure.map{margin-block:1rem}
main>figure.map>svg{width:100%;max-width:none;height:auto}
.all-places :is(th,td):last-child{width:auto}
.all-places .column{display:none}
@media (max-width:48rem){.all-places td{display:inline-block;border:0;padding-block:0}.all-places .column{display:inline}.all-places thead{display:none}.all-places :is(tr,tbody,tbody th,caption),table.all-places{display:block;border:0;padding:0}.all-places tbody tr{padding-block:.5rem;border-block-end:1px solid var(--line)}.all-places tr:not(.empty) .none,.all-places .none~.none,.all-places .empty .column{display:none}}
@media (max-width:30rem){.sheet :is(th,td){padding-inline-end:.5rem;font-size:.8125rem}.sheet th:first-child{width:40%}.sheet :is(th,td):last-child{width:24%;padding-inline-end:0}}
@media print{.leaving{display:none}.kind>ul.places{columns:3}.places a{padding:0}}
`;

/**
 * The sheet of what stands below the picture of a map where no script runs: links to these pages, in as many columns as there
 * is room, and `mapPartOf` beside a picture. Its key has the colours of a light page, and so has the page then.
 */
export const placeLinkStyles = `.missing :is(h2,ul){margin:0}
.missing h2{padding-block:12px 4px;font-size:1rem}
.missing ul{columns:13rem;padding:0;list-style:none}
.missing ul+ul{padding-block-start:8px}
.missing li{break-inside:avoid;padding-block:4px}
.missing li a{display:inline-block}
.missing p{margin:0;padding-block:12px 4px}
.missing p a{display:inline-block}
:root:root{color-scheme:light}
noscript section{padding:0 16px 16px}
noscript ul{display:flex;flex-wrap:wrap;gap:4px 20px;padding:0;list-style:none}
noscript li{display:flex;align-items:center;gap:8px}
noscript svg{flex:none}
noscript :is(summary,caption){padding-block:10px;font-weight:600;text-align:start}
noscript table{border-collapse:collapse}
noscript :is(th,td){padding:8px 16px 8px 0;border-block-start:1px solid;text-align:start;vertical-align:top}
noscript th{inline-size:30%}
noscript th a{display:inline-block;color:inherit}
@media (min-width:900px){noscript{grid-column:1/-1}}
`;
