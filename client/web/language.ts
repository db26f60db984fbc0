import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../../domain/text/text.ts';

const COOKIE = 'dondoc-language';
const YEAR_S = 365 * 86_400;

const isLanguage = (word: string | undefined): word is Language => word === 'vi' || word === 'en';

/** The language this browser was set to; else that of the office. */
export function languageOf(c: Context, office: Language): Language {
  const chosen = getCookie(c, COOKIE);
  return isLanguage(chosen) ? chosen : office;
}

/** Keeps what somebody chose; anything that is no language changes nothing. */
export function chooseLanguage(c: Context, word: string | undefined): void {
  if (isLanguage(word)) setCookie(c, COOKIE, word, { path: '/', sameSite: 'Lax', maxAge: YEAR_S });
}
