import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, type Language } from '@coalition-map/schema';
import { speak, wordsIn } from '@coalition-map/store';

/** The visitor's languages, best first, and that of the interface: the best one whose words are here. */
export interface Spoken {
  readonly languages: readonly Language[];
  readonly spoken: Language;
}

/** Whether the language is another's to tell from an element on: that of the state, which it came with. */
type IsTold = (at: Element) => boolean;

/**
 * Tells the language that the page names on an element or around it, now and after each change: at once for the records,
 * and for the interface when its words are here. Words that did not come are asked for again when the network is back, or
 * the page is looked at again.
 */
export class LanguageController implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element;
  private readonly tell: (spoken: Spoken | undefined) => void;
  private readonly isTold: IsTold | undefined;
  private best: Language | undefined;
  private readonly watch = new MutationObserver(() => this.read());

  /** With `isTold`, nothing is told where no element up to the one that it holds for names a language. */
  constructor(host: LanguageController['host'], tell: LanguageController['tell'], isTold?: IsTold) {
    this.host = host;
    this.tell = tell;
    this.isTold = isTold;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.again);
    document.addEventListener('visibilitychange', this.again);
    this.read();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.again);
    document.removeEventListener('visibilitychange', this.again);
    this.watch.disconnect();
  }

  /** Looks for the language anew. */
  read(): void {
    const { best } = this;
    this.best = this.look();
    if (this.best !== best) this.bring();
  }

  /** Asks for words again that did not come. */
  readonly again = (): void => {
    if (document.visibilityState === 'visible' && this.best !== 'en' && !wordsIn(this.best)) this.bring();
  };

  private bring(): void {
    const { best } = this;
    const say = (spoken: Language) =>
      this.tell(best && { languages: [...new Set([best, 'en' as const])], spoken });
    say((wordsIn(best) && best) ?? 'en');
    if (best && best !== 'en' && !wordsIn(best))
      void speak(best).then((spoken) => {
        if (best === this.best) say(spoken);
      });
  }

  /** The language of the nearest element that names one. It and those below it are watched for another. */
  private look(): Language | undefined {
    const { isTold } = this;
    for (let at: Element | null = this.host; at;) {
      if (isTold?.(at)) return undefined;
      this.watch.observe(at, { attributeFilter: ['lang'] });
      const tag = at.getAttribute('lang');
      if (tag) return languageOf(tag);
      at = (isTold && at.assignedSlot) ?? at.parentElement ?? hostOf(at) ?? null;
    }
    return 'en';
  }
}

/** The element whose shadow root an element stands in. */
export function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
