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

// Puts text on the clipboard; off this machine and without https only the old way is there.
onTheRecord.copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    const box = onTheRecord.make("textarea", { class: "unseen", "aria-hidden": "true" });
    box.value = text;
    document.body.append(box);
    box.select();
    const copied = document.execCommand("copy");
    box.remove();
    before?.focus();
    return copied;
  }
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
