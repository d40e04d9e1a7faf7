import { words, type Line, type Lines } from "../line.js";

const input = (json: string, ...more: readonly string[]): Line => ({
  words: ["create-secret", "--cli-input-json", json, ...more],
});
const skeleton = (...more: readonly string[]): Line => ({
  words: ["create-secret", "--generate-cli-skeleton", ...more],
});

/** The input as a whole, and the samples of it. */
export const wholeInputLines: Lines = {
  "a whole input": input('{"Name":"a","SecretString":"one","ForceOverwriteReplicaSecret":false}'),
  "a whole input of a file": input("file://input.json"),
  "an option over the input": input("file://input.json", "--name", "b"),
  "a list over the input": input("file://input.json", "--tags", "Key=c,Value=d"),
  "options' names in the input": input('{"name":"a"}'),
  "an input without the name": input('{"Description":"text"}'),
  "a name beside the input": input('{"Description":"text"}', "--name", "a"),
  "bytes in the input": input('{"Name":"a","SecretBinary":"aGVsbG8="}'),
  "an unknown member in the input": input('{"Name":"a","Tags":[{"Key":"a","Foo":"b"}]}'),
  "null in the input": input('{"Name":"a","Tags":null}'),
  "numbers in the input": input('{"Name":1}'),
  "a fraction in the input": input('{"Name":1.5}'),
  "a flag for a text in the input": input('{"Name":true}'),
  "a list for a text in the input": input('{"Name":["a"]}'),
  "a text for a list in the input": input('{"Name":"a","Tags":"a"}'),
  "a text for a flag in the input": input('{"Name":"a","ForceOverwriteReplicaSecret":"yes"}'),
  "a token in the input": input(`{"Name":"a","ClientRequestToken":"${"t".repeat(32)}"}`),
  "an empty token in the input": input('{"Name":"a","ClientRequestToken":""}'),
  "a broken input": input('{"Name":'),
  "a list for an input": input("[]"),
  "a text for an input": input('"a"'),
  "an input of a missing file": input("file://missing.json"),
  "an input of YAML": { words: ["create-secret", "--cli-input-yaml", "file://input.yaml"] },
  "inputs of both kinds": input("{}", "--cli-input-yaml", "Name: a"),
  "a skeleton": skeleton(),
  "a skeleton by name": skeleton("input"),
  "a skeleton of YAML": skeleton("yaml-input"),
  "a skeleton of the answer": skeleton("output", "--name", "a"),
  "a skeleton of the answer without the name": skeleton("output"),
  "a skeleton that there is not": skeleton("other"),
  "a skeleton beside options": skeleton("input", "--name", "a", "--tags", "Key=a,Value=b"),
  "a skeleton beside an input": skeleton("input", "--cli-input-json", '{"Name":"a"}'),
  "a skeleton after an equals sign": { words: ["create-secret", "--generate-cli-skeleton=input"] },
  "a sample of an answer": words`get-random-password --generate-cli-skeleton output`,
  "a skeleton of an input with enums": words`list-secrets --generate-cli-skeleton`,
  "a skeleton of an input with numbers": words`get-random-password --generate-cli-skeleton`,
  "a skeleton of an input with structures": words`rotate-secret --generate-cli-skeleton`,
  "a skeleton of an input with lists": words`put-secret-value --generate-cli-skeleton`,
};
