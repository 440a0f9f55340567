/**
 * Lets the attribute `focus` be set as a property: React and Vue do so where there is a property of that name, and would put a
 * string in the place of the method.
 */
export function takeFocus(prototype: HTMLElement & { lens: string }): void {
  Object.defineProperty(prototype, 'focus', {
    get: () => HTMLElement.prototype.focus,
    set(this: typeof prototype, lens: string) {
      this.lens = lens;
    },
  });
}
