import {
  commandLineName,
  targetOf,
  type MemberPlan,
  type OperationPlan,
  type ServicePlan,
  type StructurePlan,
} from "../../plan/index.js";
import { exampleSettings, settingsText, usesHttpAuth } from "../shared/client-settings.js";
import { installCommand } from "../shared/dependency-ranges.js";
import { indented, isWidened, literalOf } from "./literal.js";

/** How to use a piece, in words and in a program that compiles beside this README. */
export interface Usage {
  readonly title: string;
  readonly text: string;
  readonly code: string;
}

/** The pieces that need no wire first; none where no operation has an input and an output to show them with. */
export function usagesOf(plan: ServicePlan): readonly Usage[] {
  const operation = showcase(plan);
  if (!operation) return [];
  const shown = { ...operation, example: operation.examples.find(({ error }) => error === undefined) };
  const always = [types(plan, shown), validators(plan, shown)];
  return plan.protocol
    ? [
        ...always,
        client(plan, shown),
        ...pages(plan),
        cli(plan, shown),
        server(plan, shown),
        msw(plan, shown),
        openapi(plan, shown),
      ]
    : always;
}

/** How a program imports a piece: by the package's name where it is one, else by its place beside the README. */
function moduleOf({ options }: ServicePlan, piece: string): string {
  if (options.package) return `${options.package.name}/${piece}`;
  return piece === "openapi-types" ? "./openapi/openapi-types.js" : `./${piece}/index.js`;
}

interface Shown extends OperationPlan {
  readonly input: StructurePlan;
  readonly output: StructurePlan;
  readonly example: OperationPlan["examples"][number] | undefined;
}

/** The operation to show things with: one whose input has to say something, best the one whose example says most. */
function showcase(plan: ServicePlan): (OperationPlan & Pick<Shown, "input" | "output">) | undefined {
  const needsStream = ({ input, output }: OperationPlan) =>
    [input, output].some((structure) => structure?.members.some((member) => isNeededStream(plan, member)));
  const fitting = plan.operations.filter(
    (operation): operation is OperationPlan & Pick<Shown, "input" | "output"> =>
      (operation.input?.members.length ?? 0) > 0 &&
      (operation.output?.members.length ?? 0) > 0 &&
      !needsStream(operation),
  );
  const telling = fitting.filter(({ input }) => input.members.some(({ isRequired }) => isRequired));
  const [best] = telling.toSorted((a, b) => shownMembers(b) - shownMembers(a));
  return best ?? fitting[0];
}

/** A stream of bytes that must be there: where it comes from would be another story. */
function isNeededStream(plan: ServicePlan, member: MemberPlan): boolean {
  const target = targetOf(plan, member);
  return member.isRequired && target.kind === "simple" && target.isStreaming;
}

/** How many members the example has that would be shown. */
function shownMembers({ examples }: OperationPlan): number {
  const example = examples.find(({ error }) => error === undefined);
  return example ? 1 + Object.keys(example.input ?? {}).length : 0;
}

function types(plan: ServicePlan, { input, example }: Shown): Usage {
  return {
    title: "Types",
    text: "Required members are required, optional ones may be left out or `undefined`.",
    code: `import type { ${input.name} } from "${moduleOf(plan, "types")}";

export const input: ${input.name} = ${literalOf(plan, input, example?.input)};`,
  };
}

function validators(plan: ServicePlan, { input }: Shown): Usage {
  return {
    title: "Validators",
    text:
      "They report everything that is wrong, and where, but never the value. They are also schemas in the sense of " +
      "[Standard Schema](https://standardschema.dev), so libraries that take such schemas take them.",
    code: `import { ${input.name}Validator } from "${moduleOf(plan, "validators")}";

export function problemsOf(input: unknown): string[] {
  return ${input.name}Validator.violations(input).map(({ pointer, message }) => \`\${pointer}: \${message}\`);
}`,
  };
}

function client(plan: ServicePlan, { name, input, output, example, errors }: Shown): Usage {
  const command = `${name}Command`;
  const member = output.members.find((each) => !each.isSensitive && targetOf(plan, each).kind === "simple");
  const shown = member ? `answer.${member.name}` : "answer.$metadata.httpStatusCode";
  const telling = errors.find((error) => /Exists|NotFound|Conflict/.test(error.name)) ?? errors[0];
  const caught = telling?.name ?? plan.names.exception;
  const type = isWidened(plan, input) ? `${command}Input` : undefined;
  return {
    title: "Client",
    text: `${settingsText(plan)} Calls are retried.`,
    code: `import { ${[plan.names.client, command, caught, ...(type === undefined ? [] : [`type ${type}`])].sort(byName).join(", ")} } from "${moduleOf(plan, "client")}";

const client = new ${plan.names.client}(${exampleSettings(plan)});
try {
  const input${type === undefined ? "" : `: ${type}`} = ${indented(literalOf(plan, input, example?.input)).trimStart()};
  const answer = await client.send(new ${command}(input));
  console.log(${shown});
} catch (error) {
  if (!(error instanceof ${caught})) throw error;
  console.error(error.message);
}`,
  };
}

function byName(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => name.replace("type ", ""));
  return first! < second! ? -1 : 1;
}

/** How to go through pages, where an operation has any: the one whose example says most. */
function pages(plan: ServicePlan): readonly Usage[] {
  const [operation] = plan.operations
    .filter(({ paginated, input, output }) => paginated && input && output)
    .toSorted((a, b) => shownMembers(b) - shownMembers(a));
  if (!operation) return [];
  const { name, input, output, examples } = operation as Shown;
  const example = examples.find(({ error }) => error === undefined);
  const list = output.members.find((each) => targetOf(plan, each).kind === "list");
  const shown = list ? `page.${list.name} ?? []` : "page";
  const paginate = `paginate${name}`;
  return [
    {
      title: "Pages",
      text:
        `Where there may be more than one answer holds, \`${paginate}\` and its like send the next call for as long as ` +
        "there is a token to go on with.",
      code: `import { ${paginate}, ${plan.names.client} } from "${moduleOf(plan, "client")}";

const client = new ${plan.names.client}({ region: "us-east-1" });
const input = ${literalOf(plan, input, example?.input)};
for await (const page of ${paginate}({ client }, input)) console.log(${shown});`,
    },
  ];
}

function cli(plan: ServicePlan, { name }: Shown): Usage {
  const { folder, variable } = plan.names;
  const program = plan.options.package ? `\`npx ${folder}\`` : "`cli/main.ts`, once it is compiled";
  return {
    title: "Command line",
    text:
      `The program is ${program}: \`${commandLineName(name)} help\` tells what there is to say. It can be run within ` +
      "another program as well, with surroundings of one's own.",
    code: `import { readFileSync } from "node:fs";
import { runCommandLine, ${variable}CommandLine } from "${moduleOf(plan, "cli")}";

export const exitCode = await runCommandLine(${variable}CommandLine, ["${commandLineName(name)}", "help"], {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  readFile: (path) => readFileSync(path),
});`,
  };
}

function server(plan: ServicePlan, { methodName, output, example }: Shown): Usage {
  const { handlerFactory, operations } = plan.names;
  const { serverPath: path } = plan;
  return {
    title: "Server",
    text:
      "A handler takes a `Request` and gives a `Response`, so it runs wherever fetch does. Inputs have been checked when " +
      "they reach an operation. Throw the errors of `errors/`; anything else is answered as an internal error. " +
      (usesHttpAuth(plan) ? "Everybody is let in unless the option `authenticate` says who is calling. " : "") +
      (path === undefined ? "" : `All paths begin at the root; with the option \`path: "${path}"\`, below that. `) +
      `To listen as it is shown takes one more package: \`${installCommand(["@hono/node-server"])}\`.`,
    code: `import { serve } from "@hono/node-server";
import { ${handlerFactory}, type ${operations} } from "${moduleOf(plan, "server")}";

export const ${methodName}: ${operations}["${methodName}"] = () => (${literalOf(plan, output, example?.output)});

export function listen(operations: ${operations}): void {
  serve({ fetch: ${handlerFactory}(operations), port: 3000 });
}`,
  };
}

function msw(plan: ServicePlan, { methodName, output, example }: Shown): Usage {
  const { mswHandlers } = plan.names;
  return {
    title: "Mock Service Worker",
    text: "Any client in the process is answered, the AWS SDK as well. Operations that are not given go to other handlers.",
    code: `import { setupServer } from "msw/node";
import { ${mswHandlers} } from "${moduleOf(plan, "msw")}";

const handlers = ${mswHandlers}({
  ${methodName}: () => (${indented(literalOf(plan, output, example?.output)).trimStart()}),
});
setupServer(...handlers).listen();`,
  };
}

function openapi(plan: ServicePlan, { name, input }: Shown): Usage {
  return {
    title: "OpenAPI",
    text:
      "`openapi/openapi.json` is for tools of all kinds. Its types are those of the wire: times are " +
      `${plan.protocol?.document.timestampFormat === "date-time" ? "text" : "numbers"}, bytes are base64.`,
    // Where members travel in paths, queries and headers, no schema is that of a whole input.
    code: plan.protocol?.bindsHttp
      ? `import type { operations } from "${moduleOf(plan, "openapi-types")}";

export type OnTheWire = operations["${name}"];`
      : `import type { components } from "${moduleOf(plan, "openapi-types")}";

export type OnTheWire = components["schemas"]["${input.modelName}"];`,
  };
}
