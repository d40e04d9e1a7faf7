import { emitters } from "../emit/registry.js";
import type { Document } from "../load/index.js";
import { hasErrors, type Diagnostic, type Result } from "../model/index.js";
import type { OutputFile } from "../output/index.js";
import { planService, type PlanRequest } from "../plan/index.js";
import type { Emitter } from "../emit/emitter.js";
import { assembleModel } from "../smithy/index.js";

/** The files of one service. */
export interface MadeService {
  /** Shape id. */
  readonly service: string;
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

/** The pure middle of a run: texts in, texts out. */
export function makeService(documents: readonly Document[], request: PlanRequest): Result<MadeService> {
  const diagnostics: Diagnostic[] = [];
  const assembled = assembleModel(documents);
  diagnostics.push(...assembled.diagnostics);
  if (!assembled.value || hasErrors(diagnostics)) return { diagnostics };

  const planned = planService(assembled.value, request);
  diagnostics.push(...planned.diagnostics);
  const plan = planned.value;
  if (!plan || hasErrors(diagnostics)) return { diagnostics };

  const usable = (emitters as readonly Emitter[]).filter(({ needsProtocol }) => plan.protocol || !needsProtocol);
  const files = usable.flatMap((emitter) => emitter.emit(plan));
  return { value: { service: plan.id, folder: plan.names.folder, files }, diagnostics };
}
