import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../shared/parse/normalise';
import { findPeople } from '../../../shared/parse/participants';
import type { PeopleContext } from '../../../shared/parse/peopleContext';
import { sentencesOf } from '../../../shared/parse/sentences';

/** Talks between the two states named, in the first. "*" leads; "~" is named and took no part. */
function people(states: string, text: string): string[] {
  const reading = readArticle(text);
  const parties = states.split(' ').filter(Boolean);
  const context: PeopleContext = { host: parties[0] ?? null, parties, kind: 'meeting', text: reading.text };
  return findPeople(sentencesOf(reading), [], () => false, context).map((p) =>
    p.participant ? `${p.name} | ${p.role} | ${p.party}` : `~${p.name}`,
  );
}

type Case = [name: string, states: string, text: string, ...people: string[]];
const check = (cases: Case[]) =>
  it.each(cases)('%s', (_name, states, text, ...expected) => expect(people(states, text)).toEqual(expected));

describe('an office before the name', () => {
  check([
    [
      'with the owner in the genitive',
      'KE PL',
      'Poland’s Under-Secretary of State Tomasz Wierzbicki and Kenya’s Principal Secretary for Foreign Affairs, Dr. Njeri Mutua, co-chaired the session.',
      'Tomasz Wierzbicki | Under-Secretary of State | PL',
      'Njeri Mutua | Principal Secretary for Foreign Affairs | KE',
    ],
    [
      'with a complement, a comma and the state at its end',
      'AO BR',
      'The Secretary for Africa and the Middle East of the Ministry of Foreign Affairs of Brazil, Ambassador Renato Figueira, met the Angolan Secretary of State, Esperança dos Anjos, on Monday.',
      'Renato Figueira | Secretary for Africa and the Middle East of the Ministry of Foreign Affairs | BR',
      'Esperança dos Anjos | Secretary of State | AO',
    ],
    [
      'two offices of one person',
      'IE SG',
      'Tánaiste and Minister for Foreign Affairs Caoimhe Ní Dhálaigh met deputy prime minister and minister of trade Lim Swee Hock of Singapore.',
      'Caoimhe Ní Dhálaigh | Tánaiste and Minister for Foreign Affairs | IE',
      'Lim Swee Hock | deputy prime minister and minister of trade | SG',
    ],
    [
      'in small letters with a firm before it',
      'ZM TZ',
      'Tanzanian energy minister Rehema Mbwambo and Zesco managing director Brian Mwila signed the agreement.',
      'Rehema Mbwambo | energy minister | TZ',
      'Brian Mwila | Zesco managing director | ZM',
    ],
    [
      'two people who share one office',
      'LV EE',
      'Foreign ministers Ilze Ozola of Latvia and Mart Kask of Estonia met in Riga.',
      'Ilze Ozola | Foreign minister | LV',
      'Mart Kask | Foreign minister | EE',
    ],
    [
      'who holds no office in a clause before the comma',
      'KE PL',
      'After talks with the Prime Minister, Anna Kral told reporters that Warsaw would help. Polish Deputy Minister Anna Kral then met Trade Secretary Salim Juma.',
      'Anna Kral | Deputy Minister | PL',
      'Salim Juma | Trade Secretary | KE',
    ],
    [
      'a minister counsellor’s long title',
      'PH NO',
      'Undersecretary for Bilateral Relations and ASEAN Affairs Theresa Lagdameo received Norwegian Special Envoy for Ocean Affairs Håkon Aasland.',
      'Theresa Lagdameo | Undersecretary for Bilateral Relations and ASEAN Affairs | PH',
      'Håkon Aasland | Special Envoy for Ocean Affairs | NO',
    ],
  ]);
});

describe('an office after the name', () => {
  check([
    [
      'with the state in it',
      'JP PE',
      'Mr. KUROSAWA Daichi, State Minister for Foreign Affairs of Japan, met H.E. Ms. Milagros Quispe, Vice-Minister for Foreign Affairs of the Republic of Peru.',
      'Kurosawa Daichi | State Minister for Foreign Affairs | JP',
      'Milagros Quispe | Vice-Minister for Foreign Affairs | PE',
    ],
    [
      'after letters of honour',
      'TO VU',
      'Hon. Siaosi Tupou Vake, CMG, MP, Minister for Trade of Tonga, and Hon. Joe Kalsakau, Minister of Infrastructure of Vanuatu, signed the treaty.',
      'Siaosi Tupou Vake | Minister for Trade | TO',
      'Joe Kalsakau | Minister of Infrastructure | VU',
    ],
    [
      'each of a list',
      'KE PL',
      'On the Kenyan side were Salim Juma, Cabinet Secretary for Trade; Grace Achieng, Director of Customs; and Moses Kiplagat, head of the ports authority.',
      'Salim Juma | Cabinet Secretary for Trade | KE',
      'Grace Achieng | Director of Customs | KE',
      'Moses Kiplagat | head of the ports authority | KE',
    ],
    [
      'told by a verb',
      'KE PL',
      'Salim Juma, who heads the customs department, and Polish deputy minister Anna Kral held talks.',
      'Salim Juma | head of the customs department | KE',
      'Anna Kral | deputy minister | PL',
    ],
    [
      'no office but a calling',
      'KE PL',
      '“Nobody here expects much,” said Wanjala Kibet, a senior fellow at the Institute for Rift Valley Studies. Polish Deputy Minister Anna Kral met Trade Secretary Salim Juma.',
      '~Wanjala Kibet',
      'Anna Kral | Deputy Minister | PL',
      'Salim Juma | Trade Secretary | KE',
    ],
  ]);
});

describe('a counterpart holds the same office', () => {
  check([
    [
      'named after it',
      'KE PL',
      'Foreign Minister Njeri Mutua held talks with her Polish counterpart, Tomasz Wierzbicki.',
      'Njeri Mutua | Foreign Minister | KE',
      'Tomasz Wierzbicki | Foreign Minister | PL',
    ],
    [
      'named before it',
      'KE PL',
      'Tomasz Wierzbicki, the Polish foreign minister, arrived on Monday. Njeri Mutua, his Kenyan counterpart, welcomed him at the airport and the two held talks.',
      'Tomasz Wierzbicki | foreign minister | PL',
      'Njeri Mutua | foreign minister | KE',
    ],
    [
      'without its state',
      'KE PL',
      'Polish Foreign Minister Tomasz Wierzbicki met his counterpart Njeri Mutua.',
      'Tomasz Wierzbicki | Foreign Minister | PL',
      'Njeri Mutua | Foreign Minister | KE',
    ],
    [
      'with its state behind it',
      'CL GH',
      'Chilean Vice Minister of Trade Ximena Parra spoke with her counterpart from Ghana, Kofi Asante-Boadu.',
      'Ximena Parra | Vice Minister of Trade | CL',
      'Kofi Asante-Boadu | Vice Minister of Trade | GH',
    ],
  ]);
});

describe('whose people they are', () => {
  check([
    [
      'an envoy’s are those who sent him',
      'KE PL',
      'Polish Minister Anna Kral met Kenyan Minister Jane Wambui. Also present were the Ambassador to Kenya, Mirosław Gajda, and the Director for Europe, Ambassador Peter Oluoch.',
      'Anna Kral | Minister | PL',
      'Jane Wambui | Minister | KE',
      'Mirosław Gajda | Ambassador to Kenya | PL',
      'Peter Oluoch | Director for Europe | KE',
    ],
    [
      'a visiting delegation’s are the guest’s',
      'KE PL',
      'The visiting delegation included Deputy Minister of Agriculture Anna Kral and the chairman of the National Chamber of Commerce, Jerzy Lis.',
      'Anna Kral | Deputy Minister of Agriculture | PL',
      'Jerzy Lis | chairman of the National Chamber of Commerce | PL',
    ],
    [
      'those who accompany a minister are on his side',
      'KE PL',
      'Polish Foreign Minister Tomasz Wierzbicki was accompanied by the Secretary of State for Energy, Ewa Sobczak, and Marek Duda, head of the Africa department. They met Trade Secretary Salim Juma.',
      'Tomasz Wierzbicki | Foreign Minister | PL',
      'Ewa Sobczak | Secretary of State for Energy | PL',
      'Marek Duda | head of the Africa department | PL',
      'Salim Juma | Trade Secretary | KE',
    ],
    [
      'told by the verb of leading',
      'KE PL',
      'Tomasz Wierzbicki, Under-Secretary of State, led the Polish delegation, while Njeri Mutua, Principal Secretary, headed the home side.',
      'Tomasz Wierzbicki | Under-Secretary of State | PL',
      'Njeri Mutua | Principal Secretary | KE',
    ],
    [
      'told by for whom they signed',
      'KE PL',
      'Energy Minister Ewa Sobczak signed for Poland and Trade Secretary Salim Juma for Kenya.',
      'Ewa Sobczak | Energy Minister | PL',
      'Salim Juma | Trade Secretary | KE',
    ],
    [
      'of the last state named, for “its”',
      'UY QA',
      'Uruguay will open an embassy in Doha, its foreign minister, Martín Olivera, said. Qatari Minister of State Sultan bin Hamad Al Kaabi welcomed the step.',
      'Martín Olivera | foreign minister | UY',
      'Sultan bin Hamad Al Kaabi | Minister of State | QA',
    ],
    [
      'of a body',
      'GE EU',
      'The head of the EU Delegation to Georgia, Paulina Wrona, the Managing Director for Europe at the European External Action Service, Michael Brandner, and European Commissioner for Enlargement Sanne Vinther met Prime Minister Giorgi Lomidze.',
      'Paulina Wrona | head of the Delegation to Georgia | EU',
      'Michael Brandner | Managing Director for Europe at the European External Action Service | EU',
      'Sanne Vinther | Commissioner for Enlargement | EU',
      'Giorgi Lomidze | Prime Minister | GE',
    ],
    [
      'of the United Nations',
      'MW UN',
      'UN Under-Secretary-General Rosa Malkovich and the UN Resident Coordinator in Malawi, Tendai Gumbo, met Minister of Finance Chikondi Phiri.',
      'Rosa Malkovich | Under-Secretary-General | UN',
      'Tendai Gumbo | Resident Coordinator in Malawi | UN',
      'Chikondi Phiri | Minister of Finance | MW',
    ],
    [
      'in brackets',
      'AT SI',
      'The session was chaired by Ambassador Lukas Steiner (Austria) and Ambassador Mojca Kralj (Slovenia).',
      'Lukas Steiner | Ambassador | AT',
      'Mojca Kralj | Ambassador | SI',
    ],
  ]);
});

describe('prose of many kinds', () => {
  check([
    [
      'a side without its verb',
      'KR PL',
      'Korea was represented by Deputy Minister for Political Affairs Chung Byung-woo, Poland by Deputy Foreign Minister Władysław Bartosz.',
      'Chung Byung-woo | Deputy Minister for Political Affairs | KR',
      'Władysław Bartosz | Deputy Foreign Minister | PL',
    ],
    [
      'a list of portfolios with commas',
      'ID AU',
      'Coordinating Minister for Political, Legal and Security Affairs Hadi Sutopo met Australian Home Affairs Minister Clare Donnelly.',
      'Hadi Sutopo | Coordinating Minister for Political, Legal and Security Affairs | ID',
      'Clare Donnelly | Home Affairs Minister | AU',
    ],
    [
      'two portfolios before the head',
      'ZA CU',
      'International Relations and Cooperation Minister Naledi Mokoena hosted her counterpart, the Minister of Foreign Affairs of the Republic of Cuba, Bruno Valdés.',
      'Naledi Mokoena | International Relations and Cooperation Minister | ZA',
      'Bruno Valdés | Minister of Foreign Affairs | CU',
    ],
    [
      'the state in the ministry that follows',
      'JP IN',
      'It was attended by Mr. SAITO Jun, Director-General, Asian Affairs Department, Ministry of Foreign Affairs of Japan, and Ms. Deepa Wadhwani, Joint Secretary (East Asia), Ministry of External Affairs of India.',
      'Saito Jun | Director-General | JP',
      'Deepa Wadhwani | Joint Secretary (East Asia) | IN',
    ],
    [
      'a capital in front of the name',
      'AE CY',
      'Sheikh Abdulla bin Rashid Al Falasi, Minister of Foreign Affairs, received in Abu Dhabi Yiannis Christodoulou, Minister of Foreign Affairs of the Republic of Cyprus.',
      'Abdulla bin Rashid Al Falasi | Minister of Foreign Affairs | AE',
      'Yiannis Christodoulou | Minister of Foreign Affairs | CY',
    ],
    [
      'an office said once for two',
      'BR PY',
      'The Brazilian foreign minister, Mauro Teles, and Paraguay’s Rubén Lezcano signed the note.',
      'Mauro Teles | foreign minister | BR',
      'Rubén Lezcano | foreign minister | PY',
    ],
    [
      'what the report says before what a name is like',
      'DE PL',
      'German State Secretary Anna Kowalska met Polish Deputy Minister Jürgen Schneider. Poland’s ambassador, Hans Müller, also attended.',
      'Anna Kowalska | State Secretary | DE',
      'Jürgen Schneider | Deputy Minister | PL',
      'Hans Müller | ambassador | PL',
    ],
    [
      'a name formed as names are on one side, where the report does not say',
      'IS ET',
      'Seated at the table were also Guðrún Hallsdóttir, director of fisheries, and Tesfaye Bekele, director of mines.',
      'Guðrún Hallsdóttir | director of fisheries | IS',
      'Tesfaye Bekele | director of mines | ET',
    ],
    [
      'semicolons and a company of envoys',
      'GH EU',
      'Ghanaian Minister Ama Owusu met EU Commissioner Jan Berg. Others in attendance were the Ambassador of France, Anne-Sophie Avé; the Deputy Head of the EU Delegation, Pieter Smidt; and Chief Director Ramses Cleland.',
      'Ama Owusu | Minister | GH',
      'Jan Berg | Commissioner | EU',
      'Anne-Sophie Avé | Ambassador | FR',
      'Pieter Smidt | Deputy Head of the Delegation | EU',
      'Ramses Cleland | Chief Director | GH',
    ],
    [
      'letters of honour and a rank of state',
      'ET SO',
      'Foreign Secretary James Whitcombe MP met the Special Representative of the Secretary-General for Somalia, James Swan-Oduya, and AU Commissioner for Political Affairs Bankole Adeoti.',
      'James Whitcombe | Foreign Secretary | ET',
      'James Swan-Oduya | Special Representative of the Secretary-General for Somalia | UN',
      'Bankole Adeoti | Commissioner for Political Affairs | AU',
    ],
    [
      'chairs of bodies at home',
      'NG NE',
      'The Chairman of the Nigeria Governors’ Forum, Alhaji Abdulrazaq Bello, and the president of the Nigeria Labour Congress (NLC), Comrade Joe Ajaokuta, signed.',
      'Abdulrazaq Bello | Chairman of the Governors’ Forum | NG',
      'Joe Ajaokuta | president of the Labour Congress | NG',
    ],
    [
      'sides told by heading',
      'DE NA',
      'For the German side, the talks were conducted by Special Envoy Uwe Brandt; for the Namibian side by Director Zed Ngava.',
      'Uwe Brandt | Special Envoy | DE',
      'Zed Ngava | Director | NA',
    ],
  ]);
});

describe('an office said once for several', () => {
  check([
    [
      'of the states of a list',
      'CL PE',
      'The foreign ministers of Chile and Peru, Alberto van Klaveren Stork and Elmer Schialer Salcedo, spoke by telephone.',
      'Alberto van Klaveren Stork | foreign minister | CL',
      'Elmer Schialer Salcedo | foreign minister | PE',
    ],
    [
      'after two adjectives',
      'DE FR',
      'The German and French finance ministers, Jörg Kukiesch and Antoine Armandy, met in Berlin.',
      'Jörg Kukiesch | finance minister | DE',
      'Antoine Armandy | finance minister | FR',
    ],
    [
      'with a portfolio each',
      'ZA MZ',
      'The South African delegation comprised the Ministers of Health, Ronald Lamolana; Transport, Barbara Creecy; and Energy, Kgosi Ramokgwane.',
      'Ronald Lamolana | Minister of Health | ZA',
      'Barbara Creecy | Minister of Transport | ZA',
      'Kgosi Ramokgwane | Minister of Energy | ZA',
    ],
  ]);
});

describe('talks of unions, companies and movements', () => {
  check([
    [
      'a union that the text explains, and a firm it names in full',
      '',
      'Branch chief Baek Seung-il of the Metal Workers’ Union (MWU) faced Vice President Ryu Dong-cheol, who spoke for Haeyang Heavy Industries. MWU policy director Moon Hye-ryeong took notes.',
      'Baek Seung-il | Branch chief | MWU',
      'Ryu Dong-cheol | Vice President | Haeyang Heavy Industries',
      'Moon Hye-ryeong | policy director | MWU',
    ],
    [
      'a movement that faces a state',
      'TD FRT',
      'The rebel Front for the Renewal of Tibesti (FRT) signed. Mahamat Kébir, Chad’s interior minister, met Goukouni Allatchi, the FRT’s military commander.',
      'Mahamat Kébir | interior minister | TD',
      'Goukouni Allatchi | military commander | FRT',
    ],
  ]);
});

describe('who took no part', () => {
  const talks = 'Polish Deputy Minister Anna Kral met Trade Secretary Salim Juma in Nairobi.';
  const both = ['Anna Kral | Deputy Minister | PL', 'Salim Juma | Trade Secretary | KE'];
  check(
    (
      [
        ['then', 'The mechanism was proposed in 2016 by then Foreign Minister Moses Kiplagat.'],
        ['former', 'Former President Moses Kiplagat opened the first round.'],
        ['late', 'The late Foreign Minister Moses Kiplagat had signed it.'],
        ['stayed away', 'Energy Minister Moses Kiplagat stayed away.'],
        ['was to have come', 'Energy Minister Moses Kiplagat, who was to have opened the session, was in Mombasa.'],
        ['was replaced', 'Juma replaced Energy Minister Moses Kiplagat in March.'],
        ['in whose absence', 'In the absence of Energy Minister Moses Kiplagat, Juma spoke.'],
        ['from whom a message came', 'Kral handed over a message from President Moses Kiplagat.'],
        ['is still to come', 'Energy Minister Moses Kiplagat will visit Warsaw in May.'],
        ['is greeted through others', 'Kral conveyed the greetings of the President, His Excellency Moses Kiplagat.'],
        ['is invited', 'Juma accepted an invitation to Energy Minister Moses Kiplagat to visit Warsaw.'],
        ['is to be met', 'She is to meet on Friday with Energy Minister Moses Kiplagat.'],
        ['sent apologies', 'Apologies were received from Energy Minister Moses Kiplagat.'],
        ['opposes', 'The opposition leader Moses Kiplagat criticised the deal.'],
        ['spoke for a ministry', 'Foreign ministry spokesman Moses Kiplagat declined to comment.'],
        ['after whom something is named', 'They laid flowers at the grave of President Moses Kiplagat.'],
      ] as const
    ).map(([name, text]): Case => [name, 'KE PL', `${talks} ${text}`, ...both, '~Moses Kiplagat']),
  );
});

describe('names of all kinds', () => {
  const cases = `Sultan bin Saad Al Muraisi
Park Chul-min
Ma Jinsong
Guðrún Jónsdóttir
U Kyaw Zin Oo
Nguyễn Thị Thanh Hà
Ana Lucía Gómez y Ruiz
João Paulo dos Santos
Jan-Willem van der Berg
Ahmad Faizal bin Osman
Sithembiso N’Dlovu
Seán Ó Riordáin
D. K. Ranasinghe
A.K.M. Rafiqul Huq
Abdul-Rahman al-Mutairi
Ferdinand Reyes III
Israel Katzman
Wolfgang Freiherr von Stetten
Peter King
Sutrisno`.split('\n');
  it.each(cases)('%s', (name) => {
    expect(people('KE PL', `Deputy Foreign Minister ${name} led the Polish delegation.`)).toEqual([
      `${name} | Deputy Foreign Minister | PL`,
    ]);
  });
  it.each(['Dr.', 'H.E. Mr.', 'Hon.', 'Dato’ Sri', 'Shri', 'Sheikh', 'Lt. Gen.', 'Prof. Dr.', 'Madam'])('after %s', (title) => {
    expect(people('KE PL', `Deputy Foreign Minister ${title} Amin Turabi led the Polish delegation.`)).toEqual([
      'Amin Turabi | Deputy Foreign Minister | PL',
    ]);
  });
});

describe('what is nobody’s name', () => {
  it.each([
    'A memorandum between the Diplomatic Academy of Kenya and the Polish Institute of International Affairs was signed.',
    'The Ministry of Foreign Affairs of Kenya and the Prime Minister’s Office welcomed the Black Sea Grain Initiative.',
    'They discussed the Belt and Road, Nord Stream and the General Assembly of the United Nations.',
    'The Joint Working Group on Blue Economy met at Safari Park Hotel, a landmark of Nairobi.',
    'The Secretary General and the Deputy Prime Minister exchanged views on the Horn of Africa.',
    'Talks on Lake Turkana Wind Power were led by the Kenyan side.',
    'The Ambassador called on Commerce House, the seat of the ministry.',
  ])('%s', (text) => expect(people('KE PL', text)).toEqual([]));
});
