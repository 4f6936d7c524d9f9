/**
 * What one round promised and what the next says of it, one sentence each, from fields and house styles far apart: what
 * became of it as a careful desk officer would call it.
 */
export type Wording = [
  became: 'repeated' | 'number' | 'date' | 'weaker' | 'stronger' | 'scope' | 'wording' | 'fulfilled' | 'dropped',
  before: string,
  after: string,
];

export const WORDINGS: readonly Wording[] = [
  // Amounts: units, words for numbers, fractions, rates, ranges.
  ['number', 'Norway will admit 30 Peruvian nurses a year.', 'Norway will admit 45 Peruvian nurses a year.'],
  [
    'number',
    'Peru undertook to buy two patrol boats from a yard in Bergen.',
    'Peru undertook to buy three patrol boats from a yard in Bergen.',
  ],
  [
    'number',
    'The sides agreed to cut the waiting time at the quarantine station to six hours.',
    'The sides agreed to cut the waiting time at the quarantine station to two hours.',
  ],
  ['number', 'They agreed to lower the tariff on timber by a fifth.', 'They agreed to lower the tariff on timber by a quarter.'],
  [
    'number',
    'It was agreed to raise the number of weekly flights to seven.',
    'The number of weekly flights will be raised from seven to ten, the ministers decided.',
  ],
  [
    'number',
    'Oslo will contribute 1.2 million euros to the maritime museum in Callao.',
    'Oslo is to contribute €900,000 to the maritime museum in Callao.',
  ],
  [
    'number',
    'Norway promised to send a dozen diving instructors to Paita.',
    'Norway promised to send twenty diving instructors to Paita.',
  ],
  [
    'number',
    'The joint committee on seaweed will meet every six months.',
    'The joint committee on seaweed will meet every quarter.',
  ],
  [
    'number',
    'Peru agreed to bear half of the cost of the observatory.',
    'Peru agreed to bear a third of the cost of the observatory.',
  ],
  [
    'number',
    'The parties decided to let between 40 and 50 trawlers into the northern grounds.',
    'The parties decided to let between 60 and 70 trawlers into the northern grounds.',
  ],
  [
    'number',
    'The ministers agreed on a catch limit of 15,000 tonnes of anchovy.',
    'The ministers agreed to double the catch limit of anchovy to 30,000 tonnes.',
  ],
  [
    'number',
    'They agreed to keep the ice plant running twelve hours a day.',
    'They agreed to keep the ice plant running around the clock.',
  ],
  ['repeated', 'Norway will buy 15,000 tonnes of fishmeal.', 'Norway will buy fifteen thousand tonnes of fishmeal.'],
  [
    'repeated',
    'The sides set a ceiling of €2bn for the shipping guarantees.',
    'The sides set a ceiling of 2 billion euros for the shipping guarantees.',
  ],
  // Days and deadlines, earlier and later, said by a verb or by a date alone.
  ['date', 'They agreed to finish the sea chart by June 2025.', 'They agreed to finish the sea chart by the end of 2026.'],
  [
    'date',
    'The lighthouse at Paita will be lit in spring 2025.',
    'The ministers put off the lighting of the lighthouse at Paita to autumn 2026.',
  ],
  [
    'date',
    'The landing tax will be abolished on 1 January 2026.',
    'The abolition of the landing tax was brought forward to 1 October 2025, the sides agreed.',
  ],
  [
    'date',
    'Peru will publish the list of closed bays in the first half of 2026.',
    'Peru will publish the list of closed bays in the second half of 2026.',
  ],
  [
    'date',
    'They decided to open the training ship to cadets in March 2025.',
    'They decided to open the training ship to cadets only from September 2025.',
  ],
  [
    'date',
    'The parties agreed to hold a seminar on whale strandings in Tromsø in May 2025.',
    'The seminar on whale strandings in Tromsø has been rescheduled for November 2025, the parties agreed.',
  ],
  [
    'date',
    'The sides agreed to conclude the social security convention by the end of the year.',
    'The sides agreed to conclude the social security convention as soon as possible.',
  ],
  // A verb that binds less.
  [
    'weaker',
    'The sides decided to build a cold store at the port of Ilo.',
    'The sides agreed to study the building of a cold store at the port of Ilo.',
  ],
  [
    'weaker',
    'Norway will supply two echo sounders to the institute in Callao.',
    'Norway hoped to supply two echo sounders to the institute in Callao.',
  ],
  [
    'weaker',
    'It was agreed to abolish the landing fee for yachts.',
    'The landing fee for yachts is to be kept under review, the sides agreed.',
  ],
  [
    'weaker',
    'Peru undertook to publish the positions of its fishing fleet.',
    'Peru would consider publishing the positions of its fishing fleet.',
  ],
  [
    'weaker',
    'The navies shall inform each other of every submarine exercise.',
    'The navies shall endeavour to inform each other of every submarine exercise.',
  ],
  ['weaker', 'The parties agreed to lift the ban on salmon eggs.', 'The parties discussed the ban on salmon eggs.'],
  [
    'weaker',
    'Both sides pledged to ratify the agreement on port state control.',
    'Both sides took note of the agreement on port state control.',
  ],
  [
    'weaker',
    'They agreed to recognise each other’s seafarers’ diplomas.',
    'Talks on recognising each other’s seafarers’ diplomas will go on.',
  ],
  ['weaker', 'They resolved to set up a joint fund for lost nets.', 'The possibility of a joint fund for lost nets was raised.'],
  [
    'weaker',
    'Norway will train forty fire officers from Lima.',
    'Norway will train fire officers from Lima if its budget permits.',
  ],
  // A verb that binds more.
  [
    'stronger',
    'The sides agreed to consider a ferry between Callao and Guayaquil.',
    'The sides decided to open a ferry between Callao and Guayaquil.',
  ],
  ['stronger', 'They agreed to explore a common price for quinoa.', 'They agreed on a common price for quinoa.'],
  ['stronger', 'Norway would seek to reduce the duty on asparagus.', 'Norway will reduce the duty on asparagus.'],
  [
    'stronger',
    'The ministers agreed to look into joint patrols off Tumbes.',
    'Joint patrols off Tumbes are to begin, the ministers decided.',
  ],
  [
    'stronger',
    'It was considered expedient to study a direct cable between the two capitals.',
    'A direct cable between the two capitals will be laid, it was decided.',
  ],
  ['stronger', 'They agreed in principle to exempt artists from visas.', 'They agreed to exempt artists from visas.'],
  [
    'stronger',
    'The sides agreed to continue talks on the transfer of convicts.',
    'The sides agreed to transfer convicts who ask for it.',
  ],
  // More or less than before is covered.
  ['scope', 'Norway will train customs officers in Callao.', 'Norway will train customs officers and veterinarians in Callao.'],
  [
    'scope',
    'They agreed to waive tuition fees for all doctoral students.',
    'They agreed to waive tuition fees for some doctoral students.',
  ],
  [
    'scope',
    'The parties agreed to accept diplomas in engineering, law and medicine.',
    'The parties agreed to accept diplomas in engineering and law.',
  ],
  [
    'scope',
    'They agreed to ban the export of shark fins.',
    'They agreed to ban the export of shark fins except those of farmed animals.',
  ],
  ['scope', 'The berth at Ilo will be open to trawlers.', 'The berth at Ilo will be open to trawlers and yachts alike.'],
  [
    'scope',
    'Peru will insure the crews of Norwegian vessels.',
    'Peru will insure the crews of Norwegian vessels as well as their passengers.',
  ],
  [
    'scope',
    'The tsunami warnings will be sent to fishing villages.',
    'The tsunami warnings will be sent to fishing villages and to every school on the coast.',
  ],
  [
    'scope',
    'They agreed to exchange data on the temperature of the sea.',
    'They agreed to exchange data on the temperature and the saltiness of the sea.',
  ],
  // The same, told otherwise.
  [
    'repeated',
    'The sides agreed to mark the nets of both fleets with yellow buoys.',
    'It was agreed once more that the nets of both fleets will be marked with yellow buoys.',
  ],
  [
    'repeated',
    'They pledged to protect the albatross colonies on the islands.',
    'They renewed their pledge to protect the albatross colonies on the islands.',
  ],
  ['repeated', 'Norway offered Peru the use of its polar station.', 'Norway again offered Peru the use of its polar station.'],
  ['repeated', 'Peru will pay for the pilots’ lodging, the minister said.', 'The pilots’ lodging will be paid for by Peru.'],
  [
    'repeated',
    'Both sides confirmed their adherence to the freedom of the high seas.',
    'They confirmed, as they always do, their adherence to the freedom of the high seas.',
  ],
  [
    'wording',
    'The sides agreed to help fishermen whose boats were lost in the storm.',
    'The sides agreed to come to the aid of those whom the storm left without a vessel.',
  ],
  // Reported done: passive, perfect, noun, relative clause, present state.
  [
    'fulfilled',
    'Norway will open a consulate in Arequipa.',
    'The Norwegian consulate in Arequipa has been at work since August.',
  ],
  [
    'fulfilled',
    'They decided to set up a working group on ballast water.',
    'The working group on ballast water held its first meeting in October 2024.',
  ],
  [
    'fulfilled',
    'The sides agreed to sign an agreement on air services.',
    'The agreement on air services entered into force on 1 February 2025.',
  ],
  [
    'fulfilled',
    'Norway promised to give twenty ambulances to the hospitals of Piura.',
    'Peru thanked Norway for the twenty ambulances that the hospitals of Piura received in September.',
  ],
  ['fulfilled', 'They agreed to abolish visas for sailors.', 'Visas for sailors were abolished on 1 December 2024.'],
  [
    'fulfilled',
    'Norway will restore the wooden church in Callao.',
    'The ministers welcomed the completion of the restoration of the wooden church in Callao.',
  ],
  [
    'fulfilled',
    'They agreed to publish an atlas of the Humboldt current.',
    'The delegations were shown the atlas of the Humboldt current, printed last autumn.',
  ],
  [
    'fulfilled',
    'The sides agreed to link their earthquake networks.',
    'The earthquake networks of the two countries are now linked.',
  ],
  [
    'fulfilled',
    'They agreed to launch a joint master’s degree in ocean law.',
    'The first students of the joint master’s degree in ocean law graduated in January.',
  ],
  // Put aside, only recalled, or of others.
  [
    'dropped',
    'They decided to set up a working group on ballast water.',
    'The working group on ballast water has yet to be named.',
  ],
  ['dropped', 'Norway will open a consulate in Arequipa.', 'Nothing was said this time of the consulate in Arequipa.'],
  [
    'dropped',
    'They decided to found a joint shipyard at Chimbote.',
    'The joint shipyard at Chimbote does not feature in the statement.',
  ],
  [
    'dropped',
    'They agreed to stock the lake with trout.',
    'In Oslo, in March 2024, they had agreed to stock the lake with trout.',
  ],
  [
    'dropped',
    'They agreed to stock the lake with trout.',
    'The minutes of the Oslo meeting had also provided for trout in the lake.',
  ],
  ['dropped', 'The sides agreed to chart the reefs off Paita.', 'The World Bank will finance a museum of reefs, it was learnt.'],
  // The same in other words: what is done stays, the words for it are others. Whoever stands where they stood is no stronger for a new verb.
  [
    'wording',
    'Peru will open a consulate in Stavanger.',
    'A Peruvian consular mission is to be established in the western city of Stavanger.',
  ],
  [
    'wording',
    'They reaffirmed their commitment to keeping the Barents Sea a zone of calm.',
    'They restated their determination to preserve the Barents Sea as an area of calm.',
  ],
  [
    'wording',
    'The sides reaffirmed their support for the free passage of research ships.',
    'Both sides restated their backing for an unhindered movement of scientific vessels.',
  ],
  [
    'repeated',
    'Peru will send 15 cooks to the school in Stavanger.',
    'Fifteen cooks will be sent by Peru to the school in Stavanger.',
  ],
  // "From" says where things come from as often as what a figure was.
  [
    'number',
    'Norway undertook to share readings from 12 tide gauges.',
    'Norway undertook to share readings from 20 tide gauges.',
  ],
  ['repeated', 'They agreed to raise the quota to 60 ships.', 'They agreed to raise the quota from 40 to 60 ships.'],
  // Nothing was said of it, or it is told of a year long past.
  [
    'dropped',
    'Norway undertook to fit ten Peruvian cutters with radio beacons.',
    'The communiqué is silent on the radio beacons for Peruvian cutters that Norway had pledged.',
  ],
  [
    'dropped',
    'Peru promised to lend Bergen its oldest quipu.',
    'In 2024 Peru promised to lend Bergen its oldest quipu; the case made for it is still empty.',
  ],
  [
    'dropped',
    'They decided to hold a rescue exercise off Callao.',
    'Last year the two sides agreed to hold a rescue exercise off Callao.',
  ],
  // What was promised is named by the promise, and has come about.
  [
    'fulfilled',
    'Norway will second a sonar expert to Callao.',
    'The sonar expert whom Norway had offered took up her post in Callao in January.',
  ],
  [
    'fulfilled',
    'Norway will deliver two research boats to Paita.',
    'Both research boats promised by Norway have been sailing from Paita since January.',
  ],
  // What a sentence recalls first, or tells of the why, is neither its figure nor a deed.
  [
    'number',
    'Peru and Norway will hold the catch of horse mackerel to 50,000 tonnes a year.',
    'Recalling that in Oslo a limit of 50,000 tonnes had been placed on the catch of horse mackerel, the parties agreed to lower that limit to 40,000 tonnes a year.',
  ],
  [
    'wording',
    'They decided to forbid all fishing for pilchard in the border zone.',
    'They resolved that no sardine shall be taken along the frontier.',
  ],
  [
    'repeated',
    'They agreed to limit the catch of hake to 20,000 tonnes a year.',
    'The limit on the catch of hake was left at 20,000 tonnes a year, to the regret of trawler owners, who had asked for 30,000.',
  ],
  [
    'number',
    'Joint patrols off Tumbes shall be carried out four times a year.',
    'The two sides will run their joint patrols off Tumbes twice a year, after the price of diesel rose in both countries.',
  ],
  [
    'wording',
    'They agreed to carry out a joint survey of squid on board the vessel Humboldt.',
    'Scientists from the two countries will count the squid together aboard the Humboldt.',
  ],
  [
    'fulfilled',
    'They set December as the new date for the conclusion of an agreement on classified information.',
    'Norway and Peru on Tuesday signed an agreement on classified information, closing two days of talks that rules on secrecy had hampered.',
  ],
  [
    'repeated',
    'The exchange of data on whales, until now confined to sightings, will be extended to strandings.',
    'The two countries agreed to keep up their exchange of data on the sightings and strandings of whales.',
  ],
  [
    'dropped',
    'They resolved to introduce a common landing card for crews.',
    'In Oslo two years ago they resolved to introduce a common landing card for crews, an idea that immigration officers have so far resisted.',
  ],
  [
    'stronger',
    'The sides would consider a tide station at Ilo.',
    'But Ilo will get its tide station, and by next March: "consider" has become "build".',
  ],
  [
    'stronger',
    'The parties shall examine the possibility of sharing the positions of trawlers.',
    'Peru and Norway will share the positions of trawlers as from 1 January.',
  ],
  // The place alone does not make two statements one; two words for one thing do.
  [
    'dropped',
    'Norway will admit 30 Peruvian nurses a year. The interpreter had driven three days from Arica.',
    'Joint patrols off the southern grounds, lost from view since Arica, are to begin.',
  ],
  [
    'wording',
    'They agreed to keep confidential the position of the subsea cables.',
    'The location of the undersea cables shall stay secret, they agreed.',
  ],
];
