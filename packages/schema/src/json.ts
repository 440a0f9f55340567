import { DatasetError, type UnreadableCode } from './fault.ts';
import { shown } from './shown.ts';

/**
 * Reads JSON text, or throws a `DatasetError` that tells in plain words what came instead:
 * nothing, a web page, half a file, or something else.
 */
export function readJson(text: string, file: string): unknown {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const fail = (code: UnreadableCode, got: string, cause?: unknown) =>
    new DatasetError({ file, record: '', field: '', got, wanted: 'a JSON file', effect: 'dropped' }, code, {
      cause,
    });
  const [begin = ''] = /\S/.exec(body) ?? [];
  if (begin === '') throw fail('empty', 'an empty file');
  if (begin === '<') throw fail('web-page', 'a web page (HTML or XML)');
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    if (isCut(body)) throw fail('truncated', 'half a file: it breaks off before its end', cause);
    throw fail('not-json', `text that is not JSON, ${nearOf(body, cause)}`, cause);
  }
}

/** Tells whether text that begins as JSON ends within a string, or before its brackets are closed. */
function isCut(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted && sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (quoted && sign === '\n') return false;
    else if (quoted) continue;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    else if (depth === 0 && sign.trim() !== '') return false;
  }
  return quoted || depth > 0;
}

/** Says where the text stops being JSON: its line where the runtime tells it, else its beginning. */
function nearOf(text: string, cause: unknown): string {
  const at = Number(/position (\d+)/.exec(String(cause))?.[1] ?? 0);
  const line = text.slice(0, at).split('\n').length;
  return at > 20
    ? `near line ${line}: ${shown(text.slice(at - 10, at + 20))}`
    : `beginning ${shown(text.slice(0, 30))}`;
}
