/** Whether the caller has the answer of this tag already, or any answer. */
export function isKnown({ headers }: Request, tag: string): boolean {
  const known = (headers.get("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim());
  return known.includes(tag) || known.includes("*");
}
