/** A watermark: words across the page, behind the text, as Word makes them. The docx package has none (dolanmiu/docx#3017), so its few elements are written here. */
import { Paragraph, type ParagraphChild, XmlAttributeComponent, XmlComponent } from 'docx';

class Attributes extends XmlAttributeComponent<Record<string, string>> {
  protected override readonly xmlKeys: Record<string, string>;
  constructor(values: Record<string, string>) {
    super(values);
    this.xmlKeys = Object.fromEntries(Object.keys(values).map((name) => [name, name]));
  }
}

class Element extends XmlComponent {
  constructor(name: string, attributes: Record<string, string> = {}, children: readonly XmlComponent[] = []) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push(new Attributes(attributes));
    this.root.push(...children);
  }
}

/** The number that Word gives to words drawn along a line, and the path of that line. */
const TEXT_ALONG_LINE = '136';
const PLAIN_LINE = 'm@7,l@8,m@5,21600l@6,21600e';

/** The paragraph of a header that draws the words; `number` is unique among the document's watermarks. */
export function watermark(words: string, number: number): Paragraph {
  const kind = new Element('v:shapetype', {
    id: `_x0000_t${TEXT_ALONG_LINE}`,
    coordsize: '21600,21600',
    'o:spt': TEXT_ALONG_LINE,
    adj: '10800',
    path: PLAIN_LINE,
  });
  const shape = new Element(
    'v:shape',
    {
      id: `Watermark${number}`,
      'o:spid': `_x0000_s${2048 + number}`,
      type: `#_x0000_t${TEXT_ALONG_LINE}`,
      alt: '',
      style: [
        'position:absolute',
        'margin-left:0',
        'margin-top:0',
        'width:430pt',
        'height:150pt',
        'rotation:315',
        'z-index:-251658752',
        'mso-position-horizontal:center',
        'mso-position-horizontal-relative:margin',
        'mso-position-vertical:center',
        'mso-position-vertical-relative:margin',
      ].join(';'),
      'o:allowincell': 'f',
      fillcolor: '#c9c5bd',
      stroked: 'f',
    },
    [
      new Element('v:fill', { opacity: '.35' }),
      new Element('v:textpath', { style: 'font-family:"Calibri";font-size:1pt', string: words }),
    ],
  );
  const run = new Element('w:r', {}, [
    new Element('w:rPr', {}, [new Element('w:noProof')]),
    new Element('w:pict', {}, [kind, shape]),
  ]);
  return new Paragraph({ style: 'Header', children: [run as unknown as ParagraphChild] });
}
