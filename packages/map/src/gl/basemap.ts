import { addProtocol, type LayerSpecification, type StyleSpecification } from 'maplibre-gl';

/** Where streets come from: a MapLibre style, or an archive of Protomaps tiles in one file. Both as URLs. */
export type Basemap = { readonly style: string } | { readonly pmtiles: string };

/** The style of a basemap; the tools for archives come only where one is asked for. */
export async function styleOf(basemap: Basemap, isDark: boolean): Promise<string | StyleSpecification> {
  if ('style' in basemap) return new URL(basemap.style, document.baseURI).href;
  const [{ Protocol }, { layers, namedFlavor }] = await Promise.all([
    import('pmtiles'),
    import('@protomaps/basemaps'),
  ]);
  addProtocol('pmtiles', new Protocol().tile);
  const url = `pmtiles://${new URL(basemap.pmtiles, document.baseURI).href}`;
  return {
    version: 8,
    sources: { streets: { type: 'vector', url } },
    layers: layers('streets', namedFlavor(isDark ? 'dark' : 'light'), { lang: 'en' }).flatMap(plain),
  };
}

/**
 * A layer without what would ask another host: icons and shields go. Names stay, because without `glyphs` MapLibre draws them
 * in a font of the device.
 */
function plain(layer: LayerSpecification): LayerSpecification[] {
  if (layer.type !== 'symbol') return [layer];
  if (/shield|pois|oneway/.test(layer.id)) return [];
  const layout = Object.entries(layer.layout ?? {}).filter(([name]) => !name.startsWith('icon-'));
  return [{ ...layer, layout: { ...Object.fromEntries(layout), 'text-font': ['sans-serif'] } }];
}
