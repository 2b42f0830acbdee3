// The article: every paragraph of it, and the quotation marked where it stands.
onTheRecord.source = (element, props) => {
  const { make, button } = onTheRecord;
  const articles = props.value;
  let shown = null;
  let marked = [];
  let cameFrom = null;

  const paper = make("article", { class: "paper", role: "region", tabindex: "0" });
  const place = make("p", { class: "marked-place" });
  const back = button("Back to the answer", goBack, { class: "back", hidden: "" });
  element.append(make("div", { class: "bar" }, heading(), place, back, onTheRecord.checkOpener), paper);
  draw(articles[0]);

  onTheRecord.hear("mark", ({ quote, from, back: label }) => mark(quote, from, label));
  onTheRecord.hear("unmark", unmark);
  onTheRecord.followLinks(articles, openPassage);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && cameFrom) goBack();
  });

  function heading() {
    const title = make("h2", {}, "The article");
    if (articles.length === 1) return title;
    const options = articles.map(({ id, title }) => make("option", { value: id }, title));
    const chooser = make("select", { "aria-label": "Which article to show" }, ...options);
    chooser.addEventListener("change", () => {
      unmark();
      draw(byId(chooser.value));
    });
    return make("div", { class: "chooser" }, title, chooser);
  }

  function byId(id) {
    return articles.find((article) => article.id === id);
  }

  function draw(article) {
    shown = article;
    marked = [];
    const chooser = element.querySelector("select");
    if (chooser) chooser.value = article.id;
    paper.lang = article.language;
    paper.setAttribute("aria-label", article.title);
    paper.replaceChildren(...article.paragraphs.map(drawParagraph));
    paper.scrollTop = 0;
  }

  function drawParagraph({ n, text }) {
    const [tag, name] = n === 0 ? ["h3", "title"] : ["p", "paragraph"];
    const drawn = onTheRecord.verbatim(tag, name, text);
    drawn.dataset.n = n;
    drawn.tabIndex = -1;
    return drawn;
  }

  function unmark() {
    for (const { n, text } of marked) paragraph(n).replaceChildren(text);
    marked = [];
    place.textContent = "";
    leaveNoWayBack();
  }

  function paragraph(n) {
    return paper.querySelector(`[data-n="${n}"]`);
  }

  function mark(quote, from, label = "Back to the answer") {
    unmark();
    back.textContent = label;
    if (quote.article !== shown.id) draw(byId(quote.article));
    marked = shown.paragraphs.filter(({ start, end }) => start < quote.end && quote.start < end);
    for (const each of marked) paragraph(each.n).replaceChildren(...pieces(each, quote));
    place.textContent = `${quote.place}, characters ${quote.start}–${quote.end}`;
    bringIntoView(paper.querySelector("mark"));
    if (from) goTo(paragraph(marked[0].n), from);
  }

  // The paragraph in up to three pieces, the middle one marked; together they are its text.
  function pieces({ start, end, text }, quote) {
    const cut = (from, to) => onTheRecord.slice(text, from - start, to - start);
    const from = Math.max(start, quote.start);
    const to = Math.min(end, quote.end);
    const words = onTheRecord.withHighlight(cut(from, to), from, quote.highlight);
    return [cut(start, from), make("mark", {}, ...words), cut(to, end)].filter((it) => it !== "");
  }

  // Scrolls the article's own box; the page and the focus stay where they are.
  function bringIntoView(found) {
    const room = paper.clientHeight - found.offsetHeight;
    const offset = found.getBoundingClientRect().top - paper.getBoundingClientRect().top;
    const top = paper.scrollTop + offset - Math.max(room / 3, 16);
    paper.scrollTo({ top, behavior: onTheRecord.scrollBehavior() });
  }

  function goTo(found, from) {
    cameFrom = from;
    back.hidden = false;
    lookAt(found);
  }

  function openPassage(quote) {
    if (!quote) {
      unmark();
      place.textContent = "The link is to a passage of another text than this one.";
      return;
    }
    mark(quote);
    lookAt(paragraph(marked[0].n));
  }

  function lookAt(found) {
    found.focus({ preventScroll: true });
    // On one column the page is long, and gliding past all of it would only make dizzy.
    if (onTheRecord.flows(paper)) found.scrollIntoView({ block: "center", behavior: "instant" });
  }

  function goBack() {
    const button = cameFrom;
    leaveNoWayBack();
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: "center", behavior: "instant" });
  }

  function leaveNoWayBack() {
    cameFrom = null;
    back.hidden = true;
  }
};
