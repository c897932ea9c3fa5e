/** Whether a browser that opens it fetches a page, and runs nothing: an http or https address, whole. */
export function isWebAddress(text: string): boolean {
  return (
    URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol)
  );
}
