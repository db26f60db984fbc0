import type { Instant, LocalDate } from '../../../../domain/calendar/types.ts';
import type { Text } from '../../../../domain/text/text.ts';

/** What the machine knows that serves the page: its software, its files, its accounts. */
export interface MachineState {
  /** Of the product. */
  version: string;
  /** Where mails go. */
  mails: Text;
  isEncrypted: boolean;
  isPractice: boolean;
  /** How the mail server answers; null where mails go into a folder, or are held. */
  mailServer: { ok: boolean; said: Text[] } | null;
  /** What is wrong with disk, accounts, certificates and backups. */
  troubles: Text[];
  /** Of a restored copy that holds its mails; null: they leave. */
  held: { restoredAt: Instant; takenAt: Instant } | null;
}

/** A key, by its id. Nothing tells its content. */
export interface KeyState {
  id: string;
  /** The day it was made; null where its id does not tell. */
  madeOn: LocalDate | null;
}

/** Keys for one purpose, the one that writes first; the others are known for what they wrote. */
export type KeyStates = [current: KeyState, ...older: KeyState[]];

/** The keys and certificates that the machine uses. */
export interface KeysState {
  /** Null: nothing is encrypted. */
  encryption: KeyStates | null;
  web: KeyStates;
  /** By the setting that names its file; `ends` null where it cannot be read. */
  certificates: { setting: string; ends: LocalDate | null }[];
}
