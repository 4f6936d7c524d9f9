/**
 * Fields with the value they had when the note was written, in the form that Word itself writes: readers such as
 * mammoth pass over the value of a simple field.
 */
import { type ParagraphChild, TextRun, XmlAttributeComponent, XmlComponent } from 'docx';

class FieldCharType extends XmlAttributeComponent<{ type: string }> {
  protected override readonly xmlKeys = { type: 'w:fldCharType' };
}
class Space extends XmlAttributeComponent<{ space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}

class FieldChar extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push(new FieldCharType({ type }));
  }
}
class Instruction extends XmlComponent {
  constructor(words: string) {
    super('w:instrText');
    this.root.push(new Space({ space: 'preserve' }), words);
  }
}
class Run extends XmlComponent {
  constructor(child: XmlComponent) {
    super('w:r');
    this.root.push(child);
  }
}

export function field(instruction: string, value: string): ParagraphChild[] {
  return [
    new Run(new FieldChar('begin')),
    new Run(new Instruction(` ${instruction} `)),
    new Run(new FieldChar('separate')),
    new TextRun(value),
    new Run(new FieldChar('end')),
  ] as unknown as ParagraphChild[];
}
