import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { exportBriefing } from '../../electron/exportBriefing';
import { scriptRuns } from '../../shared/export/docxScript';
import type { Apparatus } from '../../shared/model/note';
import { briefingOf, corpusText } from '../support/make';

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

/** The head of a note, as it stands in the document. */
async function headOf(apparatus: Partial<Apparatus>): Promise<{ table: string; styles: string }> {
  const briefing = briefingOf(corpusText('01'));
  Object.assign(briefing.note.attrs.apparatus, apparatus);
  const { bytes } = await exportBriefing({
    briefing,
    templateName: 'Meeting readout',
    format: 'docx',
    evidence: 'none',
    now: '2026-01-02T03:04:05.000Z',
  });
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { table: /<w:tbl>.*?<\/w:tbl>/s.exec(part('word/document.xml'))?.[0] ?? '', styles: part('word/styles.xml') };
}
const ARABIC = { to: 'وزير الخارجية', from: 'الإدارة الآسيوية', through: 'الأمين العام', subject: 'المشاورات' };

it.each<[string, Partial<Apparatus>, boolean]>([
  ['an English note', { to: 'The Minister', from: 'Asia Desk' }, false],
  ['a note in Arabic', { ...ARABIC, language: 'ar-SA' }, true],
  ['a head in Arabic, whatever the note', ARABIC, true],
  ['one Arabic name among others', { to: ARABIC.to, from: 'Asia Desk', through: 'The Secretary', subject: 'Talks' }, false],
])('the head of %s begins where one begins to read', async (_what, apparatus, turned) => {
  const { table } = await headOf(apparatus);
  expect(table).toContain('<w:tbl>');
  expect(table.includes('<w:bidiVisual/>')).toBe(turned);
});

it('words from right to left have a typeface that has their letters', async () => {
  const { styles } = await headOf({});
  expect(styles).toContain('w:cs="Times New Roman"');
  expect(styles).not.toContain('w:cs="Cambria"');
});
