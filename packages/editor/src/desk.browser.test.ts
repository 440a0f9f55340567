import '@coalition-map/elements/define';
import { expect } from 'chai';
import './define.ts';
import { button, caught, give, show, textOf, until } from './editor.fixture.ts';
import { words } from './words.ts';

const exact = 'boundaries="/packages/geo/boundaries/na-admin1.topojson"';
const tat = `src="/data/tat/dataset.json" ${exact}`;
const fileOf = async (path: string): Promise<string> => (await fetch(`/data/${path}`)).text();
const isAsked = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<coalition-editor> opening and downloading', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('counts what a file brings beside the published dataset as new, and folds no error away', async () => {
    const text = (await fileOf('tat/builds.json')).replace('"2015-02-17"', '"2015-02-30"');
    const root = await show(tat);
    await give(root, { 'builds.json': text });
    await until(() => textOf(root.querySelector('.findings strong')).includes('1 error'));
    const error = await until(() => root.querySelector('.findings li.error'));
    expect(error.closest('details')).to.equal(null);
    expect(textOf(error)).to.contain('2015-02-30');
    const folded = root.querySelectorAll('.findings details li').length;
    expect(folded, 'what was published is folded still').to.be.greaterThan(0);
    expect(textOf(root.querySelector('.findings summary'))).to.equal(words.findings.old(folded));
  });

  it('folds no error away that the opened dataset had', async () => {
    const root = await show(exact);
    const names = ['dataset', 'events', 'guides', 'hotlines', 'organizations', 'programs', 'resources'];
    const files = Object.fromEntries(
      await Promise.all(
        [...names, 'statistics'].map(async (it) => [`${it}.json`, await fileOf(`tasa/${it}.json`)] as const),
      ),
    );
    const broken = (files['organizations.json'] ?? '').replace(
      '"confidence": "high"',
      '"confidence": "sure"',
    );
    await give(root, { ...files, 'organizations.json': broken });
    const error = await until(() => root.querySelector('.findings li.error'));
    expect(error.closest('details')).to.equal(null);
  });

  it('asks before it takes a file of another dataset, and can leave it', async () => {
    const root = await show(tat);
    const files = { 'organizations.json': await fileOf('tasa/organizations.json') };
    await give(root, files);
    expect(root.activeElement?.id).to.equal('question');
    expect(textOf(root.querySelector('#question'))).to.contain('Is it another dataset’s?');
    (await button(root, words.open.strangerNo)).click();
    await until(() => root.activeElement?.id === 'files');
    expect(root.querySelector('#title')).to.equal(null);
    await give(root, files);
    (await button(root, words.open.strangerYes('tat'))).click();
    await until(() => root.activeElement?.id === 'title');
    expect(textOf(root.querySelector('#collection'))).to.contain('(6)');
  });

  it('refuses a file that is nested without end, and opens another one afterwards', async () => {
    const root = await show(tat);
    await give(root, { 'builds.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}` });
    expect(root.activeElement?.id).to.equal('trouble');
    expect(textOf(root.querySelector('.grave'))).to.contain(
      'builds.json:1:65: lists and objects lie too deep',
    );
    expect(textOf(root.querySelector('.open'))).not.to.contain(words.loading);
    await give(root, { 'builds.json': await fileOf('tat/builds.json') });
    expect(root.activeElement?.id).to.equal('title');
  });

  it('knows that all is downloaded, also one by one, and that an edit afterwards is not', async () => {
    const root = await show(tat);
    const old = await fileOf('tat/builds.json');
    await give(root, { 'builds.json': old.replace('"2015-02-17"', '"2015-02-18"') });
    const { texts, end } = caught();
    const state = () => textOf(root.querySelector('.bar .quiet'));
    try {
      for (const name of ['builds.json', 'dataset.json', 'data-changelog.md']) {
        expect(state()).to.equal(words.bar.unsaved);
        expect(isAsked()).to.equal(true);
        (await button(root, words.changes.one(name))).click();
        await until(() => textOf(root.querySelector('[role=status]')).includes(name) || texts.length > 0);
        await until(() => textOf(root.querySelector('p[role=status].visually-hidden')).includes(name));
      }
      await until(() => state() === words.bar.saved);
      expect(isAsked()).to.equal(false);
      expect(texts).to.have.length(3);
    } finally {
      end();
    }
    (await button(root, words.bar.undo)).click();
    (await button(root, words.bar.redo)).click();
    await until(() => state() === words.bar.saved);
    const day = await until(() => root.querySelector<HTMLInputElement>('#day'));
    day.value = '2030-01-01';
    day.dispatchEvent(new Event('change'));
    await until(() => state() === words.bar.unsaved);
  });

  it('promises no changelog where an error keeps it back, and no other files where none is edited', async () => {
    const root = await show(tat);
    const old = await fileOf('tat/builds.json');
    await give(root, { 'builds.json': old });
    await button(root, words.changes.asOpened);
    expect(textOf(root.querySelector('.changes'))).not.to.contain(words.changes.every);
    document.body.replaceChildren();
    const other = await show(tat);
    await give(other, { 'builds.json': old.replace('"2015-02-17"', '"2015-02-30"') });
    await button(other, words.changes.one('builds.json'));
    expect(textOf(other.querySelector('.changes'))).to.contain(words.changes.next);
    expect(textOf(other.querySelector('.changes'))).not.to.contain('changelog.md');
  });
});
