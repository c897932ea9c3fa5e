import { singularOf } from "./office-heads.ts";

/**
 * What kinds of office a title is, coarsest last: "Saudi deputy foreign minister" is a deputy foreign
 * minister, a minister and an official. Two titles can be the same person's where they share one.
 */
export function rolesOf(words: readonly string[]): Set<string> {
  const all = new Set(words);
  const has = (...any: readonly string[]): boolean =>
    any.some((word) => all.has(word));
  const roles = new Set<string>();
  const vice = has(
    "vice",
    "deputy",
    "under",
    "undersecretary",
    "assistant",
    "junior",
  );
  const prefix = vice ? "deputy " : "";
  if (has("president", "vice-president") && !has("speaker"))
    roles.add(`${prefix}president`);
  if (
    (has("prime") && has("minister")) ||
    has("pm", "premier", "chancellor", "taoiseach")
  )
    roles.add(`${prefix}prime minister`);
  const foreign =
    (has("foreign", "external") &&
      has(
        "minister",
        "secretary",
        "fm",
        "affairs",
        "adviser",
        "representative",
        "policy",
      )) ||
    (has("secretary") && has("state")) ||
    has("fm") ||
    (has("international") && has("relations") && has("minister")) ||
    (has("diplomat") && has("top", "chief")) ||
    (has("boss", "chief") &&
      has("diplomacy", "policy") &&
      has("foreign", "diplomacy"));
  if (foreign) roles.add(`${prefix}foreign minister`);
  if (has("defence", "defense") && has("minister", "secretary", "chief"))
    roles.add(`${prefix}defence minister`);
  if (has("king", "queen", "emir", "amir", "sultan", "monarch", "emperor"))
    roles.add("monarch");
  if (has("crown") && has("prince", "princess")) roles.add("crown prince");
  if (has("pope", "pontiff")) roles.add("pope");
  if ((has("secretary") && has("general")) || has("secretary-general"))
    roles.add("secretary-general");
  if ((has("director") && has("general")) || has("director-general"))
    roles.add("director-general");
  for (const word of words) {
    const head = singularOf(word);
    if (head !== null) roles.add(generalised(head));
  }
  if (
    has(
      "president",
      "king",
      "queen",
      "premier",
      "chancellor",
      "emir",
      "sultan",
      "monarch",
    ) ||
    (has("prime") && has("minister")) ||
    has("pm")
  )
    if (!vice) roles.add("leader");
  return roles;
}

/** "counterpart", "opposite number", "colleague": the same office elsewhere. */
export function isCounterpart(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:counterpart|opposite|colleague)s?$/.test(word),
  );
}

const SPOKESPEOPLE = new Set(["spokesman", "spokeswoman", "spokesperson"]);
const LAWMAKERS = new Set([
  "congressman",
  "congresswoman",
  "legislator",
  "parliamentarian",
  "mp",
]);
const ENVOYS = new Set(["envoy", "emissary", "rapporteur"]);
const CHAIRS = new Set(["chairman", "chairwoman", "chairperson", "chair"]);

function generalised(head: string): string {
  if (SPOKESPEOPLE.has(head)) return "spokesperson";
  if (ENVOYS.has(head)) return "envoy";
  if (CHAIRS.has(head)) return "chair";
  if (head === "boss") return "chief";
  if (LAWMAKERS.has(head)) return "lawmaker";
  return head;
}

/** What a looser word can also mean, where nobody has that very title: a trade representative is an envoy too. */
export function looserRoles(roles: ReadonlySet<string>): Set<string> {
  const out = new Set<string>();
  for (const role of roles)
    for (const other of LOOSER.get(role) ?? []) out.add(other);
  return out;
}

const LOOSER: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "envoy",
    [
      "representative",
      "ambassador",
      "negotiator",
      "mediator",
      "coordinator",
      "delegate",
      "emissary",
    ],
  ],
  [
    "diplomat",
    [
      "envoy",
      "ambassador",
      "foreign minister",
      "deputy foreign minister",
      "negotiator",
      "consul",
      "representative",
    ],
  ],
  ["minister", ["foreign minister", "defence minister", "secretary"]],
  ["leader", ["chair", "chief", "head"]],
  [
    "chief",
    [
      "head",
      "director",
      "director-general",
      "secretary-general",
      "chair",
      "commander",
    ],
  ],
  ["head", ["chief", "director", "chair", "leader"]],
  ["politician", ["leader", "minister", "senator", "lawmaker"]],
  ["negotiator", ["envoy", "mediator"]],
]);

/** Whether a description can mean the holder: its most telling role is one of theirs. */
export function describes(
  description: ReadonlySet<string>,
  roles: ReadonlySet<string>,
): boolean {
  for (const telling of TELLING)
    if (description.has(telling)) return roles.has(telling);
  for (const role of description) if (roles.has(role)) return true;
  return false;
}

const TELLING = [
  "deputy foreign minister",
  "deputy prime minister",
  "deputy president",
  "deputy defence minister",
  "foreign minister",
  "prime minister",
  "defence minister",
  "president",
  "crown prince",
  "monarch",
  "pope",
  "secretary-general",
  "director-general",
  "spokesperson",
  "envoy",
  "ambassador",
] as const;
