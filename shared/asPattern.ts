/** Words as the source of a regular expression that finds just them: every sign stands for itself. */
export const asPattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
