import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isHtml, textOfHtml } from "./html-text.js";

const read = (html: string): string =>
  textOfHtml(html)
    .replaceAll("\u00a0", " ")
    .replace(/\n\n+/g, "|")
    .replace(/^\||\|$/g, "")
    .trim();

it.each([
  ["<p>One</p><p>two</p>", "One|two"],
  ["<p>One <code>two</code>, <a href='x'>three</a>.</p>", "One two, three."],
  ["<dl><dt>One<dd>two</dl>", "One|two"],
  ["One<br>two", "One\ntwo"],
  ["a &lt; b &amp;&nbsp;c &#8217; &#x2019; &rsquo; &unheard; &", "a < b & c ’ ’ ’ &unheard; &"],
  ["<title>No</title>Yes<script>if (a < b) no('<p>')</script><style>no</style>", "Yes"],
  ["<head><title>No</title></head><body>Yes</body>", "Yes"],
  ["<nav>No<nav>no</nav>no</nav><div role='navigation'>no</div>Yes<footer>no</footer>", "Yes"],
  ["<div>No</div><div class='body' role='main'><div>Yes</div>yes</div><div>no</div>", "Yes|yes"],
  ["<p>No</p><main>Yes</main>", "Yes"],
  ["One <!-- <p> no --> two", "One  two"],
  ["1 < 2 <3", "1 < 2 <3"],
  ['<a title="a > b">One</a>', "One"],
  ["<P>One</P><IMG SRC=x>two", "One|two"],
  ["One</div></p>two", "One|two"],
  ["One<p unfinished", "One"],
  ["One<script>unfinished", "One"],
])("reads %j", (html, want) => {
  expect(read(html)).toBe(want);
});

it("knows HTML by its name or its beginning", () => {
  expect(isHtml("page.html", "anything")).toBe(true);
  expect(isHtml("page.HTM", "anything")).toBe(true);
  expect(isHtml("page.txt", "\n<!DOCTYPE html>")).toBe(true);
  expect(isHtml("page", "<html lang=en>")).toBe(true);
  expect(isHtml("page.txt", "--name <value>")).toBe(false);
});

it("takes any text", () => {
  const part = fc.constantFrom(
    "<",
    ">",
    "</",
    "<p",
    "<!--",
    "-->",
    "<script>",
    "</script",
    '="',
    "'",
    "&",
    "&#",
    "x",
    "nav>",
    "/",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      expect(typeof textOfHtml(parts.join(""))).toBe("string");
    }),
  );
});

it.each([
  ["tags that do not end", '<a "'.repeat(500_000)],
  ["tags that are not closed", "<b>".repeat(300_000) + "</i>".repeat(300_000)],
  ["a script that does not end", `<script>${"</scrip".repeat(300_000)}`],
  ["nested navigation", "<nav>".repeat(300_000) + "</nav>".repeat(300_000)],
])("reads %s in time", (_, html) => {
  const before = performance.now();
  textOfHtml(html);
  expect(performance.now() - before).toBeLessThan(5_000);
});
