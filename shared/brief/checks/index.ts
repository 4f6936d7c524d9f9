/** What an experienced colleague would remark on before the note goes up. Pure: the same note gives the same findings. */
import type { NoteDoc } from '../../model/note';
import { CLAIM_CHECKS } from './claims';
import { DISPUTE_CHECKS } from './disputes';
import { type Check, type Finding, SEVERITIES, type SourceIndex } from './finding';
import { ledToFootnote } from './footnotes';
import { FORM_CHECKS } from './form';
import { PEOPLE_CHECKS } from './people';
import { PORTION_CHECKS } from './portions';
import { VALUE_CHECKS } from './values';
import { walkNote } from './walk';

export type { DetailsField, Finding, Fix, Place, Severity, SourceIndex } from './finding';
export { sourceIndex } from './sourceIndex';

/** Every check, once. Adding one is a row here and its cases in the tests. */
export const CHECKS: readonly Check[] = [
  ...DISPUTE_CHECKS,
  ...CLAIM_CHECKS,
  ...VALUE_CHECKS,
  ...PEOPLE_CHECKS,
  ...FORM_CHECKS,
  ...PORTION_CHECKS,
];

export type Report = { findings: Finding[] /** What the checks that found nothing have to say. */; passed: string[] };

/** Errors first, then warnings, then notes; within these in the order of the checks and of the note. */
export function checkNote(doc: NoteDoc, index: SourceIndex): Report {
  const checked = { ...index, doc, ...walkNote(doc) };
  const findings: Finding[] = [];
  const passed: string[] = [];
  for (const { id, passed: words, run } of CHECKS) {
    const found = run(checked);
    if (found.length === 0) passed.push(words);
    findings.push(...found.map((finding) => ({ small: null, fix: null, ...ledToFootnote(finding, checked.blocks), check: id })));
  }
  findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return { findings, passed };
}
