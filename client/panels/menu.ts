import { html, type TemplateResult } from "lit-html";
import type { Commands } from "../commands.ts";
import type { Page } from "../page.ts";
import { stepRound } from "../round.ts";
import {
  expand,
  focusActor,
  focusTie,
  hide,
  selectActor,
  selectTie,
  showRecords,
} from "../state.ts";
import type { Menu } from "../ui.ts";

/** What can be done with an actor or a tie; and, where the bar is too short for it, with the view. */

type Item = readonly [string, () => void];

export function menuItems(
  { about }: Menu,
  page: Page,
  commands: Commands,
): readonly Item[] {
  if (about === "view") return viewItems(commands);
  return "actor" in about
    ? actorItems(about.actor, page, commands)
    : tieItems(about.tie, page);
}

/** Goes through the items by arrow keys; Tab leaves, as in any menu. */
function move(event: KeyboardEvent, leave: () => void): void {
  if (event.key === "Tab") {
    event.preventDefault();
    leave();
    return;
  }
  const buttons = [
    ...(event.currentTarget as HTMLElement).querySelectorAll("button"),
  ];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  buttons[stepRound(at, by, buttons.length)]?.focus();
}

export function menuTemplate(
  items: readonly Item[],
  place: unknown,
  page: Page,
): TemplateResult {
  return html`<div
    class="menu"
    role="menu"
    aria-label="Actions"
    ${place}
    @keydown=${(event: KeyboardEvent) => move(event, () => page.set({ menu: null }))}
  >
    ${items.map(
      ([label, act]) =>
        html`<button
          role="menuitem"
          @click=${() => {
            page.set({ menu: null });
            act();
          }}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

const viewItems = ({ top }: Commands): Item[] => [
  ["Undo", top.undo],
  ["Redo", top.redo],
  ["Copy link", top.copyLink],
  ["Views", top.views],
  ["Cite", top.cite],
  ["Export", top.take],
  ["Corrections", top.corrections],
  ["Light or dark", top.theme],
  ["Keys", top.help],
];

function actorItems(id: string, page: Page, commands: Commands): Item[] {
  const state = page.state();
  const pinned = state.pinned.some((one) => one.id === id);
  return [
    ["Open", () => page.go((now) => selectActor(now, id))],
    ["Focus", () => page.go((now) => focusActor(now, id))],
    ["More neighbours", () => page.go((now) => expand(now, id))],
    ["Path from here…", () => commands.pathFrom(id)],
    [pinned ? "Unpin" : "Pin here", () => commands.pinHere(id)],
    ["Hide", () => page.go((now) => hide(now, id))],
  ];
}

function tieItems(tie: readonly [string, string], page: Page): Item[] {
  const [a, b] = tie;
  return [
    ["Open", () => page.go((now) => selectTie(now, a, b))],
    ["As a table", () => page.go((now) => showRecords(selectTie(now, a, b)))],
    ["Around these two", () => page.go((now) => focusTie(now, a, b))],
  ];
}
