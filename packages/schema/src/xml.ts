/** What may not stand as it is, and every character outside of the basic plane, which is looked at more closely. */
// eslint-disable-next-line no-control-regex -- these are what XML refuses
const special = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text as XML; what XML cannot hold at all is left out. */
export function escaped(text: string): string {
  // Most text has none of them; a page is made of thousands of pieces.
  if (!special.test(text)) return text;
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what XML refuses
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;')
  );
}
