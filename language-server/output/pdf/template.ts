/**
 * How the pages look, in Typst. It reads the minutes as data (`sys.inputs`), and shows their words as text: nothing of them is read as
 * Typst, and it opens no file but the pictures that it is given.
 * @param rules of a house style, checked (`own-typst.ts`): they come behind ours, and so count before them.
 */
export function templateWith(rules: string): string {
  return `${START}${rules}\n${END}`;
}

const START = `
#let doc = json(bytes(sys.inputs.data))
#let look = doc.look
#let ink = rgb(look.ink)
#let soft = rgb("#545b63")
#let hair = 0.5pt + rgb("#c6cbd1")
#let blue = rgb(look.accent)
#let warn = rgb("#a1160a")
#let good = rgb("#1d6540")
#let serif = (..look.text, "Libertinus Serif", "DejaVu Sans Mono")
#let sans = (..look.labels, ..serif)
#let mono = ("DejaVu Sans Mono", "Libertinus Serif")

#set document(
  title: doc.title,
  author: (),
  date: auto,
)
#set text(font: serif, size: 10.5pt, lang: doc.lang, region: doc.region, fill: ink, hyphenate: false)
#set par(leading: 0.58em, spacing: 0.9em, justify: false)
#show heading: set text(font: serif, weight: "bold")

#let marked(m, body) = {
  let it = body
  if "strong" in m { it = strong(it) }
  if "emphasis" in m { it = emph(it) }
  if "strike" in m { it = strike(it) }
  if "code" in m { it = text(font: mono, size: 0.85em, it) }
  if "detail" in m { it = text(fill: soft, it) }
  if "late" in m { it = box(text(fill: warn, weight: "bold", it)) }
  if "ground" in m { it = text(size: 0.78em, weight: "bold", it) }
  if "note" in m { it = super(it) }
  if "withheld" in m { it = box(stroke: 0.6pt + ink, inset: (x: 2pt), outset: (y: 1.2pt), text(size: 0.82em, weight: "bold", it)) }
  else if "shielded" in m { it = highlight(fill: rgb("#fff1bf"), top-edge: "ascender", bottom-edge: "descender", it) }
  it
}

#let one(i) = {
  if "br" in i { linebreak() }
  else if "pic" in i {
    if doc.pictures { box(image("picture-" + str(i.pic), alt: i.alt, fit: "contain")) } else { text(i.alt) }
  } else {
    let words = marked(i.m, i.t.map(t => text(t)).join(sym.zws))
    if i.to != none { link(i.to, text(fill: blue, words)) }
    else if i.at("in") != none { link(label(i.at("in")), text(fill: blue, words)) }
    else { words }
  }
}
#let inline(words) = words.map(one).join()
#let placed(anchor) = if anchor == none { none } else [#metadata("anchor")#label(anchor)]
#let directed(from-right, body) = if from-right { set text(dir: rtl); body } else { body }

#let fact(f) = box[#text(font: sans, size: 0.88em, fill: soft, f.name)] + text(" ") + text(size: 0.92em, inline(f.words))
#let is-long(words) = words.any(w => "t" in w and w.t.any(t => t.split(" ").any(word => word.clusters().len() > 17)))
#let celled(words) = { set text(hyphenate: is-long(words)); inline(words) }
// A name of a fact is a box, which has no direction: between two values that are read from the right a mark keeps each behind its own.
#let facts(list) = list.map(fact).join(text(if list.any(f => f.mixed) { "   \\u{200e}" } else { "   " }) + h(0.6em, weak: false))

#let widths(of, columns) = columns.map(c => {
  if c.word == "number" { if of == "openActions" { 2.6cm } else { 1.5cm } }
  else if c.word in ("who", "lead", "moved", "promisedTo") { 3cm }
  else if c.word in ("due", "target") { 3.3cm }
  else if c.word in ("status", "outcome", "sort") { 2.2cm }
  else if c.word == "ground" { 1.9cm }
  else if c.word in ("startsAt", "endsAt") { 5cm }
  else { 1fr }
})


#let outlined(entries) = list(marker: none, indent: 0pt, ..entries.map(e => {
  inline(e.words)
  if e.entries.len() > 0 { outlined(e.entries) }
}))

#let head-cell(body) = table.cell(stroke: (bottom: 0.9pt + ink), align: bottom, text(font: sans, size: 0.88em, weight: "bold", body))
#let ruled(columns, head, rows) = {
  set text(size: 0.94em)
  set par(leading: 0.5em, spacing: 0.6em)
  table(
    columns: columns,
    stroke: (top: none, left: none, right: none, bottom: hair),
    inset: (left: 0pt, right: 9pt, y: 4pt),
    align: left + top,
    table.header(repeat: true, ..head.map(head-cell)),
    ..rows.flatten(),
  )
}

#let node(n) = {
  if n.k == "par" { directed(n.rtl, par(inline(n.words))) }
  else if n.k == "gap" { block(above: 1em, below: 1em, text(fill: soft, directed(n.rtl, inline(n.words)))) }
  else if n.k == "rule" { line(length: 100%, stroke: hair) }
  else if n.k == "quote" { block(inset: (left: 1.2em), emph(n.nodes.map(node).join())) }
  else if n.k == "code" { block(stroke: (left: 1.5pt + rgb("#c6cbd1")), inset: (left: 8pt, y: 2pt), n.lines.map(inline).join(linebreak())) }
  else if n.k == "list" {
    let items = n.items.map(item => item.map(node).join())
    if n.start == none { list(indent: 0.2em, body-indent: 0.6em, ..items) }
    else { enum(start: n.start, indent: 0.2em, body-indent: 0.6em, ..items) }
  }
  else if n.k == "notes" { enum(indent: 0.2em, body-indent: 0.6em, ..n.notes.map(note => { placed(note.anchor); note.nodes.map(node).join() })) }
  else if n.k == "outline" { outlined(n.entries) }
  else if n.k == "heading" {
    if n.anchor == none { heading(level: n.level, inline(n.words)) }
    else [#heading(level: n.level, inline(n.words))#label(n.anchor)]
  }
  else if n.k == "facts" {
    block(above: 0.9em, below: 1.6em, grid(
      columns: (3.6cm, 1fr), inset: (x: 0pt, y: 3.6pt), stroke: (bottom: hair),
      ..n.rows.map(row => (
        text(font: sans, size: 0.88em, fill: soft, row.name),
        { set par(leading: 0.5em); row.values.map(inline).join(linebreak()) },
      )).flatten(),
    ))
  }
  else if n.k == "contents" {
    block(above: 1.4em, below: 0.7em, sticky: true, text(size: 1.15em, weight: "bold", n.title))
    outline(title: none, depth: 3, indent: 1.1em)
  }
  else if n.k == "itemFacts" { block(above: 0.65em, below: 0.65em, facts(n.facts)) }
  else if n.k == "item" {
    block(
      width: 100%, above: 0.9em, below: 0.9em, breakable: not n.whole, stroke: (top: 0.7pt + rgb("#c6cbd1")), inset: (top: 5pt),
      {
        let label = { placed(n.anchor); text(font: sans, size: 0.92em, weight: "bold", fill: blue, inline(n.label)) }
        let body = n.nodes.map(node).join()
        if n.wide { block(below: 0.65em, sticky: true, label); block(inset: (left: 3.05cm), above: 0.65em, body) }
        else { grid(columns: (2.7cm, 1fr), column-gutter: 0.35cm, label, body) }
      },
    )
  }
  else if n.k == "grid" {
    block(above: 1em, below: 1.1em, ruled(
      n.widths.map(w => w * 1fr),
      n.rows.first().map(celled),
      n.rows.slice(1).map(cells => cells.map(c => table.cell(celled(c)))),
    ))
  }
  else if n.k == "table" {
    block(above: 0.6em, below: 1.6em, ruled(
      widths(n.of, n.columns),
      n.columns.map(c => text(c.name)),
      n.rows.map(row => row.cells.enumerate().map(((index, cell)) => table.cell(breakable: not row.whole, {
        let words = { placed(cell.anchor); celled(cell.words) }
        if index == 0 and n.of != "standby" { strong(words) } else { words }
        if cell.facts.len() > 0 { parbreak(); facts(cell.facts) }
      }))),
    ))
  }
  else if n.k == "signatures" {
    for lines in n.entries { block(breakable: false, above: 3.2em, lines.map(inline).join(linebreak())) }
  }
}

#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 1): set block(above: 17.85pt, below: 7.88pt, sticky: true)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 2): set block(above: 15.22pt, below: 7.35pt, sticky: true)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 3): set block(above: 13.65pt, below: 6.83pt, sticky: true)
#show heading.where(level: 4): set text(size: 10.5pt)
#show heading.where(level: 4): set block(above: 12.60pt, below: 6.30pt, sticky: true)
#show outline.entry: it => block(above: 0.55em, below: 0.55em, it)

// Where pages are drawn, each one's ground would lie on the first.
#set page(fill: none) if doc.at("drawn", default: false)
#set page(
  paper: "a4",
  margin: (left: 22mm, right: 20mm, top: 24mm, bottom: 22mm),
  header: {
    set text(font: sans, size: 8.5pt, fill: soft)
    if look.header != "" { look.header + sym.space + sym.dot.c + sym.space }
    doc.kind
    h(1fr)
    strong(doc.standing)
  },
  footer: context {
    set text(font: sans, size: 8.5pt, fill: soft)
    grid(columns: (1fr, auto), column-gutter: 1cm, { doc.foot; if look.footer != "" { linebreak(); look.footer } }, [#doc.page #counter(page).display() #doc.of #counter(page).final().first()])
  },
)
`;

const END = `#let lines = (..if look.organisation != "" { (text(weight: "bold", fill: blue, look.organisation),) }, ..look.address.map(l => text(l)))
#if look.logo != none or lines.len() > 0 {
  block(below: 1.6em, width: 100%, grid(
    columns: (1fr, auto), column-gutter: 1cm, align: (left + top, left + top),
    if look.logo != none and doc.pictures { image("picture-" + str(look.logo.at), alt: look.logo.words, width: look.logo.width * 1mm) },
    { set text(font: sans, size: 8.5pt, fill: soft); set par(leading: 0.5em); lines.join(linebreak()) },
  ))
}

#if doc.head != none {
  let state = doc.head.state
  block(below: 0.9em, {
    text(size: 0.95em, weight: "bold", fill: soft, doc.head.kind)
    if state != none {
      h(0.8em)
      let paint = if state.value == "approved" { good } else { warn }
      box(stroke: 0.9pt + paint, inset: (x: 4pt), outset: (y: 3pt), text(size: 0.95em, weight: "bold", fill: paint, inline(state.words)))
    }
  })
  block(below: 0.7em, width: 100%, stroke: (bottom: 1pt + ink), inset: (bottom: 7pt), title(text(size: 18pt, weight: "bold", inline(doc.head.title))))
}
#doc.nodes.map(node).join()
`;
