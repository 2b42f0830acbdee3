// The conversation as a file: asked for here, made by the server, saved by the browser.
onTheRecord.saving = (ask) => {
  const { make, button } = onTheRecord;
  const told = make("span", { class: "told", role: "status" });
  const menu = onTheRecord.disclosure("Export", null, () => [
    button("Markdown", () => ask("markdown")),
    button("JSON", () => ask("json")),
    told,
  ]);
  menu.opener.hidden = true;
  return { ...menu, save };

  function save({ name, text, message }) {
    if (text) download(name, text);
    told.textContent = message ?? `Saved as ${name}.`;
  }

  function download(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1_000);
  }
};
