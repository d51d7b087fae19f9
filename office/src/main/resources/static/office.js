// The pages work without this file. It remembers large type and asks before what can't be undone.
const largeType = "office-large-type";
const root = document.documentElement;
root.classList.toggle("large-type", localStorage.getItem(largeType) === "yes");

for (const button of document.querySelectorAll("[data-large-type]")) {
  const name = () => { button.textContent = root.classList.contains("large-type") ? "标准字号" : "大字"; };
  button.hidden = false;
  name();
  button.addEventListener("click", () => {
    const large = root.classList.toggle("large-type");
    localStorage.setItem(largeType, large ? "yes" : "no");
    name();
  });
}

// A second click on a button that already sent its form does nothing: the first one is on its way.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) { delete form.dataset.sent; }
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A form is confirmed by the keyboard alone: Enter on a tick goes to the next one, from the last to the button.
const ticks = [...document.querySelectorAll("[data-tick]")];
for (const [at, tick] of ticks.entries()) {
  tick.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") { return; }
    event.preventDefault();
    (ticks[at + 1] ?? document.querySelector("[data-after-ticks]")).focus();
  });
}
if (ticks.length > 0 && !document.querySelector(".office-wrong, .alert-danger")) { ticks[0].focus({ preventScroll: true }); }

// One after the other by the keys that a projector's remote control sends.
const pages = document.querySelector("[data-pages]");
if (pages) {
  const way = { PageDown: "next", PageUp: "prev" };
  document.addEventListener("keydown", (event) => {
    const link = pages.querySelector(`a[rel=${way[event.key] ?? "none"}]`);
    const typing = event.target.closest?.("input:not([type=radio]):not([type=checkbox]), textarea, select");
    if (link && !typing) { event.preventDefault(); link.click(); }
  });
}

// What somebody writes is kept while it is written; whoever is overtaken by another writer is told and saves nothing.
const writing = document.querySelector("form[data-autosave]");
if (writing) {
  const said = writing.querySelector("[data-autosaved]");
  const written = () => new URLSearchParams([...new FormData(writing)].filter(([name]) => !["form", "seen", "_csrf"].includes(name))).toString();
  let kept = written();
  const keep = async () => {
    const now = written();
    if (now === kept || writing.dataset.sent) { return; }
    const sent = new URLSearchParams(new FormData(writing));
    sent.set("autosave", "yes");
    const answer = await fetch(writing.dataset.autosave, { method: "POST", body: sent }).catch(() => null);
    if (!answer) { said.textContent = "没有连上，稍后再自动保存"; return; }
    const told = await answer.json().catch(() => ({ words: "没有自动保存，请按“保存”" }));
    said.textContent = told.words;
    if (!answer.ok) { clearInterval(every); return; }
    kept = now;
    writing.elements.seen.value = told.seen;
    writing.elements.form.value = told.form;
    for (const other of document.querySelectorAll("form:not([data-autosave]) input[name=seen]")) { other.value = told.seen; }
  };
  const every = setInterval(keep, 20000);
}
