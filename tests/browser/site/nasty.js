const root = document.querySelector("#shadow").attachShadow({ mode: "open" });
const before = document.createElement("p");
before.textContent = "Shadow before.";
const slot = document.createElement("slot");
slot.name = "a";
root.append(before, slot);
// A Text node for every letter, as scripts that type leave behind.
const last = document.querySelector("#last");
last.replaceChildren(...[...last.textContent].map((letter) => document.createTextNode(letter)));
