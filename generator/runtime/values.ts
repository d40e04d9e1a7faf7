/** A decimal number of any precision, held as text. @see smithy.api#BigDecimal */
export type { NumericValue } from "@smithy/core/serde";
/** Any JSON value. @see smithy.api#Document */
export type { DocumentType } from "@smithy/types";
