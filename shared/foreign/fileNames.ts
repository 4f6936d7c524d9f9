/** Endings of Word's files of today: documents and templates, with macros (which never run here) and without. */
export const WORD_ENDINGS = ['docx', 'docm', 'dotx', 'dotm'] as const;

export const isWordFile = (name: string): boolean => WORD_ENDINGS.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
