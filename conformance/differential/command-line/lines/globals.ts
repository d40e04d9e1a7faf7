import { words, type Lines } from "../line.js";

const endpoint = { AWS_ENDPOINT_URL: undefined };
const nowhere = "http://127.0.0.1:9";

/** What all commands share. */
export const globalLines: Lines = {
  "a Region": words`create-secret --name a --region eu-central-1`,
  "a Region before the service": { ...words`create-secret --name a`, before: ["--region", "eu-central-1"] },
  "a Region between": words`--region eu-central-1 create-secret --name a`,
  "a shortened global option": words`create-secret --name a --reg eu-central-1`,
  "a Region of the environment": { ...words`create-secret --name a`, env: { AWS_DEFAULT_REGION: "sa-east-1" } },
  "no Region": { ...words`create-secret --name a`, env: { AWS_DEFAULT_REGION: undefined } },
  "no credentials": {
    ...words`create-secret --name a`,
    env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined, AWS_EC2_METADATA_DISABLED: "true" },
  },
  unsigned: {
    ...words`create-secret --name a --no-sign-request`,
    env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined },
  },
  "a session token": { ...words`create-secret --name a`, env: { AWS_SESSION_TOKEN: "session" } },
  "an endpoint": { ...words`create-secret --name a --endpoint-url {url}`, env: endpoint },
  "an endpoint of the environment for this service": {
    ...words`create-secret --name a`,
    env: { AWS_ENDPOINT_URL: nowhere, AWS_ENDPOINT_URL_SECRETS_MANAGER: "{url}" },
  },
  "an endpoint over the environment's": {
    ...words`create-secret --name a --endpoint-url {url}`,
    env: { AWS_ENDPOINT_URL: nowhere, AWS_ENDPOINT_URL_SECRETS_MANAGER: nowhere },
  },
  "endpoints of the environment ignored": {
    ...words`create-secret --name a --endpoint-url {url}`,
    env: { AWS_ENDPOINT_URL: nowhere, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
  },
  "an endpoint that is no URL": { ...words`create-secret --name a --endpoint-url nonsense`, env: endpoint },
  "an endpoint where nobody is": {
    ...words`create-secret --name a --endpoint-url ${nowhere}`,
    env: { ...endpoint, AWS_MAX_ATTEMPTS: "1" },
  },
  "a profile that does not exist": words`create-secret --name a --profile nobody`,
  "a number that is none": words`create-secret --name a --cli-read-timeout soon`,
  "an output that there is not": words`create-secret --name a --output xml`,
  "a color that there is not": words`create-secret --name a --color maybe`,
};
