// Pages that are made in an unusual way, and readers who are in the middle of something.

import { BODY, oddPages, story } from './lib/odd.mjs';

/** A story in letters of another direction, or in lines of another. */
const foreign = (lang, head, title, ...paragraphs) => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
  <meta property="og:type" content="article">${head}</head><body><main><article><h1>${title}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}</article></main></body></html>`;

const ARABIC = [
  'المجلس يقرر إغلاق الرصيف القديم في الميناء',
  'قرر مجلس ميناء بورت إليري يوم الثلاثاء إغلاق الرصيف القديم بعد أشهر طويلة من الجدل حول سلامته وحول ما يكلفه إصلاحه من أموال المدينة.',
  'قالت مارتا ليندكفيست، مديرة الميناء: «لا يمكننا أن نطلب من الناس السير على ألواح لا نسير نحن عليها». وأضافت أن الرصيف خدم المدينة تسعين عاما.',
  'قال توماس رييس، رئيس رابطة أصحاب القوارب، للصحفيين بعد التصويت: «لم يسأل أحد الصيادين عن رأيهم قط». ووصف القرار بأنه متسرع ولا يراعي من يعيشون من البحر.',
  'وجد مهندسون كلفهم المجلس أن أربعين من أعمدة الرصيف الاثنين والستين قد تعفنت، بحسب تقرير نشر في مارس، وقدروا كلفة الإصلاح بثلاثة ملايين كرونة.',
];
const HEBREW = [
  'מועצת הנמל החליטה לסגור את הרציף הישן',
  'מועצת הנמל של פורט אלרי החליטה ביום שלישי לסגור את הרציף הישן, לאחר חודשים ארוכים של ויכוח על בטיחותו ועל מה שיעלה לעיר לתקן אותו.',
  'מרתה לינדקוויסט, מנהלת הנמל, אמרה: „איננו יכולים לבקש מאנשים ללכת על קרשים שלא היינו הולכים עליהם בעצמנו”. לדבריה הרציף שירת את העיר תשעים שנה.',
  'תומס רייס, יושב ראש איגוד בעלי הסירות, אמר לכתבים אחרי ההצבעה: „איש לא שאל את הדייגים”. הוא טען שההחלטה נחפזה ואינה מתחשבת במי שחיים מן הים.',
  'מהנדסים ששכרה המועצה מצאו ריקבון בארבעים מתוך שישים ושתיים הכלונסאות של הרציף, לפי דוח שפורסם במרץ, והעריכו את התיקון בשלושה מיליון כתרים.',
];
const KOREAN = [
  '항구 평의회가 낡은 부두를 닫기로 했다',
  '포트 엘러리 항구 평의회는 화요일에 안전과 비용을 둘러싼 여러 달의 논쟁 끝에 아흔 해 동안 주민들이 써 온 낡은 부두를 닫기로 결정했다.',
  '항만장 마르타 린드크비스트는 “우리가 걷지 않을 널빤지 위를 사람들에게 걸으라고 할 수는 없다”고 말하고 부두가 오래 마을을 섬겼다고 덧붙였다.',
  '선주 조합을 이끄는 토마스 레예스는 표결 뒤 기자들에게 “어부들에게는 아무도 묻지 않았고 앞으로도 묻지 않을 것이다”라고 하며 결정이 성급했다고 말했다.',
  '평의회가 고용한 기술자들은 삼월에 나온 보고서에서 말뚝 예순두 개 가운데 마흔 개가 썩었음을 밝히고 수리에 삼백이십만 크로나가 든다고 보았다.',
];

/** As AMP has it: nothing of the body is seen until a runtime says so, or eight seconds are over. */
const BOILERPLATE = ['-webkit-', ''].map(prefix => `@${prefix}keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}
  body{${prefix}animation:-amp-start 8s steps(1,end) 0s 1 normal both}`).join('');

/**
 * As the libraries do that draw on a server first: goes over what the server has drawn beside what they would draw, says where
 * the two differ, and takes the nodes that are there for its own. The page has one piece of text in three nodes, as they make it.
 */
const HYDRATES = `<script>
  const drawn = node => ({ name: node.nodeName, data: node.data, children: [...node.childNodes].map(drawn) });
  const cut = document.querySelectorAll('main p')[1];
  cut.firstChild.splitText(20).splitText(30);
  const expected = drawn(document.querySelector('main'));
  const attach = ({ name, data, children }, node) => {
    if (node?.nodeName !== name || node.data !== data || node.childNodes.length !== children.length) throw new Error('mismatch at ' + name);
    children.forEach((child, i) => attach(child, node.childNodes[i]));
    if (name === 'P') node.addEventListener('click', () => {});
    if (name === '#text') node.data = data;
  };
  window.hydrate = () => attach(expected, document.querySelector('main'));
</script>`;

oddPages('odd pages', {
  'a story in an open shadow tree': {
    html: story('', '<div id="host"></div><script>' +
      'const main = document.querySelector("main");' +
      'const root = document.getElementById("host").attachShadow({ mode: "open" }); root.append(main);</script>'),
  },
  'a closed shadow tree in the story': {
    html: story('', '', '<p id="host"></p><script>document.getElementById("host").attachShadow({ mode: "closed" }).innerHTML =' +
      '"<p>“Sealed words,” said Nobody Inparticular.</p>"</script>'),
    never: ['Sealed words'],
  },
  'a frame in the story with a story of its own': {
    html: story('', '', `<iframe srcdoc="<p>“Framed words are not ours,” said Ada Frame.</p>"></iframe>`),
    never: ['Framed words'],
    holds: () => frames[0].CSS.highlights.size === 0,
  },
  'a frame in the story from another site': {
    html: story('', '', `<iframe></iframe><script>
      const frame = document.querySelector('iframe');
      frame.src = location.origin.replace('127.0.0.1', 'localhost') + '/framed';
      window.framed = new Promise(done => { frame.onload = done; });
    </script>`),
    never: ['Framed words'],
    first: () => framed.then(() => {}),
    holds: () => { try { return !frames[0].document; } catch { return true; } },
  },
  'what the reader writes': {
    html: story('', '', `<div contenteditable><p>“A secret draft,” said Reader.</p></div><p>“Well,” <span contenteditable="true">“an inner
      secret”</span> she said.</p><textarea>“Another secret,” she said.</textarea><p><input value="third secret"></p>
      <p contenteditable="plaintext-only">“Fourth secret,” he said.</p><div id="host"></div><script>
      document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p contenteditable>“A deep secret,” he said.</p>'</script>`),
    never: ['secret'],
    first: () => {
      document.querySelector('textarea').value = '“A typed secret,” she said.';
      document.querySelector('textarea').focus();
    },
  },
  'a story that cannot be selected': { html: story('<style>* { user-select: none }</style>') },
  'a page in quirks mode': { html: story().replace('<!doctype html>', '') },
  'XHTML': {
    type: 'application/xhtml+xml',
    html: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Pier</title></head><body>${
      BODY.replace(/<form>[^]*?<\/form>/, '').replace(/&(?!\w+;)/g, '&amp;')}</body></html>`,
  },
  'letters from right to left: Arabic': { html: foreign('ar', '', ...ARABIC).replace('<html', '<html dir="rtl"'), words: 'لم يسأل أحد الصيادين عن رأيهم قط' },
  'letters from right to left: Hebrew': { html: foreign('he', '', ...HEBREW).replace('<html', '<html dir="rtl"'), words: 'איש לא שאל את הדייגים' },
  'lines from top to bottom': {
    html: foreign('ko', '<style>html { writing-mode: vertical-rl } p { line-height: 2.4; margin: 0 2em }</style>', ...KOREAN),
    words: '어부들에게는 아무도 묻지 않았고',
    first: () => scrollTo(-60, 0),
  },
  'a page at twice its size': { html: story('<style>body { zoom: 2 }</style>') },
  'drawings and formulas with text': {
    html: story('', '', `<p>The plan <svg width="200" height="20"><text y="20">“Drawn,” said Svg Text.</text></svg> and the sum
      <math><mtext>“Set,” said Math Text.</mtext></math> hang in the hall.</p><svg width="400" height="60"><foreignObject width="400" height="60">
      <p xmlns="http://www.w3.org/1999/xhtml">“Laid in,” said Foreign Text.</p></foreignObject></svg>`),
    never: ['Svg Text', 'Math Text', 'Foreign Text'],
  },
  'a page in the AMP way, whose runtime has not come and will not': {
    html: story(`<style amp-boilerplate>${BOILERPLATE}</style><noscript><style amp-boilerplate>body{animation:none}</style></noscript>`,
      '', '<amp-img src="/a.png" width="4" height="3"></amp-img>').replace('<html', '<html ⚡'),
    first: () => {
      for (const animation of document.getAnimations()) animation.finish();
    },
  },
  'a page that was drawn on a server and is taken over by its scripts': {
    html: story('', HYDRATES),
    then: () => {
      hydrate();
      window.isHydrated = true;
    },
    holds: () => window.isHydrated,
  },
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
