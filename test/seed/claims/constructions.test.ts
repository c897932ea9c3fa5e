import { describe, expect, it } from "vitest";
import { read, reports, told } from "./support.ts";

describe("constructions that report", () => {
  it.each([
    [
      "a clause without “that” that points with one",
      "Denmark said no promise of that kind had been made.",
      ["Denmark | said | no promise of that kind had been made"],
    ],
    [
      "a share at the head of a clause without “that”",
      "Denmark said nine out of ten lorries were empty.",
      ["Denmark | said | nine out of ten lorries were empty"],
    ],
    [
      "what somebody is said to serve as, in quotation marks",
      "Denmark accused Norway of acting as “a shield for smugglers”.",
      ["Denmark | accused | acting as “a shield for smugglers”"],
    ],
    [
      "an official who accuses somebody by name",
      "A Danish official accused Anna Berg of hiding the letters.",
      ["A Danish official | accused | hiding the letters"],
    ],
    [
      "somebody whom another quotes",
      "The North Sea Herald quoted a Danish official as saying that the boats had left.",
      ["a Danish official | saying | the boats had left"],
    ],
    [
      "somebody who is quoted",
      "Minister Berg was quoted as saying the boats had left.",
      ["Minister Berg | saying | the boats had left"],
    ],
    [
      "a noun of somebody and what it is",
      "Norway's most surprising claim is that the boats never came.",
      ["Norway | claim | the boats never came"],
    ],
    [
      "a noun of belief without “that”",
      "Norway voiced confidence it was winning.",
      ["Norway | voiced confidence | it was winning"],
    ],
    [
      "a cue between a relative pronoun and its verb",
      "The changes, which officials said will begin in May, will not hurt Norway.",
      ["officials | said | will begin in May"],
    ],
    [
      "what an infinitive tells as done",
      "Minister Berg took to the radio to accuse Denmark of hiding the report.",
      ["Minister Berg | accuse | hiding the report"],
    ],
    [
      "a letter that speaks for itself",
      "Berg received a letter accusing Denmark of fraud.",
      ["a letter | accusing | fraud"],
    ],
    [
      "a statement of whoever puts it out",
      "Her office put out a statement saying the boats had left.",
      ["Her office | saying | the boats had left"],
    ],
    [
      "a source behind a clause, with a place",
      "The boats have left, as Berg noted in the Herald on Monday.",
      ["Berg | noted | The boats have left"],
    ],
    [
      "what was said before, called something",
      "The Danish envoy, who asked not to be named, called that statement “pure foam”. Berg calls that “a song”. Oslo welcomed that as “a start”.",
      [
        "The Danish envoy | called | that statement “pure foam”",
        "Berg | calls | that “a song”",
        "Oslo | welcomed | that as “a start”",
      ],
    ],
    [
      "an object behind an adverb between commas",
      "Oslo announced, besides, the recall of its envoy.",
      ["Oslo | announced | the recall of its envoy"],
    ],
    [
      "an object of which a part is quoted",
      "Berg praised the “patience” of Denmark.",
      ["Berg | praised | the “patience” of Denmark"],
    ],
    [
      "what is regretted",
      "Berg regretted the tone of the letter.",
      ["Berg | regretted | the tone of the letter"],
    ],
    [
      "a thing with whence and whither",
      "Berg pledged a cargo of salt from Bergen to Aarhus.",
      ["Berg | pledged | a cargo of salt from Bergen to Aarhus"],
    ],
    [
      "several hearers",
      "Berg told donors, elders and friends in Bergen that the boats had left.",
      ["Berg | told | the boats had left"],
    ],
    [
      "a document that reads",
      "“The boats are gone,” the suit reads.",
      ["the suit | reads | The boats are gone"],
    ],
    [
      "what will be said",
      "Minister Berg will say on Monday that the boats have left.",
      ["Minister Berg | say | the boats have left"],
    ],
    [
      "words between subject and verb that belong to neither",
      "Fishermen in particular said they would stay at home.",
      ["Fishermen | said | they would stay at home"],
    ],
  ])("%s", (_, text, expected) => {
    expect(reports(text)).toEqual(expected);
  });

  it("an infinitive that is only wanted tells nothing of the sort", () => {
    expect(reports("Berg needs to accuse somebody of something.")).toEqual([]);
  });
});

describe("quotations in their sentence", () => {
  it.each([
    [
      "go on with the words in front of the speaker",
      "The old boats, Norway said, “will not sail again.”",
      ["The old boats, Norway said, “will not sail again.”"],
    ],
    [
      "but not with the day",
      "On Monday, Norway said, “the boats will sail.”",
      ["the boats will sail"],
    ],
    [
      "go on behind their closing mark",
      "Norway said, “we have three weeks” until the vote in May.",
      ["“we have three weeks” until the vote in May"],
    ],
    [
      "begin with their subject, over an aside",
      "The fair, which is held every year, “helps us all,” said minister Berg.",
      ["The fair, which is held every year, “helps us all,”"],
    ],
    [
      "are one around the speaker in their sentence",
      "“The boats have left,” Berg said, “and they will come back in May.”",
      ["The boats have left,” Berg said, “and they will come back in May"],
    ],
    [
      "are one with a sentence behind the speaker that leans on the first",
      "“The boats have left,” said Berg. “They will come back in May.”",
      ["The boats have left,” said Berg. “They will come back in May"],
    ],
    [
      "are one with several sentences behind the speaker",
      "“The boats have left,” said Berg. “May is a warm month. Fishermen love it.”",
      [
        "The boats have left,” said Berg. “May is a warm month. Fishermen love it",
      ],
    ],
    [
      "are one with what is no sentence",
      "“The boats have left,” said Berg. “All eleven.”",
      ["The boats have left,” said Berg. “All eleven"],
    ],
    [
      "are two where a short sentence stands on its own feet",
      "“The boats have left,” said Berg. “Fishermen need no permit.”",
      ["The boats have left", "Fishermen need no permit"],
    ],
    [
      "are two where it is told at length who spoke",
      "“The boats have left,” said Berg, who leads the Norwegian fleet and its school. “They will come back in May.”",
      ["The boats have left", "They will come back in May"],
    ],
    [
      "are two where something is denied",
      "“The boats have left,” said Berg. “It is not true that they carried arms.”",
      ["The boats have left", "It is not true that they carried arms"],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text).claims.map(({ content }) => content.quote)).toEqual(
      expected,
    );
  });

  it("behind a report are its speaker's", () => {
    expect(
      reports("Norway said the boats had left. “They were told to.”"),
    ).toEqual([
      "Norway | said | the boats had left",
      "Norway |  | They were told to",
    ]);
  });
});

describe("what somebody says of a thing named before", () => {
  it.each([
    [
      "a charge that is denied",
      "The vote was rigged, a charge that the ministry firmly denied.",
      ["the ministry | denied | a charge"],
    ],
    [
      "a law with who is against it",
      "The law, opposed by the farmers, was passed in May.",
      ["the farmers | opposed | The law"],
    ],
    [
      "what somebody calls it",
      "It was what Berg called a rough week for Norway.",
      ["Berg | called | a rough week for Norway"],
    ],
    [
      "nothing of attacks of which only against whom is told",
      "They are responses to attacks that Berg lodged against Obi.",
      [],
    ],
    [
      "nothing by whose thing it is",
      "Obi got his wish, and his favored plan was passed.",
      [],
    ],
    [
      "nothing where a thing has a name",
      "The port gives a prize called the Golden Oar.",
      [],
    ],
    [
      "but what a minister calls it",
      "A minister called the Golden Oar a farce.",
      ["A minister | called | the Golden Oar a farce"],
    ],
    [
      "no plan that announces",
      "The road will be closed, a plan announced in May.",
      [],
    ],
    [
      "no word of those who quarrel with each other",
      "The two ministries spent the week contradicting each other.",
      [],
    ],
  ])("%s", (_, text, expected) => {
    expect(reports(text)).toEqual(expected);
  });
});

describe("what is no report", () => {
  it.each([
    [
      "a call on somebody to talk",
      "The minister will call on the Peruvian premier to discuss the quota.",
    ],
    [
      "whom somebody saw",
      "Berg saw the Peruvian minister in Oslo on Tuesday and a group of farmers in Bergen.",
    ],
  ])("%s", (_, text) => {
    expect(reports(text)).toEqual([]);
  });

  it("but an appeal is one", () => {
    expect(
      reports("Norway called on the two states to discuss the quota."),
    ).toEqual(["Norway | called on | to discuss the quota"]);
  });
});

describe("a day between who speaks and the verb", () => {
  it("is no part of the phrase", () => {
    expect(
      told("Chile’s energy ministry yesterday said the dam was full."),
    ).toEqual(["STATEMENT chl → nobody: the dam was full"]);
  });
});

describe("participles of saying", () => {
  it.each([
    [
      "behind with and who speaks",
      "The envoy left, with Berg calling the treaty a farce.",
      ["Berg | calling | the treaty a farce"],
    ],
    [
      "behind with and each who speaks",
      "The talks broke down, with Norway accusing Chile of delay and Peru saying that nobody had a plan.",
      ["Norway | accusing | delay", "Peru | saying | nobody had a plan"],
    ],
    [
      "behind with and each, what the first says before what the next does",
      "The talks broke down, with Norway saying that it had waited and Peru accusing Chile of delay.",
      ["Norway | saying | it had waited", "Peru | accusing | delay"],
    ],
    [
      "behind whose aides speak",
      "Berg was in a rage, her aides claiming that the boats had been sold.",
      ["her aides | claiming | the boats had been sold"],
    ],
    [
      "behind the time that was spent on it",
      "Berg spent the week railing against the treaty.",
      ["Berg | railing against | the treaty"],
    ],
    [
      "behind heard",
      "Some farmers could be heard complaining that the road was closed.",
      ["Some farmers | complaining | the road was closed"],
    ],
  ])("%s", (_, text, expected) => {
    expect(reports(text)).toEqual(expected);
  });
});

describe("a colon", () => {
  it.each([
    [
      "goes on with the phrase in front of it",
      "Berg was clear about one thing: the port would stay closed.",
      ["Berg | clear | one thing: the port would stay closed"],
    ],
    [
      "brings what a noun reports",
      "Berg made the same argument: the port must be reopened by May.",
      ["Berg | made the same argument | the port must be reopened by May"],
    ],
    [
      "stands behind a verb and its subject",
      "Added Kari Berg: “The boats have left the port.”",
      ["Kari Berg | Added | The boats have left the port"],
    ],
  ])("%s", (_, text, expected) => {
    // Behind a first paragraph: a text's opening with a colon is a heading.
    expect(reports(`The boats went out.\n\n${text}`)).toEqual(expected);
  });

  it("at the end of a paragraph gives the next one's quotation a speaker", () => {
    const { claims } = read(
      "Minister Kari Berg of Norway said:\n\n“The boats have left the port.”\n\n“The port is closed.”",
    );
    expect(claims.map(({ speakers }) => speakers)).toEqual([
      ["person:kari-berg"],
      ["person:kari-berg"],
    ]);
  });
});

describe("reasons and accounts", () => {
  it.each([
    [
      "why something is criticized",
      "Berg criticized the plan because it leaves the villages without water.",
      [
        "Berg | criticized | the plan because it leaves the villages without water",
      ],
    ],
    [
      "by somebody's own account",
      "By Berg's own account, the boats had left before the storm.",
      ["Berg | account | the boats had left before the storm"],
    ],
    [
      "questions that are raised",
      "Berg raised questions about the state of the boats.",
      ["Berg | raised questions | the state of the boats"],
    ],
    [
      "a case made to somebody",
      "Berg made a case to the council that the boats are safe.",
      ["Berg | made a case | the boats are safe"],
    ],
    [
      "a no to something",
      "Berg said no to the treaty.",
      ["Berg | said no to | the treaty"],
    ],
    [
      "only the clause around the speaker, not the one before a semicolon",
      "The port is shut; the boats, Berg said, are sold.",
      ["Berg | said | the boats, Berg said, are sold"],
    ],
    [
      "nothing where remarks are only named",
      "Her remarks on the tariff were booed.",
      [],
    ],
  ])("%s", (_, text, expected) => {
    expect(reports(text)).toEqual(expected);
  });
});

describe("two who speak as one", () => {
  const MEETING =
    "Norwegian Foreign Minister Kari Berg met Peruvian Foreign Minister Rosa Quispe in Lima on Monday.";

  it.each(["Both ministers", "The two ministers", "The pair", "The duo"])(
    "are the two named before: %s",
    (pair) => {
      expect(told(`${MEETING} ${pair} called for a ceasefire.`)).toEqual([
        "DEMAND kari-berg+rosa-quispe → nobody: a ceasefire",
      ]);
    },
  );

  it("are states where they are sides", () => {
    expect(
      told(
        "Chile and Peru held talks in Oslo on Monday. The two sides said the talks had been long.",
      ),
    ).toEqual(["STATEMENT chl+per → nobody: the talks had been long"]);
  });

  it("are not told where three are named", () => {
    expect(
      told(
        `${MEETING} Chilean Foreign Minister Ana Vidal came too. The two ministers called for a ceasefire.`,
      ),
    ).not.toContain("DEMAND kari-berg+rosa-quispe → nobody: a ceasefire");
  });
});

describe("a surname that is also a body’s name", () => {
  it("is the person’s once one was named", () => {
    expect(
      told(
        "Congolese Foreign Minister Ada Wagner flew to Luanda. Wagner said the talks had failed.",
      ),
    ).toEqual(["STATEMENT ada-wagner → nobody: the talks had failed"]);
  });

  it("is the body’s where none was", () => {
    expect(
      told("Wagner said its men had left.").map((line) => line.slice(0, 22)),
    ).toEqual(["STATEMENT wagner-group"]);
  });
});
