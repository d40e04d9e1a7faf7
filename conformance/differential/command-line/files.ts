import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files that lines name: text, or bytes. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  "mycreds.json": '{"username":"admin","password":"pass-word"}\n',
  "name.txt": "from-file",
  "bytes.bin": Uint8Array.from([0, 1, 2, 254, 255, 10]),
  "latin1.txt": Uint8Array.from([0x70, 0xe4, 0xdf]),
  "umlauts.txt": "päß\n",
  "tags.json": '[{"Key":"a","Value":"b"},{"Key":"c","Value":"d"}]',
  "tag.json": '{"Key":"a","Value":"b"}',
  "tags.txt": "Key=a,Value=b",
  "value.txt": "loaded, with = and 'quotes'",
  "input.json": '{"Name":"from-input","Description":"of the input","Tags":[{"Key":"a","Value":"b"}]}',
  "input.yaml": "Name: from-input\nTags:\n- Key: a\n  Value: b\n",
  "policy.json": '{"Version":"2012-10-17","Statement":[]}',
};

/** Writes them into a folder that is to be the working directory. */
export function writeFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
