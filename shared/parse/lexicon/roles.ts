/** Words that head an office; the phrase before and after them makes the role. */
export const ROLE_HEADS =
  `minister secretary under-secretary undersecretary president vice-president premier chancellor ambassador envoy director director-general
   commander commissioner chief head governor chairman chairwoman chairperson chair adviser advisor attaché attache administrator mayor
   councillor councilor speaker spokesperson spokesman spokeswoman negotiator representative monarch king queen emir sultan prince
   princess crown leader deputy counsellor counselor consul officer coordinator co-ordinator rapporteur prosecutor general clerk
   vice-minister vice-premier vice-chancellor parliamentarian senator delegate mediator scientist professor economist rector
   high-commissioner diplomat inspector superintendent controller auditor judge justice attorney taoiseach tánaiste ombudsman registrar treasurer legislator lawmaker congressman congresswoman admiral-general
   vice-chair executive steward facilitator moderator arbitrator conciliator convenor convener organiser organizer observer rapporteur owner skipper
   specialist postmaster harbourmaster undersecretary-general under-secretary-general chargé manager trustee
   ceo cfo coo member intendant prefect advocate aide sheriff provost elder
   assistant-secretary-general secretary-general commandant marshal premier-designate permanent president-elect researcher campaigner lawyer journalist activist analyst citizen expert`
    .split(/\s+/)
    .filter(Boolean);

/** Callings that present a person without an office in the room: quoted or named, never a participant. */
export const CALLINGS =
  `writer author novelist poet historian engineer farmer fisherman teacher doctor lawyer journalist student trader driver player singer actor nurse
   businessman businesswoman entrepreneur researcher campaigner activist analyst economist citizen columnist editor reporter correspondent photographer
   resident retiree grower shopkeeper trawlerman pilot priest imam bishop artist architect broker banker consultant lobbyist academic lecturer veteran`
    .split(/\s+/)
    .filter(Boolean);

/**
 * Forms of address, which stand next to a name and are no part of the office: of courtesy, learning, birth, the clergy,
 * the forces and the police, in the languages of the world.
 */
export const HONORIFICS = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable h.e excellency ambassador amb senator sen engr eng ir arch sheikh shaikh
   sheikha shaikha dato' dato datuk datin sri seri tun tunku tengku haji hajah hajj alhaj madam madame mme mlle monsieur herr frau sayyid sayed syed shri smt ustaz
   fr father rev revd reverend monsignor msgr cardinal archbishop bishop pastor rabbi imam ayatollah hojatoleslam maulana patriarch
   majesty highness comrade alhaji alhaja dasho lyonpo ratu barrister atty hon'ble honble h.h h.m h.r.h baron baroness viscount datu pehin khun daw cllr
   general gen lieutenant lt major maj colonel col brigadier brig captain capt cmdr cdr admiral adm marshal commodore commander retd rtd
   dayang awang paduka pengiran ato woizero weizero hajia mallam encik
   sergeant sgt comptroller superintendent supt`.split(/\s+/),
);
/** What may stand before a form of address as a part of it: "His Excellency", "Rear Admiral", "Tan Sri", "Wing Commander". */
export const BEFORE_ADDRESS = new Set(
  'the his her right rt most very vice rear air chief field wing squadron group flight royal serene grand tan mr mrs ms dr'.split(
    ' ',
  ),
);

/** Nouns of portfolios and offices: capitalised in a title, never a person's name. */
export const OFFICE_WORDS = new Set(
  `affairs foreign external internal interior trade regional integration transport transportation infrastructure industry industries commerce economy
   economic finance financial defence defense security planning development cooperation co-operation education health agriculture
   environment climate change crisis management energy water housing labour labor employment justice law legal culture tourism sport sports science
   technology innovation information communications digital maritime ocean oceans fisheries forestry mining petroleum oil gas
   power investment investments europe asia africa american america americas east west north south eastern western northern southern central pacific
   atlantic middle policy political multilateral bilateral international national state federal provincial district relations operations plans
   planning parliamentary vice deputy first second third senior junior joint permanent special prime assistant under acting interim
   additional principal chief executive operating officer house representatives assembly senate national council cabinet government ministry department directorate division
   bureau office agency authority commission committee board secretariat general secretary minister director head union united nations european action
   service armed forces army navy air force coast guard police military region command corps customs revenue standards institute
   bank community organisation organization business coordinating humanitarian human rights gender women children youth social welfare religious refugees migration
   disaster relief emergency consular protocol strategic nuclear arms control disarmament arctic antarctic polar programme program
   embassy high commissioner commissioner ambassador mission delegation border boundary water resources rural urban land lands statistics standing supreme court
   attorney prosecutor republic kingdom federation chamber civil aviation shipping ports harbour harbor railways roads works public
   service services local home home-affairs immigration citizenship families community communities overseas nationals diaspora export import
   exports imports foreign-trade small medium enterprises consumer competition markets treasury budget privatization privatisation
   research higher primary secondary vocational training skills space telecommunications media broadcasting heritage arts creative fishing livestock
   animal food nutrition sanitation irrigation wildlife parks forests natural mineral minerals mines hydrocarbons electricity atomic reconstruction peace
   conflict resolution reconciliation stability stabilisation drugs narcotics counter-terrorism terrorism cyber cybersecurity intelligence
   african asian arab caribbean nordic eurasian oceania managing corporate legal human
   countries states territories regions peoples compatriots neighbourhood neighborhood partnership partnerships resident roving plenipotentiary
   delegate representative adviser counsellor spokesperson speaker president commanding staff joint-staff`
    .split(/\s+/)
    .filter(Boolean),
);

/** Particles inside a family name. */
export const PARTICLES =
  'de|del|della|dell|dello|der|den|di|da|do|dos|das|du|la|las|los|le|el|al|bin|binti|binte|bint|ibn|ben|bat|abu|ul|ud|ur|van|von|vom|zur|zum|ter|ten|te|y|e|i|zu|af|av|st|arap|ole|wa|ya|an|na|a/l|a/p|s/o|d/o';

/** Words of descent that end a name: “Temirlan Sultan uulu”, “Aida Kubanychbek kyzy”. */
export const DESCENT = 'uulu|kyzy|ogly|oglu|oğlu|qızı|qizi|kizi|gizi|ugli';
