import {
  BaseResolver,
  createConfig,
  lintDocument,
  ResolveError,
  Source as LintSource,
  type Document,
} from "@redocly/openapi-core";
import { diagnose } from "../diagnostics/wrong.js";
import type { Report } from "../diagnostics/findings.js";
import { pointerSteps, type Source } from "../source/index.js";
import { Node } from "./node.js";

/**
 * Looks for misspelt names, missing ones and values of wrong types, by the structure that the version of OpenAPI gives
 * documents. Nothing is read or fetched for it but the given files.
 */
export async function reportStructure(sources: readonly Source[], report: Report): Promise<void> {
  const documents = new Map(sources.map((source) => [source.path, documentOf(source)]));
  const config = await createConfig({ rules: { struct: "error" } });
  const [root] = sources;
  const problems = await lintDocument({
    document: documents.get(root!.path)!,
    config,
    externalRefResolver: new GivenFiles(documents),
  });
  for (const { message, suggest, location } of problems) {
    const [place] = location;
    const source = sources.find(({ path }) => path === place?.source.absoluteRef);
    if (place === undefined || source === undefined) continue;
    const node = nodeAt(source, place.pointer ?? "#/");
    const problem = /[.!?]$/.test(message) ? message : `${message}.`;
    const closest = suggest[0];
    if (/is not expected here/.test(message)) {
      report(diagnose["misplaced-property"]({ problem, closest }), node, { part: "key" });
    } else {
      const kind = /^Expected type `\w+` \(/.test(message) ? "wrong-shape" : "wrong-structure";
      report(diagnose[kind]({ problem }), node, { part: place.reportOnKey ? "key" : "value" });
    }
  }
}

/** Gives the files that were read, and nothing else. */
class GivenFiles extends BaseResolver {
  readonly #documents: ReadonlyMap<string, Document>;

  constructor(documents: ReadonlyMap<string, Document>) {
    super();
    this.#documents = documents;
  }

  override async resolveDocument<T>(base: string | null, reference: string): Promise<Document<T> | ResolveError> {
    const document = this.#documents.get(this.resolveExternalRef(base, reference));
    // References that lead nowhere are reported where they are followed.
    return (document as Document<T> | undefined) ?? new ResolveError(new Error("not among the files"));
  }
}

function documentOf(source: Source): Document {
  return { source: new LintSource(source.path, ""), parsed: source.value };
}

/** The place of a pointer, or of the closest value around it. */
function nodeAt(source: Source, pointer: string): Node {
  let node = new Node(source);
  for (const step of pointerSteps(pointer.replace(/^#\/?/, "/").replace(/^\/$/, "")) ?? []) {
    const next = node.get(step);
    if (next === undefined) break;
    node = next;
  }
  return node;
}
