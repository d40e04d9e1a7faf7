import type { ErrorExport, Includes, MemberExport, Surface } from "./sdk-surface.js";

/** What a program may use of a package. */
export interface Used {
  readonly names: ReadonlySet<string>;
  readonly includes: Includes;
}

/**
 * A program as somebody would write it against the AWS SDK, which uses every command, structure, error, enum and
 * paginator: makes each input with all of its members, sends it, reads each member of the answer.
 */
export function programFor(surface: Surface, from: string, { names, includes }: Used): string {
  const isUsed = (name: string) => names.has(name);
  const members = (structure: string) =>
    (surface.structures.get(structure) ?? []).filter((member) => includes(structure, member.name));
  const [client, aggregated] = [...surface.names.keys()]
    .filter((name) => name.endsWith("Client") && name !== "__Client")
    .flatMap((name) => [name, name.replace(/Client$/, "")]);
  const base = [...surface.names.keys()].find((name) => name.endsWith("ServiceException"))!;

  const structures = [...surface.structures.keys()].filter(isUsed).map((name) => {
    const given = members(name).map((member) => `${member.name}: ${member.sample(includes)},`);
    const isOutput = name.endsWith("CommandOutput");
    return [
      `export const ${lower(name)}: ${name} = { ${given.join(" ")}${isOutput ? " $metadata: {}," : ""} };`,
      ...members(name).map(
        (member) => `export const ${lower(name)}_${member.name}: ${read(member)} = ${lower(name)}.${member.name};`,
      ),
    ].join("\n");
  });
  const commands = surface.commands
    .filter(({ name }) => isUsed(name))
    .map(({ name, method, isInputOptional }) => {
      const input = lower(`${name}Input`);
      return [
        `export async function use${name}(client: ${client}, all: ${aggregated}): Promise<void> {`,
        `  const sent: ${name}Output = await client.send(new ${name}(${input}));`,
        `  const called: ${name}Output = await all.${method}(${input});`,
        `  const given: ${name}Input = new ${name}(${input}).input;`,
        isInputOptional ? `  await all.${method}(); void new ${name}();` : "",
        `  all.${method}(${input}, (error, output) => void [error?.message, output?.$metadata.requestId]);`,
        `  client.send(new ${name}(${input}), { abortSignal: new AbortController().signal }).then(() => {}, () => {});`,
        "  void [sent.$metadata.httpStatusCode, called, given];",
        "}",
      ].join("\n");
    });
  const errors = surface.errors.filter(({ name }) => isUsed(name)).map((error) => errorUse(error, base, includes));
  const enums = [...surface.enums]
    .filter(([name]) => isUsed(name))
    .map(([name, values]) => {
      const used = values.filter((value) => includes(name, value));
      return `export const ${lower(name)}Values: ${name}[] = [${used.map((value) => `${name}.${value}`).join(", ")}];`;
    });
  const paginators = surface.paginators.filter(isUsed).map((name) => {
    const command = `${name.replace(/^paginate/, "")}Command`;
    return [
      `export async function use${name}(client: ${client}, all: ${aggregated}): Promise<void> {`,
      `  for await (const page of ${name}({ client, pageSize: 10 }, ${lower(`${command}Input`)})) void (page satisfies ${command}Output);`,
      `  for await (const page of all.${name}(${lower(`${command}Input`)}, { pageSize: 1 })) void (page satisfies ${command}Output);`,
      "}",
    ].join("\n");
  });
  const all = [...surface.names].filter(([name]) => isUsed(name));
  return [
    `import { ${all.map(([name, { isValue }]) => (isValue ? name : `type ${name}`)).join(", ")} } from "${from}";`,
    construction(client!, aggregated!),
    ...structures,
    ...commands,
    ...errors,
    ...enums,
    ...paginators,
    `export const values: unknown[] = [${all.flatMap(([name, { isValue }]) => (isValue ? [name] : [])).join(", ")}];`,
    `export type Types = [${all.flatMap(([name, { isValue }]) => (isValue ? [] : [name])).join(", ")}];`,
    "",
  ].join("\n");
}

/** What programs make clients with. */
function construction(client: string, aggregated: string): string {
  return `
export const config: ${client}Config = {
  region: "us-east-1",
  endpoint: "http://localhost:3000",
  credentials: { accessKeyId: "a", secretAccessKey: "b", sessionToken: "c" },
  maxAttempts: 2,
  retryMode: "standard",
  useFipsEndpoint: false,
  useDualstackEndpoint: async () => false,
  customUserAgent: [["a", "1"]],
  requestHandler: { requestTimeout: 1000 },
  logger: console,
  profile: "default",
  cacheMiddleware: true,
};
export const clients = [new ${client}(), new ${client}({}), new ${client}(config), new ${aggregated}(config)];
export class Mine extends ${client} {}
export class AllMine extends ${aggregated} {}
export async function useConfig({ config }: ${client}): Promise<unknown[]> {
  const resolved: ${client}ResolvedConfig = config;
  const credentials = await resolved.credentials();
  return [await resolved.region(), credentials.accessKeyId, (await resolved.maxAttempts()).toFixed(), resolved.serviceId.length];
}
export function extend(client: ${client}): void {
  client.middlewareStack.add((next) => async (args) => next(args), { step: "build", name: "mine", priority: "low" });
  client.middlewareStack.remove("mine");
  client.destroy();
}`;
}

function errorUse({ name, fault, members }: ErrorExport, base: string, includes: Includes): string {
  const used = members.filter((member) => includes(name, member.name));
  return [
    `export function use${name}(error: unknown): ${base} {`,
    `  if (error instanceof ${name}) {`,
    `    const name: "${name}" = error.name;`,
    `    const fault: ${fault} = error.$fault;`,
    ...used.map((member) => `    const ${member.name}: ${read(member)} = error.${member.name};`),
    `    void [name, fault, error.$metadata.requestId, error.$response?.statusCode, error.message, ${used.map((member) => member.name).join(", ")}];`,
    "  }",
    `  return new ${name}({ message: "m", $metadata: {}, ${used.map((member) => `${member.name}: ${member.sample(includes)}`).join(", ")} });`,
    "}",
  ].join("\n");
}

function read({ type }: MemberExport): string {
  return `${type} | undefined`;
}

function lower(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
