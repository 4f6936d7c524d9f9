/** What stands at the head and foot of every page. */
import { AlignmentType, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Apparatus } from '../model/note';
import { banner } from './apparatus';
import { isRightToLeft, scriptRuns } from './docxScript';
import { watermark } from './docxWatermark';
import { pageParts } from './labels';

/** Pages are alike but for the first, whose reference and date already stand in the note itself. */
export function headersAndFooters(apparatus: Apparatus, width: number) {
  const { marking, reference, draft, date } = banner(apparatus);
  const tabs = [{ type: TabStopType.RIGHT, position: width }];
  const markingLine = marking ? [new Paragraph({ style: 'Marking', alignment: AlignmentType.CENTER, text: marking })] : [];
  const line = (style: string, left: string, right: (string | TextRun)[]) =>
    new Paragraph({
      style,
      tabStops: tabs,
      children: [
        ...scriptRuns(left, apparatus.language, isRightToLeft(left)),
        new TextRun({ children: [new Tab()] }),
        ...right.map((part) => (typeof part === 'string' ? new TextRun({ text: part, bold: true }) : part)),
      ],
    });
  const header = (left: string, number: number) =>
    new Header({
      children: [...markingLine, line('Header', left, draft ? [draft] : []), ...(draft ? [watermark(draft, number)] : [])],
    });
  const page = new TextRun({
    children: pageParts(apparatus.language).map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
    ),
  });
  const footer = () => new Footer({ children: [line('Footer', reference || date, [page]), ...markingLine] });
  return {
    headers: { default: header([reference, date].filter(Boolean).join(', '), 1), first: header(reference, 2) },
    footers: { default: footer(), first: footer() },
  };
}
