import type { Desk } from './desk.ts';
import { manifestsIn, opened, openedWithin, troubleText, type Given, type Opened } from './opening.ts';
import { readFiles, readPublished } from './reading.ts';
import { words } from './words.ts';

/** One of several things that can be opened. */
export interface Option {
  readonly label: string;
  /** Gives what is opened; undefined leaves all as it is. */
  readonly open: () => Promise<Opened | undefined> | Opened | undefined;
  /** Whether this answers to the doubt that what is opened has. */
  readonly isSure?: true;
}

/** How a dataset comes to the desk: as files that somebody chose, or as the one that the site publishes. */
export class Door {
  isBusy = false;
  trouble: string | undefined;
  notes: readonly string[] = [];
  /** What to choose from, where it is not clear what to open. */
  question: { readonly text: string; readonly options: readonly Option[] } | undefined;
  /** What waits for an answer, because it would drop edits. */
  waiting: (() => Promise<void>) | undefined;
  /** Whether another dataset is to be chosen. */
  isOpen = true;

  constructor(private readonly desk: Desk) {}

  /** The addresses of the published datasets. */
  get published(): readonly string[] {
    return this.desk
      .source()
      .src.split(/,?\s+/)
      .filter(Boolean)
      .map((url) => new URL(url, document.baseURI).href);
  }

  openPublished(url: string): Promise<void> {
    return this.#guarded(async () => {
      const given = await readPublished(url);
      const [manifest] = given;
      if (manifest) this.#take(opened(manifest, given));
    });
  }

  openFiles(files: readonly File[]): Promise<void> {
    if (files.length === 0) return Promise.resolve();
    return this.#guarded(async () => {
      const { given, aside } = await readFiles(files);
      const manifests = manifestsIn(given);
      const [only, other] = manifests;
      if (only && other)
        this.#ask(
          words.open.which,
          manifests.map((it) => ({ label: it.folder || it.name, open: () => opened(it, given) })),
        );
      else if (only) this.#take(await this.#withSpare(only, given), aside);
      else await this.#within(given, aside);
    });
  }

  /** Answers which of several datasets to open. */
  choose(option: Option): Promise<void> {
    return this.#run(async () => {
      const found = await option.open();
      if (!found) this.desk.say(words.open.left);
      else if (option.isSure) this.#take(found);
      else this.#offer(found);
    });
  }

  /** Drops the edits for what was asked to be opened, or keeps them. */
  async answer(isDropped: boolean): Promise<void> {
    const { waiting } = this;
    this.waiting = undefined;
    this.desk.host.requestUpdate();
    if (isDropped) await waiting?.();
    else await this.desk.focus('open-other');
  }

  /** Files of a dataset whose other files may be the published ones. */
  async #withSpare(manifest: Given, given: readonly Given[]): Promise<Opened> {
    const own = opened(manifest, given);
    const isWhole = own.baseline.draft.sheets.length > 0;
    for (const url of isWhole ? [] : this.published) {
      const spare = await readPublished(url);
      const other = spare[0] && opened(spare[0], spare).baseline.manifest['id'];
      if (other === own.baseline.manifest['id']) return opened(manifest, given, spare);
    }
    return own;
  }

  /** Files without a manifest: of which published dataset? */
  async #within(given: readonly Given[], aside: readonly string[]): Promise<void> {
    const { published } = this;
    const [only, other] = published;
    if (only === undefined || given.length === 0) {
      this.#fail(given.length === 0 ? [...aside, words.open.nothing].join(' ') : words.open.noPublished);
      return;
    }
    if (other === undefined) {
      this.#offer(openedWithin(await readPublished(only), given), aside);
      return;
    }
    const options = published.map((url) => ({
      label: folderOf(url),
      open: async () => openedWithin(await readPublished(url), given),
    }));
    this.#ask(words.open.into(given.map(({ name }) => name)), options);
  }

  /** What the focus goes to: what went wrong, what is asked, or what was opened. */
  private get next(): string {
    if (this.trouble !== undefined) return 'trouble';
    if (this.question) return 'question';
    return this.desk.baseline ? 'title' : 'files';
  }

  #ask(text: string, options: readonly Option[]): void {
    this.question = { text, options };
  }

  /** Asks before something is taken that there is a doubt about. */
  #offer(found: Opened, aside: readonly string[] = []): void {
    if (found.doubt === undefined) {
      this.#take(found, aside);
      return;
    }
    const id = String(found.baseline.manifest['id']);
    this.#ask(found.doubt, [
      { label: words.open.strangerNo, open: () => undefined },
      {
        label: words.open.strangerYes(id),
        open: () => ({ ...found, notes: [...aside, ...found.notes] }),
        isSure: true,
      },
    ]);
  }

  #take(found: Opened, aside: readonly string[] = []): void {
    this.desk.take(found);
    this.question = undefined;
    this.notes = [...aside, ...found.notes];
    this.isOpen = false;
    const { sheets } = found.draft;
    const records = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    this.desk.say(words.open.opened(String(found.baseline.manifest['id']), records, sheets.length));
  }

  #fail(text: string): void {
    this.trouble = text;
  }

  /** Asks before edits are dropped. */
  async #guarded(task: () => Promise<void>): Promise<void> {
    if (!this.desk.isUnsaved) return this.#run(task);
    this.waiting = () => this.#run(task);
    this.desk.host.requestUpdate();
    await this.desk.focus('discard');
  }

  async #run(task: () => Promise<void> | void): Promise<void> {
    this.isBusy = true;
    this.trouble = undefined;
    this.question = undefined;
    this.desk.host.requestUpdate();
    try {
      await task();
    } catch (error) {
      const text = troubleText(error);
      this.#fail(text ?? words.open.failed);
      if (text === undefined) reportError(error);
    }
    this.isBusy = false;
    this.desk.host.requestUpdate();
    await this.desk.focus(this.next);
  }
}

/** What a published dataset is called before it is here: the folder of its manifest. */
export function folderOf(url: string): string {
  return decodeURIComponent(url.split('/').at(-2) ?? url);
}
