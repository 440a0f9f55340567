import { LitElement, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layout, Preset } from '@coalition-map/geo';
import type { Colouring } from '@coalition-map/store';
import { CoalitionHotline } from './hotline.ts';
import { takeFocus } from './take-focus.ts';
import { sized } from './tokens.ts';
import type { UpgradeMode } from './map/upgrade.ts';

/** What a page tells the explorer by attributes. */
export abstract class ExplorerOptions extends LitElement {
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return super.finalizeStyles(styles).map(sized);
  }

  /** Addresses of `dataset.json` files, split by spaces. */
  @property() src = '';

  /** The day that counts as today, YYYY-MM-DD. */
  @property({ attribute: 'as-of' }) asOf: string | undefined;

  /** Country whose hotline shows while no place is chosen: US, CA or MX; both of US and CA where left out. */
  @property() country: string | undefined;

  /** What part of the continent is drawn: `us`, `us-ca` (where left out) or `na`, with Mexico for orientation. */
  @property() preset: Preset | undefined;

  /** How regions are drawn at first: by outlines (`map`), or as equal squares (`tiles`). */
  @property() layout: Layout | undefined;

  /** Ids of the places to frame and to show alone at first, split by spaces, such as `US-TN US-KY`. */
  // eslint-disable-next-line lit/attribute-names -- `focus` is a method of each element
  @property({ attribute: 'focus' }) lens = '';

  /** What the colours tell at first: `all`, `components`, `builds`, `year`, a topic such as `botl`, or `program:ID`. */
  @property({ attribute: 'colour-by' }) colourBy: Colouring | undefined;

  /** Where the classes of a colouring that counts begin, up to four ascending numbers, such as `2 4 6`. */
  @property() breaks = '';

  /** Ids of the programs whose records are shown alone at first, split by spaces; all where left out. */
  @property() programs = '';

  /** For whom resources are shown alone at first: ids such as `law-enforcement`, split by spaces; for all where left out. */
  @property() audience = '';

  /** When the faster surface may come: `interaction`, `visible`, `idle`, `eager` or `never`. */
  @property() upgrade: UpgradeMode | undefined;

  /** Address of a MapLibre style for the near view with streets, at a button's press. */
  @property({ attribute: 'detail-style' }) detailStyle = '';

  /** Address of a PMTiles archive with Protomaps' tiles, for the same. */
  @property({ attribute: 'detail-pmtiles' }) detailPmtiles = '';

  /** Fixes the theme: `light` or `dark`; the page's own colour scheme where left out. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  static {
    takeFocus(this.prototype);
  }

  /** The page's own hotline follows the explorer's country as the built-in one does, unless it names one itself. */
  protected readonly passCountry = (): void => {
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot[name="hotline"]');
    for (const hotline of slot?.assignedElements() ?? []) {
      if (hotline instanceof CoalitionHotline && !hotline.hasAttribute('country'))
        hotline.country = this.country;
    }
  };
}
