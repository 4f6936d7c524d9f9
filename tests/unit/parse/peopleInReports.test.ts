import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';

/** Short reports in the house styles of many countries: whoever took part, with role and side, and nobody else. */
type Case = [house: string, report: string, ...participants: string[]];
const CASES: Case[] = [
  [
    'Indonesian single names',
    `JAKARTA, 12 March 2024 (Antara) - Indonesia and Kazakhstan held their third round of bilateral consultations in Jakarta on Tuesday, the Foreign Ministry said.

The Indonesian delegation was led by the ministry's Director General for Asia, Pacific and African Affairs, Sumarno, while the Kazakh side was headed by Deputy Foreign Minister Kairat Sarsembayev. Also present was the Director for Central Asia, Widodo.

The two sides agreed to reopen talks on visas, which were broken off when Retno Hapsari was minister.`,
    'Sumarno | Director General for Asia, Pacific and African Affairs | ID',
    'Kairat Sarsembayev | Deputy Foreign Minister | KZ',
    'Widodo | Director for Central Asia | ID',
  ],
  [
    'Brazilian single names and posts',
    `BRASÍLIA, Feb. 7, 2024 — Brazil's Foreign Minister Renato Quintela received his Angolan counterpart, Adão Muteka, at Itamaraty Palace on Wednesday for talks on maritime security.

Muteka was accompanied by Angola's ambassador in Brasília, Florência Kiala, and by the commander of the navy, Admiral Tomás Ngola. Defence Minister Cláudia Antunes joined the working lunch.

In a note, former president Otávio Lins praised the visit.`,
    'Renato Quintela | Foreign Minister | BR',
    'Adão Muteka | Foreign Minister | AO',
    'Florência Kiala | ambassador in Brasília | AO',
    'Tomás Ngola | commander of the navy | AO',
    'Cláudia Antunes | Defence Minister | BR',
  ],
  [
    'Ethiopian names, third-country mediator',
    `ADDIS ABABA, 3 May 2024 (ENA) – Ethiopia and Somalia concluded two days of technical talks here on Friday under the mediation of Türkiye.

Ethiopia was represented by State Minister of Foreign Affairs Ambassador Birtukan Tefera, and Somalia by its State Minister for Planning, Abdirahman Jama Warsame. The Turkish envoy to the Horn, Selim Karaca, facilitated the session.

"We leave with a shared text," Karaca told reporters.

The parties will meet again in Ankara in June.`,
    'Birtukan Tefera | State Minister of Foreign Affairs | ET',
    'Abdirahman Jama Warsame | State Minister for Planning | SO',
    'Selim Karaca | envoy to the Horn | TR',
  ],
  [
    'Chinese visit in Kenya',
    `NAIROBI, Sept. 2, 2024 (Xinhua) -- Kenyan President Josphat Kimeli on Monday met with Chinese Vice Premier Luo Zhenhai at State House in Nairobi.

Luo conveyed the greetings of Chinese President Shen Guotao to Kimeli. Kimeli asked Luo to convey his good wishes to Shen.

Prior to the meeting, Luo held talks with Kenyan Deputy President Moses Barasa. The two signed a memorandum of understanding on railways. Chinese Ambassador to Kenya Fang Yiming attended the signing.`,
    'Josphat Kimeli | President | KE',
    'Luo Zhenhai | Vice Premier | CN',
    'Moses Barasa | Deputy President | KE',
    'Fang Yiming | Ambassador to Kenya | CN',
  ],
  [
    'Nordic ministers, list with states in brackets',
    `HELSINKI, 6 June 2024 (STT) – The defence ministers of the four Nordic countries met in Helsinki on Thursday.

Taking part were Aino Lehtovaara (Finland), Gustaf Rydell (Sweden), Ingrid Moen (Norway) and Troels Kjeldsen (Denmark). Iceland's state secretary Birna Hauksdóttir followed the meeting as an observer.

The ministers agreed to set up a joint ammunition store.`,
    'Aino Lehtovaara | defence minister | FI',
    'Gustaf Rydell | defence minister | SE',
    'Ingrid Moen | defence minister | NO',
    'Troels Kjeldsen | defence minister | DK',
    'Birna Hauksdóttir | state secretary | IS',
  ],
  [
    'Absent minister replaced',
    `ACCRA, July 8, 2024 (GNA) - Ghana and Côte d'Ivoire opened the second session of their Joint Maritime Commission in Accra on Monday.

Ghana's delegation is led by Deputy Minister for Transport Efua Ansah-Owusu, standing in for the Minister, Dr Kojo Tetteh, who is on leave. Mr Ibrahim Konaté, Director-General of Maritime Affairs, heads the Ivorian side.

Captain Yaw Boateng of the Ghana Maritime Authority made a presentation on port dues.`,
    'Efua Ansah-Owusu | Deputy Minister for Transport | GH',
    'Ibrahim Konaté | Director-General of Maritime Affairs | CI',
    'Yaw Boateng | null | GH',
  ],
  [
    'Polish-Lithuanian with predecessors',
    `VILNIUS, 2 December 2024 (ELTA) — Prime Minister Rasa Vaitkutė and her Polish counterpart Michał Zaręba chaired intergovernmental consultations in Vilnius on Monday, the first since Vaitkutė took over from Jonas Petraitis in spring.

Energy Minister Tomas Budrys and Poland's Climate Minister Ewa Lipska signed an accord on a second power link.

Analyst Marius Kazlauskas of Vilnius University called the accord overdue.`,
    'Rasa Vaitkutė | Prime Minister | LT',
    'Michał Zaręba | Prime Minister | PL',
    'Tomas Budrys | Energy Minister | LT',
    'Ewa Lipska | Climate Minister | PL',
  ],
  [
    'India style, EAM and JS',
    `NEW DELHI, August 22, 2024 (PTI): India and Mozambique held the 4th Foreign Office Consultations here on Thursday.

Sujata Ramanathan, Joint Secretary (East and Southern Africa) in the Ministry of External Affairs, led the Indian side. The Mozambican side was led by Ambassador Hermínio Chissano, Director for Asia and Oceania.

Earlier, Ambassador Chissano called on Secretary (Economic Relations) Vikram Talwar.

External Affairs Minister P. K. Rangarajan is due to travel to Maputo next month.`,
    'Sujata Ramanathan | Joint Secretary (East and Southern Africa) in the Ministry of External Affairs | IN',
    'Hermínio Chissano | Director for Asia and Oceania | MZ',
    'Vikram Talwar | Secretary (Economic Relations) | IN',
  ],
  [
    'Opinion column',
    `Why Lisbon should not sign
By Teresa Vilhena

I have read the draft accord with Cape Verde twice. Foreign Minister Duarte Lobo calls it historic. It is nothing of the kind. When Amílcar Tavares negotiated the first text in 1998, he knew what he wanted.

I think Portugal should wait. Parliament's foreign affairs chair, Joana Brito, has said as much.`,
  ],
  [
    'Caribbean summit, absentees',
    `BRIDGETOWN, 25 February 2024 (CMC) — Caribbean Community leaders closed a two-day summit in Barbados on Sunday with a pledge to cut freight costs.

Barbados Prime Minister Lorraine Haynes chaired the talks. Grenada's Prime Minister Keith Alexis and Saint Lucia's Prime Minister Vernon Charlery presented the report on shipping. CARICOM Secretary-General Yvette Bramble called it a turning point.

Trinidad and Tobago's Prime Minister Ramesh Maharaj did not attend and was represented by Foreign Minister Alicia Joseph.`,
    'Lorraine Haynes | Prime Minister | BB',
    'Keith Alexis | Prime Minister | GD',
    'Vernon Charlery | Prime Minister | LC',
    'Yvette Bramble | Secretary-General | CARICOM',
    'Alicia Joseph | Foreign Minister | TT',
  ],
  [
    'Serbian visit, protocol order',
    `BELGRADE, 4 April 2024 (Tanjug) – Serbian Foreign Minister Vuk Jeremić-Ristić met on Thursday with Cyprus's Minister of Foreign Affairs Andreas Michaelides, who is on an official visit.

Michaelides was later received by President Dragana Obradović and by the Speaker of the National Assembly, Nebojša Tasić.

He laid a wreath at the monument to Zoran Radulović, killed in 1999.`,
    'Vuk Jeremić-Ristić | Foreign Minister | RS',
    'Andreas Michaelides | Minister of Foreign Affairs | CY',
    'Dragana Obradović | President | RS',
    'Nebojša Tasić | Speaker of the National Assembly | RS',
  ],
  [
    'Malaysian titles',
    `PUTRAJAYA, 30 July 2024 (Bernama) — Malaysia and New Zealand held the 7th Defence Consultative Meeting here today.

It was co-chaired by the Defence Ministry's secretary-general, Datuk Seri Ahmad Fauzi Ramli, and New Zealand's Deputy Secretary of Defence, Fiona Raukawa. Armed forces chief Gen Tan Sri Mohd Hafiz Osman and the New Zealand High Commissioner, Grant Pirie, were present.

Last year's meeting in Wellington was chaired by Raukawa's predecessor, Bruce Ormsby.`,
    'Ahmad Fauzi Ramli | secretary-general | MY',
    'Fiona Raukawa | Deputy Secretary of Defence | NZ',
    'Mohd Hafiz Osman | Armed forces chief | MY',
    'Grant Pirie | High Commissioner | NZ',
  ],
  [
    'Telephone read-out from the Kremlin style',
    `Telephone conversation with Prime Minister of Mongolia

Deputy Chairman of the Government of Kyrgyzstan Edil Toktogulov had a telephone conversation with Deputy Prime Minister of Mongolia Ganbold Erdene on 3 October 2024.

The parties discussed meat exports. Edil Toktogulov noted that trade had doubled. Ganbold Erdene invited his colleague to Ulaanbaatar.`,
    'Edil Toktogulov | Deputy Chairman of the Government | KG',
    'Ganbold Erdene | Deputy Prime Minister | MN',
  ],
  [
    'French style with M. and Mme',
    `LIBREVILLE, 9 April 2024 (AGP) - The Minister of Water and Forests, Maurice Ndong Essono, on Tuesday received the ambassador of France, Mme Hélène Courbet, at his office in Libreville.

They discussed the fight against poaching. The minister was flanked by his chief of staff, Pierrette Mboumba. The diplomat recalled that her predecessor, M. Luc Bassompierre, had started the programme.`,
    'Maurice Ndong Essono | Minister of Water and Forests | GA',
    'Hélène Courbet | ambassador | FR',
    'Pierrette Mboumba | chief of staff | GA',
  ],
  [
    'Named after, owned by',
    `MONTEVIDEO, 16 October 2024 — Foreign ministers Lucía Etcheverry of Uruguay and Bruno Cattáneo of Paraguay signed a river transport accord on Wednesday at the José Artigas Centre in Montevideo.

The ceremony was opened by transport undersecretary Felipe Rocha. Etcheverry recalled the late Enrique Sapelli, who drafted the first text. The barge company of Rodrigo Valdez will be the first to use it.`,
    'Lucía Etcheverry | Foreign minister | UY',
    'Bruno Cattáneo | Foreign minister | PY',
    'Felipe Rocha | transport undersecretary | UY',
  ],
  [
    'Appositions with dash and who is',
    `ULAANBAATAR, 24 June 2024 (Montsame) — Mongolia and the Republic of Korea held political consultations in Ulaanbaatar on Monday. D. Batsaikhan — state secretary of the Foreign Ministry — led the Mongolian delegation. Kang Ji-won, who is deputy minister for political affairs, led the Korean one.

B. Oyunchimeg, who heads the consular department, and the Korean ambassador, Ryu Seong-min, took part.`,
    'D. Batsaikhan | state secretary of the Foreign Ministry | MN',
    'Kang Ji-won | deputy minister for political affairs | KR',
    'B. Oyunchimeg | head of the consular department | MN',
    'Ryu Seong-min | ambassador | KR',
  ],
  [
    'Greek style',
    `ATHENS, 20 November 2024 (ANA-MPA) — Deputy Foreign Minister Kyriaki Laskaridou met in Athens on Wednesday with the Foreign Minister of Moldova, Sergiu Prisacaru, the ministry said.

Laskaridou reiterated Greece's support. Prisacaru will meet President Nikos Dendrinos on Thursday. The Moldovan minister was accompanied by State Secretary Olga Cazacu.`,
    'Kyriaki Laskaridou | Deputy Foreign Minister | GR',
    'Sergiu Prisacaru | Foreign Minister | MD',
    'Olga Cazacu | State Secretary | MD',
  ],
  [
    'the Honourable, a counterpart with an office of his own, two of a side, a name in the middle',
    `LIMA, 3 March 2025 – Foreign Minister José Ruiz of Peru received his Norwegian counterpart, Anne Berg, Deputy Prime Minister and Minister of Foreign Affairs, in Lima on Monday.

Ruiz was accompanied by the Minister for Ports, Energy and Communications, the Honourable Luisa Vega. The Vice-Minister for Trade, Ms Zuluaga, opened the session. State Secretary Kari Dahl and Ambassador Nils Moe from the Norwegian side also attended. “We know the sea,” Eva Paula Zuluaga Sol said.

They spoke of the treaty of 1974, when Otto Lind was minister.`,
    'José Ruiz | Foreign Minister | PE',
    'Anne Berg | Deputy Prime Minister and Minister of Foreign Affairs | NO',
    'Luisa Vega | Minister for Ports, Energy and Communications | PE',
    'Eva Paula Zuluaga Sol | Vice-Minister for Trade | PE',
    'Kari Dahl | State Secretary | NO',
    'Nils Moe | Ambassador | NO',
  ],
  [
    'a senator whose office a caption tells',
    `LIMA, 3 March 2025 – Peru and Norway held the second round of their political consultations in Lima on Monday. Senator Vega led the Peruvian delegation, and Foreign Minister Anne Berg the Norwegian one.

Minister of State in the Ministry of Trade, Senator the Hon. Luisa Vega (left), greets Anne Berg.`,
    'Luisa Vega | Minister of State in the Ministry of Trade | PE',
    'Anne Berg | Foreign Minister | NO',
  ],
  [
    'a body in its own session: its members speak for no state',
    `The Oslo Post
4 March 2025

OSLO: The World Cod Council, which sets the quotas, closed its 14th regular session in Oslo on Monday.

The session, which opened on Friday, was chaired by Mette Lund. The chair of the stocks committee, Otto Rey, reported on herring.`,
    'Mette Lund | chair | null',
    'Otto Rey | chair of the stocks committee | null',
  ],
];

describe('who took part, in reports of many countries', () => {
  it.each(CASES)('%s', (_house, text, ...participants) => {
    const found = parseArticle({ id: 'a000000000000', text }).participants;
    expect(found.map(({ name, role, party }) => `${name} | ${role} | ${party}`)).toEqual(participants);
  });
});

describe('who wrote the report or took its pictures', () => {
  const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.';
  it.each([
    ['a line with a colon', `By: Kari Dahl, March 12, 2026\n\n${LEAD}`, 'Kari Dahl'],
    ['a line with the date before', `12 March 2026 | by Kari de la Dahl | 3 min read\n\n${LEAD}`, 'Kari de la Dahl'],
    ['an author', `Talks on cod\n12 March 2026, 16:20 | Author: Kari Dahl | Fjord Agency\n\n${LEAD}`, 'Kari Dahl'],
    ['where from', `Talks on cod\nFrom Kari Dahl in Bergen\n\n${LEAD}`, 'Kari Dahl'],
    ['a photographer', `Talks on cod\nPhoto: Kari Dahl\n\n${LEAD}`, 'Kari Dahl'],
    ['a photographer of a ministry', `Image: The ministers plant a tree. (Photo: Media MFA/K. Dahl)\n\n${LEAD}`, 'K. Dahl'],
    ['below a caption', `${LEAD}\n\n— Photo caption: Cod on ice. (K. Dahl-Lund)`, 'K. Dahl-Lund'],
    ['below the text', `${LEAD}\n\nIt rained.\n\nText: Kari Dahl`, 'Kari Dahl'],
    ['a signature', `${LEAD}\n\nIt rained.\n\nB.Khaliun`, 'B.Khaliun'],
    ['an agency', `Talks on cod\nPhoto: Getty Images\n\n${LEAD}`],
    ['a ministry', `Talks on cod\nPhoto: Ministry of Foreign Affairs\n\n${LEAD}`],
    ['nobody by name', `Talks on cod\nFrom Our Correspondent in Bergen\n\n${LEAD}`],
  ])('%s', (_name, text, ...names) => {
    const { mentioned } = parseArticle({ id: 'a000000000000', text });
    expect(mentioned.map(({ name }) => name)).toEqual(names);
  });
});
