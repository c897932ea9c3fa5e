import { singularOf } from "./office-heads.ts";

/**
 * What kinds of office a title is, coarsest last: "Saudi deputy foreign minister" is a deputy foreign
 * minister, a minister and an official. Two titles can be the same person's where they share one.
 */
export function rolesOf(words: readonly string[]): Set<string> {
  const all = new Set(words);
  const roles = new Set<string>();
  const vice = hasAny(
    all,
    "vice",
    "deputy",
    "under",
    "undersecretary",
    "assistant",
    "junior",
  );
  const prefix = vice ? "deputy " : "";
  if (hasAny(all, "president", "vice-president") && !hasAny(all, "speaker"))
    roles.add(`${prefix}president`);
  if (
    (hasAny(all, "prime") && hasAny(all, "minister")) ||
    hasAny(all, "pm", "premier", "taoiseach") ||
    (hasAny(all, "chancellor") && !hasAny(all, "exchequer", "university"))
  )
    roles.add(`${prefix}prime minister`);
  const speaks = hasAny(all, ...SPOKESPEOPLE);
  const foreign =
    !speaks &&
    ((hasAny(all, "foreign", "external") &&
      hasAny(
        all,
        "minister",
        "secretary",
        "fm",
        "affairs",
        "adviser",
        "representative",
        "policy",
      )) ||
      (hasAny(all, "secretary") && hasAny(all, "state")) ||
      hasAny(all, "fm") ||
      (hasAny(all, "international") &&
        hasAny(all, "relations") &&
        hasAny(all, "minister")) ||
      (hasAny(all, "diplomat") && hasAny(all, "top", "chief")) ||
      (hasAny(all, "boss", "chief") &&
        hasAny(all, "diplomacy", "policy") &&
        hasAny(all, "foreign", "diplomacy")));
  if (foreign) roles.add(`${prefix}foreign minister`);
  if (
    hasAny(all, "defence", "defense") &&
    hasAny(all, "minister", "secretary", "chief")
  )
    roles.add(`${prefix}defence minister`);
  if (
    hasAny(all, "king", "queen", "emir", "amir", "sultan", "monarch", "emperor")
  )
    roles.add("monarch");
  if (hasAny(all, "crown") && hasAny(all, "prince", "princess"))
    roles.add("crown prince");
  if (hasAny(all, "pope", "pontiff")) roles.add("pope");
  if (
    (hasAny(all, "secretary") && hasAny(all, "general")) ||
    hasAny(all, "secretary-general")
  )
    roles.add(`${prefix}secretary-general`);
  if (
    (hasAny(all, "director") && hasAny(all, "general")) ||
    hasAny(all, "director-general")
  )
    roles.add(`${prefix}director-general`);
  if (hasAny(all, "supreme") && hasAny(all, "leader"))
    roles.add("supreme leader");
  if (hasAny(all, "head") && hasAny(all, "state")) roles.add("head of state");
  if (hasAny(all, "head") && hasAny(all, "government"))
    roles.add("prime minister");
  for (const word of words) {
    const head = singularOf(word);
    // A vice president is no president, but a deputy minister is a minister.
    if (head !== null && !(vice && head === "president"))
      roles.add(generalised(head));
  }
  if (
    hasAny(
      all,
      "president",
      "king",
      "queen",
      "premier",
      "chancellor",
      "emir",
      "sultan",
      "monarch",
    ) ||
    (hasAny(all, "prime") && hasAny(all, "minister")) ||
    hasAny(all, "pm")
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

function hasAny(
  words: ReadonlySet<string>,
  ...any: readonly string[]
): boolean {
  return any.some((word) => words.has(word));
}
