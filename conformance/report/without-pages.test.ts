import { expect, it } from "vitest";
import { withoutPages } from "./without-pages.js";

it.each([
  {
    given: "as nobody has: status 500 <!doctype html>\n<html lang=en>\n<title>500 Internal\n Error</title>\n<p>Oh",
    want: "as nobody has: HTTP 500, a page of HTML (500 Internal Error)",
  },
  { given: "it said <HTML><body>no</body></HTML> and left", want: "it said a page of HTML and left" },
  { given: "status 404 Not there, 1 < 2", want: "status 404 Not there, 1 < 2" },
])("makes $want", ({ given, want }) => {
  expect(withoutPages(given)).toBe(want);
});
