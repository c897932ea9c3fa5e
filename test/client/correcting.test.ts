import { describe, expect, it } from "vitest";
import { becomes } from "../../client/becomes.ts";
import { actOf, problemsOf } from "../../client/draft-act.ts";
import {
  changesOf,
  changeTo,
  choose,
  draftOf,
  fits,
  searchIn,
  type About,
  type Draft,
} from "../../client/draft.ts";
import {
  momentText,
  placeOf,
  standing,
} from "../../client/panels/corrections.ts";
import { CLOSED_SEARCH, type Hit } from "../../client/panels/search.ts";
import {
  findPath,
  focusActor,
  hide,
  pin,
  selectActor,
  selectTie,
  START,
} from "../../client/state.ts";

const hale = {
  id: "person:morgan-hale",
  name: "Morgan Hale",
  kind: "PERSON",
} as const;
const vey = { id: "person:tristan-vey", name: "Tristan Vey" };
const avalon = { id: "country:qav", name: "Avalon" };

const signed = (draft: Draft): Draft => ({
  ...draft,
  by: " Ann ",
  why: "She said so",
});
const fresh = signed(draftOf(hale, ""));

const hit = (actor: { id: string; name: string; kind: string } | null): Hit =>
  ({ actor, event: null, label: actor?.name ?? "elections" }) as Hit;

describe("a correction of an actor, while it is written", () => {
  it("asks for a name that differs, for who and for why", () => {
    expect(problemsOf(draftOf(hale, ""))).toEqual([
      "The name is the one it has already.",
      "Say who you are.",
      "Say why.",
    ]);
    expect(actOf(draftOf(hale, "Ann"))).toBeNull();
  });

  it("renames", () => {
    expect(actOf({ ...fresh, name: " M. Hale " })).toEqual({
      renameActor: { actor: hale.id, name: "M. Hale" },
    });
  });

  it("merges into whoever was chosen, and into nobody who was only typed", () => {
    const merging = changeTo(fresh, "merge");
    const typed = searchIn(merging, { ...CLOSED_SEARCH, text: "Tristan Vey" });
    expect(actOf(typed)).toBeNull();
    const chosen = choose(typed, vey);
    expect(actOf(chosen)).toEqual({
      mergeActors: { actor: hale.id, into: vey.id },
    });
    expect(
      actOf(searchIn(chosen, { ...chosen.search, text: "Tristan Ve" })),
    ).toBeNull();
  });

  it("sets a country, or none", () => {
    const moving = changeTo(fresh, "country");
    expect(actOf(moving)).toBeNull();
    expect(actOf(choose(moving, avalon))).toEqual({
      setCountry: { actor: hale.id, country: avalon.id },
    });
    expect(actOf({ ...moving, none: true })).toEqual({
      setCountry: { actor: hale.id, country: null },
    });
  });

  it("sets an office with the days that are known", () => {
    const held = choose(
      { ...changeTo(fresh, "office"), title: "President", from: "2021-01-20" },
      avalon,
    );
    expect(actOf(held)).toEqual({
      setOffice: {
        actor: hale.id,
        title: "President",
        of: avalon.id,
        from: "2021-01-20",
      },
    });
    expect(problemsOf({ ...held, to: "2020-01-01" })).toEqual([
      "The last day is before the first.",
    ]);
  });

  it("lets go of who was chosen when another change is meant", () => {
    const chosen = choose(changeTo(fresh, "merge"), vey);
    expect(changeTo(chosen, "country").other).toBeNull();
  });

  it("suggests only who the change can be made with", () => {
    const person = hit({ ...vey, kind: "PERSON" });
    const country = hit({ ...avalon, kind: "COUNTRY" });
    const whom = (change: Draft["change"]) =>
      [person, country, hit({ ...hale }), hit(null)].filter((one) =>
        fits(changeTo(fresh, change), one),
      );
    expect(whom("merge")).toEqual([person]);
    expect(whom("country")).toEqual([country]);
    expect(whom("office")).toEqual([country]);
    expect(whom("name")).toEqual([]);
  });

  it("offers a country neither a country nor an office", () => {
    expect(changesOf({ ...avalon, kind: "COUNTRY" })).toEqual([
      "name",
      "merge",
    ]);
  });
});

describe("a correction of a record, while it is written", () => {
  const meeting: About = {
    kind: "EVENT",
    id: "event:meeting",
    name: "Hale and Vey meet",
    sort: "MEETING",
    from: "2023-11-15",
    to: "2023-11-15",
    parties: [
      { actor: hale, role: "PARTY" },
      { actor: vey, role: "PARTY" },
    ],
    article: "article:summit",
  };
  const begun = signed(draftOf(meeting, ""));

  it("begins with what was read, and asks for something else", () => {
    expect(problemsOf(begun)).toEqual(["The kind is the one it has already."]);
    expect(problemsOf(changeTo(begun, "dates"))).toEqual([
      "The days are those it has already.",
    ]);
  });

  it("sets the kind of an event, and that of a claim", () => {
    expect(actOf({ ...begun, sort: "SUMMIT" })).toEqual({
      editRecord: { record: "event:meeting", eventKind: "SUMMIT" },
    });
    const claim: About = { ...meeting, kind: "CLAIM", sort: "PRAISE" };
    expect(actOf({ ...signed(draftOf(claim, "")), sort: "PROMISE" })).toEqual({
      editRecord: { record: "event:meeting", claimKind: "PROMISE" },
    });
  });

  it("sets the days that are known", () => {
    const later = { ...changeTo(begun, "dates"), from: "2023-11-14", to: "" };
    expect(actOf(later)).toEqual({
      editRecord: { record: "event:meeting", when: { from: "2023-11-14" } },
    });
    expect(problemsOf({ ...later, from: "" })).toEqual([
      "Give the first or the last day.",
    ]);
  });

  it("is one event with another, never with itself", () => {
    const same = changeTo(begun, "same");
    const found = (id: string) =>
      ({ actor: null, event: { id, title: id }, label: id }) as Hit;
    expect(fits(same, found("event:meeting"))).toBe(false);
    expect(fits(same, found("event:summit"))).toBe(true);
    expect(actOf(choose(same, { id: "event:summit", name: "Summit" }))).toEqual(
      {
        sameEvent: { from: "event:meeting", to: "event:summit", same: true },
      },
    );
  });

  it("does not offer a claim to be one with an event", () => {
    const claim: About = { ...meeting, kind: "CLAIM", sort: "PRAISE" };
    expect(changesOf(claim)).toEqual(["sort", "dates", "parties", "split"]);
    expect(changesOf({ ...claim, article: null })).not.toContain("split");
  });

  it("sets who takes part and how, the whole list", () => {
    const parties = changeTo(begun, "parties");
    expect(problemsOf(parties)).toEqual([
      "Those who take part are the ones it has already.",
    ]);
    const more = choose(parties, avalon);
    expect(actOf({ ...more, parties: more.parties.slice(1) })).toEqual({
      editRecord: {
        record: "event:meeting",
        participants: [
          { actor: vey.id, role: "PARTY" },
          { actor: avalon.id, role: "PARTY" },
        ],
      },
    });
    // Nobody takes part twice in the same way.
    expect(choose(more, avalon).parties).toEqual(more.parties);
  });

  it("sets who says a claim, to whom and about whom", () => {
    const claim: About = {
      ...meeting,
      kind: "CLAIM",
      sort: "PRAISE",
      parties: [{ actor: hale, role: "SPEAKER" }],
    };
    const more = choose(changeTo(signed(draftOf(claim, "")), "parties"), vey);
    expect(
      actOf({
        ...more,
        parties: more.parties.map((one) =>
          one.actor.id === vey.id ? { ...one, role: "TARGET" } : one,
        ),
      }),
    ).toEqual({
      editRecord: {
        record: "event:meeting",
        speakers: [hale.id],
        addressees: [],
        targets: [vey.id],
        affected: [],
      },
    });
  });

  it("says of one of its actors who it is in this article", () => {
    const split = changeTo(begun, "split");
    expect(actOf(split)).toBeNull();
    expect(actOf(choose({ ...split, who: vey.id }, avalon))).toEqual({
      splitActor: {
        actor: vey.id,
        article: "article:summit",
        into: avalon.id,
        name: "Avalon",
      },
    });
    // Somebody new gets an id of the server's making.
    expect(actOf({ ...split, none: true, name: " Mörgan Hale Jr. " })).toEqual({
      splitActor: {
        actor: hale.id,
        article: "article:summit",
        name: "Mörgan Hale Jr.",
      },
    });
  });
});

describe("a view about an actor that is another", () => {
  it("is about the other, wherever it was about the one", () => {
    const state = pin(
      hide(focusActor(START, hale.id), "country:qys"),
      hale.id,
      1,
      2,
    );
    expect(becomes(state, hale.id, vey.id)).toEqual(
      pin(hide(focusActor(START, vey.id), "country:qys"), vey.id, 1, 2),
    );
  });

  it("keeps the sides of a tie in order, and has no tie of one with itself", () => {
    const tie = selectTie(START, hale.id, avalon.id);
    expect(becomes(tie, hale.id, vey.id)).toEqual(
      selectTie(START, avalon.id, vey.id),
    );
    expect(becomes(selectTie(START, hale.id, vey.id), hale.id, vey.id)).toEqual(
      selectActor(START, vey.id),
    );
    expect(becomes(findPath(START, hale.id, vey.id), hale.id, vey.id)).toEqual(
      selectActor(START, vey.id),
    );
  });

  it("is left alone where it is about neither", () => {
    const state = selectActor(START, avalon.id);
    expect(becomes(state, hale.id, vey.id)).toEqual(state);
  });
});

describe("a correction in the list", () => {
  it("is in force, undone, or about something found no more", () => {
    expect(standing({ undone: false, attached: true })).toBe("in force");
    expect(standing({ undone: false, attached: false })).toBe("unattached");
    expect(standing({ undone: true, attached: false })).toBe("undone");
  });

  it("leads to what it is about", () => {
    expect(placeOf({ actor: null, record: null })).toBeNull();
    const to = placeOf({
      actor: null,
      record: { __typename: "Event", id: "event:1" },
    });
    expect(to?.(START).record).toBe("event:1");
  });

  it("says when, to the minute", () => {
    expect(momentText("2024-05-03T09:07:11.000Z")).toMatch(
      /3 May 2024, 09:07 UTC/,
    );
  });
});
