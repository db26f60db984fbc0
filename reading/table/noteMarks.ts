/** `1`, `(2)`, `[3]`, `*`, `a`: what notes are marked with. */
const MARK = /^\s*[[(]?(?:\d{1,3}|\*{1,3}|[a-z]|[ivx]{1,4})[\])]?(?:[,;]\s*\d{1,3})*\s*$/u;
/** `m²`, `km²`, `2 x 10⁶`: what is raised here counts. */
const POWER = /(?:^|[^\p{L}])(?:[kcdmh]?m|[×x.]\s?10)$/u;

/** True for raised words that mark a note, after the words `before` them. */
export const isNoteMark = (raised: string, before: string): boolean =>
  MARK.test(raised) && !(/^\d$/u.test(raised.trim()) && POWER.test(before.trimEnd()));

const RAISED = /[⁰¹²³⁴-⁹]+/gu;

/** A text without figures that a font has raised, but those of measures. */
export const withoutRaisedFigures = (text: string): string =>
  text.replace(RAISED, (figures, at: number) =>
    POWER.test(text.slice(0, at).trimEnd()) ? figures : '',
  );
