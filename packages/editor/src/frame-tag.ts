/** What a screen reader calls the frame, by the language of the page around it. */
export const titles = {
  en: 'Map of partnerships against human trafficking',
  es: 'Mapa de alianzas contra la trata de personas',
  'fr-CA': 'Carte des partenariats contre la traite de personnes',
} as const;

/**
 * What the frame may do, each tried in test/pages/frame.page.ts: run modules and load files of its own origin, leave the
 * page by the exit and dial, open sources in a tab that is not sandboxed, keep lists and pictures, print.
 */
export const sandbox = [
  'allow-scripts',
  'allow-same-origin',
  'allow-top-navigation-by-user-activation',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
  'allow-modals',
].join(' ');

/** Writes the tag of the frame; `src` stands in it as it is given. */
export function frameTag(
  src: string,
  {
    lang = 'en',
    width = '100%',
    height = '720',
  }: { lang?: keyof typeof titles; width?: string; height?: string } = {},
): string {
  return [
    '<iframe',
    `  src="${src}"`,
    `  title="${titles[lang]}"`,
    `  width="${width}"`,
    `  height="${height}"`,
    '  frameborder="0"',
    '  loading="lazy"',
    `  sandbox="${sandbox}"`,
    '  referrerpolicy="no-referrer"',
    '  allow=""',
    '></iframe>',
  ].join('\n');
}
