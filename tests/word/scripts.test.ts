import { expect, it } from 'vitest';
import { scriptRuns } from '../../shared/export/docxScript';

/** Words that may be of several languages are of the note's, where it is one of them. */
it.each<[string, string, string, string | undefined]>([
  ['城市宪章', 'en-GB', 'zh-CN', 'SimSun'],
  ['城市憲章', 'zh-TW', 'zh-TW', 'PMingLiU'],
  ['日本国外務省', 'ja-JP', 'ja-JP', 'MS Mincho'],
  ['日本国外務省', 'ja', 'ja-JP', 'MS Mincho'],
  ['日本は', 'zh-CN', 'ja-JP', 'MS Mincho'],
  ['외교부', 'zh-CN', 'ko-KR', 'Batang'],
  ['大韓民國', 'ko-KR', 'ko-KR', 'Batang'],
  ['اتفق الطرفان', 'fr-FR', 'ar-SA', undefined],
  ['اتفق الطرفان', 'ar-EG', 'ar-EG', undefined],
  ['سلام', 'fa-IR', 'fa-IR', undefined],
  ['چای', 'ar-EG', 'fa-IR', undefined],
  ['שלום', 'ar-EG', 'he-IL', undefined],
])('%s in a note in %s is %s', (words, ofNote, language, font) => {
  const [run] = scriptRuns(words, ofNote, false) as unknown as { 'w:r': [{ 'w:rPr': Record<string, { _attr: unknown }>[] }] }[];
  const form = Object.assign({}, ...(run?.['w:r'][0]['w:rPr'] ?? []));
  expect(form['w:lang']).toEqual({ _attr: { [font ? 'w:eastAsia' : 'w:bidi']: language } });
  expect(form['w:rFonts']).toEqual(font && { _attr: { 'w:eastAsia': font, 'w:hint': 'eastAsia' } });
});
