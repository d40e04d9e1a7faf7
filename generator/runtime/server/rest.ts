/** Where members travel over HTTP. Generated modules put these together. */
export { header, label, prefixHeaders, query, queryList, queryParams, responseCode } from "./rest/bindings.js";
export { headerList } from "./rest/header-list.js";
export {
  bytesPayload,
  documentPayload,
  eventPayload,
  streamPayload,
  structurePayload,
  textPayload,
} from "./rest/payload.js";
export { jsonOf, listOf, objectOf, scalarOf, styled } from "./rest/styled.js";
export { text } from "./rest/text-form.js";
