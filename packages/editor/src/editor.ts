import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { barTemplate } from './bar-view.ts';
import { changesTemplate } from './changes-view.ts';
import { Desk } from './desk.ts';
import type { Baseline } from './draft.ts';
import { editorStyles } from './editor-styles.ts';
import { hostStyles } from './host-styles.ts';
import { findingsTemplate } from './findings-view.ts';
import { recordTemplate } from './form-record.ts';
import { MapDesk, mapTemplate } from './map-view.ts';
import { openTemplate } from './open-view.ts';
import { recordsTemplate } from './records-view.ts';
import { sized, tokens } from '@coalition-map/elements/tokens';
import { valueAt } from './path.ts';
import { words } from './words.ts';

/**
 * Where a maintainer edits a dataset: opens its files, changes records in a form, sees the checks and the pin at once, and
 * downloads the new files with their changelog. Nothing is sent or stored.
 *
 * @tagname coalition-editor
 * @slot - Shown until the editor is there.
 * @csspart heading - The heading.
 */
export class CoalitionEditor extends LitElement {
  static override readonly styles = [tokens, hostStyles, ...editorStyles].map(sized);

  /** Addresses of published `dataset.json` files, split by spaces, relative to the page: each can be opened by a button. */
  @property() src = '';

  /** Address of the exact boundaries of states and provinces: `na-admin1.topojson` of `@coalition-map/geo`. */
  @property() boundaries = 'boundaries/na-admin1.topojson';

  @state() private isOver = false;

  private readonly desk = new Desk(this, () => ({
    src: this.src,
    boundaries: new URL(this.boundaries, document.baseURI).href,
  }));
  private readonly map = new MapDesk(this.desk);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.leave);
    this.addEventListener('keydown', this.key);
    for (const type of ['dragover', 'dragleave', 'drop'] as const) this.addEventListener(type, this.drag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.leave);
    this.removeEventListener('keydown', this.key);
    for (const type of ['dragover', 'dragleave', 'drop'] as const) this.removeEventListener(type, this.drag);
    this.desk.checker.stop();
  }

  /** Edits are in this page alone: the browser asks before it drops them. */
  private readonly leave = (event: BeforeUnloadEvent): void => {
    // The exit hides the page before it leaves, and is held up by no question.
    const isLeft = getComputedStyle(document.documentElement).display === 'none';
    if (this.desk.isUnsaved && !isLeft) event.preventDefault();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.map.isPlacing) {
      this.map.isPlacing = false;
      this.requestUpdate();
      return;
    }
    const isZ = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isY = event.key.toLowerCase() === 'y' && event.ctrlKey && !event.altKey && !event.shiftKey;
    if ((!isZ && !isY) || !this.desk.baseline) return;
    // The browser's own undo knows of one field alone, and not of what was added or removed.
    event.preventDefault();
    if (isY || event.shiftKey) this.desk.redo();
    else this.desk.undo();
  };

  private readonly drag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = event.type === 'dragover';
    if (event.type !== 'drop') return;
    void droppedIn(event.dataTransfer).then((files) => this.desk.door.openFiles(files));
  };

  protected override render(): TemplateResult {
    const { desk, map } = this;
    const { baseline } = desk;
    return html`<div class="editor ${this.isOver ? 'over' : ''}">
      <header>
        <h2 part="heading">${words.heading}</h2>
        ${baseline ? '' : html`<p class="intro">${words.intro}</p>`}
      </header>
      ${baseline ? titleTemplate(desk, baseline) : ''} ${openTemplate(desk)}
      <p class="visually-hidden" role="status">${desk.said}</p>
      ${
        baseline
          ? html` ${barTemplate(desk)}
              <div class="desk">
                ${recordsTemplate(desk)} ${recordTemplate(desk)}
                <div class="side">${mapTemplate(map)} ${findingsTemplate(desk)}</div>
              </div>
              ${changesTemplate(desk)}`
          : ''
      }
    </div>`;
  }
}

/** Names the dataset that is open, and offers to open another one. */
function titleTemplate(desk: Desk, { manifest }: Baseline): TemplateResult {
  const { door } = desk;
  const title = valueAt(manifest, ['title', 'en']) ?? manifest['id'];
  return html`<div class="dataset">
    <h3 id="title" tabindex="-1">
      ${String(title)} <span class="quiet">${String(manifest['id'])} ${String(manifest['version'])}</span>
    </h3>
    ${
      door.isOpen
        ? ''
        : html`<button
            type="button"
            id="open-other"
            @click=${() => {
              door.isOpen = true;
              desk.host.requestUpdate();
              void desk.focus('files');
            }}
          >
            ${words.open.other}
          </button>`
    }
  </div>`;
}

/** The files that were dropped, those of folders with the path that they have there. */
async function droppedIn(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...data.files];
  const files = await Promise.all(entries.map((entry) => filesIn(entry)));
  return files.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => {
      (entry as FileSystemFileEntry).file(done, fail);
    });
    Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.slice(1) });
    return [file];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A reader gives a hundred entries at a time.
    const part = await new Promise<FileSystemEntry[]>((done, fail) => {
      reader.readEntries(done, fail);
    });
    if (part.length === 0) return found;
    for (const it of part) found.push(...(await filesIn(it)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-editor': CoalitionEditor;
  }
}
