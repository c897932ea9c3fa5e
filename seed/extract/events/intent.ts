/**
 * What is only planned is coded as intent, as the CAMEO codebook has it: to cooperate (03) for a
 * cooperative act, and a threat (13) for a hostile one that its doer has announced.
 */
const INTENTS: readonly (readonly [prefix: string, code: string])[] = [
  ["045", "039"],
  ["04", "036"],
  ["057", "030"],
  ["05", "032"],
  ["061", "0311"],
  ["062", "0312"],
  ["063", "0313"],
  ["064", "0314"],
  ["06", "031"],
  ["071", "0331"],
  ["072", "0332"],
  ["073", "0333"],
  ["074", "0334"],
  ["07", "033"],
  ["0831", "0341"],
  ["0832", "0342"],
  ["0833", "0343"],
  ["0834", "0344"],
  ["083", "034"],
  ["081", "0351"],
  ["082", "0352"],
  ["084", "0353"],
  ["085", "0354"],
  ["086", "0355"],
  ["087", "0356"],
  ["08", "035"],
  ["14", "133"],
  ["162", "1311"],
  ["163", "1312"],
  ["164", "134"],
  ["165", "135"],
  ["166", "136"],
  ["16", "1313"],
  ["1721", "1321"],
  ["1722", "1322"],
  ["1723", "1323"],
  ["1724", "1324"],
  ["175", "137"],
  ["17", "132"],
  ["191", "1381"],
  ["192", "1382"],
  ["183", "1383"],
  ["19", "1384"],
  ["204", "1385"],
  ["15", "138"],
  ["18", "138"],
  ["20", "138"],
];

/** The code of announcing the act; the act's own where CAMEO knows no intent for it. */
export function intentOf(code: string): string {
  return INTENTS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? code;
}
