/** Whom words mean that name nobody, as targets of claims: “its neighbour”, “the other side”. */
import { otherSide, sentenceBefore } from "./both-named.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { sidesOf, type Sources } from "./sources.ts";

const NEIGHBOUR = /^neighbou?r$/;
const STATE = /^(?:country|state|nation|republic|capital|side|party)$/;
const OTHER = /^(?:neighbou?ring|other|opposing|opposite)$/;

/**
 * Whom words mean that name nobody: "its northern neighbour", "the other side", "asked it to", "urged him to". Never
 * one of the speakers.
 */
export function describedParty(
  ground: Ground,
  run: Run,
  speakers: readonly string[],
  sources: Sources,
): readonly string[] {
  const { words } = ground;
  const own = sidesOf(speakers, sources);
  const chunk = chunkAt(ground, run.first);
  if (chunk === null || chunk.first !== run.first) return [];
  const head = words[chunk.last]?.norm ?? "";
  const said = words.slice(chunk.first, chunk.last);
  const doer = doerOf(ground, run, own, sources);
  if (doer !== null) return doer;
  const isOther =
    NEIGHBOUR.test(head) ||
    (STATE.test(head) && said.some(({ norm }) => OTHER.test(norm)));
  if (isOther) {
    const side = otherSide(ground, run.first, sources, own);
    return side === null ? [] : [side];
  }
  if (chunk.first !== chunk.last) return [];
  if (head === "it")
    return lastNamed(
      ground,
      run.first,
      sources,
      (id) => !own.has(id) && id.startsWith("country:"),
    );
  if (head === "him" || head === "her")
    return lastNamed(
      ground,
      run.first,
      sources,
      (id) => sources.actor(id)?.kind === "PERSON" && !speakers.includes(id),
    );
  return [];
}

/** What somebody did, told in the sentence before. */
const DEEDS =
  /^(?:move|decision|step|measure|act|action|ban|closure|expulsion|order|ruling|announcement)$/;

/**
 * "called the move a provocation": whoever acts in the sentence before, unless that is the speaker's own side; null:
 * the words name no deed of that sentence.
 */
export function doerOf(
  ground: Ground,
  run: Run,
  own: ReadonlySet<string>,
  sources: Sources,
): readonly string[] | null {
  const { words } = ground;
  const chunk = chunkAt(ground, run.first);
  if (chunk === null || chunk.first !== run.first) return null;
  const { first, last } = chunk;
  if (!DEEDS.test(words[last]?.norm ?? "") || last - first > 2) return null;
  if (!/^(?:the|this|that|such)$/.test(words[first]?.norm ?? "")) return null;
  // "the decision of the court", "the step by Lima": whose it is follows.
  if (/^(?:of|by|to|from|that|in|on)$/.test(words[last + 1]?.norm ?? ""))
    return null;
  const { sentence } = words[first] as Word;
  let opening = first;
  while (opening > 0 && words[opening - 1]?.sentence === sentence) opening--;
  const start = words[opening]?.start ?? 0;
  const told = sources
    .within(sentenceBefore(ground, first), start)
    .filter(({ attributive, how }) => !attributive && how !== "PRONOUN");
  const actor = (
    told.find((each) => sources.actor(each.actor)?.kind === "COUNTRY") ??
    told[0]
  )?.actor;
  if (actor === undefined || sources.actor(actor)?.type === "MEDIA") return [];
  return own.has(sources.countryOf(actor) ?? actor) ? [] : [actor];
}

/** The last that fits of those whom the sentence so far and the one before name. */
function lastNamed(
  ground: Ground,
  at: number,
  sources: Sources,
  fits: (actor: string) => boolean,
): readonly string[] {
  const start = ground.words[at]?.start ?? 0;
  const last = sources
    .within(sentenceBefore(ground, at), start)
    .findLast(
      ({ actor, attributive, how }) =>
        !attributive && how !== "PRONOUN" && fits(actor),
    );
  return last === undefined ? [] : [last.actor];
}
