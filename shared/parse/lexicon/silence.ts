/** How a report says that nothing was heard of a thing, as parts of patterns: the parser and the comparison listen for it. */

/** "not a word about", "no mention was made of" */
export const NO_WORD_OF =
  '(?:no|not (?:a|one)(?: single)?) (?:word|mention|trace|sign) (?:in [^,.;]{3,40} )?(?:(?:is|was)(?: (?:made|said|heard))? )?(?:on|of|about)';
/** "nobody", as the subject of such a verb. */
export const NOBODY_THERE = '(?:nobody|no one|neither (?:side|minister|delegation|of them))';
export const MENTIONED = '(?:mentioned|spoke (?:of|about)|brought up|raised|referred to|touched on)';
