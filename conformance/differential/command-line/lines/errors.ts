import type { Answer } from "../../recording-server.js";
import { words, type Line, type Lines } from "../line.js";

const refused = (answer: Answer): Line => ({ ...words`create-secret --name a`, answers: [{ status: 400, ...answer }] });

/** What is made of answers that are none, or say no. */
export const errorLines: Lines = {
  "a declared error": refused({ body: { __type: "ResourceExistsException", Message: "The secret a already exists." } }),
  "an error with its namespace": refused({ body: { __type: "com.example#InvalidRequestException", message: "No." } }),
  "an error that is not declared": refused({ body: { __type: "SomethingNewException", message: "New." } }),
  "an error with the type in a header only": refused({
    headers: { "x-amzn-ErrorType": "FromTheHeader" },
    body: { message: "In the header." },
  }),
  "an error with the type in another header": refused({
    headers: { "x-amzn-query-error": "AWS.Query.Code;Sender" },
    body: { __type: "ResourceNotFoundException", message: "Not there." },
  }),
  "an error without a message": refused({ body: { __type: "ResourceNotFoundException" } }),
  "an error that is no JSON": refused({ status: 404, body: "<html>not here</html>" }),
  "an error without a body": refused({ status: 403, body: "" }),
  "a message of several lines": refused({ body: { __type: "InvalidRequestException", message: "one\ntwo" } }),
  "a message beyond ASCII": refused({ body: { __type: "InvalidRequestException", message: "päß" } }),
  "a success that is no JSON": refused({ status: 200, body: "fine" }),
  "a success without a body": refused({ status: 200, body: "" }),
  "a success with null members": refused({ status: 200, body: { ARN: null, Name: "a" } }),
  "an error that passes": {
    ...words`create-secret --name a`,
    answers: [{ status: 500, body: { __type: "InternalServiceError" } }, { body: { Name: "a" } }],
  },
};
