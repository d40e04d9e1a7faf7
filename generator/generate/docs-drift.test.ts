import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { comparePage } from "../drift/compare-page.js";
import { lettersOf } from "../drift/index.js";
import { documentedPages, documentedRules, type Diagnostic } from "../model/index.js";
import { itShared, packageRoot, sharedFile } from "../testing/shared.js";
import { temporaryFolder } from "../testing/temporary-folder.js";
import { docsDrift, docsSentences } from "./docs-drift.js";
import { readModel } from "./read-model.js";

const DOCUMENT = "AWS CLI v2 reference, create-secret";
const pageText = (): string => readFileSync(sharedFile("behaviour", "create-secret-page.txt"), "utf8");

/** What the change of a copy comes to: kinds of changes with the ids of the rules that they touch. */
async function driftOf(text: string, file = "page.txt") {
  const folder = temporaryFolder({ [file]: text });
  const { value, diagnostics } = await docsDrift({ page: join(folder, file), folders: [] });
  expect(diagnostics).toEqual([]);
  expect(value!.document).toBe(DOCUMENT);
  return value!.changes.map(({ kind, was }) => [kind, ...was.flatMap(({ rules }) => rules)].join(" "));
}

/** Replaces a part of the page that stands in it once. */
function edited(from: string | RegExp, to: string): string {
  const text = pageText();
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

const escaped = (line: string): string => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The page as a browser would save it. */
function asHtml(text: string): string {
  const lines = text.split("\n").map((line) => `<p>${escaped(line).replaceAll("’", "&rsquo;")}</p>`);
  return [
    "<!DOCTYPE html><html><head><title>create-secret</title><style>p { margin: 0 }</style></head><body>",
    "<nav><ul><li><a href='../index.html'>Home</a></li></ul></nav>",
    "<div class='document'><div class='body' role='main'><h1>create-secret<a class='headerlink'>¶</a></h1>",
    "<h2>Description</h2>",
    ...lines,
    "</div></div><footer>Made with something</footer><script>if (1 < 2) document.write('<p>')</script></body></html>",
  ].join("\n");
}

const copies: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "on one line": (text) => text.replaceAll("\n", " "),
  "in narrow columns": (text) => text.replaceAll(/\s+/g, "\n"),
  "in wide columns": (text) => text.replaceAll(/\s+/g, " ").replaceAll(/(.{90}\S*) /g, "$1\n"),
  "indented, with trailing spaces and the line ends of Windows": (text) =>
    text.replaceAll(/^|$/gm, "   ").replaceAll("\n", "\r\n"),
  "with plain quotes and dashes": (text) => text.replaceAll(/[“”]/g, '"').replaceAll("’", "'").replaceAll("—", "-"),
  "with blank lines": (text) => text.replaceAll(".\n", ".\n\n"),
};

itShared.each(Object.keys(copies))("finds nothing changed in the page %s", async (name) => {
  expect(await driftOf(copies[name]!(pageText()))).toEqual([]);
});

itShared("finds nothing changed in the page however wide its lines are", async () => {
  const { value: model } = await readModel();
  const [page] = documentedPages(model!);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (width) => {
      const wrapped = pageText()
        .replaceAll(/\s+/g, " ")
        .replaceAll(new RegExp(`(.{${width}}\\S*) `, "g"), "$1\n");
      expect(comparePage(lettersOf(wrapped), page!).changes).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

itShared("finds nothing changed in the page as HTML", async () => {
  expect(await driftOf(asHtml(pageText()), "page.html")).toEqual([]);
  expect(await driftOf(asHtml(pageText()), "page")).toEqual([]);
});

itShared("finds nothing changed in the page in UTF-16", async () => {
  const folder = temporaryFolder();
  const page = join(folder, "page.txt");
  writeFileSync(page, `\uFEFF${pageText()}`, "utf16le");
  const { value } = await docsDrift({ page, folders: [] });
  expect(value?.changes).toEqual([]);
});

itShared.each([
  { from: "secret—50", to: "secret—60", want: ["changed CS-080"] },
  { from: "secret—50", to: "secret—500", want: ["changed CS-080"] },
  { from: "ASCII letters, digits", to: "ASCII letters", want: ["changed CS-031"] },
  { from: "must have the following", to: "need the following", want: ["changed CS-020 CS-021 CS-022 CS-023"] },
  { from: "You can’t edit or delete", to: "You can edit or delete", want: ["changed CS-085"] },
  { from: "This value helps ensure idempotency. ", to: "", want: ["removed CS-043"] },
  { from: "[--tags <value>]\n", to: "", want: ["removed CL-001"] },
  { from: "[--tags <value>]", to: "[--tags <value>]\n[--type <value>]", want: ["new"] },
  { from: "Maximum value length", to: "Maximum number of things—3\nMaximum value length", want: ["new"] },
  { from: "This value helps", to: "It is sent as it is. This value helps", want: ["new"] },
  { from: "See also: AWS", to: "Look at: AWS", want: ["changed"] },
])("finds in a page with $to in place of $from: $want", async ({ from, to, want }) => {
  for (const copy of ["as it is", "indented, with trailing spaces and the line ends of Windows"]) {
    expect(await driftOf(copies[copy]!(edited(from, to)))).toEqual(want);
  }
  expect(await driftOf(asHtml(edited(from, to)), "page.html")).toEqual(want);
});

itShared("notices whatever word of a sentence changes, and names its rules", async () => {
  const { value: model } = await readModel();
  const sentences = (await docsSentences({ page: sharedFile("behaviour", "create-secret-page.txt") })).value!;
  const known = new Set(documentedPages(model!)[0]!.sentences);
  const text = sentences.map((sentence) => sentence.text).join("\n\n");
  const long = sentences.filter(({ digest, text }) => known.has(digest) && /[a-z]{4,} [a-z]/.test(text));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...long), async (sentence) => {
      const changed = sentence.text.replace(/[a-z]{4,}(?= [a-z])/, "unheard");
      const want = [["changed", ...sentence.rules].join(" ")];
      expect(await driftOf(text.replace(sentence.text, () => changed))).toEqual(want);
    }),
    { numRuns: 15 },
  );
});

/** Rules that the table of behaviour places on the page, though no sentence of it says them. */
const notOnThePage: Readonly<Record<string, string>> = {};

itShared("keeps a sentence of the page for every rule that the page states", async () => {
  const { value: model } = await readModel();
  const rules = new Map(documentedRules(model!).map(({ rule }) => [rule.id, rule]));
  const { value: sentences } = await docsSentences({ page: sharedFile("behaviour", "create-secret-page.txt") });
  const onPage = new Set(sentences!.map(({ digest }) => digest));
  const table = readFileSync(sharedFile("behaviour", "create-secret.md"), "utf8");
  const placed = [...table.matchAll(/^\| (CS-\d{3}) \| [^|]* \| ([^|]*) \|/gm)]
    .filter(([, , place]) =>
      /^(Description|KMS note|Permissions|Related|Synopsis|Output|Examples|same|both options|`--)/.test(place!),
    )
    .map(([, id]) => id!);
  expect(placed.length).toBeGreaterThan(80);
  const without = placed.filter((id) => {
    const digests = rules.get(id)?.source.sentences ?? [];
    return digests.length === 0 || digests.some((digest) => !onPage.has(digest));
  });
  expect(without).toEqual(Object.keys(notOnThePage));
});

it("keeps for each rule of a page sentences that the page lists", async () => {
  const { value: model } = await readModel();
  const pages = new Map(documentedPages(model!).map((page) => [page.document, new Set(page.sentences)]));
  expect([...pages.keys()]).toEqual([DOCUMENT]);
  const strays = documentedRules(model!).filter(({ rule: { source } }) => {
    const listed = pages.get(source.document);
    const { sentences = [] } = source;
    return listed ? sentences.length === 0 || sentences.some((digest) => !listed.has(digest)) : sentences.length > 0;
  });
  expect(strays.map(({ rule }) => rule.id)).toEqual([]);
});

itShared("names what a change touches, in the form of its schema", async () => {
  const folder = temporaryFolder({ "page.txt": edited("secret—50", "secret—60") });
  const scenarios = [{ scenarios: [{ id: "create-secret/tags/fifty", title: "Fifty", rules: ["CS-080"] }] }];
  const folders = ["conformance", "generated"].map((name) => join(packageRoot, name));
  const { value } = await docsDrift({ page: join(folder, "page.txt"), scenarios: async () => scenarios, folders });
  const schema = JSON.parse(
    readFileSync(join(packageRoot, "generator", "drift", "drift.schema.json"), "utf8"),
  ) as object;
  const isValid = new Ajv2020({ strict: true }).compile(schema);
  expect(isValid(JSON.parse(JSON.stringify(value))), JSON.stringify(isValid.errors)).toBe(true);

  const [rule, ...others] = value!.rules;
  expect(others).toEqual([]);
  expect(rule).toMatchObject({ id: "CS-080", section: "--tags, limits" });
  expect(rule!.scenarios).toEqual([
    {
      id: "create-secret/tags/fifty",
      title: "Fifty",
      file: "conformance/scenarios/secretsmanager/create-secret/tag-limits.ts",
    },
  ]);
  expect(rule!.files).toContain("generated/secretsmanager/validators/create-secret-request.ts");
  const [{ file, line }] = rule!.places as [{ file: string; line: number }];
  expect(file).toBe("model/secretsmanager/rules/tags.json");
  expect(readFileSync(join(packageRoot, file), "utf8").split("\n")[line - 1]).toContain('"id": "CS-080"');
});

itShared("suggests which new sentence says what a rule said", async () => {
  const text = edited(
    "You can’t edit or delete tag names or values with this prefix.",
    "Prefixes matter. Tags that begin with aws: cannot be changed or deleted. They are kept.",
  );
  const folder = temporaryFolder({ "page.txt": text });
  const { value } = await docsDrift({ page: join(folder, "page.txt"), folders: [] });
  expect(value!.rules.map(({ id, nearest }) => [id, nearest])).toEqual([
    ["CS-085", "Tags that begin with aws: cannot be changed or deleted."],
  ]);
});

const idsOf = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ id }) => id);

it("compares with a page of anybody's model", async () => {
  const digests = async (text: string) => {
    const page = join(temporaryFolder({ "page.txt": text }), "page.txt");
    return (await docsSentences({ page })).value!.map(({ digest }) => digest);
  };
  const [first, second] = await digests("Orders have articles. Articles have names.");
  const source = { document: "The shop, orders", sentences: [second] };
  const evidence = [{ kind: "documented", source: "The shop, orders" }];
  const rules = [{ id: "SH-001", statement: "An article has a name.", source, evidence, level: "must" }];
  const model = {
    smithy: "2.0",
    shapes: {
      "com.example#Order": {
        type: "operation",
        input: { target: "smithy.api#Unit" },
        output: { target: "smithy.api#Unit" },
        traits: {
          "hallmark.docs#pages": [{ document: "The shop, orders", sentences: [first, second] }],
          "hallmark.docs#rules": rules,
        },
      },
    },
  };
  const folder = temporaryFolder({
    "shop.json": JSON.stringify(model, undefined, 2),
    "page.txt": "Orders have articles. Articles have no names.",
    "other.txt": "This is about something else.",
  });
  const models = [join(folder, "shop.json")];
  const { value, diagnostics } = await docsDrift({ page: join(folder, "page.txt"), models, folders: [] });
  expect(diagnostics).toEqual([]);
  expect(value!.changes.map(({ kind }) => kind)).toEqual(["changed"]);
  expect(value!.rules.map(({ id, places }) => [id, places.length])).toEqual([["SH-001", 1]]);

  const other = join(folder, "other.txt");
  expect(idsOf((await docsDrift({ page: other, models })).diagnostics)).toEqual(["unknown-page"]);
  expect(idsOf((await docsDrift({ page: other, models, document: "orders" })).diagnostics)).toEqual(["unknown-page"]);
  expect(idsOf((await docsDrift({ page: other, models, document: "stock" })).diagnostics)).toEqual([
    "unknown-document",
  ]);
  expect((await docsDrift({ page: join(folder, "page.txt"), models, document: "ORDERS" })).value).toBeDefined();
});
