/** The store cannot be reached or does not answer in time; trying again later may help. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** The graph changed under who was reading it at one revision: what is still to come is not to be had any more. Asking again helps. */
export class StoreChanged extends Error {
  override readonly name = "StoreChanged";
}

/** The input breaks a rule: the message names the thing, the rule and the value. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}

/** The work was ended, since it took more time or memory than one question may: the message says what to do. */
export class TookTooMuch extends Error {
  override readonly name = "TookTooMuch";
}

/** There is no room for one more: the message says for how many there is, and what to do. */
export class TooMany extends Error {
  override readonly name = "TooMany";
}

/** The caller has not shown who they are: the message says how. */
export class Unauthenticated extends Error {
  override readonly name = "Unauthenticated";
}

/** The caller may not do this here: the message says what is needed. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
}

/** The store's file cannot be used as it is: the message says why, and what to do. Trying again does not help. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}

/** The settings cannot be used: the message names every problem, and no secret. */
export class BadSettings extends Error {
  override readonly name = "BadSettings";
}
