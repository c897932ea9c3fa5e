import { findPath, selectActor, selectTie, type ViewState } from "./state.ts";

/** The one actor is the other: wherever the view is about the one, it is about the other. */
export function becomes(
  state: ViewState,
  one: string,
  other: string,
): ViewState {
  const id = (known: string): string => (known === one ? other : known);
  const { subject } = state;
  const moved: ViewState = {
    ...state,
    focus: firstOfEach(
      state.focus.map((each) => ({ ...each, id: id(each.id) })),
    ),
    hidden: [...new Set(state.hidden.map(id))],
    pinned: firstOfEach(
      state.pinned.map((each) => ({ ...each, id: id(each.id) })),
    ),
  };
  switch (subject?.kind) {
    case undefined:
      return moved;
    case "actor":
      return { ...moved, subject: { kind: "actor", id: id(subject.id) } };
    case "tie": {
      const [a, b] = [id(subject.a), id(subject.b)];
      return a === b ? selectActor(moved, a) : selectTie(moved, a, b);
    }
    case "path": {
      const [from, to] = [id(subject.from), id(subject.to)];
      return from === to ? selectActor(moved, to) : findPath(moved, from, to);
    }
  }
}

const firstOfEach = <T extends { readonly id: string }>(
  all: readonly T[],
): readonly T[] =>
  all.filter((each, at) => all.findIndex(({ id }) => id === each.id) === at);
