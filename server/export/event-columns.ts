/** The columns of `/export/events`, each with its type and meaning. */
import type { EventRecord } from "../domain/event.ts";
import { eventTitle } from "../domain/title.ts";
import type { ParticipantRole } from "../domain/vocabulary.ts";
import { column } from "./column.ts";
import { dated, grounded, scored, type Columns } from "./record-columns.ts";
import type { RecordRow } from "./record-row.ts";

const holding =
  (...roles: readonly ParticipantRole[]) =>
  ({ record }: RecordRow<EventRecord>) =>
    record.participants
      .filter(({ role }) => roles.includes(role))
      .map(({ actor }) => actor);

export const eventColumns: Columns<EventRecord> = [
  column("id", "string", "Id of the event.", ({ record }) => record.id),
  column(
    "kind",
    "string",
    "Kind of event: see the codebook.",
    ({ record }) => record.kind,
  ),
  column("title", "string", "Who did what, in a line.", ({ record, name }) =>
    record.retitled === true ? eventTitle(record, name) : record.title,
  ),
  ...scored,
  column(
    "status",
    "string",
    "OCCURRED, PLANNED, CANCELLED or DENIED.",
    ({ record }) => record.status,
  ),
  column(
    "attested",
    "string",
    "NARRATED by the article itself, or CLAIMED by somebody in it.",
    ({ record }) => record.attested,
  ),
  ...dated,
  column(
    "place",
    "string",
    "Id of the place; empty when not known.",
    ({ record }) => record.place?.id ?? null,
  ),
  column(
    "placeName",
    "string",
    "Name of the place.",
    ({ record }) => record.place?.name ?? null,
  ),
  column(
    "placeCountry",
    "string",
    "Id of the country that the place lies in.",
    ({ record }) => record.place?.country ?? null,
  ),
  column(
    "latitude",
    "decimal",
    "Degrees north, WGS 84.",
    ({ record }) => record.place?.latitude ?? null,
  ),
  column(
    "longitude",
    "decimal",
    "Degrees east, WGS 84.",
    ({ record }) => record.place?.longitude ?? null,
  ),
  column("participants", "list", "Ids of all who took part.", ({ record }) =>
    record.participants.map(({ actor }) => actor),
  ),
  column(
    "participantNames",
    "list",
    "Their names, in the same order.",
    ({ record, name }) => record.participants.map(({ actor }) => name(actor)),
  ),
  column("roles", "list", "Their roles, in the same order.", ({ record }) =>
    record.participants.map(({ role }) => role),
  ),
  column(
    "initiators",
    "list",
    "Ids of those who act or travel: INITIATOR, VISITOR.",
    holding("INITIATOR", "VISITOR"),
  ),
  column(
    "recipients",
    "list",
    "Ids of those who are acted on or visited: RECIPIENT, HOST.",
    holding("RECIPIENT", "HOST"),
  ),
  ...grounded,
];
