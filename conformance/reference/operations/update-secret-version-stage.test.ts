import { expect, it } from "vitest";
import type { UpdateSecretVersionStageRequest } from "../../../generated/secretsmanager/types/index.js";
import { startReference, token } from "../testing/start-reference.js";

/** Versions by number, each with its labels, in the order in which they are put. */
type Labels = Readonly<Record<number, readonly string[]>>;

async function withVersions(labels: Labels) {
  const { service, clock } = startReference({ assumptions: { firstVersionIsCurrent: false } });
  await service.createSecret({ Name: "app/db", ClientRequestToken: token(0) });
  for (const [n, stages] of Object.entries(labels)) {
    await service.putSecretValue({
      SecretId: "app/db",
      ClientRequestToken: token(Number(n)),
      SecretString: n,
      VersionStages: [...stages],
    });
  }
  clock.time += 1;
  return {
    service,
    clock,
    move: (VersionStage: string, from?: number, to?: number) => {
      const request: UpdateSecretVersionStageRequest = {
        SecretId: "app/db",
        VersionStage,
        ...(from !== undefined && { RemoveFromVersionId: token(from) }),
        ...(to !== undefined && { MoveToVersionId: token(to) }),
      };
      return service.updateSecretVersionStage(request);
    },
    describe: () => service.describeSecret({ SecretId: "app/db" }),
    labels: async (): Promise<Labels> => {
      const { Versions } = await service.listSecretVersionIds({ SecretId: "app/db", IncludeDeprecated: true });
      return Object.fromEntries(
        Versions!.map(({ VersionId, VersionStages = [] }) => [Number(VersionId!.slice(-12)), VersionStages.sort()]),
      );
    },
  };
}

const C = "AWSCURRENT";
const P = "AWSPREVIOUS";
const N = "AWSPENDING";

it.each([
  {
    title: "moves AWSCURRENT and leaves all other labels where they are",
    given: { 1: [P], 2: [C, "mine"], 3: [N, "yours"] },
    move: [C, 2, 3],
    want: { 1: [], 2: [P, "mine"], 3: [C, N, "yours"] },
  },
  {
    title: "moves AWSCURRENT back, so that the two versions change places",
    given: { 1: [P], 2: [C] },
    move: [C, 2, 1],
    want: { 1: [C], 2: [P] },
  },
  {
    title: "brings a version without labels back by one",
    given: { 1: ["mine"], 2: ["mine"], 3: [C] },
    move: [C, 3, 1],
    want: { 1: [C], 2: ["mine"], 3: [P] },
  },
  {
    title: "attaches a label that is on no version",
    given: { 1: [P], 2: [C] },
    move: ["mine", undefined, 1],
    want: { 1: [P, "mine"], 2: [C] },
  },
  {
    title: "attaches AWSCURRENT where no version has it",
    given: { 1: [N], 2: [P] },
    move: [C, undefined, 1],
    want: { 1: [C, N], 2: [P] },
  },
  {
    title: "moves a label of the caller's own",
    given: { 1: ["mine", "yours"], 2: [C] },
    move: ["mine", 1, 2],
    want: { 1: ["yours"], 2: [C, "mine"] },
  },
  {
    title: "removes a label, which may leave its version deprecated",
    given: { 1: ["mine"], 2: [C] },
    move: ["mine", 1, undefined],
    want: { 1: [], 2: [C] },
  },
  {
    title: "takes an unknown label that begins with AWS for one of the caller's own",
    given: { 1: [C], 2: ["AWSSOMETHING"] },
    move: ["AWSSOMETHING", 2, 1],
    want: { 1: [C, "AWSSOMETHING"], 2: [] },
  },
  {
    title: "leaves a label that is there already",
    given: { 1: [P], 2: [C] },
    move: [C, undefined, 2],
    want: { 1: [P], 2: [C] },
  },
  {
    title: "leaves a label that moves from a version to itself",
    given: { 1: [P], 2: [C] },
    move: [C, 2, 2],
    want: { 1: [P], 2: [C] },
  },
] as const)("$title", async ({ given, move: [label, from, to], want }) => {
  const { move, labels, describe } = await withVersions(given);
  const { ARN, Name } = await describe();
  expect(await move(label, from, to)).toEqual({ ARN, Name });
  expect(await labels()).toEqual(want);
});

it.each([
  {
    title: "AWSCURRENT without the version that has it",
    move: [C, undefined, 1],
    message: `The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version ${token(2)}, so you must explicitly reference that version in RemoveFromVersionId.`,
  },
  {
    title: "any other label without the version that has it",
    move: ["mine", undefined, 2],
    message: `The parameter RemoveFromVersionId can't be empty. Staging label mine is currently attached to version ${token(1)}, so you must explicitly reference that version in RemoveFromVersionId.`,
  },
  {
    title: "a label from a version that does not have it",
    move: [C, 1, 2],
    message: `When you move staging label AWSCURRENT, if you specify RemoveFromVersionId, it must be set to the version that currently has the staging label AWSCURRENT.`,
  },
  {
    title: "the removal of a label from a version that does not have it",
    move: ["mine", 2, undefined],
    message: /^When you move staging label mine,/,
  },
  {
    title: "the removal of a label from a version that is not there",
    move: ["mine", 9, undefined],
    message: /^When you move staging label mine,/,
  },
  {
    title: "the removal of AWSCURRENT",
    move: [C, 2, undefined],
    message:
      "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.",
  },
  { title: "a request that names no version", move: ["mine", undefined, undefined], message: /must provide/ },
  {
    title: "a version that is not there",
    move: ["new", undefined, 9],
    name: "ResourceNotFoundException",
    message: `Secrets Manager can't find the specified secret value for VersionId: ${token(9)}`,
  },
] as const)("refuses $title", async ({ move: [label, from, to], message, ...rest }) => {
  const { move, labels, describe } = await withVersions({ 1: [P, "mine"], 2: [C] });
  const before = await describe();
  await expect(move(label, from, to)).rejects.toMatchObject({
    name: "name" in rest ? rest.name : "InvalidParameterException",
    message: typeof message === "string" ? message : expect.stringMatching(message),
  });
  expect(await labels()).toEqual({ 1: [P, "mine"], 2: [C] });
  expect(await describe()).toEqual(before);
});

it("moves the date of the last change only when something changes", async () => {
  const { move, describe, clock } = await withVersions({ 1: [C], 2: [N] });
  const before = (await describe()).LastChangedDate;
  await move(C, undefined, 1);
  expect((await describe()).LastChangedDate).toEqual(before);
  await move(C, 1, 2);
  expect((await describe()).LastChangedDate).toEqual(new Date(clock.time));
});

it("refuses a twenty-first label, but still moves the twenty", async () => {
  const labels = Array.from({ length: 18 }, (_, at) => `label-${at}`);
  const { move, describe } = await withVersions({ 1: [C], 2: labels });
  await move("label-18", undefined, 2);
  await expect(move("label-19", undefined, 2)).rejects.toMatchObject({ name: "LimitExceededException" });
  await move("label-3", 2, 1);
  expect((await describe()).VersionIdsToStages?.[token(1)]?.sort()).toEqual([C, "label-3"]);
  await expect(move(C, 1, 2)).rejects.toMatchObject({ name: "LimitExceededException" });
});

it("refuses a secret that is marked for deletion", async () => {
  const { service, move } = await withVersions({ 1: [C] });
  await service.deleteSecret({ SecretId: "app/db" });
  await expect(move("mine", undefined, 1)).rejects.toThrow("because it was marked for deletion.");
});
