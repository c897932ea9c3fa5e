import { organizationId } from "../../../server/domain/ids.ts";
import type { OrganizationType } from "../../../server/domain/vocabulary.ts";
import type { Item } from "./items.ts";

/** An organization that the article names, from the list or by its shape. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly basedIn: string | null;
  readonly actsFor: string | null;
}

/** An organization that no list has, of the kind its name tells. */
export function organizationNamed(
  name: string,
  country: string | null,
  isMedium = false,
): Organization | null {
  const body = country !== null && STATE_BODY.test(name);
  const type = isMedium ? "MEDIA" : body ? "GOVERNMENT" : typeByName(name);
  const id = organizationId(name);
  if (id === "organization:") return null;
  return {
    id,
    name,
    type,
    basedIn: country,
    actsFor: type === "GOVERNMENT" ? country : null,
  };
}

/** With a country before it, a public body: "Zimbabwe Electoral Commission". */
const STATE_BODY =
  /\b(?:Commission|Authority|Agency|Bureau|Council|Command|Service)\b/;

/** What kind of organization a name tells of by its words. */
function typeByName(name: string): OrganizationType {
  for (const [pattern, type] of PATTERNS) if (pattern.test(name)) return type;
  return "OTHER";
}

const PATTERNS: readonly (readonly [RegExp, OrganizationType])[] = [
  [
    /\b(?:Ministry|Department|Government|Cabinet|Presidency|Embassy|High Commission|Consulate|Parliament|Senate|Congress|Assembly|Supreme Court|Court|Police|Navy|Coast Guard|Air Force|Central Bank|Directorate|Inspectorate|Administration|Secretariat|Security Council)\b/,
    "GOVERNMENT",
  ],
  [
    /\b(?:Times|Post|Herald|Tribune|Gazette|Journal|News|Daily|Observer|Star|Sun|Telegraph|Mail|Mirror|Express|Chronicle|Review|Weekly|Radio|Television|TV|Broadcasting|Press|Media|Ledger|Courier|Bulletin|Monitor|Standard|Inquirer|Globe|Independent|Dispatch|Sentinel|Nation|Examiner|Echo|Witness)\b/,
    "MEDIA",
  ],
  [
    /\b(?:Party|Democrats|Republicans|Conservatives|Liberals|Socialists|Communists|Greens|Nationalists|Caucus|Bloc|Parti|Partido|Partei|Rally)\b/,
    "PARTY",
  ],
  [
    /\b(?:Brigades?|Front|Army|Battalion|Regiment|Militia|Legion|Forces?|Guards?|Jihad|Mujahideen|Cartel|Resistance|Rebels|Volunteers)\b/,
    "ARMED",
  ],
  [
    /\b(?:Bank|Corporation|Company|Group|Holdings|Airlines|Airways|Motors|Industries|Systems|Technologies|Energy|Petroleum|Oil|Gas|Steel|Mining|Resources|Pharmaceuticals|Partners|Capital|Securities|Insurance|Railways|Shipping|Logistics|Works|Shipyards?|Inc|Corp|Ltd|LLC|PLC|AG|GmbH|SA|Co|plc|ltd|llc|inc|gmbh)\b\.?/,
    "COMPANY",
  ],
  [
    /\b(?:Foundation|Association|Institute|Society|Trust|Centre|Center|Watch|Network|Church|Charity|Observatory|International)\b/,
    "NGO",
  ],
];

/** Organs that are their state when they act; parliaments, courts and armies stay actors of their own. */
export const STATE_ORGAN =
  /\b(?:Ministry|Department|Government|Cabinet|Presidency|Embassy|High Commission|Consulate|Administration|Foreign Office|Chancellery)\b/;

/** Words of a second mention and which organizations they can mean. */
export const COMMON_NAMES: ReadonlyMap<string, RegExp | OrganizationType> =
  new Map<string, RegExp | OrganizationType>([
    ["agency", /agency|IAEA|UNHCR|UNRWA/i],
    ["commission", /commission/i],
    ["council", /council/i],
    ["forum", /forum/i],
    ["court", /court|tribunal/i],
    ["tribunal", /court|tribunal/i],
    ["bank", /bank/i],
    ["fund", /fund/i],
    ["union", /union/i],
    ["alliance", /nato|alliance|bloc/i],
    ["bloc", /union|asean|ecowas|mercosur|community|caricom|nato|g7|brics/i],
    ["community", /community/i],
    ["organization", "IGO"],
    ["organisation", "IGO"],
    ["watchdog", /agency|watch|IAEA/i],
    ["newspaper", "MEDIA"],
    ["paper", "MEDIA"],
    ["broadcaster", "MEDIA"],
    ["channel", "MEDIA"],
    ["daily", "MEDIA"],
    ["magazine", "MEDIA"],
    ["company", "COMPANY"],
    ["firm", "COMPANY"],
    ["party", "PARTY"],
    ["militia", "ARMED"],
    ["charity", "NGO"],
  ]);

/** The body an item names, unless it is an organ that is its state: "Foreign Ministry". */
export function bodyOf(
  organizationOf: ReadonlyMap<Item, Organization>,
  item: Item,
): string | null {
  const organization = organizationOf.get(item);
  return organization === undefined || organOf(organization)
    ? null
    : organization.id;
}

/** Whether an item names an organ of state, "the Turkish Foreign Ministry", and of which state. */
export function organOf(organization: Organization): boolean {
  return (
    organization.type === "GOVERNMENT" && STATE_ORGAN.test(organization.name)
  );
}
