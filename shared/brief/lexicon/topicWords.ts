/**
 * What words weigh when two statements are held against each other. Every row is general usage of the trade:
 * nothing here may name a country, a series or an outlet.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words of grammar: they bind a statement together and mean nothing by themselves. */
export const GRAMMAR: readonly string[] = list(`
  the a an of to in on and or for with at by from as its it their his her this that these those which who whose whom they he she we our
  be been being is are was were has have had having will would shall should may might can could must do does did does not no nor
  also further furthermore likewise moreover then than more most into over under between among including include includes included well other another each
  all every both one either own same such so if when where while after before until since during through within without upon about against towards
  toward up out off via per there here now already again still just only once very much many any some other its
  nearly about around approximately almost roughly themselves itself himself herself good better best former latter`);

/** Words that frame a statement: who agreed, in which mood. They say nothing of its object. */
export const FRAMING: readonly string[] = list(`
  side sides delegation delegations country countries state states nation nations party parties minister ministers government governments leader leaders
  official officials president secretary undersecretary ambassador counterpart counterparts commission participants
  said says say saying told added adding noted note according statement communique readout release stated declared conceded part turn moreover
  agreed agree agrees agreeing agreement-in-principle decided decide decides resolved resolve reaffirmed reaffirm reaffirming reiterated reiterate
  pledged pledge pledges promised promise undertook undertake undertaken announced announce announces announcing signed sign signs signing expressed express voiced
  welcomed welcome discussed discuss exchanged views view reviewed review stressed stress underlined underline commitment commitments committed commit
  readiness willingness resolve determination determined determine ready willing intention intend intends plan plans planned hope hoped hopes aim aims
  confirmed confirm confirming confirms assured assure assures insisted renewed renew renewing restated restate repeated repeat professed profess recommitted
  vowed vow affirmed affirm avowed pledging adherence attachment devotion avowal disclosed revealed explained recalled reported
  satisfaction praised thanked hailed appreciated support-for unanimous consensus decision furthermore set sets goal target
  two three first year years month months week weeks day days last next coming earlier later today yesterday tomorrow`);

/** Nouns and adjectives that any commitment may carry: they help a match, they do not make one. */
export const GENERIC: readonly string[] = list(`
  cooperation collaboration coordination relation relations ties partnership dialogue consultation consultations exchange exchanges area areas field fields sector sectors
  programme program project projects initiative activity activities issue issues matter matters question development growth agreement agreements arrangement accord
  memorandum memoranda understanding document documents protocol treaty joint bilateral mutual common regional international national public
  new first second third additional further close closer strong stronger effective important relevant respective level high framework
  mechanism meeting meetings session round talks visit visits work working group groups committee body team system process measure measures
  step steps effort efforts use service services capacity member members people citizen citizens national nationals expert experts
  time period term end beginning half quarter number total million billion thousand hundred percent cent us usd dollar dollars euro euros
  foreign external affair affairs ministry department directorate policy general director chapter front
  figure number sum amount free gratis facility facilities site scheme point basis case hub way
  bring take make give get put keep go come hold held remain continue go-on long-awaited possibility order`);

/** Verbs of action: they are what changes from round to round, so that the object must carry the match. */
export const ACTING: readonly string[] = list(`
  open establish create launch start begin build construct provide offer grant deliver supply send receive introduce implement conclude complete finish
  finalise finalize carry conduct explore study consider examine look assess seek promote encourage facilitate strengthen enhance expand increase
  deepen intensify accelerate speed improve develop maintain ensure share allocate finance fund donate contribute host organise organize
  prepare draft draw negotiate resume restore raise reach reduce cut extend widen broaden operate run operation opening creation establishment
  start launch completion commission form mount adopt apply allow enable help assist train feasibility`);

/**
 * Words that reporters use for one another in this trade. Each row is one idea; the first word stands for it.
 * A row holds only what is interchangeable in a commitment, not what is merely near.
 */
export const SAME_IDEA: readonly (readonly string[])[] = [
  'seafarer sailor mariner crewman',
  'scholarship fellowship bursary stipend studentship',
  'border frontier boundary',
  'ship vessel boat',
  'railway rail railroad locomotive',
  'lorry truck haulier hauler trucker',
  'road highway motorway',
  'port harbour harbor',
  'airline carrier',
  'flight aviation aircraft plane airplane aeroplane',
  'medicine pharmaceutical medication',
  'drug narcotic',
  'hospital clinic polyclinic infirmary',
  'student pupil undergraduate',
  'teacher lecturer instructor educator tutor',
  'farm agriculture agricultural farming agrarian smallholder peasant',
  'sardine pilchard',
  'fishery fish fishing fisher fisherman fishermen',
  'illness disease sickness',
  'energy power electricity electrical',
  'police constabulary',
  'army military armed troops soldier',
  'customs tariff duty',
  'business company firm enterprise entrepreneur',
  'trade commerce commercial',
  'tourism tourist',
  'prisoner convict inmate detainee',
  'arrest detention detain jail imprison imprisonment custody bars prison',
  'worker labour labor employment job employee staff personnel workforce',
  'inform notify notification alert warn warning alarm',
  'national citizen',
  'nuclear denuclearize denuclearise denuclearization denuclearisation',
  'support backing',
  'clothes clothing garment apparel textile',
  'meat beef',
  'corn maize',
  'vaccine vaccination inoculation',
  'refugee displaced',
  'landmine demining',
  'interpreter translator',
  'apprentice trainee intern',
  'fee charge levy toll dues',
  'tax taxation',
  'solar photovoltaic',
  'factory mill',
  'grain cereal wheat',
  'gas lng',
  'licence license permit authorisation authorization',
  'judge magistrate',
  'lawyer attorney jurist',
  'firefighter firefighting fireman',
  'athlete sportsman sport',
  'pilgrim pilgrimage hajj',
  'artefact artifact antiquity',
  'coast coastal shore',
  'chip semiconductor',
  'fertiliser fertilizer',
  'theft stolen steal',
  'expel expulsion',
  'ban prohibition moratorium',
  'poll election electoral',
  'telephone phone',
  'map cartography cartographic',
  'wildfire bushfire',
  'tree sapling seedling',
  'doctor physician medic',
  'nurse midwife',
  'youth young adolescent',
  'child children kid',
  'woman women female',
  'school college',
  'research science scientific scientist researcher',
  'money fund funding',
  'loan lend credit',
  'gift donation',
  'aid assistance relief',
  'hydrogen h2',
  'satellite space orbit orbital',
  'crime criminal offence offender',
  'trafficking trafficker smuggling smuggle smuggler contraband',
  'weapon arms',
  'cyber cybersecurity hacker hacking',
  'corridor route lane',
  'fence barrier wall',
  'return repatriation readmission deportation',
  'museum gallery',
  'film cinema movie',
  'book textbook',
  'language linguistic',
  'water hydrological hydraulic',
  'dam reservoir',
  'flood flooding',
  'quake earthquake',
  'forest forestry timber lumber',
  'climate warming',
  'mine mining mineral',
  'cattle livestock',
  'cargo freight goods',
  'yearly annual',
  'centre center',
  'office bureau',
  'recognise recognition',
  'pact accord',
  'exercise drill manoeuvre',
  'mission team',
  'harvest crop',
  'herder pastoralist nomad shepherd',
  'pasture grazing rangeland',
  'veterinary vet animal',
  'abattoir slaughterhouse',
  'dairy milk',
  'poultry chicken',
  'pork pig swine',
  'mutton sheep lamb',
  'wine vineyard',
  'beekeeper honey bee apiary',
  'cigarette tobacco',
  'oil petroleum crude',
  'fuel petrol diesel gasoline',
  'airport aerodrome airfield',
  'quay berth pier jetty wharf',
  'waterway canal',
  'car automobile vehicle',
  'bicycle bike cycling',
  'tram tramway',
  'metro subway',
  'wagon railcar',
  'waste rubbish garbage refuse litter',
  'sewage wastewater effluent',
  'pollution contamination pollutant',
  'wetland marsh swamp',
  'landslide avalanche mudslide',
  'storm cyclone typhoon hurricane',
  'meteorology meteorological weather',
  'wildlife fauna',
  'hunting hunt hunter poach poaching poacher',
  'diploma degree qualification',
  'curriculum syllabus',
  'kindergarten nursery preschool childcare creche',
  'exhibition exhibit expo',
  'memorial monument statue',
  'cemetery grave burial',
  'archaeology archaeological excavation dig',
  'theatre theater',
  'journalist reporter correspondent',
  'professor academic scholar',
  'football soccer',
  'ambulance paramedic',
  'laboratory lab',
  'epidemic outbreak pandemic',
  'treatment therapy treat',
  'disability disabled',
  'pensioner retired retire retirement pension',
  'navy naval',
  'ceasefire truce armistice',
  'hostage captive',
  'peacekeeper peacekeeping',
  'laundering launder',
  'corruption bribery graft',
  'court tribunal',
  'prosecutor prosecution',
  'ceiling cap limit',
  'wage salary remuneration',
  'strike stoppage walkout',
  'redundancy layoff dismissal dismiss',
  'warehouse depot storage',
  'insurance insure',
  'investment investor invest',
  'migrant migration immigrant immigration',
  'consulate consular consul',
  'diaspora expatriate',
  'residence residency resident',
  'internet online web',
  'cable fibre fiber',
  'electronic digital',
  'register registry database',
  'tender bid',
  'penalty fine',
  'law legislation legal',
  'parliament parliamentary lawmaker legislator',
  'city town municipal municipality',
  'housing dwelling apartment',
  'timetable schedule',
  'telescope observatory',
  'dinner meal lunch',
  'twin twinned',
  'ton tonne',
  'bird avian',
  'docker stevedore longshoreman',
  'subsidy subsidise subsidize subvention',
  'allowance bonus supplement',
  'holiday vacation',
  'canteen cafeteria',
  'uniform workwear',
  'shift roster rota',
  'recruit hire recruitment hiring',
  'counterfeit fake forgery forged',
  'terrorism terrorist extremism extremist',
  'kidnap abduction abduct',
  'lighthouse beacon',
  'cab cabin',
  'cooling airconditioning',
  'bus coach',
  'levee dyke dike embankment',
  'river stream watercourse',
  'estuary delta',
  'glacier ice',
  'groundwater aquifer',
  'landfill dump',
  'emission co2 carbon greenhouse',
  'smoke haze smog',
  'coal lignite',
  'biofuel biodiesel ethanol',
  'irrigation irrigate',
  'pesticide herbicide insecticide',
  'fodder forage',
  'cocoa cacao',
  'shrimp prawn',
  'aluminium aluminum',
  'steel iron',
  'gem diamond gemstone',
  'cement concrete',
  'wool fleece',
  'cancer oncology tumour',
  'mental psychological psychiatric',
  'dental dentist',
  'blindness eye ophthalmic cataract',
  'sanitation hygiene sanitary',
  'manuscript codex',
  'folklore folk',
  'painting picture canvas',
  'broadcaster television tv broadcasting',
  'hostel dormitory lodging accommodation hotel',
  'trail footpath hiking trek',
  'reserve sanctuary',
  'turtle tortoise',
  'whale cetacean',
  'reef coral',
  'drone unmanned uav',
  'rocket missile',
  'helicopter chopper',
  'astronaut cosmonaut',
  'postal mail parcel',
  'monetary currency',
  'debt arrears',
  'rent lease',
  'compensation indemnity damages reparation',
  'stake equity',
  'inspection inspector inspect',
  'sanction embargo',
  'observer monitor',
  'referendum plebiscite',
  'indigenous native aboriginal',
  'elderly aged',
  'housemaid maid housekeeper',
  'carer caregiver',
  'motorist driver',
  'captain skipper',
  'repair renovate refurbish rehabilitate overhaul',
  'seminar workshop symposium colloquium',
  'competition contest tournament championship',
  'prize award',
  'anniversary jubilee',
  'glossary dictionary',
  'discount rebate',
  'fare ticket',
  'free gratis',
  'forecast prediction',
  'orphan orphanage',
  'blood transfusion',
  'crew crewmember',
].map((row) => row.split(' '));

/** What opens a sentence before its subject, and what trails after the commitment: asides, which weigh half. */
export const ASIDES: readonly RegExp[] = [
  /^(?:on|in|for|at|to(?= (?:the|an?|all|its|their|this|these)\b)|from|during|following|after|with|as|under|within|regarding|concerning|by|besides|turning|recalling|bearing in mind|mindful)\b[^,]{2,120},\s/iu,
  /(?<=.{40})(?:,\s(?:to the (?:great |evident )?(?:disappointment|regret|delight|relief|surprise|dismay|satisfaction|annoyance|displeasure) of|which|who|whose|where|when|an?|the|to be|with|as|after|following|while|although|though|so|thus|\p{L}+ing|(?:\p{L}+ ){1,5}having|first of all|in particular|especially|at which|in which|for which|by which)\b|\s(?:so that|in order to|with a (?:view|focus)|at which|in which|a field in)\b).*$/isu,
];

/** Asides between commas, and on what a promise hangs: "the union, for whom its secretary spoke, …", "as far as resources permit". */
export const WITHIN =
  /,\s(?:who|which|whose|represented|led|headed|(?:for|with|by|of|to|under|in|at) (?:whom|which|whose))\b[^,;]{3,120}(?=,)|\b(?:as far as|in so far as|within the limits of|subject to|if|when|where|wherever|once) (?:\p{L}+[ '’]){1,6}(?:permits?|allows?|available|budget|funds|resources|means)\b/giu;

/** What stands before an active verb of binding: "The operator and the union agreed to …". Not "A ferry will run, they agreed". */
export const SPEAKER =
  /^(?:(?!\b(?:will|would|shall|must|(?:is|are|was|were) (?:to|being))\b)[^;:]){1,220}?\b(?<!\b(?:was|were|is|are|been|as|the|an?) )(?:agreed|decided|resolved|undertook|pledged|promised|announced|vowed|offered|reaffirmed|reiterated|said|stated|declared|confirmed|settled)(?: (?:also|further|moreover|likewise|only|merely|too|once more|again|\p{L}+ly))* (?:to|that|on|their|its|her|his)\b/iu;

/** The same after it: "…, the ministers of Suriname and Guyana agreed on Thursday at the third round of their dialogue". */
export const SPEAKER_AFTER =
  /(?<=.{20}), (?!(?:which|who|that|and|but|to|by|as|if|when|where|while)\b)[^,;:]{3,120}\b(?:agreed|decided|resolved|pledged|promised|announced|said|stated|declared|confirmed|explained|added|reported)(?:(?: on (?:\p{Lu}\p{Ll}+day|\d)| (?:here|yesterday|today|late|in|at|during|after|this|last)\b)[^;:]*)?[.]?$/iu;

/** Turns of phrase that are one word in meaning, brought to one spelling before words are cut. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bfree of (?:charge|cost)\b|\bat no (?:cost|charge)\b|\bwithout (?:charge|paying)\b/giu, 'gratis'],
  [/\bhand(?:s|ed|ing)? over\b/giu, 'transfer'],
  [/\bair[ -](?:service|link|connection|route)(s?)\b/giu, 'flight$1'],
  [/\bair[ -]condition(?:ing|ed|ers?)\b/giu, 'cooling'],
  [/\bdirect (?:telephone |phone )?line\b/giu, 'telephone hotline'],
  [/\bsister (?=cit(?:y|ies)\b|towns?\b)/giu, 'twinned '],
  // The dateline: "NIEUW NICKERIE, 23 November 2024 (Caribbean Wire) — …".
  [/^\p{Lu}[\p{Lu}’' -]{2,30}(?:,[^—–;:]{0,60}?)?(?: \([^)]{2,30}\))? [—–-] /u, ''],
  // What only joins the sentence to the one before.
  [/,? \bon the (?:other|one) hand,?/giu, ''],
  // Who reports it is not what it is about.
  [/,? according to [^,.;]{2,60}/gu, ''],
  [
    /,\s(?:(?:the|a|an|its|his|her|he|she|it|they)\s)?(?:[\p{L}’'.-]+\s){0,5}(?:said|stated|added|continued|announced|noted|reads?|says|adds|explained|reaffirmed|reiterated|confirmed|recalled|pledged|promised|vowed|assured|insisted|observed|disclosed|revealed|informed \p{L}+|told (?:\p{L}+ ){0,2}\p{L}+)\s*(?=[,.]|$)/gu,
    '',
  ],
  [/\b(?:a?round[ -]the[ -]clock|24[ -]hours?(?: a day)?|24\/7|day and night)\b/giu, 'roundtheclock'],
  [/\bfoot[ -]and[ -]mouth\b/giu, 'footandmouth'],
  [/\bset(?:ting)?[ -]up\b/giu, 'establish'],
  [/(?<=\d)[ -](?=(?:million|billion)\b)/giu, ''],
  [/(?:\b(?:us|nz|au|ca))?\$|\busd\b/giu, ' dollar '],
  [/€|\beur\b/giu, ' euro '],
  [/£|\bgbp\b/giu, ' pound '],
  [/\bfree[ -]trade (?:agreement|area|zone)\b/giu, 'freetrade agreement'],
];
