import type { Hotline } from './hotline.ts';
import type { Fault } from './fault.ts';
import { shown } from './shown.ts';
import { registry } from './registry.ts';

const kept = ['dial', 'display', 'sms', 'vanity', 'purpose', 'url'] as const;

/**
 * Tells what a hotline of a dataset says against the registry, or undefined where nothing.
 * A dataset may add a line; it may neither change a registered one, nor give its number another purpose.
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
  return undefined;
}

function against(field: string, got: string | undefined, known: string | undefined) {
  return { field, got: shown(got), wanted: `${known ?? 'nothing'}, as the registry of hotlines has it` };
}
