/** What answers can be made of. The types of browsers call it `BodyInit`, but servers on Node may do without those. */
export type ResponseBody = ConstructorParameters<typeof Response>[0];
