// What the head of the page claims about itself: Open Graph, `meta` elements, JSON-LD. As src/page/html/head.rs.

var PageMeta = (() => {
  "use strict";

  /** The most units of `articleBody`. */
  const MAX_BODY = 100_000;
  /** The most units of structured data that are parsed: pages with more carry catalogues. */
  const MAX_JSON = 2_000_000;
  /** The most nodes of structured data that are looked at. */
  const MAX_NODES = 2_000;

  /** Types of nodes whose headline, authors and text are the page's own. */
  const WORK = /(Article|Posting|Report)$|^(WebPage|Review|CreativeWork|Blog|Recipe|Product)$/;

  /** `meta` elements that say something. */
  const WANTED = new Set("og:type og:title og:description description article:published_time og:site_name author".split(" "));

  /** @returns {Wsw.Meta} */
  function read() {
    /** @type {Wsw.Meta} */
    const meta = { types: [], headline: "", description: "", authors: [], site: "", published: "", body: "" };
    for (const node of structured()) {
      const types = strings(node["@type"]);
      meta.types.push(...types);
      if (!types.some((type) => WORK.test(type))) continue;
      meta.headline ||= line(node.headline);
      meta.description ||= line(node.description);
      meta.published ||= line(node.datePublished);
      meta.site ||= names(node.publisher)[0] ?? "";
      if (meta.authors.length === 0) meta.authors = names(node.author);
      meta.body ||= line(node.articleBody).slice(0, MAX_BODY).toWellFormed();
    }
    const heads = metas();
    const first = (/** @type {string} */ name) => heads.get(name)?.[0] ?? "";
    meta.types.push(...(heads.get("og:type") ?? []));
    meta.headline ||= first("og:title");
    meta.description ||= first("og:description") || first("description");
    meta.published ||= first("article:published_time");
    meta.site = first("og:site_name") || meta.site;
    if (meta.authors.length === 0) meta.authors = (heads.get("author") ?? []).filter((name) => !name.includes("://"));
    return meta;
  }

  /** `meta` elements: name or property in lower case, and what they say. */
  function metas() {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    for (const element of document.querySelectorAll("meta[content]")) {
      const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? "").toLowerCase();
      if (!WANTED.has(name)) continue;
      const content = line(element.getAttribute("content"));
      if (content) found.set(name, [...(found.get(name) ?? []), content]);
    }
    return found;
  }

  /** Nodes of the structured data, outer before inner. */
  function structured() {
    /** @type {Record<string, unknown>[]} */
    const nodes = [];
    let left = MAX_JSON;
    for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
      const json = script.textContent ?? "";
      left -= json.length;
      if (left < 0) break;
      const queue = [parsed(json)];
      for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
        const value = queue[i];
        if (Array.isArray(value)) {
          for (const item of value) queue.push(item);
        } else if (typeof value === "object" && value) {
          const node = /** @type {Record<string, unknown>} */ (value);
          nodes.push(node);
          for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) if (node[key]) queue.push(node[key]);
        }
      }
    }
    return nodes;
  }

  /**
   * Sites write line feeds into JSON strings; browsers' and search engines' readers forgive it.
   * @param {string} json
   * @returns {unknown}
   */
  function parsed(json) {
    try {
      const bare = json.trim().replace(/^<!--/, "").replace(/-->$/, "");
      return JSON.parse(bare.replace(/[\u0000-\u001f\u007f-\u009f]/g, " "));
    } catch {
      return undefined;
    }
  }

  /**
   * @param {unknown} value
   * @returns {string[]}
   */
  function strings(value) {
    return (Array.isArray(value) ? value : [value]).filter((v) => typeof v === "string");
  }

  /**
   * Names of people or bodies, given as strings or as nodes.
   * @param {unknown} value
   * @returns {string[]}
   */
  function names(value) {
    const all = Array.isArray(value) ? value : [value];
    const found = all.flatMap((v) => (typeof v === "object" && v ? strings(v.name) : strings(v)));
    return found.map(line).filter((name) => name && !name.includes("://"));
  }

  /** @param {unknown} value */
  function line(value) {
    return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  }

  return { read };
})();
