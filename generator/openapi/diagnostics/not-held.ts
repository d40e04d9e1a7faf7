import { closestOf, type Diagnostic, type Severity } from "../../model/index.js";

interface Wording {
  readonly severity: Severity;
  /** For people: which parts of a document this is about. The README's table has the same. */
  readonly what: string;
  readonly message: string | ((subject: string) => string);
  readonly hint: string | ((subject: string) => string);
}

/** Those of OpenAPI's registry and of JSON Schema that documents use much. */
const knownFormats: ReadonlySet<string> = new Set(
  (
    "int8 int16 int32 int64 uint8 uint16 uint32 uint64 float double decimal date-time date time duration byte binary " +
    "base64url password email idn-email hostname idn-hostname ipv4 ipv6 uri url uri-reference uri-template iri " +
    "iri-reference uuid json-pointer relative-json-pointer regex html char"
  ).split(" "),
);

/**
 * What a document may say and the model cannot hold, with what becomes of it. The table in the README is this table; a
 * test compares them and makes every kind appear.
 */
export const notHeldKinds = {
  "conditions-not-held": {
    severity: "warning",
    what: "`not`, `if`/`then`/`else`, `dependentSchemas`, `dependentRequired`, `contains`, `unevaluated…`",
    message: (keyword) => `\`${keyword}\` is not checked; values are described without it.`,
    hint: "Check it in the service, and say it in the description.",
  },
  "tuple-not-held": {
    severity: "warning",
    what: "`prefixItems`, and `items` as a list",
    message: "The places of a list cannot have schemas of their own; its elements are anything.",
    hint: "Use an object with a property for each place.",
  },
  "pattern-properties-not-held": {
    severity: "warning",
    what: "`patternProperties` beside other properties, or with several patterns",
    message: "Properties cannot be told by pattern here; they are not described.",
    hint: "Use `additionalProperties` with one schema for all of them.",
  },
  "property-names-not-held": {
    severity: "warning",
    what: "`propertyNames` of an object with properties of its own",
    message: "The names of properties are checked in maps alone.",
    hint: "Move the free properties to an object of their own.",
  },
  "property-count-not-held": {
    severity: "warning",
    what: "`minProperties`, `maxProperties` of an object with properties of its own",
    message: "Properties are counted in maps alone.",
    hint: "Make properties required instead.",
  },
  "closed-object": {
    severity: "note",
    what: "`additionalProperties: false`",
    message: "Properties that are not described are ignored, not refused.",
    hint: "Nothing needs to be done: clients that send none see no difference.",
  },
  "forbidden-value": {
    severity: "warning",
    what: "a schema that is `false`",
    message: "No value fits this schema; what it describes is left out.",
    hint: "Remove what can never be there.",
  },
  "several-alternatives": {
    severity: "warning",
    what: "`oneOf` and `anyOf` in one schema, by `allOf` too",
    message: "Only one choice can be held a schema; this one is left out.",
    hint: "Write the combinations out as alternatives of one `oneOf`.",
  },
  "required-alternatives": {
    severity: "warning",
    what: "alternatives that differ in `required` alone",
    message: "That one set of properties or another is required is not checked.",
    hint: "Give each alternative its own properties, or say it in the description.",
  },
  "polymorphic-base": {
    severity: "warning",
    what: "`discriminator` without `oneOf` or `anyOf`",
    message: (property) =>
      `Where this schema is named, what others add to it is lost: \`${property}\` chooses among nothing.`,
    hint: "Add `oneOf` with the schemas that extend it, in a schema of its own.",
  },
  "unclear-discriminator": {
    severity: "warning",
    what: "a `discriminator` whose property an alternative lacks, or with inline alternatives without a constant",
    message: (property) =>
      `By \`${property}\` this alternative cannot be told from the others; it is known by its form.`,
    hint: "Give the alternative a schema under `components` with the property, or a `const` for it.",
  },
  "enum-not-held": {
    severity: "warning",
    what: "`enum` and `const` of numbers with fractions, of booleans, lists and objects; an empty string in `enum`",
    message: (values) => `Values such as ${values} cannot be named one by one; any value of their type is let through.`,
    hint: "Check them in the service, or use strings.",
  },
  "conflicting-all-of": {
    severity: "warning",
    what: "`allOf` whose parts say different things",
    message: (keyword) => `Parts of this schema have different \`${keyword}\`; the first one counts.`,
    hint: "Let them agree, or write the schema out.",
  },
  "multiple-of-not-held": {
    severity: "note",
    what: "`multipleOf`",
    message: "`multipleOf` is not checked.",
    hint: "Check it in the service.",
  },
  "exclusive-limit": {
    severity: "note",
    what: "`exclusiveMinimum`, `exclusiveMaximum` of numbers that are not whole",
    message: "The limit itself is let through as well.",
    hint: "Check it in the service.",
  },
  "unique-not-held": {
    severity: "note",
    what: "`uniqueItems` of fractions, of objects, of anything and of what may be null",
    message: "That the elements differ is not checked.",
    hint: "Check it in the service.",
  },
  "string-content-not-held": {
    severity: "note",
    what: "`contentMediaType` of strings that are not base64, `contentSchema`",
    message: (keyword) => `\`${keyword}\` is left out: the string is one like any other.`,
    hint: "Read the string in your own code.",
  },
  "untyped-limits": {
    severity: "note",
    what: "`pattern`, `format`, lengths and limits without a `type`",
    message: "Without a `type` this describes any value, and limits are not checked.",
    hint: "Add the `type`.",
  },
  "format-not-checked": {
    severity: "note",
    what: "`format` that has no type of its own: `email`, `uuid`, `uri`, `date` and the like",
    message: (format) => `The format \`${format}\` is told, not checked.`,
    hint: (format) => {
      const closest = knownFormats.has(format) ? undefined : closestOf(format, knownFormats);
      return closest ? `Did you mean \`${closest}\`?` : "Add a `pattern` where it matters.";
    },
  },
  "limits-of-times": {
    severity: "note",
    what: "`pattern`, lengths and `enum` of times and bytes",
    message: (keyword) => `\`${keyword}\` is not checked of times and bytes.`,
    hint: "Leave out the `format` where the text matters.",
  },
  "default-not-held": {
    severity: "note",
    what: "`default` of objects, of lists and maps that are not empty, of alternatives, and `null`",
    message: "This default is told nowhere.",
    hint: "Say it in the description.",
  },
  "examples-not-held": {
    severity: "note",
    what: "`example`, `examples`",
    message: "Examples are left out.",
    hint: "Nothing needs to be done.",
  },
  "reference-siblings": {
    severity: "note",
    what: "what stands beside a `$ref` before OpenAPI 3.1",
    message: (name) => `\`${name}\` means nothing beside a \`$ref\` in this version of OpenAPI.`,
    hint: "Put the `$ref` into an `allOf`, or go to OpenAPI 3.1.",
  },
  "read-only-in-request": {
    severity: "note",
    what: "`readOnly` and `writeOnly` properties that are required, in a schema that is sent both ways",
    message: "The property is not required here: it travels in one direction, and the schema in both.",
    hint: "Use a schema of its own for each direction.",
  },
  "extension-not-held": {
    severity: "note",
    what: "`x-…`, but `x-hallmark-sensitive`, `x-enum-varnames`, `x-enumNames`, `x-enum-descriptions`, `x-nullable`",
    message: (name) => `\`${name}\` is left out.`,
    hint: "Nothing needs to be done.",
  },
  "xml-not-held": {
    severity: "note",
    what: "`xml`",
    message: "How values are written in XML is left out.",
    hint: "Nothing needs to be done where the service speaks JSON as well.",
  },
  "dynamic-reference": {
    severity: "warning",
    what: "`$dynamicRef`, `$recursiveRef`",
    message: "References are followed to where they lead by themselves; this describes any value.",
    hint: "Use `$ref`.",
  },
  "foreign-dialect": {
    severity: "warning",
    what: "`$schema`, `jsonSchemaDialect` of another dialect than OpenAPI's",
    message: (dialect) => `Schemas are read in OpenAPI's dialect of JSON Schema, not in \`${dialect}\`.`,
    hint: "Nothing needs to be done where both mean the same.",
  },
  "content-not-held": {
    severity: "warning",
    what: "XML and other text with a schema of its own",
    message: (type) => `The body is text: Hallmark does not write \`${type}\`, and its schema is left out.`,
    hint: "Add `application/json`, or write and read the text yourself.",
  },
  "form-not-held": {
    severity: "warning",
    what: "`multipart/…`, `application/x-www-form-urlencoded`",
    message: (type) =>
      `The body is taken as it is: Hallmark does not put \`${type}\` together, and its schema is left out.`,
    hint: "Write the body yourself, and say its `Content-Type` in `contentType`; or add `application/json`.",
  },
  "events-not-held": {
    severity: "warning",
    what: "`text/event-stream` and other streams of messages",
    message: (type) => `The body is a stream of bytes: Hallmark does not take \`${type}\` apart.`,
    hint: "Take the stream apart where it is read.",
  },
  "content-left-out": {
    severity: "note",
    what: "several media types of one body",
    message: (type) => `\`${type}\` is left out: one media type of a body is held, JSON before others.`,
    hint: "Nothing needs to be done where the service speaks JSON as well.",
  },
  "json-type-not-held": {
    severity: "note",
    what: "media types of JSON other than `application/json`",
    message: (type) => `The body is sent as \`application/json\`, not as \`${type}\`.`,
    hint: "Add `application/json` where the service insists on the other.",
  },
  "body-of-get": {
    severity: "warning",
    what: "a request body of GET and HEAD",
    message: "Requests of this method have no body; it is left out.",
    hint: "Use POST, or parameters.",
  },
  "several-successes": {
    severity: "note",
    what: "several successful answers",
    message: "Which of the successful answers came is told by `statusCode`; the body is that of any of them.",
    hint: "Nothing needs to be done; one answer an operation is easier to use.",
  },
  "success-headers-differ": {
    severity: "note",
    what: "headers of the second successful answer and of those after it",
    message: "Headers of this answer are not required: another successful answer need not have them.",
    hint: "Nothing needs to be done.",
  },
  "information-left-out": {
    severity: "warning",
    what: "answers with a status from 100 to 199, and ranges such as `1XX`, `2XX` and `3XX` beside others",
    message: (status) => `The answer \`${status}\` is left out.`,
    hint: "Name the status that is answered.",
  },
  "response-header-not-held": {
    severity: "warning",
    what: "headers of answers that hold objects, alternatives or anything, or have a media type",
    message: (name) => `The header \`${name}\` is read as text.`,
    hint: "Use a text, a number or a list of them.",
  },
  "header-not-held": {
    severity: "note",
    what: "header parameters `Accept`, `Content-Type`, `Authorization`; the answer's header `Content-Type`",
    message: (name) => `\`${name}\` is no parameter: it follows from media types and security schemes.`,
    hint: "Remove it.",
  },
  "unsupported-style": {
    severity: "warning",
    what: "a `style` that its place does not allow",
    message: (style) => `\`${style}\` is no style for this place; the usual one is taken.`,
    hint: "Correct the style: the OpenAPI Specification lists what goes where.",
  },
  "parameter-detail-not-held": {
    severity: "note",
    what: "`allowEmptyValue`, `null` in parameters, `format: byte` in parameters",
    message: (detail) => `${detail} is not held of parameters.`,
    hint: "Nothing needs to be done.",
  },
  "partial-path-parameter": {
    severity: "warning",
    what: "paths in which a parameter is a part of a segment, or stands twice",
    message: "A parameter fills a whole segment of a path, once; the operation is left out.",
    hint: "Put slashes around the parameter, or let one parameter stand for the whole segment.",
  },
  "path-detail-not-held": {
    severity: "warning",
    what: "paths with a fragment, or with parameters in the query",
    message: "Paths have no fragment, and parameters of the query are not written in them; the operation is left out.",
    hint: "Describe the parameter with `in: query`.",
  },
  "method-not-held": {
    severity: "warning",
    what: "`query` and `additionalOperations` of OpenAPI 3.2",
    message: (method) => `\`${method}\` is left out: its methods are not those of OpenAPI 3.1.`,
    hint: "Use one of the methods of OpenAPI 3.1.",
  },
  "callbacks-not-held": {
    severity: "warning",
    what: "`callbacks`, `webhooks`",
    message: (name) => `\`${name}\` is left out: requests that the service makes are not held.`,
    hint: "Describe them in a document of their own, from the side that answers them.",
  },
  "links-not-held": {
    severity: "note",
    what: "`links`",
    message: "Links between operations are left out.",
    hint: "Nothing needs to be done.",
  },
  "servers-not-held": {
    severity: "warning",
    what: "`servers` of paths and operations",
    message: "Servers of a single path or operation are left out; the document's count.",
    hint: "Describe what has a server of its own in a document of its own.",
  },
  "security-scheme-not-held": {
    severity: "warning",
    what: "security schemes other than HTTP's basic, bearer and digest, keys in headers and queries, OAuth 2 and OpenID Connect; a second one of a kind",
    message: (name) => `The security scheme \`${name}\` cannot be held; requests are not signed with it.`,
    hint: "Add what it needs to requests yourself, in a middleware of the client.",
  },
  "token-flow-not-held": {
    severity: "note",
    what: "flows, scopes and discovery of OAuth 2 and OpenID Connect",
    message: (name) => `\`${name}\` is held as a bearer token; how it is got is not.`,
    hint: "Get the token yourself and give it to the client.",
  },
  "combined-security": {
    severity: "warning",
    what: "security requirements that ask for several schemes at once",
    message: (name) => `Of several schemes at once only \`${name}\` is held.`,
    hint: "Add what the others need to requests yourself, in a middleware of the client.",
  },
  "document-detail-not-held": {
    severity: "note",
    what: "`termsOfService`, `contact`, `license`, what is said of tags and of security schemes; `summary` and `description` of a path whose operations have their own; descriptions of the second successful answer and of an error that another operation describes otherwise",
    message: (name) => `\`${name}\` is left out.`,
    hint: "Nothing needs to be done.",
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type NotHeldKind = keyof typeof notHeldKinds;

/** Makes the finding of a kind; `subject` is what the message names. */
export function notHeld(kind: NotHeldKind, subject = ""): Diagnostic {
  const { severity, message, hint }: Wording = notHeldKinds[kind];
  const worded = (text: Wording["message"]) => (typeof text === "string" ? text : text(subject));
  return { id: kind, severity, message: worded(message), hint: worded(hint) };
}
