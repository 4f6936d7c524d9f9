/** Pictures of the note as Word's own. */
import { type FileChild, type IContext, ImageRun, type IParagraphOptions, type IXmlableObject } from 'docx';
import { bytesOfDataUrl, inspectDataUrl } from '../model/image';
import type { NoteNode } from '../model/note';
import { paragraph } from './docxBlocks';
import { clean, type Frame, type Writing, widthIn } from './docxWriting';

type Attributes = Extract<NoteNode, { type: 'image' }>['attrs'];

/** Pixels of the docx package are 96 to the inch, ours are twentieths of a point. */
const TWIPS_PER_PIXEL = 15;
/** What a page can hold beside the line below a picture. */
const TALLEST = 840;

/** A mark by which Word and screen readers pass a picture over. */
const DECORATIVE = {
  'a:extLst': [
    { _attr: { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' } },
    {
      'a:ext': [
        { _attr: { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' } },
        {
          'adec:decorative': {
            _attr: { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 },
          },
        },
      ],
    },
  ],
};

/** A picture that says nothing. The package cannot mark one so: its alternative texts are words alone. */
class Decoration extends ImageRun {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const made = super.prepForXml(context);
    marked(made);
    return made;
  }
}

function marked(made: unknown): void {
  if (typeof made !== 'object' || made === null) return;
  const holder = made as Record<string, unknown>;
  const about = holder['wp:docPr'];
  if (about) holder['wp:docPr'] = [...[about].flat(), DECORATIVE];
  else for (const part of Object.values(holder)) marked(part);
}

/** @param form of the paragraph that it stands in */
export function picture(
  { src, alt, decorative, width }: Attributes,
  form: IParagraphOptions,
  frame: Frame,
  writing: Writing,
): FileChild[] {
  const info = inspectDataUrl(src);
  const data = bytesOfDataUrl(src);
  if (typeof info === 'string' || !data) return [];
  const across = ((widthIn(frame, writing) / TWIPS_PER_PIXEL) * width) / 100;
  const scale = Math.min(across / info.width, TALLEST / info.height);
  const Kind = decorative ? Decoration : ImageRun;
  const made = new Kind({
    type: info.type === 'jpeg' ? 'jpg' : info.type,
    data,
    transformation: { width: Math.max(1, Math.round(info.width * scale)), height: Math.max(1, Math.round(info.height * scale)) },
    altText: { name: 'Picture', description: decorative ? '' : clean(alt, writing) },
  });
  return [paragraph(form, [made])];
}
