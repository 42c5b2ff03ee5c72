/** The one style sheet of a page: readable on a phone, on a screen in light and dark, and on A4. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1d20;--soft:#545b63;--line:#c6cbd1;--faint:#e4e7ea;--paper:#fff;--link:#154273;--label:#154273;--warn:#a1160a;--good:#1d6540;--mark:#fff1bf;--mark-ink:#4a3900;
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",serif;--sans:"Segoe UI",-apple-system,BlinkMacSystemFont,Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#b0b7bf;--line:#50565e;--faint:#33383e;--paper:#16181b;--link:#9cc4f2;--label:#9cc4f2;--warn:#ff9d92;--good:#86d6a9;--mark:#43370f;--mark-ink:#ffe9a3}}
*{box-sizing:border-box}
html{font:17px/1.55 var(--serif);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{max-width:48rem;margin:0 auto;padding:3rem 1.5rem 5rem;overflow-wrap:anywhere}
header.page{padding-bottom:.9rem;border-bottom:1.5px solid var(--ink)}
.kind{margin:0 0 .9rem;font:600 .82rem/1.4 var(--sans);color:var(--soft)}
.banner{margin-left:.6rem;padding:.1rem .55rem;border:1.5px solid currentColor;color:var(--warn)}
.banner.approved{color:var(--good)}
h1,h2,h3,h4,h5,caption{font-family:var(--serif);font-weight:700;line-height:1.25;text-wrap:balance;hyphens:manual}
h1{font-size:2rem;margin:0}
h2,caption{font-size:1.32rem}
h2{margin:2.6rem 0 .6rem}
h3{font-size:1.12rem;margin:1.9rem 0 .45rem}
h4,h5{font-size:1rem;margin:1.5rem 0 .3rem}
p,ul,ol,blockquote,pre{margin:.65rem 0}
ul,ol{padding-left:1.4rem}
li>ul,li>ol{margin:.2rem 0}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.16em}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.detail{color:var(--soft)}
dl.facts{margin:0 0 2rem}
dl.facts>div{display:grid;grid-template-columns:10rem 1fr;padding:.34rem 0;border-bottom:1px solid var(--faint)}
dl.facts dt{padding-right:1rem;font:.85rem/1.75 var(--sans);color:var(--soft)}
dl.facts dd{margin:0}
abbr[title]{text-decoration:none}
dl.facts ul{margin:0;padding:0;list-style:none}
nav.agenda{margin:2rem 0}
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
.col-number{width:3.6rem}.of-openActions .col-number{width:7.6rem}.col-who{width:23%}.of-openActions .col-who{width:17%}.of-openActions tbody th{font-weight:400;font-size:.92em}.col-due,.col-target{width:10.2rem}.of-decisions .col-who{width:30%}.col-status{width:5.4rem}.col-lead{width:17%}.of-tracks .col-track{width:28%}.of-standby .col-who{width:34%}.col-ground{width:5.2rem}.col-article{width:44%}
.register caption{text-align:left;padding:0 0 .5rem}
.of-actions time,.of-openActions time{white-space:nowrap}
.scroll{overflow-x:auto;margin:1.1rem 0}
.scroll th,.scroll td{overflow-wrap:normal}
blockquote{margin:.65rem 1.5rem;font-style:italic}
code{font-size:.87em}
pre{white-space:pre-wrap;padding:.6rem 0;border:1px solid var(--faint);border-width:1px 0}
hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
@media (max-width:40rem){html{font-size:16px}body{padding:1.4rem 1.1rem 3rem}h1{font-size:1.6rem}dl.facts>div{grid-template-columns:1fr}dl.facts dt{line-height:1.4}.item,.item .item{grid-template-columns:1fr;row-gap:.15rem}.item .item{padding-left:.9rem}.item-facts{display:block}
.register,.register tbody,.register tr,.register td,.register tbody th,.register caption{display:block}.register thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.register tr{padding:.55rem 0;border-bottom:1px solid var(--line)}.register caption{border-bottom:1.5px solid var(--ink)}.register td,.register tbody th{padding:.08rem 0;border:0}.register td[data-label]::before{content:attr(data-label) ": ";font:.86rem var(--sans);color:var(--soft)}}
@page{size:A4;margin:22mm 22mm 26mm 25mm;@bottom-left{font:8.5pt Arial,sans-serif;color:#444;width:80%;text-align:left}@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt Arial,sans-serif;color:#444}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#888;--faint:#ccc;--paper:#fff;--link:#000;--label:#000;--warn:#000;--good:#000;--mark:transparent;--mark-ink:#000}
html{font-size:10.5pt;line-height:1.45}body{max-width:none;padding:0}h1{font-size:20pt}h2,caption{font-size:13pt}h2{margin-top:1.6em}.register{margin:1.8em 0}
h1,h2,h3,h4,h5,caption,.item-head{break-after:avoid}.item,tr,dl.facts>div,nav.agenda,blockquote{break-inside:avoid}thead{display:table-header-group}tbody{break-before:avoid}.scroll{overflow:visible}p{orphans:3;widows:3}a{text-decoration:none}.shield{outline:.75pt solid #000}.withheld{background:none;color:#000;outline:.75pt solid #000}}
`.trim();
