/** Attributes by name; null: there is none. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; what is in it is XML already. */
export function element(
  name: string,
  attributes: Attributes,
  content = "",
): string {
  let text = `<${name}`;
  for (const attribute in attributes) {
    const value = attributes[attribute] ?? null;
    if (value !== null) text += ` ${attribute}="${escaped(value)}"`;
  }
  return content === "" ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** The same on a line of its own. */
export const lineOf = (...parts: Parameters<typeof element>): string =>
  `${element(...parts)}\n`;

/** What stands for itself neither in an element nor between the quotes of an attribute. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
/** What XML 1.0 cannot hold, escaped or not: control characters and halves of surrogate pairs. */
const NOT_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[&<>"\t\n\r]/g;
/** Most texts have nothing of either, and are not gone through twice. */
// eslint-disable-next-line no-control-regex
const PERHAPS_SPECIAL = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;

/** The value as text of an element or an attribute. */
export function escaped(value: string | number): string {
  const text = String(value);
  return PERHAPS_SPECIAL.test(text)
    ? text
        .replace(NOT_XML, "\ufffd")
        .replace(SPECIAL, (character) => ESCAPES.get(character) ?? character)
    : text;
}
