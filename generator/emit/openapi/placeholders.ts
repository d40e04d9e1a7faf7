/** Names that every object knows from its prototype: `constructor`, `hasOwnProperty`, `__proto__`, ... */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/** Other names for what is called so in a JSON text, and the way back. */
export interface Placeholders {
  hide(json: string): string;
  reveal(text: string): string;
}

/**
 * Placeholders for members with names that every object knows. `openapi-typescript` stands on a reader that
 * calls such methods on objects of the document, and fails where a member of that name is in their place.
 */
export function placeholdersFor(json: string): Placeholders {
  let stem = "placeholder";
  while (json.includes(stem)) stem += "_";
  const pairs = inherited.map((name, index) => ({
    // A whole string or the end of a reference.
    sought: new RegExp(`(?<=["/])${name}(?=")`, "g"),
    name,
    placeholder: `${stem}${index}x`,
  }));
  return {
    hide: (text) => pairs.reduce((hidden, { sought, placeholder }) => hidden.replace(sought, placeholder), text),
    reveal: (text) => pairs.reduce((shown, { name, placeholder }) => shown.replaceAll(placeholder, name), text),
  };
}
