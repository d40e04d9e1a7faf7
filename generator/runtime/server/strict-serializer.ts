import { JsonShapeSerializer2 } from "@smithy/core/protocols";
import type { NormalizedSchema } from "@smithy/core/schema";

/** The codec's serialiser, but for what it would write as something that no client can read. */
export class StrictSerializer extends JsonShapeSerializer2 {
  /** @throws RangeError for a `Date` that is no moment in time: it would become `NaN`, which is no JSON. */
  protected override writeTimestamp(schema: NormalizedSchema, value: Date): void {
    if (Number.isNaN(value.getTime())) throw new RangeError(`${schema.getMemberName()} is not a valid date`);
    super.writeTimestamp(schema, value);
  }
}
