/** Inline content controls: the docx package has only check boxes (dolanmiu/docx#2189), so these few elements are written here. */
import { type ParagraphChild, XmlAttributeComponent, XmlComponent } from 'docx';

class Value extends XmlAttributeComponent<{ val: string | number }> {
  protected override readonly xmlKeys = { val: 'w:val' };
}

class Property extends XmlComponent {
  constructor(name: string, val?: string | number) {
    super(name);
    if (val !== undefined) this.root.push(new Value({ val }));
  }
}

class Group extends XmlComponent {
  constructor(name: string, children: readonly unknown[]) {
    super(name);
    this.root.push(...(children as XmlComponent[]));
  }
}

/** A control around the runs of one claim; `tag` finds the claim again when the document comes back. */
export function inlineControl({
  id,
  tag,
  title,
  children,
}: {
  id: number;
  tag: string;
  title: string;
  children: readonly ParagraphChild[];
}): ParagraphChild {
  const properties = new Group('w:sdtPr', [new Property('w:alias', title), new Property('w:tag', tag), new Property('w:id', id)]);
  return new Group('w:sdt', [properties, new Group('w:sdtContent', children)]) as unknown as ParagraphChild;
}
