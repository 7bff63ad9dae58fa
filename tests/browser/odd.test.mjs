// Pages that are made in an unusual way, and readers who are in the middle of something.

import { BODY, oddPages, story } from './lib/odd.mjs';

oddPages('odd pages', {
  'a story in an open shadow tree': {
    html: story('', '<div id="host"></div><script>' +
      'const main = document.querySelector("main");' +
      'const root = document.getElementById("host").attachShadow({ mode: "open" }); root.append(main);</script>'),
  },
  'a closed shadow tree in the story': {
    html: story('', '<script>const host = document.createElement("div"); document.querySelector("article").append(host);' +
      'host.attachShadow({ mode: "closed" }).innerHTML = "<p>“Sealed words,” said Nobody Inparticular.</p>"</script>'),
    never: ['Sealed words'],
  },
  'a frame with a story of its own': {
    html: story('', `<iframe srcdoc="<p>“Framed words are not ours,” said Ada Frame.</p>"></iframe>`),
    never: ['Framed words'],
    holds: () => frames[0].CSS.highlights.size === 0,
  },
  'what the reader writes': {
    html: story('', '<div contenteditable><p>“A secret draft,” said Reader.</p></div><textarea>“Another secret,” she said.</textarea>' +
      '<input value="third secret"><div contenteditable="plaintext-only">“Fourth secret,” he said.</div>'),
    never: ['secret'],
    first: () => document.querySelector('textarea').focus(),
  },
  'a story that cannot be selected': { html: story('<style>* { user-select: none }</style>') },
  'a page in quirks mode': { html: story().replace('<!doctype html>', '') },
  'XHTML': {
    type: 'application/xhtml+xml',
    html: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Pier</title></head><body>${
      BODY.replace(/<form>[^]*?<\/form>/, '').replace(/&(?!\w+;)/g, '&amp;')}</body></html>`,
  },
  'letters from right to left': { html: story('<style>body { direction: rtl }</style>').replace('<html', '<html dir="rtl"') },
  'lines from top to bottom': { html: story('<style>body { writing-mode: vertical-rl }</style>') },
  'a page at twice its size': { html: story('<style>body { zoom: 2 }</style>') },
  'drawings and formulas with text': {
    html: story('', '<svg><text y="20">“Drawn,” said Svg Text.</text></svg><math><mtext>“Set,” said Math Text.</mtext></math>'),
    never: ['Svg Text', 'Math Text'],
  },
  'a page in the AMP way': { html: story('', '<amp-img src="/a.png" width="4" height="3"></amp-img>').replace('<html', '<html amp') },
  'a reader who has scrolled and selected': {
    html: story('', '<div style="height: 3000px"></div>'),
    first: () => {
      scrollTo(0, 300);
      getSelection().selectAllChildren(document.querySelectorAll('main p')[4]);
    },
  },
  'a reader who is about to type into a promo': {
    html: story('', '<div style="height: 3000px"></div>'),
    first: () => document.querySelector('input').focus(),
    holds: () => document.querySelector('input').checkVisibility(),
  },
});
