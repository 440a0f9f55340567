import type { Hotline } from './hotline.ts';
import type { Fault } from './fault.ts';
import { shown } from './shown.ts';
import { registry } from './registry.ts';
import type { RegisteredHotline } from './registered.ts';
import type { LocalText } from './text.ts';

const kept = ['dial', 'display', 'sms', 'vanity', 'purpose', 'url'] as const;

/**
 * Tells what a hotline of a dataset says against the registry, or undefined where nothing.
 * A dataset may add a line; it may neither change a registered one, nor give its number another purpose or text number,
 * nor give its name or its page another number.
 */
export function rivalOf(line: Hotline): Pick<Fault, 'field' | 'got' | 'wanted'> | undefined {
  const known = registry.find((it) => it.id === line.id);
  const field = known && kept.find((it) => known[it] !== line[it]);
  if (known && field) return against(field, line[field], known[field]);
  if (known && !line.jurisdictions.includes(known.place))
    return against('jurisdictions', line.jurisdictions.join(', '), known.place);
  // A short code may be another line in another state; a full number is one line everywhere.
  const same = registry.filter(
    (it) => it.dial === line.dial && (it.dial.startsWith('+') || line.jurisdictions.includes(it.place)),
  );
  if (same.length > 0 && !same.some((it) => it.purpose === line.purpose))
    return against('purpose', line.purpose, same[0]?.purpose);
  const texted = same.find((it) => it.dial.startsWith('+'));
  if (!known && texted && line.sms !== undefined && line.sms !== texted.sms)
    return against('sms', line.sms, texted.sms);
  const posed = registry.filter((it) => isNamedLike(it, line) || hasPageOf(it, line));
  return known || posed.length === 0 || posed.some((it) => it.dial === line.dial)
    ? undefined
    : against('dial', line.dial, posed[0]?.dial);
}

/** Whether a visitor would take the one for the other by its name, in any language. */
function isNamedLike({ name }: RegisteredHotline, line: Hotline): boolean {
  const names = textsOf(name);
  return textsOf(line.name).some((it) => names.includes(it));
}

function hasPageOf({ url }: RegisteredHotline, line: Hotline): boolean {
  return url !== undefined && line.url !== undefined && pageOf(url) === pageOf(line.url);
}

function textsOf(name: LocalText): readonly string[] {
  return Object.values(name).flatMap((it) => (it === undefined ? [] : [plain(it)]));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function pageOf(url: string): string {
  return url.toLowerCase().replace(/^https:\/\/(?:www\.)?|[/?#]+$/g, '');
}

function against(field: string, got: string | undefined, known: string | undefined) {
  return { field, got: shown(got), wanted: `${known ?? 'nothing'}, as the registry of hotlines has it` };
}
