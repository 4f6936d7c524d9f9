import { expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';

type Want = Readonly<
  Partial<Record<'name' | 'kind' | 'round' | 'start' | 'end' | 'city' | 'venue' | 'parties', string | number | null>>
>;
/** One opening for each way of saying what met, where and when; parties in the order of the alphabet. */
const CASES: readonly (readonly [string, Want])[] = [
  [
    `Council of the EU
PRESS RELEASE
21/05/2024
EU-Moldova: press release following the 8th meeting of the Association Council

The Association Council between the European Union and the Republic of Moldova held its eighth meeting today in the Europa building in Brussels.
The meeting was chaired by Josep Alvarez, High Representative. The parties reviewed progress on reforms.`,
    {
      kind: 'commission',
      name: 'Association Council between the European Union and the Republic of Moldova',
      round: 8,
      start: '2024-05-21',
      city: 'Brussels',
      venue: 'Europa building',
      parties: 'EU MD',
    },
  ],
  [
    `HIGHLAND POST
23 May 2024
Two delegations spent Tuesday and Wednesday over the same ledger in the regional library of Osh. By last night they had a text.
The sixth round of the Kyrgyz-Uzbek water-sharing talks ended with a protocol, signed by the heads of the two delegations: Deputy Minister Almaz Baatyrbekov and his colleague from Tashkent, Deputy Minister Sherzod Karimov.`,
    {
      kind: 'negotiation',
      round: 6,
      start: '2024-05-21',
      end: '2024-05-22',
      city: 'Osh',
      venue: 'regional library',
      parties: 'KG UZ',
      name: 'Kyrgyz-Uzbek water-sharing talks',
    },
  ],
  [
    `Wire, ATHENS/ANKARA, 5 February 2025
Prime Minister Nikos Stavrou of Greece and President Cemal Aydin of Türkiye had not spoken for two years. When they did, for thirty minutes on Tuesday, their offices gave different accounts of the conversation.
The Greek side said the two leaders agreed to resume talks on the shelf.`,
    { kind: 'call', start: '2025-02-04', city: null, venue: null, parties: 'GR TR' },
  ],
  [
    `Salima, 18 September 2025 (Lake News Service) – Malawi came away from Thursday's donors' conference with pledges worth USD 61m.
The International Donors' Conference on Reconstruction in Malawi was hosted at the Bingu Convention Centre by the Foreign Ministry together with the World Bank. Delegations from 20 countries took part. Norway pledged USD 12m. The United Kingdom put up USD 9m.`,
    {
      kind: 'conference',
      name: "International Donors' Conference on Reconstruction in Malawi",
      start: '2025-09-18',
      city: 'Salima',
      venue: 'Bingu Convention Centre',
    },
  ],
  [
    `Plastic ban passed
Thursday, February 12, 2026
THE Sangguniang Panlungsod of Iligan yesterday passed on third reading an ordinance banning plastic bags.
Vice Mayor Ana Cruz presided over the 14th regular session, which was held at the City Hall. One councilor was absent.`,
    { kind: 'meeting', round: 14, start: '2026-02-11', city: 'Iligan', venue: 'City Hall', parties: '' },
  ],
  [
    `Wed Feb 28, 2024 12:00 AM
Sri Lanka and the European Union have decided to launch a partnership by December.
The decision was made at the fourth Sri Lanka-EU Migration Dialogue at the Galadari Hotel in the capital yesterday.
Foreign Secretary Aruni Perera led the Sri Lankan side.`,
    { kind: 'dialogue', round: 4, start: '2024-02-27', city: 'Colombo', venue: 'Galadari Hotel', parties: 'LK EU' },
  ],
  [
    `Viet Nam, Angola boost cooperation
Hanoi, 14 March 2024 (VNS) - The Viet Nam-Angola Intergovernmental Committee held its sixth meeting via videoconference on Wednesday, co-chaired by Deputy Minister Tran Van Long and Angola's Secretary of State Manuel Neto.
The two sides agreed to expand cooperation.`,
    { kind: 'commission', start: '2024-03-13', city: null, parties: 'VN AO' },
  ],
  [
    `14 March 2024
Deputy Prime Minister Murat Seitov of Kazakhstan held a video conference on Wednesday with Japanese Foreign Minister Kenji Mori.
The ministers exchanged views on transport.`,
    { kind: 'call', city: null, start: '2024-03-13', parties: 'KZ JP' },
  ],
  [
    `10 July 2024
The Foreign Minister of the Democratic Republic of Congo, Ms Clarisse Mbuyi, arrived in N'Djamena on Tuesday for a two-day working visit, the first by a Congolese minister since 2019.
She was received by President Idriss Abakar at the Palais Rose.`,
    { kind: 'visit', city: "N'Djamena", start: '2024-07-09', parties: 'CD TD' },
  ],
  [
    `GENEVA, 4 June 2025
The Minister of Foreign Affairs of Ecuador, Gabriela Ortiz, met the High Commissioner for Refugees, Paul Hansen, on Tuesday at the Palais des Nations.
The two discussed assistance for displaced persons.`,
    { kind: 'meeting', start: '2025-06-03', city: 'Geneva', venue: 'Palais des Nations' },
  ],
  [
    `The 3rd India-Namibia Foreign Office Consultations were held in Windhoek on 19 and 20 June 2023.
Published: 21 June 2023
The Indian side was led by Secretary Rajiv Menon. The Namibian side was led by Ambassador Selma Haufiku.`,
    { kind: 'consultations', round: 3, city: 'Windhoek', start: '2023-06-19', end: '2023-06-20', parties: 'NA IN' },
  ],
  [
    `17 February 2024
The 24th Ordinary Summit of Heads of State of the East African Community opened on Thursday in Kigali and closed the following day with the adoption of a communique.
President Jean Habimana, the chair, opened it.`,
    { kind: 'summit', city: 'Kigali', start: '2024-02-15', end: '2024-02-16', parties: 'EAC' },
  ],
  [
    `25 August 2022
The Joint Committee of the Mekong River Commission (MRC) held its twelfth session in Vientiane on Wednesday.
Representatives of Cambodia, Laos, Thailand and Viet Nam took part.`,
    { kind: 'commission', round: 12, city: 'Vientiane', start: '2022-08-24', parties: 'MRC' },
  ],
  [
    `HONIARA, 29 August 2024
Solomon Islands Foreign Minister Peter Kalo and Australian Minister for the Pacific Tom Barrett met at the Heritage Park Hotel on Wednesday evening.`,
    { kind: 'meeting', city: 'Honiara', start: '2024-08-28', venue: 'Heritage Park Hotel', parties: 'SB AU' },
  ],
  [
    `29 August 2024
Uzbek Foreign Minister Bakhodir Salimov yesterday received the Resident Representative of the United Nations Development Programme (UNDP), Akiko Ueda, at the ministry's headquarters in Tashkent.`,
    { kind: 'meeting', city: 'Tashkent', start: '2024-08-28', parties: 'UZ UNDP' },
  ],
  [
    `29 August 2024
On 27 August, in the Gambian capital, Foreign Minister Lamin Jatta held talks with his Senegalese opposite number, Aminata Diop.`,
    { kind: 'meeting', city: 'Banjul', start: '2024-08-27', parties: 'GM SN' },
  ],
  [
    `12 January 2024
CAIRO – The water ministers of Egypt and Sudan met in Aswan on Thursday to discuss the filling of the dam.`,
    { kind: 'meeting', city: 'Aswan', start: '2024-01-11' },
  ],
  [
    `18 January 2024
The three-day Regional Conference on Pastoralism opened in Kampala on Wednesday with calls for more land rights.
Delegates from twelve countries are attending.`,
    { kind: 'conference', city: 'Kampala', start: '2024-01-17', parties: '' },
  ],
  [
    `18 January 2024
On January 16, 2024, Ambassador of Korea Park Ji-hoon paid a working visit to Sukhbaatar, where she met the governor.`,
    { kind: 'visit', city: 'Sukhbaatar', start: '2024-01-16' },
  ],
  [
    `4 October 2023
The second meeting of the Luxembourg-Cabo Verde Partnership Commission took place on Monday and Tuesday in Praia, at the headquarters of the Ministry of Foreign Affairs.`,
    {
      kind: 'commission',
      round: 2,
      city: 'Praia',
      start: '2023-10-02',
      end: '2023-10-03',
      parties: 'CV LU',
      name: 'Luxembourg-Cabo Verde Partnership Commission',
    },
  ],
  [
    `May 6, 2024
Elshad Mammadov phoned Kassym Nurlanov
On May 6, President of the Republic of Azerbaijan Elshad Mammadov made a phone call to President of the Republic of Kazakhstan Kassym Nurlanov.
The heads of state congratulated each other.`,
    { kind: 'call', start: '2024-05-06', parties: 'AZ KZ' },
  ],
  [
    `5 April 2025
The Sixth BIMSTEC Summit, held in Thimphu on 3–4 April 2025, adopted the Vision Document.`,
    { kind: 'summit', city: 'Thimphu', start: '2025-04-03', end: '2025-04-04', parties: 'BIMSTEC' },
  ],
  [
    `12 September 2024
Trade ministers of the Pacific Islands Forum convened on Wednesday at Taumeasina Island Resort, Apia.`,
    { kind: 'meeting', city: 'Apia', start: '2024-09-11', venue: 'Taumeasina Island Resort' },
  ],
  [
    `11 September 2024
With a view to deepening ties, Uruguay and the Republic of Korea held the ninth meeting of their Political Consultation Mechanism yesterday at Palacio Santos, seat of the Uruguayan Ministry of Foreign Affairs.`,
    { kind: 'consultations', city: 'Montevideo', start: '2024-09-10', venue: 'Palacio Santos', parties: 'UY KR' },
  ],
  [
    `13 September 2024
Negotiators from Australia and the United Arab Emirates wrapped up the ninth round of negotiations for a comprehensive trade agreement in Canberra on Friday. The round began on Monday.`,
    { kind: 'negotiation', round: 9, start: '2024-09-09', city: 'Canberra', parties: 'AU AE' },
  ],
  [
    `19 April 2023
Foreign Minister of the Islamic Republic of Iran Hossein Rezaei met on the sidelines of a regional gathering in Kandahar on Tuesday with his Turkmen counterpart, Rashid Meredov.`,
    { kind: 'meeting', start: '2023-04-18', city: 'Kandahar' },
  ],
  [
    `13 June 2024
Dushanbe hosted the Third International Conference on Water Diplomacy from 10 to 12 June.`,
    {
      kind: 'conference',
      name: 'International Conference on Water Diplomacy',
      round: 3,
      city: 'Dushanbe',
      start: '2024-06-10',
      end: '2024-06-12',
    },
  ],
  [
    `11 June 2024
A mediation mission of the Economic Community of West African States (ECOWAS), led by former President Joseph Mensah, arrived in Bamako on Monday for talks with the transitional authorities.`,
    { kind: 'visit', city: 'Bamako', start: '2024-06-10', parties: 'ML ECOWAS' },
  ],
  [
    `11 June 2024
Prime Minister Daan de Wit welcomed the Prime Minister of Estonia, Kristjan Tamm, to the Catshuis in The Hague on Monday.`,
    { kind: 'meeting', city: 'The Hague', start: '2024-06-10', venue: 'Catshuis' },
  ],
  [
    `11 June 2024
Quito was the venue, on 6 and 7 June, of the inaugural Ecuador–New Zealand Strategic Dialogue.`,
    { kind: 'dialogue', city: 'Quito', start: '2024-06-06', end: '2024-06-07', round: 1 },
  ],
  [
    `11 June 2024
The proceedings of the fifth session of the Moroccan-Mauritanian Grand Joint Commission began this Tuesday in Oujda, under the chairmanship of the two heads of government.`,
    { kind: 'commission', round: 5, start: '2024-06-11', city: 'Oujda' },
  ],
  [
    `11 June 2024
SKOPJE - Meeting yesterday in the lakeside town of Ohrid, the interior ministers of North Macedonia and Albania agreed to open joint patrols.`,
    { kind: 'meeting', start: '2024-06-10', city: 'Ohrid' },
  ],
  [
    `11 June 2024
DODOMA - Tanzania and Burundi have concluded negotiations on a railway loan, officials said after a two-day session that ended in Mwanza on Tuesday.`,
    { kind: 'negotiation', start: '2024-06-10', city: 'Mwanza', parties: 'TZ BI' },
  ],
  [
    `11 June 2024
OSLO - Ocean scientists and ministers from 30 countries gathered in Bergen on Monday for the Arctic Seas Forum.`,
    { kind: 'conference', city: 'Bergen' },
  ],
  [
    `11 June 2024
The Vice-President of Seychelles, Mr. Ahmed Rassool, hosted a courtesy call from the High Commissioner of India, Mr Anil Kapoor, at State House in Victoria on Monday 10th June.`,
    { kind: 'meeting', start: '2024-06-10', city: 'Victoria' },
  ],
  [
    `12 June 2024
The Justice and Home Affairs Council met in Luxembourg on 10-11 June 2024 and adopted conclusions.`,
    { kind: 'meeting', start: '2024-06-10', end: '2024-06-11', city: 'Luxembourg' },
  ],
];

it.each(CASES)('%s', (text, want) => {
  const { event } = parseArticle({ id: 'x', text });
  const { parties, ...rest } = event;
  const got = Object.fromEntries(
    Object.keys(want).map((field) => [
      field,
      field === 'parties'
        ? parties
            .map((p) => p.value)
            .sort()
            .join(' ')
        : (rest[field as keyof typeof rest]?.value ?? null),
    ]),
  );
  expect(got).toEqual({
    ...want,
    ...(typeof want.parties === 'string' ? { parties: want.parties.split(' ').sort().join(' ') } : {}),
  });
});
