import { type Text, text } from '../../domain/text/text.ts';

/** What keys are for, in the sentences that tell what is wrong with them. */
export interface KeyKind {
  /** `khóa mã hóa` · `encryption keys` */
  name: Text;
  /** The setting that names their file. */
  setting: string;
}

export const ENCRYPTION_KEYS: KeyKind = {
  name: text('khóa mã hóa', 'encryption keys'),
  setting: 'encryption.keysFile',
};

export const WEB_KEYS: KeyKind = {
  name: text('khóa của trang web', 'keys of the web page'),
  setting: 'web.keysFile',
};
