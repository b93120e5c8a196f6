// Shows the copy button where the browser can copy; the reference itself is plain text.
const box = document.querySelector("[data-copy]");
const citation = document.querySelector("[data-citation]");

if (box && citation && navigator.clipboard) {
  const status = box.querySelector("[role=status]");
  box.hidden = false;
  box.querySelector("button").addEventListener("click", async () => {
    const words = citation.textContent.replace(/\s+/g, " ").trim();
    try {
      await navigator.clipboard.writeText(words);
      status.textContent = "Gekopieerd.";
    } catch {
      getSelection().selectAllChildren(citation);
      status.textContent = "Kopiëren lukte niet. De tekst is geselecteerd: druk op Ctrl+C.";
    }
  });
}
