/** A paragraph's words outside its claims: each claim stands there as its place, `{claim}`. */

const PLACE = /\{([^{}]*)\}/g;

export const placeOf = (claim: string): string => `{${claim}}`;

/** The places in a paragraph's words, in order. */
export const placesIn = (words: string): string[] => words.match(PLACE) ?? [];

/** The words before, between and behind the places: one stretch more than there are places. */
export const betweenPlaces = (words: string): string[] => words.split(/\{[^{}]*\}/);

/** The words with each place as `say` has it. */
export const sayPlaces = (words: string, say: (claim: string, place: string) => string): string =>
  words.replace(PLACE, (place, claim: string) => say(claim, place));
