import { words, type Lines } from "../line.js";

/** Values that come from files, or are not allowed to come from elsewhere. */
export const fileLines: Lines = {
  "bytes of a file": words`create-secret --name a --secret-binary fileb://bytes.bin`,
  "bytes for a text": words`create-secret --name a --secret-string fileb://bytes.bin`,
  "text of a file": words`create-secret --name a --secret-string file://mycreds.json`,
  "a name of a file": words`create-secret --name file://name.txt`,
  "text for bytes": words`create-secret --name a --secret-binary file://umlauts.txt`,
  "text that is no UTF-8": words`create-secret --name a --secret-string file://latin1.txt`,
  "a file that is not there": words`create-secret --name a --secret-string file://missing.json`,
  "bytes that are not there": words`create-secret --name a --secret-binary fileb://missing.bin`,
  "a folder for a file": words`create-secret --name a --secret-string file://.`,
  "a file below a variable": {
    ...words`create-secret --name a --secret-string ${"file://$PLACE/name.txt"}`,
    env: { PLACE: "." },
  },
  "bytes as they are typed": words`create-secret --name a --secret-binary hello`,
  "bytes typed in base64": words`create-secret --name a --secret-binary aGVsbG8=`,
  "bytes typed in base64, said to be so": words`create-secret --name a --secret-binary aGVsbG8= --cli-binary-format base64`,
  "bytes typed as they are, said to be so": words`create-secret --name a --secret-binary hello --cli-binary-format raw-in-base64-out`,
  "an address of the web": {
    ...words`create-secret --name a --secret-string {url}/secret`,
    answers: [{ body: "fetched" }],
  },
  "a file named in JSON": words`create-secret --cli-input-json ${'{"Name":"a","SecretString":"file://name.txt"}'}`,
  "a file named in a list": words`create-secret --name a --tags ${'[{"Key":"a","Value":"file://name.txt"}]'}`,
  "a list of a file": words`create-secret --name a --tags file://tags.json`,
  "an object of a file for a list": words`create-secret --name a --tags file://tag.json`,
  "shorthand of a file": words`create-secret --name a --tags file://tags.txt`,
  "one value of a file": words`create-secret --name a --tags Key=a,Value@=file://value.txt`,
  "one value of a file of bytes": words`create-secret --name a --tags Key=a,Value@=fileb://name.txt`,
  "one value of no file": words`create-secret --name a --tags Key=a,Value@=plain`,
  "one value of a missing file": words`create-secret --name a --tags Key=a,Value@=file://missing.txt`,
  "a file without the sign for it": words`create-secret --name a --tags Key=a,Value=file://value.txt`,
};
