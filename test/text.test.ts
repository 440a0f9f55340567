import { describe, expect, it } from 'vitest';
import { registry } from '../packages/schema/src/registry.ts';
import { tagsOf } from './html.ts';
import { filesBelow } from './tree.ts';

/** A North American number, however it is written, and any `tel:` or `sms:` address that holds digits. */
const phone =
  /(?<![\w.+-])(?:\+?1[-. ]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\w-])|\+1\d{10}(?!\d)|(?<!\d)1?8(?:00|33|44|55|66|77|88)[2-9]\d{6}(?!\d)|\b(?:tel|sms):[+\d#*%][\d*#%-]*/g;

function phonesIn(text: string): string[] {
  return text.match(phone) ?? [];
}

/** The address that dials or texts a number; a bare `#` would be read as the start of a fragment. */
function address(scheme: 'tel' | 'sms', number: string): string {
  return `${scheme}:${number.replaceAll('#', '%23')}`;
}

const displays = new Set(registry.map(({ display }) => display));
const addresses = new Map(
  registry.flatMap((line) => [
    [address('tel', line.dial), line] as const,
    ...(line.sms === undefined ? [] : [[address('sms', line.sms), line] as const]),
  ]),
);

/** What a page shows or dials that is not in the registry, or dials another line than it shows. */
function wrongNumbers(html: string): string[] {
  const tags = tagsOf(html);
  // Pages that explain the tags show their code, with the address of a line as it is in the registry.
  const code = new Set(tags.filter(({ name }) => name === 'pre').flatMap(({ text }) => phonesIn(text)));
  const shown = phonesIn(tags.find(({ name }) => name === 'html')?.text ?? '').filter(
    (text) => !displays.has(text) && !(code.has(text) && addresses.has(text)),
  );
  const dialled = tags.flatMap(({ attributes, text }) => {
    const href = attributes.get('href') ?? '';
    if (!/^(tel|sms):/.test(href)) return [];
    const line = addresses.get(href);
    if (line === undefined) return [href];
    const other = phonesIn(text).filter((number) => number !== line.display);
    const word = /^sms:/.test(href) && line.vanity !== undefined && /\b[A-Z]{6,}\b/.exec(text)?.[0];
    return [...other, ...(word && word !== line.vanity ? [word] : [])].map(
      (number) => `${href} as ${number}`,
    );
  });
  const attributes = tags.flatMap((tag) =>
    [...tag.attributes]
      .filter(([name]) => name !== 'href')
      .flatMap(([, value]) => phonesIn(value))
      .filter((text) => !displays.has(text) && !addresses.has(text)),
  );
  return [...shown, ...dialled, ...attributes];
}

describe('telephone numbers', () => {
  it('stand in the registry and nowhere else in the code', () => {
    const files = filesBelow(
      'packages',
      /^packages\/(geo|store|map|elements)\/src\/(?!.*generated\/).*(?<!\.test|\.fixture)\.ts$/,
    );
    const found = files.flatMap(({ path, text }) => phonesIn(text).map((number) => `${path}: ${number}`));
    expect(found).toEqual([]);
  });

  it('are those of the registry on each page of the demo', () => {
    const found = filesBelow('demo', /\.html$/).flatMap(({ path, text }) =>
      wrongNumbers(text).map((number) => `${path}: ${number}`),
    );
    expect(found).toEqual([]);
  });

  it('are those of the registry in the scripts of the demo and the documents', () => {
    const files = [
      ...filesBelow('demo', /\.[jt]s$/),
      ...filesBelow('.', /^(README|NOTICE|CHANGELOG)(\.md)?$/),
    ];
    const found = files.flatMap(({ path, text }) =>
      phonesIn(text)
        .filter((number) => !displays.has(number) && !addresses.has(number))
        .map((number) => `${path}: ${number}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the check of telephone numbers', () => {
  it.each([
    '1-888-373-7888',
    '(888) 373-7888',
    '888.373.7888',
    '+18883737888',
    '18883737888',
    'tel:+18883737888',
    'tel:%23677',
    'sms:233733',
  ])('sees %s', (text) => {
    expect(phonesIn(`call ${text}, day and night`)).toHaveLength(1);
  });

  it.each(['M 200 300 400 500', '2026-11-21', '100-200', '12345678901234', 'tel: a link', 'US-855-abc'])(
    'passes over %s',
    (text) => {
      expect(phonesIn(text)).toEqual([]);
    },
  );

  it('refuses a number that is one digit off, and a link that dials another line than it shows', () => {
    expect(wrongNumbers('<a href="tel:+18883737888">1-888-373-7888</a>')).toEqual([]);
    expect(wrongNumbers('<a href="sms:233733">Text BEFREE (233733)</a>')).toEqual([]);
    expect(wrongNumbers('<a href="tel:+18883737889">Call</a>')).toEqual(['tel:+18883737889']);
    expect(wrongNumbers('<p>1-888-373-7880</p>')).toEqual(['1-888-373-7880']);
    expect(wrongNumbers('<a href="tel:+18883737888">1-833-900-1010</a>')).toHaveLength(1);
    expect(wrongNumbers('<a href="sms:233733">Text BEFRIE</a>')).toHaveLength(1);
    expect(wrongNumbers('<p title="1-888-373-7880">Call</p>')).toEqual(['1-888-373-7880']);
  });
});
