/** An address that gives a file, and what was done to get it. */
interface Readable {
  readonly url: URL;
  readonly notes: readonly string[];
}

/**
 * Turns the address of a Google Sheet, as it stands in the browser while one edits or after "Publish to web", into that of
 * its file; leaves another address alone.
 */
export function readableAddress(url: URL, wants: 'csv' | 'xlsx'): Readable {
  const [, published, id, page = ''] =
    url.hostname === 'docs.google.com'
      ? (/^\/spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)(?:\/(\w*))?/.exec(url.pathname) ?? [])
      : [];
  if (id === undefined || ['export', 'gviz'].includes(page)) return { url, notes: [] };
  if (published !== undefined && page === 'pub' && url.searchParams.has('output')) return { url, notes: [] };
  const tab = /[#&]gid=(\d+)/.exec(url.hash)?.[1] ?? url.searchParams.get('gid') ?? undefined;
  const made = new URL(
    published === undefined
      ? `https://docs.google.com/spreadsheets/d/${id}/export?format=${wants}`
      : `https://docs.google.com/spreadsheets/d/e/${id}/pub?output=${wants}`,
  );
  if (wants === 'csv' && tab !== undefined) {
    made.searchParams.set('gid', tab);
    if (published !== undefined) made.searchParams.set('single', 'true');
  }
  const note =
    published === undefined
      ? `--url: this is the address of the page on which the sheet is edited; taken instead: ${made.href} (works where everybody with the link may read the sheet).`
      : `--url: this is the address of a page; taken instead: ${made.href}.`;
  return { url: made, notes: [note] };
}
