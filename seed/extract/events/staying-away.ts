import type { Token } from "../analysis.ts";

/** Where a sentence says that somebody does not come after all; -1: nowhere. */
export function stayingAway(tokens: readonly Token[]): number {
  return tokens.findIndex((token, at) => {
    const next = (plus: number): string => tokens[at + plus]?.norm ?? "";
    switch (token.lemma) {
      case "stay":
      case "remain":
        return (
          /^(?:home|away|put|behind)$/.test(next(1)) ||
          (/^(?:at|in)$/.test(next(1)) && next(2) === "home") ||
          (next(1) === "in" && isInstead(tokens))
        );
      case "pull":
      case "bow":
      case "back":
        return token.upos === "VERB" && next(1) === "out";
      case "cry":
      case "beg":
        return next(1) === "off";
      case "send":
        return tokens
          .slice(at + 1, at + 7)
          .some(({ lemma }) => /^(?:deputy|understudy|stand-in)$/.test(lemma));
      // "her deputy went in her stead"
      case "stead":
      case "place":
        return (
          /^(?:his|her|their|its)$/.test(tokens[at - 1]?.norm ?? "") &&
          tokens[at - 2]?.norm === "in"
        );
      case "come":
      case "travel":
      case "attend":
      case "go":
        return isNegated(tokens, at);
      default:
        return false;
    }
  });
}

function isNegated(tokens: readonly Token[], verb: number): boolean {
  return tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ norm }) => /^(?:not|n't|never)$/.test(norm));
}

/** "They spoke by telephone instead", and not "instead of". */
export function isInstead(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ norm }, at) => norm === "instead" && tokens[at + 1]?.norm !== "of",
  );
}

/** "was to meet", "had been due in", "had planned to fly", "should have met": what was to be, seen from behind. */
export function wasToBe(tokens: readonly Token[], trigger: number): boolean {
  const before = tokens.slice(Math.max(0, trigger - 8), trigger + 2);
  return before.some(({ norm }, at) => {
    const next = before[at + 1]?.norm ?? "";
    if (norm === "had")
      return /^(?:been|planned|hoped|intended|wanted|meant)$/.test(next);
    return (
      /^(?:was|were|been)$/.test(norm) &&
      /^(?:to|due|set|expected|scheduled|supposed|planned|meant|going)$/.test(
        next,
      )
    );
  });
}

/** "had been due to dine": of what did not come about. */
export function hadBeenDue(tokens: readonly Token[], trigger: number): boolean {
  return tokens
    .slice(Math.max(0, trigger - 8), trigger)
    .some(
      ({ norm }, at, before) =>
        norm === "had" &&
        before[at + 1]?.norm === "been" &&
        /^(?:due|to|set|expected|scheduled|supposed|planned|meant|going)$/.test(
          before[at + 2]?.norm ?? "",
        ),
    );
}

/** "should have met". */
export function shouldHave(tokens: readonly Token[], verb: number): boolean {
  return (
    tokens[verb - 1]?.norm === "have" &&
    /^(?:should|ought)$/.test(tokens[verb - 2]?.norm ?? "")
  );
}
