/** A note as the bytes of a file: PDF is printed by a window of its own, all else is made in the utility process. */
import type { ExportFormat } from '../shared/contract';
import type { Briefing } from '../shared/model/briefing';
import type { Exported, ExportInput } from './exportBriefing';
import { printPdf } from './pdf';
import { cancelled, runJob, type Watch } from './workerClient';

/** How much of a PDF's work is done when its page is written; how long the printing takes nobody says. */
const PAGE_WRITTEN = 0.3;

/** @throws UserError with the code `cancelled` where the watcher's signal was aborted, whatever was done by then */
export async function makeExport(
  what: { briefing: Briefing; templateName: string },
  format: ExportFormat,
  evidence: 'none' | 'footnotes' | 'annex',
  more: Pick<ExportInput, 'comments' | 'checking' | 'letterhead' | 'changes'> = {},
  watch: Watch = {},
): Promise<Exported> {
  const made =
    format === 'pdf'
      ? await makePdf(what, evidence, watch)
      : await runJob('exportBriefing', { ...what, format, evidence, ...more, now: new Date().toISOString() }, watch);
  if (watch.signal?.aborted) throw cancelled();
  return made;
}

async function makePdf(
  what: { briefing: Briefing; templateName: string },
  evidence: 'none' | 'footnotes' | 'annex',
  watch: Watch,
): Promise<Exported> {
  const page = await runJob('printPage', { ...what, evidence }, watch);
  watch.onProgress?.(PAGE_WRITTEN);
  return { bytes: await printPdf(page, what.briefing.note.attrs.apparatus, watch.signal), warnings: [] };
}
