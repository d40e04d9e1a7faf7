/** A folder with its own rules about what its files may import. Tests are free: they bring parts together. */
export interface Room {
  /** Path of the folder, or of a single file; the longest one that fits is a file's room. */
  readonly path: string;
  /** Rooms that it may import from, besides itself. */
  readonly from: readonly string[] | "any";
  /** Rooms of which it may import types only. */
  readonly typesFrom?: readonly string[];
  /** Packages that only this room may import; a name ending in `/` covers all of a scope. */
  readonly packages?: readonly string[];
}

const emitters = [
  "types",
  "errors",
  "schemas",
  "validators",
  "client",
  "server",
  "cli",
  "msw",
  "openapi",
  "jsonschema",
  "docs",
  "package",
];

export const rooms: readonly Room[] = [
  { path: "generator/model", from: [] },
  { path: "generator/smithy/json", from: ["generator/model"] },
  { path: "generator/smithy", from: ["generator/model", "generator/smithy/json"] },
  { path: "generator/openapi/source", from: ["generator/model", "generator/smithy/json"] },
  { path: "generator/openapi/testing", from: "any" },
  { path: "generator/openapi", from: ["generator/model", "generator/openapi/source"] },
  { path: "generator/load", from: ["generator/model", "generator/smithy/json"], typesFrom: ["generator/plan"] },
  { path: "generator/drift", from: ["generator/model"] },
  { path: "generator/diff", from: ["generator/model"] },
  { path: "generator/impact", from: ["generator/model"], typesFrom: ["generator/plan"] },
  { path: "generator/protocols", from: ["generator/model"] },
  { path: "generator/plan", from: ["generator/model", "generator/protocols"] },
  { path: "generator/print", from: [], packages: ["ts-morph", "handlebars"] },
  {
    path: "generator/emit",
    from: [
      "generator/plan",
      "generator/protocols",
      "generator/print",
      ...emitters.map((name) => `generator/emit/${name}`),
    ],
    typesFrom: ["generator/model"],
  },
  {
    path: "generator/emit/shared",
    from: ["generator/emit", "generator/plan", "generator/protocols", "generator/print"],
    typesFrom: ["generator/model"],
  },
  ...emitters.map((name) => ({
    path: `generator/emit/${name}`,
    from: ["generator/emit", "generator/emit/shared", "generator/plan", "generator/protocols", "generator/print"],
    typesFrom: ["generator/model"],
  })),
  { path: "generator/runtime", from: [] },
  { path: "generator/output", from: ["generator/model"] },
  {
    path: "generator/generate",
    from: ["model", "load", "smithy", "openapi", "plan", "emit", "output", "drift", "diff", "impact"].map(
      (name) => `generator/${name}`,
    ),
  },
  {
    path: "generator/init",
    from: ["generator/load", "generator/model", "generator/smithy/json"],
  },
  {
    path: "generator/watch",
    from: ["generator/generate", "generator/load", "generator/model"],
    packages: ["chokidar"],
  },
  {
    path: "generator/cli",
    from: ["generator/model", "generator/generate", "generator/init", "generator/watch"],
    packages: ["commander", "picocolors"],
  },
  { path: "generator/index.ts", from: ["generator/generate", "generator/init", "generator/model", "generator/watch"] },
  { path: "generator/testing", from: "any" },
  { path: "generated", from: [] },
  {
    path: "conformance",
    from: [
      "generator/model",
      "generated",
      "conformance/patterns",
      "conformance/scenarios",
      "conformance/report",
      "conformance/scenarios/derived",
    ],
  },
  // An entry of the package, like the command line: it brings the reading of models and the scenarios together.
  {
    path: "conformance/vitest",
    from: ["conformance", "conformance/report", "conformance/scenarios", "generator/model", "generator/index.ts"],
  },
  {
    path: "conformance/report",
    from: ["conformance", "conformance/scenarios", "generator/model"],
    packages: ["picocolors", "handlebars"],
  },
  ...["bench", "differential", "load", "round-trip", "real-clients", "testing", "type-tests"].map((name): Room => ({
    path: `conformance/${name}`,
    from: "any",
  })),
  { path: "conformance/patterns", from: [] },
  { path: "conformance/scenarios/derived", from: ["conformance/scenarios", "conformance/patterns", "generator/model"] },
  { path: "conformance/scenarios", from: ["conformance/patterns"], typesFrom: ["generated", "generator/model"] },
];
