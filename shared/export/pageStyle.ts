/** Style of the exported page: the Word document's look for the screen and for paper. */
export const PAGE_STYLE = `
body{margin:0;background:#fff;color:#1c1b19;font:11pt/1.45 Cambria,Caladea,Georgia,serif}
main{max-width:46rem;margin:2.5rem auto;padding:0 1.5rem}
main.landscape{max-width:64rem}
body.small{font-size:9pt}body.large{font-size:14pt}body.large h2{font-size:16pt}body.large h3{font-size:14pt}
h1{font-size:19pt;line-height:1.2;margin:0 0 4pt}
h2{font-size:13pt;margin:16pt 0 4pt;break-after:avoid}
h3,h4,h5,h6{font-size:11pt;margin:10pt 0 2pt;break-after:avoid}
h4,h5{font-style:italic}h5{font-weight:normal}h6{font-size:10pt;color:#57534e}h6.l6{font-weight:normal;font-style:italic}
p{margin:0 0 6pt}
.subtitle{font-size:12pt;color:#57534e;margin-bottom:14pt}
.banner{font-weight:bold;letter-spacing:.02em;font-size:9.5pt;color:#57534e}
ul,ol{margin:0 0 6pt;padding-left:1.6em}
li p{margin:0 0 4pt}
.numbered{padding-left:2.6em}.numbered>li>p{margin-bottom:6pt}
table{border-collapse:collapse;width:100%;margin:0 0 12pt;break-inside:auto}
tr{break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:3pt 8pt 3pt 0;border-top:.5pt solid #c9c5bd;border-bottom:.5pt solid #c9c5bd}
th{font-weight:normal;color:#57534e}
th p,td p{margin:0}
.heading-block th{width:7.5rem}
.grid th,.grid td{border:.5pt solid #c9c5bd;padding:3pt 6pt}
blockquote{margin:0 0 6pt 1.5em;font-style:italic}
.author{border-left:2.25pt solid #23429b;padding-left:8pt;margin:0 0 6pt}
.gap{color:#8a4b00;font-style:italic}
.annex{break-before:page}
figure{margin:0 0 8pt}
figure img{display:block;max-width:100%;height:auto}
.page-break{border:0;margin:0;break-after:page}
.contents{margin:0 0 12pt}
.contents p{font-weight:bold;margin:0 0 4pt}
.contents ul{list-style:none;margin:0;padding:0}
.contents .l2{padding-left:1.2em}.contents .l3{padding-left:2.4em}.contents .l4,.contents .l5,.contents .l6{padding-left:3.6em}
caption{text-align:left;font-size:9.5pt;color:#57534e;padding:0 0 3pt}
.footnotes{font-size:9pt;border-top:.5pt solid #c9c5bd;padding-top:6pt}
@page{margin:25mm 25mm 22mm}
@media print{main,main.landscape{margin:0;padding:0;max-width:none}.banner{display:none}}
`;
