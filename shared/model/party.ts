import { nameOfParty, wordsOfParty } from '../parse/places';

/** "PK" → "Pakistan", "EU" → "European Union"; a code that is not known is its own name. */
export const partyName = (code: string): string => nameOfParty(code);

/** Every way to name a party ("PK" → "Pakistan", "Pakistani", "Pakistanis"), and its capital, which often stands for it. */
export const partyWords = (code: string): { names: string[]; capitals: string[] } => wordsOfParty(code);
