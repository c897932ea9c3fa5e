/** What an editor decided: a record of its own, listed, undone, and applied again on every later load. */
export type CorrectionAct =
  | {
      readonly kind: "MERGE_ACTORS";
      readonly actor: string;
      readonly into: string;
    }
  | {
      readonly kind: "SPLIT_ACTOR";
      readonly actor: string;
      readonly article: string;
      readonly into: string;
      readonly name: string;
    }
  | {
      readonly kind: "RENAME_ACTOR";
      readonly actor: string;
      readonly name: string;
    }
  | {
      readonly kind: "SET_COUNTRY";
      readonly actor: string;
      readonly country: string | null;
    }
  | {
      readonly kind: "SET_OFFICE";
      readonly actor: string;
      readonly title: string;
      readonly of: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly kind: "REVIEW_RECORD";
      readonly about: RecordReference;
      readonly review: "CONFIRMED" | "REJECTED";
    }
  | {
      readonly kind: "EDIT_RECORD";
      readonly about: RecordReference;
      readonly set: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: "REVIEW_LINK";
      readonly from: RecordReference;
      readonly to: RecordReference;
      readonly link: string;
      readonly review: "CONFIRMED" | "REJECTED";
    }
  | {
      readonly kind: "SAME_EVENT";
      readonly from: RecordReference;
      readonly to: RecordReference;
      readonly same: boolean;
    };

/** Names a record by where it stands, so that it is found again when a better reader gives it another id. */
export interface RecordReference {
  readonly record: string;
  readonly article: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A decision as it is kept: who, why and when. */
export interface CorrectionRecord {
  readonly id: string;
  readonly act: CorrectionAct;
  readonly by: string;
  readonly reason: string;
  /** ISO 8601 date and time, UTC. */
  readonly at: string;
  readonly undone: boolean;
  /** False when what it is about is found no more: listed, never dropped. */
  readonly attached: boolean;
}
