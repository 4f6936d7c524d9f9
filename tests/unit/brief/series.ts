/**
 * Short series of two rounds each, one clause a commitment, from fields far apart: what became of each in the next
 * round, as a careful desk officer would call it. Within a series many rows share words, as they do in life.
 */
import type { OutcomeType } from '../../../shared/model/facts';

export type Told = [OutcomeType, string];
/** A bare string is a sentence of the later article that is no outcome of its own. */
export type Row = [
  became: 'repeated' | 'weaker' | 'stronger' | 'scope' | 'number' | 'date' | 'wording' | 'dropped' | 'new' | 'fulfilled',
  before: Told | null,
  after: Told | string | null,
];
export type Series = { name: string; parties: string[]; published: [string, string]; rows: Row[] };

export const SERIES: Series[] = [
  {
    name: 'trade: Kenya and Türkiye',
    parties: ['KE', 'TR'],
    published: ['2022-05-12', '2024-06-20'],
    rows: [
      [
        'date',
        ['agreed', 'The two sides set a target of raising bilateral trade to 1 billion dollars by 2025'],
        ['agreed', 'They set themselves the aim of a trade volume of $1 billion by the end of 2028'],
      ],
      [
        'weaker',
        ['agreed', 'Kenya and Türkiye agreed to begin negotiations on a preferential trade agreement'],
        ['agreed', 'the sides agreed to examine the feasibility of a preferential trade agreement'],
      ],
      [
        'fulfilled',
        ['agreed', 'It was decided to establish a joint business council of the two chambers of commerce'],
        'The joint business council of the two chambers, which was set up in Mombasa last October, presented its first report.',
      ],
      [
        'number',
        ['announced', 'Türkiye will grant Kenyan tea exporters a duty-free quota of 2,000 tonnes'],
        ['announced', 'Ankara would raise the duty-free quota for Kenyan tea to 3,500 tonnes, the minister announced'],
      ],
      [
        'repeated',
        ['agreed', 'They agreed to remove technical barriers to trade in leather and cut flowers'],
        ['agreed', 'The parties agreed to remove the technical barriers to trade in cut flowers and leather'],
      ],
      ['dropped', ['agreed', 'They also decided to hold a textile fair in Nairobi'], null],
      ['new', null, ['signed', 'A protocol on halal certification was signed by the two standards bodies']],
      [
        'scope',
        ['agreed', 'The ministers agreed to accept electronic certificates of origin for tea'],
        ['agreed', 'it was agreed to accept electronic certificates of origin for tea, coffee and avocados'],
      ],
    ],
  },
  {
    name: 'consular: Brazil and Lebanon',
    parties: ['BR', 'LB'],
    published: ['2021-09-03', '2023-03-17'],
    rows: [
      [
        'stronger',
        ['agreed', 'The delegations agreed to look into the mutual recognition of driving licences'],
        ['agreed', 'the two sides decided to recognise each other’s driving licences'],
      ],
      [
        'fulfilled',
        ['announced', 'Brazil announced that it would open an honorary consulate in Tripoli'],
        ['position', 'Lebanon thanked Brazil for the opening of its honorary consulate in Tripoli last year'],
      ],
      [
        'scope',
        ['agreed', 'They agreed to waive visas for holders of diplomatic passports'],
        ['agreed', 'They agreed to waive visas for holders of diplomatic, official and service passports'],
      ],
      [
        'number',
        ['agreed', 'Visas for business travellers will be issued within ten days'],
        ['agreed', 'It was agreed that business travellers would receive their visas within five days'],
      ],
      [
        'repeated',
        ['committed', 'They pledged to inform each other without delay of the detention of their nationals'],
        ['committed', 'Both sides pledged to inform each other of the detention of their nationals without delay'],
      ],
      [
        'wording',
        ['agreed', 'They agreed to speed up the transfer of sentenced prisoners to their home country'],
        [
          'agreed',
          'the parties undertook to shorten the procedure by which convicts are handed over to serve their terms at home',
        ],
      ],
      ['dropped', ['announced', 'Lebanon said it would send a mobile consular team to the state of Paraná'], null],
      ['new', null, ['announced', 'Brazil will appoint a labour attaché at its embassy in Beirut']],
    ],
  },
  {
    name: 'defence: Poland and South Korea',
    parties: ['PL', 'KR'],
    published: ['2023-10-05', '2024-11-14'],
    rows: [
      [
        'number',
        ['agreed', 'Warsaw and Seoul agreed to assemble 100 howitzers in Stalowa Wola'],
        ['agreed', 'The ministers agreed that 152 howitzers would be assembled at Stalowa Wola'],
      ],
      [
        'date',
        ['agreed', 'They agreed to hold a joint naval exercise in the Baltic Sea in spring 2024'],
        ['agreed', 'A joint naval exercise will be held in the Baltic in autumn 2025'],
      ],
      [
        'fulfilled',
        ['agreed', 'The parties agreed to sign an agreement on the protection of classified information'],
        ['signed', 'The two ministers signed an agreement on the protection of classified information'],
      ],
      [
        'weaker',
        ['agreed', 'The two ministers decided to build a repair centre for tanks in Poznań'],
        ['discussed', 'The ministers discussed the repair centre for tanks in Poznań'],
      ],
      [
        'stronger',
        ['agreed', 'They agreed to consider the joint development of an anti-drone system'],
        ['agreed', 'They resolved to launch the joint development of an anti-drone system'],
      ],
      [
        'scope',
        ['announced', 'Korea will train Polish pilots in the operation of light combat aircraft'],
        ['announced', 'Korea will train Polish pilots and ground crews in the operation of light combat aircraft'],
      ],
      ['dropped', ['agreed', 'They agreed on an exchange of cadets between the military academies'], null],
      ['new', null, ['agreed', 'The sides decided to set up a joint committee on ammunition']],
      [
        'repeated',
        ['committed', 'The ministers reaffirmed their support for the sovereignty and territorial integrity of Ukraine'],
        ['committed', 'Both ministers reaffirmed support for the territorial integrity and sovereignty of Ukraine'],
      ],
    ],
  },
  {
    name: 'water: Kazakhstan and Kyrgyzstan',
    parties: ['KZ', 'KG'],
    published: ['2019-11-22', '2021-04-09'],
    rows: [
      [
        'fulfilled',
        ['agreed', 'The commission decided to install automatic gauges on the Chu'],
        'Automatic gauges have been working at four places on the Chu since August.',
      ],
      [
        'number',
        ['agreed', 'Kyrgyzstan agreed to release 180 million cubic metres of water from the Kirov reservoir'],
        ['agreed', 'The Kyrgyz side will release 230 million cubic metres from the Kirov reservoir'],
      ],
      [
        'scope',
        ['agreed', 'They agreed to exchange daily data on the flow of the Talas'],
        ['agreed', 'They agreed to exchange daily data on the flow of all transboundary rivers'],
      ],
      [
        'weaker',
        ['agreed', 'The sides agreed to rebuild the Western Big Chu Canal'],
        ['agreed', 'They agreed to continue work towards rebuilding the Western Big Chu Canal'],
      ],
      [
        'repeated',
        ['agreed', 'They decided to share equally the cost of dredging the Aspara'],
        ['agreed', 'it was decided to share the cost of dredging the Aspara equally'],
      ],
      [
        'date',
        ['agreed', 'A joint inspection of the dams will be completed by June 2020'],
        ['agreed', 'The parties agreed to complete the joint inspection of dams before the next irrigation season'],
      ],
      ['dropped', ['announced', 'Kazakhstan promised to supply pumps to farmers on the Talas'], null],
      ['new', null, ['agreed', 'It was agreed to draw up a contingency plan for droughts']],
    ],
  },
  {
    name: 'migration: Italy and Tunisia',
    parties: ['IT', 'TN'],
    published: ['2022-02-10', '2023-10-26'],
    rows: [
      [
        'stronger',
        ['committed', 'Italy reaffirmed its readiness to support a reception centre in Sfax'],
        ['announced', 'Italy will build a reception centre in Sfax'],
      ],
      [
        'number',
        ['announced', 'Rome pledged 10 million euros for the patrol boats of the coast guard'],
        ['announced', 'Italy pledged €16 million for the upkeep of coast guard patrol boats'],
      ],
      [
        'date',
        ['agreed', 'The two governments agreed to renew the accord on seasonal workers by July 2022'],
        ['agreed', 'They agreed that the seasonal workers accord would be renewed by January 2024'],
      ],
      [
        'weaker',
        ['agreed', 'They agreed to open a job centre for returnees in Tunis'],
        ['position', 'Both sides hoped that a job centre for returnees could be opened in Tunis'],
      ],
      [
        'fulfilled',
        ['announced', 'Tunisia announced that it would deliver biometric passports to its citizens in Italy'],
        ['position', 'They noted with satisfaction that 40,000 biometric passports had been delivered to Tunisians in Italy'],
      ],
      ['dropped', ['agreed', 'It was agreed to hold monthly meetings of liaison officers'], null],
      ['new', null, ['agreed', 'The ministers agreed to screen asylum requests at the port of Trapani']],
      [
        'wording',
        ['committed', 'They pledged to fight the networks of traffickers who prey on young people'],
        ['committed', 'The sides were determined to dismantle the gangs that smuggle the young'],
      ],
    ],
  },
  {
    name: 'health: Cuba and Vietnam',
    parties: ['CU', 'VN'],
    published: ['2018-04-02', '2020-01-15'],
    rows: [
      [
        'fulfilled',
        ['agreed', 'The two ministries agreed to register Heberprot-P in Vietnam'],
        'Heberprot-P, a medicine for diabetic ulcers, was registered in Vietnam in September 2019.',
      ],
      [
        'stronger',
        ['agreed', 'They agreed to explore the joint production of vaccines in Nha Trang'],
        ['agreed', 'the parties agreed to start joint production of vaccines in Nha Trang'],
      ],
      [
        'number',
        ['announced', 'Cuba offered fifteen places for Vietnamese doctors at its tropical medicine institute'],
        ['announced', 'The Cuban side offered twenty-five places to doctors from Vietnam at the institute of tropical medicine'],
      ],
      [
        'scope',
        ['agreed', 'It was agreed to post Cuban specialists to the hospital of Đồng Hới'],
        ['agreed', 'It was agreed to post Cuban specialists to the hospitals of Đồng Hới and Vinh'],
      ],
      [
        'dropped',
        ['signed', 'A memorandum on food safety was signed by the two ministers'],
        'At the previous session, in Havana in 2018, the ministers had signed a memorandum on food safety.',
      ],
      ['new', null, ['signed', 'The sides signed a plan of action on dengue control']],
      [
        'repeated',
        ['agreed', 'They agreed to exchange information on outbreaks of infectious disease'],
        ['agreed', 'They further agreed to exchange information on infectious disease outbreaks'],
      ],
      ['dropped', ['announced', 'Vietnam will donate 5,000 tonnes of rice to Cuban hospitals'], null],
    ],
  },
  {
    name: 'education: Egypt and Japan',
    parties: ['EG', 'JP'],
    published: ['2023-01-30', '2024-02-08'],
    rows: [
      [
        'number',
        ['agreed', 'The sides agreed to open 60 schools on the Japanese model in the governorates'],
        ['agreed', 'Another forty schools on the Japanese model will be opened in the governorates, the sides agreed'],
      ],
      [
        'scope',
        ['agreed', 'They agreed to send Egyptian teachers to Hiroshima for training'],
        ['agreed', 'They agreed to send Egyptian teachers and headmasters to Hiroshima for training'],
      ],
      [
        'date',
        ['announced', 'Japan will finance a faculty of robotics in Alexandria from the 2023-2024 academic year'],
        ['announced', 'Japan will finance a faculty of robotics in Alexandria from the academic year 2025-2026'],
      ],
      [
        'fulfilled',
        ['announced', 'Tokyo pledged to equip the children’s library in Luxor'],
        ['position', 'The Egyptian minister praised the children’s library in Luxor, opened last month with Japanese equipment'],
      ],
      [
        'weaker',
        ['agreed', 'They agreed to translate Japanese mathematics textbooks into Arabic'],
        ['discussed', 'They exchanged views on Arabic versions of Japanese mathematics textbooks'],
      ],
      [
        'stronger',
        ['agreed', 'The parties agreed to study the creation of a joint doctoral programme in Egyptology'],
        ['signed', 'They signed an agreement creating a joint doctoral programme in Egyptology'],
      ],
      ['dropped', ['announced', 'Japan offered to host a conference of university presidents'], null],
      ['new', null, ['agreed', 'The two ministers agreed on a scheme for nursery teachers in Upper Egypt']],
    ],
  },
  {
    name: 'transport: Georgia and Azerbaijan',
    parties: ['GE', 'AZ'],
    published: ['2021-06-11', '2022-12-02'],
    rows: [
      [
        'fulfilled',
        ['agreed', 'The railways agreed to resume the night train between Tbilisi and Baku'],
        'Since 1 October the night train between Tbilisi and Baku has been running again.',
      ],
      [
        'weaker',
        ['agreed', 'The two countries agreed to build a second bridge over the Khrami'],
        ['agreed', 'They agreed to commission a feasibility study on a second bridge over the Khrami'],
      ],
      [
        'date',
        ['agreed', 'They decided to introduce electronic waybills by the end of the year'],
        ['agreed', 'They decided to introduce electronic waybills by the end of next year'],
      ],
      [
        'scope',
        ['agreed', 'It was agreed to issue permits for lorries in transit'],
        ['agreed', 'It was agreed to issue permits for lorries and buses in transit'],
      ],
      [
        'number',
        ['agreed', 'Carriers will receive 12 000 permits a year'],
        ['agreed', 'Carriers of either side will receive 15 000 permits per year'],
      ],
      ['dropped', ['agreed', 'They resolved to publish joint timetables at the Red Bridge crossing'], null],
      ['new', null, ['agreed', 'The sides agreed to lay a fibre-optic cable along the railway']],
      [
        'repeated',
        ['agreed', 'They agreed to weigh vehicles only once at the Red Bridge crossing'],
        ['agreed', 'The delegations agreed to weigh vehicles at the Red Bridge crossing only once'],
      ],
    ],
  },
];
