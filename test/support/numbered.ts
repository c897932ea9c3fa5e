import type { Reading } from "../../server/domain/reading.ts";
import {
  actor,
  article,
  claim,
  event,
  link,
  office,
  on,
  reading,
} from "./records.ts";

/** The nth of a row of invented readings that share actors and are linked with the one before: the same in every process. */
export function numbered(n: number): Reading {
  const [one, other] = [`person:p-${n % 7}`, `country:c${n % 3}`];
  return reading(article(`n-${n}`, { publishedOn: day(n) }), {
    actors: [
      actor(one, { country: "country:c0", aliases: [`Alias ${n % 5}`] }),
      actor(other),
    ],
    offices: [office(one, "country:c0", { from: "2020-01-01" })],
    events: [
      event(`n-${n}`, [one, other], {
        when: on(day(n)),
        topics: [`topic ${n % 4}`],
        place: {
          id: `place:p-${n % 5}`,
          name: `Place ${n % 5}`,
          country: other,
          latitude: null,
          longitude: null,
        },
      }),
    ],
    claims: [
      claim(`n-${n}`, one, other, { event: `event:n-${n}`, when: on(day(n)) }),
    ],
    links:
      n === 0 ? [] : [link("SAME_EVENT", `event:n-${n}`, `event:n-${n - 1}`)],
  });
}

function day(n: number): string {
  return `2024-01-${String((n % 28) + 1).padStart(2, "0")}`;
}
