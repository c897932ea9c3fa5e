import { senseOf } from "./meaning.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import type { Reading } from "./reading.ts";
import type { Place } from "./record.ts";
import type { Surveyed } from "./survey.ts";
import { isMission } from "../text/missions.ts";

/** "ambassador", "consul": who serves elsewhere than at home. */
export const isAbroad = ({ words }: OfficePhrase): boolean =>
  isMission(words.at(-1) ?? "", words.at(-2));

const OF_GOVERNMENT =
  /^(?:government|ministry|presidency|presidential|cabinet)$/;

/** "a senior official in Kampala": none of another body's, nor one of the town's. */
const OF_STATE =
  /^(?:the |an? )?(?:(?:senior|top|unnamed|ranking|high-ranking|high-level|security|defen[cs]e|intelligence|border|customs) )*officials?$/;

/** "Western officials in Kyiv" are of another. */
function isOfState({ sentence }: Surveyed, office: OfficePhrase): boolean {
  const before = sentence.tokens[office.first - 1];
  return (
    OF_STATE.test(office.words.join(" ")) &&
    !/^(?:ADJ|NOUN|PROPN)$/.test(before?.upos ?? "")
  );
}

/** "a government spokeswoman in Lisbon", "officials in Lisbon": of the state whose capital it is. */
export function describeAtSeat(
  reading: Reading,
  each: Surveyed,
  office: OfficePhrase,
  at: Place,
): boolean {
  if (office.isPrivate || office.former || office.after.length > 0)
    return false;
  if (!office.words.some((word) => OF_GOVERNMENT.test(word)))
    if (!isOfState(each, office)) return false;
  const seat = each.items.find((item) => item.first === office.last + 2);
  if (each.sentence.tokens[office.last + 1]?.norm !== "in") return false;
  const capital = seat === undefined ? null : senseOf(seat, "CAPITAL");
  // Brussels is the Union's seat too.
  if (capital === null || capital.id === "country:bel") return false;
  reading.register.country(capital.id, at, { how: "TITLE", confidence: 0.7 });
  return true;
}
