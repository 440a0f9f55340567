/** What one page of the comparison is. */
export interface Contestant {
  readonly name: string;
  /** floor: what no map page can be faster than; ours; or another library. */
  readonly side: 'floor' | 'ours' | 'peer';
  /** Regions that its complete picture has. */
  readonly regions: number;
  /** Whether its complete picture tells of each record. */
  readonly pins: boolean;
  /** Whether it has a panel that a click opens, and a map that can be dragged. */
  readonly panel: boolean;
  readonly drag: boolean;
}

/** States, provinces and territories of the US and Canada. */
const REGIONS = 69;

/** Each has a folder of its name in test/bench/pages. */
export const contestants: readonly Contestant[] = [
  { name: 'floor', side: 'floor', regions: 0, pins: false, panel: false, drag: false },
  { name: 'floor-data', side: 'floor', regions: 0, pins: true, panel: false, drag: false },
  { name: 'ours', side: 'ours', regions: REGIONS, pins: true, panel: false, drag: true },
  { name: 'ours-explorer', side: 'ours', regions: REGIONS, pins: true, panel: true, drag: false },
  { name: 'ours-poster', side: 'ours', regions: REGIONS, pins: true, panel: false, drag: false },
  { name: 'jsvectormap', side: 'peer', regions: REGIONS, pins: true, panel: true, drag: true },
  { name: 'leaflet', side: 'peer', regions: REGIONS, pins: true, panel: true, drag: true },
  { name: 'd3-geo', side: 'peer', regions: REGIONS, pins: true, panel: true, drag: true },
  { name: 'maplibre', side: 'peer', regions: REGIONS, pins: true, panel: true, drag: true },
];

/** How a page is reached. */
export interface Profile {
  readonly name: 'fast' | 'slow';
  /** How many times slower the main thread is made. */
  readonly cpu: number;
  /** Bits a second, and ms for a round trip; none is no limit. */
  readonly network?: { readonly down: number; readonly up: number; readonly latency: number };
}

/** Unthrottled, and Lighthouse's "slow 4G" on a phone four times slower: 1.6 Mbit/s, 750 kbit/s, 150 ms. */
export const profiles: readonly Profile[] = [
  { name: 'fast', cpu: 1 },
  { name: 'slow', cpu: 4, network: { down: 1_600_000, up: 750_000, latency: 150 } },
];
