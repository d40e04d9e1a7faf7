/** Types of the packages that generated clients name where the body of a message is a blob. */
export type { Uint8ArrayBlobAdapter } from "@smithy/core/serde";
export type {
  BlobPayloadInputTypes,
  StreamingBlobPayloadInputTypes,
  StreamingBlobPayloadOutputTypes,
} from "@smithy/types";
