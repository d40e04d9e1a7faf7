import { defineScenario } from "../define-scenario.js";
import { creates, refuses, sends } from "./runs.js";

/** Tags as they are typed, and as they are sent. */
const tagged = (words: readonly string[], tags: readonly object[], files: Readonly<Record<string, string>> = {}) =>
  creates(["--name", "app", "--tags", ...words], { Name: "app", Tags: tags }, { files });

const refused = (words: readonly string[], message: string) =>
  refuses(["create-secret", "--name", "app", "--tags", ...words], message);

/** What is said of text that is no shorthand: where reading stopped, with the text and a caret. */
const misread = (word: string, expected: string, received: string, column: number) =>
  refused(
    [word],
    `Error parsing parameter '--tags': Expected: '${expected}', received: '${received}' for input:\n${word}\n${" ".repeat(column)}^`,
  );

/** Lists and structures, in shorthand and as JSON. */
export const listScenarios = [
  defineScenario({
    id: "command-line/lists/elements",
    rules: ["CL-030", "CS-079", "CS-090"],
    title: "In shorthand a list has one argument for each element",
    steps: [
      tagged(
        ["Key=a,Value=b", "Key=c,Value=d"],
        [
          { Key: "a", Value: "b" },
          { Key: "c", Value: "d" },
        ],
      ),
      sends(["untag-resource", "--secret-id", "app", "--tag-keys", "a", "b"], { SecretId: "app", TagKeys: ["a", "b"] }),
    ],
  }),
  defineScenario({
    id: "command-line/lists/json",
    rules: ["CL-031", "CS-079", "CS-091"],
    title: "An argument that begins with a bracket or a brace is JSON: the whole list, or one element",
    steps: [
      tagged(['[{"Key":"a","Value":"b"},{"Key":"c"}]'], [{ Key: "a", Value: "b" }, { Key: "c" }]),
      tagged(['{"Key":"a","Value":"b"}'], [{ Key: "a", Value: "b" }]),
      tagged(["[]"], []),
      tagged([], []),
    ],
  }),
  defineScenario({
    id: "command-line/lists/regions",
    rules: ["CS-104", "CL-030"],
    title: "Regions are given in shorthand or as JSON",
    steps: [
      creates(["--name", "app", "--add-replica-regions", "Region=eu-west-1,KmsKeyId=alias/key", "Region=us-west-2"], {
        Name: "app",
        AddReplicaRegions: [{ Region: "eu-west-1", KmsKeyId: "alias/key" }, { Region: "us-west-2" }],
      }),
      creates(["--name", "app", "--add-replica-regions", '[{"Region":"eu-west-1","KmsKeyId":"alias/key"}]'], {
        Name: "app",
        AddReplicaRegions: [{ Region: "eu-west-1", KmsKeyId: "alias/key" }],
      }),
    ],
  }),
  defineScenario({
    id: "command-line/lists/file",
    rules: ["CL-032"],
    title: "A file can hold the whole list as JSON",
    steps: [
      tagged(["file://tags.json"], [{ Key: "a", Value: "b" }, { Key: "c" }], {
        "tags.json": '[{"Key":"a","Value":"b"},{"Key":"c"}]',
      }),
    ],
  }),
  defineScenario({
    id: "command-line/lists/grammar",
    rules: ["CL-033", "CS-088"],
    title: "Pairs are joined by commas; spaces around signs go, backslashes and quotes keep what means something",
    steps: [
      tagged(["Key = a, Value =  b c "], [{ Key: "a", Value: "b c" }]),
      tagged(["Key=a,Value=b=c"], [{ Key: "a", Value: "b=c" }]),
      tagged(["Key=a,Value=b\\,c"], [{ Key: "a", Value: "b,c" }]),
      tagged(['Key=a,Value="b, \\"c\\" = d"'], [{ Key: "a", Value: 'b, "c" = d' }]),
      tagged(["Key=a,Value='b, \"c\" = d'"], [{ Key: "a", Value: 'b, "c" = d' }]),
      tagged(["Key=a,Value="], [{ Key: "a", Value: "" }]),
      tagged(["Key=a"], [{ Key: "a" }]),
    ],
  }),
  defineScenario({
    id: "command-line/lists/structures",
    rules: ["CL-034"],
    title: "A value can be a list, with commas or in brackets, or a map in braces",
    steps: [
      sends(["list-secrets", "--filters", "Key=name,Values=a,b", "Key=tag-key,Values=[c]"], {
        Filters: [
          { Key: "name", Values: ["a", "b"] },
          { Key: "tag-key", Values: ["c"] },
        ],
      }),
      refused(
        ["Key=a,b"],
        "Parameter validation failed:\nInvalid type for parameter Tags[0].Key, value: ['a', 'b'], type: <class 'list'>, valid types: <class 'str'>",
      ),
      refused(
        ["Key=a,Value=[b]"],
        "Parameter validation failed:\nInvalid type for parameter Tags[0].Value, value: ['b'], type: <class 'list'>, valid types: <class 'str'>",
      ),
      refused(
        ["Key=a,Value={x=1}"],
        "Parameter validation failed:\nInvalid type for parameter Tags[0].Value, value: {'x': '1'}, type: <class 'dict'>, valid types: <class 'str'>",
      ),
    ],
  }),
  defineScenario({
    id: "command-line/lists/key-twice",
    rules: ["CL-035"],
    title: "A key that is written twice in one element is refused, with the place",
    steps: [
      refused(
        ["Key=a,Key=b"],
        "Error parsing parameter '--tags': Second instance of key \"Key\" encountered for input:\n" +
          "Key=a,Key=b\n      ^\n" +
          'This is often because there is a preceding "," instead of a space.',
      ),
    ],
  }),
  defineScenario({
    id: "command-line/lists/no-shorthand",
    rules: ["CL-036"],
    title: "What is not shorthand is refused, with the place where reading stopped",
    steps: [
      misread("bad", "=", "EOF", 3),
      misread("", "=", "EOF", 0),
      misread("Key:a", "=", "EOF", 5),
      misread('Key=a,Value="b', "<double quoted>", "<none>", 12),
    ],
  }),
  defineScenario({
    id: "command-line/lists/broken-json",
    rules: ["CL-037"],
    title: "Broken JSON is refused, with line and column",
    steps: [
      refused(
        ['[{"Key":"a"'],
        "Error parsing parameter '--tags': Invalid JSON: Expecting ',' delimiter: line 1 column 12 (char 11)\n" +
          'JSON received: [{"Key":"a"',
      ),
    ],
  }),
  defineScenario({
    id: "command-line/lists/value-of-file",
    rules: ["CL-038"],
    title: "One value can be loaded from a file; what names none is taken as it stands",
    steps: [
      tagged(["Key=a,Value@=file://value.txt"], [{ Key: "a", Value: "loaded, with = and 'quotes'" }], {
        "value.txt": "loaded, with = and 'quotes'",
      }),
      tagged(["Key=a,Value@=plain"], [{ Key: "a", Value: "plain" }]),
      tagged(["Key=a,Value=file://value.txt"], [{ Key: "a", Value: "file://value.txt" }], { "value.txt": "loaded" }),
    ],
  }),
];
