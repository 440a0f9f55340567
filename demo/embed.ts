/**
 * The page for a frame: takes what its own address says, and tells the page around it how high it is. It reads the address
 * and never writes it. What is unknown or does not fit is left out, and stands nowhere on the page.
 */
export {};

/** A file below the folder of this page: no other origin, no way up, no hidden file. */
const below = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*\.(json|pmtiles)$/;

const listed = new Set(
  (document.querySelector<HTMLMetaElement>('meta[name="coalition-sources"]')?.content ?? '')
    .split(/\s+/)
    .filter(Boolean),
);

function isOurs(address: string): boolean {
  return below.test(address) || listed.has(address);
}

const areIds = (it: string): boolean => /^[a-z0-9-]{1,80}( [a-z0-9-]{1,80})*$/.test(it);

/** The attributes of the explorer that an address may set, and what each may be. */
const attributes: Readonly<Record<string, (value: string) => boolean>> = {
  src: (it) => it.split(' ').every(isOurs),
  country: (it) => /^(US|CA|MX)$/.test(it),
  preset: (it) => /^(us|us-ca|na)$/.test(it),
  focus: (it) => /^[A-Z]{2}(-[A-Z]{2,3})?( [A-Z]{2}(-[A-Z]{2,3})?)*$/.test(it),
  'colour-by': (it) => /^([a-z-]+|program:[a-z0-9-]+)$/.test(it),
  breaks: (it) => /^\d{1,6}( \d{1,6}){0,3}$/.test(it),
  programs: areIds,
  audience: areIds,
  layout: (it) => /^(map|tiles)$/.test(it),
  upgrade: (it) => /^(interaction|visible|idle|eager|never)$/.test(it),
  'detail-style': isOurs,
  'detail-pmtiles': isOurs,
  'as-of': (it) => /^\d{4}-\d{2}-\d{2}$/.test(it),
  theme: (it) => /^(light|dark)$/.test(it),
};

const words = (it: string, between: RegExp): string => it.split(between).filter(Boolean).join(' ');
const parted = (it: string): string => words(it, /[\s,]+/);
const ids = (it: string): string => parted(it).toUpperCase();
/** Ways to write a value that the tag takes too: in small letters, with commas. */
const spelling: Readonly<Record<string, (value: string) => string>> = {
  src: (it) => words(it, /,?\s+/).replace(/(^| )\.\//g, '$1'),
  country: ids,
  focus: ids,
  breaks: parted,
  programs: parted,
  audience: parted,
};

const languages = ['en', 'es', 'fr-CA'];

/** How often the height is told again, seconds: the script of the page around may come late. */
const again = [1, 4, 16];

function applyAddress(): void {
  const explorer = document.querySelector('coalition-explorer');
  const asked = new URLSearchParams(location.search.length > 2000 ? '' : location.search);
  const { documentElement: page } = document;
  const wanted = asked.get('lang')?.toLowerCase();
  // A dialect takes the words of its language: es-MX Spanish, fr the French of Canada.
  const lang =
    languages.find((it) => it.slice(0, 2) === /^([a-z]{2})([-_]|$)/.exec(wanted ?? '')?.[1]) ?? 'en';
  page.lang = lang;
  // Without JavaScript the words before the elements are there in all languages; the numbers are the same in each.
  for (const word of document.querySelectorAll<HTMLElement>('body [lang]')) word.hidden = word.lang !== lang;
  for (const [name, fits] of Object.entries(attributes)) {
    const given = asked.get(name);
    if (given === null) continue;
    const value = spelling[name]?.(given) ?? given;
    if (value.length <= 1000 && fits(value)) explorer?.setAttribute(name, value);
    // Its name alone: what does not fit stands nowhere.
    else console.warn(`Coalition Map: the parameter ${name} does not fit, and is left out.`);
  }
  const theme = asked.get('theme');
  if (theme === 'dark' || theme === 'auto') page.dataset['theme'] = theme;
}

/**
 * Tells the window around how high this page would like to be, a number and nothing else: whoever frames it may know that.
 * It listens to no message.
 */
function tellHeight(): void {
  let height = 0;
  const send = (): void => {
    parent.postMessage({ coalitionMapHeight: height }, '*');
  };
  new ResizeObserver(([entry]) => {
    const next = Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0);
    if (next === height || next === 0) return;
    height = next;
    send();
  }).observe(document.body, { box: 'border-box' });
  for (const seconds of again) setTimeout(send, seconds * 1000);
}

applyAddress();
if (parent !== window) tellHeight();
