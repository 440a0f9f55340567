/** How long the browser may take to begin with a file, ms. */
const PATIENCE = 60_000;

/** Hands a file to the visitor, as a download. */
export function handOver(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, PATIENCE);
}
