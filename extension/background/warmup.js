// What a core that was just loaded reads first. Browsers compile a function of WebAssembly when it is called for the first
// time: for the first page that takes several times as long as the reading. Most of it is done while the scripts enter the
// page and walk it.

/** Parts of a story, short ones, so that the page's own words never wait long. */
const PARTS = [
  ["Port Ellery will keep its ferry pier open, the council said on Monday.", "Sign up for our newsletter"],
  ["“We counted four hundred people a day,” said Tove Anker, the harbour master. “They will not swim.”"],
  [
    "He told the Estuary Post that the town “cannot ask people to wait”, and Mayor Bo Lind denied that the plan was late. " +
      "According to Ms Anker, the council will vote again on 4 May. Mr Lind did not respond to a request for comment.",
  ],
];

/** @type {Wsw.Page[]} */
export const SAMPLES = PARTS.map((texts) => /** @type {Wsw.Page} */ ({
  url: "",
  title: "",
  lang: "en",
  blocks: [{ parent: null, tag: "body", text: "" }, ...texts.map((text) => ({ parent: 0, tag: "p", text }))],
  cut: false,
}));
