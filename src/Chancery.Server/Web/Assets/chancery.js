// Every page works without this file. It drops files into the form, and moves between quotations by keys.
(() => {
  "use strict";

  for (const form of document.querySelectorAll("form[data-drop]")) {
    const file = form.querySelector("input[type=file]");
    const stop = (event) => {
      event.preventDefault();
      form.classList.toggle("dropping", event.type === "dragover");
    };
    form.addEventListener("dragover", stop);
    form.addEventListener("dragleave", stop);
    form.addEventListener("drop", (event) => {
      stop(event);
      if (file && event.dataTransfer.files.length > 0) {
        file.files = event.dataTransfer.files;
      }
    });
  }

  const isTyping = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }

    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("site-search")?.focus();
      return;
    }

    if (event.key === "j" || event.key === "k") {
      const stops = [...document.querySelectorAll("article.card, article.hit, article.row")];
      const at = stops.indexOf(document.activeElement);
      const next = stops[at + (event.key === "j" ? 1 : -1)] ?? stops[0];
      if (next) {
        next.tabIndex = -1;
        next.focus();
        next.scrollIntoView({ block: "nearest" });
      }
    }
  });

  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = "Copied";
    });
  }
})();
