/** The one style sheet of a page: readable on a phone, on a screen in light and dark, and on A4. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1a1c1f;--soft:#4f565e;--line:#c9ced4;--paper:#fff;--tint:#f3f5f7;--link:#0b4f9c;--decision:#1f6f43;--action:#0b4f9c;--agreement:#6b4a00;--question:#7a2a6b;--progress:#4f565e;--warn:#a1160a;--shield:#fff3c9;--shield-ink:#4d3b00}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#b3bac2;--line:#4a5058;--paper:#17191c;--tint:#22262a;--link:#8ab8f5;--decision:#7fd3a3;--action:#8ab8f5;--agreement:#e3bd6b;--question:#e3a0d4;--progress:#b3bac2;--warn:#ff9c91;--shield:#463a12;--shield-ink:#ffeaa8}}
*{box-sizing:border-box}
html{font:17px/1.55 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,.kind,.banner,th,dt,caption,nav,.facts,footer{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
header.page{border-bottom:3px solid var(--ink);padding-bottom:1rem;margin-bottom:1.5rem}
.kind{margin:0 0 .25rem;font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;color:var(--soft)}
h1{font-size:1.85rem;line-height:1.2;margin:0;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:2.2rem 0 .5rem}
h3{font-size:1.08rem;margin:1.6rem 0 .4rem}
h4,h5{font-size:1rem;margin:1.3rem 0 .3rem}
.banner{display:inline-block;margin:.75rem 0 0;padding:.1rem .6rem;border:1.5px solid currentColor;border-radius:3px;font-size:.85rem;font-weight:600;color:var(--warn)}
.banner.approved{color:var(--decision)}
p,ul,ol,blockquote,pre{margin:.6rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
dl.facts{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.35rem 1.25rem;margin:1.25rem 0;font-size:.93rem}
dl.facts dt{font-weight:600;color:var(--soft)}
dl.facts dd{margin:0}
dl.facts ul{margin:0;padding:0;list-style:none}
.detail{color:var(--soft)}
nav.agenda{margin:1.5rem 0;padding:.75rem 1.1rem;background:var(--tint);border-radius:4px;font-size:.93rem}
nav.agenda h2{font-size:1rem;margin:0 0 .3rem}
nav.agenda ol{list-style:none;margin:0;padding:0}
nav.agenda ol ol{padding-left:1.4rem}
nav.agenda a{display:inline-block;min-height:24px}
.item{margin:1rem 0;padding:.55rem .9rem;border-left:4px solid var(--line);background:var(--tint);border-radius:0 4px 4px 0}
.item>p:first-of-type{margin-top:.15rem}
.item p:last-child{margin-bottom:.15rem}
.item .item{background:var(--paper)}
.item-decision{border-left-color:var(--decision)}
.item-action{border-left-color:var(--action)}
.item-agreement{border-left-color:var(--agreement)}
.item-question{border-left-color:var(--question)}
.item-head{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;font-size:.88rem;color:var(--soft);margin:0}
.item-head strong{color:var(--ink)}
.item-decision .item-head strong{color:var(--decision)}
.item-action .item-head strong{color:var(--action)}
.item-agreement .item-head strong{color:var(--agreement)}
.item-question .item-head strong{color:var(--question)}
.overdue{color:var(--warn);font-weight:600;white-space:nowrap}
.shield{background:var(--shield);color:var(--shield-ink);border-radius:3px;padding:0 .25em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.shield b{font:600 .72em system-ui,sans-serif;margin-right:.35em;vertical-align:.1em}
.withheld{background:var(--ink);color:var(--paper);border-radius:2px;padding:0 .35em;font:600 .8em system-ui,sans-serif;white-space:nowrap}
div.withheld{display:block;width:fit-content;margin:1rem 0;padding:.3rem .7rem;white-space:normal}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;font-weight:600;padding:.2rem 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink);font-size:.85rem}
tbody th{font-weight:600;white-space:nowrap}
blockquote{margin-left:0;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft)}
code{font-size:.88em;background:var(--tint);padding:.05em .3em;border-radius:3px}
pre{overflow-x:auto;background:var(--tint);padding:.7rem;border-radius:4px}
pre code{padding:0;background:none}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line);font-size:.82rem;color:var(--soft)}
@media (max-width:34rem){html{font-size:16px}body{padding:1.25rem 1rem 3rem}h1{font-size:1.5rem}dl.facts{grid-template-columns:1fr;gap:0}dl.facts dt{margin-top:.5rem}
table.register,table.register tbody,table.register tr,table.register td,table.register tbody th{display:block}table.register thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}table.register tr{border-bottom:1px solid var(--line);padding:.5rem 0}table.register td,table.register tbody th{border:0;padding:.1rem 0}table.register td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}}
@page{size:A4;margin:22mm 20mm 24mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#444}}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--paper:#fff;--tint:#f4f4f4;--link:#000;--decision:#000;--action:#000;--agreement:#000;--question:#000;--progress:#333;--warn:#000;--shield:#eee;--shield-ink:#000}
html{font-size:10.5pt}body{max-width:none;padding:0}nav.agenda{break-inside:avoid}h1,h2,h3,h4,h5,caption{break-after:avoid}.item,tr,dl.facts>*{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}p{orphans:3;widows:3}a{text-decoration:none}.item{background:none}}
`.trim();
