import fc from "fast-check";
import { expect, it } from "vitest";
import { LabelModel } from "./testing/label-model.js";
import { startReference, token } from "./testing/start-reference.js";
import type { BoundOperations } from "./operation.js";

const LABELS = ["AWSCURRENT", "AWSPREVIOUS", "AWSPENDING", "mine", "yours"] as const;

type Step =
  | { readonly do: "put"; readonly labels: readonly string[] | undefined }
  | { readonly do: "update" }
  | { readonly do: "repeat" | "collide"; readonly which: number }
  | { readonly do: "move"; readonly label: string; readonly to: number; readonly from: number | "holder" | undefined }
  | { readonly do: "remove"; readonly label: string; readonly from: number | "holder" };

const label = fc.constantFrom(...LABELS);
const which = fc.nat({ max: 7 });
const from = fc.oneof(fc.constant("holder" as const), which);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant("put" as const),
    labels: fc.option(fc.uniqueArray(label, { minLength: 1 }), { nil: undefined }),
  }),
  fc.record({ do: fc.constant("update" as const) }),
  fc.record({ do: fc.constantFrom("repeat" as const, "collide" as const), which }),
  fc.record({ do: fc.constant("move" as const), label, to: which, from: fc.option(from, { nil: undefined }) }),
  fc.record({ do: fc.constant("remove" as const), label, from }),
);

const SecretId = "app/db";

/** Takes one step with the reference and, where that should succeed, with the model. */
async function take(each: Step, service: BoundOperations, model: LabelModel): Promise<void> {
  const ids = [...model.values.keys()];
  const fresh = token(ids.length + 1);
  const value = `value of ${fresh}`;
  switch (each.do) {
    case "put": {
      const VersionStages = each.labels && [...each.labels];
      await service.putSecretValue({ SecretId, ClientRequestToken: fresh, SecretString: value, VersionStages });
      return model.put(fresh, value, each.labels ?? ["AWSCURRENT"]);
    }
    case "update": {
      await service.updateSecret({ SecretId, ClientRequestToken: fresh, SecretString: value });
      return model.put(fresh, value, ["AWSCURRENT"]);
    }
    case "repeat":
    case "collide": {
      const id = ids[each.which % ids.length]!;
      const isSame = each.do === "repeat";
      const again = { SecretId, ClientRequestToken: id, SecretString: isSame ? model.values.get(id)! : "other" };
      for (const operation of [service.putSecretValue, service.updateSecret]) {
        if (isSame) expect(await operation(again)).toMatchObject({ VersionId: id });
        else await expect(operation(again)).rejects.toMatchObject({ name: "ResourceExistsException" });
      }
      return;
    }
    case "move":
    case "remove": {
      const holder = model.holders.get(each.label);
      const named = typeof each.from === "number" ? ids[each.from % ids.length] : each.from && holder;
      const to = each.do === "move" ? ids[each.to % ids.length] : undefined;
      const request = { SecretId, VersionStage: each.label, RemoveFromVersionId: named, MoveToVersionId: to };
      const isAllowed =
        named === undefined
          ? to !== undefined && (holder === undefined || holder === to)
          : named === holder && (to !== undefined || each.label !== "AWSCURRENT");
      const answer = Promise.resolve(service.updateSecretVersionStage(request));
      if (!isAllowed) return expect(answer).rejects.toMatchObject({ name: "InvalidParameterException" });
      await answer;
      return to === undefined ? model.remove(each.label) : model.move(each.label, to);
    }
  }
}

async function expectAgreement(service: BoundOperations, model: LabelModel): Promise<void> {
  const versions = [...model.values.keys()].map((id) => ({ id, labels: model.labelsOf(id).toSorted() }));
  const labelled = versions.filter(({ labels }) => labels.length > 0);

  const { VersionIdsToStages = {} } = await service.describeSecret({ SecretId });
  const seen = Object.entries(VersionIdsToStages).map(([id, labels]) => ({ id, labels: labels.toSorted() }));
  expect(seen).toEqual(labelled);
  const all = Object.values(VersionIdsToStages).flat();
  expect(new Set(all).size).toBe(all.length);

  const listed = async (IncludeDeprecated: boolean) =>
    (await service.listSecretVersionIds({ SecretId, IncludeDeprecated })).Versions!.map((version) => ({
      id: version.VersionId,
      labels: (version.VersionStages ?? []).toSorted(),
    }));
  expect(await listed(false)).toEqual(labelled);
  expect(await listed(true)).toEqual(versions);

  for (const [id, value] of model.values) {
    expect((await service.getSecretValue({ SecretId, VersionId: id })).SecretString).toBe(value);
  }
  for (const VersionStage of LABELS) {
    const id = model.holders.get(VersionStage);
    const read = Promise.resolve(service.getSecretValue({ SecretId, VersionStage }));
    if (id === undefined) await expect(read).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    else expect(await read).toMatchObject({ VersionId: id, SecretString: model.values.get(id) });
  }
}

it("keeps versions and labels as the rules have it, whatever is done in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { maxLength: 25 }), async (hasValue, steps) => {
      const { service, clock } = startReference();
      const model = new LabelModel();
      const first = { Name: SecretId, ClientRequestToken: token(1) };
      await service.createSecret({ ...first, ...(hasValue && { SecretString: "first" }) });
      if (hasValue) model.put(token(1), "first", ["AWSCURRENT"]);
      for (const each of steps) {
        clock.time += 1;
        if (model.values.size === 0 && each.do !== "put" && each.do !== "update") continue;
        await take(each, service, model);
        expect(model.holders.has("AWSCURRENT")).toBe(model.values.size > 0);
        await expectAgreement(service, model);
      }
    }),
    { numRuns: 150 },
  );
});

it("reads every version of a long chain, though only two carry a label", async () => {
  const { service, clock } = startReference();
  await service.createSecret({ Name: SecretId, ClientRequestToken: token(0), SecretString: "0" });
  for (let n = 1; n < 60; n++) {
    clock.time += 1;
    await service.putSecretValue({ SecretId, ClientRequestToken: token(n), SecretString: `${n}` });
  }
  expect((await service.describeSecret({ SecretId })).VersionIdsToStages).toEqual({
    [token(58)]: ["AWSPREVIOUS"],
    [token(59)]: ["AWSCURRENT"],
  });
  for (let n = 0; n < 60; n++) {
    const read = await service.getSecretValue({ SecretId, VersionId: token(n) });
    expect(read.SecretString).toBe(`${n}`);
    expect("VersionStages" in read).toBe(n >= 58);
  }
});

it("forgets the oldest versions beyond a hundred once they are a day old", async () => {
  const { service, clock } = startReference();
  await service.createSecret({ Name: SecretId, ClientRequestToken: token(0), SecretString: "0" });
  const put = (n: number) => service.putSecretValue({ SecretId, ClientRequestToken: token(n), SecretString: `${n}` });
  const count = async () => {
    const all = { SecretId, IncludeDeprecated: true };
    const { Versions, NextToken } = await service.listSecretVersionIds(all);
    const rest = NextToken === undefined ? [] : (await service.listSecretVersionIds({ ...all, NextToken })).Versions!;
    return Versions!.length + rest.length;
  };
  for (let n = 1; n < 130; n++) await put(n);
  expect(await count()).toBe(130);
  clock.time += 86_400_001;
  await put(130);
  expect(await count()).toBe(100);
  await expect(service.getSecretValue({ SecretId, VersionId: token(30) })).rejects.toThrow("VersionId");
  expect((await service.getSecretValue({ SecretId, VersionId: token(31) })).SecretString).toBe("31");
});
