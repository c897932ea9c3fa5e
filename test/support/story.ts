import type { EvidenceRecord } from "../../server/domain/article.ts";
import { articleId } from "../../server/domain/ids.ts";
import type { Reading } from "../../server/domain/reading.ts";
import { anchor, spanOf } from "../../server/domain/span.ts";
import {
  actor,
  article,
  claim,
  event,
  link,
  on,
  office,
  reading,
  taking,
} from "./records.ts";

/**
 * Three invented articles about two invented states, for looking at the page: a summit, a visit, an accusation
 * and its denial, a promise, an undated policy, an event of which only the year is told.
 */

const SUMMIT = `Avalon and Lyonesse meet in Carbonek

Morgan Hale, president of Avalon, met Tristan Vey, president of Lyonesse, in Carbonek on 15 November 2023. Vey promised Hale that Lyonesse would keep out of Avalon’s elections, the Carbonek Herald reported.

The two had also met at a summit in 2018.
`;

const VISIT = `Avalon’s minister says Lyonesse meddles

Avalon’s foreign minister Elaine Marsh visited Lyonesse from 24 to 26 April 2024 and met Vey there. “We have seen evidence of attempts to interfere in our elections,” Marsh told the Herald on Friday.

“Any interference is totally unacceptable to us,” she said.

Lyonesse has said time and again that it does not interfere in elections.

Lyonesse backs Ys. The Herald said that Lyonesse had been charged with meddling in Brittia too.
`;

const TRADE = `Avalon and Brittia sign a trade agreement

Avalon and Brittia signed a trade agreement in March 2024. Brittia praised Avalon, and Hale thanked its president by telephone on 4 March 2024.
`;

const hale = "person:morgan-hale";
const vey = "person:tristan-vey";
const marsh = "person:elaine-marsh";
const avalon = "country:qav";
const lyonesse = "country:qly";
const ys = "country:qys";
const brittia = "country:qbr";
const herald = "organization:carbonek-herald";

const actors = [
  actor(hale, { name: "Morgan Hale", country: avalon }),
  actor(vey, { name: "Tristan Vey", country: lyonesse }),
  actor(marsh, { name: "Elaine Marsh", country: avalon }),
  actor(avalon, { name: "Avalon" }),
  actor(lyonesse, { name: "Lyonesse" }),
  actor(ys, { name: "Ys" }),
  actor(brittia, { name: "Brittia" }),
  actor(herald, { name: "Carbonek Herald", type: "MEDIA", basedIn: avalon }),
];

const offices = [
  office(hale, avalon, { title: "President", from: "2021-01-20" }),
  office(vey, lyonesse, { title: "President", from: "2013-03-14" }),
  office(marsh, avalon, { title: "Foreign Minister", from: "2021-01-26" }),
];

/** The passage of the text as evidence, with the words that mark the claim where there are some. */
function at(
  text: string,
  quote: string,
  via: readonly string[] = [],
  cue: string | null = null,
): EvidenceRecord {
  const find = (words: string) => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`The story does not hold “${words}”.`);
    return anchor(text, spanOf(text, start, start + words.length));
  };
  return {
    article: "",
    span: find(quote),
    locator: null,
    cue: cue === null ? null : find(cue),
    attribution: via,
  };
}

function published(text: string, on: string, publisher: string | null) {
  return article("story", {
    id: articleId(text),
    title: text.split("\n")[0] ?? "",
    text,
    publishedOn: on,
    publishedOnBasis: publisher === null ? "ESTIMATED" : "STATED",
    publisher,
    mentions: actors.flatMap(({ id, name }) => {
      const start = text.indexOf(name);
      return start === -1
        ? []
        : [
            {
              actor: id,
              span: spanOf(text, start, start + name.length),
              how: "NAME" as const,
            },
          ];
    }),
  });
}

export const STORY: readonly Reading[] = [
  reading(published(SUMMIT, "2023-11-16", "Carbonek Herald"), {
    actors,
    offices,
    events: [
      event("meeting", [hale, vey], {
        title: "Morgan Hale and Tristan Vey meet in Carbonek",
        when: on("2023-11-15"),
        place: {
          id: "place:carbonek-qly",
          name: "Carbonek",
          country: lyonesse,
          latitude: 48,
          longitude: -5,
        },
        evidence: [
          at(
            SUMMIT,
            "Morgan Hale, president of Avalon, met Tristan Vey, president of Lyonesse, in Carbonek on 15 November 2023.",
          ),
        ],
      }),
      event("summit", [hale, vey], {
        kind: "SUMMIT",
        title: "Summit of Hale and Vey",
        when: on("2018-01-01", "2018-12-31", {
          precision: "YEAR",
          extent: "WITHIN",
          expression: "in 2018",
        }),
        evidence: [at(SUMMIT, "The two had also met at a summit in 2018.")],
        warnings: [
          {
            code: "OUTSIDE_TERM_OF_OFFICE",
            message: "Morgan Hale held no office in 2018.",
            record: "event:summit",
            span: null,
          },
        ],
      }),
    ],
    claims: [
      claim("promise", vey, null, {
        kind: "PROMISE",
        cameo: "036",
        goldstein: 4,
        text: "Lyonesse would keep out of Avalon’s elections",
        addressees: [hale],
        affected: [avalon],
        topics: ["elections"],
        when: on("2023-11-15"),
        event: "event:meeting",
        evidence: [
          at(
            SUMMIT,
            "Vey promised Hale that Lyonesse would keep out of Avalon’s elections",
            [herald],
            "the Carbonek Herald reported",
          ),
        ],
      }),
    ],
  }),
  reading(published(VISIT, "2024-04-27", null), {
    actors,
    offices,
    events: [
      event("visit", [], {
        kind: "VISIT",
        cameo: "042",
        goldstein: 1.9,
        title: "Elaine Marsh visits Lyonesse",
        when: on("2024-04-24", "2024-04-26"),
        participants: [taking(marsh, "VISITOR"), taking(lyonesse, "HOST")],
        evidence: [
          at(
            VISIT,
            "Avalon’s foreign minister Elaine Marsh visited Lyonesse from 24 to 26 April 2024",
          ),
        ],
      }),
      event("talk", [marsh, vey], {
        title: "Elaine Marsh meets Tristan Vey",
        when: on("2024-04-24", "2024-04-26", { extent: "WITHIN" }),
        evidence: [at(VISIT, "met Vey there")],
      }),
      event("backing", [], {
        kind: "OTHER",
        cameo: "070",
        goldstein: 7,
        title: "Lyonesse backs Ys",
        participants: [taking(lyonesse, "INITIATOR"), taking(ys, "RECIPIENT")],
        evidence: [at(VISIT, "Lyonesse backs Ys.")],
      }),
    ],
    claims: [
      claim("accusation", marsh, lyonesse, {
        kind: "ACCUSATION",
        cameo: "112",
        goldstein: -2,
        text: "We have seen evidence of attempts to interfere in our elections",
        quoted: "DIRECT",
        addressees: [herald],
        affected: [avalon],
        topics: ["elections"],
        when: on("2024-04-26", "2024-04-26", {
          basis: "RELATIVE",
          expression: "on Friday",
        }),
        evidence: [
          at(
            VISIT,
            "“We have seen evidence of attempts to interfere in our elections,” Marsh told the Herald on Friday.",
            [herald],
            "told",
          ),
        ],
      }),
      claim("warning", marsh, lyonesse, {
        kind: "WARNING",
        cameo: "130",
        goldstein: -4.4,
        text: "Any interference is totally unacceptable to us",
        quoted: "DIRECT",
        topics: ["elections"],
        when: on("2024-04-26"),
        evidence: [
          at(
            VISIT,
            "“Any interference is totally unacceptable to us,” she said.",
            [],
            "said",
          ),
        ],
      }),
      claim("denial", lyonesse, avalon, {
        kind: "DENIAL",
        cameo: "125",
        goldstein: -5,
        text: "it does not interfere in elections",
        negated: true,
        topics: ["elections"],
        evidence: [
          at(
            VISIT,
            "Lyonesse has said time and again that it does not interfere in elections.",
            [],
            "said",
          ),
        ],
      }),
      claim("brittia", null, lyonesse, {
        kind: "ACCUSATION",
        cameo: "112",
        goldstein: -2,
        text: "Lyonesse had been charged with meddling in Brittia too",
        affected: [brittia],
        evidence: [
          at(
            VISIT,
            "The Herald said that Lyonesse had been charged with meddling in Brittia too.",
            [herald],
            "charged",
          ),
        ],
      }),
    ],
    links: [
      link("CONTRADICTS", "claim:denial", "claim:accusation", {
        rule: "denies what another is accused of",
        confidence: 0.7,
      }),
    ],
  }),
  reading(published(TRADE, "2024-03-05", "Brittia Gazette"), {
    actors,
    offices,
    events: [
      event("agreement", [avalon, brittia], {
        kind: "AGREEMENT",
        cameo: "057",
        goldstein: 8,
        title: "Avalon and Brittia sign a trade agreement",
        topics: ["trade"],
        when: on("2024-03-01", "2024-03-31", {
          precision: "MONTH",
          extent: "WITHIN",
        }),
        evidence: [
          at(
            TRADE,
            "Avalon and Brittia signed a trade agreement in March 2024.",
          ),
        ],
      }),
    ],
    claims: [
      claim("praise", brittia, avalon, {
        kind: "PRAISE",
        cameo: "051",
        goldstein: 3.4,
        text: "Brittia praised Avalon",
        when: on("2024-03-01", "2024-03-31", {
          precision: "MONTH",
          extent: "WITHIN",
        }),
        evidence: [at(TRADE, "Brittia praised Avalon")],
      }),
    ],
  }),
];
