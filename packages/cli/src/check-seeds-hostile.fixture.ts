import { city, event, linked, noted, told, type Seed, type Seeded } from './check-faults.fixture.ts';

const help = {
  id: 'us-help',
  jurisdictions: ['US'],
  level: 'national',
  purpose: 'victim-assistance',
  name: { en: 'A line of help' },
  display: '1-888-373-7889',
  dial: '+18883737889',
};
const quiet = { type: 'shelter', place: { precision: 'withheld' } };
const inColorado = {
  jurisdictions: ['US-CO'],
  place: { precision: 'city', city: 'Englewood', at: [-104.9878, 39.6478] },
};
const by = (role: string) => ({ verified: { on: '2026-11-01', by: role } });

const wrongNumbers = [
  ['Call 18883737889 now.', '18883737889'],
  ['Call 8883737889.', '8883737889'],
  ['Call 1‑888‑373‑7889.', '1-888-373-7889'],
  ['Call 1 – 888 – 373 – 7889.', '888 - 373 - 7889'],
  ['Call (888)373-7889.', '(888)373-7889'],
  ['Call 888/373-7889.', '888/373-7889'],
  ['The line 8883737889 is open.', '8883737889'],
  ['Llame al 800-5533-001.', '800-5533-001'],
  ['Text HELP to 233734.', 'text number 233734'],
  ['Text "help" or INFO to 233734.', 'text number 233734'],
  ['Envíe un mensaje de texto al 233734.', 'text number 233734'],
  ['Text BEFREE (233734).', 'BEFREE is 233733, not 233734'],
  ['Text 233734 ("BeFree").', 'BeFree is 233733, not 233734'],
  ['Text 233734 (BeFree).', 'BeFree is 233733, not 233734'],
  ['Dial #678 from a mobile phone.', '#678'],
  ['Dial *648 in Nevada.', '*648'],
] as const;

const names = [
  ['builds', by("Mary O'Brien")],
  ['builds', by('J. Doe')],
  ['builds', by('jane doe')],
  ['builds', by('Jane Doe (data steward)')],
  ['builds', by('data steward, Jane Doe')],
  ['builds', by('Maria del Carmen Lopez')],
  ['testimonials', { role: { en: 'Jane Doe' } }],
  ['testimonials', { role: { en: 'Jane Doe, Supervising attorney' } }],
  ['testimonials', { organization: 'Jane Doe' }],
  ['builds', { hosts: ['Jane Doe', 'TAT'] }],
  ['statistics', { holder: 'Jane Doe' }],
  ['statistics', { reportedBy: 'Jane Doe of TheTrucker' }],
  ['builds', told('Survivor Jane Doe told her story.')],
  ['builds', told('Annie Smith, a survivor of trafficking, spoke.')],
  ['builds', noted('es', 'Habló la Sra. María López.')],
  ['builds', noted('fr-CA', 'Par Mme Marie Tremblay.')],
] as const;

const towns = [
  ['summary', 'Long-term shelter in Huron, behind the hospital.', 'Huron'],
  ['summary', 'A house near downtown Huron.', 'Huron'],
  ['serviceArea', 'Huron and Beadle County', 'Beadle County'],
  ['serviceArea', 'Huron', 'Huron'],
  ['note', 'Its office is in the city of Huron.', 'city of Huron'],
] as const;

const promises = [
  ['en', 'Break free from chains of bondage.', 'free from chains'],
  ['en', 'The slaves of our time.', 'slaves'],
  ['en', 'A poster with silhouettes.', 'silhouettes'],
  ['es', 'Es totalmente segura y privada.', 'totalmente segura'],
  ['es', 'Es imposible de rastrear.', 'imposible de rastrear'],
  ['fr-CA', 'Une ligne entièrement sécuritaire.', 'entièrement sécuritaire'],
  ['fr-CA', 'Douze victimes sauvées.', 'victimes sauvées'],
  ['en', 'A <b>day</b>-long meeting.', '<b>'],
] as const;

const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
const exactly = (text: string) => new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'u');

/** Seeded faults that a hostile reviewer found to pass. */
export const seedsHostile: readonly Seed[] = [
  ...wrongNumbers.map(([text, words]): Seed => [
    'builds',
    told(text),
    escaped(text),
    'hotline',
    'error',
    exactly(words),
  ]),
  ['builds', told('The desk has 3037553777.'), '3037553777', 'hotline', 'warning', /3037553777 is not in/],
  ['builds', told('On the poster: 233743.'), '233743', 'hotline', 'warning', /like the text number 233733/],
  // A line that poses as a registered one.
  [
    'hotlines',
    { ...help, name: { en: 'National Human Trafficking Hotline' } },
    '"dial"',
    'format',
    'error',
    /wanted \+18883737888, as the registry/,
  ],
  [
    'hotlines',
    { ...help, url: 'https://humantraffickinghotline.org/' },
    '"dial"',
    'format',
    'error',
    /wanted \+18883737888/,
  ],
  [
    'hotlines',
    { ...help, display: '1-888-373-7888', dial: '+18883737888', sms: '233734' },
    '"sms"',
    'format',
    'error',
    /wanted 233733/,
  ],
  ['hotlines', help, '"dial"', 'hotline', 'warning', /looks like its line "us-national", \+18883737888/],
  [
    'hotlines',
    { ...help, display: '1-800-555-0100', dial: '+18005550100', sms: '233733' },
    '"dial"',
    'hotline',
    'warning',
    /"us-national"/,
  ],
  [
    'hotlines',
    { id: 'own', name: { en: 'A line' }, display: '1-800-555-0100', dial: '+18005550100' },
    '"dial"',
    'hotline',
    'warning',
    /"us-tn"/,
  ],
  // Shelters.
  ...towns.map(([field, text, town]): Seed => [
    'organizations',
    { hotline: undefined, ...quiet, [field]: { en: text } },
    text,
    'confidential',
    'error',
    exactly(`"${town}"`),
  ]),
  [
    'organizations',
    { ...quiet, website: 'https://alliance.example.org/location' },
    '/location',
    'confidential',
    'warning',
    /the way there/,
  ],
  [
    'organizations',
    { ...quiet, website: 'https://www.google.com/maps/place/x' },
    'google',
    'confidential',
    'error',
    /the way there/,
  ],
  ...(
    [
      [told('Runs a recovery home for women survivors.'), 'recovery home'],
      [noted('en', 'It runs a safe house for survivors in Englewood.'), 'safe house'],
      [{ summary: { es: 'Tiene un albergue para sobrevivientes.' } }, 'albergue'],
      [{ summary: { 'fr-CA': 'Foyer d’hébergement pour femmes.' } }, 'Foyer d’hébergement'],
    ] as const
  ).map(([change, word]): Seed => [
    'organizations',
    { ...inColorado, ...change },
    '"place"',
    'confidential',
    'error',
    exactly(`"${word}"`),
  ]),
  [
    'organizations',
    { ...inColorado, ...told('Trains the staff of shelters.') },
    '"place"',
    'confidential',
    'warning',
    /"shelters"/,
  ],
  [
    'events',
    { place: { ...event.place, venue: 'Hope House women’s refuge' } },
    'Hope House',
    'confidential',
    'error',
    /leave the venue out/,
  ],
  // People.
  ...names.map(([collection, change]): Seed => [
    collection,
    change,
    /(?:Jane|Mary|Maria|Annie|jane|J\.|María|Marie) /.exec(JSON.stringify(change))?.[0] ?? 'no name',
    'person',
    'warning',
    /looks like the name of a person/,
  ]),
  ...['A girl, 15, was found.', 'A fifteen-year-old girl spoke.', 'The victim was a girl aged 15.'].map(
    (text): Seed => ['builds', told(text), text, 'person', 'warning', /tells of one person/],
  ),
  ...['At 1500 Broadway, Denver.', 'At 4410 Highway 61 North.', 'Colorado 80112', 'Toronto ON M5V2T6'].map(
    (text): Seed => [
      'organizations',
      noted('en', text),
      text,
      'person',
      'error',
      /looks like a postal address/,
    ],
  ),
  ['organizations', noted('en', '123 main street'), '123 main', 'person', 'warning', /postal address/],
  ['builds', told('Write to jane.doe (at) example.org.'), 'jane', 'person', 'error', /mailbox of a person/],
  // Words and links.
  ...promises.map(([language, text, words]): Seed => [
    'builds',
    noted(language, text),
    text,
    'wording',
    'warning',
    exactly(`"${words}"`),
  ]),
  ['resources', linked('https://tаtnonprofit.org/'), 'nonprofit', 'link', 'error', /а U\+0430/],
  ['resources', linked('https://example.org/a#utm_source=x'), '#utm', 'link', 'warning', /org\/a\)$/],
  ['resources', linked('https://l.facebook.com/l.php?u=x'), 'facebook', 'link', 'warning', /only leads on/],
  [
    'resources',
    linked('https://docs.google.com/document/d/1/edit?usp=sharing'),
    '/edit',
    'link',
    'warning',
    /write https:\/\/docs.google.com\/document\/d\/1\/preview/,
  ],
];

/** What is like those seeds and sound. */
export const lookalikesHostile: readonly (readonly [collection: Seeded, change: object])[] = [
  ...[
    'Call 1-888-373-7888, 18883737888, 888.373.7888, (888) 373-7888 or 1‑888‑373‑7888.',
    'Text HELP or INFO to 233733 (BEFREE), 233733 ("BeFree"), BeFree (233733).',
    'Text messages went to 10000 drivers of CVSA (2019), 233733 (BEFREE).',
    'Call #677 in Ohio, *647 or *NHP in Nevada; see issue 123 and bill #124.',
    'Posters were sent to 12500 stops in 2019-2020; 2500000 drivers were trained.',
    'In 2019 Main Street programs in 12 states took part, and in 2020 Highway 61 was closed.',
    'Teams of Ann Arbor, Sandy Springs and Virginia Beach came.',
    'Atlanta Fire Rescue trained with the police and with search and rescue teams.',
    'The 3-year-old program and the two-year-old state law went on.',
    'Held by the President George Bush Turnpike Authority in Prince George’s County.',
    'Girls aged 12 to 17 and drivers of all ages; boys, 15 of them, took part.',
    'Chains of stores, supply chains, and retailers from chains of hotels took part.',
    'With San Diego, St. Paul, Anne Arundel County and Robert Morris University.',
    'Texas 10000 drivers; a < b & c > d; at example dot by dot.',
  ].map((text) => ['builds', told(text)] as const),
  ['builds', { hosts: ['Noble Energy', 'Second Life', 'Badger Bus', 'Harper College', 'Kelly Services'] }],
  ...['data steward', 'Programme office', 'Data Steward, TAT', 'an editor of the alliance', 'éditeur'].map(
    (role) => ['builds', by(role)] as const,
  ),
  ['testimonials', { role: { en: 'Supervising attorney, Sex & Labor Trafficking Unit' } }],
  [
    'organizations',
    { ...inColorado, ...told('Help by tax shelter lawyers; truckers find shelter; near a wildlife refuge.') },
  ],
  ...[
    'A shelter in South Dakota, with services for Native Americans in English and Lakota.',
    'Long-term shelter; location confidential. Open in May.',
    'In Indian Country and in Western Canada.',
  ].map((text) => ['organizations', { ...quiet, ...told(text) }] as const),
  ...['Statewide', 'South Dakota', 'West Virginia and Virginia', 'Eastern Tennessee'].map(
    (area) => ['organizations', { ...quiet, serviceArea: { en: area } }] as const,
  ),
  ['organizations', { place: city, website: 'https://alliance.example.org/location' }],
  ['builds', noted('es', 'Una persona segura; totalmente en español.')],
  ['resources', linked('https://example.org/a#section=2')],
  ['resources', linked('https://docs.google.com/document/d/1/preview')],
  ['resources', linked('https://québec.example.org/')],
  [
    'hotlines',
    {
      id: 'own',
      level: 'regional',
      name: { en: 'Tennessee Human Trafficking Hotline of Memphis' },
      display: '1-800-555-0100',
      dial: '+18005550100',
    },
  ],
];
