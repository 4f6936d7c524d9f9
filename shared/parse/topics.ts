/** What a statement is about, as a short noun phrase of its own words. */

/** Verbs and light nouns that lead to a topic and are none: "to expand cooperation in …", "its support for …". */
const LEADS =
  /^(?:(?!working groups?\b)(?:in \p{Lu}[\p{L} ]{2,30} on \p{Lu}\p{Ll}+day|and|to|on|over|against|together|that|in|upon|of|for|about|with|from|at|by|how|the|a|an|its|their|his|her|both|all|any|each other['’]s|further|also|jointly|closely|more|closer|full|strong|continued|continuing|continue|deep|mutual|joint(?= (?:efforts|commitment|work)\b)|new(?= areas)|ways|means|possibilities|prospects|areas|issues|matters|topics|questions|range|number|wide|broad|whole|state|status|implementation|progress|developments?|latest|views|situation(?= (?:of|in|on)\b)|importance|need|need to|desire|wish|commitment|determination|readiness|willingness|resolve|intention|intent|support|satisfaction|concerns?|appreciation|gratitude|thanks|hope|regret|condolences|solidarity|cooperation(?= (?:in|on|for|between))|collaboration(?= (?:in|on|for))|coordination(?= (?:in|on))|dialogue(?= (?:on|about))|efforts(?= (?:to|for|against))|ties(?= in)|relations(?= in)|work(?:ing)? (?:on|towards|together)|working together|(?:expand|enhance|deepen|strengthen|widen|broaden|promote|develop|increase|intensify|step up|boost|advance|improve|diversify|foster|facilitate|accelerate|speed up|explore|examine|study|consider|discuss|review|pursue|continue|resume|start|begin|launch|establish|set up|create|form|hold|convene|organi[sz]e|host|open|complete|conclude|finali[sz]e|sign|draft|prepare|submit|present|share|exchange|provide|offer|give|extend|grant|contribute|donate|make|take|bring|build|train|fund|finance|support|assist|help|ensure|maintain|uphold|respect|cooperate|collaborate|work|act|fight|combat|counter|tackle|address|prevent|reduce|cut|remove|ease|simplify|abolish|waive|raise|lower|double|triple|be|have|see|keep|remain|focus|task|instruct|direct)(?:e?d|ing|s)?)\s+)+/iu;
/** Where the phrase ends: a clause, a time, a purpose, a place of meeting. */
const STOP =
  /[,;:.“”"«»()–—]|\s(?:which|that|who|whose|where|when|while|as|if|so|in order|to(?= \p{Ll})|by|before|until|from(?= \p{Lu}|\s\d)|within|during|after|since|through|via|at the|this year|next|under(?= the)|between(?= (?:the two|both))|with(?= (?:a|the) view)|was|were|is|are|will|would|has|have|had|should|must|can|could|said|saying)\b/u;
const LONGEST = 7;

/**
 * @param object the words after the verb: "to expand cooperation in higher education and culture"
 * @returns "higher education and culture", or null where no short phrase is left
 */
export function topicOf(object: string): string | null {
  const rest = `${object.replace(/\s+/g, ' ').trim()} `.replace(LEADS, '');
  const stop = STOP.exec(rest);
  const all = (stop ? rest.slice(0, stop.index) : rest).trim().split(' ').filter(Boolean);
  const words = all.slice(0, LONGEST);
  // Cut short, a phrase ends before the preposition whose object was cut.
  if (all.length > LONGEST) {
    const preposition = words.findLastIndex((word) =>
      /^(?:of|in|on|for|to|with|at|from|by|into|over|and|or|about|under|towards)$/.test(word),
    );
    if (preposition > 0) words.length = preposition;
  }
  while (words.length > 0 && /^(?:and|or|of|in|on|for|the|a|an|to|with|at|its|their|both|into|over)$/i.test(words.at(-1) ?? ''))
    words.pop();
  const phrase = words.join(' ').replace(/['’]$/, '');
  return /\p{L}{3}/u.test(phrase) ? phrase : null;
}
