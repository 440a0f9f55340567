import type { Note, Told } from './serve-told.ts';
import { styles } from './serve-page-styles.ts';
import {
  droppedText,
  noteText,
  savedText,
  suggestionText,
  sumText,
  wellText,
  words,
} from './serve-page-words.ts';

/** How many findings one list shows. */
const MOST = 50;

/** What the page knows beside the findings. */
export interface View {
  /** Whether a record is on the page. */
  readonly isShown: (key: string) => boolean;
  /** The record that is selected. */
  readonly entry: string | undefined;
}

type Child = Node | string | undefined;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  kind: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (kind !== '') element.className = kind;
  // A string becomes a text node: what a dataset says is never markup.
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** The findings in the order in which they came, those of the record that was edited first, each with a way to its record. */
export class Banner {
  readonly element = make('div', 'coalition-serve');
  readonly #status = make('p', 'hidden');
  readonly #sum = make('span', 'sum');
  readonly #summary = make('summary', '', this.#sum);
  readonly #own = make('div', 'own');
  readonly #earlySummary = make('summary', '');
  readonly #earlyList = make('ul', '');
  readonly #early = make('details', 'early', this.#earlySummary, this.#earlyList);
  readonly #rest = make('div', 'rest');
  readonly #select: (key: string) => void;
  #told: Told | undefined;
  #shown = '';

  constructor(select: (key: string) => void) {
    this.#select = select;
    this.#status.setAttribute('role', 'status');
    const whole = make('details', 'whole', this.#summary, this.#own, this.#early, this.#rest);
    whole.open = true;
    const section = make('section', '', this.#status, whole);
    section.setAttribute('aria-label', words.region);
    const root = this.element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(section);
  }

  /** Shows what was told last, and says aloud what a save brought. */
  tell(told: Told, view: View): void {
    const before = this.#told;
    if (before && before.look >= told.look) return;
    this.#told = told;
    this.show(view);
    if (!before) return;
    const said = savedText(told);
    // A live region is read again only when its text is another one.
    this.#status.textContent = said === this.#status.textContent ? `${said}\u00a0` : said;
  }

  /** Says that the server is gone. */
  tellStopped(): void {
    this.#sum.textContent = words.stopped;
    this.#status.textContent = words.stopped;
  }

  /** Shows the same for another view, such as after another record was selected. */
  show(view: View): void {
    const told = this.#told;
    if (!told) return;
    const keys = told.notes.map(({ key }) => key !== undefined && view.isShown(key));
    const shown = JSON.stringify([told, keys, view.entry]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const root = this.element.shadowRoot;
    const focused = (root?.activeElement as HTMLElement | null)?.dataset['name'];
    this.#fill(told, view);
    if (focused === undefined) return;
    const again = [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].find(
      (it) => it.dataset['name'] === focused,
    );
    (again ?? this.#summary).focus({ preventScroll: true });
  }

  #fill(told: Told, view: View): void {
    const { notes, edited, unsealed } = told;
    const group = (name: Group): Note[] => notes.filter((note) => groupOf(note, view) === name);
    const [record, file, early] = [group('record'), group('file'), group('early')];
    const isWell = edited.length > 0 && record.length + file.length === 0;
    this.#sum.textContent = sumText(told);
    this.#summary.className = told.errors > 0 ? 'error' : notes.length > 0 ? 'warning' : 'well';
    this.#own.replaceChildren(
      ...(isWell ? [this.#well(told, view)] : []),
      ...this.#group(words.ofRecord, record, view),
      ...this.#group(words.ofFile, file, view),
      ...this.#group(words.ofShown, group('shown'), view),
      ...this.#group(words.ofNew, group('new'), view),
    );
    this.#early.hidden = early.length === 0;
    this.#earlySummary.textContent = words.ofEarly(early.length);
    this.#earlyList.replaceChildren(...this.#items(early, view));
    this.#rest.replaceChildren(
      ...(unsealed.length > 0
        ? [
            make(
              'p',
              'quiet',
              words.unsealed,
              ' ',
              make('code', '', `npm run coalition -- seal ${unsealed.join(' ')}`),
            ),
          ]
        : []),
    );
  }

  #well(told: Told, view: View): HTMLElement {
    const [first] = told.edited;
    return make(
      'p',
      'well',
      sign('✓'),
      make('span', '', wellText(told), ' ', first && this.#button(first.key, first.record, 'well', view)),
    );
  }

  #group(heading: string, notes: readonly Note[], view: View): HTMLElement[] {
    return notes.length > 0 ? [make('h2', '', heading), make('ul', '', ...this.#items(notes, view))] : [];
  }

  #items(notes: readonly Note[], view: View): HTMLElement[] {
    const more = notes.length - MOST;
    return [
      ...notes.slice(0, MOST).map((note) => this.#item(note, view)),
      ...(more > 0 ? [make('li', 'quiet', words.more(more))] : []),
    ];
  }

  #item(note: Note, view: View): HTMLElement {
    const { severity, where, record, key, isDropped } = note;
    const suggestion = suggestionText(note);
    const isShown = key !== undefined && view.isShown(key);
    return make(
      'li',
      severity,
      sign(severity === 'error' ? '✕' : '?'),
      make(
        'div',
        '',
        make('p', '', make('strong', '', words[severity]), ` ${noteText(note)}`),
        suggestion === undefined ? undefined : make('p', '', suggestion),
        isDropped ? make('p', '', droppedText(isShown)) : undefined,
        make(
          'p',
          'where',
          make('code', '', where),
          record === '' ? undefined : make('span', 'record', record),
          this.#button(key, record, where, view),
        ),
      ),
    );
  }

  #button(key: string | undefined, record: string, where: string, view: View): HTMLElement | undefined {
    if (key === undefined || !view.isShown(key)) return undefined;
    const button = make('button', '', words.show);
    button.type = 'button';
    button.dataset['name'] = `${key} ${where}`;
    button.setAttribute('aria-label', words.showRecord(record));
    button.addEventListener('click', () => this.#select(key));
    return button;
  }
}

function sign(text: string): HTMLElement {
  const element = make('span', 'sign', text);
  element.setAttribute('aria-hidden', 'true');
  return element;
}

type Group = 'record' | 'file' | 'shown' | 'new' | 'early';

function groupOf({ edited, key, isEarly }: Note, { entry }: View): Group {
  if (edited !== undefined) return edited;
  if (key !== undefined && key === entry) return 'shown';
  return isEarly ? 'early' : 'new';
}
