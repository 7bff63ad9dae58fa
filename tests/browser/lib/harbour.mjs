// A long story with boxes in it, for tests of what hiding does to a page.

export const SENTENCES = [
  'The keepers of the tide tables in Port Ansa said on Friday that the harbour would be dredged twice a year from now on.',
  '“Nobody has measured the bar since the war,” said Runa Stavik, who runs the office. “We found a bicycle, and no depth.”',
  'The crews of the mail boats were told by letter that the channel would be closed on four nights, and that the mail could wait.',
  'Olle Brandvik, who sails one of them, told reporters that he had steered by the gulls for thirty years and would go on doing so.',
  'The council will decide on 14 June who pays for the dredger, and whether the bicycle is given back, according to its agenda.',
];
export const BOXES = [
  '<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>The best of Port Ansa in your inbox.</p><form><input type="email"><button>Sign up</button></form></div>',
  '<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Ferry fares rise</a></li><li><a href="/b">New pilot named</a></li></ul></aside>',
  '<div class="ad-slot" style="height: 250px"><span>Advertisement</span></div>',
];

/** A long story with a box behind every third paragraph. */
export function story(more = '') {
  const paragraphs = Array.from({ length: 36 }, (_, i) => `<p>${SENTENCES[i % 5]}</p>${i % 3 === 2 ? BOXES[(i / 3 | 0) % 3] : ''}`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour of Port Ansa to be dredged twice a year</title>
    <meta property="og:type" content="article"><style>p { margin: 1em 0; line-height: 1.6 }</style><main><article>
    <h1>Harbour of Port Ansa to be dredged twice a year</h1><div class="story-text">${paragraphs.join('')}${more}<p>${SENTENCES[0]}</p></div></article></main>`;
}

/** Runs in the page: the page as it is, with what stands in shadow trees. */
export const whole = () => [document.documentElement, ...[...document.querySelectorAll('*')].flatMap(e => e.shadowRoot ?? [])]
  .map(tree => tree.outerHTML ?? tree.innerHTML).join('\n');
