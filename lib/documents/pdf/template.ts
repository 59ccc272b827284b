/**
 * The one typst template. The document comes in as JSON and is only ever placed as strings, so that no text is read
 * as markup: `#panic()` in a report prints as written.
 */
export const template = `
#let doc = json(bytes(sys.inputs.document))
#let sizes = doc.sizes
#let serif = "Noto Serif SC"
#let sans = "Noto Sans SC"
#let ink = rgb("#1f4e8c")

#set document(
  title: doc.title,
  author: doc.author,
  date: auto,
)
#set page(
  width: doc.page.width * 1mm,
  height: doc.page.height * 1mm,
  margin: (
    top: doc.page.top * 1mm,
    left: doc.page.left * 1mm,
    right: doc.page.right * 1mm,
    bottom: doc.page.bottom * 1mm,
  ),
  footer-descent: doc.pageNumberDistance * 1mm,
  footer: context {
    let number = counter(page).get().first()
    set text(size: sizes.pageNumber * 1pt)
    align(if calc.odd(number) { right } else { left }, pad(x: 1em, "— " + str(number) + " —"))
  },
)
#set text(
  font: serif,
  size: sizes.body * 1pt,
  lang: "zh",
  region: "cn",
  cjk-latin-spacing: none,
  top-edge: 0.8em,
  bottom-edge: -0.2em,
)
#let gap = (doc.lineDistance - sizes.body) * 1pt
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: (amount: 2em, all: true))
#set block(spacing: gap)
#set list(indent: 2em, spacing: gap)
#set enum(indent: 2em, spacing: gap)

#show heading: it => block(sticky: true, above: gap, below: gap, {
  set text(
    size: sizes.body * 1pt,
    weight: "bold",
    font: if it.level == 1 { sans } else { serif },
  )
  pad(left: 2em, it.body)
})
#show figure: set block(breakable: true)
#show figure.caption: it => block(sticky: true, above: gap, below: 6pt, {
  set par(leading: 0.5em, justify: false, first-line-indent: 0em)
  it.body
})

#let lines-of(lines) = lines.map(line => [#line]).join(linebreak())

#let draw-run(run) = {
  let words = if run.at("bold", default: false) { strong(run.text) } else { [#run.text] }
  if "href" in run { link(run.href, text(fill: ink, words)) } else { words }
  if run.at("breakAfter", default: false) { linebreak() }
}

#let draw-cell(cell) = table.cell(
  x: cell.x,
  y: cell.y,
  colspan: cell.colSpan,
  rowspan: cell.rowSpan,
  align: horizon + (left: left, center: center, right: right).at(cell.align),
  if cell.isHead { text(font: sans, weight: "bold", lines-of(cell.lines)) } else { lines-of(cell.lines) },
)

#let draw-table(block) = {
  let words = (block.caption, block.note).filter(words => words != "")
  let drawn = {
    set text(size: block.textSize * 1pt)
    set par(leading: 0.4em, justify: false, first-line-indent: 0em)
    table(
      columns: block.columnWidths.map(width => width * 1fr),
      inset: (x: if block.textSize < 10 { 2pt } else { 4pt }, y: 4pt),
      stroke: 0.5pt,
      ..if block.head.len() > 0 { (table.header(repeat: true, ..block.head.map(draw-cell)),) },
      ..block.body.map(draw-cell),
    )
  }
  if words.len() == 0 { return drawn }
  let caption = {
    if block.caption != "" { text(font: sans, weight: "bold", size: sizes.caption * 1pt, block.caption) }
    if words.len() == 2 { linebreak() }
    if block.note != "" { text(size: sizes.note * 1pt, block.note) }
  }
  figure(
    drawn,
    kind: table,
    supplement: none,
    numbering: none,
    gap: 6pt,
    caption: std.figure.caption(position: top, caption),
  )
}

#let draw-chart(chart) = figure(
  image(bytes(chart.svg), format: "svg", width: 100%, alt: chart.description),
  kind: image,
  supplement: none,
  numbering: none,
  gap: 6pt,
  caption: std.figure.caption(
    position: top,
    text(font: sans, weight: "bold", size: sizes.caption * 1pt, chart.title),
  ),
)

#let draw-paragraph(paragraph) = {
  let words = paragraph.runs.map(draw-run).join()
  let place = paragraph.at("place", default: none)
  if place == none { return par(words) }
  let flush = par(first-line-indent: 0em, words)
  if place == "flush" { return flush }
  let column = box(align(center, flush))
  block(width: 100%, breakable: false, above: 2 * gap + sizes.body * 1pt, align(right, pad(right: 4em, column)))
}

#let draw(block) = {
  if block.kind == "heading" { heading(level: block.level, block.text) }
  else if block.kind == "paragraph" { draw-paragraph(block) }
  else if block.kind == "table" { draw-table(block) }
  else if block.kind == "chart" { draw-chart(block) }
  else {
    let items = block.items.map(blocks => blocks.map(draw).join())
    if block.ordered { enum(..items) } else { list(..items) }
  }
}

#align(center, {
  set par(leading: 0.5em, justify: false, first-line-indent: 0em)
  set text(size: sizes.title * 1pt, weight: "bold")
  block(below: gap, lines-of(doc.titleLines))
})
#if doc.subtitle != none {
  align(center, block(below: 1.5em, text(size: sizes.subtitle * 1pt, doc.subtitle)))
}
#for block in doc.blocks { draw(block) }
`;
