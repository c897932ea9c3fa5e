import {
  isAbstractType,
  isObjectType,
  isScalarType,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

/** By type what answers it: fields by name, of an interface or union `__resolveType`, of a scalar how it is read. */
export type Resolvers = Readonly<Record<string, object>>;

type Resolver = GraphQLFieldResolver<unknown, never>;
type FieldParts =
  Resolver | { readonly subscribe: Resolver; readonly resolve: Resolver };

/** Puts them in their places; who answers what nobody can ask made a mistake. */
export function attachResolvers(
  schema: GraphQLSchema,
  resolvers: Resolvers,
): void {
  for (const [name, parts] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (type === undefined) throw new Error(`There is no type ${name}.`);
    attach(type, parts);
  }
}

function attach(type: GraphQLNamedType, parts: object): void {
  if (isScalarType(type)) Object.assign(type, parts);
  else if (isAbstractType(type))
    type.resolveType = (parts as { __resolveType: never }).__resolveType;
  else if (isObjectType(type)) {
    const fields = type.getFields();
    for (const [name, how] of Object.entries(
      parts as Record<string, FieldParts>,
    )) {
      const field = fields[name];
      if (field === undefined)
        throw new Error(`There is no field ${type.name}.${name}.`);
      Object.assign(field, typeof how === "function" ? { resolve: how } : how);
    }
  } else throw new Error(`${type.name} has nothing to be answered.`);
}
