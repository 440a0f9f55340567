/**
 * For the page around frames of `embed.html`: each is as high as it says its content is, and at most as high as the window,
 * so that its exit, which stays on top of the frame, and its sheet of details, at the foot, are both in sight.
 * It tells the frames nothing.
 */
export {};

/** What a frame may ask for, pixels; anything else is no height of ours. */
const least = 320;
const most = 20_000;

/** What each frame asked for last. */
const asked = new Map<HTMLIFrameElement, number>();

/** The frame of ours that a message came from: by its window, and by the origin that its own address names. */
function frameOf({ source, origin }: MessageEvent): HTMLIFrameElement | undefined {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[src]')].find((frame) => {
    if (source === null || frame.contentWindow !== source || !URL.canParse(frame.src)) return false;
    const address = new URL(frame.src);
    return address.origin === origin && address.pathname.endsWith('/embed.html');
  });
}

function fit(frame: HTMLIFrameElement, height: number): void {
  // The height that the bars of a phone's browser leave at least: it does not change while one scrolls.
  const window = (document.scrollingElement ?? document.documentElement).clientHeight;
  const fitting = `${Math.max(least, Math.min(height, window))}px`;
  if (frame.style.height !== fitting) frame.style.setProperty('height', fitting);
}

addEventListener('message', (event) => {
  const { data } = event as MessageEvent<{ coalitionMapHeight?: unknown } | null | undefined>;
  const height = data?.coalitionMapHeight;
  if (typeof height !== 'number' || !Number.isInteger(height) || height < least || height > most) return;
  const frame = frameOf(event);
  if (!frame) return;
  asked.set(frame, height);
  fit(frame, height);
});

addEventListener('resize', () => {
  for (const [frame, height] of asked) fit(frame, height);
});
