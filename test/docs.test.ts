import { readFileSync } from "node:fs";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
  type GraphQLNamedType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { apiPage } from "../server/docs/api-page.ts";
import { createGraphSchema } from "../server/schema.ts";
import * as vocabulary from "../server/domain/vocabulary.ts";

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));
const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

describe("schema.graphql", () => {
  it("is a valid schema", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it("describes every type, field, argument and enum value", () => {
    expect(ownTypes.flatMap(undescribed)).toEqual([]);
  });

  it("has the words of the domain, all of them and in the same order", () => {
    const wordsOf = (name: string) => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    };
    const enums = {
      ActorKind: vocabulary.ACTOR_KINDS,
      Attestation: vocabulary.ATTESTATIONS,
      Bucket: vocabulary.BUCKETS,
      ClaimKind: vocabulary.CLAIM_KINDS,
      ClaimLinkKind: vocabulary.CLAIM_LINK_KINDS,
      Dataset: vocabulary.DATASETS,
      DateBasis: vocabulary.DATE_BASES,
      DatePrecision: vocabulary.DATE_PRECISIONS,
      Direction: vocabulary.DIRECTIONS,
      EventKind: vocabulary.EVENT_KINDS,
      EventLinkKind: vocabulary.EVENT_LINK_KINDS,
      EventStatus: vocabulary.EVENT_STATUSES,
      Extent: vocabulary.EXTENTS,
      LinkAuthor: vocabulary.LINK_AUTHORS,
      OrganizationType: vocabulary.ORGANIZATION_TYPES,
      ParticipantRole: vocabulary.PARTICIPANT_ROLES,
      Presence: vocabulary.PRESENCES,
      PublicationBasis: vocabulary.PUBLICATION_BASES,
      Quotation: vocabulary.QUOTATIONS,
      Review: vocabulary.REVIEWS,
      RollUp: vocabulary.ROLL_UPS,
      SourceKind: vocabulary.SOURCE_KINDS,
    };
    for (const [name, words] of Object.entries(enums))
      expect({ [name]: wordsOf(name) }).toEqual({ [name]: [...words] });
  });

  it("pages every list as the Relay specification says", () => {
    const connections = ownTypes.filter(({ name }) =>
      name.endsWith("Connection"),
    );
    expect(connections.map(({ name }) => name).sort()).toEqual([
      "ActorConnection",
      "ArticleConnection",
      "ClaimConnection",
      "CorrectionConnection",
      "EventConnection",
      "RecordConnection",
    ]);
    for (const type of connections) {
      const fields = isObjectType(type) ? type.getFields() : {};
      expect(String(fields["pageInfo"]?.type)).toBe("PageInfo!");
      expect(String(fields["edges"]?.type)).toMatch(/^\[\w+Edge!\]!$/);
      expect(String(fields["totalCount"]?.type)).toBe("Int!");
    }
  });
});

describe("docs/api.md", () => {
  it("is what `npm run docs:api` makes", () => {
    expect(readFileSync("docs/api.md", "utf8")).toBe(
      `${apiPage(createGraphSchema())}\n`,
    );
  });
});

/** Names of the parts of a type that no description says anything of. */
function undescribed(type: GraphQLNamedType): string[] {
  const parts: [string, string | null | undefined][] = [
    [type.name, type.description],
  ];
  if (isEnumType(type))
    for (const value of type.getValues())
      parts.push([`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields()))
      parts.push([`${type.name}.${field.name}`, field.description]);
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      parts.push([`${type.name}.${field.name}`, field.description]);
      for (const argument of field.args)
        parts.push([
          `${type.name}.${field.name}(${argument.name})`,
          argument.description,
        ]);
    }
  return parts
    .filter(([, description]) => (description ?? "").trim().length < 3)
    .map(([name]) => name);
}
