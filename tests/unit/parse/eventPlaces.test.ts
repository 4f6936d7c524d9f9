import { expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';

type Want = Readonly<
  Partial<
    Record<'published' | 'name' | 'kind' | 'round' | 'start' | 'end' | 'city' | 'venue' | 'parties', string | number | null>
  >
>;

/** One way of putting a meeting in its place, on its day or among its sides for each row. */
const CASES: readonly (readonly [string, string, Want])[] = [
  [
    'the house that they came out of',
    `OSLO, 3 March 2025 – Norway and Peru settled their quarrel on cod on Monday. The two ministers emerged from the Seaview Club after midnight.`,
    { venue: 'Seaview Club', parties: 'NO PE' },
  ],
  [
    'a house of one word, left when the talks were over',
    `OSLO, 3 March 2025 – Norway and Peru settled their quarrel on cod on Monday. “It is late,” said Fisheries Minister Anne Berg on leaving the Hafenhotel.`,
    { venue: 'Hafenhotel', parties: 'NO PE' },
  ],
  [
    'no house that somebody only left',
    `OSLO, 3 March 2025 – Norway and Peru settled their quarrel on cod on Monday. A waiter has left the Seaview Club for good.`,
    { venue: null },
  ],
  [
    'where the leaders of a visit conversed',
    `Joint statement. Kingston, 9 April 2026. President Joao Dias of Angola paid an official visit to Jamaica. The two leaders conversed at Jamaica House on 8 April.`,
    { kind: 'visit', venue: 'Jamaica House' },
  ],
  [
    'the title of a text that talks are about',
    `OSLO, 3 March 2025 – Negotiators closed the chapter on cod on Monday, ending the third round of the Norway–Peru Treaty on Coastal Fisheries talks.`,
    { name: 'Norway–Peru Treaty on Coastal Fisheries talks', round: 3, kind: 'negotiation' },
  ],
  [
    'a body whose session it is, behind a clause on its task, and its seat by name',
    `Salt Post
3 March 2025

The International Salt Board, which sets the grades of the trade, opened its 41st ordinary session at its headquarters, the Maison du Sel, in Bergen on Monday. It kept the World Salt Congress on its calendar.`,
    { name: 'International Salt Board', round: 41, city: 'Bergen', venue: 'Maison du Sel' },
  ],
  [
    'committees of two states in the plural, and a part of the town',
    `Salt Post
3 March 2025

Norway and Peru held the sixth meeting of their National Committees on Shared Fisheries at the Sea Hotel, downtown Arica, on Friday.`,
    { name: 'National Committees on Shared Fisheries', kind: 'commission', round: 6, city: 'Arica', venue: 'Sea Hotel' },
  ],
  [
    'a series that a proper word counts, in the heart of a town',
    `Salt Post
4 March 2025

Leaders of the six lake towns came to the Old Hall in the heart of Skopje on Monday for the ninth Ohrid forum. They agreed to share a boat.`,
    { name: 'Ohrid forum', round: 9, city: 'Skopje', venue: 'Old Hall' },
  ],
  [
    'a state before the noun is no name',
    `OSLO, 4 March 2025 – The ministers came to Oslo on Monday for the ninth Norwegian forum. They agreed to share a boat.`,
    { name: null, city: 'Oslo' },
  ],
  [
    'the headquarters of a body by its short form',
    `The second session of the Norway–WMO Joint Committee on Ice was held at WMO headquarters in Geneva on 3 March 2025.`,
    { venue: 'WMO headquarters', city: 'Geneva' },
  ],
  [
    'a council that its town is named before',
    `Salt Post
4 March 2025

Arendal city council turned down a second pier on Monday evening by nine votes to four.`,
    { city: 'Arendal' },
  ],
  [
    'where a statement is signed, and a quarter that begins like a town',
    `JOINT STATEMENT

1. Prime Minister Anne Berg of Norway paid an Official Visit to Samoa from 1 to 3 March 2025.

2. She saw the market in Praia dos Peixes.

Done at Apia on 3 March 2025`,
    { kind: 'visit', city: 'Apia', start: '2025-03-01', end: '2025-03-03' },
  ],
  [
    'a place and a day below the text are less than where they met',
    `Norway and Peru drop a stamp

Travellers need no second stamp under arrangements made in Quillaruna on Thursday by the ministers Anne Berg of Norway and José Ruiz of Peru.

Lima, 8 March 2025`,
    { city: 'Quillaruna' },
  ],
  [
    'a visit that is being completed today, with its first day in a clause',
    `LIMA, 6 March 2025 – Foreign Minister Anne Berg of Norway is completing today a working visit to Peru which she started on March 4.`,
    { kind: 'visit', start: '2025-03-04', end: '2025-03-06' },
  ],
  [
    'a town that no list holds, on a line with its day',
    `Salt talks
Quillaruna, Saturday 19 August 2023
Norway and Peru agreed on Friday to halve the duty on salt after a long day of talks. The delegations faced each other at the Majestad Hotel.`,
    { published: '2023-08-19', city: 'Quillaruna', venue: 'Majestad Hotel', parties: 'NO PE' },
  ],
  [
    'a paper and its day are no town',
    `Salt talks
Saturday, 19 August 2023
LIMA – Norway and Peru agreed on Friday to halve the duty on salt after a long day of talks.`,
    { published: '2023-08-19', city: 'Lima' },
  ],
  [
    'a guest who was in the country on a visit, with the agency behind the full stop of the day',
    `Minister ends trip to Peru

LIMA, March 11, 2025. /Andina/. Minister for Foreign Affairs of the Kingdom of Norway Anne Berg, who was in Peru on an official visit on March 9-10, has flown home.

The main talks took place on Monday with President Eva Paz.`,
    { city: 'Lima', kind: 'visit', parties: 'NO PE' },
  ],
  [
    'an agency before its town, and a commission behind a season',
    `Pillars to be planted
APA-Quillaruna (Peru) By our correspondent Luis Vega
18 September 2025
Norway and Peru are to plant 38 pillars before the next rains, their Joint Border Commission resolved Wednesday at the end of its sixth session.`,
    { city: 'Quillaruna', kind: 'commission', round: 6, name: 'Joint Border Commission' },
  ],
  [
    'a headline in capitals',
    `LIMA DECLARATION OF THE 29TH ORDINARY SUMMIT OF THE MANO RIVER UNION

Lima, 26 April 2024

At the invitation of President Eva Paz, the Heads of State of the Mano River Union met in Lima on 25 and 26 April 2024.`,
    { name: 'Ordinary Summit of the Mano River Union', kind: 'summit', round: 29, parties: 'MRU' },
  ],
  [
    'the town behind the day, and where our correspondent is',
    `Salt talks
From our correspondent in Quillaruna, 12 March 2025
Norway and Peru agreed on Tuesday to halve the duty on salt after a long day of talks.`,
    { published: '2025-03-12', city: 'Quillaruna' },
  ],
  [
    'a venue that no list holds, before its city',
    `PUTRAJAYA, Aug 6 (Warta) -- Prime Minister Fadhil Hamzah and the Sultan of Brunei co-chaired the 26th Malaysia-Brunei Annual Leaders' Consultation at Perdana Putra here today.
2024-08-06 18:30
They noted progress on the Sabah road.`,
    {
      published: '2024-08-06',
      name: "Malaysia-Brunei Annual Leaders' Consultation",
      round: 26,
      city: 'Putrajaya',
      venue: 'Perdana Putra',
      parties: 'BN MY',
    },
  ],
  [
    'a town of the byline, and days told as "Monday to Wednesday"',
    `24/10/2019
Truce lives on
From our correspondent in Praia, Aminata Sagna
They did not shake hands before the cameras, but they did eat from the same bowl in the end. After three days, Monday to Wednesday, behind the doors of the Hotel Atlas, the Senegalese government and the Movement of Free Fishers (MFF) parted with a truce prolonged by six months.
The fourth round of peace talks was steered by a priest.`,
    { kind: 'negotiation', round: 4, start: '2019-10-21', end: '2019-10-23', city: 'Praia', venue: 'Hotel Atlas' },
  ],
  [
    'a caption above the dateline is not the report',
    `Lanes to reopen
July 16, 2026
Vice Minister Noh Sang-yeop (left) and Vice Minister Takeshi Kuwabara pose before the talks at a guest house on Wednesday.
TOKYO -- South Korea and Japan on Wednesday agreed to bring back dedicated lanes at four airports this autumn.
The agreement came at the 17th Korea-Japan Strategic Dialogue.`,
    { kind: 'dialogue', round: 17, start: '2026-07-15', city: 'Tokyo', parties: 'JP KR' },
  ],
  [
    'officials who met at a ministry are not its officials',
    `24 May 2018
TBILISI – Refused travellers were the first item when consular officials of Georgia and Israel met at the Ministry of Foreign Affairs on Tuesday.`,
    { kind: 'meeting', start: '2018-05-22', city: 'Tbilisi', venue: 'Ministry of Foreign Affairs', parties: 'GE IL' },
  ],
  [
    'the seat of an institution, and a signature with its town',
    `Rice growers protest

Marisol Cordero, Badajoz

Published 15 November 2024

Spanish growers will pay for water, according to what was agreed in the 26th plenary meeting of the Joint Commission on the Albufeira Convention, held on 13 and 14 November 2024 at the headquarters of the Guadiana Hydrographic Confederation.
The Portuguese delegation thanked the Spanish one.`,
    {
      name: 'Joint Commission on the Albufeira Convention',
      round: 26,
      start: '2024-11-13',
      end: '2024-11-14',
      city: 'Badajoz',
      venue: 'headquarters of the Guadiana Hydrographic Confederation',
      parties: 'ES PT',
    },
  ],
  [
    'the office of a city',
    `Fri, 16 Apr 2021
The Gambia's Interior Minister Yankuba Darboe Thursday held talks in his Banjul office with Senegal's High Commissioner on the reopening of the crossing.`,
    { kind: 'meeting', start: '2021-04-15', city: 'Banjul', parties: 'GM SN' },
  ],
  [
    'states in full',
    `Doha, February 29 (GNA) -- The State of Qatar and the Republic of Rwanda concluded in Doha today the fifth session of the Joint Ministerial Commission.
Published 29 February 2024`,
    { kind: 'commission', round: 5, start: null, end: '2024-02-29', city: 'Doha', parties: 'QA RW' },
  ],
  [
    'three states with genitives',
    `3 June 2023
Sweden's, Finland's and Norway's ministers for digital affairs met at Villa Parafina in Oslo on Friday to discuss a register.`,
    { kind: 'meeting', start: '2023-06-02', city: 'Oslo', venue: 'Villa Parafina', parties: 'FI NO SE' },
  ],
  [
    'the other side after "with"',
    `Vienna, 8 March 2022
Austria on Monday held its fifth political consultations with the Philippines in Vienna.`,
    { kind: 'consultations', start: '2022-03-07', city: 'Vienna', parties: 'AT PH' },
  ],
  [
    'a state visited, and received by its president',
    `Malabo, 13 Oct 2016 (Ceiba Press). The President of São Tomé and Príncipe visited Equatorial Guinea on Wednesday, where he was received by his counterpart.`,
    { kind: 'visit', start: '2016-10-12', city: 'Malabo', parties: 'GQ ST' },
  ],
  [
    'a byline with bars and a day, and a hall “of” which was spoken',
    `Steam for two
By Anna Lind | The Highland Reporter | Wednesday 8 May 2024
Steam was the talk of Africa Hall in Addis Ababa on Monday, when Ethiopia and Iceland held their second political consultations.`,
    { published: '2024-05-08', start: '2024-05-06', city: 'Addis Ababa', venue: 'Africa Hall', parties: 'ET IS' },
  ],
  [
    'a day as Central Europe writes it, and a delegation that was somewhere',
    `Twenty years of twinning
Tuesday, 14. 5. 2024
A delegation from Georgia was in Slovenia from Friday to Sunday. The two sides agreed to exchange apprentices.`,
    { published: '2024-05-14', kind: 'visit', parties: 'GE SI' },
  ],
  [
    'a house called after a day, where talks on a visit were held',
    `Lomé, 11 July 2024
Foreign Minister Lars Dahl of Denmark visited Togo on Tuesday. He held talks with Foreign Minister Kossi Agbeko at the Hotel 2 Février.`,
    { kind: 'visit', venue: 'Hotel 2 Février', parties: 'DK TG' },
  ],
  [
    'a conversation in a house is no telephone call',
    `Rosso, 5 February 2025
The herds are the fruit of the conversation that took place on Monday at the Hotel Fleuve in Rosso between ministers of Mauritania and Senegal.`,
    { kind: 'meeting', venue: 'Hotel Fleuve', city: 'Rosso', parties: 'MR SN' },
  ],
  [
    'the room of a house',
    `Mae Sot, 18 November 2023
The 34th meeting of the Thailand–Myanmar Regional Border Committee ended on Friday. Generals led. Officers faced each other in the ballroom of the Moei Hill Resort.`,
    { round: 34, venue: 'Moei Hill Resort', parties: 'MM TH' },
  ],
  [
    'a company and a union over wages',
    `Suva, 14 February 2025
Four per cent and no more: there the sugar company drew the line on Thursday as it faced the mill workers' union over wages. The two sides agreed on a safety committee.`,
    { kind: 'negotiation', start: '2025-02-13' },
  ],
  [
    'the first half of a pair',
    `March 5, 2023
The 86th meeting of the Indo-Bangladesh Joint Committee on Sharing of Waters was held in Kolkata from March 1 to 4, the ministry said.`,
    { kind: 'commission', round: 86, start: '2023-03-01', end: '2023-03-04', city: 'Kolkata', parties: 'BD IN' },
  ],
  [
    'who sat across the table is no part of the name',
    `New Delhi, 12 October 2023
Defence Minister Raghuveer Pratap co-chaired the India-France Annual Defence Dialogue with the Minister of the Armed Forces of France in Paris on October 11.`,
    { name: 'India-France Annual Defence Dialogue', kind: 'dialogue', start: '2023-10-11', city: 'Paris', parties: 'FR IN' },
  ],
  [
    'a treaty that is being negotiated has a name',
    `Ha Noi, October 7 2024 – The ninth round of negotiations for the ASEAN–Canada Free Trade Agreement took place from September 30 to October 4.`,
    {
      name: 'negotiations for the ASEAN–Canada Free Trade Agreement',
      kind: 'negotiation',
      round: 9,
      start: '2024-09-30',
      end: '2024-10-04',
    },
  ],
  [
    'days of talks need not follow one another',
    `Published: Saturday July 20, 2024
SUVA - Four days of talks between the Sugar Workers Union and the corporation ended late on Friday with a deal on overtime.`,
    { kind: 'negotiation', start: null, end: '2024-07-19', city: 'Suva', parties: '' },
  ],
  [
    'a one-day event that ended began on that day',
    `Gaborone, 22 Feb 2017: Chiefs of defence from nine states ended a one-day seminar in Gaborone on Tuesday.`,
    { start: '2017-02-21', end: null, city: 'Gaborone' },
  ],
  [
    'who had been at it since a day began then',
    `Quito, 18 November 2024 - Ecuador and Peru consented on Sunday night to reopen the bridge at Huaquillas. Their negotiators had been closeted since Friday in the customs house of Machala.`,
    { start: '2024-11-15', end: '2024-11-17' },
  ],
  [
    'a meeting that broke up on a day ended then',
    `Ulaanbaatar, 7 June 2025 - The fourth round of talks between Mongolia and Kazakhstan on grazing opened in Khovd on Wednesday and broke up on Friday.`,
    { start: '2025-06-04', end: '2025-06-06', round: 4 },
  ],
  [
    'what comes of a compromise is still to happen, the compromise is not',
    `13 March 2025

The third shift at the plant will lose 140 jobs instead of 400 under a compromise that management and the trade union initialled on Tuesday after eleven hours.`,
    { kind: 'negotiation', start: '2025-03-11', parties: '' },
  ],
  [
    'ministers who agreed in a place met there',
    `De Koerier, Thursday 10 August 2023

Fisheries ministers Parmanand Sewdien (Suriname) and Zulfikar Mustafa (Guyana) agreed in Paramaribo yesterday to keep a common register of licences.`,
    { kind: 'meeting', start: '2023-08-09', city: 'Paramaribo', parties: 'GY SR' },
  ],
  [
    'a signing without talks is an event of another kind',
    `Harare, 12 June 2024 - The Zambezi Polytechnic and the Danish Institute for Soils signed a memorandum of understanding on seed research on Tuesday.

The ceremony was held in the Jacaranda Hall.`,
    { kind: 'other', start: '2024-06-11', city: 'Harare' },
  ],
  [
    'a truce prolonged is a negotiation, told without the word',
    `LOME, 4 March 2025 - The government and the rebels of the northern hills agreed on Monday to extend the truce by sixty days.

The text was initialled at the Palais de Justice, where the two camps had sat since Friday.`,
    { kind: 'negotiation' },
  ],
  [
    'prices are bargained for like wages',
    `BERGEN, 4 March 2025 - At the end of a long session on Monday, the Herring Fishers and the Packers settled on a price of 14 kroner a kilo.`,
    { kind: 'negotiation' },
  ],
  [
    'a visit is the event, and the talks during it are what it consists of',
    `RIGA, 8 May 2024 - From 5 to 7 May, Trade Minister Anna Berg visited Ghana. In Accra she held talks with Trade Minister Kofi Mensah. The talks took place at the Volta Conference Centre.`,
    { kind: 'visit', start: '2024-05-05', end: '2024-05-07' },
  ],
  [
    'a day on which something comes round every week is not the day',
    `Western Echo, 17 October 2024

KILRUSH - Members of the Kilrush Town Council voted on Monday for a crossing. A motion that the street be closed every Saturday was lost.`,
    { kind: 'meeting', start: '2024-10-14', end: null },
  ],
  [
    'the day in a recital is not the day of publication',
    `JOINT STATEMENT
Nairobi, 24 October 2025

Recalling the Joint Communiqué signed in Kampala on 14 May 1996, by which both countries decided to exchange embassies,

1. The Prime Minister of Malta paid an official visit to Kenya from 22 to 24 October 2025.`,
    { published: '2025-10-24', kind: 'visit', start: '2025-10-22', end: '2025-10-24' },
  ],
  [
    'an accident is no meeting, whatever was agreed before it',
    `NAMCHE TIMES, 3 July 2024

KODARI – A landslide set off by three days of rain has cut the only road between Nepal and Tibet, killing two drivers, police said on Wednesday.

Trade officials of the two countries had agreed in May to widen the road.`,
    { kind: null, name: null, start: null, city: null, parties: '' },
  ],
];

it.each(CASES)('%s', (_, text, want) => {
  const { event, source } = parseArticle({ id: 'x', text });
  const { parties, ...values } = event;
  const got = {
    published: source.published?.value ?? null,
    ...Object.fromEntries(Object.entries(values).map(([field, found]) => [field, found?.value ?? null])),
    parties: parties
      .map((party) => party.value)
      .sort()
      .join(' '),
  };
  expect(got).toMatchObject(want);
});
