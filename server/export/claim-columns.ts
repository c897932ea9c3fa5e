/** The columns of `/export/claims`, each with its type and meaning. */
import type { ClaimRecord } from "../domain/claim.ts";
import type { ClaimLinkKind } from "../domain/vocabulary.ts";
import { column } from "./column.ts";
import { dated, grounded, scored, type Columns } from "./record-columns.ts";
import type { RecordRow } from "./record-row.ts";

const linked =
  (kind: ClaimLinkKind) =>
  ({ record, links }: RecordRow<ClaimRecord>) =>
    links
      .filter((link) => link.kind === kind && link.review !== "REJECTED")
      .map(({ from, to }) => (from === record.id ? to : from));

export const claimColumns: Columns<ClaimRecord> = [
  column("id", "string", "Id of the claim.", ({ record }) => record.id),
  column(
    "kind",
    "string",
    "Kind of claim: see the codebook.",
    ({ record }) => record.kind,
  ),
  column(
    "text",
    "string",
    "The words of what is claimed.",
    ({ record }) => record.text,
  ),
  ...scored,
  column(
    "quoted",
    "string",
    "DIRECT, INDIRECT or MIXED quotation.",
    ({ record }) => record.quoted,
  ),
  column(
    "speakers",
    "list",
    "Ids of who says it; empty when the article leaves the speaker out.",
    ({ record }) => record.speakers,
  ),
  column("speakerNames", "list", "Their names.", ({ record, name }) =>
    record.speakers.map(name),
  ),
  column(
    "addressees",
    "list",
    "Ids of whom it is said to.",
    ({ record }) => record.addressees,
  ),
  column(
    "targets",
    "list",
    "Ids of whom it is about or aimed at.",
    ({ record }) => record.targets,
  ),
  column("targetNames", "list", "Their names.", ({ record, name }) =>
    record.targets.map(name),
  ),
  column(
    "affected",
    "list",
    "Ids of who is said to suffer or gain.",
    ({ record }) => record.affected,
  ),
  column(
    "negated",
    "boolean",
    "Whether it is claimed that something is not so.",
    ({ record }) => record.negated,
  ),
  column(
    "headline",
    "boolean",
    "Whether only the title says so.",
    ({ record }) => record.headline,
  ),
  column("hedges", "list", "Words that soften it.", ({ record }) =>
    record.hedges.map(({ quote }) => quote),
  ),
  column(
    "event",
    "string",
    "Id of the event where it was said; empty when not known.",
    ({ record }) => record.event,
  ),
  ...dated,
  column(
    "contradicts",
    "list",
    "Ids of claims that contradict it, or that it contradicts.",
    linked("CONTRADICTS"),
  ),
  column(
    "breachOf",
    "list",
    "Ids of claims joined to it by an alleged breach of a promise.",
    linked("ALLEGES_BREACH_OF"),
  ),
  ...grounded,
];
