// The page's words among ours: what turns the direction of writing in them turns nothing around them. As in the views,
// where src/text/direction.rs says why.

var Direction = (() => {
  "use strict";

  const [ISOLATE, POP_ISOLATE, POP] = ["\u2068", "\u2069", "\u202c"];
  /** What begins a turn of direction, or ends one. */
  const TURN = /[\u202a-\u202e\u2066-\u2069]/g;
  /** What separates paragraphs where browsers fold no white space. */
  const SEPARATOR = /[\u001c-\u001e\u0085\u2029]/g;

  /**
   * Words that end every turn of direction that they begin, and none that they do not.
   * @param {string} words
   */
  function closed(words) {
    /** @type {string[]} */
    const ends = [];
    const kept = words.replace(SEPARATOR, " ").replace(TURN, (turn) => {
      if (turn !== POP && turn !== POP_ISOLATE) {
        ends.push(turn < "\u2066" ? POP : POP_ISOLATE);
        return turn;
      }
      // With an isolate ends all that began in it.
      const begin = turn === POP_ISOLATE || ends.at(-1) === POP ? ends.lastIndexOf(turn) : -1;
      if (begin >= 0) ends.length = begin;
      return begin < 0 ? "" : turn;
    });
    return kept + ends.reverse().join("");
  }

  /**
   * Words to stand within a sentence of ours. Nothing in ASCII has a direction of its own but from left to right.
   * @param {string} words
   */
  function isolated(words) {
    const kept = closed(words);
    return /^\p{ASCII}*$/u.test(kept) ? kept : ISOLATE + kept + POP_ISOLATE;
  }

  return { closed, isolated };
})();
