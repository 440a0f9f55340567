/** What a page needs of a record. */
export interface Row {
  readonly name: { readonly en: string };
  readonly jurisdictions: readonly string[];
  readonly place: { readonly at: readonly [number, number] };
}

interface Manifest {
  readonly collections: readonly { readonly file?: string; readonly records?: readonly Row[] }[];
}

/** The element that the map is drawn in. */
export const frame = document.querySelector('#map') as HTMLElement;

async function json<T>(url: string | URL): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

/** Loads the same files as our own element does, without its checks. */
export async function loadRows(): Promise<readonly Row[]> {
  const url = new URL(frame.dataset['src'] ?? '', location.href);
  const { collections } = await json<Manifest>(url);
  const lists = await Promise.all(
    collections.map(async ({ file, records }) => records ?? json<readonly Row[]>(new URL(file ?? '', url))),
  );
  return lists.flat();
}

/** A longitude as the outlines have it: Guam is west of Alaska. */
export function westOf(lng: number): number {
  return lng > 0 ? lng - 360 : lng;
}
