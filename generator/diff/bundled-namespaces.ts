/** Namespaces of which a model holds shapes that no file of the user's defines. */
export const bundledNamespaces: ReadonlySet<string> = new Set([
  "smithy.api",
  "aws.api",
  "aws.auth",
  "aws.cloudformation",
  "aws.customizations",
  "aws.endpoints",
  "aws.iam",
  "aws.protocols",
  "smithy.contracts",
  "smithy.framework",
  "smithy.openapi",
  "smithy.protocols",
  "smithy.rules",
  "smithy.test",
  "smithy.waiters",
]);
