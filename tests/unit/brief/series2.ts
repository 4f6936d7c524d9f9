/** More short series, set down after the rules, from other fields and in other words. */
import type { Series } from './series';

export const MORE_SERIES: Series[] = [
  {
    name: 'energy: Namibia and Germany',
    parties: ['NA', 'DE'],
    published: ['2022-03-25', '2023-12-06'],
    rows: [
      [
        'number',
        [
          'announced',
          'Berlin will make 40 million euros available for a green hydrogen pilot plant near Lüderitz, the state secretary said',
        ],
        [
          'announced',
          'The state secretary said that Germany would contribute €55 million towards the pilot plant for green hydrogen near Lüderitz',
        ],
      ],
      [
        'stronger',
        ['agreed', 'The partners agreed to explore options for exporting ammonia through Walvis Bay'],
        ['agreed', 'The partners decided that ammonia is to be exported through Walvis Bay'],
      ],
      [
        'fulfilled',
        ['agreed', 'Both sides agreed on the establishment of a joint steering committee'],
        ['position', 'They welcomed the fact that the joint steering committee had taken up its work in September'],
      ],
      [
        'scope',
        ['agreed', 'Apprentices from the Erongo region will be admitted to vocational courses in Bremen'],
        ['agreed', 'Apprentices from all regions of Namibia will be admitted to vocational courses in Bremen'],
      ],
      ['new', null, ['announced', 'Windhoek undertook to publish the concession contracts']],
      ['dropped', ['agreed', 'It was further agreed to hold an investors’ day in Hamburg'], null],
      [
        'date',
        ['agreed', 'The feasibility study on a deep-water jetty is to be submitted by September 2022'],
        ['agreed', 'The feasibility study on the deep-water jetty is now to be submitted in the first quarter of 2024'],
      ],
      [
        'repeated',
        ['committed', 'The two governments recommitted themselves to open tenders and to the protection of coastal wetlands'],
        ['committed', 'They recommitted themselves to the protection of coastal wetlands and to open tenders'],
      ],
    ],
  },
  {
    name: 'culture: India and Uzbekistan',
    parties: ['IN', 'UZ'],
    published: ['2019-08-19', '2021-10-05'],
    rows: [
      [
        'fulfilled',
        ['announced', 'India pledged to restore the ceiling of the old madrasa in Bukhara'],
        'Work on the ceiling of the old madrasa in Bukhara was finished in May by a team from Jaipur.',
      ],
      [
        'weaker',
        ['agreed', 'They agreed to open a Hindi department at the university of Samarkand'],
        ['agreed', 'It was agreed to look at the possibility of a Hindi department at the university of Samarkand'],
      ],
      [
        'number',
        ['announced', 'New Delhi offered thirty scholarships for students of textile design'],
        ['announced', 'India would grant 45 scholarships in textile design, the ambassador announced'],
      ],
      [
        'scope',
        ['agreed', 'Artists of the two countries will be exempt from visa fees'],
        ['agreed', 'Artists, athletes and museum staff of the two countries will be exempt from visa fees'],
      ],
      ['dropped', ['signed', 'A programme of exchanges between the national libraries was signed'], null],
      ['new', null, ['agreed', 'The parties agreed to co-produce a film on Babur']],
      [
        'weaker',
        ['agreed', 'Both ministries decided to return manuscripts lent for the 2015 exhibition'],
        ['discussed', 'The return of the manuscripts lent for the exhibition was among the subjects raised'],
      ],
      [
        'repeated',
        ['agreed', 'The sides agreed to hold days of culture in each other’s capitals in turn'],
        ['agreed', 'Both sides agreed to hold days of culture in turn in each other’s capitals'],
      ],
    ],
  },
  {
    name: 'police and justice: Mexico and Spain',
    parties: ['MX', 'ES'],
    published: ['2020-02-13', '2021-06-30'],
    rows: [
      [
        'date',
        ['agreed', 'They agreed to conclude the protocol on asset recovery before the summer of 2020'],
        ['agreed', 'They agreed to conclude the protocol on asset recovery before the end of 2021'],
      ],
      [
        'fulfilled',
        ['agreed', 'Spain and Mexico agreed to negotiate a treaty on the transfer of evidence'],
        ['signed', 'A treaty on the transfer of evidence was signed by the two attorneys general'],
      ],
      [
        'number',
        ['announced', 'Spain will second two forensic experts to the laboratory in Guadalajara'],
        ['announced', 'Spain will second five forensic experts to the laboratory in Guadalajara'],
      ],
      ['new', null, ['agreed', 'The ministers agreed on joint teams to trace stolen church silver']],
      ['dropped', ['agreed', 'It was decided to connect the two ballistics databases'], null],
      [
        'dropped',
        ['announced', 'Mexico promised to simplify the procedure for temporary extradition'],
        'In Madrid in 2020 Mexico had promised to simplify the procedure for temporary extradition.',
      ],
    ],
  },
  {
    name: 'fisheries and ocean: Senegal and Iceland',
    parties: ['SN', 'IS'],
    published: ['2023-05-04', '2024-09-12'],
    rows: [
      [
        'fulfilled',
        ['announced', 'Iceland announced the delivery of ice machines to the landing site at Kayar'],
        [
          'position',
          'The Senegalese minister thanked Iceland for the ice machines that have been in service at Kayar since January',
        ],
      ],
      [
        'scope',
        ['agreed', 'They agreed to map the seabed off Casamance'],
        ['agreed', 'They agreed to map the seabed off Casamance and the Petite Côte'],
      ],
      [
        'weaker',
        ['agreed', 'The two sides resolved to set up a fund for the widows of fishermen'],
        ['agreed', 'The two sides agreed to keep working towards a fund for the widows of fishermen'],
      ],
      [
        'repeated',
        ['agreed', 'Observers will be placed on board vessels above 24 metres'],
        ['agreed', 'Observers are to be placed on vessels longer than 24 metres'],
      ],
      [
        'number',
        ['agreed', 'The quota for small pelagic fish was set at 12,000 tonnes'],
        ['agreed', 'The sides fixed the small pelagic quota at 9,500 tonnes'],
      ],
      ['new', null, ['announced', 'Reykjavík will send a geothermal team to Fatick']],
      ['dropped', ['agreed', 'The parties agreed to label tuna with its place of capture'], null],
    ],
  },
];
