import type { Found } from './checking.ts';
import { pointText, swapHint } from './point-words.ts';
import { words } from './words.ts';

/** What the door says to those who write JSON by hand. */
const json = /, in (quotation marks|square brackets|curly brackets)|, without quotation marks/g;

/** Gives what a finding says, to somebody who fills in a form: without the record's id and without the grammar of JSON. */
export function findingText(found: Found): string {
  const { message, record, rule } = found;
  const own = record !== '' && message.startsWith(`${record}: `) ? message.slice(record.length + 2) : message;
  const parts = rule === 'format' || rule === 'date' ? /^(?:\S+): got (.*?); wanted ([^]*)$/.exec(own) : null;
  const [, got, wanted] = parts ?? [];
  if (got === undefined || wanted === undefined) return `${sentence(own, rule === 'duplicate')}.`;
  return `${faultText(found, plainly(got), wanted.replace(json, ''))}.`;
}

function faultText({ path }: Found, got: string, wanted: string): string {
  const point = pointText(path, got, wanted);
  if (point !== undefined) return point;
  const isMissing = got === 'nothing' || got === '""' || got === 'null';
  if (isMissing && path.join() === 'verified') return words.findings.verified;
  const own = ofObjects[wanted.replace(/ in at least one of .*/, '')];
  if (own !== undefined && (isMissing || got.startsWith('an object with '))) return own;
  const plain = wanted.startsWith('a date such as ')
    ? words.findings.date
    : wanted.replace(/^one of .*/, words.findings.ofList);
  const isVague = plain === 'a list' || plain === 'an object with fields';
  return isMissing ? words.findings.needed(isVague ? undefined : plain) : words.findings.got(got, plain);
}

/** What to do where the door speaks of an object, which a form does not know. */
const ofObjects: Readonly<Record<string, string>> = {
  'a url or a document': words.findings.source,
  'an email, a url or a hotline': words.findings.contact,
  text: words.findings.text,
};

/** Gives what may help, for somebody who has no command line. */
export function suggestionText({ suggestion, path, rule, message }: Found): string | undefined {
  if (suggestion === undefined || suggestion.startsWith('--')) return undefined;
  if (suggestion.includes('coalition locate')) return words.findings.locate;
  if (suggestion.includes('two numbers') && path.includes('at'))
    return rule === 'format'
      ? swapHint(/: got (.*?); wanted /.exec(message)?.[1])
      : words.findings.areSwapped;
  const told = suggestion.replace(/\[(-?[\d.]+), (-?[\d.]+)\]/g, (_, lng: string, lat: string) =>
    words.findings.point(lat, lng),
  );
  return `${sentence(told, false)}${/[.?!]$/.test(told) ? '' : '.'}`;
}

/** Tells two findings apart, also after the lines have moved. */
export function signatureOf({ rule, record, message }: Found): string {
  return [rule, record, message].join('\n');
}

/** Begins a sentence with a capital; an id, an address or a name stays as it is written. */
function sentence(text: string, isNamed: boolean): string {
  const [first = ''] = text.split(' ', 1);
  return isNamed || !/^[a-z]+[’']?[a-z]*[,:;?]?$/.test(first)
    ? text
    : `${first.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Shows the signs that the door escapes, as far as they can be seen. */
function plainly(got: string): string {
  return got
    .replace(/(?<!\\)(?:\\u[\da-f]{4})+/gi, (escaped) =>
      Array.from(JSON.parse(`"${escaped}"`) as string)
        .map((sign) => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? sign : escapedOf(sign)))
        .join(''),
    )
    .replace(/(?<!\\)\\"/g, '"');
}

function escapedOf(sign: string): string {
  return sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
