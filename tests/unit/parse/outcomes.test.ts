import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { article } from '../../support/make';

const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.\n\n';
const outcomes = (text: string) =>
  parseArticle(article(LEAD + text)).outcomes.map(({ type, text: words }) => `${type}: ${words.replace(/\s+/g, ' ')}`);

/** Each sentence has its outcomes in [brackets], the type first. */
const read = (marked: string) => ({
  text: marked.replace(/\[(?:\w+: )?|\]/g, ''),
  expected: [...marked.matchAll(/\[(\w+: [^\]]+)\]/g)].map((match) => match[1]),
});

describe('what a clause does', () => {
  it.each(
    [
      '[agreed: They voted, by 31 to 9, to keep the museum of whaling open].',
      '[agreed: They voted 4-1 to buy three electric buses].',
      '[discussed: There were long exchanges on cod, on herring and on the price of salt].',
      '[discussed: Mia Rey, head of the price committee, reported on fish prices].',
      '[announced: The union called off the go-slow in Bergen].',
      '[committed: The talks ended with a resolve by the two countries to step up the fight against smuggling].',
      '[announced: Norway will also pay an advance of 5 million dollars, Ms. Berg said].',
      'The two sides [agreed: agreed to open a ferry line] and [discussed: discussed the price of cod].',
      '[agreed: Consensus was reached on the opening of a ferry line].',
      '[agreed: A common depot for spare parts will be set up in Lima].',
      '[agreed: Repair crews are to share their maps of the cables].',
      '[announced: Fifteen student nurses are to be trained in Oslo at Norway’s expense].',
      '[announced: Norway is lending a cable ship to its neighbours for sixty days].',
      '[announced: Peru is going to pay for the schooling of sixteen drillers].',
      '[agreed: The sides resolved to drill two wells], and [agreed: will share the data].',
      '[agreed: The two countries will set up a committee on cod] and [announced: intend to triple the number of nurses].',
      '[announced: Ruiz disclosed a credit line of 180 million dollars for irrigation].',
      '[position: Lima, he stressed, considers the debt of Norway to be a trifle].',
      '[position: Ruiz countered that the levy pays for rural roads].',
      '[position: Berg pushed for a cut of the quota]; [position: Peru’s deputy minister, Eva Paz, opposed it].',
      '[discussed: She also held talks with Per Dahl, head of the growers’ league, on water use in the delta].',
      '[agreed: Berg said the mill had accepted to compensate any driver kept waiting].',
      '[announced: Ruiz gave an assurance that no trawler would be charged for ice this year].',
      '[committed: Ruiz reiterated Peru’s solidarity with the fishermen, recalling that Lima had fed them in 1965].',
      '[agreed: The two sides ended a long day of talks with an agreement to treble the seaweed harvest].',
      'Under the text, seen by reporters, [agreed: the Peruvian navy will pull back its boats]. [agreed: Norway will release the crew of the trawler].',
      '[signed: Ruiz and Berg signed a treaty on salt]. Both later put their names to the document in ink.',
      '[committed: Ruiz ratified the backing of his country for the harbour].',
      '[announced: Ruiz made known that Peru will donate two scanners].',
      '[discussed: The ministers passed in review the sales of bananas].',
      '[discussed: Berg presented to her guest the steps taken on the quay].',
      '[discussed: They took note of the report of the experts on sand].',
      '[announced: The Peruvian party consented to issue 500 licences].',
      '[announced: Norway pledged to land six per cent of the catch in Lima].',
      '[announced: Berg pledged not to close the school on the island].',
      '[committed: Norway pledged to support the reform of the salt office].',
      '[committed: The two parties renewed their attachment to the river body] and [committed: their determination to combat smuggling].',
      '[agreed: An agreement was reached to resume the work of the historians, interrupted in 2021].',
      '[agreed: Negotiators also cleared the chapter on geographical names].',
      '[position: Oslo turned that down as too slow].',
      '[committed: The delegations confirmed that neither country would build there].',
      'Hopes of a breakthrough on salt faded early.',
      'The guest was granted an audience by the King.',
      'Bergen will host the ministers again in 2026.',
      'It was the first talk between the two since Ruiz took over from Eva Paz in August.',
      'Berg said the understanding was reached at the second round in Lima.',
      'Chile is reportedly seeking a similar arrangement with Oslo.',
      'Norway pays for the works, a measure Ms Berg said would keep the harbour open.',
      'Not everybody will remember that the ferry was once a barge.',
      'Not a word about the ferry, decided on in Lima last winter.',
      'Nobody mentioned the cable ship which Norway said in March it would lend out.',
      '[agreed: The coast guards of both are to patrol the cables once a month, under a deal struck on Monday].',
      '[agreed: There was broad agreement that the visa regime should be simplified].',
      '[agreed: A deal on the return of migrants was struck late in the evening].',
      '[agreed: It was further decided to hold consular consultations every year].',
      'In addition, [agreed: the parties arranged to restart the commission] and [agreed: to hold a business forum on its margins].',
      '[announced: Norway undertook to send a team of divers] and [announced: to provide forty scholarships].',
      '[announced: Peru offered fifteen scholarships in geology].',
      '[announced: Peru offered Norway the use of a research station].',
      '[announced: Oslo intends to double the number of places for nurses].',
      '[position: Berg said Oslo would not give up its claim to the bank].',
      '[position: Ruiz put forward a proposal to organise a conference of fishing towns].',
      '[discussed: A Peruvian proposal to scrap visa fees was deferred].',
      '[discussed: The call was an opportunity to go over the state of trade].',
      '[discussed: The delegations spent most of the first day on dredging].',
      '[agreed: It was likewise agreed that the chambers of commerce will set up a permanent round table on beef].',
      'The next round will be held in Lima; the dates are to be agreed through diplomatic channels.',
      '[agreed: Berg affirmed that the two sides agreed on a wage of 130 dinars].',
      '[announced: Peru, Ruiz pointed out, will make it compulsory to pay wages through the banks].',
      'Also present was the union’s chair, invited to speak on workload.',
      '[agreed: They saw eye to eye on the need for a binding plastics treaty].',
      '[agreed: The sides set themselves the goal of doubling trade in five years].',
      '[position: The sides concurred that the World Trade Organization is in need of reform].',
      '[agreed: The sides concurred that the visa fee would be halved].',
      '[discussed: The talks ranged over fisheries, the Amazon and deep-sea cables].',
      '[discussed: Issues relating to cocoa, quinoa and rare earths came up for discussion].',
      '[discussed: Special attention was devoted to the training of pilots].',
      '[discussed: Views were exchanged on tuna stocks and deep-sea mining].',
      '[signed: An agreement on air services and a protocol on archives were inked in the presence of both ministers].',
      '[signed: The two leaders witnessed the signing of a memorandum of understanding on nurses].',
      '[committed: Both countries underlined their commitment to the law of the sea].',
      '[committed: Ruiz voiced his country’s willingness to join the Arctic Council as an observer].',
      '[agreed: Under the accord, trawlers keep ten miles off the coast].',
      '[announced: Peru put a new offer on the table].',
      '[announced: Norway offered twelve places at its naval school].',
      '[position: There was concern on both sides at the loss of ice].',
      '[discussed: The two sides looked at seed banks and ferries].',
      '[agreed: The ministers settled their dispute over herring].',
      '[position: Ruiz took the view that the quota was too small].',
      '[position: Both ministers lamented the collapse of the cod stocks] and [position: appealed for restraint].',
      '[position: Ruiz insisted that Oslo drop its ban on anchoveta].',
      '[position: Oslo turned down a request for a new quota].',
      '[position: The Peruvian side would not hear of a lower price].',
      '[position: The Peruvians are learnt to have complained about the delays at Norwegian ports].',
      '[agreed: They came to terms on a fast lane for seed certificates].',
      '[agreed: The talks yielded an agreement on the transit of fuel].',
      '[agreed: There was consensus that hydropower should be shared].',
      '[agreed: It was arranged that pilots would be trained in Bergen].',
      '[agreed: The offer of a second ferry was accepted].',
      '[agreed: Also approved was a grant of 400,000 kroner to the museum].',
      '[agreed: The question was referred to a separate group of lawyers].',
      '[agreed: The governments prolonged the truce at sea by six months].',
      '[agreed: The accord provides for two more weeks of fishing].',
      '[position: Concern was expressed over the theft of nets].',
      '[position: It was noted with satisfaction that trade grew by a tenth].',
      '[position: In the view of Ruiz, tariffs matter more than quotas].',
      '[position: Berg lodged a strong protest over the arrest of a trawler].',
      '[position: Ruiz did not hide that the quota was too small].',
      '[position: Norway is interested in the port of Chimbote].',
      '[position: The Peruvian side conveyed its appreciation for Norway’s support during the floods].',
      '[committed: Norwegian support for the rainforest fund was reaffirmed].',
      '[committed: Berg assured her guest that Peru could go on counting on Oslo].',
      '[committed: Berg said Norway would go on keeping its ports open].',
      '[discussed: The row over anchovies occupied the whole of the morning].',
      '[discussed: Perspectives were traded on whaling and deep-sea mining].',
      '[discussed: Among the topics discussed were whaling and ice].',
      '[discussed: After going through the state of the fish stocks], [agreed: the two delegations agreed to meet the fishermen].',
      '[announced: Norway chipped in $2 million for the clinic in Piura].',
      '[announced: In return Peru is calling off the boycott of Norwegian salmon].',
      '[announced: Peru dropped its demand for a higher quota].',
      '[announced: Norway will, in turn, hand over twelve boats].',
      '[signed: Berg and Ruiz signed a treaty on seed and exchanged notes on driving licences].',
      // what came of the meeting
      '[agreed: Among the fruits of the session is a joint fund for small smokehouses].',
      '[agreed: Agreement in principle on a shared patrol crowned the session].',
      '[agreed: Out of the meeting came a plan to train sixty Peruvian divers].',
      'Out of the fog came a Peruvian trawler.',
      '[signed: The main result was a memorandum on smokehouses].',
      'With that, [agreed: the long quarrel over the anchovy duty is at an end].',
      '[agreed: A breakthrough came on landing rights].',
      '[agreed: Nobody objected to moving the office to Bergen].',
      '[agreed: It was common ground that the treaty needs a new annex].',
      '[agreed: All around the table accepted that fees must fall].',
      '[agreed: The ministers found themselves in agreement about the need for a hotline].',
      '[signed: A letter of intent on smokehouses now bears both signatures].',
      '[signed: The two ministers put pen to a charter on whaling].',
      '[agreed: The tax treaty has been renewed for five years].',
      '[agreed: The fee for student visas has been abolished].',
      'The ban on anchovies was lifted in 2011.',
      '[agreed: All that the two could confirm was a weekly call].',
      '[agreed: An extension of the exchange] and [agreed: the lifting of the cap]: that is what the talks brought.',
      '[agreed: The ministers cleared the way for a second cable].',
      '[signed: At the same sitting an exchange of letters prolonged the accord on pilots].',
      '[agreed: They struck a bargain: Norway will dredge the north].',
      '[agreed: Each fleet may take a third of its catch, under the compromise reached on Monday].',
      '[agreed: Quotas stay at zero through 2026, the board ruled].',
      '[agreed: By 15 December the two central banks must link their systems].',
      'The report must be on the table by 15 December.',
      '[agreed: Travellers no longer need two stamps from 1 September].',
      '[agreed: Surprise inspections of every trawler will begin on 1 June].',
      'Construction of the school will begin on 1 June.',
      '[announced: Peru hands over nine hundred hours of tape by Christmas].',
      'Will the two pay for it?',
      '[discussed: The guest spoke of a shortage of nets].',
      '[discussed: Cold storage in Lima was the main subject].',
      '[position: Berg called the contract overdue].',
      '[position: Norway’s plea for a review clause went unanswered].',
      '[position: Berg praised the nurses’ work during last year’s outbreak].',
      '[announced: Ruiz accepted an invitation to Bergen, for which a date has yet to be fixed].',
      '[agreed: Between them they arranged for a visa window for nurses].',
      '[agreed: The cattle levy is to be scrapped], and [agreed: the two laboratories are to share one register].',
      'The session was left to the deputies.',
      'Norway will “think about it for a while yet”.',
      // one side
      '[announced: Ruiz brought with him a pledge of ten boats].',
      '[announced: Oslo let it be known that it would vote for Peru’s candidate].',
      '[position: Oslo let it be known that it would not vote for Peru’s candidate].',
      '[position: For Ruiz, the levy is an insult to fishermen].',
      '[position: Berg found the rules humiliating].',
      '[position: Norway saw no reason to hurry].',
      '[discussed: The question of debt was left for another day].',
      '[discussed: The two sides did not agree on a price].',
      '[position: Berg hoped that the ban would be lifted by Easter].',
      // nobody in the room, or not now
      'Fishermen hope that the ban will be lifted.',
      'The opposition in Oslo says the government will sell the port.',
      'The World Bank has promised 300 million dollars for the quay.',
      'Chile, which was not at the talks, has agreed to a similar scheme.',
      'Fishermen’s unions from both countries, meeting separately, agreed to share their nets.',
      'A German yard has meanwhile agreed to build two trawlers.',
      'Ruiz, a former banker, took office last autumn after promising to cut the levy.',
      'The depot, agreed upon in Lima in spring, was opened on 24 February.',
      '[agreed: The rules for salting, promised for June, are now to be drafted by December].',
    ].map((marked) => [marked]),
  )('%s', (marked) => {
    const { text, expected } = read(marked.replace(/^(The two sides) \[agreed: /, '[agreed: $1 '));
    expect(outcomes(text)).toEqual(expected);
  });
});

describe('lists', () => {
  it.each([
    ['of infinitives', 'They agreed to open a port, to train pilots and to halve the fees.', 3],
    ['after a colon', 'They agreed to: open a port; train forty pilots; and halve the fees.', 3],
    ['with letters', 'They agreed on the following: (a) opening of a port; (b) training of pilots.', 2],
    ['with an echo', 'The opening of a port was agreed on, as was a monthly exchange of pilots.', 2],
    ['below a sentence', 'The sides agreed on the following:\n\na) opening of a port;\n\nb) training of pilots.', 2],
    ['below a heading', 'Decisions taken\n\n- Training of forty pilots in Bergen\n\n- Opening of a second port', 2],
  ])('%s', (_name, text, number) => {
    const found = outcomes(text);
    expect(found).toHaveLength(number);
    expect(found.every((outcome) => outcome.startsWith('agreed: '))).toBe(true);
  });
  it('a communiqué names its subject once, above its points', () =>
    expect(
      outcomes(
        'We, the Ministers of Norway and Peru,\n\n1. Reaffirm our support for the law of the sea;\n\n2. Voice grave concern over the loss of ice, and call for restraint;\n\n3. Decide to open a hotline;\n\n4. Having discussed whaling, instruct our deputies to remain in contact.',
      ).map((outcome) => outcome.split(':')[0]),
    ).toEqual(['committed', 'position', 'position', 'agreed', 'discussed', 'agreed']));
  it('what points back makes an agreement of what stands before', () =>
    expect(
      outcomes('Norway will lend Peru a research ship. An understanding to this effect was reached on Sunday.').map(
        (outcome) => outcome.split(':')[0],
      ),
    ).toEqual(['agreed']));
});

it('states that had no part in it speak for nobody in the room', () =>
  expect(
    parseArticle(
      article(
        'OSLO, 3 March 2025 – Norway and Peru met in Oslo on Monday and agreed to halve the duty on salt.\n\nFrance and Spain hailed the accord in separate statements.',
      ),
    ).outcomes.map(({ type }) => type),
  ).toEqual(['agreed']));

describe('who it is of', () => {
  const by = (text: string) =>
    parseArticle(
      article(
        `OSLO, 3 March 2025 – Norway’s Foreign Minister Anne Berg and Peru’s Foreign Minister Juan Ruiz met in Oslo on Monday.\n\n${text}`,
      ),
    ).outcomes.map((outcome) => outcome.by?.who ?? outcome.by?.kind ?? null);
  it.each([
    ['“he” is whom the sentence before names', 'Ruiz spoke for an hour. He voiced concern at the delays.', ['Juan Ruiz']],
    ['of two it is neither', 'Berg walked in with Ruiz. She voiced concern at the delays.', [null]],
    [
      'a verb that goes on has the subject of the one before',
      'The Speaker voiced concern at the delays and invited Berg to Lima.',
      [null, 'The Speaker'],
    ],
    ['“they”, behind what leads up to it', 'Concerning cod, they voiced concern at the delays.', ['sides']],
  ])('%s', (_name, text, who) => expect(by(text)).toEqual(who));
});

describe('what is told in the future tense', () => {
  it.each([
    ['one side announces', 'Norway will donate two rescue boats to Peru.', 'announced'],
    ['a speaker promises', 'Berg told reporters that Norway would donate two rescue boats to Peru.', 'announced'],
    ['both sides agree', 'The two governments are to exchange satellite pictures twice a month.', 'agreed'],
    ['an attribution decides', 'Visa fees will be halved from 1 July, the two ministers agreed.', 'agreed'],
    ['a deal lays down', 'Under the accord, shipments of cod will be cleared within two days.', 'agreed'],
  ])('%s', (_name, text, type) => expect(outcomes(text).map((outcome) => outcome.split(':')[0])).toEqual([type]));
});

describe('what is no outcome', () => {
  it.each([
    ['an effect', 'The ferry line will help both economies to grow.'],
    ['a relative clause', 'Growers wait for a step that they have sought for years.'],
    ['a condition', 'Nobody knows what happens if the two sides agree to a new quota.'],
    ['a text still to be signed', 'The collective agreement will be signed on 9 October.'],
    ['a report still to come', 'The two ministries will present a timetable for the works in September.'],
    ['an invitation accepted', 'The invitation was accepted with pleasure.'],
    ['a meeting that was called for a year', 'A meeting called for 2021 fell victim to the storm.'],
    ['another year, behind its place', 'In Lima in 2023 the two sides agreed to build a pier.'],
    [
      'other stories of the page',
      'It rained.\n\nIt thawed.\n\nMore from Politics\n▸ Parliament adopts the budget after a long sitting',
    ],
    ['an earlier meeting', 'At their previous meeting, in 2023, the ministers agreed to set up a committee.'],
    ['those who were not there', 'Analysts welcomed the deal but warned that it might founder.'],
    ['a call on a person', 'Ruiz called on Prime Minister Per Dahl in the afternoon.'],
    ['an attribution after a quotation', '“The fish do not wait for us and our papers”, insisted Ruiz.'],
    ['what failed', 'The ministers failed to agree on a quota for cod.'],
    ['a meeting still to come', 'The next round will be held in Lima.'],
    ['a gift of years ago', 'Norway gave $4 million in 2019 for the road to Cusco.'],
    ['last year', 'Last year the sides agreed on a raise of a tenth.'],
    ['an earlier visit', 'Prime Minister Per Dahl visited Lima last October, during which the countries signed three treaties.'],
    ['a predecessor', 'Her predecessor vetoed a similar measure.'],
    ['a condition on the future', 'If members approve it, the pact is to be signed in June.'],
    ['an aside to the press', 'Briefing journalists after the talks, Ruiz smiled.'],
    ['a welcome in person', 'Berg welcomed her Peruvian colleague to Oslo.'],
  ])('%s', (_name, text) => expect(outcomes(text)).toEqual([]));
});
