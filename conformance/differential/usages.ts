import type { Call } from "./call.js";

/** The ways in which programs put a client to use. */
export const usages: readonly Call[] = [
  {
    title: "a callback",
    play: (client) =>
      new Promise((resolve, reject) => {
        client.describeSecret({ SecretId: "a" }, (error, output) => (error ? reject(error) : resolve(output)));
      }),
  },
  {
    title: "a callback with options, for an error",
    answers: [{ status: 400, body: { __type: "ResourceNotFoundException", Message: "m" } }],
    play: (client) =>
      new Promise((resolve) => {
        client.describeSecret({ SecretId: "a" }, {}, (error, output) => resolve([error.name, error.message, output]));
      }),
  },
  {
    title: "pages",
    answers: [{ body: { NextToken: "2" } }, { body: { NextToken: "3", Versions: [] } }, { body: { Name: "a" } }],
    async play(client, { paginateListSecretVersionIds }) {
      const pages: unknown[] = [];
      for await (const page of paginateListSecretVersionIds({ client, pageSize: 5 }, { SecretId: "a" }))
        pages.push(page);
      return pages;
    },
  },
  {
    title: "pages from a token on, by the client's method",
    answers: [{ body: { NextToken: "9" } }, { body: {} }],
    async play(client) {
      const pages: unknown[] = [];
      const paging = { startingToken: "8", stopOnSameToken: true };
      for await (const page of client.paginateListSecretVersionIds({ SecretId: "a" }, paging)) pages.push(page);
      return pages;
    },
  },
  {
    title: "middleware of the client's",
    async play(client) {
      const steps: string[] = [];
      client.middlewareStack.add(
        (next, context) => async (args) => {
          steps.push(`${context.clientName} ${context.commandName}`);
          (args.request as { headers: Record<string, string> }).headers["x-extra"] = "1";
          return next(args);
        },
        { step: "build", name: "extra" },
      );
      return [await client.describeSecret({ SecretId: "a" }), steps];
    },
  },
  {
    title: "middleware of a command's, relative to others",
    async play(client, { DescribeSecretCommand }) {
      const steps: string[] = [];
      const command = new DescribeSecretCommand({ SecretId: "a" });
      for (const toMiddleware of ["serializerMiddleware", "retryMiddleware", "endpointV2Middleware"]) {
        const noting = (next: (args: object) => unknown) => (args: object) => {
          steps.push(toMiddleware);
          return next(args);
        };
        command.middlewareStack.addRelativeTo(noting as never, {
          relation: "before",
          toMiddleware,
          name: `before ${toMiddleware}`,
        });
      }
      return [await client.send(command), steps];
    },
  },
  {
    title: "a logger, which is not told what is secret",
    async play(client, { CreateSecretCommand }) {
      const told: unknown[] = [];
      client.config.logger = {
        ...client.config.logger,
        info: (...content: unknown[]) => void told.push(...content),
        debug: () => {},
        warn: () => {},
        error: () => {},
      };
      await client.send(new CreateSecretCommand({ Name: "a", SecretString: "s3cret", Tags: [{ Key: "k" }] }));
      return JSON.parse(JSON.stringify(told, (key, value) => (key === "totalRetryDelay" ? 0 : value)));
    },
  },
  {
    title: "an extension",
    configuration: {
      extensions: [
        {
          configure(view: { setRegion(region: () => Promise<string>): void }) {
            view.setRegion(async () => "eu-central-1");
          },
        },
      ],
    },
    async play(client) {
      return [await client.config.region(), await client.describeSecret({ SecretId: "a" })];
    },
  },
  {
    title: "a name in the user agent",
    configuration: { customUserAgent: "orders/1.2", userAgentAppId: "orders" },
    play: (client) => client.describeSecret({ SecretId: "a" }),
  },
  {
    title: "credentials of a session",
    configuration: { credentials: async () => ({ accessKeyId: "A", secretAccessKey: "b", sessionToken: "c/d=" }) },
    play: (client) => client.describeSecret({ SecretId: "a" }),
  },
  {
    title: "a cached middleware stack",
    configuration: { cacheMiddleware: true },
    play: async (client) => [
      await client.describeSecret({ SecretId: "a" }),
      await client.describeSecret({ SecretId: "b" }),
    ],
  },
];
