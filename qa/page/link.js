// Links to passages: copied from a card, and followed when the page is opened with one.
onTheRecord.copyLink = (link) => {
  const { button, copy, tell } = onTheRecord;
  const label = "Copy link";
  const drawn = button(label, async () => {
    const copied = await copy(location.origin + location.pathname + link);
    drawn.textContent = copied ? "Link copied" : "Could not copy";
    tell("say", { words: drawn.textContent });
    setTimeout(() => (drawn.textContent = label), 2000);
  });
  return drawn;
};

// Puts text on the clipboard. Off this machine and without https only the old way is there: the
// text is selected in `field`, and stays so where even that fails, or in one that nobody sees.
onTheRecord.copy = async (text, field) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return field ? selected(field) : onTheRecord.unseen(text, selected);
  }

  function selected(shown) {
    shown.focus();
    shown.select();
    return document.execCommand("copy");
  }
};

// What `use` returns for a field with the text that nobody sees and that is gone afterwards.
onTheRecord.unseen = (text, use) => {
  const before = document.activeElement;
  const field = onTheRecord.make("textarea", { class: "unseen", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  const used = use(field);
  field.remove();
  before?.focus();
  return used;
};

// Calls `open` with the passage that the address names, now and whenever that changes, or
// with null where no article here has it.
onTheRecord.followLinks = (articles, open) => {
  const follow = () => {
    const [, hash, from, to] = /^#passage-([0-9a-f]{12})-(\d+)-(\d+)$/.exec(location.hash) ?? [];
    if (hash) open(passage(hash, Number(from), Number(to)));
  };

  // Whole sentences, whatever the address says: a link must not trim what it shows.
  function passage(hash, from, to) {
    const article = articles.find(({ sha256 }) => sha256.startsWith(hash));
    if (to <= from) return null;
    const touched = article?.sentences.filter(([start, end]) => start < to && from < end) ?? [];
    if (!touched.length) return null;
    const [start, end] = [touched[0][0], touched.at(-1)[1]];
    const { place } = article.paragraphs.findLast((each) => each.start <= start);
    return { article: article.id, start, end, highlight: null, place };
  }

  window.addEventListener("hashchange", follow);
  follow();
};
