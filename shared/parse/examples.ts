/**
 * For each rule a text that it takes, with the words of its facts in [brackets], and one that it must leave. They are run
 * as a test and printed in docs/rules.md (`npm run docs`), so that neither can say what is not so.
 */

/** `whole`: a report of its own. The others go on after `LEAD`. */
export type Example = { takes: string; leaves: string; whole?: true };

export const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.\n\n';

const whole = (takes: string, leaves: string): Example => ({ takes, leaves, whole: true });
const after = (takes: string, leaves: string): Example => ({ takes, leaves });

export const EXAMPLES: Readonly<Record<string, Example>> = {
  'event.round-of-name': whole(
    'OSLO, 3 March 2025 – The third round of [political consultations between Norway and Peru] was held in Oslo on Monday.',
    'OSLO, 3 March 2025 – The ministers of Norway and Peru enjoyed a round of golf and a quiet dinner in Oslo on Monday.',
  ),
  'event.ordinal-name': whole(
    'OSLO, 3 March 2025 – The 3rd [Norway-Peru Strategic Dialogue] was held in Oslo on Monday under two chairs.',
    'OSLO, 3 March 2025 – The 3rd anniversary of the treaty between Norway and Peru was marked in Oslo on Monday.',
  ),
  'event.proper-name': whole(
    'OSLO, 3 March 2025 – The [International Donors’ Conference on Clean Oceans] was held in Oslo on Monday.',
    'OSLO, 3 March 2025 – Berg of Norway gave a press conference on clean oceans in Oslo on Monday after the storm.',
  ),
  'event.ordinal': whole(
    'OSLO, 3 March 2025 – The [third] round of political consultations between Norway and Peru was held in Oslo on Monday.',
    'OSLO, 3 March 2025 – Political consultations between Norway and Peru entered their second day in Oslo on Monday.',
  ),
  'event.ordinal-of-its-kind': after('The meeting was the [fourth] of its kind.', 'The meeting was the fourth since January.'),
  'event.date': whole(
    'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on [Monday].',
    'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo to end the work begun by Sunday.',
  ),
  'event.began': whole(
    'OSLO, 6 March 2025 – Political consultations between Norway and Peru opened in Oslo on [Tuesday] and closed on Thursday.',
    'OSLO, 6 March 2025 – Political consultations between Norway and Peru were held in Oslo on Thursday.',
  ),
  'event.ended': whole(
    'OSLO, 6 March 2025 – Political consultations between Norway and Peru opened in Oslo on Tuesday and closed on [Thursday].',
    'OSLO, 6 March 2025 – Political consultations between Norway and Peru were held in Oslo on Thursday.',
  ),
  'event.days-before-end': whole(
    'OSLO, 6 March 2025 – A [three-day] round of political consultations between Norway and Peru ended in Oslo on Thursday.',
    'OSLO, 6 March 2025 – Political consultations between Norway and Peru ended in Oslo on Thursday.',
  ),
  'event.days-after-start': whole(
    'OSLO, 6 March 2025 – Foreign Minister José Ruiz of Peru began a [two-day] official visit to Norway on Tuesday.',
    'OSLO, 6 March 2025 – Foreign Minister José Ruiz of Peru began an official visit to Norway on Tuesday.',
  ),
  'event.venue': after('The session was held at the [Grand Hotel].', 'A fire broke out near the Grand Hotel in the evening.'),
  'event.venue-after-at': whole(
    'The third round of political consultations between Norway and Peru was held at [Gamle Solbakken] on Monday, 3 March 2025.',
    'The third round of political consultations between Norway and Peru was held at noon on Monday, 3 March 2025.',
  ),
  'event.venue-only-house': whole(
    'OSLO, 3 March 2025 – Anne Berg of Norway and José Ruiz of Peru met on Monday to talk about cod. Berg had the window behind her at the [Ekeberg Hotel].',
    'OSLO, 3 March 2025 – Anne Berg of Norway and José Ruiz of Peru met on Monday to talk about cod. Berg will stay at the Ekeberg Hotel.',
  ),
  'event.city-visited': whole(
    'Foreign Minister José Ruiz of Peru paid an official visit to [Bergen] from 3 to 5 March 2025, his office said.',
    'Foreign Minister José Ruiz of Peru paid an official visit to Norway from 3 to 5 March 2025, his office said.',
  ),
  'event.city-in-lead': whole(
    'Months of wrangling over the future of the shipyard in [Sandvik] are over: the union reached a wage deal on Monday.',
    'Months of wrangling over the future of the shipyard are over: the union reached a wage deal on Monday.',
  ),
  'event.city-host': whole(
    '[Lima] hosted the third round of political consultations between Norway and Peru on Monday.',
    'Norway hosted the third round of political consultations between Norway and Peru on Monday.',
  ),
  'event.city-of-capital': whole(
    'The third round of political consultations between Norway and Peru was held [in the Norwegian capital] on Monday.',
    'The third round of political consultations between Norway and Peru was held in Bergen on Monday.',
  ),
  'event.city-of-building': whole(
    'The third round of political consultations between Argentina and Peru was held at [Palacio San Martín] on Monday.',
    'The third round of political consultations between Argentina and Peru was held at a farm on Monday.',
  ),
  'event.city-of-office': whole(
    'Foreign Minister José Ruiz of Peru met his colleague Anne Berg of Norway in his [Lima] office on Monday.',
    'Foreign Minister José Ruiz of Peru met his colleague Anne Berg of Norway in his spacious office on Monday.',
  ),
  'event.city-of-paper': whole(
    '[The Lima Herald]\n3 March 2025\n\nForeign Ministers Anne Berg of Norway and José Ruiz of Peru met here on Monday.',
    'The Fisheries Herald\n3 March 2025\n\nForeign Ministers Anne Berg of Norway and José Ruiz of Peru met here on Monday.',
  ),
  'event.venue-seat': whole(
    'OSLO, 3 March 2025 – Anne Berg of Norway and José Ruiz of Peru met on Monday at the [headquarters of the Fisheries Directorate] to talk.',
    'OSLO, 3 March 2025 – Anne Berg of Norway and José Ruiz of Peru met on Monday at the request of the Fisheries Directorate to talk.',
  ),
  'event.venue-hosts': whole(
    'OSLO, 3 March 2025 – The [Casa Verde] in Oslo was the seat of the second session of the Norway-Peru Joint Commission on Monday.',
    'OSLO, 3 March 2025 – The governor of Oslo hosted the second session of the Norway-Peru Joint Commission on Monday.',
  ),
  'event.city-in-headline': whole(
    'Norway and Peru end salt talks in [Quillaruna]\n\nOSLO, 3 March 2025 – The ministers of Norway and Peru met on Monday. They agreed to halve the duty on salt.',
    'Norway and Peru end salt talks\n\nOSLO, 3 March 2025 – The ministers of Norway and Peru met on Monday. They agreed to halve the duty on salt.',
  ),
  'event.city-of-town': whole(
    'Two delegations of Norway and Sweden met on Monday in the town hall of [Halden] to mark out the border.',
    'Two delegations of Norway and Sweden met on Monday in a town near the river to mark out the border.',
  ),
  'event.city-of-council': whole(
    'The city council of [Bergen] voted on Monday to ban cars from the old harbour by a majority of eleven.',
    'The council of ministers voted on Monday to ban cars from the old harbour by a majority of eleven.',
  ),
  'event.city-named': whole(
    'The 3rd Norway-Peru Strategic Dialogue came to a close in [Oslo] on Monday, with both sides content.',
    'The 3rd Norway-Peru Strategic Dialogue came to a close in the rain on Monday, with both sides content.',
  ),
  'event.city-after-verb': whole(
    'The third round of political consultations between Norway and Peru was held in [Sandvik] on Monday.',
    'The third round of political consultations between Norway and Peru was held in spring.',
  ),
  'event.city-dateline': whole(
    '[OSLO], 3 March 2025 – Norway and Peru held the third round of their political consultations on Monday.',
    'Norway and Peru held the third round of their political consultations on Monday, 3 March 2025, it was said.',
  ),
  'event.kind-call': whole(
    'Foreign Minister Anne Berg of Norway held a [telephone conversation] with José Ruiz of Peru on Monday.',
    'Foreign Minister Anne Berg of Norway lost her telephone at the beach of Lima on Monday.',
  ),
  'event.kind-commission': whole(
    'The fourth session of the [Norway–Peru Joint Commission of Cooperation] was held in Oslo on Monday.',
    'The commission of a new portrait of Anne Berg of Norway was talked about in Oslo on Monday.',
  ),
  'event.kind-conference': whole(
    'The [International Donors’ Conference on Clean Oceans] was held in Oslo on Monday.',
    'Anne Berg of Norway gave a press conference on clean oceans in Oslo on Monday after the storm.',
  ),
  'event.kind-consultations': whole(
    'The third round of [political consultations between Norway and Peru] was held in Oslo on Monday.',
    'A doctor in Oslo said on Monday that he had consulted several books on herring and health.',
  ),
  'event.kind-dialogue': whole(
    'The 3rd [Norway-Peru Strategic Dialogue] was held in Oslo on Monday under two chairs.',
    'The second act of the new play about Norway and Peru was praised in Oslo on Monday.',
  ),
  'event.kind-meeting': whole(
    'Foreign Ministers Anne Berg of Norway and José Ruiz of Peru [met] in Oslo on Monday.',
    'A storm cut off the ferry line between the two islands on Monday and sank a trawler.',
  ),
  'event.kind-negotiation': whole(
    'Norway and Peru ended a fifth round of [free trade negotiations] in Oslo on Monday.',
    'Norway and Peru are fond of the free trade in cod and herring, a poll said in Oslo on Monday.',
  ),
  'event.kind-other': whole(
    'The ports of Bergen and Callao [signed a five-year agreement] on the training of pilots on Monday.',
    'The ports of Bergen and Callao lay under snow on Monday, and no ship could leave them before noon.',
  ),
  'event.kind-summit': whole(
    'The third [Norway–Peru Leaders’ Summit] was held in Oslo on Monday, with two presidents.',
    'A climber from Norway reached the top of a mountain of Peru on Monday in a storm.',
  ),
  'event.kind-visit': whole(
    'Foreign Minister José Ruiz of Peru [paid an official visit] to Norway from 3 to 5 March 2025.',
    'Foreign Minister José Ruiz of Peru stayed at home from 3 to 5 March 2025 with a cold.',
  ),
  'parties.in-name': whole(
    'The 3rd [Norway]-[Peru] Strategic Dialogue was held in Oslo on Monday under two chairs.',
    'The 3rd Oslo Strategic Dialogue was held in Bergen on Monday under two chairs.',
  ),
  'parties.joined': whole(
    '[Norway] and [Peru] held talks on fisheries in Oslo on Monday at the level of senior officials.',
    'Senior officials of the ministry met in Oslo on Monday to speak of the trade of Norway with Peru.',
  ),
  'parties.counterpart': whole(
    'Foreign Minister Anne Berg of [Norway] met her [Peruvian] counterpart in Oslo on Monday for talks on cod.',
    'Foreign Minister Anne Berg of Norway met a Peruvian singer in Oslo on Monday for talks on music.',
  ),
  'parties.host': whole(
    'OSLO, 3 March 2025 – The foreign minister met [her] Peruvian counterpart on Monday for talks on cod.',
    'OSLO, 3 March 2025 – The foreign minister met her husband on Monday for talks on cod in a café.',
  ),
  'parties.guest': whole(
    '[Peru]’s foreign minister José Ruiz arrived in [Norway] on Monday for a three-day official visit.',
    'Foreign minister José Ruiz arrived on Monday for a three-day official visit, his office said.',
  ),
  'parties.official': whole(
    'OSLO, 3 March 2025 – Trade Minister Anne Berg received the ambassador of [Peru], José Ruiz, on Monday.',
    'OSLO, 3 March 2025 – Trade Minister Anne Berg received a trader who had lived in Peru on Monday.',
  ),
  'parties.government': whole(
    'OSLO, 3 March 2025 – The [government and the] Northern Liberation Front ([NLF]) met for peace talks on Monday.',
    'OSLO, 3 March 2025 – Members of the Northern Liberation Front (NLF) met for peace talks on Monday.',
  ),
  'parties.pledged': whole(
    'Donors met in Oslo on Monday at the International Donors’ Conference on Clean Oceans.\n\n[Peru] pledged 5 million dollars.',
    'Donors met in Oslo on Monday at the International Donors’ Conference on Clean Oceans.\n\nPeru is a country of fishermen.',
  ),
  'parties.sat': whole(
    'Donors met in Oslo on Monday at the International Donors’ Conference on Clean Oceans.\n\nThe ministers of [Peru], [Chile] and [Iceland] took part.',
    'Donors met in Oslo on Monday at the International Donors’ Conference on Clean Oceans.\n\nThe beaches of Peru, Chile and Iceland are dirty.',
  ),
  'parties.of-participants': whole(
    'LIMA, 3 March 2025 – The second Conference on Clean Oceans was held on Monday.\n\nForeign Minister [Anne Berg] of Norway opened it. Foreign Minister [José Ruiz] of Peru took part.',
    'LIMA, 3 March 2025 – The second Conference on Clean Oceans was held on Monday.\n\nA choir of children opened it.',
  ),
  'parties.with': whole(
    'OSLO, 3 March 2025 – [Norway] held its fifth political consultations with [Peru] on Monday.',
    'OSLO, 3 March 2025 – Norway held its fifth political consultations with a heavy heart on Monday.',
  ),
  'parties.delegations': whole(
    'OSLO, 3 March 2025 – Talks on fisheries were held on Monday.\n\nThe [Norwegian] delegation spoke first. The [Peruvian] delegation took notes.',
    'OSLO, 3 March 2025 – Talks on fisheries were held on Monday.\n\nThe Norwegian winter was long. The Peruvian summer was hot.',
  ),
  'parties.represented': whole(
    'OSLO, 3 March 2025 – Talks on fisheries were held on Monday. [Norway] was represented by Anne Berg and [Peru] by José Ruiz.',
    'OSLO, 3 March 2025 – Talks on fisheries were held on Monday. Norway was washed by the rain and Peru by the sea.',
  ),
  'parties.in-brackets': whole(
    'OSLO, 3 March 2025 – Ministers Anne Berg ([Norway]) and José Ruiz ([Peru]) met on Monday to discuss fisheries.',
    'OSLO, 3 March 2025 – Ministers Anne Berg (Labour) and José Ruiz (Greens) met on Monday to discuss fisheries.',
  ),
  'parties.each-of': whole(
    'OSLO, 3 March 2025 – Anne Berg of [Norway] and José Ruiz of [Peru] met on Monday in the harbour of Oslo to talk about cod.',
    'OSLO, 3 March 2025 – Anne Berg of Norway met on Monday, in the rain, with the fishermen of the harbour of Oslo and the cooks of Peru.',
  ),
  'parties.bloc': whole(
    'OSLO, 3 March 2025 – Leaders of the [European Union] gathered on Monday for a summit on fisheries.',
    'OSLO, 3 March 2025 – Fishermen far from the European Union gathered on Monday for a summit on fisheries.',
  ),
  'source.date': whole(
    '[3 March 2025]\n\nNorway and Peru held talks on fisheries in Oslo on Monday at the level of senior officials.',
    'Norway and Peru held talks on fisheries in Oslo on Monday at the level of senior officials.',
  ),
  'source.dateline': whole(
    'OSLO, [March 3] (Meridian) -- Norway and Peru held talks on fisheries in Oslo on Monday.\n\nA treaty was signed this 3rd day of March 2025 and will be read by both parliaments before the summer.\n\nIt rained.\n\nIt snowed.\n\nIt thawed.\n\nThe sun came out.',
    'OSLO, March 3 (Meridian) -- Norway and Peru held talks on fisheries in Oslo on Monday.\n\nA treaty was signed on 7 May 2024.',
  ),
  'source.agency': whole(
    'OSLO, March 3 ([Meridian]) – Norway and Peru held talks on fisheries in Oslo on Monday.',
    'OSLO, March 3 – Norway and Peru held talks on fisheries (cod and herring) in Oslo on Monday.',
  ),
  'source.masthead': whole(
    '[Fjord Gazette] | Tuesday, 4 March 2025\n\nNorway and Peru held talks on fisheries in Oslo on Monday at the level of senior officials.',
    'Talks on fisheries | Tuesday, 4 March 2025\n\nNorway and Peru held talks on fisheries in Oslo on Monday at the level of senior officials.',
  ),
  'people.office-before-name': after('State Secretary [Kari Dahl] took part.', 'The book was read by Kari Dahl.'),
  'people.office-after-name': after(
    '[Kari Dahl], head of the fisheries directorate, took part.',
    'Kari Dahl, tired of the rain, left.',
  ),
  'people.counterpart': after(
    'State Secretary Kari Dahl spoke with her Peruvian counterpart, [Luis Vega].',
    'State Secretary Kari Dahl spoke with her daughter, and they laughed.',
  ),
  'people.shared-office': after(
    'The finance ministers of Norway and Peru, [Kari Dahl] and [Luis Vega], took part.',
    'The beaches of Norway and Peru, Kari Dahl and Luis Vega, were clean.',
  ),
  'people.office-told-before': after(
    'The Peruvian trade minister came later. “Ice,” [Luis Vega] told the press.',
    'The Peruvian trade minister came later. “Ice,” a waiter told the press.',
  ),
  'people.of-institution': after(
    'Colonel [Luis Vega] of the Ministry of the Interior attended.',
    'The roof of the Ministry of the Interior leaked.',
  ),
  'people.acted-as': after('[Luis Vega] of the union acted as mediator.', 'The old lighthouse acted as a guide to the ships.'),
  'people.name-of-state': after(
    '[Luis Vega] of Peru and [Kari Dahl] of Norway sat down.',
    'Cod of Norway and silver of Peru were shown.',
  ),
  'people.name': after('The talks went well, said [Kari Dahl].', 'The talks went well, said the papers of Monday.'),
  'people.byline': whole(
    'By [Kari Dahl]\n\nNorway and Peru held talks on fisheries in Oslo on Monday at the level of senior officials.',
    'By Sea\n\nNorway and Peru held talks on fisheries in Oslo on Monday at the level of senior officials.',
  ),
  'outcome.signed': after('[A treaty on cod was signed].', 'The two sides hope that a treaty on cod can be signed.'),
  'outcome.signed-active': after('[The ministers signed a treaty on cod].', 'They were to have signed a treaty on cod.'),
  'outcome.signed-nominal': after(
    '[The agreement on herring, signed at the end of the talks, runs for five years].',
    'The agreement on herring, long and dull, was read in silence.',
  ),
  'outcome.terms': after(
    '[Under the deal, trawlers keep ten miles off the coast].',
    'Under the deal signed in 2019, trawlers had kept ten miles off the coast.',
  ),
  'outcome.feeling': after('[Ruiz said he was relieved].', 'Ruiz had left before the rain began.'),
  'outcome.listed': after(
    'The two sides agreed on the following:\n\n- [a ferry line between Bergen and Callao];\n\n- [a quota for cod].',
    'The guests were served the following:\n\n- a soup of cod and herring;\n\n- a cake.',
  ),
  'outcome.doing': after('[Peru is funding a school for divers].', 'The school which Peru is funding is old.'),
  'outcome.listed-first': after('[Also signed was a list of harbours].', 'Also present was a singer from Lima.'),
  'outcome.reaffirm-passive': after(
    '[The commitment to the law of the sea was reaffirmed].',
    'The pier that was reaffirmed as a monument is old.',
  ),
  'outcome.attitude-passive': after('[Satisfaction was expressed at the growth of trade].', 'The growth of trade was slow.'),
  'outcome.impersonal': after('[It was noted that trade had grown].', 'It was raining when trade had ended.'),
  'outcome.in-the-view-of': after(
    '[In Mr Ruiz’s view, the quota for cod is too low].',
    'In the view from the hotel, the harbour is too small.',
  ),
  'outcome.signing': after(
    '[The ministers witnessed the signing of a treaty on cod].',
    'The ministers witnessed the launch of a rescue boat.',
  ),
  'outcome.one-more-document': after(
    'The ministers signed a treaty on cod. [A second agreement, on herring, sets quotas for five years].',
    'A second boat, on trial since May, sets out for the open sea.',
  ),
  'outcome.no-agreement': after(
    '[No agreement was reached on the quota for cod].',
    'There was no wind on the day of the meeting.',
  ),
  'outcome.agreement-reached': after(
    '[Consensus was reached on the opening of a ferry line].',
    'The boat reached the harbour at noon.',
  ),
  'outcome.result-noun': after(
    '[The main result of the talks was a ferry line between Oslo and Lima].',
    'The result was 2–1 after extra time.',
  ),
  'outcome.conclude-text': after('[Negotiators concluded the chapter on herring].', 'They concluded the evening with a song.'),
  'outcome.call-off': after('[Ruiz condemned the sinking of a trawler].', 'The old pier was condemned years ago.'),
  'outcome.will-not': after('[Peru would not hear of a lower price].', 'The rain would not stop.'),
  'outcome.set-goal': after('[The two sides set the goal of doubling trade by 2030].', 'The sides set the table for dinner.'),
  'outcome.agree': after('[The two sides agreed to open a ferry line].', 'The two sides failed to agree on a quota for cod.'),
  'outcome.body-act': after('[Members banned trawling in the bay].', 'A storm banned nobody from the bay.'),
  'outcome.agreed-passive': after('[A new quota for cod was agreed upon].', 'A new quota for cod is sought by fishermen.'),
  'outcome.deed-passive': after('[The duty on anchovies was scrapped].', 'The old trawler was scrapped.'),
  'outcome.stress-resolve': after(
    '[Both countries underlined their commitment to the law of the sea].',
    'Both countries underlined their titles in red ink.',
  ),
  'outcome.reaffirm': after(
    '[The two sides reaffirmed the treaty of 1998].',
    'The treaty which the sides reaffirmed in 1998 is long.',
  ),
  'outcome.pledge-thing': after(
    '[Norway pledged 5 million dollars for the harbour].',
    'A pledge of 5 million dollars is not enough.',
  ),
  'outcome.pledge': after(
    '[Norway pledged to protect the whales of the north].',
    'Nobody knows what happens if Norway pledged to help.',
  ),
  'outcome.announce': after('[Berg announced a grant for young divers].', 'The grant which Berg announced in May is spent.'),
  'outcome.attitude': after('[The ministers welcomed the growth of trade].', 'Analysts welcomed the growth of trade.'),
  'outcome.evaluate': after(
    '[Ruiz stressed the importance of anchoveta].',
    'The bridge, which engineers stressed too much, fell.',
  ),
  'outcome.demand': after('[Ruiz urged Norway to lower the tariff on anchoveta].', 'Ruiz called on Prime Minister Per Dahl.'),
  'outcome.give-attention': after(
    '[Special attention was devoted to the training of pilots].',
    'The pilots paid for their training.',
  ),
  'outcome.topics-of-talks': after(
    '[The talks covered fisheries and deep-sea cables].',
    'Snow covered the roofs and the harbour.',
  ),
  'outcome.discuss': after(
    '[The two sides discussed the price of cod].',
    'At their previous meeting the sides discussed the price of cod.',
  ),
  'outcome.discussed-passive': after('[The price of cod was discussed as well].', 'The price of cod was low in spring.'),
  'outcome.will': after('[Norway will donate two rescue boats to Peru].', 'The ferry line will help both economies to grow.'),
  'step.future-event': after('[The next round will be held in Lima].', 'The last round was held in Lima.'),
  'step.dated-commitment': after(
    '[The two sides agreed to open a ferry line by June 2026].',
    'The two sides agreed to open a ferry line.',
  ),
  'quote.marks': after(
    '“[The sea does not wait for us and our papers,]” Berg said.',
    'They signed a paper under the title “The sea does not wait for us and our papers”.',
  ),
  'quote.colon': after('Berg: “[The sea does not wait for us and our papers.]”', 'Berg: “The sea.”'),
  'quote.nearest': after(
    'Berg was in good spirits.\n\n“[The sea does not wait for us and our papers.]”',
    '“The sea” was the title of the show.',
  ),
  'furniture.read-also': after('[ALSO READ: Why the fishermen want the bridge first]', 'They also read the treaty aloud.'),
  'furniture.share': after('[Share on Facebook]', 'The share of cod in the trade is large.'),
  'furniture.cookies': after('[This site uses cookies.]', 'They were served cookies and tea in the garden of the house.'),
  'furniture.menu': after('[Home | World | Sports | Weather]', 'Home waters are shared by both.'),
  'furniture.photo': after('[Photo: The ministers at the harbour]', 'A photo hung in the hall.'),
  'furniture.count': after('[Views: 1 184]', 'The views of both sides were heard.'),
  'furniture.error': after('[If you find an error, select the text and press Enter.]', 'If you find a boat, keep it.'),
  'furniture.end': after('[ENDS]', 'The story ends here.'),
  'furniture.contact': after('[press@fisheries.example]', 'The two may be reached by telephone.'),
  'furniture.tail': after(
    'It rained.\n\nIt snowed.\n\n[Notes to editors]\n\n[Berg took office in 2023.]',
    'Notes were taken by both sides.',
  ),
};
