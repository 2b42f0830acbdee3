// The citations of one quotation, made by the server: one at a time, to copy or to select by hand.
onTheRecord.cite = (quote) => {
  const { make, button } = onTheRecord;
  return onTheRecord.disclosure("Cite", quote.place, draw);

  function draw() {
    const options = quote.citations.map(({ label }, n) => make("option", { value: n }, label));
    const format = make("select", {}, ...options);
    const text = make("textarea", { readonly: "", rows: "6", dir: "auto", spellcheck: "false" });
    const told = make("span", { class: "told", role: "status" });
    format.addEventListener("change", show);
    show();
    return [
      make("label", {}, make("span", {}, "Format"), format),
      make("label", {}, make("span", {}, "Citation"), text),
      make("div", { class: "copying" }, button("Copy", copy, { class: "copy" }), told),
    ];

    function chosen() {
      return quote.citations[format.value];
    }

    function show() {
      text.value = chosen().text;
      told.textContent = "";
    }

    async function copy(event) {
      told.textContent = "";
      const copied = await onTheRecord.copy(chosen().text, text);
      if (copied) event.target.focus();
      told.textContent = copied
        ? `Copied: ${chosen().label}.`
        : "Your browser does not let this page copy. The citation is selected: copy it yourself.";
    }
  }
};
