import { expect } from 'chai';
import { leave } from './leave.ts';

type View = Window & typeof globalThis;

const nowhere = 'https://coalition.invalid/';
const views: View[] = [];

/** A tab with a text, as a page of this origin. */
function openTab(): View {
  const tab = window.open('about:blank') as View | null;
  if (!tab) throw new Error('The browser opened no tab.');
  views.push(tab);
  tab.document.body.append('A secret');
  return tab;
}

/** A frame with an exit in it, run by the frame's own scripts. */
async function frameIn(tab: View, sandbox: string | null): Promise<{ view: View; warnings: string[] }> {
  const frame = tab.document.createElement('iframe');
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  tab.document.body.append(frame);
  const view = frame.contentWindow as View;
  const warnings: string[] = [];
  view.console.warn = (text: string) => warnings.push(text);
  const script = view.document.createElement('script');
  script.type = 'module';
  script.textContent = `
    import { CoalitionExit } from '${new URL('./exit.ts', import.meta.url).href}';
    customElements.define('coalition-exit', CoalitionExit);
    document.body.append(document.createElement('coalition-exit'));
  `;
  view.document.body.append('A secret', script);
  await until(() => view.document.querySelector('coalition-exit')?.shadowRoot?.querySelector('a'));
  return { view, warnings };
}

async function until(test: () => unknown): Promise<void> {
  for (let turn = 0; turn < 600; turn++) {
    if (test()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${String(test)}`);
}

const isHidden = (view: View) => view.getComputedStyle(view.document.documentElement).display === 'none';

function hasLeft(view: View): boolean {
  try {
    return view.location.href !== 'about:blank';
  } catch {
    return true; // The error page of an address that leads nowhere is of another origin.
  }
}

const pressIn = (view: View) => {
  view.document.querySelector('coalition-exit')?.shadowRoot?.querySelector('a')?.click();
};

describe('leaving', () => {
  afterEach(() => {
    for (const view of views.splice(0)) view.close();
  });

  it('hides the page in the same task, then goes', async () => {
    const tab = openTab();
    leave(nowhere, tab);
    expect(isHidden(tab)).to.equal(true);
    expect(tab.document.body.getClientRects()).to.have.length(0);
    await until(() => hasLeft(tab));
  });

  it('hides a page that shows itself by important rules, transitions and a modal dialog', () => {
    const tab = openTab();
    const sheet = new tab.CSSStyleSheet();
    sheet.replaceSync(
      'html, * { display: block !important; visibility: visible !important; transition: all 9s allow-discrete }',
    );
    tab.document.adoptedStyleSheets = [sheet];
    const dialog = tab.document.body.appendChild(tab.document.createElement('dialog'));
    dialog.append('A secret');
    dialog.showModal();
    void tab.document.body.getBoundingClientRect();
    leave(nowhere, tab);
    expect(isHidden(tab)).to.equal(true);
    expect(dialog.checkVisibility()).to.equal(false);
  });

  it('stays hidden when a script of the page shows it again', async () => {
    const tab = openTab();
    leave(nowhere, tab);
    const { documentElement } = tab.document;
    documentElement.setAttribute('style', 'display: block');
    await Promise.resolve();
    expect(isHidden(tab)).to.equal(true);
    const other = tab.document.createElement('html');
    documentElement.replaceWith(other);
    await Promise.resolve();
    expect(isHidden(tab)).to.equal(true);
  });

  it('silences what plays', () => {
    const tab = openTab();
    const video = tab.document.body.appendChild(tab.document.createElement('video'));
    let paused = 0;
    video.pause = () => {
      paused++;
    };
    leave(nowhere, tab);
    expect(paused).to.equal(1);
  });

  it('does not let the page’s own question hold it up', () => {
    const tab = openTab();
    tab.onbeforeunload = (event) => {
      event.preventDefault();
    };
    leave(nowhere, tab);
    expect(tab.onbeforeunload).to.equal(null);
  });

  it('takes the whole tab out of a frame, and hides the page around it where it can', async () => {
    const tab = openTab();
    const { view, warnings } = await frameIn(tab, null);
    pressIn(view);
    expect([isHidden(view), isHidden(tab)]).to.deep.equal([true, true]);
    await until(() => hasLeft(tab));
    expect(warnings).to.deep.equal([]);
  });

  it('empties its frame where the sandbox keeps it from leaving', async () => {
    const tab = openTab();
    const { view } = await frameIn(tab, 'allow-scripts allow-same-origin');
    const { document: before } = view;
    pressIn(view);
    expect(isHidden(view)).to.equal(true);
    await until(() => view.document !== before);
    expect(view.location.href).to.equal('about:blank');
    expect(view.document.body.innerText).to.equal('');
    expect(hasLeft(tab)).to.equal(false);
  });

  it('warns the embedder once of a sandbox that keeps it from leaving', async () => {
    const { view, warnings } = await frameIn(openTab(), 'allow-scripts allow-same-origin');
    await until(() => warnings.length > 0);
    expect(warnings[0]).to.contain('allow-top-navigation-by-user-activation');
    view.document.body.append(view.document.createElement('coalition-exit'));
    await new Promise((done) => setTimeout(done, 200));
    expect(warnings).to.have.length(1);
  });

  it('has nothing to warn of where the sandbox lets it leave', async () => {
    for (const flag of ['allow-top-navigation', 'allow-top-navigation-by-user-activation']) {
      const { warnings } = await frameIn(openTab(), `allow-scripts allow-same-origin ${flag}`);
      expect(warnings, flag).to.deep.equal([]);
    }
  });
});
