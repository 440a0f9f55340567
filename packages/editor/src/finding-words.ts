import type { Found } from './checking.ts';
import { words } from './words.ts';

/** What the door says to those who write JSON by hand. */
const json = /, in (quotation marks|square brackets|curly brackets)|, without quotation marks/g;

/** Gives what a finding says, to somebody who fills in a form: without the record's id and without the grammar of JSON. */
export function findingText({ message, record, rule }: Found): string {
  const own = record !== '' && message.startsWith(`${record}: `) ? message.slice(record.length + 2) : message;
  const found = rule === 'format' ? /^(?:\S+): got (.*?); wanted ([^]*)$/.exec(own) : null;
  const [, got, wanted] = found ?? [];
  if (got === undefined || wanted === undefined) return `${own.charAt(0).toUpperCase()}${own.slice(1)}.`;
  const plain = wanted.replace(json, '').replace(/^one of .*/, words.findings.ofList);
  const isVague = plain === 'a list' || plain === 'an object with fields';
  return `${
    got === 'nothing' || got === '""' || got === 'null'
      ? words.findings.needed(isVague ? undefined : plain)
      : words.findings.got(got, plain)
  }.`;
}

/** Gives what may help, for somebody who has no command line. */
export function suggestionText({ suggestion }: Found): string | undefined {
  if (suggestion === undefined || suggestion.startsWith('--')) return undefined;
  if (suggestion.includes('coalition locate')) return words.findings.locate;
  return `${suggestion.charAt(0).toUpperCase()}${suggestion.slice(1)}${/[.?!]$/.test(suggestion) ? '' : '.'}`;
}

/** Tells two findings apart, also after the lines have moved. */
export function signatureOf({ rule, record, message }: Found): string {
  return [rule, record, message].join('\n');
}
