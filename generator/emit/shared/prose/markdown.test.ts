import fc from "fast-check";
import { expect, it } from "vitest";
import { markdownOf } from "./markdown.js";

it.each([
  { given: "<p>One.</p><p>Two.</p>", want: "One.\n\nTwo." },
  {
    given: "<p>A <code>code</code>, <b> bold</b> and <i>italic </i>word.</p>",
    want: "A `code`, **bold** and *italic* word.",
  },
  {
    given: '<p><a href="https://example.com/a(b)">the [guide]</a></p>',
    want: "[the \\[guide\\]](https://example.com/a%28b%29)",
  },
  { given: "<p>See <a>CreateSecret</a>.</p>", want: "See CreateSecret." },
  { given: '<p><a href="javascript:alert(1)">x</a></p>', want: "x" },
  {
    given: "Text<ul><li><p>one</p></li><li>two<ol><li>deep</li></ol></li></ul>after",
    want: "Text\n\n- one\n- two\n  1. deep\n\nafter",
  },
  { given: "<ul><li><p>one</p><p>more</p></li></ul>", want: "- one\n\n  more" },
  { given: "<dl><dt>Term</dt><dd><p>Meaning</p></dd></dl>", want: "- Term\n\n  Meaning" },
  { given: "<note><p>Mind it.</p></note><p>Next.</p>", want: "Note: Mind it.\n\nNext." },
  { given: "<p>&lt;b&gt; &amp; <region> 2*3*4 a_b _c_</p>", want: "\\<b> & \\<region> 2\\*3\\*4 a_b \\_c\\_" },
  { given: "<script>x</script><p>y</p>", want: "\\<script>x\\</script>\n\ny" },
  { given: "<pre>\n  a\n b</pre>", want: "```\n  a\n b\n```" },
  { given: "<h2>Title</h2>text", want: "**Title**\n\ntext" },
  { given: "<p>unclosed <b>bold", want: "unclosed **bold**" },
  { given: "<code>a`b</code>", want: "`` a`b ``" },
  {
    given: "Plain *Markdown*\nwith `<code>`.\n\n- item\n  goes on\n- next",
    want: "Plain *Markdown* with `<code>`.\n\n- item goes on\n- next",
  },
  { given: "Use <name> or <https://example.com>.", want: "Use \\<name> or <https://example.com>." },
  { given: "Any of ``<=>`a``, <name>.", want: "Any of ``<=>`a``, \\<name>." },
  { given: "```\n<b>\n```", want: "```\n<b>\n```" },
  { given: "| a | b |\n|---|---|\n| 1 | 2 |", want: "| a | b |\n|---|---|\n| 1 | 2 |" },
  { given: "  ", want: "" },
])("reads $given", ({ given, want }) => {
  expect(markdownOf(given)).toBe(want);
});

it("keeps to the width, hanging under the marker of an item", () => {
  expect(markdownOf("- one two three four", 11)).toBe("- one two\n  three\n  four");
});

it("does not let a broken line begin a list", () => {
  expect(markdownOf("one two - three 4. five", 8)).toBe("one two\n\\- three\n4\\. five");
});

it("leaves no tag outside of code, whatever it is given", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "<p>",
    "</p>",
    "<script>",
    "<img onerror=x>",
    "<a href='javascript:x'>",
    "<li>",
    "<ul>",
    "</ul>",
    "</code>",
    "text ",
    "&lt;",
    "&#60;",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(markdownOf(pieces.join(""), 40)).not.toMatch(/(?<!\\)<(?!https?:|mailto:)/);
    }),
  );
});

it("never throws", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void markdownOf(text, 30)));
});
