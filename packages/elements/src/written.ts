/** The words of an attribute, which is null once it was removed. */
export function wordsOf(text: string | null, between = /\s+/): string[] {
  return (text ?? '').split(between).filter(Boolean);
}

/** Ids as authors write them, with commas or in small letters too. */
export function idsOf(text: string | null): string[] {
  return wordsOf(text, /[\s,]+/).map((id) => id.toUpperCase());
}

/** Gives an address whole; one that is none stays as it is, and the load says so. */
export function addressOf(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

/** Waits until the first picture is drawn and nothing else is to do. */
export function atRest(): Promise<unknown> {
  return new Promise((go) => {
    // Safari knows no rest: there, after what is to do now.
    ('requestIdleCallback' in window ? requestIdleCallback : setTimeout)(go);
  });
}
