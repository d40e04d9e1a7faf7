import { expect, it } from "vitest";
import { exampleModel } from "../testing/example-model.js";
import { hallmark } from "../testing/hallmark.js";
import { contentsOf, temporaryFolder } from "../testing/temporary-folder.js";

const good = exampleModel();
const broken = (from: string, to: string): string => {
  if (!good.includes(from)) throw new Error(`the example has no ${from}`);
  return good.replace(from, to);
};

const cases: readonly {
  readonly given: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly exitCode: number;
  readonly stderr: RegExp;
}[] = [
  {
    given: "a model that is not there",
    args: ["generate", "--model", "nowhere.json"],
    exitCode: 2,
    stderr: /^error missing-input: There is no file or folder `nowhere\.json`\.\n/,
  },
  {
    given: "no model at all",
    args: ["generate"],
    exitCode: 2,
    stderr: /^error no-input: There is nothing to work on/,
  },
  {
    given: "a folder without models",
    files: { "docs/notes.md": "" },
    args: ["generate", "--model", "docs"],
    exitCode: 2,
    stderr: /^error no-models: There is no model in `docs`\.\n/,
  },
  {
    given: "a configuration that is not there",
    args: ["generate", "--config", "nowhere.json"],
    exitCode: 2,
    stderr: /^error missing-input: There is no file or folder `nowhere\.json`\.\n/,
  },
  {
    given: "a wrong value in the configuration",
    files: { "hallmark.config.json": '{\n  "version": 1,\n  "services": []\n}\n' },
    args: ["generate"],
    exitCode: 2,
    stderr: /^error invalid-config: `services` must not be empty\.\n {2}--> hallmark\.config\.json:3:15\n/,
  },
  {
    given: "both a configuration and a model",
    files: { "c.json": '{"version":1,"services":[{"models":["shop.json"]}]}', "shop.json": good },
    args: ["generate", "--config", "c.json", "--model", "shop.json"],
    exitCode: 2,
    stderr: /^error config-with-models: /,
  },
  {
    given: "broken JSON",
    files: { "shop.json": broken('"version": "2024-01-01",', '"version": "2024-01-01"') },
    args: ["generate", "--model", "shop.json"],
    exitCode: 2,
    stderr: /^error invalid-json: Expected a comma.*\n {2}--> shop\.json:7:7\n/,
  },
  {
    given: "a file cut off",
    files: { "shop.json": good.slice(0, 300) },
    args: ["validate", "--model", "shop.json"],
    exitCode: 2,
    stderr: /^error invalid-json: .*\n {2}--> shop\.json:\d+:\d+\n/,
  },
  {
    given: "JSON that is no model",
    files: { "shop.json": "[1]" },
    args: ["generate", "--model", "shop.json"],
    exitCode: 2,
    stderr: /^error not-a-model: /,
  },
  {
    given: "an unknown shape target",
    files: { "shop.json": broken('"target": "com.example#Article"', '"target": "com.example#Artikel"') },
    args: ["generate", "--model", "shop.json"],
    exitCode: 1,
    stderr:
      /^error unknown-target: No shape `com\.example#Artikel` in the model\.\n {2}--> shop\.json:\d+:\d+ {2}com\.example#PlaceOrderRequest\$Article\n/,
  },
  {
    given: "a wrong trait value",
    files: { "shop.json": broken('"max": 40', '"max": "forty"') },
    args: ["generate", "--model", "shop.json"],
    exitCode: 1,
    stderr: /^error invalid-trait-value: .*\n {2}--> shop\.json:\d+:\d+ {2}com\.example#Article\n/,
  },
  {
    given: "two services",
    files: { "shop.json": good, "bank.json": exampleModel({ service: "Bank" }) },
    args: ["generate", "--model", "shop.json", "bank.json"],
    exitCode: 2,
    stderr:
      /^error several-services: The model has 2 services: `com\.example#Bank`, `com\.example#Shop`\.\n.*--service/,
  },
  {
    given: "a service that is not there",
    files: { "model/shop/shop.json": good },
    args: ["generate", "--service", "Bank"],
    exitCode: 2,
    stderr: /^error unknown-service: There is no service `Bank` in the model\.\n.*`com\.example#Shop`/,
  },
  {
    given: "two services for one folder",
    files: { "model/a/shop.json": good, "model/b/shop.json": good },
    args: ["generate"],
    exitCode: 2,
    stderr: /^error same-folder: /,
  },
  {
    given: "two shapes for one file",
    files: {
      "shop.json": good.replaceAll("PlaceOrderRequest", "Index").replaceAll("PlaceOrderResponse", "IndexShape"),
    },
    args: ["generate", "--model", "shop.json"],
    exitCode: 1,
    stderr: /^error same-file: Two shapes would both be written to `shop\/types\/index-shape\.ts`\.\n/,
  },
  {
    given: "a folder name that is taken",
    files: { "shop.json": good },
    args: ["generate", "--model", "shop.json", "--folder", "runtime"],
    exitCode: 2,
    stderr: /^error reserved-folder: /,
  },
  {
    given: "a folder outside of the output",
    files: { "shop.json": good },
    args: ["generate", "--model", "shop.json", "--folder", "../shop"],
    exitCode: 2,
    stderr: /^error invalid-folder: A service cannot be written to `\.\.\/shop`\.\n/,
  },
  {
    given: "a piece that does not exist",
    files: { "shop.json": good },
    args: ["generate", "--model", "shop.json", "--pieces", "types,tpyes"],
    exitCode: 2,
    stderr: /^error unknown-piece: There is no piece `tpyes`\.\n.*`types`/,
  },
  {
    given: "a file in place of the output folder",
    files: { "shop.json": good, out: "a file\n" },
    args: ["generate", "--model", "shop.json", "--out", "out"],
    exitCode: 2,
    stderr: /^error unwritable-output: `out` cannot be written: it is a file, not a folder\.\n/,
  },
  {
    given: "a file in place of a folder within the output",
    files: { "shop.json": good, "out/shop/types": "a file\n" },
    args: ["generate", "--model", "shop.json", "--out", "out"],
    exitCode: 2,
    stderr: /^error unwritable-output: `out\/shop\/types` cannot be written: it is a file, not a folder\.\n/,
  },
  {
    given: "a manifest that is none of ours",
    files: { "shop.json": good, "out/manifest.json": "{}" },
    args: ["generate", "--model", "shop.json", "--out", "out"],
    exitCode: 2,
    stderr: /^error unreadable-manifest: /,
  },
  {
    given: "an unknown option",
    args: ["generate", "--modle", "x"],
    exitCode: 2,
    stderr: /^error: unknown option '--modle'\n.*--model/,
  },
  {
    given: "an unknown subcommand",
    args: ["generat"],
    exitCode: 2,
    stderr: /^error: unknown command 'generat'\n.*generate/,
  },
  { given: "no subcommand", args: [], exitCode: 2, stderr: /^Usage: hallmark / },
  { given: "an argument too many", args: ["generate", "model"], exitCode: 2, stderr: /^error: too many arguments/ },
  {
    given: "an option without its value",
    args: ["generate", "--out"],
    exitCode: 2,
    stderr: /^error: option '--out <folder>' argument missing/,
  },
  {
    given: "an empty value",
    args: ["generate", "--out", ""],
    exitCode: 2,
    stderr: /^error: option '--out <folder>' argument '' is invalid/,
  },
  {
    given: "a style of types that does not exist",
    args: ["generate", "--types", "loose"],
    exitCode: 2,
    stderr: /strict, sdk/,
  },
];

it.each(cases)(
  "given $given, says so, exits with $exitCode and writes nothing",
  async ({ files, args, exitCode, stderr }) => {
    const cwd = temporaryFolder(files);
    const before = contentsOf(cwd);
    const ended = await hallmark(args, { cwd });
    expect(ended.stderr).toMatch(stderr);
    expect(ended.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect({ exitCode: ended.exitCode, stdout: ended.stdout }).toEqual({ exitCode, stdout: "" });
    expect(contentsOf(cwd)).toEqual(before);
  },
);
