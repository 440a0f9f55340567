import { describe, expect, it } from 'vitest';
import { calendarLinks } from './links.ts';
import { atlasWith, build, event, only, tellingWith } from './read-back.fixture.ts';

/** The fields of each company's link for one event. */
function fieldsOf(fields: object) {
  const atlas = atlasWith([event(fields)]);
  const links = calendarLinks(only(atlas), tellingWith(atlas));
  return Object.fromEntries(
    links.map(({ name, href }) => [name, Object.fromEntries(new URL(href).searchParams)]),
  );
}

describe('the links that add to a calendar', () => {
  it('end a whole day on the day after', () => {
    expect(fieldsOf({ start: '2026-11-24' })).toMatchObject({
      Google: { action: 'TEMPLATE', dates: '20261124/20261125', text: 'A training' },
      'Outlook.com': {
        rru: 'addevent',
        path: '/calendar/action/compose',
        startdt: '2026-11-24',
        enddt: '2026-11-25',
        allday: 'true',
        subject: 'A training',
      },
      Yahoo: { v: '60', st: '20261124', dur: 'allday', title: 'A training' },
    });
    expect(fieldsOf({ start: '2026-11-24' })['Yahoo']).not.toHaveProperty('et');
  });

  it('end several days on the day after the last', () => {
    const { Google, 'Outlook.com': outlook, Yahoo } = fieldsOf({ start: '2026-12-30', end: '2026-12-31' });
    expect(Google?.['dates']).toBe('20261230/20270101');
    expect(outlook).toMatchObject({ startdt: '2026-12-30', enddt: '2027-01-01', allday: 'true' });
    expect(Yahoo).toMatchObject({ st: '20261230', et: '20270101' });
    expect(Yahoo).not.toHaveProperty('dur');
  });

  it('tell times as instants', () => {
    const zone = 'America/Winnipeg';
    const timed = fieldsOf({ start: '2026-12-15T09:00', end: '2026-12-15T16:30', zone });
    expect(timed).toMatchObject({
      Google: { dates: '20261215T140000Z/20261215T213000Z' },
      'Outlook.com': { startdt: '2026-12-15T14:00:00Z', enddt: '2026-12-15T21:30:00Z' },
      Yahoo: { st: '20261215T140000Z', et: '20261215T213000Z' },
    });
    expect(timed['Outlook.com']).not.toHaveProperty('allday');
    expect(fieldsOf({ start: '2026-12-15T09:00', zone })['Google']?.['dates']).toBe(
      '20261215T140000Z/20261215T140000Z',
    );
  });

  it('are none for one that was called off, or whose day is not known', () => {
    expect(fieldsOf({ cancelled: true })).toEqual({});
    expect(fieldsOf({ start: '2026-11' })).toEqual({});
    const atlas = atlasWith([], [build()]);
    expect(calendarLinks(only(atlas), tellingWith(atlas))).toEqual([]);
  });

  it('say whose site they open', () => {
    const atlas = atlasWith([], [build({ date: '2026-12-01' })]);
    const links = calendarLinks(only(atlas), tellingWith(atlas));
    expect(links.map(({ name, note }) => [name, note.includes(`the site of ${name}`)])).toEqual([
      ['Google', true],
      ['Outlook.com', true],
      ['Yahoo', true],
    ]);
    expect(links.map(({ href }) => new URL(href).origin)).toEqual([
      'https://calendar.google.com',
      'https://outlook.live.com',
      'https://calendar.yahoo.com',
    ]);
  });

  it('hold any text, as text, and stay under 2,000 characters', () => {
    const title = '&dates=x#?/ 50 % of “ümläuts”, 日本語 🚚🚚 + '.repeat(40);
    const atlas = atlasWith([
      event({
        title: { en: title },
        summary: { en: title },
        place: { precision: 'city', city: '日本'.repeat(90), venue: '🚚'.repeat(100) },
      }),
    ]);
    for (const { href } of calendarLinks(only(atlas), tellingWith(atlas))) {
      expect(href.length).toBeLessThan(2000);
      expect(href).toMatch(/^[\w\-.~!*'()%/:?&=]+$/);
      const fields = new URL(href).searchParams;
      const told = fields.get('text') ?? fields.get('subject') ?? fields.get('title') ?? '';
      expect(told.endsWith('…')).toBe(true);
      expect(title.startsWith(told.slice(0, -1))).toBe(true);
      expect(fields.get('dates') ?? '20261124/20261125').toBe('20261124/20261125');
    }
  });

  it('survive a broken character that no door let through', () => {
    const atlas = atlasWith([event()]);
    const entry = only(atlas);
    const broken = { ...entry, record: { ...entry.record, title: { en: 'A\uD800B' } } } as typeof entry;
    expect(calendarLinks(broken, tellingWith(atlas))[0]?.href).toContain('&text=AB&');
  });
});
