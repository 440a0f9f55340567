import { describe, expect, it } from 'vitest';
import { DEFAULT_DESTINATION, destinationOf } from './destination.ts';

const here = 'https://coalition.example';

describe('the destination of the exit', () => {
  it('is a national weather service where the page names none', () => {
    expect(destinationOf(here)).toBe('https://www.weather.gov/');
    expect(destinationOf(here, undefined, null, '')).toBe(DEFAULT_DESTINATION);
  });

  it('is the first https address of another site', () => {
    expect(destinationOf(here, 'https://www.noaa.gov/news', 'https://weather.gc.ca')).toBe(
      'https://www.noaa.gov/news',
    );
    expect(destinationOf(here, 'http://www.noaa.gov', 'https://weather.gc.ca')).toBe(
      'https://weather.gc.ca/',
    );
  });

  it.each([
    'http://www.weather.gov/',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<p>x',
    'blob:https://coalition.example/1',
    'mailto:a@example.org',
    'tel:911',
    'file:///etc/passwd',
    '/weather',
    'weather.html',
    '//evil.example',
    'https:evil',
    'https://user:secret@evil.example',
    'https://coalition.example/',
    'https://coalition.example:443/#map',
    '#',
    'https://',
    '\u202Ehttps://evil.example',
  ])('is never %j', (wish) => {
    expect(destinationOf(here, wish)).toBe(DEFAULT_DESTINATION);
  });
});
