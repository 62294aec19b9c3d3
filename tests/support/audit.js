// What a page does for readers who use a keyboard, a screen reader, or larger letters: faults, each named by its element. Empty lists are right.

{
  const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]"
  const NAMED = "[aria-label], [aria-labelledby]"
  const SHAPES = "rect, path, circle, ellipse, line, polygon, polyline, text"
  const PARTS = [null, "::before", "::after"]
  const MOST = 100 // stops to look at, evenly spread over a page
  const within = (whole, part) => whole.contains(part) || part.contains(whole)

  /** An element as a reader of a failing test knows it again. */
  function name(element) {
    const kind = element.getAttribute("class")?.split(" ")[0]
    return `${element.localName}${kind ? `.${kind}` : ""} "${element.textContent.trim().replace(/\s+/g, " ").slice(0, 30)}"`
  }

  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }))
  const stops = () => all(STOPS).filter((element) => element.tabIndex >= 0)

  /** A colour as red, green, blue and alpha, whatever its notation. */
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
  function channels(colour) {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }

  /** Relative luminance and contrast, after WCAG 2.2. */
  function luminance(colour) {
    const [red, green, blue] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  /** The colour on which an element stands. */
  function ground(element) {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (channels(backgroundColor)[3] === 255) return backgroundColor
    }
    return "Canvas"
  }

  /** The colours that are drawn of an element, or before or behind its text: ground, edges, shapes. */
  function paints(element, part) {
    const style = getComputedStyle(element, part)
    if (part && style.content !== '""') return []
    const edges = ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(style[`border${side}Width`])).map((side) => style[`border${side}Color`])
    const shapes = element.matches(SHAPES) ? [style.fill, style.stroke].filter((paint) => CSS.supports("color", paint)) : []
    return [style.backgroundColor, ...edges, ...shapes]
  }

  /** Whether an element shows against what lies behind it. */
  function isDrawn([element, part]) {
    const behind = ground(part ? element : element.parentElement)
    return paints(element, part).some((colour) => channels(colour)[3] > 127 && contrast(colour, behind) >= 3)
  }

  /** The line around an element that has the focus; in the band it is drawn around the bar. */
  function ring(element) {
    const area = element.querySelector(":scope > .timeline-area")
    const style = getComputedStyle(area ?? element)
    if (area) return { width: parseFloat(style.strokeWidth), colour: style.stroke }
    return { width: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth), colour: style.outlineColor }
  }

  const isRinged = (element) => {
    const { width, colour } = ring(element)
    return width >= 2 && contrast(colour, ground(element.parentElement)) >= 3
  }

  /** Whether any part of an element can be seen: it is in the window, and nothing that stays in place lies over all of it. */
  function isSeen(element) {
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width && height)
    return boxes.some(({ left, right, top, bottom }) => [left + 2, (left + right) / 2, right - 2].some((x) => [top + 2, (top + bottom) / 2, bottom - 2].some((y) => {
      const above = document.elementFromPoint(x, y)
      return above && within(element, above)
    })))
  }

  /** The stops of the Tab key, there and back: without a ring, or hidden behind what stays in place. */
  function focus() {
    const unringed = []
    const unseen = []
    const found = stops()
    const way = found.filter((_, place) => place % Math.ceil(found.length / MOST) === 0)
    for (const element of [...way, ...way.toReversed()]) {
      element.focus()
      if (!isRinged(element)) unringed.push(name(element))
      if (!isSeen(element)) unseen.push(name(element))
    }
    document.activeElement.blur()
    scrollTo(0, 0)
    return { unringed, unseen, reordered: found.filter((element) => element.tabIndex > 0).map(name) }
  }

  /** What is wider than the window. Frames that scroll by themselves hold their own. */
  const sideways = () => (document.documentElement.scrollWidth > innerWidth ? all("body *").filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("[role=region][tabindex], .timeline")).map(name).slice(0, 5) : [])

  /** Text that is cut off. */
  function cut() {
    const hides = ({ overflowX, overflowY, clipPath }) => /hidden|clip/.test(overflowX + overflowY) && clipPath === "none"
    return all("body :not(svg, svg *)").filter((element) => hides(getComputedStyle(element)) && (element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 2)).map(name)
  }

  /** Frames that scroll and that the keyboard cannot reach, or that have no name. A list of links is scrolled by its links. */
  function frames() {
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1
    return all("body :not(ol, input, textarea)").filter((element) => scrolls(element) && !(element.tabIndex >= 0 && element.matches(NAMED) && element.role === "region")).map(name)
  }

  /** Tables without a name, with headings of neither column nor row, or with rows that leave out some of their cells. */
  function tables() {
    const span = (row) => [...row.cells].filter((cell) => cell.checkVisibility()).reduce((sum, { colSpan }) => sum + colSpan, 0)
    const whole = (table) => new Set([...table.rows].filter((row) => row.checkVisibility()).map(span)).size === 1
    const named = (table) => table.caption || table.matches(NAMED) || table.closest(".md-typeset")
    const headed = (table) => table.tHead && [...table.querySelectorAll("th")].every((cell) => cell.scope || cell.closest("thead"))
    return all("table").filter((table) => !(whole(table) && named(table) && headed(table))).map(name)
  }

  /** Headings after one that is more than one level above, and any h1 but the first. */
  function headings() {
    const found = all("h1, h2, h3, h4, h5, h6")
    const level = (heading) => Number(heading.localName[1])
    return found.filter((heading, place) => (place ? level(heading) === 1 || level(heading) > level(found[place - 1]) + 1 : level(heading) !== 1)).map(name)
  }

  /** Landmarks of a kind that stands on the page more than once, without a name of their own. */
  function landmarks() {
    const kinds = ["nav", "aside", "form[role=search]", "[role=region]", "main", "body > header", "footer"]
    return kinds.flatMap((kind) => {
      const found = all(kind)
      const names = found.map((element) => element.ariaLabel ?? document.getElementById(element.getAttribute("aria-labelledby"))?.textContent)
      return found.length < 2 ? [] : found.filter((element, place) => !names[place] || names.indexOf(names[place]) !== place).map(name)
    })
  }

  /** Pictures that say nothing: drawings that are neither named nor hidden from those who do not see them. */
  const pictures = () => all("svg").filter((svg) => !svg.closest("[aria-hidden=true], [role=img]") && !svg.matches(NAMED)).map(name)

  /** Words of Korean and Japanese that are not marked as such. */
  function tongues() {
    const found = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode
      const lang = parentElement.closest("[lang]").lang
      if (!parentElement.closest("script") && ((/\p{Script=Hangul}/u.test(data) && lang !== "ko") || (/\p{Script=Han}|\p{Script=Kana}/u.test(data) && !/^(ja|zh|ko)/.test(lang)))) found.push(data.trim())
    }
    return found
  }

  /** With lines, letters and words as far apart as a reader may set them (WCAG 1.4.12), or letters twice as large (1.4.4). */
  const SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
  const LARGE = "html { font-size: 200% !important }"

  function under(rules, look = () => [...sideways(), ...cut()]) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets.push(sheet)
    const found = look()
    document.adoptedStyleSheets.pop()
    return found
  }

  /** What can be seen in the page's colours and not in the reader's own (forced colours): marks and shapes without words, edges of what is pressed or filled in. */
  function vanished() {
    const marks = all("body *").filter((element) => element.checkVisibility({ opacityProperty: true })).flatMap((element) => {
      const whole = !element.textContent.trim() || element.matches(`${SHAPES}, button, input, select`)
      return PARTS.filter((part) => part || whole).map((part) => [element, part])
    })
    const drawn = under("*, *::before, *::after { forced-color-adjust: none !important }", () => marks.filter(isDrawn))
    return drawn.filter((mark) => !isDrawn(mark)).map(([element, part]) => name(element) + (part ?? ""))
  }

  /** What moves, or would if it changed. */
  const moving = () => all("*").filter((element) => PARTS.some((part) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part)
    return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth"
  })).map(name)

  const MEASURES = { sideways, cut, frames, tables, headings, landmarks, pictures, tongues, moving, vanished, spaced: () => under(SPACED), large: () => under(LARGE) }

  /** Leave the first six of what stands in rows: they are made by one template, in the same colours. */
  const ROWS = "li, tr, tbody, dl > div, dt, dd, p, label, .timeline-group, svg :is(a, circle, line, path, rect, text)"
  globalThis.sample = () => {
    for (const rest of document.querySelectorAll(`:is(${ROWS}):nth-of-type(n + 7)`)) rest.remove()
  }

  /** Every part that can be unfolded, open. */
  globalThis.unfold = () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true
  }

  /** The faults of the page by measure. */
  globalThis.audit = (measures) => Object.fromEntries(measures.flatMap((measure) => (measure === "focus" ? Object.entries(focus()) : [[measure, MEASURES[measure]()]])))
}
