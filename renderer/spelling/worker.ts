/** Spelling off the page's own thread: dictionaries are parts of the app's own bundle, nothing is fetched. */
import type { DictionaryId } from '../../shared/spelling/languages';
import { makeSpeller, type Speller } from '../../shared/spelling/speller';
import type { Answer, Question } from './protocol';

type Raw = { default: string };
type Load = () => Promise<[Raw, Raw]>;

/** The packages name no way to their files, so the files are named by their place. */
const LOADERS: Record<DictionaryId, Load> = {
  'en-GB': () =>
    Promise.all([
      import('../../node_modules/dictionary-en-gb/index.aff?raw'),
      import('../../node_modules/dictionary-en-gb/index.dic?raw'),
    ]),
  'en-US': () =>
    Promise.all([
      import('../../node_modules/dictionary-en/index.aff?raw'),
      import('../../node_modules/dictionary-en/index.dic?raw'),
    ]),
  fr: () =>
    Promise.all([
      import('../../node_modules/dictionary-fr/index.aff?raw'),
      import('../../node_modules/dictionary-fr/index.dic?raw'),
    ]),
  es: () =>
    Promise.all([
      import('../../node_modules/dictionary-es/index.aff?raw'),
      import('../../node_modules/dictionary-es/index.dic?raw'),
    ]),
  pt: () =>
    Promise.all([
      import('../../node_modules/dictionary-pt/index.aff?raw'),
      import('../../node_modules/dictionary-pt/index.dic?raw'),
    ]),
  pl: () =>
    Promise.all([
      import('../../node_modules/dictionary-pl/index.aff?raw'),
      import('../../node_modules/dictionary-pl/index.dic?raw'),
    ]),
  ru: () =>
    Promise.all([
      import('../../node_modules/dictionary-ru/index.aff?raw'),
      import('../../node_modules/dictionary-ru/index.dic?raw'),
    ]),
};

/** One dictionary at a time: a note has one language. */
let ready: { language: DictionaryId; speller: Promise<Speller> } | null = null;

function spellerFor(language: DictionaryId): Promise<Speller> {
  if (ready?.language !== language) {
    ready = { language, speller: LOADERS[language]().then(([aff, dic]) => makeSpeller(aff.default, dic.default)) };
  }
  return ready.speller;
}

async function answer({ id, language, check, suggest }: Question): Promise<Answer> {
  const speller = await spellerFor(language);
  return {
    id,
    wrong: check.filter((word) => !speller.check(word)),
    suggestions: suggest === null ? [] : speller.suggest(suggest),
  };
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (said) => self.postMessage(said),
    (error: unknown) => {
      ready = null;
      self.postMessage({ id: data.id, wrong: [], suggestions: [], failed: String(error) } satisfies Answer);
    },
  );
});
