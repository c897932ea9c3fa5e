/** Which key does what; shown by `?`. One list for the handler and the help, so that they cannot differ. */

export type Command =
  | "search"
  | "play"
  | "later"
  | "earlier"
  | "wider"
  | "narrower"
  | "knownLater"
  | "knownEarlier"
  | "stage"
  | "details"
  | "graph"
  | "table"
  | "compare"
  | "fit"
  | "undo"
  | "redo"
  | "expand"
  | "hide"
  | "pin"
  | "menu"
  | "nextRecord"
  | "previousRecord"
  | "confirm"
  | "reject"
  | "add"
  | "cite"
  | "views"
  | "close"
  | "help";

export interface Key {
  readonly keys: string;
  readonly command: Command;
  readonly does: string;
  readonly test: (event: KeyboardEvent) => boolean;
}

const plain =
  (key: string) =>
  (event: KeyboardEvent): boolean =>
    event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey;

const withControl =
  (key: string, shift: boolean) =>
  (event: KeyboardEvent): boolean =>
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) &&
    event.shiftKey === shift;

export const KEYS: readonly Key[] = [
  { keys: "/", command: "search", does: "Search", test: plain("/") },
  {
    keys: "v",
    command: "stage",
    does: "Keyboard to the map or table",
    test: plain("v"),
  },
  {
    keys: "d",
    command: "details",
    does: "Keyboard to the details",
    test: plain("d"),
  },
  {
    keys: "Space",
    command: "play",
    does: "Play through time, or pause",
    test: plain(" "),
  },
  {
    keys: "→",
    command: "later",
    does: "Window one step later",
    test: (event) => plain("ArrowRight")(event) && !event.shiftKey,
  },
  {
    keys: "←",
    command: "earlier",
    does: "Window one step earlier",
    test: (event) => plain("ArrowLeft")(event) && !event.shiftKey,
  },
  {
    keys: "Shift →",
    command: "wider",
    does: "Window one step longer",
    test: (event) => plain("ArrowRight")(event) && event.shiftKey,
  },
  {
    keys: "Shift ←",
    command: "narrower",
    does: "Window one step shorter",
    test: (event) => plain("ArrowLeft")(event) && event.shiftKey,
  },
  {
    keys: "]",
    command: "knownLater",
    does: "Known by: one step later",
    test: plain("]"),
  },
  {
    keys: "[",
    command: "knownEarlier",
    does: "Known by: one step earlier",
    test: plain("["),
  },
  { keys: "g", command: "graph", does: "Map", test: plain("g") },
  { keys: "t", command: "table", does: "Table", test: plain("t") },
  {
    keys: "c",
    command: "compare",
    does: "Compare two periods",
    test: plain("c"),
  },
  { keys: "f", command: "fit", does: "Fit the map", test: plain("f") },
  {
    keys: "e",
    command: "expand",
    does: "More neighbours of the actor",
    test: plain("e"),
  },
  { keys: "h", command: "hide", does: "Hide the actor", test: plain("h") },
  {
    keys: ".",
    command: "pin",
    does: "Pin the actor where it is, or let go",
    test: plain("."),
  },
  {
    keys: "m",
    command: "menu",
    does: "What can be done with the actor or tie",
    test: plain("m"),
  },
  {
    keys: "n",
    command: "nextRecord",
    does: "Next record",
    test: plain("n"),
  },
  {
    keys: "p",
    command: "previousRecord",
    does: "Previous record",
    test: plain("p"),
  },
  {
    keys: "y",
    command: "confirm",
    does: "Confirm the open record",
    test: plain("y"),
  },
  {
    keys: "x",
    command: "reject",
    does: "Reject the open record",
    test: plain("x"),
  },
  { keys: "a", command: "add", does: "Add an article", test: plain("a") },
  { keys: "i", command: "cite", does: "Cite this view", test: plain("i") },
  { keys: "s", command: "views", does: "Saved views", test: plain("s") },
  {
    keys: "Ctrl Z",
    command: "undo",
    does: "Undo (back)",
    test: withControl("z", false),
  },
  {
    keys: "Ctrl Shift Z",
    command: "redo",
    does: "Redo (forward)",
    test: (event) =>
      withControl("z", true)(event) || withControl("y", false)(event),
  },
  {
    keys: "Esc",
    command: "close",
    does: "Close what is open",
    test: plain("Escape"),
  },
  { keys: "?", command: "help", does: "These keys", test: plain("?") },
];

/** The command of a key, unless somebody is typing, or the key belongs to what has the keyboard. */
export function commandOf(event: KeyboardEvent): Command | null {
  const target = event.target as HTMLElement | null;
  const command = KEYS.find((one) => one.test(event))?.command ?? null;
  if (command === "close") return command;
  if (target === null || event.defaultPrevented) return null;
  if (target.closest("dialog[open]") !== null) return null;
  if (target.closest("input, textarea, select, [contenteditable]") !== null)
    return null;
  const role = target.getAttribute("role");
  const arrows = event.key.startsWith("Arrow");
  if (
    arrows &&
    (role === "slider" || role === "application" || role === "menuitem")
  )
    return null;
  if (event.key === " " && target.closest("button, summary, a") !== null)
    return null;
  return command;
}
