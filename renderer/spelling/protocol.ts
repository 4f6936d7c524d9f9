import type { DictionaryId } from '../../shared/spelling/languages';

/** What the page asks the spelling worker, and what it answers. */
export type Question = { id: number; language: DictionaryId; check: string[]; suggest: string | null };
export type Answer = { id: number; wrong: string[]; suggestions: string[]; failed?: string };
