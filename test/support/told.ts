import { articleOf, reader } from "./text.ts";

/**
 * "KIND STATUS A + B @ day", one line for each event of a text that was published on 12 June 2024, a Wednesday: those who
 * took part by the last words of their names, in the order of the alphabet; "-" where no day is told.
 */
export function eventsOf(text: string): string[] {
  const { events, actors } = reader.extract({
    ...articleOf(text),
    title: "",
    publishedOn: "2024-06-12",
  });
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return events
    .filter(({ kind }) => kind !== "OTHER")
    .map(({ kind, status, participants, when: { from, to } }) => {
      const who = participants
        .map(({ actor }) => (names.get(actor) ?? actor).split(" ").at(-1))
        .sort()
        .join(" + ");
      const day = from === null ? "-" : to === from ? from : `${from}/${to}`;
      return `${kind} ${status} ${who} @ ${day}`;
    });
}
