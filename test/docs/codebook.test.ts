import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  cameoClassOf,
  cameoCode,
  QUAD_CLASSES,
} from "../../server/domain/cameo.ts";
import {
  LEAST_SCORED,
  MOST_CAUSES,
  TONE_STEP,
  VOLUME_STEP,
} from "../../server/domain/change.ts";
import { CODEBOOK } from "../../server/domain/codebook.ts";
import type { ClaimRecord } from "../../server/domain/claim.ts";
import { dyadsOf, type Dyad } from "../../server/domain/dyads.ts";
import type { EventRecord } from "../../server/domain/event.ts";
import {
  CAMEO_CLASSES,
  CLAIM_KINDS,
  EVENT_KINDS,
  PARTICIPANT_ROLES,
  type ClaimKind,
  type EventKind,
  type ParticipantRole,
} from "../../server/domain/vocabulary.ts";
import { actor, claim, event } from "../support/records.ts";

const codebook = readFileSync("docs/codebook.md", "utf8");

/** The part under a heading, up to the next of the same depth or above. */
function section(heading: string, depth: number): string {
  const start = codebook.indexOf(`${"#".repeat(depth)} ${heading}\n`);
  if (start < 0) return "";
  const rest = codebook.slice(start + depth);
  const end = rest.search(new RegExp(`\\n#{1,${depth}} `));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The cells of the rows of a section's table, without its head. */
function rows(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe("the codebook", () => {
  it.each([...EVENT_KINDS, ...CLAIM_KINDS])(
    "says of %s what is in and out, with two examples",
    (kind) => {
      const text = section(kind, 3);
      expect(text).toMatch(/\n- In: /);
      expect(text).toMatch(/\n- Out: /);
      expect(rows(text)).toHaveLength(2);
    },
  );

  it("names the root classes as CAMEO, the program and its filter do", () => {
    const quads = ["verbal cooperation", "material cooperation"];
    quads.push("verbal conflict", "material conflict");
    const classes = rows(section("Tone", 3));
    expect(classes.map(([, name]) => name)).toEqual(CAMEO_CLASSES);
    for (const [at, [code = "", name, quad]] of classes.entries()) {
      expect(cameoCode(code)?.label.replaceAll(" ", "_").toUpperCase()).toBe(
        name,
      );
      expect(cameoClassOf(`${code}0`)).toBe(name);
      expect(quads[(QUAD_CLASSES[at] ?? 0) - 1]).toBe(quad);
    }
  });

  it("says which version it is", () => {
    expect(codebook).toContain(`Version ${CODEBOOK},`);
  });

  it("describes no kind that there is not", () => {
    const described = (part: string) =>
      [...section(part, 2).matchAll(/\n### (\S+)/g)].map(([, kind]) => kind);
    expect(described("Events")).toEqual([...EVENT_KINDS]);
    expect(described("Claims")).toEqual([...CLAIM_KINDS]);
  });

  it("gives codes that are CAMEO's, with the scores that are counted", () => {
    const given = [...EVENT_KINDS, ...CLAIM_KINDS].flatMap((kind) =>
      rows(section(kind, 3)),
    );
    for (const [example, code = "", score] of given) {
      expect({ example, code, score: Number(score) }).toEqual({
        example,
        code,
        score: cameoCode(code)?.goldstein,
      });
    }
  });

  it.each(rows(section("Which two", 3)))(
    "joins as it says: %s",
    (record, joins, rolledUp) => {
      const parsed = parseRecord(record);
      expect(drawn(dyadsOf(parsed, "NONE", context))).toEqual(list(joins));
      expect(drawn(dyadsOf(parsed, "COUNTRY", context))).toEqual(
        list(rolledUp),
      );
    },
  );

  it("tells change by the figures that the program uses", () => {
    const text = section("Change", 3).replaceAll("\n", " ");
    expect(text).toContain(`moved by ${TONE_STEP} point or more`);
    expect(text).toContain(`fewer than ${LEAST_SCORED} scored`);
    expect(text).toContain(`from ${VOLUME_STEP} times as many`);
    expect(text).toContain(`up to ${MOST_CAUSES} records`);
  });
});

const ACTORS = new Map(
  [
    actor("person:anna", { country: "country:nor" }),
    actor("person:bo", { country: "country:nor" }),
    actor("person:jose", { country: "country:esp" }),
    actor("organization:wire", { type: "MEDIA" }),
    actor("country:nor"),
    actor("country:esp"),
    actor("country:prt"),
  ].map((one) => [one.id, one]),
);

const context = {
  actor: (id: string) => ACTORS.get(id),
  offices: () => [],
};

const idOf = (name: string): string =>
  [...ACTORS.keys()].find((id) => id.endsWith(`:${name}`)) ?? name;
const nameOf = (id: string): string => id.split(":")[1] ?? id;

/** "MEETING: anna PARTY, esp HOST", or "DEMAND: speaker anna; target esp". */
function parseRecord(text = ""): EventRecord | ClaimRecord {
  const [kind = "", rest = ""] = text.split(": ");
  if (EVENT_KINDS.includes(kind as EventKind)) {
    const participants = rest.split(", ").map((part) => {
      const [who = "", role = ""] = part.split(" ");
      expect(PARTICIPANT_ROLES).toContain(role);
      return { actor: idOf(who), role: role as ParticipantRole };
    });
    return event("e", [], { kind: kind as EventKind, participants });
  }
  const parts = new Map(
    rest.split("; ").map((part) => part.split(" ") as [string, string]),
  );
  const all = (part: string): string[] =>
    [parts.get(part)].flatMap((name) => (name === undefined ? [] : idOf(name)));
  return claim("c", null, null, {
    kind: kind as ClaimKind,
    speakers: all("speaker"),
    targets: all("target"),
    addressees: all("addressee"),
    affected: all("affected"),
  });
}

function drawn(dyads: readonly Dyad[]): string[] {
  return dyads
    .map(({ sideA, sideB, by, alleged }) => {
      const [a, b] = [nameOf(sideA), nameOf(sideB)];
      if (by !== null) return by === "A" ? `${a} → ${b}` : `${b} → ${a}`;
      const [first, second] = [a, b].sort();
      return `${first} ${alleged ? "?" : "–"} ${second}`;
    })
    .sort();
}

function list(cell = ""): string[] {
  return cell === "" ? [] : cell.split("; ").sort();
}
