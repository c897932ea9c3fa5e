import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createReader } from "../../seed/extract/extract.ts";
import { loadResources } from "../../seed/load-resources.ts";
import type {
  ExtractedClaim,
  ExtractedEvent,
} from "../../server/domain/extraction.ts";

/** The article that the project starts from, read as any other: what must come out of it. */
const file = join(
  import.meta.dirname,
  "../../seed/articles/2024-04-27-blinken-china.txt",
);
const text = readFileSync(file, "utf8");
const read = createReader(loadResources()).extract({
  ref: null,
  title: null,
  publisher: null,
  url: null,
  publishedOn: "2024-04-27",
  publishedOnBasis: "ESTIMATED",
  language: "en",
  text,
});

const BLINKEN = "person:antony-blinken";
const XI = "person:xi-jinping";
const BIDEN = "person:joe-biden";
const CHINA = "country:chn";
const USA = "country:usa";
const CNN = "organization:cnn";

const events = (kind: string): ExtractedEvent[] =>
  read.events.filter((event) => event.kind === kind);
const parties = (event: ExtractedEvent | undefined): string[] =>
  (event?.participants ?? []).map(({ actor }) => actor).sort();
const role = (event: ExtractedEvent | undefined, actor: string) =>
  event?.participants.find((participant) => participant.actor === actor)?.role;
/** Claims whose passage holds the words. */
const claims = (words: string, kind?: string): ExtractedClaim[] =>
  read.claims.filter(
    (claim) =>
      (kind === undefined || claim.kind === kind) &&
      [claim.content, ...claim.spans].some(({ quote }) =>
        quote.includes(words),
      ),
  );
const claim = (words: string, kind?: string): ExtractedClaim | undefined =>
  claims(words, kind)[0];
const hedges = (one: ExtractedClaim | undefined): string[] =>
  (one?.hedges ?? []).map(({ quote }) => quote);

describe("the mission's article: who", () => {
  it("names these eight and nobody else", () => {
    expect(read.actors.map(({ id }) => id).sort()).toEqual(
      [
        "country:can",
        CHINA,
        "country:rus",
        USA,
        CNN,
        BLINKEN,
        BIDEN,
        XI,
      ].sort(),
    );
  });

  it("knows for whom they act and what office they hold", () => {
    const actor = (id: string) => read.actors.find((one) => one.id === id);
    expect(actor(BLINKEN)).toMatchObject({
      country: USA,
      offices: [{ title: "Secretary of State", of: USA }],
    });
    expect(actor(XI)).toMatchObject({
      country: CHINA,
      offices: [{ title: "President", of: CHINA }],
    });
    expect(actor(BIDEN)).toMatchObject({
      country: USA,
      offices: [{ title: "President", of: USA }],
    });
    expect(actor(CNN)).toMatchObject({
      type: "MEDIA",
      basedIn: USA,
      country: null,
    });
  });

  it("takes Beijing for China where it acts, and not where it is a dateline or a place", () => {
    const beijing = read.mentions.filter(
      ({ span }) => span.quote === "Beijing",
    );
    expect(
      beijing.every(({ actor, how }) => actor === CHINA && how === "METONYM"),
    ).toBe(true);
    const spots = beijing.map(({ span }) =>
      text.slice(span.start, span.end + 12),
    );
    expect(spots).toContain("Beijing has said tim".slice(0, 19));
    expect(spots.some((spot) => spot.startsWith("Beijing:"))).toBe(false);
    expect(
      beijing.some(
        ({ span }) => text.slice(span.start - 5, span.start) === "from ",
      ),
    ).toBe(false);
  });

  it("knows Blinken as the top US diplomat and as he", () => {
    const named = read.mentions
      .filter(({ actor }) => actor === BLINKEN)
      .map(({ span }) => span.quote);
    expect(named).toContain("the top US diplomat");
    expect(named).toContain("he");
    expect(
      read.mentions.find(({ span }) => span.quote === "Moscow")?.actor,
    ).toBe("country:rus");
  });
});

describe("the mission's article: what happened", () => {
  it("tells of Blinken's three-day visit to China that ended on the Friday of the interview", () => {
    const visit = events("VISIT").find(
      ({ when }) => when.from === "2024-04-24",
    );
    expect(visit?.when).toMatchObject({
      to: "2024-04-26",
      precision: "DAY",
      extent: "THROUGHOUT",
    });
    expect(role(visit, BLINKEN)).toBe("VISITOR");
    expect(role(visit, CHINA)).toBe("HOST");
    expect(visit?.spans.length).toBeGreaterThanOrEqual(3);
  });

  it("tells of his meeting with Xi and other Chinese officials during it, and of what they spoke", () => {
    const meeting = events("MEETING").find((event) =>
      parties(event).includes(BLINKEN),
    );
    expect(parties(meeting)).toEqual(expect.arrayContaining([BLINKEN, XI]));
    expect(meeting?.when).toMatchObject({
      from: "2024-04-24",
      to: "2024-04-26",
      extent: "WITHIN",
    });
    expect(meeting?.topics.join("; ")).toMatch(/backing of Moscow/);
    expect(meeting?.topics.join("; ")).toMatch(/US tech controls/);
  });

  it("tells of his interview with CNN on that Friday", () => {
    const [interview] = events("INTERVIEW");
    expect(interview?.when).toMatchObject({
      from: "2024-04-26",
      to: "2024-04-26",
    });
    expect(role(interview, BLINKEN)).toBe("INTERVIEWEE");
    expect(role(interview, CNN)).toBe("INTERVIEWER");
  });

  it("tells of talks of the two nations over divisive issues", () => {
    expect(parties(events("NEGOTIATION")[0])).toEqual([CHINA, USA]);
  });

  it("takes China's backing of Russia and US technology controls for granted", () => {
    const acts = events("OTHER");
    const backing = acts.find((event) =>
      parties(event).includes("country:rus"),
    );
    expect([role(backing, CHINA), role(backing, "country:rus")]).toEqual([
      "INITIATOR",
      "RECIPIENT",
    ]);
    const controls = acts.find((event) => role(event, USA) === "INITIATOR");
    expect(role(controls, CHINA)).toBe("RECIPIENT");
    expect([backing?.when.from, controls?.when.from]).toEqual([null, null]);
    // The third: that the two nations begin to restore their relations.
    expect(acts).toHaveLength(3);
  });

  it("tells that the two nations begin to restore their relations", () => {
    const restored = events("OTHER").find((event) =>
      event.spans.some(({ quote }) => quote.includes("restore")),
    );
    expect(parties(restored)).toEqual([CHINA, USA]);
    expect(restored?.when.from).toBeNull();
  });

  it("tells of the meeting of Biden and Xi in November in San Francisco", () => {
    const november = events("MEETING").find(
      (event) => event.place?.name === "San Francisco",
    );
    expect(parties(november)).toEqual([BIDEN, XI]);
    expect(november?.when).toMatchObject({
      from: "2023-11-01",
      to: "2023-11-30",
      precision: "MONTH",
    });
  });

  it("keeps the Biden-Xi summit in late 2018 as reported, perhaps the same event, with two warnings", () => {
    const [summit] = events("SUMMIT");
    expect(parties(summit)).toEqual([BIDEN, XI]);
    expect(summit?.when).toMatchObject({
      from: "2018-01-01",
      to: "2018-12-31",
      precision: "YEAR",
    });
    const november = events("MEETING").find(
      (event) => event.place?.name === "San Francisco",
    );
    const same = read.relations.find(({ kind }) => kind === "SAME_EVENT");
    expect([same?.from, same?.to].sort()).toEqual(
      [november?.id, summit?.id].sort(),
    );
    expect(same?.by).toBe("PROGRAM");
    const codes = read.warnings
      .filter(({ record }) => record === summit?.id)
      .map(({ code }) => code);
    expect(codes.sort()).toEqual(["DATE_CONFLICT", "OUTSIDE_TERM_OF_OFFICE"]);
  });

  it("reads no other meeting, call or agreement into it", () => {
    expect(events("MEETING")).toHaveLength(2);
    expect(events("SUMMIT")).toHaveLength(1);
    expect(events("CALL")).toHaveLength(0);
    expect(events("AGREEMENT")).toHaveLength(0);
    expect(events("VISIT").length).toBeLessThanOrEqual(2);
  });
});

describe("the mission's article: what was said", () => {
  it("has Blinken accuse China of efforts to influence and arguably interfere, counted once", () => {
    const accusations = [
      ...new Set([
        ...claims("influence and arguably interfere", "ACCUSATION"),
        ...claims("meddle in the next US elections", "ACCUSATION"),
      ]),
    ];
    expect(accusations.length).toBeGreaterThan(0);
    for (const one of accusations) {
      expect(one.speakers).toEqual([BLINKEN]);
      expect(one.targets).toEqual([CHINA]);
      expect(one.affected).toContain(USA);
    }
    const [first, ...others] = accusations;
    const linked = new Set([first?.id]);
    for (let grown = true; grown;) {
      grown = false;
      for (const { kind, sameOccasion, from, to } of read.relations)
        if (
          kind === "REPEATS" &&
          sameOccasion &&
          linked.has(from) !== linked.has(to)
        ) {
          linked.add(from).add(to);
          grown = true;
        }
    }
    expect(others.every(({ id }) => linked.has(id))).toBe(true);
    const spans = accusations.flatMap((one) =>
      one.spans.map(({ quote }) => quote),
    );
    expect(spans.length).toBeGreaterThanOrEqual(3);
    const quotation = accusations.find((one) =>
      one.content.quote.startsWith("We have seen"),
    );
    expect(
      hedges(quotation ?? accusations.find((one) => one.hedges.length > 1)),
    ).toEqual(expect.arrayContaining(["generally speaking", "arguably"]));
  });

  it("marks as the headline's what only the headline says", () => {
    expect(claims("trying to meddle").every(({ headline }) => headline)).toBe(
      true,
    );
  });

  it("has it said to CNN in the interview", () => {
    const said = claims(
      "influence and arguably interfere",
      "ACCUSATION",
    ).filter(({ headline }) => !headline);
    const [interview] = events("INTERVIEW");
    expect(
      said.some(
        (one) => one.addressees.includes(CNN) || one.event === interview?.id,
      ),
    ).toBe(true);
    expect(said.some((one) => one.attribution[0] === CNN)).toBe(true);
    expect(said.every((one) => one.when.from === "2024-04-26")).toBe(true);
  });

  it("has him demand that it be cut off", () => {
    const demand = claim("cut off as quickly as possible", "DEMAND");
    expect(demand?.speakers).toEqual([BLINKEN]);
    expect(demand?.targets).toEqual([CHINA]);
  });

  it("has Biden demand of Xi to abstain, and Blinken repeat it in China", () => {
    const demand = claims("to abstain from meddling", "DEMAND").find((one) =>
      one.speakers.includes(BIDEN),
    );
    expect([
      ...(demand?.targets ?? []),
      ...(demand?.addressees ?? []),
    ]).toContain(XI);
    expect(demand?.attribution).toEqual([BLINKEN]);
    const again = read.claims.find(
      (one) =>
        one.kind === "DEMAND" &&
        one.speakers.includes(BLINKEN) &&
        one.id !== demand?.id &&
        one.content.quote !==
          claim("cut off as quickly", "DEMAND")?.content.quote,
    );
    expect(again).toBeDefined();
    expect(
      read.relations.some(
        ({ kind, from, to }) =>
          kind === "REPEATS" &&
          [from, to].includes(demand?.id ?? "") &&
          [from, to].includes(again?.id ?? ""),
      ),
    ).toBe(true);
  });

  it("has Xi promise Biden, as CNN reports, in three passages", () => {
    const promises = read.claims.filter(({ kind }) => kind === "PROMISE");
    expect(promises).toHaveLength(1);
    const [promise] = promises;
    expect(promise?.speakers).toEqual([XI]);
    expect([
      ...(promise?.addressees ?? []),
      ...(promise?.targets ?? []),
    ]).toContain(BIDEN);
    expect(promise?.attribution[0]).toBe(CNN);
    expect(promise?.spans.length).toBeGreaterThanOrEqual(3);
  });

  it("has Blinken call interference totally unacceptable", () => {
    const warning = claim("totally unacceptable", "WARNING");
    expect(warning).toMatchObject({
      speakers: [BLINKEN],
      targets: [CHINA],
      quoted: "DIRECT",
    });
  });

  it("has his concern about societal divides, by way of CNN", () => {
    const concern = claim("societal divides", "CONCERN");
    expect(concern).toMatchObject({ speakers: [BLINKEN], attribution: [CNN] });
    expect(concern?.targets).toContain(CHINA);
  });

  it("has China deny, and state its policy", () => {
    const denial = claim("it does not meddle in US elections", "DENIAL");
    expect(denial).toMatchObject({ speakers: [CHINA], negated: true });
    const policy = claim("not meddling in the internal affairs", "POSITION");
    expect(policy?.speakers).toEqual([CHINA]);
  });

  it("has the charge of meddling in Canada without an accuser, by way of CNN", () => {
    const charge = claim("meddling in foreign affairs", "ACCUSATION");
    expect(charge).toMatchObject({
      speakers: [],
      targets: [CHINA],
      affected: ["country:can"],
      attribution: [CNN],
    });
  });

  it("has Blinken speak of cooperation, and wish that competition not turn into conflict", () => {
    expect(claim("working to cooperate")?.speakers).toEqual([BLINKEN]);
    expect(claim("into conflict")?.speakers).toEqual([BLINKEN]);
  });
});

describe("the mission's article: how these stand to one another", () => {
  it("lets the denial contradict the accusation, by the program's hand, as no reply", () => {
    const denial = claim("it does not meddle in US elections", "DENIAL");
    const link = read.relations.find(
      ({ kind, from }) => kind === "CONTRADICTS" && from === denial?.id,
    );
    expect(link).toMatchObject({ by: "PROGRAM", sameOccasion: false });
    expect(read.claims.find(({ id }) => id === link?.to)).toMatchObject({
      kind: "ACCUSATION",
      speakers: [BLINKEN],
    });
  });

  it("lets the article and CNN's question allege the breach of the promise, not Blinken", () => {
    const breaches = read.relations.filter(
      ({ kind }) => kind === "ALLEGES_BREACH_OF",
    );
    const promise = read.claims.find(({ kind }) => kind === "PROMISE");
    expect(breaches.length).toBeGreaterThan(0);
    expect(breaches.every(({ to }) => to === promise?.id)).toBe(true);
    expect(breaches.map(({ by }) => by)).toEqual(
      expect.arrayContaining(["ARTICLE", "INTERVIEWER"]),
    );
    expect(breaches.some(({ by }) => by === "SPEAKER")).toBe(false);
  });

  it("skips the boilerplate at the foot, and says so", () => {
    const skipped = read.skipped.map(({ span }) => span.quote).join(" | ");
    expect(skipped).toContain("Related Articles");
    expect(skipped).toContain("Back to top");
  });

  it("holds every quote where it says", () => {
    const spans = [
      ...read.mentions.map(({ span }) => span),
      ...read.events.flatMap((event) => event.spans),
      ...read.claims.flatMap((one) => [
        ...one.spans,
        one.content,
        ...one.hedges,
        ...(one.cue ? [one.cue] : []),
      ]),
    ];
    expect(
      spans.filter(({ start, end, quote }) => text.slice(start, end) !== quote),
    ).toEqual([]);
  });
});
