import { defineDiagnostics } from "../model/index.js";

/** What planning may find to say about a model. */
export const diagnose = defineDiagnostics({
  "unsupported-protocol": {
    severity: "warning",
    message: (p: { service: string; declared: readonly string[]; known: readonly string[] }) =>
      p.declared.length > 0
        ? `\`${p.service}\` speaks ${p.declared.map((id) => `\`${id}\``).join(", ")}, which Hallmark does not speak yet.`
        : `\`${p.service}\` declares no protocol.`,
    hint: (p: { service: string; declared: readonly string[]; known: readonly string[] }) =>
      `Types and validators are written, nothing that needs the wire. Spoken: ${p.known.map((id) => `\`${id}\``).join(", ")}.`,
  },
  "uncheckable-pattern": {
    severity: "warning",
    message: (p: { pattern: string; problem: string }) =>
      `The pattern \`${p.pattern}\` cannot be checked in JavaScript: ${p.problem}.`,
    hint: () => "Validators leave it out. Write it in ECMAScript's notation.",
  },
  "uncheckable-condition": {
    severity: "warning",
    message: (p: { name: string; problem: string }) => `The condition \`${p.name}\` cannot be checked: ${p.problem}.`,
    hint: () => "Validators leave it out. Correct its expression.",
  },
  "inherited-member-name": {
    severity: "warning",
    message: (p: { name: string }) =>
      `Every object of JavaScript has something called \`${p.name}\`, which a client takes for this member where that is not set.`,
    hint: (p: { name: string }) =>
      p.name === "__proto__"
        ? "Rename it: objects keep that name for themselves."
        : `Rename it, or write \`${p.name}: undefined\` in every input that goes without it.`,
  },
  "checksum-left-out": {
    severity: "warning",
    message: (p: { name: string; isRequired: boolean }) =>
      `\`${p.name}\` has checksums by \`aws.protocols#httpChecksum\`, which clients neither send nor check.`,
    hint: (p: { name: string; isRequired: boolean }) =>
      p.isRequired
        ? "A service that insists on one refuses the call: add the header with a middleware of the client."
        : "Calls work without; where you want one, add the header with a middleware of the client.",
  },
  "no-service": {
    severity: "error",
    message: () => "There is no service in the model.",
    hint: () => "Add the file that defines the service shape.",
  },
  "unknown-service": {
    severity: "error",
    message: (p: { wanted: string; found: readonly string[] }) => `There is no service \`${p.wanted}\` in the model.`,
    hint: (p: { wanted: string; found: readonly string[] }) =>
      `Services found: ${p.found.map((id) => `\`${id}\``).join(", ") || "none"}.`,
  },
  "several-services": {
    severity: "error",
    message: (p: { found: readonly string[] }) =>
      `The model has ${p.found.length} services: ${p.found.map((id) => `\`${id}\``).join(", ")}.`,
    hint: () => "Name the one to generate with --service.",
  },
});
