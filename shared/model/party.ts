import { adjectiveOfParty, nameOfParty } from '../parse/places';

/** "PK" → "Pakistan", "EU" → "European Union"; a code that is not known is its own name. */
export const partyName = (code: string): string => nameOfParty(code);

/** "PK" → "Pakistani"; null for bodies and for states that have no adjective in use. */
export const partyAdjective = (code: string): string | null => adjectiveOfParty(code);
