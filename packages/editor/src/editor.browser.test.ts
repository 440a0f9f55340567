import '@coalition-map/elements/define';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { FORMAT } from '@coalition-map/schema/door';
import './define.ts';
import {
  button,
  find,
  give as giveTexts,
  openRecord,
  show,
  status,
  textOf,
  until,
} from './editor.fixture.ts';
import { words } from './words.ts';

const press = async (root: ShadowRoot, name: string): Promise<void> => {
  (await button(root, name)).focus();
  await sendKeys({ press: 'Enter' });
};

/** Opens a dataset of our own as files. */
const give = (root: ShadowRoot, files: Readonly<Record<string, unknown>>): Promise<void> =>
  giveTexts(
    root,
    Object.fromEntries(
      Object.entries(files).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  );

const source = { url: 'https://source.example/page', accessed: '2026-11-21' };
const build = {
  id: 'one',
  sources: [source],
  verified: null,
  confidence: 'high',
  jurisdictions: ['US-TN'],
  type: 'state',
  date: '2019-03',
  place: { precision: 'city', city: 'Nashville', at: [-86.78, 36.16] },
  hosts: ['First host', 'Second host'],
  evidence: 'report',
  summary: { en: 'A day of briefings.' },
};
const manifest = (collections: readonly object[]) => ({
  format: FORMAT,
  version: '1.0.0',
  id: 'own',
  title: { en: 'A dataset' },
  publisher: { name: 'A publisher' },
  licence: 'CC0-1.0',
  updated: '2026-11-21',
  languages: ['en'],
  collections,
});
const dataset = (records: readonly unknown[]) => ({
  'dataset.json': manifest([{ name: 'builds', file: 'builds.json', count: records.length }]),
  'builds.json': records,
});
const exact = 'boundaries="/packages/geo/boundaries/na-admin1.topojson"';

describe('<coalition-editor>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('opens files, names the dataset, and says so', async () => {
    const root = await show(exact);
    await give(root, dataset([build]));
    expect(textOf(root.querySelector('#title'))).to.equal('A dataset own 1.0.0');
    expect(status(root)).to.equal(words.open.opened('own', 1, 1));
    expect(textOf(root.querySelector('.row .name'))).to.equal('Coalition build, Nashville');
  });

  it('takes files that are dropped on it, and shows that it would', async () => {
    const root = await show(exact);
    const data = new DataTransfer();
    for (const [name, value] of Object.entries(dataset([build])))
      data.items.add(new File([JSON.stringify(value)], name));
    const drag = (type: string) =>
      root.host.dispatchEvent(new DragEvent(type, { dataTransfer: data, cancelable: true }));
    drag('dragover');
    await find(root, '.over');
    expect(drag('drop'), 'the browser does not open the file itself').to.equal(false);
    await until(() => root.activeElement?.id === 'title');
    expect(root.querySelector('.over')).to.equal(null);
  });

  it('says what is wrong with files, and puts the focus there', async () => {
    const root = await show(exact);
    await give(root, { 'dataset.json': '{"format": 1,}' });
    expect(textOf(root.querySelector('.grave'))).to.match(/dataset\.json:1:\d+: broken JSON/);
    await give(root, { 'builds.json': [build] });
    expect(textOf(root.querySelector('.grave'))).to.contain(words.open.noPublished);
    const built = { name: 'builds', file: 'builds.0123456789ab.json', count: 0 };
    await give(root, { 'dataset.json': manifest([built]) });
    expect(textOf(root.querySelector('.grave'))).to.contain(words.open.built);
  });

  it('moves, removes and adds things of a list by buttons, and the focus goes along', async () => {
    const root = await show(exact);
    await give(root, dataset([build]));
    await openRecord(root);
    await press(root, words.form.of(words.form.down, 'Host 1'));
    await until(() => root.activeElement?.id === 'f-hosts-1-down');
    const hosts = () =>
      [...root.querySelectorAll<HTMLTextAreaElement>('#f-hosts-list textarea')].map((it) => it.value);
    expect(hosts()).to.deep.equal(['Second host', 'First host']);
    expect(status(root)).to.equal(words.form.itemMoved('host', 2));
    await press(root, words.form.of(words.form.removeShort, 'Host 2'));
    await until(() => root.activeElement?.id === 'f-hosts-0-remove');
    expect(hosts()).to.deep.equal(['Second host']);
    await press(root, words.form.addItem('host'));
    await until(() => root.activeElement?.id === 'f-hosts_1_');
    await sendKeys({ type: 'Third host' });
    expect(hosts()).to.deep.equal(['Second host', 'Third host']);
    for (let step = 0; step < 4; step++) (await button(root, words.bar.undo)).click();
    await until(() => hosts().join() === 'First host,Second host');
    expect(textOf(root.querySelector('.bar .quiet'))).to.equal(words.bar.none);
  });

  it('adds a field that is left out, and takes it away again', async () => {
    const root = await show(exact);
    await give(root, dataset([build]));
    await openRecord(root);
    (await find<HTMLSelectElement>(root, '#add-to-record')).value = 'attendance';
    await press(root, words.form.addFieldTo('Coalition build'));
    await until(() => root.activeElement?.id === 'f-attendance');
    await sendKeys({ type: '70' });
    await until(() => textOf(root.querySelector('.told')).includes('attendance added (70)'));
    await press(root, words.form.removeField('Attendance'));
    await until(() => root.activeElement?.id === 'add-to-record');
    expect(root.querySelector('#f-attendance')).to.equal(null);
    await until(() => textOf(root.querySelector('.changes')).includes(words.changes.none));
  });

  it('keeps a number as it is typed, and what is no number is refused at its field', async () => {
    const root = await show(exact);
    await give(root, dataset([build]));
    await openRecord(root);
    const field = await find<HTMLInputElement>(root, '#f-place_at-lng');
    field.select();
    field.focus();
    await sendKeys({ type: '-86.' });
    expect(field.value).to.equal('-86.');
    await sendKeys({ type: '5x' });
    await until(() => textOf(root.querySelector('#f-place_at-found')).includes('wanted: a number'));
    expect(field.value).to.equal('-86.5x');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(field.getAttribute('aria-describedby')).to.contain('f-place_at-found');
    await sendKeys({ press: 'Backspace' });
    await until(() => !root.querySelector('#f-place_at-found'));
  });

  it('shows what the format does not know, and what is of another kind, and loses neither', async () => {
    const odd = { ...build, hosts: 'One host', colour: { of: 'mine' } };
    const root = await show(exact);
    await give(root, dataset([odd]));
    await openRecord(root);
    const shown = [...root.querySelectorAll('.odd')].map(textOf);
    expect(shown).to.have.length(2);
    expect(shown.join(' ')).to.contain('"One host"').and.to.contain('"mine"');
    const city = await find<HTMLTextAreaElement>(root, '#f-place_city');
    city.value = 'Memphis';
    city.dispatchEvent(new Event('input'));
    await until(() => textOf(root.querySelector('.changes')).includes(words.changes.left(1)));
    const made = new Promise<string>((done) => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        URL.createObjectURL = make;
        if (file instanceof Blob) void file.text().then(done);
        return '#';
      };
    });
    (await button(root, words.changes.one('builds.json'))).click();
    expect(JSON.parse(await made)).to.deep.equal([{ ...odd, place: { ...odd.place, city: 'Memphis' } }]);
  });

  it('tells of a date how exact it is', async () => {
    const root = await show(exact);
    await give(root, dataset([build]));
    await openRecord(root);
    const day = await find<HTMLInputElement>(root, '#f-date-day');
    const reads = () => textOf(root.querySelector('#f-date .reads'));
    expect(reads()).to.equal(words.form.reads('March 2019'));
    day.focus();
    await sendKeys({ type: '5' });
    expect(day.value).to.equal('5');
    await until(() => reads() === words.form.reads('March 5, 2019'));
    const year = await find<HTMLInputElement>(root, '#f-date-year');
    year.select();
    year.focus();
    await sendKeys({ press: 'Backspace' });
    await until(() => reads() === words.form.reads('March 5'));
  });

  it('draws where the pin was and where it is', async () => {
    const root = await show(exact);
    await give(root, dataset([build]));
    await openRecord(root);
    const map = await find(root, 'coalition-editor-map');
    const rings = () => [...(map.shadowRoot?.querySelectorAll('.ring') ?? [])];
    await until(() => rings().length === 1);
    const latitude = await find<HTMLInputElement>(root, '#f-place_at-lat');
    latitude.value = '37';
    latitude.dispatchEvent(new Event('input'));
    await until(() => rings().length === 2);
    expect(rings().map((it) => it.classList.contains('was'))).to.deep.equal([true, false]);
    await until(() => textOf(root.querySelector('.map .told')).includes('Pin moved 93 km'));
    expect(textOf(root.querySelector('.where'))).to.match(/from Tennessee \(US-TN\) to Kentucky \(US-KY\)\./);
  });

  it('offers the programs of the dataset where a partnership names one', async () => {
    const program = {
      id: 'botl',
      sources: [source],
      verified: null,
      confidence: 'high',
      name: { en: 'Busing' },
      summary: { en: 'For buses.' },
    };
    const partnership = {
      id: 'p',
      sources: [source],
      verified: null,
      confidence: 'high',
      jurisdictions: ['US-TN'],
      topic: 'botl',
      program: 'gone',
      status: 'reported',
      scope: 'statewide',
    };
    const root = await show(exact);
    await give(root, {
      'dataset.json': manifest([
        { name: 'programs', file: 'programs.json', count: 1 },
        { name: 'partnerships', file: 'partnerships.json', count: 1 },
      ]),
      'programs.json': [program],
      'partnerships.json': [partnership],
    });
    const collection = await find<HTMLSelectElement>(root, '#collection');
    collection.value = 'partnerships.json';
    collection.dispatchEvent(new Event('change'));
    await until(() => textOf(root.querySelector('.row .name')).includes('Busing on the Lookout'));
    await openRecord(root);
    const select = await find<HTMLSelectElement>(root, '#f-program');
    expect([...select.options].map(textOf)).to.deep.equal([
      words.form.leftOut,
      'Busing (botl)',
      words.form.notThere('gone'),
    ]);
    expect(select.value).to.equal('gone');
    await until(() => textOf(root.querySelector('#f-program-found')).includes('Error'));
  });
});
