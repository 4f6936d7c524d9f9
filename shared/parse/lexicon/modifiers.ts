/** Nouns in small letters that belong to an office behind them: "nursing expert", "shop steward". No list holds them; this one holds what is none. */

/** Small words and verbs that may stand right before an office without belonging to it. */
const NO_MODIFIER =
  /^(?:\p{Ll}+(?:s|ed|ly|ing)|over|near|like|than|per|upon|about|between|among|across|behind|beside|beyond|despite|off|out|onto|toward|within|without|above|below|via|nor|yet|so|then|now|too|very|more|most|such|some|any|each|every|all|one|two|three|four|five|another|other|own|new|old|young|late|local|our|my|your|who|whom|how|why|what|can|could|may|might|must|shall|should|will|would|do|did|does|let|tell|ask|urge|thank|praise|blame|back|quit|join|greet|host|see|veteran|former|then-|ex|fellow|top|key|same|only|even|just|still|ever|never|once|again|nearly|almost|quite|rather|perhaps|maybe|soon|ago|lunch|dinner|tea)$/u;

/** Trades, which end as verbs do. */
const TRADE = /^(?:nurs|min|fish|ship|farm|hous|train|plann|bank|market|build|brew|engineer)ing$/;

/** Whether the word may be a noun that qualifies the head of an office right behind it. */
export const isModifyingNoun = (word: string): boolean =>
  /^\p{Ll}{3,}$/u.test(word) && (!NO_MODIFIER.test(word) || TRADE.test(word));
