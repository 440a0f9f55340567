// What stays on top of the page is as high as its words need, and the head of the table stands right below it.
const first = document.querySelector('.first');
if (first)
  new ResizeObserver(() => {
    const isSticky = getComputedStyle(first).position === 'sticky';
    const height = isSticky ? Math.ceil(first.getBoundingClientRect().height) : 0;
    document.documentElement.style.setProperty('--coalition-top', `${height}px`);
  }).observe(first);
