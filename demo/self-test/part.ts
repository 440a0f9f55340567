/** What the self-test loads later, and what it starts as a worker, which says that it runs. */
export {};

if (typeof document === 'undefined') postMessage(true);
