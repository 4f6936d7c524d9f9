/** How a report says that nothing was heard of a thing, as parts of patterns: the parser and the comparison listen for it. */

/** "not a word about", "no mention was made of" */
export const NO_WORD_OF =
  '(?:no|not (?:a|one)(?: single)?) (?:word|mention|trace|sign) (?:in [^,.;]{3,40} )?(?:(?:is|was)(?: (?:made|said|heard))? )?(?:on|of|about)';
/** "is silent on", "says nothing about", "passes over in silence" */
export const SAYS_NOTHING =
  '(?:(?:is|was|are|were|remains?|remained|stays?|stayed|kept|fell) silent (?:on|about|as to|regarding)|(?:says?|said|contains?|contained) nothing (?:more |further |at all )?(?:on|of|about)|(?:pass(?:es|ed)|skip(?:s|ped)) over|in silence|leaves? out|left out|omits?|omitted)';
/** "nobody", as the subject of such a verb. */
export const NOBODY_THERE = '(?:nobody|no one|neither (?:side|minister|delegation|of them))';
export const MENTIONED = '(?:mentioned|spoke (?:of|about)|brought up|raised|referred to|touched on)';
