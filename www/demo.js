// The demo: a window with one tab, the extension's button, its pop-up and its panel.

import { Stage } from "./stage.js";

const $ = (id) => document.getElementById(id);
const [tab, popup, panel, button, form, words] = ["tab", "popup", "panel", "button", "paste", "words"].map($);

/** A page for text that the reader brings: each line is a paragraph. */
async function pageOf(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  await load("paste.html");
  const article = tab.contentDocument.querySelector("article");
  for (const line of lines) {
    const paragraph = tab.contentDocument.createElement("p");
    paragraph.textContent = line;
    article.append(paragraph);
  }
}

function load(address) {
  return new Promise((resolve) => {
    tab.addEventListener("load", resolve, { once: true });
    tab.src = address;
  });
}

function close() {
  popup.hidden = true;
  button.setAttribute("aria-expanded", "false");
}

function press() {
  if (!popup.hidden) return close();
  popup.hidden = false;
  button.setAttribute("aria-expanded", "true");
  stage.show(popup, "popup.html");
}

await load("story.html");
const stage = await Stage.set(tab, () => {
  close();
  panel.hidden = false;
  stage.show(panel, "panel.html");
});

button.disabled = false;
button.addEventListener("click", press);
popup.addEventListener("close", close);
addEventListener("keydown", ({ key }) => key === "Escape" && close());
addEventListener("blur", () => document.activeElement === tab && close());
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!words.value.trim()) return words.focus();
  close();
  await pageOf(words.value);
  $("window").scrollIntoView({ block: "start" });
  press();
});
form.addEventListener("reset", () => void load("story.html"));
