import { words, type Lines } from "../line.js";

const page = (name: string, token?: string) => ({
  body: {
    SecretList: [{ Name: `${name}-1` }, { Name: `${name}-2` }],
    ...(token !== undefined && { NextToken: token }),
  },
});
const pages = [page("a", "next"), page("b")];
const batches = [
  { body: { SecretValues: [{ Name: "a" }], Errors: [], NextToken: "next" } },
  { body: { SecretValues: [{ Name: "b" }], Errors: [{ SecretId: "c", ErrorCode: "X", Message: "No." }] } },
];

/** The other operations, and lists that come in pages. */
export const otherOperationLines: Lines = {
  "a random password": {
    ...words`get-random-password --password-length 20 --exclude-characters ${"ab -"} --exclude-numbers --no-include-space`,
    answers: [{ body: { RandomPassword: "pass-word" } }],
  },
  "a number as a text": words`get-random-password --password-length twenty`,
  "a number with a fraction": words`get-random-password --password-length 1.5`,
  "a number below the least": words`get-random-password --password-length 0`,
  "a number beyond its type": words`get-random-password --password-length 99999999999`,
  "a negative number": words`delete-secret --secret-id a --recovery-window-in-days -1`,
  "a deletion": words`delete-secret --secret-id a --recovery-window-in-days 7`,
  "a forced deletion": words`delete-secret --secret-id a --force-delete-without-recovery`,
  "a policy of a file": words`put-resource-policy --secret-id a --resource-policy file://policy.json --block-public-policy`,
  "a policy as it is typed": words`put-resource-policy --secret-id a --resource-policy ${'{"Statement":[]}'}`,
  "a policy to be looked at": words`validate-resource-policy --resource-policy ${"{}"}`,
  "labels moved": words`update-secret-version-stage --secret-id a --version-stage AWSCURRENT --move-to-version-id ${"v".repeat(32)}`,
  "a batch": { ...words`batch-get-secret-value --secret-id-list a b c`, answers: batches },
  "an update": words`update-secret --secret-id a --kms-key-id ${""} --secret-string one`,
  "a rotation at once": words`rotate-secret --secret-id a --no-rotate-immediately`,
  "a restoration": words`restore-secret --secret-id a`,
  "replicas removed": words`remove-regions-from-replication --secret-id a --remove-replica-regions eu-west-1 us-west-2`,
  "what is required of several": words`update-secret-version-stage`,
  "one page": { ...words`list-secrets`, answers: [page("a")] },
  "all pages": { ...words`list-secrets`, answers: pages },
  "the first page": { ...words`list-secrets --no-paginate`, answers: pages },
  "pages of a size": { ...words`list-secrets --page-size 2`, answers: pages },
  "so many and no more": { ...words`list-secrets --max-items 3`, answers: pages },
  "from a token on": { ...words`list-secrets --starting-token start`, answers: pages },
  "a page by its own members": { ...words`list-secrets --max-results 2 --next-token start`, answers: pages },
  "all pages as text": { ...words`list-secrets --output text`, answers: pages },
  "all pages through a query": { ...words`list-secrets --query SecretList[].Name --output text`, answers: pages },
  "all pages through a query, as JSON": { ...words`list-secrets --query SecretList[].Name`, answers: pages },
  "all pages as a table": { ...words`list-secrets --output table`, answers: pages },
  "versions with those that have no label": words`list-secret-version-ids --secret-id a --include-deprecated`,
  "a word of a few": words`list-secrets --sort-order upwards`,
};
