import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import type { State } from '@coalition-map/store';
import { axeFinds } from './axe.fixture.ts';
import { enFacts } from '@coalition-map/store';
import { packFile, PackKeeper } from './keep-pack.ts';

const { pack: said } = enFacts.records;
import { hostileDataset, stateOf } from './records.fixture.ts';

/** What the panel does with the button, and no more. */
class PackHost extends LitElement {
  state: State = stateOf();
  place = 'US-TN';
  /** How often the page was asked to print. */
  prints = 0;
  /** Why the sheet does not come. */
  refusal: Error | undefined;
  private readonly keeper = new PackKeeper(
    () => {
      this.requestUpdate();
    },
    () => {
      this.prints += 1;
      return this.refusal ? Promise.reject(this.refusal) : Promise.resolve();
    },
  );

  override render(): TemplateResult {
    return html`<section aria-label="Details">
      ${this.keeper.render(this.state, this.place, 'Tennessee', enFacts)}
    </section>`;
  }
}
customElements.define('pack-host', PackHost);

async function show(more: Partial<PackHost> = {}): Promise<PackHost> {
  const host = Object.assign(document.createElement('pack-host') as PackHost, more);
  document.body.append(host);
  await host.updateComplete;
  return host;
}

const saidIn = (host: PackHost): string =>
  host.shadowRoot?.querySelector('[role=status]')?.textContent.trim() ?? '';

async function until(test: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !test(); turn++) await new Promise((done) => setTimeout(done, 20));
  expect(test(), String(test)).to.equal(true);
}

/** Presses the button by keyboard, and gives the file that the page would download; nothing where there is none. */
async function press(host: PackHost, isRefused = false): Promise<File | undefined> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let made: File | undefined;
  URL.createObjectURL = (file) => {
    if (isRefused) throw new Error('no');
    made = file as File;
    return 'blob:none';
  };
  HTMLAnchorElement.prototype.click = () => undefined;
  try {
    host.shadowRoot?.querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => ['', said.done, said.failed].includes(saidIn(host)));
    return made;
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
}

describe('the buttons that keep a place', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('gives one HTML file of the place, and says that it stays on the device', async () => {
    const host = await show();
    const file = await press(host);
    expect([file?.name, file?.type]).to.deep.equal(['field-pack-us-tn-2026-11-21.html', 'text/html']);
    expect(await file?.text()).to.contain('<title>Field pack: Tennessee</title>');
    expect(saidIn(host)).to.equal('Saved. The file stays on this device until it is deleted.');
    host.place = 'US-IA';
    host.requestUpdate();
    await host.updateComplete;
    expect(saidIn(host)).to.equal('');
  });

  it('says so where the browser refuses the file, and works again', async () => {
    const host = await show();
    expect(await press(host, true)).to.equal(undefined);
    expect(saidIn(host)).to.equal(said.failed);
    expect((await press(host))?.name).to.match(/^field-pack-us-tn-/);
  });

  it('gives nothing before the records are there', async () => {
    const host = await show({ state: { ...stateOf(), phase: 'loading' } });
    expect(await press(host)).to.equal(undefined);
    expect(saidIn(host)).to.equal('');
  });

  it('puts the fact sheet on paper from the button beside it, and says what became of it', async () => {
    const host = await show();
    const button = [...(host.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (it) => it.textContent.trim() === 'Print fact sheet',
    );
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => saidIn(host) === said.printed);
    expect(host.prints).to.equal(1);
    host.refusal = new Error('not there');
    await sendKeys({ press: 'Enter' });
    await until(() => saidIn(host) === said.unprinted);
    host.state = { ...stateOf(), phase: 'loading' };
    host.requestUpdate();
    await host.updateComplete;
    await sendKeys({ press: 'Enter' });
    expect(host.prints).to.equal(2);
  });

  it('is accessible', async () => {
    expect(await axeFinds(await show())).to.deep.equal([]);
  });

  it('writes hostile texts as text', async () => {
    const text = await (await packFile(stateOf({}, hostileDataset()), 'US-TN')).text();
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.querySelectorAll('img, script, b, [onerror], [href^="javascript"]').length).to.equal(0);
    expect(page.body.textContent).to.contain('<img src=x onerror="window.broken = true"><b>bold</b>');
  });
});
