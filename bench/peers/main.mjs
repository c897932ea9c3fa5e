/**
 * The same graph, served by @neo4j/graphql as its manual shows it: what the library has for nodes and relationships
 * from the type definitions, sums by `@cypher`. Argument: the address of Neo4j. Prints its own.
 */
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";

const SUMS = `
  count(DISTINCT e) AS events,
  sum(CASE WHEN e.goldstein > 0 THEN e.goldstein ELSE 0 END) AS cooperation,
  sum(CASE WHEN e.goldstein < 0 THEN e.goldstein ELSE 0 END) AS conflict,
  count(e.goldstein) AS scored, avg(e.goldstein) AS tone,
  count(DISTINCT e.article) AS articles, min(e.from) AS firstOn, max(e.to) AS lastOn`;
const ROW = `{events: events, cooperation: cooperation, conflict: conflict, scored: scored, tone: tone,
  articles: articles, firstOn: toString(firstOn), lastOn: toString(lastOn)`;

const typeDefs = `
  type Actor @node {
    id: ID!
    name: String
    events: [Event!]! @relationship(type: "PARTICIPATED_IN", properties: "Part", direction: OUT)
    offices: [Actor!]! @relationship(type: "HOLDS_OFFICE", properties: "Office", direction: OUT)
  }
  type Event @node {
    id: ID!
    kind: String
    title: String
    cameo: String
    goldstein: Float
    from: Date
    to: Date
    participants: [Actor!]! @relationship(type: "PARTICIPATED_IN", properties: "Part", direction: IN)
  }
  type Part @relationshipProperties { role: String! }
  type Office @relationshipProperties { title: String }
  type Side { id: ID! name: String }
  type Tie {
    sideA: Side! sideB: Side! events: Int! cooperation: Float! conflict: Float! scored: Int! tone: Float
    articles: Int! firstOn: String lastOn: String
  }
  type Period { from: String! events: Int! cooperation: Float! conflict: Float! scored: Int! tone: Float }
  type Query {
    tiesOf(actor: ID!, from: String!, to: String!, first: Int!): [Tie!]! @cypher(columnName: "row", statement: """
      MATCH (a:Actor {id: $actor})-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(b:Actor)
      WHERE a <> b AND e.status = 'OCCURRED' AND e.from <= date($to) AND e.to >= date($from)
      WITH a, b, ${SUMS}
      ORDER BY events DESC, b.id LIMIT $first
      RETURN ${ROW}, sideA: {id: a.id, name: a.name}, sideB: {id: b.id, name: b.name}} AS row
    """)
    ties(from: String, to: String, first: Int!): [Tie!]! @cypher(columnName: "row", statement: """
      MATCH (e:Event)
      WHERE e.status = 'OCCURRED' AND ($from IS NULL OR e.to >= date($from)) AND ($to IS NULL OR e.from <= date($to))
      MATCH (a:Actor)-[:PARTICIPATED_IN]->(e)<-[:PARTICIPATED_IN]-(b:Actor) WHERE a.id < b.id
      WITH a, b, ${SUMS}
      ORDER BY events DESC, a.id, b.id LIMIT $first
      RETURN ${ROW}, sideA: {id: a.id, name: a.name}, sideB: {id: b.id, name: b.name}} AS row
    """)
    evolution(sideA: ID!, sideB: ID!): [Period!]! @cypher(columnName: "row", statement: """
      MATCH (:Actor {id: $sideA})-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(:Actor {id: $sideB})
      WHERE e.status = 'OCCURRED' AND e.from IS NOT NULL
      WITH date.truncate('month', e.from) AS month, ${SUMS}
      ORDER BY month
      RETURN {from: toString(month), events: events, cooperation: cooperation, conflict: conflict, scored: scored,
        tone: tone} AS row
    """)
  }
`;

const driver = neo4j.driver(process.argv[2] ?? "bolt://127.0.0.1:7687");
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({ schema, logging: false });
const server = createServer(yoga);
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/graphql`);
});
process.on("SIGTERM", () => process.exit(0));
