/** A server that is away, and comes back: the page asks again by itself. */

/** Whether what is wanted is answered, on its way, or kept away by a server that does not answer. */
export type Standing = "here" | "asking" | "away";

/** Seconds between one try and the next; the last goes on. */
const PAUSES = [1, 2, 4, 8, 15, 30] as const;

/**
 * To be told how it stands whenever that may have changed. While the server is away it is asked again after
 * growing pauses, and at once when somebody comes back to the page or the network does.
 */
export function createReturning(
  window: Window,
  askAgain: () => void,
  isBack: () => void,
): (standing: Standing) => void {
  let away = false;
  let tries = 0;
  let timer = 0;

  const stopWaiting = (): void => {
    window.clearTimeout(timer);
    timer = 0;
  };
  const attempt = (): void => {
    stopWaiting();
    tries += 1;
    askAgain();
  };
  const comesBack = (): void => {
    if (away && window.document.visibilityState === "visible") attempt();
  };
  window.addEventListener("online", comesBack);
  window.addEventListener("focus", comesBack);
  window.document.addEventListener("visibilitychange", comesBack);

  return (standing) => {
    if (standing === "asking") return;
    if (standing === "away") {
      away = true;
      const pause = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0;
      if (timer === 0) timer = window.setTimeout(attempt, pause * 1000);
      return;
    }
    stopWaiting();
    tries = 0;
    if (!away) return;
    away = false;
    isBack();
  };
}
