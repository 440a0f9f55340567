/** Scrolls the section of a heading to the top, unless the heading stands in the upper half of the window already. */
export function bringUp(heading: HTMLElement): void {
  const section = heading.closest('section') ?? heading;
  const { top } = heading.getBoundingClientRect();
  // Bars on top may cover it.
  const most = parseFloat(getComputedStyle(section).scrollMarginBlockStart) || 0;
  if (top < most || top > innerHeight / 2) section.scrollIntoView({ block: 'start' });
}

/** Brings a text that takes the focus out from below the bars: for its caret alone browsers look at no margin. */
export function uncover({ target }: Event): void {
  if (!(target instanceof HTMLTextAreaElement)) return;
  requestAnimationFrame(() => {
    const most = parseFloat(getComputedStyle(target).scrollMarginBlockStart) || 0;
    if (target.getBoundingClientRect().top < most) target.scrollIntoView({ block: 'nearest' });
  });
}
