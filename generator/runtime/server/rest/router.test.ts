import { expect, it } from "vitest";
import { Router } from "./router.js";

function find(uris: readonly string[], url: string, basePath?: string) {
  const router = new Router(
    uris.map((uri) => ({ method: "GET", uri, target: uri })),
    basePath,
  );
  const match = router.match("GET", `http://localhost${url}`);
  return match && "target" in match ? { target: match.target, labels: Object.fromEntries(match.labels) } : undefined;
}

// The tables of Smithy's specification of `smithy.api#http`.
it.each([
  ["/my/uri/path", "/my/uri/path", {}],
  ["/my/uri/path", "/my/uri/path/", {}],
  ["/my/uri/path", "/my/uri", undefined],
  ["/my/uri/path", "/my/uri/other", undefined],
  ["/my/uri/path", "/my/uri/path/other", undefined],
  ["/my/uri/{label}", "/my/uri/foo", { label: "foo" }],
  ["/my/uri/{label}", "/my/uri/foo/", { label: "foo" }],
  ["/my/uri/{label}", "/my/uri/foo?query=bar", { label: "foo" }],
  ["/my/uri/{label}", "/my/uri/foo#bar", { label: "foo" }],
  ["/my/uri/{label}", "/my/uri", undefined],
  ["/my/uri/{label}", "/my/uri/foo/bar", undefined],
  ["/my/uri/{a}/{b}", "/my/uri/bar/baz/", { a: "bar", b: "baz" }],
  ["/my/uri/{a}/{b}", "/my/uri/foo/bar/baz", undefined],
  ["/path?requiredKey", "/path?requiredKey", {}],
  ["/path?requiredKey", "/path?other&requiredKey", {}],
  ["/path?requiredKey", "/path?requiredKey=any", {}],
  ["/path?requiredKey", "/path", undefined],
  ["/path?requiredKey", "/path?", undefined],
  ["/path?requiredKey", "/path?otherKey", undefined],
  ["/path?key=value", "/path?other&key=value", {}],
  ["/path?key=value", "/path?key=otherValue", undefined],
  ["/my/uri/{label+}", "/my/uri/foo/bar", { label: "foo/bar" }],
  ["/my/uri/{label+}", "/my/uri/bar/baz/", { label: "bar/baz" }],
  ["/my/uri/{label+}", "/my/uri", undefined],
  ["/my/uri/{label+}", "/my/uri/", undefined],
  ["/prefix/{label+}/suffix", "/prefix/foo/suffix", { label: "foo" }],
  ["/prefix/{label+}/suffix", "/prefix/foo/bar/suffix", { label: "foo/bar" }],
  ["/prefix/{label+}/suffix", "/prefix/foo/bar", undefined],
  ["/prefix/{label+}/suffix", "/foo/bar/suffix", undefined],
  ["/prefix/{label+}/suffix", "/prefix/foo/suffix/bar/suffix", { label: "foo/suffix/bar" }],
  ["/prefix/{label+}/suffix", "/prefix/suffix", undefined],
  ["/{label}", "//", undefined],
  ["/{label}", "/a%2Fb", { label: "a%2Fb" }],
  ["/", "/", {}],
  ["/", "", {}],
  ["/a(b)*", "/a%28b%29%2A", {}],
  ["/a", "/%", undefined],
  ["/Case", "/case", undefined],
])("matches %s with %s", (uri, url, labels) => {
  expect(find([uri], url)?.labels).toEqual(labels);
});

// The same, of "specificity routing".
it.each([
  { uris: ["/abc/bcd/{xyz}", "/abc/{xyz}/cde", "/{xyz}/bcd/cde"], url: "/abc/bcd/cde", want: 0 },
  { uris: ["/abc/bcd/{xyz}", "/abc/{xyz}/cde", "/{xyz}/bcd/cde"], url: "/abc/foo/cde", want: 1 },
  { uris: ["/abc/bcd/{xyz}", "/abc/{xyz}/cde", "/{xyz}/bcd/cde"], url: "/foo/bcd/cde", want: 2 },
  { uris: ["/abc/bcd/{xyz}", "/{xyz}/bcd/cde?def=efg"], url: "/abc/bcd/cde?def=efg", want: 0 },
  { uris: ["/abc/{xyz+}/bcd", "/abc/{xyz+}"], url: "/abc/foo/bar/bcd", want: 0 },
  { uris: ["/abc/{xyz+}/bcd", "/abc/{xyz+}"], url: "/abc/foo/bar/baz", want: 1 },
  { uris: ["/{a}?x", "/{a}", "/{a}?x&y=1"], url: "/a?y=1&x", want: 2 },
  { uris: ["/{a}?x", "/{a}", "/{a}?x&y=1"], url: "/a?x", want: 0 },
  { uris: ["/{a}?x", "/{a}", "/{a}?x&y=1"], url: "/a", want: 1 },
])("takes the most specific of $uris for $url", ({ uris, url, want }) => {
  expect(find(uris, url)?.target).toBe(uris[want]);
  expect(find(uris.toReversed(), url)?.target).toBe(uris[want]);
});

it("finds everything under the path of the endpoint", () => {
  expect(find(["/a"], "/base/a", "/base/")).toBeDefined();
  expect(find(["/"], "/base", "/base")).toBeDefined();
  expect(find(["/a"], "/a", "/base")).toBeUndefined();
  expect(find(["/a"], "/basement/a", "/base")).toBeUndefined();
});

it("says which methods there are at a path", () => {
  const router = new Router([
    { method: "PUT", uri: "/{a}", target: 1 },
    { method: "GET", uri: "/a", target: 2 },
  ]);
  expect(router.match("POST", "http://localhost/a")).toEqual({ allowed: ["GET", "PUT"] });
  expect(router.match("GET", "http://localhost/b")).toEqual({ allowed: ["PUT"] });
  expect(router.match("PUT", "http://localhost/a")).toMatchObject({ target: 1 });
});
