/** A parsed selector: each step takes shapes and passes on what it finds. */
export type Selector = readonly Step[];

/** One step of a selector. */
export type Step =
  | { readonly kind: "type"; readonly type: string }
  | { readonly kind: "attribute"; readonly path: readonly string[]; readonly test?: AttributeTest | undefined }
  | { readonly kind: "neighbor"; readonly direction: "forward" | "backward"; readonly relations: readonly string[] }
  | { readonly kind: "closure" }
  | { readonly kind: "is" | "test" | "not"; readonly selectors: readonly Selector[] };

/** What an attribute is compared with. */
export interface AttributeTest {
  readonly operator: "=" | "!=" | "^=" | "$=" | "*=";
  readonly values: readonly string[];
  readonly ignoreCase: boolean;
}
