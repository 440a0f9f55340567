import { countryOf, jurisdictionsOf } from '@coalition-map/geo';
import { registry } from '@coalition-map/schema';
import { atlasOf, hotlinesFor } from '@coalition-map/store';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './hotline-rows.ts';
import { collections, datasetOf } from './records.fixture.ts';

const none = atlasOf([]);
const rows = (place?: string, country?: string) =>
  rowsOf(hotlinesFor(none, '2026-11-21', place, country), place);
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id);
const places = (['US', 'CA', 'MX'] as const).flatMap((land) => [
  land,
  ...jurisdictionsOf(land).map(({ id }) => id),
]);

describe('the rows of the hotline', () => {
  it('are those of both countries where no place is known', () => {
    expect(ids(rows().main)).toEqual(['us-national', 'ca-national']);
    expect(rows().danger?.dial).toBe('911');
  });

  it('are the national line, and the place’s own where it has one', () => {
    expect(ids(rows('US-TN').main)).toEqual(['us-national', 'us-tn']);
    expect(ids(rows('US-IA').main)).toEqual(['us-national']);
    expect(ids(rows('CA-AB').main)).toEqual(['ca-national']);
    expect(ids(rows(undefined, 'MX').main)).toEqual(['mx-national']);
  });

  it('put a tip line, a region’s line and a line about children after it', () => {
    expect(ids(rows('US-OH').main)).toEqual(['us-national', 'us-oh']);
    expect(rows('US-OH').local?.id).toBe('us-oh-patrol');
    for (const [place, id] of [
      ['US-NY', 'us-ny-kings'],
      ['US-LA', 'us-la-dcfs'],
      ['US-NV', 'us-nv-nhp'],
    ] as const) {
      expect(ids(rows(place).main)).toEqual(['us-national', id]);
      expect(rows(place).local).toBeUndefined();
    }
    expect(rows('US').local).toBeUndefined();
  });

  it('hold no line whose limits would not fit beside its number; it stands under all lines', () => {
    const coverage = { en: 'Eleven counties in the middle of the state' };
    const withLine = (more: object) => {
      const [line] = collections['hotlines'] ?? [];
      const atlas = atlasOf([
        datasetOf({ hotlines: [{ ...line, id: 'extra', jurisdictions: ['US-IA'], ...more }] }),
      ]);
      return rowsOf(hotlinesFor(atlas, '2026-11-21', 'US-IA'), 'US-IA');
    };
    expect(ids(withLine({ coverage: { en: 'Polk County only' } }).main)).toContain('extra');
    for (const more of [{ coverage }, { level: 'state', coverage }]) {
      const { main, local, all } = withLine(more);
      expect(ids(main)).toEqual(['us-national']);
      expect(local).toBeUndefined();
      expect(ids(all)).toContain('extra');
    }
  });

  it('leave no registered line of a place out, give none twice, and always have one for danger', () => {
    for (const place of places) {
      const { main, local, danger, all } = rows(place);
      const due = registry.filter((line) => line.place === place || line.place === countryOf(place));
      expect(ids(all).sort()).toEqual(ids(due).sort());
      const shown = ids(local ? [...main, local] : main);
      expect(new Set(shown).size).toBe(shown.length);
      expect(main.length).toBeGreaterThan(0);
      expect(main.length).toBeLessThanOrEqual(2);
      expect(danger?.dial).toBe('911');
    }
    expect(rows().all.filter(({ dial }) => dial === '911')).toHaveLength(1);
  });
});
