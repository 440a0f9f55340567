import type { Ways } from '../src/shapes.ts';
import { packedRegions } from './packed.ts';
import { pictureOf } from './pictures.ts';

const MADE = '// Made from packages/geo/boundaries by `npm run make:shapes`; edit packages/geo/make instead.';

/** The whole text of each file in `src/generated/`, made from `boundaries/`; the same files give the same text. */
export function modulesOf(): Readonly<Record<string, string>> {
  const [us, usCa, na] = [pictureOf('us'), pictureOf('us-ca'), pictureOf('na')];
  const drawn = new Set(usCa.regions.map((it) => packedRegions([it])));
  return {
    'us.ts': `${MADE}
import { regionsFrom } from '../packed.ts';
import type { Shapes } from '../shapes.ts';
import { usCallouts, usFrame } from '../us-frame.ts';

/** The 56 states and territories of the US on the \`us\` plane. Made with Natural Earth. */
// prettier-ignore
export const us: Shapes = {
width: usFrame.width, height: usFrame.height, insets: usFrame.insets, callouts: usCallouts,
regions: /* @__PURE__ */ regionsFrom('\\
${packedRegions(us.regions)}'),
};
`,
    'us-ways.ts': waysText('us', 'usWays', us.ways),
    'us-ca.ts': `${MADE}
import { regionsFrom } from '../packed.ts';
import type { Shapes } from '../shapes.ts';
import { usCaCallouts, usCaFrame } from '../us-ca.ts';

/** The 69 states, provinces and territories of the US and Canada on the \`us-ca\` plane. Made with Natural Earth. */
// prettier-ignore
export const usCa: Shapes = {
width: usCaFrame.width, height: usCaFrame.height, insets: usCaFrame.insets, callouts: usCaCallouts,
regions: /* @__PURE__ */ regionsFrom('\\
${packedRegions(usCa.regions)}'),
};
`,
    'us-ca-ways.ts': waysText('us-ca', 'usCaWays', usCa.ways),
    'na.ts': `${MADE}
import { regionsFrom } from '../packed.ts';
import type { RegionShape } from '../shapes.ts';

/** What the \`na\` plane draws otherwise than \`us-ca\`: Mexico, and what stands in insets. Made with Natural Earth. */
// prettier-ignore
export const naRegions: readonly RegionShape[] = /* @__PURE__ */ regionsFrom('\\
${packedRegions(na.regions.filter((it) => !drawn.has(packedRegions([it]))))}');
`,
    'na-ways.ts': waysText('na', 'naWays', na.ways),
  };
}

function waysText(preset: string, name: string, { neighbours, arrows }: Ways): string {
  return `${MADE}
import type { Ways } from '../shapes.ts';

/** Who borders whom on the \`${preset}\` plane, and where each arrow key leads. */
// prettier-ignore
export const ${name}: Ways = {
neighbours: {
${Object.entries(neighbours).map(entryOf).join('\n')}
},
arrows: {
${Object.entries(arrows).map(entryOf).join('\n')}
},
};
`;
}

function entryOf([id, ids]: [string, readonly string[]]): string {
  return `'${id}': [${ids.map((other) => `'${other}'`).join()}],`;
}
