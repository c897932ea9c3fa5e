/** A Goldstein score, from -10 to 10; null where the cell is empty. What is no score is put to the problems. */
export function scoreOf(
  text: string,
  column: string,
  problems: string[],
): number | null {
  if (text === "") return null;
  const score = Number(text);
  if (!Number.isFinite(score))
    problems.push(`${column} must be a number, not "${text}"`);
  else if (Math.abs(score) > 10)
    problems.push(`${column} must be from -10 to 10, not ${score}`);
  return score;
}
