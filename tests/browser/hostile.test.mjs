// Pages that fight, or change under us.

import { oddPages, story } from './lib/odd.mjs';

oddPages('pages that fight', {
  'a page that redefined everything it could': {
    html: story('', `<script>
      const refuse = () => { throw new Error('refused'); };
      for (const [of, names] of [
        [Element.prototype, ['getBoundingClientRect', 'getAttribute', 'setAttribute', 'toggleAttribute', 'removeAttribute', 'closest']],
        [Document.prototype, ['createRange', 'createElement', 'querySelectorAll']],
        [String.prototype, ['matchAll', 'replaceAll']], [EventTarget.prototype, ['addEventListener']],
        [Range.prototype, ['setStart', 'setEnd', 'toString']], [HighlightRegistry.prototype, ['set', 'delete']],
        [Array.prototype, ['map', 'filter', 'push', 'flatMap', 'sort', 'at', 'join', Symbol.iterator]],
        [Map.prototype, ['get', 'set']], [Set.prototype, ['has', 'add']], [Promise.prototype, ['then', 'catch', 'finally']],
        [Promise, ['all', 'resolve', 'withResolvers']], [JSON, ['parse', 'stringify']], [Object, ['keys', 'entries', 'fromEntries']],
        [RegExp.prototype, ['exec', 'test']], [Function.prototype, ['call', 'bind']],
      ]) for (const name of names) Reflect.defineProperty(of, name, { value: refuse });
      for (const [of, names] of [
        [Node.prototype, ['nodeType', 'childNodes', 'isConnected', 'firstChild', 'nextSibling', 'parentNode', 'parentElement']],
        [Element.prototype, ['localName', 'shadowRoot', 'scrollTop']], [CharacterData.prototype, ['data']],
        [Document.prototype, ['title', 'body', 'documentElement', 'activeElement', 'hidden']],
        [HTMLElement.prototype, ['isContentEditable']],
        // Whoever asks an object of the page's world for what it has not: messages, options and answers of ours have all of these.
        [Object.prototype, ['kind', 'page', 'report', 'view', 'signal', 'capture', 'behavior', 'then']],
      ]) for (const name of names) Reflect.defineProperty(of, name, { get: refuse });
      window.getComputedStyle = window.MutationObserver = window.Highlight = window.Walk = window.reader = window.Dom = refuse;
    </script>`),
  },
  'a page whose pictures and fields are called like all that one can ask of a document or a form': {
    html: story('<style>#around { height: 400px; overflow: auto; overflow-anchor: none }</style>', `<script>
      const names = (...types) => [...new Set(types.flatMap(type => Object.getOwnPropertyNames(type.prototype)))];
      const pictures = names(Document, Node, EventTarget).map(name => '<img hidden name="' + name + '">').join('');
      const fields = names(HTMLFormElement, HTMLElement, Element, Node, EventTarget)
        .map(name => '<input type="hidden" name="' + name + '">').join('');
      // Forms around the story, which scrolls in that, and in it; and one that is hidden.
      const inForm = (element, ...content) => {
        const form = document.createElement('form');
        form.className = element.className;
        element.replaceWith(form);
        form.append(...content);
        return form;
      };
      const [main, paragraph, promo] = ['main', 'main p:nth-of-type(2)', '.newsletter-signup'].map(one => document.querySelector(one));
      const forms = [inForm(main, main), inForm(paragraph, paragraph), inForm(promo, ...promo.children)];
      forms[0].id = 'around';
      for (const form of forms) form.insertAdjacentHTML('beforeend', fields);
      document.body.insertAdjacentHTML('beforeend', pictures);
    </script>`),
    first: () => {
      const one = selector => Document.prototype.querySelector.call(document, selector);
      const paragraph = one('.newsletter-signup + p');
      Element.prototype.scrollBy.call(one('#around'), 0, paragraph.getBoundingClientRect().top - 50);
      window.head = one('.newsletter-signup h3');
      window.stoodAt = paragraph.getBoundingClientRect().top;
    },
    holds: () => {
      const isClobbered = typeof document.title === 'object' && typeof head.parentElement.setAttribute === 'object';
      const { top } = Document.prototype.querySelector.call(document, '.newsletter-signup + p').getBoundingClientRect();
      return isClobbered && !head.checkVisibility() && Math.abs(top - stoodAt) <= 1;
    },
  },
  'a page with ten thousand highlights of its own': {
    html: story('', '<p id="own">' + 'word '.repeat(10_000) + '</p>'),
    first: () => {
      const text = document.getElementById('own').firstChild;
      const ranges = Array.from({ length: 10_000 }, (_, i) => {
        const range = new Range();
        range.setStart(text, i * 5);
        range.setEnd(text, i * 5 + 4);
        return range;
      });
      CSS.highlights.set('own', new Highlight(...ranges));
    },
    holds: () => CSS.highlights.get('own').size === 10_000,
  },
  // Ten thousand of them alone hold Firefox up for a minute and more.
  'a page with a thousand names of highlights': {
    html: story('', '<p id="own">Own words of the page.</p>'),
    first: () => {
      for (let i = 0; i < 1_000; i++) {
        const range = new Range();
        range.selectNodeContents(document.getElementById('own'));
        CSS.highlights.set(`own-${i}`, new Highlight(range));
      }
    },
    holds: () => Array.from({ length: 1_000 }, (_, i) => CSS.highlights.get(`own-${i}`)?.size).every(size => size === 1),
  },
  'a story with ten thousand ranges of ours': {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The roll is called in Port Ansa</title></head><body><main><article>
      <h1>The roll is called in Port Ansa</h1>${`<p>${'“Here I am today,” said Ada Quill. '.repeat(20)}</p>`.repeat(250)}</article></main></body></html>`,
    words: 'Here I am today',
    // Each quotation and its speaker.
    holds: () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === 10_000,
  },
  'a story that is drawn anew, node for node': {
    html: story(),
    then: () => {
      const main = document.querySelector('main');
      main.replaceWith(main.cloneNode(true));
    },
  },
  'a body that is exchanged': {
    html: story(),
    then: () => document.body.replaceWith(document.body.cloneNode(true)),
  },
  'a page that is written over': {
    html: story(), moves: true,
    then: () => {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write(html);
      document.close();
    },
  },
  'a page that is written by its scripts': {
    html: story('', '', `<script>document.write('<p>“It was written,” said Olof Pen');</script>, who had seen it.</p>
      <script>document.write('<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><form><input type="email"><button>Sign up</button></form>');</script></div>`),
    holds: () => {
      const words = [...CSS.highlights.values()].flatMap(highlight => [...highlight].map(range => range.toString()));
      return words.some(words => words.includes('It was written')) && !document.querySelectorAll('.newsletter-signup')[1].checkVisibility();
    },
  },
  'markers of a page that wants to know us': {
    html: story('', `<script>
      window.told = [];
      new MutationObserver(records => told.push(...records.map(r => r.attributeName ?? r.type)))
        .observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
      addEventListener('message', event => told.push(String(event.data)));
      for (const type of ['error', 'unhandledrejection']) addEventListener(type, event => told.push(type));
    </script>`),
    // It sees that we are there, what is marked and what is hidden, under one word that is drawn by lot; nothing says who
    // speaks, and what the card says stays in the card.
    holds: async () => {
      const drawn = [...CSS.highlights.keys()];
      const hidden = [...told];
      const [range] = drawn.filter(name => /-1n/.test(name)).flatMap(name => [...CSS.highlights.get(name)]);
      getSelection().collapse(range.startContainer, range.startOffset + 1);
      const open = () => document.documentElement.lastElementChild.matches('div');
      while (!open()) await new Promise(next => requestAnimationFrame(next));
      const card = document.documentElement.lastElementChild;
      const names = card.getAttributeNames();
      const all = [...drawn, ...hidden, ...names].filter(name => name !== 'style');
      getSelection().removeAllRanges();
      return hidden.length > 0 && hidden.every(name => /^[a-z]{10}-(on|promo)$/.test(name))
        && drawn.every(name => /^[a-z]{10}-(\d[ni]?|s\d)[ld]$/.test(name))
        && new Set(all.map(name => name.split('-')[0])).size === 1
        && card.shadowRoot === null && card.childNodes.length === 0 && names.length <= 2;
    },
  },
});
