import { LINK_TYPES } from "../labels.ts";
import { flag, json, nullable, number, text } from "../rules.ts";

/** The types of relationship that are links between records. */
export const LINKS = Object.values(LINK_TYPES).join("|");

export const RETURN_LINK = `
  RETURN l.id AS id, type(l) AS kind, startNode(l).id AS from, endNode(l).id AS to, l.by AS by,
    l.sameOccasion AS sameOccasion, l.rule AS rule, l.confidence AS confidence, l.review AS review,
    l.evidence AS evidence`;

export const linkRules = {
  id: text,
  kind: text,
  from: text,
  to: text,
  by: text,
  sameOccasion: nullable(flag),
  rule: text,
  confidence: number,
  review: text,
  evidence: nullable(json),
};
