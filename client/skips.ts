/**
 * The links at the beginning that take the keyboard past what is in between. They are followed here: an address with
 * a fragment would be an entry of the history that brings back no view.
 */
export function followSkips(
  document: Document,
  goTo: Readonly<Record<string, () => void>>,
): void {
  document.querySelector(".skips")?.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a");
    if (link === null) return;
    event.preventDefault();
    goTo[link.hash]?.();
  });
}
