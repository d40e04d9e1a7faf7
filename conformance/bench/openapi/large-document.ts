/** How many resources the large document has: each with five operations and three schemas. */
const RESOURCES = 120;

/** An OpenAPI document as large services have them, always the same: 600 operations, 360 schemas. */
export function largeDocument(): object {
  const numbers = Array.from({ length: RESOURCES }, (_, index) => index + 1);
  return {
    openapi: "3.0.3",
    info: { title: "Large", version: "1.0.0", description: "A document that was made to be long." },
    paths: Object.fromEntries(numbers.flatMap(pathsOf)),
    components: { schemas: Object.fromEntries([...numbers.flatMap(schemasOf), ["Problem", problem]]) },
  };
}

const problem = {
  type: "object",
  required: ["message"],
  properties: {
    message: { type: "string" },
    code: { type: "string" },
    details: { type: "array", items: { type: "string" } },
  },
};

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ "application/json": { schema } });
const parameter = (name: string, place: string, schema: object) => ({
  name,
  in: place,
  required: place === "path",
  description: `What ${name} says.`,
  schema,
});

function pathsOf(number: number): readonly (readonly [string, object])[] {
  const name = `Thing${number}`;
  const thing = reference(name);
  const failures = Object.fromEntries(
    [400, 404, 409].map((status) => [status, { description: "It is refused.", content: json(reference("Problem")) }]),
  );
  const answers = (status: number, schema: object) => ({
    [status]: { description: "It is well.", content: json(schema) },
    ...failures,
  });
  const id = parameter("id", "path", { type: "string", minLength: 1, maxLength: 64 });
  return [
    [
      `/things-${number}`,
      {
        get: {
          operationId: `list${name}`,
          description: `Lists what there is of ${name}.`,
          parameters: [
            parameter("limit", "query", { type: "integer", minimum: 1, maximum: 100 }),
            parameter("after", "query", { type: "string" }),
            parameter("state", "query", { type: "array", items: { type: "string", enum: ["new", "old"] } }),
          ],
          responses: answers(200, reference(`${name}Page`)),
        },
        post: {
          operationId: `create${name}`,
          description: `Makes a ${name}.`,
          requestBody: { required: true, content: json(thing) },
          responses: answers(201, thing),
        },
      },
    ],
    [
      `/things-${number}/{id}`,
      {
        get: { operationId: `get${name}`, parameters: [id], responses: answers(200, thing) },
        put: {
          operationId: `replace${name}`,
          parameters: [id, parameter("X-Version", "header", { type: "integer" })],
          requestBody: { required: true, content: json(thing) },
          responses: answers(200, thing),
        },
        delete: {
          operationId: `remove${name}`,
          parameters: [id],
          responses: { 204: { description: "Gone." }, ...failures },
        },
      },
    ],
  ];
}

function schemasOf(number: number): readonly (readonly [string, object])[] {
  const name = `Thing${number}`;
  return [
    [
      name,
      {
        type: "object",
        description: `Thing number ${number}, with everything that belongs to it.`,
        required: ["id", "title", "size"],
        properties: {
          id: { type: "string", minLength: 1, maxLength: 64, description: "By which it is known." },
          title: { type: "string", maxLength: 200 },
          size: { type: "number", minimum: 0 },
          count: { type: "integer", format: "int32" },
          isOpen: { type: "boolean", default: false },
          madeAt: { type: "string", format: "date-time" },
          state: { type: "string", enum: ["new", "used", "old"] },
          remark: { type: "string", nullable: true },
          labels: { type: "object", additionalProperties: { type: "string" } },
          parts: { type: "array", items: reference(`${name}Part`) },
        },
      },
    ],
    [
      `${name}Part`,
      {
        type: "object",
        properties: { name: { type: "string" }, weight: { type: "number" }, within: reference(`${name}Part`) },
      },
    ],
    [
      `${name}Page`,
      {
        type: "object",
        required: ["items"],
        properties: { items: { type: "array", items: reference(name) }, next: { type: "string" } },
      },
    ],
  ];
}
