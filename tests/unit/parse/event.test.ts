import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';

/** Openings of reports, with what is to be read of the meeting. What a row does not list is not asked. */
const CASES: readonly (readonly [string, Readonly<Record<string, string | number | null>>])[] = [
  [
    `India, Egypt hold 8th Joint Commission meeting
NEW DELHI, Feb 16, 2024 (PTI): The eighth meeting of the India-Egypt Joint Commission was held in Cairo on Thursday, the External Affairs Ministry said in a statement.
The two sides reviewed trade and defence ties.`,
    {
      name: 'India-Egypt Joint Commission',
      kind: 'commission',
      round: 8,
      start: '2024-02-15',
      end: null,
      city: 'Cairo',
      venue: null,
    },
  ],
  [
    `PARIS, 4 March 2025
Mr Jean Morel, Minister for Europe and Foreign Affairs, spoke today with his Kenyan counterpart, Ms Achieng Otieno, by telephone.
The ministers discussed the situation in Goma and preparations for the summit to be held in Nairobi in May.`,
    { kind: 'call', round: null, city: null, venue: null, start: '2025-03-04' },
  ],
  [
    `Date: 8 December 2022
MUSCAT: The Joint Cooperation Committee between Oman and Malaysia concluded its 14th session here on Wednesday. The two-day session was attended by senior officials of both countries.`,
    {
      name: 'Joint Cooperation Committee between Oman and Malaysia',
      kind: 'commission',
      round: 14,
      city: 'Muscat',
      start: '2022-12-06',
      end: '2022-12-07',
    },
  ],
  [
    `By Jane Wambui
June 2, 2023
KISUMU, Kenya - The fifth session of the Kenya-Uganda Joint Ministerial Commission, a three-day affair, ended here yesterday with the signing of a fisheries agreement.`,
    {
      name: 'Kenya-Uganda Joint Ministerial Commission',
      kind: 'commission',
      round: 5,
      city: 'Kisumu',
      start: '2023-05-30',
      end: '2023-06-01',
    },
  ],
  [
    `Published: 14 November 2024
ANKARA — Georgian Foreign Minister Levan Abashidze wrapped up a three-day official visit to Türkiye on Wednesday, during which he was received by President Mehmet Arslan and opened a consulate in Trabzon.`,
    { kind: 'visit', city: 'Ankara', start: '2024-11-11', end: '2024-11-13', round: null },
  ],
  [
    `Ghana's Foreign Minister Receives Japanese Envoy
January 25, 2024
The Minister for Foreign Affairs and Regional Integration, Hon. Kwame Asante, on Wednesday received in Accra the new Ambassador of Japan to Ghana, H.E. Sato Hiroshi, who called on her to present copies of his letters of credence.`,
    { kind: 'meeting', start: '2024-01-24', city: 'Accra' },
  ],
  [
    `COMMUNIQUÉ
11 November 2023
1. The Fifty-second Pacific Islands Forum Leaders Meeting was held in Rarotonga, Cook Islands from 6-10 November 2023.`,
    {
      name: 'Pacific Islands Forum Leaders Meeting',
      kind: 'meeting',
      round: 52,
      city: 'Rarotonga',
      start: '2023-11-06',
      end: '2023-11-10',
    },
  ],
  [
    `Warsaw, 29 June 2024
The Polish and Ukrainian governments met in Gdańsk on Friday for Poland–Ukraine intergovernmental consultations, chaired by the two prime ministers.`,
    {
      name: 'Poland–Ukraine intergovernmental consultations',
      kind: 'consultations',
      round: null,
      city: 'Gdańsk',
      start: '2024-06-28',
    },
  ],
  [
    `September 10, 2021
WASHINGTON — The United States and Mexico relaunched talks on Thursday, meeting for the second time in the High-Level Economic Dialogue at the White House.`,
    { name: 'High-Level Economic Dialogue', kind: 'dialogue', round: 2, city: 'Washington', start: '2021-09-09' },
  ],
  [
    `27 July 2024
EU and Indonesia close round 12 of trade talks
BRUSSELS, July 27 (Reuters) - The European Union and Indonesia wrapped up a 12th round of negotiations on a comprehensive economic partnership agreement on Friday, after five days of talks.`,
    { kind: 'negotiation', round: 12, start: null, end: '2024-07-26', city: 'Brussels' },
  ],
  [
    `Union and bus firm back at the table
14 March 2023
DURBAN — Wage talks between the Transport and Allied Workers' Federation and Coastline Buses resumed on Monday, with the two sides still four percentage points apart.`,
    { kind: 'negotiation', round: null, city: 'Durban', start: '2023-03-13' },
  ],
  [
    `Ferry runs aground off Mindoro, all safe
By Rico Salonga
3 May 2023
MANILA — A ferry carrying 122 passengers ran aground on Tuesday off the island of Mindoro, the coast guard said. All those on board were taken to safety.
The vessel had left Batangas at dawn. It was the second such accident this year.`,
    { kind: null, name: null, round: null, start: null, end: null, city: null, venue: null },
  ],
  [
    `When summits fail
By Amina Rahal
7 July 2024
I have attended eleven summits and cannot remember the end of any of them. The flags are the same, the carpets are the same, and I suspect the communiqué is too.
We should ask what these gatherings are for. In Cairo, in Rome, in Seoul, leaders shake hands and go home.
Amina Rahal is a former diplomat. The views expressed are her own.`,
    { kind: null, name: null, round: null, start: null, city: null },
  ],
  [
    `MEXICO CITY, 31 October 2024. – Mexico and Germany yesterday inaugurated the Sixth Meeting of the Mexico–Germany Binational Commission, held in Mexico City under the chairmanship of the foreign ministers.`,
    {
      name: 'Mexico–Germany Binational Commission',
      kind: 'commission',
      round: 6,
      city: 'Mexico City',
      start: '2024-10-30',
      end: null,
      venue: null,
    },
  ],
  [
    `3 March 2021
Pakistan and Peru held Bilateral Political Consultations through video link on Tuesday. The Pakistani side was led by Additional Secretary Rana Tariq.`,
    { kind: 'consultations', round: null, city: null, start: '2021-03-02', name: 'Bilateral Political Consultations' },
  ],
  [
    `Press release
20.09.2023
Political consultations between Romania and Montenegro, 12th edition
State Secretary Ioana Dumitrescu received at the headquarters of the ministry in Bucharest on 19 September 2023 her Montenegrin counterpart Milan Vukotić, for the 12th edition of political consultations.`,
    {
      kind: 'consultations',
      round: 12,
      city: 'Bucharest',
      start: '2023-09-19',
      name: 'Political consultations between Romania and Montenegro',
    },
  ],
  [
    `14 April 2025
The fourth edition of the Antalya Diplomacy Forum, held from April 11 to 13 under the theme of "reclaiming diplomacy", brought 20 heads of state to the Mediterranean resort city of Antalya.`,
    { name: 'Antalya Diplomacy Forum', kind: 'conference', round: 4, city: 'Antalya', start: '2025-04-11', end: '2025-04-13' },
  ],
  [
    `THE HAGUE, Sept 14, 2022 — Indonesia and the Netherlands on Tuesday convened the Indonesia-Netherlands Consular Consultations, the fifth in the series, in The Hague.`,
    {
      name: 'Indonesia-Netherlands Consular Consultations',
      round: 5,
      kind: 'consultations',
      city: 'The Hague',
      start: '2022-09-13',
    },
  ],
  [
    `Tashkent, February 29, 2024 (UzA) - Yesterday Tashkent hosted the eleventh meeting of the Uzbek-Korean Intergovernmental Commission on trade and economic cooperation.`,
    { name: 'Uzbek-Korean Intergovernmental Commission', round: 11, kind: 'commission', city: 'Tashkent', start: '2024-02-28' },
  ],
  [
    `21 September 2023
The Ghanaian and Swedish foreign ministers met on Wednesday on the margins of the 78th session of the UN General Assembly in New York.`,
    { kind: 'meeting', city: 'New York', start: '2023-09-20', round: null },
  ],
  [
    `19 January 2023
The Sri Lanka–Maldives Joint Commission on Bilateral Cooperation held its third session in Malé on 18 January.`,
    {
      name: 'Sri Lanka–Maldives Joint Commission on Bilateral Cooperation',
      kind: 'commission',
      round: 3,
      city: 'Malé',
      start: '2023-01-18',
    },
  ],
  [
    `MUSCAT, May 11, 2025 (AFP) - Iran and the United States held a fifth round of nuclear talks in Muscat on Saturday, mediated by Oman.`,
    { kind: 'negotiation', round: 5, city: 'Muscat', start: '2025-05-10' },
  ],
  [
    `BAKU / Trend, May 4, 2024
Session 10 of the Azerbaijan-Georgia Intergovernmental Commission on Economic Cooperation was held in Baku on May 3.`,
    {
      name: 'Azerbaijan-Georgia Intergovernmental Commission on Economic Cooperation',
      round: 10,
      city: 'Baku',
      start: '2024-05-03',
      kind: 'commission',
    },
  ],
  [
    `Sixth round of Foreign Office Consultations held
(Ministry of Foreign Affairs, Colombo, 06.12.2023)
The Foreign Office Consultations between Sri Lanka and Hungary were held in Colombo on 5th December 2023. This was the sixth round of the consultations, the fifth having been held in Budapest in 2021.`,
    {
      name: 'Foreign Office Consultations between Sri Lanka and Hungary',
      round: 6,
      kind: 'consultations',
      city: 'Colombo',
      start: '2023-12-05',
      end: null,
    },
  ],
  [
    `Lima, 13 February 2025
The VII Meeting of the Canada-Peru Free Trade Agreement Joint Commission took place in Lima on February 11 and 12.`,
    {
      name: 'Canada-Peru Free Trade Agreement Joint Commission',
      round: 7,
      kind: 'commission',
      start: '2025-02-11',
      end: '2025-02-12',
    },
  ],
  [
    `1 February 2025
CANBERRA: Negotiators from Australia and the United Arab Emirates met from Monday to Friday to settle the remaining chapters of a trade pact.`,
    { kind: 'negotiation', start: '2025-01-27', end: '2025-01-31', city: 'Canberra' },
  ],
  [
    `Tirana, 4 September 2025 (ATA) – Estonian President Kaja Tamm concluded on Wednesday a three-day state visit to Albania, the first by an Estonian head of state.
During the visit, President Tamm met Prime Minister Arben Hoxha and addressed parliament.`,
    { kind: 'visit', start: '2025-09-01', end: '2025-09-03', city: 'Tirana', round: null, venue: null },
  ],
  [
    `Readout of the Secretary's Call with Colombian Foreign Minister Restrepo
Office of the Spokesperson
January 20, 2025
The following is attributable to Spokesperson Dana Whitfield:
Secretary of State Marcus Hale spoke today with Colombian Foreign Minister Lucía Restrepo. The Secretary and the Foreign Minister discussed migration and the upcoming Summit of the Americas in Punta Cana.`,
    { kind: 'call', city: null, round: null, start: '2025-01-20' },
  ],
  [
    `2 February 2022
Prime Minister's call with President Zelensky of Ukraine
The Prime Minister had a call with the President of Ukraine yesterday evening. The leaders agreed to continue working together.`,
    { kind: 'call', city: null, start: '2022-02-01' },
  ],
  [
    `Nurses walk away from seventh round of pay talks
SYDNEY — The Nurses and Midwives Union walked out of the seventh round of pay talks with Harbourview Hospitals on Tuesday after rejecting an offer of 3 per cent.
Published 12 June 2024`,
    { kind: 'negotiation', round: 7, city: 'Sydney' },
  ],
  [
    `Lions beat Tigers in second round of cup
KAMPALA, 3 March 2024 — City Lions beat Lake Tigers 2-1 in the second round of the national cup on Saturday, in front of 8,000 people.`,
    { kind: null, name: null, city: null, start: null, round: null },
  ],
  [
    `29 November 2023
MALABO – The sixth Ministerial Meeting of the Gulf of Guinea Commission was held in the Equatorial Guinean capital on Tuesday.`,
    {
      name: 'Ministerial Meeting of the Gulf of Guinea Commission',
      round: 6,
      kind: 'meeting',
      city: 'Malabo',
      start: '2023-11-28',
    },
  ],
  [
    `Lisbon - Prime Minister Rui Vaz and Head of Government Youssef Alami chaired on Friday in Lisbon the 14th Morocco-Portugal High-Level Meeting.
May 13, 2023`,
    { name: 'Morocco-Portugal High-Level Meeting', round: 14, kind: 'meeting', city: 'Lisbon', start: '2023-05-12' },
  ],
  [
    `Luxembourg, 23/10/2023 - 19:10
Joint Communiqué
The 19th EU-Central Asia Ministerial Meeting took place in Luxembourg on 23 October.`,
    { name: 'EU-Central Asia Ministerial Meeting', round: 19, kind: 'meeting', city: 'Luxembourg', start: '2023-10-23' },
  ],
  [
    `The 5th Japan-Mongolia Vice-Ministerial Strategic Dialogue
July 27, 2022
On July 26, the 5th Japan-Mongolia Vice-Ministerial Strategic Dialogue was held in Ulaanbaatar between Mr. YAMADA Kenji, Senior Deputy Minister, and Ms. Batsukh Oyun, State Secretary.`,
    {
      name: 'Japan-Mongolia Vice-Ministerial Strategic Dialogue',
      round: 5,
      kind: 'dialogue',
      start: '2022-07-26',
      city: 'Ulaanbaatar',
    },
  ],
  [
    `November 18, 2020
India – Iceland Foreign Office Consultations
The 3rd round of India-Iceland Foreign Office Consultations was held in virtual mode on 17 November 2020.`,
    { kind: 'consultations', round: 3, city: null, start: '2020-11-17', name: 'India-Iceland Foreign Office Consultations' },
  ],
  [
    `SINGAPORE, June 6 2023 (Bernama): Malaysia's Defence Minister met his Australian counterpart on the sidelines of the 20th Shangri-La Dialogue on Monday and agreed to widen joint patrols.`,
    { kind: 'meeting', start: '2023-06-05', city: 'Singapore', round: null },
  ],
  [
    `5 June 2024
Joint press release
Australia and Vietnam held their 18th Human Rights Dialogue in Canberra on 4 June.`,
    { kind: 'dialogue', name: 'Human Rights Dialogue', round: 18, city: 'Canberra', start: '2024-06-04' },
  ],
  [
    `BEIJING, Sept. 6, 2024 (Xinhua) -- The 2024 Summit of the Forum on China-Africa Cooperation closed on Friday in Beijing.`,
    { kind: 'summit', name: 'Summit of the Forum on China-Africa Cooperation', city: 'Beijing' },
  ],
  [
    `Windhoek hosts seventh Namibia-Cuba consultations
WINDHOEK, Nov. 7 (Nampa) -- The seventh Namibia-Cuba Political Consultations were held at the Safari Hotel on Tuesday.
Printed on Sunday, 2 February 2025
Published: 7 November 2024`,
    { kind: 'consultations', round: 7, start: '2024-11-05', end: null, city: 'Windhoek', venue: 'Safari Hotel' },
  ],
  [
    `Nov 16, 2023
Chinese President Li Wen and Peruvian President Rosa Huamán met in Woodside, California, on Wednesday, a day before the Asia-Pacific leaders' retreat in San Francisco.`,
    { kind: 'meeting', start: '2023-11-15', city: 'Woodside', round: null },
  ],
  [
    `11 October 2024
The 10th Indian Ocean Dialogue (IOD) was hosted by Tanzania in Zanzibar on 10 October 2024. The 9th Dialogue took place in Dhaka in 2023.`,
    { name: 'Indian Ocean Dialogue', kind: 'dialogue', round: 10, city: 'Zanzibar', start: '2024-10-10' },
  ],
  [
    `London, 4 June 2024
The inaugural UK-Oman Strategic Dialogue was held in Windsor on Monday, the Foreign Office said.`,
    { kind: 'dialogue', round: 1, city: 'Windsor', start: '2024-06-03', name: 'UK-Oman Strategic Dialogue' },
  ],
  [
    `LOS ANGELES, June 11, 2022 (EFE).- The IX Summit of the Americas, which opened on Wednesday, closed on Friday in Los Angeles without the leaders of Mexico and Honduras.`,
    { kind: 'summit', round: 9, name: 'Summit of the Americas', city: 'Los Angeles', start: '2022-06-08', end: '2022-06-10' },
  ],
  [
    `The handshake economy
Thursday, 6 June 2024
By Lindiwe Mokoena
OPINION — At the last three African summits the most valuable document was the seating plan. Heads of state met, posed and left.`,
    { kind: null, name: null, start: null, city: null },
  ],
  [
    `Cairo, September 4, 2024 (MENA) – In a telephone conversation on Tuesday, Egypt's Foreign Minister Hany Fouad and his Irish counterpart Niamh Brennan discussed aid to Gaza. The two are due to meet in New York this month.`,
    { kind: 'call', city: null, start: '2024-09-03' },
  ],
  [
    `GENEVA, 16 December 2023 – Pledges worth $2.2 billion were announced at the second Global Refugee Forum, which took place in Geneva from Wednesday to Friday.`,
    { kind: 'conference', name: 'Global Refugee Forum', round: 2, start: '2023-12-13', end: '2023-12-15', city: 'Geneva' },
  ],
];

describe('what meeting a report tells of', () => {
  it.each(CASES)('%s', (text, want) => {
    const { event } = parseArticle({ id: 'case', text });
    const values = {
      name: event.name,
      kind: event.kind,
      round: event.round,
      start: event.start,
      end: event.end,
      city: event.city,
      venue: event.venue,
    };
    const got = Object.fromEntries(Object.entries(values).map(([field, fact]) => [field, fact?.value ?? null]));
    expect(got).toMatchObject(want);
  });
});

describe('the day of publication', () => {
  it.each([
    [
      'Sun, 2 February 2025 | Lagos 31°C\n\nTalks held\n7 November 2024\n\nThe two ministers met in Lagos and agreed to go on with their talks.',
      '2024-11-07',
    ],
    ['Printed on 2 February 2025\n\nTalks held\n\nThe two ministers met in Lagos and agreed to go on with their talks.', null],
    [
      'Talks held\n\nThe two ministers met in Lagos and agreed to go on with their talks.\n\nLagos\n7 November 2024',
      '2024-11-07',
    ],
    [
      'Updated: 9 November 2024  Published: 7 November 2024\n\nThe two ministers met in Lagos and agreed to go on with their talks.',
      '2024-11-07',
    ],
    ['LAGOS, Nov. 7, 2024 (Agency) -- The two ministers met on Tuesday and agreed to go on with their talks.', '2024-11-07'],
  ])('%s', (text, want) => expect(parseArticle({ id: 'case', text }).source.published?.value ?? null).toBe(want));
});
