/**
 * Whether MapLibre's worker may start. A browser refuses one from another origin than the page's; MapLibre then starts a copy
 * from memory, which the strictest policy refuses, and of which MapLibre would tell by errors that nobody can catch.
 * @param from Where the library lies; some bundlers put the path of the source in its place, which tells nothing.
 */
export function mayWork(from: string = import.meta.url): boolean | Promise<boolean> {
  const { protocol, origin } = new URL(from);
  return !/^https?:$/.test(protocol) || origin === location.origin || startsFromMemory();
}

/** Tries it with a worker that does nothing. */
async function startsFromMemory(): Promise<boolean> {
  const address = URL.createObjectURL(new Blob(['postMessage(0)'], { type: 'text/javascript' }));
  let worker: Worker | undefined;
  try {
    const started = (worker = new Worker(address, { type: 'module' }));
    return await new Promise<boolean>((done) => {
      started.onmessage = () => done(true);
      started.onerror = (event) => {
        event.preventDefault();
        done(false);
      };
    });
  } catch {
    return false;
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(address);
  }
}
