import { expect, it } from "vitest";
import { filesOfPieces } from "../../generator/generate/pieces.js";
import { sampleOf, type Model, type ShapeId } from "../../generator/model/index.js";
import {
  planService,
  targetOf,
  type OperationPlan,
  type ServicePlan,
  type StructurePlan,
} from "../../generator/plan/index.js";
import { importGenerated } from "../../generator/testing/import-generated.js";
import { modelOfFiles } from "../../generator/testing/plans.js";
import { inProcess } from "./in-process.js";
import { settled } from "./settled.js";
import { withDefaults } from "./with-defaults.js";

/** A service of which all pieces were generated and loaded. */
interface Service {
  readonly model: Model;
  readonly plan: ServicePlan;
  readonly module: Readonly<Record<string, unknown>>;
}

interface Client {
  send(command: object): Promise<Record<string, unknown>>;
  destroy(): void;
}

type Members = "all" | "required";

/**
 * Declares tests in which samples of everything that a service takes, gives and throws travel between its client and its
 * server.
 *
 * @param paths The files of its model.
 * @param samples Which members they have.
 */
export function declareRoundTrips(paths: readonly string[], samples: readonly Members[] = ["all", "required"]): void {
  const model = modelOfFiles(paths);
  const plan = planService(model).value!;
  const name = plan.names.base;
  let loaded: Promise<Service> | undefined;
  const service = () => (loaded ??= load(model, plan));

  for (const members of samples) {
    it.each(plan.operations.map((operation) => ({ name: operation.name, operation })))(
      `${name}: $name with ${members} members arrives as it was sent`,
      async ({ operation }) => {
        const { sent, received } = await request(await service(), operation, members);
        expect(received).toEqual(sent);
      },
    );

    it.each(plan.operations.map((operation) => ({ name: operation.name, operation })))(
      `${name}: the answer of $name with ${members} members comes back as it was given`,
      async ({ operation }) => {
        const { given, got } = await answer(await service(), operation, members);
        expect(got).toEqual(given);
      },
    );
  }

  it.each(plan.errors.map((error) => ({ name: error.name, error })))(
    `${name}: $name is thrown as it was thrown`,
    async ({ error }) => {
      const { thrown, caught } = await failure(await service(), error);
      expect(caught).toEqual(thrown);
    },
  );
}

async function load(model: Model, plan: ServicePlan): Promise<Service> {
  const { folder } = plan.names;
  const files = [...(await filesOfPieces(plan, ["client", "server"])).value!];
  const entry = `${folder}/entry.ts`;
  files.push({ path: entry, text: 'export * from "./client/index.js";\nexport * from "./server/index.js";\n' });
  return { model, plan, module: await importGenerated(files, entry) };
}

/** What an operation got of what a client had sent. */
async function request(service: Service, operation: OperationPlan, members: Members) {
  const sent = sample(service, operation.input?.id, members);
  let received: unknown;
  await call(service, operation, sent, async (input) => {
    received = await settled(input);
    return sample(service, operation.output?.id, "required");
  });
  const arriving = withDefaults(service.plan, operation.input, await settled(sent)) as object;
  return { sent: { ...tokensOf(operation), ...arriving }, received };
}

/** What a client fills in where it is left out. */
function tokensOf({ input }: OperationPlan): object {
  const tokens = (input?.members ?? []).filter(({ isIdempotencyToken }) => isIdempotencyToken);
  return Object.fromEntries(tokens.map(({ name }) => [name, expect.stringMatching(/^[\da-f-]{36}$/) as string]));
}

/** What a client got of what an operation had given. */
async function answer(service: Service, operation: OperationPlan, members: Members) {
  const given = { ...(sample(service, operation.output?.id, members) as object), ...statusOf(operation) };
  const { $metadata, ...got } = await call(
    service,
    operation,
    sample(service, operation.input?.id, "required"),
    () => given,
  );
  expect($metadata).toMatchObject({
    httpStatusCode: operation.http?.code ?? 200,
    requestId: expect.any(String) as string,
  });
  return {
    given: {
      ...streamsOf(service, operation),
      ...(withDefaults(service.plan, operation.output, await settled(given)) as object),
    },
    // Where a body is empty, a client says so of its payload.
    got: Object.fromEntries(Object.entries((await settled(got)) as object).filter(([, part]) => part !== null)),
  };
}

/** A status that is one, where a member holds it. */
function statusOf({ output, http }: OperationPlan): object {
  const members = (output?.members ?? []).filter((member) => member.http?.location === "responseCode");
  return Object.fromEntries(members.map(({ name }) => [name, http!.code]));
}

/** Streams that an answer left out have no events. */
function streamsOf({ plan }: Service, { output }: OperationPlan): object {
  const streams = (output?.members ?? []).filter((member) => {
    const target = targetOf(plan, member);
    return target.kind === "union" && target.isEventStream;
  });
  return Object.fromEntries(streams.map(({ name }) => [name, []]));
}

/** What a client throws of what an operation has thrown. */
async function failure(service: Service, error: StructurePlan) {
  const { plan, module } = service;
  const operation = plan.operations.find(({ errors, undeclaredErrors }) =>
    [...errors, ...undeclaredErrors].includes(error),
  )!;
  const members = sample(service, error.id, "all") as Readonly<Record<string, unknown>>;
  const Class = module[error.name] as new (options: object) => Error;
  const thrown = new Class({ message: "What went wrong.", ...members });
  let caught: unknown;
  try {
    await call(service, operation, sample(service, operation.input?.id, "required"), () => {
      throw thrown;
    });
  } catch (exception) {
    caught = exception;
  }
  expect(caught).toBeInstanceOf(Class);
  expect(caught).toMatchObject({ name: error.name, $metadata: { httpStatusCode: error.error!.httpStatus } });
  return { thrown: membersOf(error, thrown), caught: membersOf(error, caught as Error) };
}

/** An error's text is in `message`, however the model spells it. */
function membersOf({ members }: StructurePlan, error: Error): unknown {
  const values = error as unknown as Readonly<Record<string, unknown>>;
  const names = members.map(({ name }) => name).filter((name) => name !== "Message");
  return { message: error.message, ...Object.fromEntries(names.map((name) => [name, values[name]])) };
}

async function call(
  { plan, module }: Service,
  operation: OperationPlan,
  input: unknown,
  run: (input: unknown) => unknown,
): Promise<Record<string, unknown>> {
  const createHandler = module[plan.names.handlerFactory] as (
    operations: object,
    options: object,
  ) => Parameters<typeof inProcess>[0];
  const failures: unknown[] = [];
  const handler = createHandler(
    { [operation.methodName]: run },
    { disabledChecks: checksOf(plan), onError: (error: unknown) => failures.push(error) },
  );
  const ClientClass = module[plan.names.client] as new (configuration: object) => Client;
  const CommandClass = module[`${operation.name}Command`] as new (input: unknown) => object;
  const client = new ClientClass({
    region: "us-east-1",
    endpoint: "http://localhost",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example" },
    maxAttempts: 1,
    requestHandler: inProcess(handler),
  });
  try {
    return await client.send(new CommandClass(input));
  } catch (error) {
    throw failures[0] ?? error;
  } finally {
    client.destroy();
  }
}

/** All of them: a sample keeps to the constraint traits, not to what else is documented. */
function checksOf({ shapes }: ServicePlan): readonly string[] {
  return [...shapes.values()].flatMap((shape) =>
    shape.kind === "structure" ? [...shape.checks, ...shape.conditions].map(({ id }) => id) : [],
  );
}

function sample({ model }: Service, shape: ShapeId | undefined, members: Members): unknown {
  return shape === undefined ? {} : sampleOf(model, shape, { members });
}
