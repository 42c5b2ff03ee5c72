/** The one style sheet of a page: readable on a phone, on a screen in light and dark, and on A4. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1d20;--soft:#545b63;--line:#c6cbd1;--faint:#e4e7ea;--paper:#fff;--link:#154273;--label:#154273;--warn:#a1160a;--good:#1d6540;--mark:#fff1bf;--mark-ink:#4a3900;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif","Noto Serif","DejaVu Serif Condensed",serif;--sans:"Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#b0b7bf;--line:#50565e;--faint:#33383e;--paper:#16181b;--link:#9cc4f2;--label:#9cc4f2;--warn:#ff9d92;--good:#86d6a9;--mark:#43370f;--mark-ink:#ffe9a3}}
*{box-sizing:border-box}
html{font:17px/1.55 var(--serif);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{max-width:48rem;margin:0 auto;padding:3rem 1.5rem 5rem;overflow-wrap:anywhere}
header.page{padding-bottom:.9rem;border-bottom:1.5px solid var(--ink)}
.kind{margin:0 0 .9rem;font:600 .82rem/1.4 var(--sans);color:var(--soft)}
.banner{margin-left:.6rem;padding:.1rem .55rem;border:1.5px solid currentColor;color:var(--warn)}
.banner.approved{color:var(--good)}
h1,h2,h3,h4,h5{font-family:var(--serif);font-weight:700;line-height:1.25;text-wrap:balance;hyphens:manual}
h1{font-size:2rem;margin:0}
h2{font-size:1.32rem}
h2{margin:2.6rem 0 .6rem}
h3{font-size:1.12rem;margin:1.9rem 0 .45rem}
h4,h5{font-size:1rem;margin:1.5rem 0 .3rem}
p,ul,ol,blockquote,pre{margin:.65rem 0}
ul,ol{padding-left:1.4rem}
li>ul,li>ol{margin:.2rem 0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.16em}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.detail{color:var(--soft)}
sup.note{font:.7em/1 var(--sans);vertical-align:.45em}sup.note a{text-decoration:none}.notes{font-size:.92em}
dl.facts{margin:0 0 2rem}
dl.facts>div{display:grid;grid-template-columns:10rem 1fr;padding:.34rem 0;border-bottom:1px solid var(--faint)}
dl.facts dt{padding-right:1rem;font:.85rem/1.75 var(--sans);color:var(--soft)}
dl.facts dd{margin:0}
abbr[title]{text-decoration:none}
dl.facts ul{margin:0;padding:0;list-style:none}
nav.agenda{margin:2rem 0}.agenda ul{list-style:none;margin:0;padding:0}.agenda ul ul{padding-left:1.5rem}
nav.agenda h2{margin:0 0 .4rem}
nav.agenda ol{list-style:none;margin:0;padding:0}
nav.agenda ol ol{padding-left:1.5rem}
nav.agenda a{display:inline-block;padding:.05rem 0;min-height:24px}
.item{display:grid;grid-template-columns:8.5rem 1fr;column-gap:1.5rem;margin:1.15rem 0;padding:.6rem 0 .7rem;border-top:1.5px solid var(--ink);border-bottom:1px solid var(--line)}
.item+.item{margin-top:-.55rem;border-top-width:0}
.item-head{margin:0;font:.9rem/1.65 var(--sans)}
.item-head strong{color:var(--label)}
.item-body{min-width:0}
.item-body>:first-child{margin-top:0}
.item-body>:last-child{margin-bottom:0}
.item-body>p{margin:.3rem 0}
.item-facts{display:flex;flex-wrap:wrap;gap:.05rem 1.4rem;margin:.35rem 0 0;font:.86rem/1.5 var(--sans)}
.item-facts dt,.item-facts dd{display:inline;margin:0}
.item-facts dt{color:var(--soft)}
.item .item{grid-template-columns:5.5rem 1fr;column-gap:1rem;margin:.7rem 0 0;padding:.5rem 0 0;border-top:1px solid var(--line);border-bottom:0}
.overdue{color:var(--warn);font-weight:700;white-space:nowrap}
.shield{background:var(--mark);color:var(--mark-ink);padding:.05em .3em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.shield a{color:inherit}
.shielded{font:700 .74em var(--sans)}
.withheld{background:var(--ink);color:var(--paper);padding:.05em .4em;font:600 .8em var(--sans);white-space:nowrap}
.gap{color:var(--soft);margin:1.15rem 0}
table{border-collapse:collapse;width:100%;font-size:.94rem;line-height:1.45;font-variant-numeric:lining-nums tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.42rem 1rem .42rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:1.5px solid var(--ink);font:600 .85rem/1.4 var(--sans);vertical-align:bottom}
tbody th{font-weight:700}.of-standby tbody th{font-weight:400}
.register{margin:2.6rem 0;table-layout:fixed}
.register tbody th{overflow-wrap:anywhere}
.item-head,.register td{hyphens:auto}
.col-number{width:3.8rem}.of-openActions .col-number{width:6.6rem}.of-openActions tbody th{font-weight:400;font-size:.92em}.col-who{width:21%}.of-openActions .col-who{width:18%}.of-decisions .col-who{width:26%}.of-standby .col-who{width:34%}.col-due,.col-target{width:7.6rem}.col-status{width:5rem}.col-lead{width:17%}.of-tracks .col-track{width:28%}.col-sort{width:7.8rem}.col-outcome{width:7rem}.col-moved{width:20%}.of-commitments .col-who{width:15%}.col-promisedTo{width:19%}.col-ground{width:5.2rem}.col-article{width:44%}
.register .item-facts{font-size:.9em}
.register caption{text-align:left;padding:0 0 .5rem}.register caption h2{margin:0}
.tally{width:auto;margin:.5rem 0;font-size:.88rem;overflow-wrap:break-word}.tally thead th{font:600 .8rem/1.4 var(--sans);border-bottom-width:1px}.tally tbody th{font-weight:400}.tally .count{text-align:right}.tally tr:last-child>*{border-bottom:0}
.bar{display:block;width:100%;max-width:20rem;height:auto;margin:.3rem 0}.bar rect{stroke:var(--ink);fill:none}.bar .yes{fill:var(--ink)}.bar .hatch{stroke:var(--ink);fill:none}
.scroll{overflow-x:auto;margin:1.1rem 0}
.scroll th,.scroll td{overflow-wrap:normal}
#signatures~ul{list-style:none;padding:0}
blockquote{margin:.65rem 1.5rem;font-style:italic}
img{max-width:100%;height:auto;vertical-align:middle}s{text-decoration-thickness:1px}
code{font-size:.87em}
pre{white-space:pre-wrap;padding:.6rem 0;border:1px solid var(--faint);border-width:1px 0}
hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
@media (max-width:40rem){html{font-size:16px}body{padding:1.4rem 1.1rem 3rem}h1{font-size:1.6rem}dl.facts>div{grid-template-columns:1fr}dl.facts dt{line-height:1.4}.item,.item .item{grid-template-columns:1fr;row-gap:.15rem}.item .item{padding-left:.9rem}.item-facts{display:block}
.register,.register tbody,.register tr,.register td,.register tbody th,.register caption{display:block}.register thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.register tr{padding:.55rem 0;border-bottom:1px solid var(--line)}.register caption{border-bottom:1.5px solid var(--ink)}.register td,.register tbody th{padding:.08rem 0;border:0}.register td[data-label]::before{content:attr(data-label) ": ";font:.86rem var(--sans);color:var(--soft)}}
@page{size:A4;margin:15mm 20mm 16mm 22mm;@bottom-left{font:8.5pt Arial,sans-serif;color:#444;width:80%;text-align:left}@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt Arial,sans-serif;color:#444}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#888;--faint:#ccc;--paper:#fff;--link:#000;--label:#000;--warn:#000;--good:#000;--mark:transparent;--mark-ink:#000}
html{font-size:10pt;line-height:1.3}body{max-width:none;padding:0}p{orphans:2;widows:2}p,ul,ol,blockquote,pre{margin:.45rem 0}header.page{padding-bottom:.5rem}.kind{margin-bottom:.4rem}h1{font-size:18pt}h2{font-size:12.5pt;margin:1em 0 .25em}h3{font-size:11pt;margin:1em 0 .3em}h4,h5{margin:.9em 0 .2em}
dl.facts{margin-bottom:.8rem}dl.facts>div{grid-template-columns:7.5rem 1fr;padding:.13rem 0}dl.facts dt{line-height:1.6}nav.agenda{margin:.8rem 0}nav.agenda>ol{columns:2;column-gap:2rem;break-before:avoid}nav.agenda li{break-inside:avoid}nav.agenda a{min-height:0;padding:0}
.item{grid-template-columns:8rem 1fr;column-gap:0;margin:.5rem 0;padding:0 0 .28rem;border-top:0}.item>*{border-top:1px solid var(--ink);padding-top:.25rem}.item-head{padding-right:.8rem}.item+.item{margin-top:-.5rem}.item+.item>*{border-top:0}.item .item{grid-template-columns:6.2rem 1fr;column-gap:0;margin-top:.35rem;padding:0;border:0}.item .item>*{border-top:1px solid var(--line)}.item-head{line-height:1.5}.item-body>p{margin:0 0 .15rem}.item-facts{margin-top:.1rem}
.register{margin:1.05em 0;font-size:.96em;line-height:1.3}th,td{padding:.22rem .7rem .22rem 0}.register caption{padding-bottom:.2rem}.col-number{width:3.8rem}.of-openActions .col-number{width:6rem}.col-due,.col-target{width:11.6rem}.of-commitments .col-due{width:8.4rem}.col-status{width:4.2rem}.col-who{width:17%}
h1,h2,h3,h4,h5,caption,thead{break-after:avoid}tr,dl.facts li,nav.agenda:not(:has(li:nth-child(16))),.item:not(:has(.item + .item,.item .item,li,pre,p + p,tr:nth-child(4))){break-inside:avoid}.item-facts{break-before:avoid;break-inside:avoid}thead{display:table-header-group}tbody{break-before:avoid}.scroll{overflow:visible}a{text-decoration:none}.shield{outline:.75pt solid #000}.withheld{background:none;color:#000;outline:.75pt solid #000}}
`.trim();
