import { type Language, text } from '../text/text.ts';

/** What a mail to sign in with says: one link, one code, how long they serve. */
export interface SignInWords {
  subject: string;
  /** Its paragraphs, in order; the link and the code stand alone in theirs. */
  paragraphs: string[];
}

/** The words of a mail to sign in with. */
export function signInWords(
  agencyName: string,
  { link, code, minutes }: { link: string; code: string; minutes: number },
  language: Language,
): SignInWords {
  const said = (vi: string, en: string): string => text(vi, en)[language];
  return {
    subject: said(
      `[${agencyName}] Đăng nhập trang đôn đốc: ${code}`,
      `[${agencyName}] Sign in: ${code}`,
    ),
    paragraphs: [
      said(
        'Đồng chí vừa yêu cầu đăng nhập trang theo dõi, đôn đốc nhiệm vụ. Mở liên kết dưới đây bằng chính trình duyệt đã yêu cầu:',
        'You have asked to sign in. Open this link in the browser that asked:',
      ),
      link,
      said('Hoặc nhập mã sau vào trang đang mở:', 'Or type this code into the page that asked:'),
      code,
      said(
        `Liên kết và mã dùng được một lần, trong ${minutes} phút. Nếu đồng chí không yêu cầu, bỏ qua thư này và không đưa mã cho ai.`,
        `Link and code serve once, for ${minutes} minutes. If you did not ask, leave this mail, and give the code to nobody.`,
      ),
    ],
  };
}
