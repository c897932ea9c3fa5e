import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { PARAMETERS } from "../export/request.ts";
import { EXPORT_NAMES } from "../export/route.ts";
import { TABLES } from "../export/tables.ts";
import { EXAMPLES } from "../graphiql.ts";
import { MOST_LISTENING } from "../changes.ts";
import { MAX_DEPTH, MAX_BATCH } from "../graphql/limits.ts";
import { MAX_OBJECTS } from "../graphql/object-limit.ts";
import { SLOW_QUESTIONS } from "../graphql/slow-questions.ts";
import { ANSWER_WITHIN_MS, SHOWN_WITHIN_MS } from "../thread/own-thread.ts";
import { MAX_VALUES } from "../graphql/variable-limit.ts";
import { MAX_PAGE, MAX_PATH, MAX_TIES } from "../resolvers/arguments.ts";

/** `docs/api.md`: everything that can be asked, made from what answers it. */
export function apiPage(schema: GraphQLSchema): string {
  return [
    INTRODUCTION,
    LIMITS,
    examples(),
    exportsPart(),
    reference(schema),
  ].join("\n\n");
}

const number = (value: number) => value.toLocaleString("en");

const INTRODUCTION = `# The API

Made from \`schema.graphql\` and the server's tables by \`npm run docs:api\`; a test keeps it current.

\`/graphql\` takes GraphQL over HTTP (the specification's audit runs in the tests). In a browser it is GraphiQL, with these
examples in its tabs and a description of everything.

\`\`\`sh
curl http://127.0.0.1:4000/graphql -H 'content-type: application/json' \\
  -d '{"query": "query ($f: RecordFilter) { ties(filter: $f, first: 5) { sideA { name } sideB { name } events claims tone } }", "variables": {"f": {"rollUp": "COUNTRY"}}}'
\`\`\`

- **POST** \`application/json\` with \`query\`, \`variables\`, \`operationName\`; an array of up to ${MAX_BATCH} of these is answered as an array.
- **GET** with \`?query=…&variables=…\` for questions that change nothing. The answer has an \`ETag\` made of the graph's revision: send it back as \`If-None-Match\` and the answer is 304 until the graph changes. Long queries go by their hash (\`extensions={"persistedQuery":{"version":1,"sha256Hash":"…"}}\`, as Apollo's clients do).
- **Subscriptions** come as server-sent events: \`GET\` with \`Accept: text/event-stream\`.
- **Changes** need \`Authorization: Bearer …\` with the server's \`AUTH_TOKEN\`; without one, only a server on a loopback address takes them.
- **Two clocks.** \`filter.during\` is when it happened; \`filter.asOf\` is what had been published by then. Both work wherever a filter is taken.
- **Cite** \`stats { revision reader codebook }\` with what you found.`;

const LIMITS = `## Errors and limits

An error names the argument, the rule and the value, and carries a code in \`extensions.code\`:

| code | what it means | HTTP |
| --- | --- | --- |
| \`BAD_USER_INPUT\` | a value breaks a rule: the message says which | 200, with the other fields' data; 400 from exports |
| \`GRAPHQL_PARSE_FAILED\`, \`GRAPHQL_VALIDATION_FAILED\` | the query is no query of this schema | 400 |
| \`QUERY_TOO_LARGE\` | the query is deeper, longer or asks for more than the limits below | 400 |
| \`PERSISTED_QUERY_NOT_FOUND\` | send the query with its hash once | 400 |
| \`UNAUTHENTICATED\` | a change without the server's AUTH_TOKEN, or with a wrong one | 401 |
| \`FORBIDDEN\` | a change on a server that takes none, a foreign Host or Origin | 403 |
| \`TOO_MANY_REQUESTS\` | more requests a minute than RATE_LIMIT; \`Retry-After\` says when. Or more subscriptions than may be open | 429; 200 in a stream |
| \`STORE_CHANGED\` | an export of one revision was begun and the graph has changed under it; asking again helps | 503 |
| \`STORE_UNAVAILABLE\` | the store cannot be reached; trying again may help | 503 |
| \`STORE_UNUSABLE\` | the store cannot do that as it is, its disk is full for instance; the server's log says what to do | 503 |
| \`TIMEOUT\` | the question took too long, or more memory than there is: the message says what to do | 504 |
| \`INTERNAL_SERVER_ERROR\` | nobody foresaw it; the server's log has it under the answer's \`x-request-id\` | 500 |

An id that the graph does not know gives null from \`actor\`, \`event\`, \`claim\` and \`article\`, and an error everywhere else: a slip in an
id must not look like calm.

| limit | |
| --- | --- |
| \`first\` of a page | 1 to ${number(MAX_PAGE)} |
| \`first\` of \`ties\` and \`compare\` | 1 to ${number(MAX_TIES)} |
| \`maxLength\` of \`path\` | 1 to ${MAX_PATH} |
| levels of fields within one another | ${MAX_DEPTH} |
| objects that a query could ask for at most, if every list were as long as its \`first\` | ${number(MAX_OBJECTS)} |
| values in the variables of a query | ${number(MAX_VALUES)} |
| subscriptions open at once, of one address that is not this machine's | ${MOST_LISTENING.ofOneCaller} |
| subscriptions open at once, in all | ${number(MOST_LISTENING.inAll)} |
| text of an article | 2 MB |
| time to read an article or to measure \`centrality\`, with the time that others are waited for | ${ANSWER_WITHIN_MS / 1000} s; \`readArticle\` ${SHOWN_WITHIN_MS / 1000} s |
${slowQuestions()}`;

function slowQuestions(): string {
  return [...SLOW_QUESTIONS]
    .map(([name, most]) => `| \`${name}\` in a query, times | ${most} |`)
    .join("\n");
}

function examples(): string {
  const shown = EXAMPLES.map(({ query }) => {
    const [first = "", ...rest] = query.trim().split("\n");
    return `${first.replace(/^# /, "")}\n\n\`\`\`graphql\n${rest.join("\n")}\n\`\`\``;
  });
  return ["## Examples", ...shown].join("\n\n");
}

function exportsPart(): string {
  const tables = Object.entries(TABLES).map(
    ([name, { description, columns }]) =>
      [`### ${name}`, description, "| column | type | |\n| --- | --- | --- |"]
        .join("\n\n")
        .concat(
          columns
            .map(
              (one) =>
                `\n| \`${one.name}\` | ${one.type} | ${cell(one.description)} |`,
            )
            .join(""),
        ),
  );
  return `## Exports

\`/export/…\` gives flat tables and graphs of the graph at one revision, streamed at the speed at which they are read: what is loaded meanwhile is not in them, and others are answered between two parts.
An export that breaks off was not whole, and its connection says so (curl: exit code 18). On Neo4j it breaks off when a record that is still to come is changed or taken away; on SQLite never for that.
Who takes nothing for ten minutes is not waited for.

${EXPORT_NAMES.map((name) => `\`${name}\``).join(", ")}

Parameters are the fields of \`RecordFilter\` (\`during\` as \`from\` and \`to\`): ${PARAMETERS.map((name) => `\`${name}\``).join(", ")}. Lists are repeated
or separated by commas; an item with a comma in it stands in quotation marks; \`""\` alone is the empty list, which lets nothing through. \`evolution\` needs \`sideA\` and \`sideB\`. \`bucket\` (MONTH) cuts \`evolution\` and \`panel\`. \`panel\` takes \`directed=true\`, a dyad
each way, in which what both sides did counts for both directions; and \`zeros=true\`, every period of the panel's span for every dyad with
a dated record (each way, where it is directed), and for all pairs of \`between\` where that is given.

- **CSV** is RFC 4180, UTF-8. Lists stand in one cell, separated by \`; \`. Text that a spreadsheet would run as a formula begins with an apostrophe.
- **JSON Lines** has the same columns, with numbers, lists and null as such.
- **GraphML** and **GEXF** hold actors and their ties, with the number of records as \`weight\` and the first and last day; networkx, igraph and Gephi read them. \`graph.json\` is for Cytoscape, and for networkx by \`cytoscape_graph\`.
- **How it was made** stands in the headers \`X-Demarche-Query\`, \`-Revision\`, \`-Reader\` and \`-Codebook\`, and in a file beside each table: its name with \`-metadata.json\` (CSV on the Web), which describes every column too. Graphs hold it themselves.

\`\`\`python
import pandas as pd
months = pd.read_csv("http://127.0.0.1:4000/export/evolution.csv?sideA=country:usa&sideB=country:chn&rollUp=COUNTRY", parse_dates=["from"])
months.plot(x="from", y="tone")
\`\`\`

${tables.join("\n\n")}`;
}

function reference(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    )
    .toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  return ["## Every type", ...types.map(typePart)].join("\n\n");
}

const FIRST = ["Query", "Mutation", "Subscription"];
const rank = ({ name }: GraphQLNamedType) =>
  FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;

function typePart(type: GraphQLNamedType): string {
  const head = `### ${type.name}\n\n*${kindOf(type)}* · ${text(type.description)}`;
  if (isEnumType(type))
    return `${head}\n\n| value | |\n| --- | --- |${type
      .getValues()
      .map(
        ({ name, description }) => `\n| \`${name}\` | ${cell(description)} |`,
      )
      .join("")}`;
  if (isInputObjectType(type))
    return `${head}\n\n| field | type | |\n| --- | --- | --- |${Object.values(
      type.getFields(),
    )
      .map(inputRow)
      .join("")}`;
  if (isObjectType(type) || isInterfaceType(type))
    return `${head}\n\n| field | type | |\n| --- | --- | --- |${Object.values(
      type.getFields(),
    )
      .map(fieldRow)
      .join("")}`;
  return head;
}

function kindOf(type: GraphQLNamedType): string {
  if (isUnionType(type))
    return `union of ${type.getTypes().map(String).join(", ")}`;
  if (isEnumType(type)) return "enum";
  if (isScalarType(type)) return "scalar";
  if (isInputObjectType(type)) return "input";
  if (isInterfaceType(type)) return "interface";
  const interfaces = isObjectType(type) ? type.getInterfaces() : [];
  return interfaces.length === 0
    ? "type"
    : `type, implements ${interfaces.map(String).join(", ")}`;
}

function fieldRow(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.map(
    (one) =>
      `<br>\`${one.name}: ${String(one.type)}${defaulted(one.defaultValue)}\` ${cell(one.description)}`,
  );
  return `\n| \`${field.name}\` | \`${String(field.type)}\` | ${cell(field.description)}${args.join("")} |`;
}

function inputRow(field: GraphQLInputField): string {
  return `\n| \`${field.name}\` | \`${String(field.type)}${defaulted(field.defaultValue)}\` | ${cell(field.description)} |`;
}

const defaulted = (value: unknown) =>
  value === undefined ? "" : ` = ${JSON.stringify(value).replaceAll('"', "")}`;

const text = (description: string | null | undefined) =>
  (description ?? "").replaceAll("\n", " ");
const cell = (description: string | null | undefined) =>
  text(description).replaceAll("|", "\\|");
