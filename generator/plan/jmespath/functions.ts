/** Numbers and positions of what a function of JMESPath takes. */
interface Signature {
  readonly min: number;
  /** `Infinity`: any number. */
  readonly max: number;
  /** Position of the argument that must be an expression, `&name`; all others must not be one. */
  readonly expression?: number;
}

const one: Signature = { min: 1, max: 1 };
const two: Signature = { min: 2, max: 2 };

/** The functions of JMESPath. @see https://jmespath.org/specification.html#built-in-functions */
const jmespathFunctions = {
  abs: one,
  avg: one,
  ceil: one,
  contains: two,
  ends_with: two,
  floor: one,
  join: two,
  keys: one,
  length: one,
  map: { ...two, expression: 0 },
  max: one,
  max_by: { ...two, expression: 1 },
  merge: { min: 1, max: Infinity },
  min: one,
  min_by: { ...two, expression: 1 },
  not_null: { min: 1, max: Infinity },
  reverse: one,
  sort: one,
  sort_by: { ...two, expression: 1 },
  starts_with: two,
  sum: one,
  to_array: one,
  to_number: one,
  to_string: one,
  type: one,
  values: one,
} as const satisfies Readonly<Record<string, Signature>>;

export type JmespathFunction = keyof typeof jmespathFunctions;

export function isJmespathFunction(name: string): name is JmespathFunction {
  return Object.hasOwn(jmespathFunctions, name);
}

export function signatureOf(name: JmespathFunction): Signature {
  return jmespathFunctions[name];
}
