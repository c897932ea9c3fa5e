/** Who has the keyboard when something comes to lie over the page, and when it goes. */

/**
 * To be called after each rendering: opens what has just been rendered and gives it the keyboard, once, so that
 * a later picture does not take it back. A menu gives the keyboard back to what had it.
 */
export function createOverKeyboard(over: HTMLElement): () => void {
  const { ownerDocument: document } = over;
  let before: Element | null = null;

  const followMenu = (): void => {
    const menu = over.querySelector<HTMLElement>(".menu");
    if (menu !== null && before === null) {
      before = document.activeElement;
      menu.querySelector("button")?.focus();
    } else if (menu === null && before !== null) {
      const { activeElement } = document;
      // What was chosen may have taken it.
      if (activeElement === null || activeElement === document.body)
        (before as HTMLElement).focus();
      before = null;
    }
  };

  return () => {
    over.querySelector<HTMLDialogElement>("dialog:not([open])")?.showModal();
    // Asked for from within another dialog, which is open already.
    const token = over.querySelector<HTMLElement>(
      ".token-form:not([data-met]) input",
    );
    token?.closest<HTMLElement>(".token-form")?.setAttribute("data-met", "");
    token?.focus();
    followMenu();
  };
}
