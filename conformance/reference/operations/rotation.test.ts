import { afterEach, beforeEach, expect, it } from "vitest";
import type { ReferenceOptions } from "../environment.js";
import type { RotationEvent, RotationFailure, RotationFunction } from "../rotation/rotation-function.js";
import { rotateDueSecrets } from "../rotation/rotate-due.js";
import { referenceOperations } from "./index.js";
import { START, startReference, token, type StartedReference } from "../testing/start-reference.js";

const DAY = 86_400_000;
const SecretId = "app/db";
const RotationLambdaARN = "arn:aws:lambda:us-east-1:123456789012:function:rotate";
const Days30 = { AutomaticallyAfterDays: 30 };

let events: RotationEvent[];
let failures: RotationFailure[];
let started: StartedReference;
let service: StartedReference["service"];
let ARN: string;

/** Plays every step as the templates of AWS do. */
const play: RotationFunction = async ({ SecretId: arn, ClientRequestToken, Step }, { operations }) => {
  const { VersionIdsToStages = {} } = await operations.describeSecret({ SecretId: arn });
  if (!VersionIdsToStages[ClientRequestToken]?.includes("AWSPENDING")) throw new Error("the version is not pending");
  const pending = { SecretId: arn, VersionId: ClientRequestToken, VersionStage: "AWSPENDING" };
  if (Step === "createSecret") {
    await operations.getSecretValue({ SecretId: arn, VersionStage: "AWSCURRENT" });
    await expect(operations.getSecretValue(pending)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    const { RandomPassword } = await operations.getRandomPassword({});
    const VersionStages = ["AWSPENDING"];
    await operations.putSecretValue({ SecretId: arn, ClientRequestToken, SecretString: RandomPassword, VersionStages });
  } else if (Step === "finishSecret") {
    const [current] = Object.entries(VersionIdsToStages).find(([, stages]) => stages.includes("AWSCURRENT")) ?? [];
    await operations.updateSecretVersionStage({
      SecretId: arn,
      VersionStage: "AWSCURRENT",
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: current,
    });
  } else {
    await operations.getSecretValue(pending);
  }
};

async function start(rotate: RotationFunction = play, options: ReferenceOptions = {}): Promise<void> {
  events = [];
  failures = [];
  started = startReference({
    rotationFunctions: {
      [RotationLambdaARN]: (event, context) => {
        events.push(event);
        return rotate(event, context);
      },
    },
    onRotationFailure: (failure) => failures.push(failure),
    ...options,
  });
  service = started.service;
  const made = await service.createSecret({ Name: SecretId, ClientRequestToken: token(1), SecretString: "one" });
  ARN = made.ARN!;
}

beforeEach(() => start());
afterEach(() => settled());

type RotateInput = Parameters<typeof service.rotateSecret>[0];
const rotate = (n: number, input: Partial<RotateInput> = {}) =>
  service.rotateSecret({ SecretId, ClientRequestToken: token(n), RotationLambdaARN, ...input });
const describe = () => service.describeSecret({ SecretId });
const read = async (VersionStage = "AWSCURRENT") =>
  (await service.getSecretValue({ SecretId, VersionStage })).SecretString;
const settled = () => started.environment.rotations.settled();
const rotateDue = () => rotateDueSecrets(started.environment, referenceOperations(started.environment));
const steps = () => events.map(({ Step }) => Step);

it("rotates after its answer, by four calls of the function in turn", async () => {
  expect(await rotate(2, { RotationRules: Days30 })).toEqual({ ARN, Name: SecretId, VersionId: token(2) });
  await settled();
  expect(failures).toEqual([]);
  expect(events).toEqual(
    ["createSecret", "setSecret", "testSecret", "finishSecret"].map((Step) => ({
      SecretId: ARN,
      ClientRequestToken: token(2),
      Step,
    })),
  );
  expect(await read()).not.toBe("one");
  expect(await read("AWSPREVIOUS")).toBe("one");
  expect(await describe()).toMatchObject({
    RotationEnabled: true,
    RotationLambdaARN,
    RotationRules: Days30,
    LastRotatedDate: new Date(START),
    NextRotationDate: new Date("2026-02-14T23:59:59Z"),
    VersionIdsToStages: { [token(1)]: ["AWSPREVIOUS"], [token(2)]: ["AWSPENDING", "AWSCURRENT"] },
  });
});

it("says nothing of rotation until it is configured", async () => {
  const described = Object.keys(await describe());
  expect(described.filter((member) => /Rotat/.test(member))).toEqual([]);
});

it("announces the pending version before the function is called, without a value", async () => {
  let release = () => {};
  await start(() => new Promise<void>((resolve) => (release = resolve)));
  await rotate(2);
  expect((await describe()).VersionIdsToStages).toEqual({ [token(1)]: ["AWSCURRENT"], [token(2)]: ["AWSPENDING"] });
  for (const input of [{ VersionId: token(2) }, { VersionStage: "AWSPENDING" }]) {
    await expect(service.getSecretValue({ SecretId, ...input })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
      message: expect.stringContaining("can't find the specified secret value for"),
    });
  }
  release();
});

it.each(["createSecret", "setSecret", "testSecret", "finishSecret"] as const)(
  "leaves the version pending when %s throws, refuses the next rotation, and tries that one again",
  async (broken) => {
    let isBroken = true;
    await start((event, context) => {
      if (isBroken && event.Step === broken) throw new Error("unreachable database");
      return play(event, context);
    });
    await rotate(2);
    await settled();
    expect(failures).toEqual([
      {
        secretArn: ARN,
        versionId: token(2),
        functionArn: RotationLambdaARN,
        step: broken,
        error: new Error("unreachable database"),
      },
    ]);
    expect((await describe()).VersionIdsToStages).toEqual({ [token(1)]: ["AWSCURRENT"], [token(2)]: ["AWSPENDING"] });
    expect(await describe()).not.toHaveProperty("LastRotatedDate");

    isBroken = false;
    // A function that is called again finds its value there, as after a real failure.
    if (broken !== "createSecret") {
      await service.updateSecretVersionStage({ SecretId, VersionStage: "AWSPENDING", RemoveFromVersionId: token(2) });
      await expect(rotate(3)).resolves.toMatchObject({ VersionId: token(3) });
    } else {
      await expect(rotate(3)).rejects.toMatchObject({
        name: "InvalidRequestException",
        message: "A previous rotation isn't complete. That rotation will be reattempted.",
      });
    }
    await settled();
    const current = broken === "createSecret" ? token(2) : token(3);
    expect((await describe()).VersionIdsToStages?.[current]).toContain("AWSCURRENT");
  },
);

it.each([
  ["createSecret gives the version no value", "createSecret"],
  ["finishSecret does not move AWSCURRENT", "finishSecret"],
] as const)("fails when %s", async (_, idle) => {
  await start((event, context) => (event.Step === idle ? undefined : play(event, context)));
  await rotate(2);
  await settled();
  expect(failures).toMatchObject([{ step: idle, error: expect.any(Error) }]);
  expect(await read()).toBe("one");
});

it("only tests the function when it is not to rotate at once, on a version that goes again", async () => {
  let seen: string | undefined;
  await start(async (event, { operations }) => {
    const { SecretString } = await operations.getSecretValue({ SecretId, VersionId: event.ClientRequestToken });
    seen = SecretString;
  });
  expect(await rotate(2, { RotateImmediately: false, RotationRules: Days30 })).toMatchObject({ VersionId: token(2) });
  await settled();
  expect(steps()).toEqual(["testSecret"]);
  expect(seen).toBe("one");
  expect(failures).toEqual([]);
  const { Versions } = await service.listSecretVersionIds({ SecretId, IncludeDeprecated: true });
  expect(Versions?.map(({ VersionId }) => VersionId)).toEqual([token(1)]);
  expect(await describe()).toMatchObject({ RotationEnabled: true, RotationRules: Days30 });
  expect(await describe()).not.toHaveProperty("LastRotatedDate");
});

it("takes the version away when the test fails too", async () => {
  await start(() => Promise.reject(new Error("refused")));
  await rotate(2, { RotateImmediately: false });
  await settled();
  expect(failures).toMatchObject([{ step: "testSecret" }]);
  expect((await describe()).VersionIdsToStages).toEqual({ [token(1)]: ["AWSCURRENT"] });
});

it("rotates a secret that had no value", async () => {
  await start(async ({ SecretId: arn, ClientRequestToken, Step }, { operations }) => {
    const SecretString = "first";
    const VersionStages = ["AWSPENDING"];
    if (Step === "createSecret")
      await operations.putSecretValue({ SecretId: arn, ClientRequestToken, SecretString, VersionStages });
    if (Step === "finishSecret") {
      await operations.updateSecretVersionStage({
        SecretId: arn,
        VersionStage: "AWSCURRENT",
        MoveToVersionId: ClientRequestToken,
      });
    }
  });
  await service.createSecret({ Name: "empty", ClientRequestToken: token(1) });
  await rotate(2, { SecretId: "empty" });
  await settled();
  expect(failures).toEqual([]);
  expect((await service.getSecretValue({ SecretId: "empty" })).SecretString).toBe("first");
});

it("refuses a rotation without a function, given or stored", async () => {
  await expect(rotate(2, { RotationLambdaARN: undefined })).rejects.toMatchObject({
    name: "InvalidRequestException",
    message: "No Lambda rotation function ARN is associated with this secret.",
  });
  await rotate(2);
  await settled();
  await rotate(3, { RotationLambdaARN: undefined });
  await settled();
  expect((await describe()).VersionIdsToStages?.[token(3)]).toContain("AWSCURRENT");
});

it.each([
  ["that it does not know", undefined, "arn:aws:lambda:us-east-1:123456789012:function:other"],
  ["named as what objects inherit", undefined, "constructor"],
  ["when there are none", {}, RotationLambdaARN],
  ["that a search does not find", () => undefined, RotationLambdaARN],
])("cannot invoke a function %s, and configures nothing", async (_, functions, functionArn) => {
  await start(play, functions && { rotationFunctions: functions });
  await expect(rotate(2, { RotationLambdaARN: functionArn, RotationRules: Days30 })).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringContaining("Secrets Manager cannot invoke the specified Lambda function."),
  });
  expect(await describe()).not.toHaveProperty("RotationEnabled");
});

it("refuses rules that contradict themselves before anything else", async () => {
  await expect(
    rotate(2, { SecretId: "none", RotationRules: { ...Days30, ScheduleExpression: "rate(1 day)" } }),
  ).rejects.toThrow("You cannot specify both rotation frequency and schedule expression together.");
});

it("succeeds once for a request that is repeated", async () => {
  const first = await rotate(2);
  expect(await rotate(2)).toEqual(first);
  await settled();
  expect(await rotate(2)).toEqual(first);
  await settled();
  expect(steps()).toHaveLength(4);
  await start(play, { assumptions: { repeatedRotation: "refused" } });
  await rotate(2);
  await expect(rotate(2)).rejects.toMatchObject({ name: "ResourceExistsException" });
});

it("lets one of many simultaneous rotations run", async () => {
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => rotate(n + 2)));
  await settled();
  expect(attempts.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
  const rotated = new Set(events.map(({ ClientRequestToken }) => ClientRequestToken));
  expect(events).toHaveLength(rotated.size * 4);
  expect(failures).toEqual([]);
});

it("cancels a rotation before its next step, and keeps rules and function to be seen", async () => {
  await start(async (event, context) => {
    await play(event, context);
    if (event.Step === "createSecret") {
      expect(await service.cancelRotateSecret({ SecretId })).toEqual({ ARN, Name: SecretId, VersionId: token(2) });
    }
  });
  await rotate(2, { RotationRules: Days30 });
  await settled();
  expect(steps()).toEqual(["createSecret"]);
  expect(failures).toEqual([]);
  const described = await describe();
  expect(described).toMatchObject({ RotationEnabled: false, RotationLambdaARN, RotationRules: Days30 });
  expect(described).not.toHaveProperty("NextRotationDate");
  expect(described.VersionIdsToStages?.[token(2)]).toEqual(["AWSPENDING"]);
});

it("answers a cancellation without a version where none is pending", async () => {
  await rotate(2);
  await settled();
  expect(await service.cancelRotateSecret({ SecretId })).toEqual({ ARN, Name: SecretId });
  expect(await service.cancelRotateSecret({ SecretId })).toEqual({ ARN, Name: SecretId });
  await service.createSecret({ Name: "other", ClientRequestToken: token(1) });
  await expect(service.cancelRotateSecret({ SecretId: "other" })).rejects.toMatchObject({
    name: "InvalidRequestException",
  });
});

it("ends a rotation of a secret that is deleted", async () => {
  await start(async (event, context) => {
    await play(event, context);
    if (event.Step === "setSecret") await service.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true });
  });
  await rotate(2);
  await settled();
  expect(steps()).toEqual(["createSecret", "setSecret"]);
  await expect(describe()).rejects.toThrow("can't find the specified secret.");
});

it("rotates neither a secret that is marked for deletion nor a replica", async () => {
  await service.replicateSecretToRegions({ SecretId, AddReplicaRegions: [{ Region: "eu-west-1" }] });
  const there = started.serviceIn("eu-west-1");
  for (const call of [
    () => there.rotateSecret({ SecretId, RotationLambdaARN }),
    () => there.cancelRotateSecret({ SecretId }),
  ]) {
    await expect(call()).rejects.toThrow("Operation not permitted on a replica secret.");
  }
  await rotate(2);
  await settled();
  expect((await there.getSecretValue({ SecretId })).VersionId).toBe(token(2));
  await service.removeRegionsFromReplication({ SecretId, RemoveReplicaRegions: ["eu-west-1"] });
  await service.deleteSecret({ SecretId });
  for (const call of [() => rotate(3), () => service.cancelRotateSecret({ SecretId })]) {
    await expect(call()).rejects.toThrow("because it was marked for deletion.");
  }
});

it("rotates by schedule once the window has opened", async () => {
  await rotate(2, { RotationRules: { ScheduleExpression: "rate(10 days)", Duration: "2h" } });
  await settled();
  expect(await describe()).toMatchObject({
    RotationRules: { AutomaticallyAfterDays: 10, Duration: "2h", ScheduleExpression: "rate(10 days)" },
    NextRotationDate: new Date("2026-01-25T01:59:59Z"),
  });
  started.clock.time = Date.parse("2026-01-24T23:59:59Z");
  await rotateDue();
  expect(steps()).toHaveLength(4);
  started.clock.time = Date.parse("2026-01-25T00:00:00Z");
  await rotateDue();
  expect(steps()).toHaveLength(8);
  expect(await describe()).toMatchObject({
    LastRotatedDate: new Date(started.clock.time),
    NextRotationDate: new Date("2026-02-04T01:59:59Z"),
  });
  await rotateDue();
  expect(steps()).toHaveLength(8);
});

it("counts a value that is put by hand as a rotation where days are counted", async () => {
  await rotate(2, { RotationRules: Days30 });
  await settled();
  started.clock.time = START + 10 * DAY;
  await service.putSecretValue({ SecretId, ClientRequestToken: token(3), SecretString: "by hand" });
  expect((await describe()).NextRotationDate).toEqual(new Date("2026-02-24T23:59:59Z"));
});

it("tries a failed rotation again when it is due, with the version that is pending", async () => {
  let isBroken = true;
  await start((event, context) => {
    if (isBroken && event.Step === "createSecret") throw new Error("unreachable");
    return play(event, context);
  });
  await rotate(2, { RotationRules: { ScheduleExpression: "rate(4 hours)" } });
  await settled();
  started.clock.time = START + DAY;
  isBroken = false;
  await rotateDue();
  expect(await describe()).toMatchObject({ LastRotatedDate: new Date(started.clock.time) });
  expect((await describe()).VersionIdsToStages?.[token(2)]).toContain("AWSCURRENT");
});

it("rotates nothing by schedule that is cancelled, marked for deletion or played by nobody", async () => {
  await rotate(2, { RotationRules: Days30 });
  await settled();
  await service.cancelRotateSecret({ SecretId });
  started.clock.time = START + 100 * DAY;
  await rotateDue();
  expect(steps()).toHaveLength(4);
});
