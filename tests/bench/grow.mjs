// Pages that grow: invented stories of any length, documents of any number of nodes.

const FIRST = ['Ana', 'Bo', 'Tove', 'Maren', 'Inge', 'Karin', 'Osk', 'Edda'];
const PARTS = ['hal', 'vor', 'lin', 'den', 'kov', 'mar', 'ros', 'tel'];

/** A name that nobody has, another for each number. */
function name(number) {
  let last = '';
  for (let rest = number + 9; rest > 0; rest = Math.floor(rest / 8)) last += PARTS[rest % 8];
  return `${FIRST[number % 8]} ${last[0].toUpperCase()}${last.slice(1)}`;
}

/** A paragraph of some 500 bytes. */
export function paragraph(number) {
  const who = name(number), other = name(Math.floor(number / 3));
  return `<p>The harbour council of Port Ellery met on Monday to hear what ${who} had to say about the pier and its winter ` +
    `timetable. “We counted four hundred people a day,” said ${who}, the harbour master. “They will not swim, and ${other} ` +
    `knows it.” He told the Estuary Post that the town "cannot ask people to wait", and ${other} denied the plan was late. ` +
    `According to ${who}, the council will vote again on 4 May.</p>\n`;
}

const around = (story, rest = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry pier stays open</title>` +
  `<body><main><article><h1>Ferry pier stays open</h1>\n${story}</article></main>${rest}`;

/** A story of so many bytes. */
export function ofText(bytes) {
  let story = '';
  for (let i = 0; story.length < bytes; i++) story += paragraph(i);
  return around(story);
}

/** A short story in a document of so many nodes. */
export function ofNodes(count) {
  const story = Array.from({ length: Math.min(8, count / 10) }, (_, i) => paragraph(i)).join('');
  const row = '<div class="row"><a href="/a">Another story</a></div>\n';
  return around(story, `<section class="more">${row.repeat(Math.max(0, Math.floor((count - 40) / 4)))}</section>`);
}
