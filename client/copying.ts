import type { Page } from "./page.ts";

/** Puts a text on the clipboard and says that it is there, or that it is not: a page that came without https has no clipboard. */
export function copyText(
  { window, say }: Pick<Page, "window" | "say">,
  text: string,
  said: string,
): void {
  const { clipboard } = window.navigator as { clipboard?: Clipboard };
  const refused = (): void => say("The browser does not let the page copy.");
  if (clipboard === undefined) refused();
  else clipboard.writeText(text).then(() => say(said), refused);
}
