import type { Members } from "../members.js";
import type { CallContext } from "../on-operations.js";

/** Version ids, each with its labels. */
export type LabelMap = Readonly<Record<string, readonly string[]>>;

/** The labels of the secret that an input names; none for a secret that is not there. */
export async function labelsOf({ SecretId }: Members, { others }: CallContext): Promise<LabelMap> {
  const described = await others["describeSecret"]!({ SecretId }).catch(() => ({}) as Members);
  return (described["VersionIdsToStages"] ?? {}) as LabelMap;
}

/** The version that has a label. */
export function holderOf(labels: LabelMap, label: string): string | undefined {
  return Object.keys(labels).find((version) => labels[version]!.includes(label));
}

/** All versions of the secret that an input names, as ListSecretVersionIds has them; none for one that is not there. */
export async function versionsOf({ SecretId }: Members, { others }: CallContext): Promise<readonly Members[]> {
  const listed = await others["listSecretVersionIds"]!({ SecretId, IncludeDeprecated: true }).catch(
    () => ({}) as Members,
  );
  return (listed["Versions"] ?? []) as readonly Members[];
}

/** The answer of an operation that says which secret it was about and nothing else. */
export async function namesOf({ SecretId }: Members, { others }: CallContext): Promise<Members> {
  const { ARN, Name } = await others["describeSecret"]!({ SecretId });
  return { ARN, Name };
}
