import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What a query asks for, worked out once: it hangs on the document alone, not on variables or answers. */
export interface Plan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly root: Selection;
}

/** The fields asked of an object of one type, in order. */
export interface Selection {
  readonly type: GraphQLObjectType;
  readonly fields: readonly PlannedField[];
}

export interface PlannedField {
  /** Its name in the answer. */
  readonly key: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  readonly parent: GraphQLObjectType;
  readonly def: GraphQLField<unknown, unknown>;
  readonly shape: Shape;
  /** The leaf that it is where no resolver gives it; null for all else. */
  readonly plain: GraphQLLeafType | null;
}

/** How a value becomes part of the answer. What is asked of objects is worked out when the first is met. */
export type Shape =
  | { readonly kind: "nonNull"; readonly of: Shape }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "leaf"; readonly type: GraphQLLeafType }
  | { readonly kind: "object"; readonly selection: () => Selection }
  | {
      readonly kind: "abstract";
      readonly type: GraphQLAbstractType;
      /** Null: no such type is one of these. */
      readonly selection: (typename: string) => Selection | null;
    };

type Fragments = Record<string, FragmentDefinitionNode>;
type SelectionSets = readonly SelectionSetNode[];

/**
 * The plan of a query in a valid document. Null for what is rare enough to be left to Yoga's own executor: changes,
 * subscriptions, directives, questions about the schema.
 */
export function planOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operationName: string | null,
): Plan | null {
  const fragments: Fragments = {};
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  const [operation, another] = definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .filter(
      ({ name }) => operationName === null || name?.value === operationName,
    );
  const type = schema.getQueryType();
  if (
    operation?.operation !== OperationTypeNode.QUERY ||
    another !== undefined ||
    type == null ||
    ![operation, ...Object.values(fragments)].every(isPlain)
  )
    return null;
  const root = selectionOf(type, [operation.selectionSet], {
    schema,
    fragments,
  });
  return { schema, operation, fragments, root };
}

type Around = Pick<Plan, "schema" | "fragments">;

/** Without directives, questions about the schema, and a name that JavaScript takes for something else. */
function isPlain(
  node: OperationDefinitionNode | FragmentDefinitionNode | SelectionNode,
): boolean {
  if ((node.directives ?? []).length > 0) return false;
  if (node.kind === Kind.FIELD) {
    const isMeta = ["__schema", "__type"].includes(node.name.value);
    if (isMeta || keyOf(node) === "__proto__") return false;
  }
  return "selectionSet" in node
    ? (node.selectionSet?.selections ?? []).every(isPlain)
    : true;
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

function selectionOf(
  type: GraphQLObjectType,
  sets: SelectionSets,
  around: Around,
): Selection {
  const byKey = new Map<string, [FieldNode, ...FieldNode[]]>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const nodes = byKey.get(keyOf(node));
        if (nodes === undefined) byKey.set(keyOf(node), [node]);
        else nodes.push(node);
        continue;
      }
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT
          ? node
          : around.fragments[node.name.value];
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      if (fragment !== undefined && isMeant(fragment.typeCondition, type))
        collect(fragment.selectionSet);
    }
  };
  const isMeant = (
    condition: FragmentDefinitionNode["typeCondition"] | undefined,
    { name }: GraphQLObjectType,
  ): boolean => {
    if (condition === undefined || condition.name.value === name) return true;
    const wanted = around.schema.getType(condition.name.value);
    return isAbstractType(wanted) && around.schema.isSubType(wanted, type);
  };
  sets.forEach(collect);
  const fields = [...byKey].flatMap(([key, nodes]) => {
    const name = nodes[0].name.value;
    const def =
      name === "__typename" ? TypeNameMetaFieldDef : type.getFields()[name];
    if (def === undefined) return [];
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const shape = shapeOf(def.type, inner, around);
    const plain = def.resolve === undefined ? leafOf(shape) : null;
    return [{ key, nodes, parent: type, def, shape, plain }];
  });
  return { type, fields };
}

function leafOf(shape: Shape): GraphQLLeafType | null {
  const within = shape.kind === "nonNull" ? shape.of : shape;
  return within.kind === "leaf" ? within.type : null;
}

function shapeOf(
  type: GraphQLOutputType,
  sets: SelectionSets,
  around: Around,
): Shape {
  if (isNonNullType(type))
    return { kind: "nonNull", of: shapeOf(type.ofType, sets, around) };
  if (isListType(type))
    return { kind: "list", of: shapeOf(type.ofType, sets, around) };
  if (isLeafType(type)) return { kind: "leaf", type };
  const known = new Map<string, Selection>();
  const selection = (of: GraphQLObjectType): Selection => {
    const found = known.get(of.name) ?? selectionOf(of, sets, around);
    known.set(of.name, found);
    return found;
  };
  if (isObjectType(type))
    return { kind: "object", selection: () => selection(type) };
  return {
    kind: "abstract",
    type,
    selection: (typename) => {
      const met = known.get(typename);
      if (met !== undefined) return met;
      const of = around.schema.getType(typename);
      return isObjectType(of) && around.schema.isSubType(type, of)
        ? selection(of)
        : null;
    },
  };
}
