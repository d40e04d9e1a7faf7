/** A decimal number of any precision, held as text. @see smithy.api#BigDecimal */
export type { NumericValue } from "@smithy/core/serde";
/** Any JSON value. @see smithy.api#Document */
export type { DocumentType } from "@smithy/types";
/** A stream of bytes, in any form that clients take or give. @see smithy.api#streaming */
export type { StreamingBlobTypes } from "@smithy/types";
