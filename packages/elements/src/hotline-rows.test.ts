import { countryOf, jurisdictionsOf } from '@coalition-map/geo';
import { registry } from '@coalition-map/schema';
import { atlasOf, hotlinesFor } from '@coalition-map/store';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './hotline-rows.ts';

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
    expect(ids(rows('US-OH').local)).toEqual(['us-oh-patrol']);
    expect(ids(rows('US-NY').local)).toEqual(['us-ny-kings']);
    expect(ids(rows('US-LA').main)).toEqual(['us-national']);
    expect(ids(rows('US-LA').local)).toEqual(['us-la-dcfs']);
    expect(rows('US').local).toEqual([]);
  });

  it('leave no registered line of a place out, give none twice, and always have one for danger', () => {
    for (const place of places) {
      const { main, local, danger, all } = rows(place);
      const due = registry.filter((line) => line.place === place || line.place === countryOf(place));
      expect(ids(all).sort()).toEqual(ids(due).sort());
      expect(new Set(ids([...main, ...local])).size).toBe(main.length + local.length);
      expect(main.length).toBeGreaterThan(0);
      expect(danger?.dial).toBe('911');
    }
    expect(rows().all.filter(({ dial }) => dial === '911')).toHaveLength(1);
  });
});
