import { countryId, organizationId } from "../../server/domain/ids.ts";
import {
  ORGANIZATION_TYPES,
  type OrganizationType,
} from "../../server/domain/vocabulary.ts";
import rows from "./organizations.json" with { type: "json" };

/** An organization that news names without explaining it. */
export interface OrganizationEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: OrganizationType;
  readonly basedIn: string | null;
  readonly actsFor: string | null;
}

interface Row {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly type: string;
  readonly basedIn?: string;
  readonly actsFor?: string;
}

/** Intergovernmental bodies, media, companies, armed groups, parties, agencies and others. */
export function loadOrganizations(): OrganizationEntry[] {
  return (rows as readonly Row[]).map((row) => ({
    id: organizationId(row.name),
    name: row.name,
    aliases: row.aliases ?? [],
    type: typeOf(row),
    basedIn: row.basedIn === undefined ? null : countryId(row.basedIn),
    actsFor: row.actsFor === undefined ? null : countryId(row.actsFor),
  }));
}

function typeOf(row: Row): OrganizationType {
  const type = ORGANIZATION_TYPES.find((each) => each === row.type);
  if (type === undefined)
    throw new Error(
      `${row.name} in organizations.json has the unknown type ${row.type}.`,
    );
  return type;
}
