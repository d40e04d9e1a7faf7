import type { JsonObject } from "../model/index.js";
import { diagnose } from "./diagnostics/wrong.js";
import type { Node } from "./document/node.js";
import { Errors } from "./http/errors.js";
import type { Makers, Operation } from "./http/operation.js";
import { operationsIn, traitOfMethod } from "./http/operations.js";
import { Payloads } from "./http/payload.js";
import { uriOf } from "./http/paths.js";
import { inputOf } from "./http/request.js";
import { answersOf, outputOf, successCode, type Answer } from "./http/response.js";
import { Security } from "./http/security.js";
import { serversOf, textOf } from "./http/servers.js";
import { pascalCase, spelledOut } from "./names/words.js";
import { leaveOut, type Reading } from "./reading.js";
import { descriptionsOf, externalDocumentationOf } from "./schema/descriptions.js";
import { reportDialect } from "./schema/report-unheld.js";
import { Schemas } from "./schema/schemas.js";
import { traitsOf } from "./shape-book.js";

/** Makes the service that a document describes, with its operations and all of its schemas. */
export function readService(reading: Reading): void {
  const { root, shapes, names } = reading;
  const info = root.get("info");
  const title = info?.string("title")?.trim() || "Api";
  const base = pascalCase(title);
  // What else is exported under names that are made of the service's.
  for (const name of [base, `${base}Client`, `${base}ServiceException`, `${base}Operations`]) names.reserve(name);
  const schemas = namedSchemas(reading);
  nameSchemas(reading, schemas);
  // The service has its name to itself: schemas of the same name have made way.
  const service = shapes.reserve(base, info ?? root);
  const operations = operationsIn(reading);
  if (operations.length === 0)
    reading.report(diagnose["no-operations"]({}), root.get("paths") ?? root, { part: "key" });

  const made = new Schemas(reading);
  const makers: Makers = { reading, schemas: made, payloads: new Payloads(reading, made) };
  const security = new Security(reading);
  const errors = new Errors(makers);
  for (const [, node] of schemas) made.component(node);
  for (const operation of operations) {
    shapes.define(operation.id, operationShape(makers, operation, { errors, security }));
  }
  shapes.define(service, {
    type: "service",
    version: textOf(info?.get("version")) ?? "",
    operations: operations.map(({ id }) => ({ target: id })),
    traits: { ...serviceTraits(reading, title), ...security.traits },
  });
  reportDocument(reading);
}

interface Parts {
  readonly errors: Errors;
  readonly security: Security;
}

function operationShape(makers: Makers, operation: Operation, { errors, security }: Parts): JsonObject {
  const { node, method, path } = operation;
  const input = inputOf(makers, operation);
  const answers = answersOf(makers.reading, operation);
  const output = outputOf(makers, operation, answers);
  const failures = answers.errors.map((answer) => errors.of(operation, answer));
  const kind = traitOfMethod[method];
  const tags = node.strings("tags");
  return {
    type: "operation",
    input: { target: input.id },
    output: { target: output },
    errors: [...new Set(failures)].map((target) => ({ target })),
    traits: traitsOf({
      ...operationDescriptions(
        makers.reading,
        operation,
        output === "smithy.api#Unit" ? answers.successes[0] : undefined,
      ),
      "smithy.api#http": { method: method.toUpperCase(), uri: uriOf(path, input.labels), code: successCode(answers) },
      "smithy.api#tags": tags.length === 0 ? undefined : [...new Set(tags)],
      ...(kind !== undefined && { [kind]: {} }),
      ...security.of(node),
    }),
  };
}

/**
 * The summary as the first paragraph, what the path says of all that is under it where the operation is silent, and what
 * is said of an answer that has no shape which could say it.
 */
function operationDescriptions(reading: Reading, { node, pathItem }: Operation, empty: Answer | undefined): JsonObject {
  const described = descriptionsOf([{ node }]);
  const own = described["smithy.api#documentation"];
  const summary = node.string("summary") ?? (own === undefined ? pathItem.string("summary") : undefined);
  const rest = typeof own === "string" ? own : pathItem.string("description");
  const said = empty?.node.string("description")?.trim();
  const answered = said ? `Answers ${empty!.status}: ${said}` : undefined;
  const parts = [summary, rest === summary ? undefined : rest, answered].filter(
    (part) => part !== undefined && part.trim() !== "",
  );
  for (const name of ["summary", "description"]) {
    const stated = pathItem.get(name);
    if (stated?.text && !parts.includes(stated.text)) {
      leaveOut(reading, "document-detail-not-held", stated, { subject: name, part: "key" });
    }
  }
  return { ...described, ...(parts.length > 0 && { "smithy.api#documentation": parts.join("\n\n") }) };
}

function serviceTraits(reading: Reading, title: string): JsonObject {
  const { root } = reading;
  const info = root.get("info");
  const texts = [info?.string("summary"), info?.string("description")].filter(
    (text) => text !== undefined && text.trim() !== "",
  );
  const servers = serversOf(reading);
  return traitsOf({
    "hallmark.openapi#httpJson": {},
    "smithy.api#title": title,
    "smithy.api#documentation": texts.length === 0 ? undefined : texts.join("\n\n"),
    "smithy.api#externalDocumentation": externalDocumentationOf(root.get("externalDocs")),
    "hallmark.openapi#servers": servers.length === 0 ? undefined : servers,
  });
}

/** The schemas of a document that have names. */
function namedSchemas({ root, version }: Reading): readonly (readonly [string, Node])[] {
  return version === "2.0" ? root.entries("definitions") : (root.get("components")?.entries("schemas") ?? []);
}

/** Gives schemas their names before anything else is named: first those that can be taken as they are. */
function nameSchemas(reading: Reading, schemas: readonly (readonly [string, Node])[]): void {
  const values = new Set(schemas.map(([, node]) => node.value));
  const isExact = ([name]: readonly [string, Node]) => pascalCase(name) === name;
  for (const [name, node] of [...schemas.filter(isExact), ...schemas.filter((each) => !isExact(each))]) {
    // A schema that is a reference and nothing else lends its name to what it refers to.
    const target = node.string("$ref") === undefined ? node : reading.documents.follow(node);
    if (target?.object === undefined || reading.places.given(target) !== undefined) continue;
    if (target !== node && values.has(target.value)) continue;
    const wanted = pascalCase(name);
    reading.places.give(target, reading.names.claim(wanted, spelledOut(name), `${wanted}Schema`));
  }
}

function reportDocument(reading: Reading): void {
  const { root } = reading;
  const dialect = root.get("jsonSchemaDialect");
  if (dialect) reportDialect(reading, dialect);
  for (const [name, node] of root.entries("webhooks")) {
    leaveOut(reading, "callbacks-not-held", node, { subject: name, part: "key" });
  }
}
