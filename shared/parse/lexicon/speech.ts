import { forms } from './inflect';

/** Verbs that present somebody's words. */
export const SAYING = forms(
  `say/says/said/saying tell/told/tells add state note remark observe comment explain stress emphasise emphasize underline underscore
   highlight insist warn caution declare announce affirm reaffirm assert argue maintain claim conclude continue go/went_on reply
   respond answer retort joke quip write/wrote/writes post tweet recall reflect admit+ concede acknowledge confirm reveal disclose
   reiterate repeat urge ask wonder exclaim complain lament promise pledge vow predict put/puts read/reads quote cite speak/speaks/spoke
   suggest propose point_out hold/held contend reason muse boast recount sigh sum+_up think/thought/thinks feel/felt/feels opine
   counter rejoin interject shout plead appeal rule record describe call hail praise joke deplore tout begin/began open demand
   affirm clarify elaborate report believe summarise summarize offer agree thank dismiss liken dub brand label+ denounce condemn laud hope`,
);

/** Documents and bodies that speak for the meeting: their words may be an outcome. */
export const SPEAKING_TEXT =
  /(?<!\p{L})(?:statement|communiqu[eé]|press release|minutes|ministry|foreign office|release|declaration|read-?out|press note|summary|note|press service|text|document|resolution|bulletin|chancellery|secretariat|delegation|embassy|government)(?!\p{L})/iu;

/** Verbs that only people are the subject of, beside those of speech. */
export const HUMAN = `${SAYING}|${forms(
  `praise thank express voice brief lead/leads/led head chair co-chair preside accept appreciate attend arrive meet/meets/met hold/holds/held inform
   welcome host receive greet represent sign fly/flies/flew travel+ visit join sit/sits/sat attend resign apologise apologize congratulate smile laugh nod+ shrug+
   walk concede convey hand present criticise criticize dismiss denounce condemn accuse refuse decline serve work live die marry study teach/taught
   drive/drives/drove earn watch wait remember hope want know/knows/knew represent accompany succeed replace`,
)}`;
