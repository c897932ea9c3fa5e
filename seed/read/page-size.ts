import { Parser } from "htmlparser2";
import { BadInput } from "../../server/errors.ts";

/** Elements within one another; browsers show no more than 512, and pages have some forty. */
const MOST_LEVELS = 200;
/** Elements, texts and comments. */
const MOST_NODES = 100_000;
/** Levels of all elements together: an element's text is looked at again for each that it stands in. */
const MOST_LEVELS_IN_ALL = 1_000_000;

/**
 * Refuses a page that would take minutes to take apart, before anything of it is made: of five kilobytes of elements
 * within one another Readability took twelve seconds, of twice as much fifty, and in the end there was no more stack.
 */
export function requireReadable(source: string): void {
  let level = 0;
  let nodes = 0;
  let levels = 0;
  const count = () => {
    nodes += 1;
    if (
      level > MOST_LEVELS ||
      nodes > MOST_NODES ||
      levels > MOST_LEVELS_IN_ALL
    )
      throw new BadInput(
        "the page has too many elements, or too many within one another, to be read; give the article's text alone",
      );
  };
  // As linkedom parses it, without the tree.
  const parser = new Parser({
    onopentag() {
      level += 1;
      levels += level;
      count();
    },
    onclosetag() {
      level -= 1;
    },
    ontext: count,
    oncomment: count,
  });
  parser.end(source);
}
