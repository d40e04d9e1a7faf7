import type { JsonValue, Member, Shape, ShapeId, Traits } from "../../model/index.js";
import type { Draft, DraftMember } from "../ast/draft.js";
import { layouts, lifecycle } from "../ast/layout.js";
import { locationOf } from "../ast/source-document.js";
import { diagnose } from "../diagnostics.js";
import type { Report } from "../report.js";

const UNIT = "smithy.api#Unit";
const none: ReadonlyMap<string, string> = new Map();

/** The finished shape of a draft. Reports and leaves out a list or map that lacks a member. */
export function buildShape(draft: Draft, report: Report): Shape | undefined {
  const { id, type, traits } = draft;
  switch (type) {
    case "list": {
      const member = buildMember(draft, "member");
      return member ? { id, type, traits, member } : reportMissing(draft, report);
    }
    case "map": {
      const key = buildMember(draft, "key");
      const value = buildMember(draft, "value");
      return key && value ? { id, type, traits, key, value } : reportMissing(draft, report);
    }
    case "structure":
    case "union":
    case "enum":
    case "intEnum": {
      const members = new Map<string, Member>();
      for (const name of draft.members.keys()) members.set(name, buildMember(draft, name)!);
      return { id, type, traits, members };
    }
    case "operation": {
      const [input = UNIT] = draft.references.get("input") ?? [];
      const [output = UNIT] = draft.references.get("output") ?? [];
      return { id, type, traits, input, output, errors: draft.references.get("errors") ?? [] };
    }
    case "service":
      return {
        id,
        type,
        traits,
        version: draft.version,
        operations: draft.references.get("operations") ?? [],
        resources: draft.references.get("resources") ?? [],
        errors: draft.references.get("errors") ?? [],
        rename: draft.names.get("rename") ?? none,
      };
    case "resource":
      return {
        id,
        type,
        traits,
        identifiers: draft.names.get("identifiers") ?? none,
        properties: draft.names.get("properties") ?? none,
        lifecycle: lifecycleOf(draft),
        operations: draft.references.get("operations") ?? [],
        collectionOperations: draft.references.get("collectionOperations") ?? [],
        resources: draft.references.get("resources") ?? [],
      };
    default:
      return { id, type, traits };
  }
}

function buildMember(draft: Draft, name: string): Member | undefined {
  const member = draft.members.get(name);
  if (member === undefined) return undefined;
  return { id: `${draft.id}$${name}`, name, target: member.target, traits: traitsOf(draft, member) };
}

/** A member of an enum stands for its own name unless it says otherwise. */
function traitsOf(draft: Draft, member: DraftMember): Traits {
  if (draft.type !== "enum" || member.traits.has("smithy.api#enumValue")) return member.traits;
  return new Map<ShapeId, JsonValue>([...member.traits, ["smithy.api#enumValue", member.name]]);
}

function reportMissing(draft: Draft, report: Report): undefined {
  if (draft.isIncomplete) return;
  const names = [...layouts.get(draft.type)!.keys()].filter((name) => !draft.members.has(name));
  const place = { shape: draft.id, location: locationOf(draft.place, "key") };
  for (const name of names) report(diagnose["missing-member"]({ type: draft.type, name }, place));
}

function lifecycleOf(draft: Draft): ReadonlyMap<string, ShapeId> {
  return new Map(lifecycle.flatMap((name) => (draft.references.get(name) ?? []).map((id) => [name, id] as const)));
}
