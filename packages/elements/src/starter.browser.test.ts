import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { speak, wordsIn, type State } from '@coalition-map/store';
import { enStarter } from '@coalition-map/store/starter';
import { axeFinds, tooSmall } from './axe.fixture.ts';
import { all, textOf } from './mounted.fixture.ts';
import { collections, datasetOf, stateOf } from './records.fixture.ts';
import { CoalitionStarter } from './starter.ts';

if (!customElements.get('coalition-starter')) customElements.define('coalition-starter', CoalitionStarter);

/** A guide of two questions and three kinds, of which one is told by a rule that finds somebody. */
const guide = {
  id: 'start',
  jurisdictions: ['US'],
  sources: [{ url: 'https://source.example/start', date: '2019-06' }],
  verified: null,
  confidence: 'high',
  title: { en: 'Where to start' },
  summary: { en: 'For agencies.' },
  sections: [
    {
      id: 'q',
      type: 'questions',
      title: { en: 'Questions to ask' },
      items: ['who', 'what'].map((id) => ({ id, text: { en: `Question ${id}?` } })),
    },
    {
      id: 'k',
      type: 'partner-kinds',
      title: { en: 'Kinds of partners' },
      items: ['law-enforcement', 'courts', 'community-members'].map((id) => ({
        id,
        text: { en: `Kind ${id}` },
      })),
    },
  ],
};
const dataset = datasetOf({ ...collections, guides: [guide] });
const stateAt = (place?: string) => stateOf(place === undefined ? {} : { place }, dataset);

async function show(state: State, width = 1000): Promise<CoalitionStarter> {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const starter = document.createElement('coalition-starter');
  starter.state = state;
  box.append(starter);
  document.body.append(box);
  await starter.updateComplete;
  return starter;
}

const status = (starter: CoalitionStarter) => textOf(all(starter, '[role=status]')[0]);
const focused = (starter: CoalitionStarter) => textOf(starter.shadowRoot?.activeElement);
const button = (starter: CoalitionStarter, name: string) =>
  all(starter, 'button').find((it) => textOf(it) === name);

async function press(starter: CoalitionStarter, name: string): Promise<void> {
  button(starter, name)?.focus();
  await sendKeys({ press: 'Enter' });
  for (let turn = 0; turn < 3; turn++) await starter.updateComplete;
}

describe('<coalition-starter>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('asks for a place, and follows the one that the page selects; a country is none', async () => {
    const starter = await show(stateAt());
    expect(textOf(all(starter, '.notice')[0])).to.equal(enStarter.first);
    expect(all(starter, 'fieldset')).to.have.length(0);
    starter.state = stateAt('US-TN');
    await starter.updateComplete;
    expect(textOf(all(starter, 'h2')[0])).to.equal(enStarter.headingFor('Tennessee'));
    starter.state = stateAt('US');
    await starter.updateComplete;
    expect(textOf(all(starter, 'h2')[0])).to.equal(enStarter.headingFor('Tennessee'));
  });

  it('asks the page to select the place that was chosen in it', async () => {
    const starter = await show(stateAt());
    const asked: (string | undefined)[] = [];
    starter.addEventListener('coalition-select', (event) => asked.push(event.place));
    const select = all<HTMLSelectElement>(starter, '#place')[0];
    if (select) select.value = 'US-IA';
    select?.dispatchEvent(new Event('change'));
    await starter.updateComplete;
    expect(asked).to.deep.equal(['US-IA']);
    expect(textOf(all(starter, 'h2')[0])).to.equal(enStarter.headingFor('Iowa'));
  });

  it('shows who is on record beside the marks, and never says that somebody is missing', async () => {
    const starter = await show(stateAt('US-TN'));
    const kinds = all(starter, 'fieldset');
    expect(kinds).to.have.length(3);
    const text = kinds.map(textOf);
    expect(text[0]).to.contain('State police');
    expect(text[0]).to.contain('Source: source.example, dated');
    expect(text[1]).to.contain(enStarter.states['not-recorded']);
    expect(text[2]).to.contain(enStarter.states['not-told']);
    expect(all(starter, 'fieldset input:checked')).to.have.length(3);
    expect(
      all<HTMLInputElement>(starter, 'input:checked').every(({ value }) => value === 'not-known'),
    ).to.equal(true);
  });

  it('says beside a name, in the language of the page, that its membership is over or not known', async () => {
    const member = (id: string, membership?: string) => ({
      ...collections['organizations']?.[0],
      id,
      name: { en: `Member ${id}` },
      type: 'direct-service',
      memberOf: ['tn-b'],
      ...(membership === undefined ? {} : { membership }),
    });
    const organizations = [
      ...(collections['organizations'] ?? []),
      ...[member('one', 'former'), member('two'), member('three', 'current')],
    ];
    const state = stateOf({ place: 'US-TN' }, datasetOf({ ...collections, guides: [guide], organizations }));
    for (const lang of ['en', 'es', 'fr-CA'] as const) {
      await speak(lang);
      const starter = await show({ ...state, languages: [lang, 'en'], spoken: lang });
      const { member: told, others } = wordsIn(lang)?.starter ?? enStarter;
      expect(all(starter, 'h4').map(textOf), lang).to.include(others);
      const line = (id: string) =>
        textOf(all(starter, '.who li').find((it) => textOf(it).includes(`Member ${id}`)));
      for (const [id, label] of [
        ['one', told.former],
        ['two', told.unclear],
      ] as const)
        expect(line(id).replaceAll(' :', ':'), lang).to.contain(`; ${label}: Organization tn-b`);
      for (const label of Object.values(told)) expect(line('three'), lang).not.to.contain(label);
      expect(line('three')).not.to.equal('');
      starter.remove();
    }
    await speak('en');
  });

  it('says once, in the language of the page, that the guide is in English, and marks each of its texts', async () => {
    for (const lang of ['es', 'fr-CA'] as const) {
      await speak(lang);
      const starter = await show({ ...stateAt('US-TN'), languages: [lang, 'en'], spoken: lang });
      const said = wordsIn(lang)?.starter ?? enStarter;
      expect(said).not.to.equal(enStarter);
      const english = new Intl.DisplayNames([lang], { type: 'language' }).of('en') ?? '';
      expect(all(starter, '.foreign').map(textOf), lang).to.deep.equal([
        said.foreign(english).replace(/\s+/g, ' '),
      ]);
      const marked = new Set(all(starter, '[lang=en]').map(textOf));
      for (const text of [
        'Questions to ask',
        'Kinds of partners',
        'Question who?',
        'Question what?',
        'Kind law-enforcement',
        'Kind courts',
      ])
        expect(marked.has(text), `${lang}: ${text}`).to.equal(true);
      all(starter, 'fieldset[data-kind=courts] input[value=to-invite]')[0]?.click();
      await starter.updateComplete;
      expect(all(starter, '.agenda p [lang=en]').map(textOf)).to.deep.equal(['Kind courts']);
      expect(await axeFinds(starter)).to.deep.equal([]);
      starter.remove();
    }
    const starter = await show(stateAt('US-TN'));
    expect(all(starter, '.foreign')).to.have.length(0);
    expect(all(starter, '[lang]:not(.sheet)')).to.have.length(0);
  });

  it('makes the agenda of what is written and marked, by keyboard', async () => {
    const starter = await show(stateAt('US-TN'));
    all(starter, 'textarea')[0]?.focus();
    await sendKeys({ type: 'The council' });
    all(starter, 'fieldset[data-kind=courts] input:checked')[0]?.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await starter.updateComplete;
    const agenda = textOf(all(starter, '.agenda')[0]);
    expect(agenda).to.contain('The council');
    expect(agenda).to.contain('To invite: Kind courts.');
    const minutes = all(starter, '.minutes').map((it) => parseInt(textOf(it), 10));
    expect(minutes.reduce((sum, it) => sum + it, 0)).to.equal(60);
  });

  it('clears all without a question, and brings it back; the focus goes along', async () => {
    const starter = await show(stateAt('US-TN'));
    const field = () => all<HTMLTextAreaElement>(starter, 'textarea')[0];
    const mark = () => all<HTMLInputElement>(starter, 'fieldset[data-kind=courts] input:checked')[0]?.value;
    field()?.focus();
    await sendKeys({ type: 'The council' });
    all(starter, 'fieldset[data-kind=courts] input')[0]?.click();
    await starter.updateComplete;
    expect(mark()).to.equal('with-us');
    await press(starter, enStarter.clear);
    expect([field()?.value, mark()]).to.deep.equal(['', 'not-known']);
    expect(focused(starter)).to.equal(enStarter.undo);
    expect(status(starter)).to.equal(enStarter.cleared);
    await press(starter, enStarter.undo);
    expect([field()?.value, mark()]).to.deep.equal(['The council', 'with-us']);
    expect(focused(starter)).to.equal(enStarter.clear);
    expect(button(starter, enStarter.undo)).to.equal(undefined);
  });

  it('does not bring back what was cleared once something new is written', async () => {
    const starter = await show(stateAt('US-TN'));
    all(starter, 'fieldset input')[0]?.click();
    await starter.updateComplete;
    await press(starter, enStarter.clear);
    all(starter, 'textarea')[0]?.focus();
    await sendKeys({ type: 'x' });
    await starter.updateComplete;
    expect(button(starter, enStarter.undo)).to.equal(undefined);
  });

  it('says that a calendar needs a day', async () => {
    const starter = await show(stateAt('US-TN'));
    await press(starter, enStarter.saveCalendar);
    expect(status(starter)).to.equal(enStarter.needsDay);
  });

  it('says so where no guide with questions is loaded', async () => {
    const starter = await show(stateOf({ place: 'US-TN' }, datasetOf({ programs: [] })));
    expect(textOf(all(starter, '.notice')[0])).to.equal(enStarter.noGuide);
    expect(all(starter, 'textarea')).to.have.length(0);
  });

  it('keeps nothing in the fields of the browser: no name, no filling in, no spelling service', async () => {
    const starter = await show(stateAt('US-TN'));
    for (const field of all(starter, 'textarea, input, select'))
      expect(field.getAttribute('autocomplete')).to.equal('off');
    for (const field of all(starter, 'textarea')) expect(field.getAttribute('spellcheck')).to.equal('false');
    expect(all(starter, 'form')).to.have.length(0);
  });

  for (const width of [320, 1000])
    it(`has no fault that axe finds, and no small target, ${width} px wide`, async () => {
      const starter = await show(stateAt('US-TN'), width);
      expect(await axeFinds(starter)).to.deep.equal([]);
      expect(tooSmall(starter)).to.deep.equal([]);
      expect(starter.scrollWidth).to.be.at.most(width);
    });
});
