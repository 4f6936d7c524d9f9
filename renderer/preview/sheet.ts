/** How the pages stand, whatever the document's own styles say. Paper is white in the dark as well. */
export const SHEET = `
:host { color-scheme: light; forced-color-adjust: none; }
section.docx {
  margin: 0 auto 16px;
  background: #fff;
  box-shadow: 0 1px 2px #0003, 0 4px 16px #0002;
  line-height: normal;
}
section.docx > article { flex: 1 0 auto; margin: 0; }
ol.notes { margin: 12px 0 6px; padding: 6px 0 0; list-style: none; background: linear-gradient(#555, #555) 0 0 / 30% 1px no-repeat; }
ol.notes:empty { display: none; }
ol.notes > li::before { content: attr(value); font: .6rem/1 Cambria, Caladea, serif; vertical-align: super; }
ol.notes > li > p:first-child { display: inline; }
p[class*="docx-num-"]::before { display: inline-block; box-sizing: border-box; min-width: var(--room, 0); padding-right: .3em; text-indent: 0; white-space: nowrap; }
sup, sub { line-height: 0; }
.note-sign { font-size: .7em; }
.one-tab, .one-tab > a { display: flex; align-items: baseline; }
.one-tab > a { flex: 1; }
.one-tab span:has(> .tab) { flex: 1; }
[class*="docx_toc" i].one-tab span:has(> .tab) { margin: 0 .3em; border-bottom: 1px dotted #777; }
ins { color: #0a4aa6; text-decoration: underline; }
del { color: #a3242a; text-decoration: line-through; }
section.docx .comment-sign { display: inline-block; min-width: 1.5em; margin: 0 .15em; padding: 0 .3em; border-radius: 3px; background: #ffe08a; color: #1d1c1a; font: 600 7pt/1.5 Inter, sans-serif !important; text-align: center; vertical-align: 2px; }
.watermark { position: absolute; inset: 0; display: grid; place-items: center; z-index: 0; pointer-events: none; overflow: hidden; }
.watermark::before { content: attr(data-words); font: 700 150px/1 Carlito, Calibri, sans-serif; color: #e9e7e2; transform: rotate(-45deg); white-space: nowrap; }
section.docx > header, section.docx > footer { position: relative; z-index: 1; }
section.docx > footer { display: flex; flex-direction: column; justify-content: flex-end; }
`;
