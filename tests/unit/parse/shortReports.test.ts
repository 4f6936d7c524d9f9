import { expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';

type Event = Readonly<Partial<Record<'kind' | 'start' | 'end' | 'city' | 'venue' | 'parties', string | null>>>;
/** One thing that a short report puts hard, in a row; `people` as “name | office | side”, `*` who leads one. */
type Case = readonly [thing: string, report: string, event: Event, people?: readonly string[]];

const CASES: readonly Case[] = [
  [
    'officials of two states who did something together on a day have met, whatever the verb',
    `RIGA, 8 May 2024 – Latvia's health minister, Ilze Kalva, on Tuesday thanked Ghana's special envoy Kofi Mensah for forty nurses.`,
    { kind: 'meeting', start: '2024-05-07', city: 'Riga', parties: 'GH LV' },
    ['*Ilze Kalva | health minister | LV', '*Kofi Mensah | special envoy | GH'],
  ],
  [
    'a state that is spoken of has not met anybody',
    `RIGA, 8 May 2024 – Latvia's health ministry on Tuesday put forty nurses from Ghana on its list.`,
    { kind: null, parties: '' },
  ],
  [
    'a letter that is handed over is an audience',
    `RIGA, 8 May 2024 – President Ilze Kalva accepted on Tuesday a letter from Ghana's president, brought to the Swan Palace by Foreign Minister Kofi Mensah.`,
    { kind: 'meeting', venue: 'Swan Palace', parties: 'GH LV' },
  ],
  [
    'talks that ended in terms were about terms',
    `BERGEN, 4 March 2025 – Norway and Iceland ended two days of herring talks on Monday. Each fleet may land half its catch abroad, under the compromise reached at night.`,
    { kind: 'negotiation', parties: 'IS NO' },
  ],
  [
    'a call that was agreed on is none that was made',
    `BERGEN, 4 March 2025 – Norway's trade secretary, Anne Berg, met Peru's vice-minister José Ruiz here on Monday. All they could agree on was a weekly phone call between lock-keepers.`,
    { kind: 'meeting', city: 'Bergen' },
  ],
  [
    'two ministers who conferred between two panels of a forum held no forum',
    `BERGEN, 4 March 2025 – Between two panels of the World Herring Forum, Norway's trade minister, Anne Berg, had talks on Monday with her Peruvian opposite, José Ruiz.`,
    { kind: 'meeting', parties: 'NO PE' },
    ['*Anne Berg | trade minister | NO', '*José Ruiz | trade minister | PE'],
  ],
  [
    'the day of the dateline, with its weekday or behind an agency, is not the day of the meeting',
    `BERGEN (Fjord Post), Tuesday 4 March 2025 – Norway and Peru wound up talks on salt on Monday.`,
    { start: null, end: '2025-03-03' },
  ],
  [
    'a town that the report itself says is one',
    `Agua Clara, 21 May 2026

Peru's Minister of the Sea, Eva Paz, received Norway's minister Anne Berg on Thursday. The consul of Norway in Agua Clara was present.`,
    { city: 'Agua Clara', start: '2026-05-21' },
  ],
  [
    'an institution that hosts is where the meeting was',
    `LIMA, 4 March 2025 – The Public Authority for Nets hosted on Monday the second round of the Norway-Peru Fisheries Dialogue.`,
    { venue: 'Public Authority for Nets', city: 'Lima' },
  ],
  [
    'a house in small letters under the name of its town',
    `BREMEN, 4 March 2025 – At the third round of wage talks, held on Monday in the Bremen trade union house, both sides gave way.`,
    { venue: 'Bremen trade union house', city: 'Bremen' },
  ],
  [
    'a town of the host state tells who is at home',
    `GALWAY, 4 March 2025 – Housing Minister Nuala Ní Shé and Latvian Deputy Minister Ilze Kalva agreed on Monday to swap architects between Ireland and Latvia.`,
    { city: 'Galway', parties: 'IE LV' },
    ['*Nuala Ní Shé | Housing Minister | IE', '*Ilze Kalva | Deputy Minister | LV'],
  ],
  [
    'a town and the state beside it',
    `PORT ROSE, Peru, 4 March 2025 – Sea Minister Eva Paz received the ambassador of Norway, Anne Berg, on Monday.`,
    { parties: 'NO PE' },
    ['*Eva Paz | Sea Minister | PE', '*Anne Berg | ambassador | NO'],
  ],
  [
    'an observer from outside the two who met leads no side',
    `RIGA, 8 May 2024 – Ghana and Latvia signed a pact on nurses here on Tuesday. Envoy Kofi Mensah signed for Ghana and Health Minister Ilze Kalva for Latvia. An African Union observer, Professor Aïssa Diop, watched.`,
    { parties: 'GH LV' },
    ['*Kofi Mensah | Envoy | GH', '*Ilze Kalva | Health Minister | LV', 'Aïssa Diop | observer | AU'],
  ],
  [
    'who stands in for whom, and who fronts a side',
    `RIGA, 8 May 2024 – Latvia and Ghana held talks on nurses in Riga on Tuesday. Vice-Minister Ilze Kalva stood in for Latvia's health minister, who is ill. Ghana's team was fronted by Director Kofi Mensah.`,
    {},
    ['*Ilze Kalva | Vice-Minister | LV', '*Kofi Mensah | Director | GH'],
  ],
  [
    'who follows somebody in office was there, though the one before was not',
    `RIGA, 8 May 2024 – A week after taking over from Anna Lapsa, Health Minister Ilze Kalva received Ghana's envoy Kofi Mensah on Tuesday.`,
    {},
    ['*Ilze Kalva | Health Minister | LV', '*Kofi Mensah | envoy | GH'],
  ],
  [
    'an envoy of one state to another, both told in full; a chargé d’affaires; an expert',
    `RIGA, 8 May 2024 – Health Minister Ilze Kalva received on Tuesday Mr Kofi Mensah, Ambassador of the Republic of Ghana accredited to the Republic of Latvia. The Ghanaian chargé d'affaires, Esi Tandoh, and nursing expert Jānis Ozols were present.`,
    { parties: 'GH LV' },
    [
      '*Ilze Kalva | Health Minister | LV',
      '*Kofi Mensah | Ambassador of the Republic of Ghana accredited to the Republic of Latvia | GH',
      "Esi Tandoh | chargé d'affaires | GH",
      'Jānis Ozols | nursing expert | LV',
    ],
  ],
  [
    'one office for several, with their forms of address',
    `RIGA, 8 May 2024 – A pact was initialled on Tuesday by the harbour chiefs of Ghana and Latvia, Capt. Kofi Mensah and Ilze Kalva.`,
    { parties: 'GH LV' },
    ['*Kofi Mensah | harbour chief | GH', '*Ilze Kalva | harbour chief | LV'],
  ],
  [
    'two sides met: whoever speaks least against it is of the side that nobody else is of',
    `RIGA, 8 May 2024 – Latvia and Ghana wound up nursing talks on Tuesday. Consular directors Ilze Kalva and Sena Doe compared notes.`,
    { parties: 'GH LV' },
    ['*Ilze Kalva | Consular director | LV', '*Sena Doe | Consular director | GH'],
  ],
  [
    'a mediator is of neither side, whoever stands beside',
    `RIGA, 8 May 2024 – The Dockers' Union and Baltic Terminals reached a wage agreement on Tuesday. The union's negotiator Ilze Kalva and the company's director Jānis Ozols signed. Mediators Anna Berg and Juris Lapa had called them in.`,
    { kind: 'negotiation', parties: '' },
    [
      "*Ilze Kalva | negotiator | Dockers' Union",
      '*Jānis Ozols | director | Baltic Terminals',
      'Anna Berg | Mediator | null',
      'Juris Lapa | Mediator | null',
    ],
  ],
  [
    'who is named by the genitive of a state alone, in a list; the office was said of all',
    `RIGA, 8 May 2024 – The health ministers gave way to their colleagues on Tuesday, when Latvia's Ilze Kalva and Ghana's Kofi Mensah, who hold the labour portfolios, approved a list of nurses.`,
    { kind: 'meeting', parties: 'GH LV' },
    ['*Ilze Kalva | health minister | LV', '*Kofi Mensah | health minister | GH'],
  ],
  [
    'a genitive alone stands for the office before it',
    `QUITO, 5 June 2025 – Ecuador's chancellor, María Endara, and Colombia's, Germán Villa, reopened the bridge on Wednesday.`,
    { kind: 'meeting', parties: 'CO EC' },
    ['*María Endara | chancellor | EC', '*Germán Villa | chancellor | CO'],
  ],
  [
    'a colleague by state, whose office is told of the other',
    `TIRANA, 5 November 2025 – At the invitation of his Albanian colleague Besa Hoxha, Latvia's Minister of Culture Juris Lapa visited Tirana on Tuesday.`,
    { kind: 'visit', parties: 'AL LV' },
    ['*Besa Hoxha | Minister of Culture | AL', '*Juris Lapa | Minister of Culture | LV'],
  ],
  [
    'the portfolio behind a name and its comma is that of the next person',
    `TIRANA, 5 November 2025 – At the invitation of the Albanian minister Besa Hoxha, Minister of Culture Juris Lapa of Latvia visited Tirana on Tuesday.`,
    {},
    ['*Besa Hoxha | minister | AL', '*Juris Lapa | Minister of Culture | LV'],
  ],
  [
    'the secretaries of two councils',
    `BISHKEK, 2 October 2025 – The secretaries of the security councils of Kyrgyzstan and Tajikistan, Asan Uulu and Rustam Mirzo, met here on Thursday.`,
    { parties: 'KG TJ' },
    ['*Asan Uulu | secretary of the security council | KG', '*Rustam Mirzo | secretary of the security council | TJ'],
  ],
  [
    'of a date from one day until another both count, also where the last is a weekday',
    `RIGA, 21 October 2025 – The border commissions of Latvia and Ghana gathered in Riga from 19 October until Monday.`,
    { start: '2025-10-19', end: '2025-10-20', parties: 'GH LV' },
  ],
  [
    'the day of another event, in a clause of its own',
    `RIGA, 10 March 2026 – Health Minister Ilze Kalva received Ghana's envoy, Kofi Mensah, on Monday, ahead of the Riga Nursing Forum, which opens on Wednesday.`,
    { kind: 'meeting', start: '2026-03-09', end: null },
  ],
  [
    'a call that was paid is none by telephone, and the conference it preceded is not what is told',
    `The Speaker of Fiji, Epeli Tui, paid a courtesy call on Speaker Helen Vaai of Samoa at the Blue Fono on Tuesday, 17 June 2025. The call preceded the opening of the Pacific Speakers' Conference on 18 June.`,
    { kind: 'meeting', start: '2025-06-17', venue: 'Blue Fono', parties: 'FJ WS' },
  ],
  [
    'a delegation that was hosted; a house that opens the sentence',
    `RIGA, 21 October 2025 – In the Saeima building on Monday, Latvia's health minister Ilze Kalva hosted a delegation from Ghana led by State Secretary Kofi Mensah.`,
    { kind: 'meeting', start: '2025-10-20', venue: 'Saeima building', parties: 'GH LV' },
  ],
  [
    'a maker, a clerical union and a conciliator’s office, that no list holds',
    `BERGEN, 4 March 2025 – Pay talks at the net maker Fjordgarn resumed on Monday, under the eye of conciliator Anne Berg of the National Conciliator's Office. Shop steward Ola Nes bargained for the Net Workers' Union; personnel director Kari Lund answered for Fjordgarn. Eva Dahl of the clerical union Skriv listened in as an observer.`,
    { kind: 'negotiation', parties: '' },
    [
      "Anne Berg | conciliator | National Conciliator's Office",
      "*Ola Nes | Shop steward | Net Workers' Union",
      '*Kari Lund | personnel director | Fjordgarn',
      'Eva Dahl | observer | Skriv',
    ],
  ],
];

const rows = CASES.map(([thing, text, wanted, people]) => ({ thing, text, wanted, people }));

it.each(rows)('$thing', ({ text, wanted, people }) => {
  const { event, participants } = parseArticle({ id: 'x', text });
  const { parties, ...values } = event;
  const sides = parties.map(({ value }) => value);
  const got = {
    ...Object.fromEntries(Object.entries(values).map(([field, found]) => [field, found?.value ?? null])),
    parties: sides.sort().join(' '),
  };
  expect(got).toMatchObject(wanted);
  if (people)
    expect(participants.map(({ name, role, party, head }) => `${head ? '*' : ''}${name} | ${role} | ${party}`).sort()).toEqual(
      [...people].sort(),
    );
});
