/** Brings legend, list and details, which come after the first picture; tells whether they are here. May be asked again. */
export async function bringDetails(): Promise<boolean> {
  try {
    await import('./define-details.ts');
  } catch {
    return false;
  }
  return true;
}
