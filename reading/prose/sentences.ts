/**
 * Cuts running text into clauses that can carry a duty: lines, bullets after a stop, sentences,
 * parts between ";".
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /\n|;\s+|(?<=[.:…)])\s*[-–+•]\s+(?=[\p{Lu}\d])|\s\+\s(?=\p{Lu})|(?<=[\p{L}\d)”"][.…])\s+(?=[\p{Lu}“])/u,
    )
    .map((sentence) => sentence.replace(/^\s*(?:[-–+•]\s*|[a-zđ]\)\s*|\d{1,2}[.)]\s+)/u, '').trim())
    .filter((sentence) => sentence.length > 0);
}
