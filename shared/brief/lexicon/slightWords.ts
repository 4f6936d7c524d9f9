/** Words in which two reports of one thing may differ without saying anything else. General usage: no names. */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** They bind a statement together. Not those that bind somebody (shall, will, may …), nor those that deny: they change what is said. */
export const SLIGHT: readonly string[] = list(`
  the a an of to in on and or for with at by from as into over between among about against towards toward upon via per
  it its itself their them they he his him she her we our us you your this that these those which who whom whose what where when while if so
  be been being is are was were am has have had having do does did
  also too further furthermore likewise moreover well then than there here again once just very much such same own other another each both all some any
  ahead view forthcoming upcoming respective held take takes taken took place due`);

/** Who reports, and that it is reported: every source says so of itself. */
export const REPORTING: readonly string[] = list(`
  side delegation delegate country state nation party government official participant representative
  say said saying tell told add added note noted according communique statement readout quote quoted`);

/** Rows of words that reporters use for one another; the first stands for them. */
export const SAME_WORD: readonly (readonly string[])[] = [
  list('dialogue round session meeting'),
  list('express voice convey'),
  list('reaffirm reiterate'),
  list('stress underline emphasise emphasize underscore'),
];
