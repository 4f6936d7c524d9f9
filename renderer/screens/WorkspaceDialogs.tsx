import type { DetailsField } from '../../shared/brief/checks';
import { sourceFactIds } from '../../shared/brief/evidence';
import type { OpenBriefing, Settings } from '../../shared/contract';
import type { Apparatus } from '../../shared/model/note';
import type { BriefingActs, PaneName } from '../acts';
import { Details } from '../dialogs/Details';
import { ExportDialog } from '../dialogs/ExportDialog';
import { LinesDialog } from '../dialogs/LinesDialog';
import { TemplateDialog } from '../dialogs/TemplateDialog';
import type { NoteEditorHandle } from '../editor';
import { ownStep } from '../editor/ownStep';
import { ReadoutsDialog } from '../sources/ReadoutsDialog';
import { announce } from '../state/announce';
import type { FactRow } from '../state/factRows';
import { switchNote } from '../state/switchNote';
import { titleOf } from '../state/title';
import type { useCurrent } from '../state/useCurrent';
import type { useTemplates } from '../state/useTemplates';

/** What an open briefing can ask, over everything else. */
export type BriefingDialog = 'export' | 'details' | 'read-outs' | 'template' | 'lines';

type Props = {
  dialog: BriefingDialog;
  onDialog(dialog: BriefingDialog | null): void;
  /** The field that the details open at. */
  detailsAt: DetailsField | undefined;
  briefing: OpenBriefing;
  handle: NoteEditorHandle;
  rows: readonly FactRow[];
  /** How many facts nobody has looked at yet. */
  open: number;
  templates: ReturnType<typeof useTemplates>;
  apparatus: Apparatus | null;
  settings: Settings;
  onSettings(patch: Partial<Settings>): void;
  onAnother(note: unknown, template: string): void;
  acts: BriefingActs;
  onShown(pane: PaneName): void;
  pick: ReturnType<typeof useCurrent>['pick'];
  showArticle(article: string): void;
};

/** The one dialog of the briefing that is open. */
export function WorkspaceDialogs(props: Props) {
  const { dialog, onDialog, detailsAt, briefing, handle, rows, open, templates, apparatus, settings } = props;
  const { onSettings, onAnother, acts, onShown, pick, showArticle } = props;
  const close = () => onDialog(null);
  switch (dialog) {
    case 'lines':
      return <LinesDialog onClose={close} />;
    case 'details':
      return apparatus ? (
        <Details
          at={detailsAt}
          apparatus={apparatus}
          referenceHint={briefing.template.reference}
          settings={settings}
          onChange={(patch) => handle.setApparatus(patch)}
          onSettings={onSettings}
          onClose={close}
        />
      ) : null;
    case 'template':
      return (
        <TemplateDialog
          templates={templates}
          current={briefing.template.id}
          onChange={(template) => {
            close();
            ownStep(handle.editor, switchNote(handle.editor.state, briefing, template));
            onSettings({ template: template.id });
            announce(`This note is a ${template.name.toLowerCase()} now. Undo takes it back.`);
          }}
          onAnother={(template) => {
            close();
            onAnother(handle.getNote(), template.id);
          }}
          onClose={close}
        />
      );
    case 'read-outs':
      return (
        <ReadoutsDialog
          briefing={briefing}
          handle={handle}
          onPick={(fact, article) => {
            close();
            onShown('source');
            pick(rows.find(({ tellings }) => tellings.some((each) => each.fact.fact.id === fact))?.id ?? fact, 'keys');
            showArticle(article);
          }}
          onShow={(article) => {
            close();
            onShown('source');
            showArticle(article);
            requestAnimationFrame(() => acts.pane('source'));
          }}
          onClose={close}
        />
      );
    case 'export': {
      const title = titleOf(briefing);
      return (
        <ExportDialog
          id={briefing.id}
          title={[title.name, title.sub].filter(Boolean).join(', ')}
          open={open}
          apparatus={apparatus}
          comments={handle.comments()}
          toCheck={handle.claimsToCheck(sourceFactIds(briefing.facts))}
          noteText={() => handle.noteText()}
          onShowOpen={() => {
            close();
            acts.next();
          }}
          onClose={close}
        />
      );
    }
  }
}
