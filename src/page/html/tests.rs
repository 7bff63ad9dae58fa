use super::page;
use crate::page::{InlineKind, MAX_BLOCKS, Page};

fn of(body: &str) -> Page {
    page(
        &format!("<!doctype html><html lang=en><title>T</title><body>{body}</body></html>"),
        "https://example.org/a/b",
    )
}

/// One line a block: depth, tag, text.
fn outline(page: &Page) -> Vec<String> {
    let mut depths: Vec<usize> = Vec::new();
    let mut out = Vec::new();
    for b in &page.blocks {
        let depth = b.parent.map_or(0, |p| depths[p as usize] + 1);
        depths.push(depth);
        out.push(format!("{depth} {} {}", b.tag, b.text).trim().to_owned());
    }
    out
}

#[test]
fn a_block_holds_text_or_blocks_never_both() {
    let page = of("<div>Loose <p>First.</p> between <p>Second.</p></div>");
    assert_eq!(
        outline(&page),
        ["0 body", "1 div", "2 #text Loose", "2 p First.", "2 #text between", "2 p Second."]
    );
}

#[test]
fn one_break_is_a_line_and_two_are_a_paragraph() {
    let page = of("<p>One<br>two<br> <br/>three</p>");
    assert_eq!(outline(&page), ["0 body", "1 p", "2 #text One\ntwo", "2 #text three"]);
}

#[test]
fn an_inline_element_that_holds_a_block_is_a_block() {
    let page = of("<a href=/x><div>Title</div><span>blurb</span></a>");
    assert_eq!(outline(&page), ["0 body", "1 a", "2 div Title", "2 #text blurb"]);
    let link = &page.blocks[2].inlines[0];
    assert_eq!((link.kind, link.start, link.end), (InlineKind::Link, 0, 5));
    assert_eq!(page.blocks[3].inlines.len(), 1);
}

#[test]
fn white_space_is_folded_and_inline_places_count_utf16_units() {
    let page = of("<p>  𝒳 says\n <b> big </b>&nbsp; things <a href=/x>now</a></p>");
    let p = &page.blocks[1];
    assert_eq!(p.text, "𝒳 says big things now");
    let places: Vec<_> = p.inlines.iter().map(|i| (i.kind, i.start, i.end)).collect();
    assert_eq!(places, [(InlineKind::Strong, 8, 11), (InlineKind::Link, 19, 22)]);
}

#[test]
fn what_is_not_shown_is_not_there() {
    let page = of("<p hidden>a</p><p style='display: NONE'>b</p><script>c</script><noscript>d</noscript>\
        <template><p>e</p></template><span aria-hidden=true>f</span><dialog>g</dialog>\
        <details><summary>More</summary><p>h</p></details><select><option>i</option></select><p>shown</p>");
    assert_eq!(outline(&page), ["0 body", "1 details", "2 summary More", "1 p shown"]);
    assert_eq!(page.blocks[0].controls, 1);
}

#[test]
fn pictures_and_controls_count_where_they_stand() {
    let page = of(
        "<figure><a href=x><img src=a></a><figcaption>Cap</figcaption></figure><form><input><button>Go</button></form>",
    );
    assert_eq!(outline(&page), ["0 body", "1 figure", "2 figcaption Cap", "1 form", "2 button Go"]);
    assert_eq!((page.blocks[1].media, page.blocks[3].controls), (1, 1));
}

#[test]
fn structured_data_is_read_from_graphs_and_from_broken_json() {
    let page = page(
        "<title>T - Site</title><meta property=og:site_name content=Herald><meta property='og:type' content=article>\
         <script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"NewsArticle\"],\
         \"headline\":\"Head\nline\",\"author\":[{\"name\":\"Ana Kov\"}],\"datePublished\":\"2025-01-02\"}]}</script>\
         <script type='application/ld+json'>{oops</script><p>x</p>",
        "https://example.org/#frag",
    );
    assert_eq!(page.url, "https://example.org/");
    assert_eq!(page.meta.types, ["WebSite", "NewsArticle", "article"]);
    assert_eq!((page.meta.headline.as_str(), page.meta.site.as_str()), ("Head line", "Herald"));
    assert_eq!(
        (page.meta.authors.as_slice(), page.meta.published.as_str()),
        (&["Ana Kov".to_owned()][..], "2025-01-02")
    );
}

#[test]
fn deep_and_wide_pages_are_read_and_cut() {
    let deep = of(&"<span>".repeat(50_000));
    assert_eq!(deep.blocks.len(), 1);
    let wide = of(&"<p>word</p>".repeat(MAX_BLOCKS + 5));
    assert!(wide.cut && wide.blocks.len() == MAX_BLOCKS);
}

#[test]
fn a_document_without_an_address_has_the_one_that_it_gives_itself() {
    let head = "<link rel=canonical href='https://post.example/pier#top'><meta property=og:url content='https://post.example/'>";
    assert_eq!(page(head, "").url, "https://post.example/pier");
    assert_eq!(page(head, "https://other.example/").url, "https://other.example/");
    assert_eq!(page("<link rel=canonical href=/pier>", "").url, "");
}
