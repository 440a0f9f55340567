import type { Plugin } from 'vite';

/**
 * Style sheets and templates in our sources lose comments and indentation: they are a quarter of what stands before the
 * first picture, and no minifier looks into a template. White space between tags is kept as one line break.
 */
export function tightTemplates(): Plugin {
  const tight = (sheet: string): string =>
    sheet
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1');
  return {
    name: 'coalition-tight-templates',
    apply: 'build',
    transform: {
      filter: { id: /packages\/(elements|map|editor)\/src\/.*\.ts$/ },
      handler: (code) => ({
        code: code.replace(/\n[ \t]+/g, '\n').replace(/css`[^`]*`|svgStyles = `[^`]*`/g, tight),
        map: null,
      }),
    },
  };
}
