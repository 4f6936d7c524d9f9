/** The dictionaries that come with the app, and what they serve. What has none is not checked, and said to be so. */
export const DICTIONARIES = ['en-GB', 'en-US', 'fr', 'es', 'pt', 'pl', 'ru'] as const;
export type DictionaryId = (typeof DICTIONARIES)[number];

/** The dictionary for a BCP 47 tag. Of the Englishes the American stands alone; the others spell as Britain does. */
export function dictionaryFor(tag: string): DictionaryId | null {
  const [language = '', region = ''] = tag.split('-');
  if (language === 'en') return region.toUpperCase() === 'US' ? 'en-US' : 'en-GB';
  return DICTIONARIES.find((id) => id === language) ?? null;
}
