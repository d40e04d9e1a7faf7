import type { Mutant } from "../../mutant.js";
import { onEnding, onSurroundings, onWords, insteadOfRunning } from "../../on-command-line.js";
import { onAnswer, onRequest } from "../../on-wire.js";

/** Faults in what the command line makes of errors, and in its settings. */
export const errorMutants: readonly Mutant[] = [
  {
    name: "command-line-error-without-line",
    fault: "an error of the service is told without the empty line before it",
    breaks: ["CL-009"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({ stderr: stderr.replace(/^\nAn error occurred/, "An error occurred") })),
    },
  },
  {
    name: "command-line-error-without-operation",
    fault: "an error of the service is told without the operation",
    breaks: ["CL-009", "CS-036"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({ stderr: stderr.replace(/ when calling the \w+ operation/, "") })),
    },
  },
  {
    name: "command-line-overlooks-query-error",
    fault: "the code in a header does not come before the type",
    breaks: ["CL-009"],
    change: {
      in: "command line",
      wire: onAnswer(({ headers }) => ({ headers: { ...headers, "x-amzn-query-error": undefined } })),
    },
  },
  {
    name: "command-line-takes-error-type",
    fault: "the type of an error is taken from a header that does not count",
    breaks: ["CL-009", "CS-128"],
    change: {
      in: "command line",
      wire: onAnswer(({ headers, body }) =>
        headers["x-amzn-errortype"] === undefined
          ? {}
          : { body: { ...(body as object), __type: headers["x-amzn-errortype"] } },
      ),
    },
  },
  {
    name: "command-line-large-messages-only",
    fault: "the message of an error is looked for under one spelling only",
    breaks: ["CL-010"],
    change: {
      in: "command line",
      wire: onAnswer(({ status, body }) => {
        const { message: _message, ...rest } = (typeof body === "object" ? body : {}) as { readonly message?: string };
        return status < 300 || typeof body !== "object" ? {} : { body: rest };
      }),
    },
  },
  {
    name: "command-line-chokes-on-pages",
    fault: "a body that is no JSON is an error of the program",
    breaks: ["CL-010"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) =>
        stderr.includes("<html>") ? { stderr: "\nUnexpected token '<'\n", exitCode: 255 } : {},
      ),
    },
  },
  {
    name: "command-line-chokes-on-success",
    fault: "a success that cannot be read is an error of the program",
    breaks: ["CL-010"],
    change: {
      in: "command line",
      wire: onAnswer(({ status, body }) => (status < 300 && (body === "fine" || body === "") ? { status: 502 } : {})),
    },
  },
  {
    name: "command-line-first-fault-only",
    fault: "of several things that are wrong only the first is told",
    breaks: ["CL-011"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({
        stderr: stderr.replace(/^(\nParameter validation failed:\n[^\n]*\n)[^]+$/, "$1"),
      })),
    },
  },
  {
    name: "command-line-leaves-lengths-to-service",
    fault: "texts and lists that are too short are sent",
    breaks: ["CL-012", "CS-061", "CS-070", "CS-096"],
    change: {
      in: "command line",
      piece: insteadOfRunning((words) =>
        words.some((word, index) => word === "" && words[index - 1] === "--secret-string") ||
        words.includes("--add-replica-regions")
          ? { stdout: "{}\n" }
          : undefined,
      ),
    },
  },
  {
    name: "command-line-checks-upper-bounds",
    fault: "what only the service has to look at is refused before sending",
    breaks: ["CL-012", "CS-031", "CS-035", "CS-049", "CS-068", "CS-097"],
    change: {
      in: "command line",
      piece: insteadOfRunning((words) =>
        words.some((word) => word.length > 64 || /[*?]|^upwards$|^KmsKeyId=k$|^Region=nowhere$/.test(word)) ||
        words.join(" ").endsWith("--secret-binary ")
          ? { exitCode: 252, stderr: "\nParameter validation failed:\n" }
          : undefined,
      ),
    },
  },
  {
    name: "command-line-without-advice",
    fault: "what is missing is told without a way out",
    breaks: ["CL-013"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({ stderr: stderr.replace(/ You can (also )?configure .*/, "") })),
    },
  },
  {
    name: "command-line-without-address",
    fault: "a service that cannot be reached is told without its address",
    breaks: ["CL-013"],
    change: {
      in: "command line",
      piece: onEnding(({ stderr }) => ({ stderr: stderr.replace(/ to the endpoint URL: .*/, "") })),
    },
  },
  {
    name: "command-line-always-signs",
    fault: "requests are signed whatever is said",
    breaks: ["CL-014"],
    change: {
      in: "command line",
      wire: onRequest(({ headers }) => ({ headers: { authorization: "AWS4-HMAC-SHA256", ...headers } })),
    },
  },
  {
    name: "command-line-environment-first",
    fault: "the environment says where requests go, whatever the option says",
    breaks: ["CL-016"],
    change: {
      in: "command line",
      piece: onWords((words) =>
        words.includes("--endpoint-url")
          ? words.filter(
              (_, index) => !/^--endpoint-url$/.test(words[index] ?? "") && words[index - 1] !== "--endpoint-url",
            )
          : words,
      ),
    },
  },
  {
    name: "command-line-one-endpoint-for-all",
    fault: "the variable for the endpoint of this service is not looked at",
    breaks: ["CL-016"],
    change: {
      in: "command line",
      piece: onSurroundings((surroundings) => {
        const { AWS_ENDPOINT_URL_SECRETS_MANAGER: _, ...env } = surroundings.env;
        return { ...surroundings, env };
      }),
    },
  },
  {
    name: "command-line-globals-last",
    fault: "options of all commands are not known before the command",
    breaks: ["CL-017"],
    change: {
      in: "command line",
      piece: insteadOfRunning((words) =>
        words[0]?.startsWith("--") === true && words.length > 1 ? { exitCode: 252, stderr: "usage: \n" } : undefined,
      ),
    },
  },
  {
    name: "command-line-without-profiles",
    fault: "configuration files are not read",
    breaks: ["CL-017"],
    change: {
      in: "command line",
      piece: onSurroundings((surroundings) => ({
        ...surroundings,
        readFile(path) {
          if (path.includes("profiles/")) throw Object.assign(new Error("not there"), { code: "ENOENT" });
          return surroundings.readFile(path);
        },
      })),
    },
  },
  {
    name: "command-line-page-by-page",
    fault: "only the first page of a list is fetched",
    breaks: ["CL-017"],
    change: {
      in: "command line",
      piece: onWords((words) => (words.includes("--page-size") ? [...words, "--no-paginate"] : words)),
    },
  },
  {
    name: "command-line-gives-up",
    fault: "a failing service is asked once",
    breaks: ["CS-132"],
    change: {
      in: "command line",
      wire: onAnswer(({ status }) => (status === 500 ? { status: 400 } : {})),
    },
  },
];
