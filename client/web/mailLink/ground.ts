import type { Agency } from '../../../config/agency.ts';
import type { SigningKeys } from '../../../domain/access/sealed.ts';
import type { WorkLink } from '../../../domain/access/workLink.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { Desk, Office } from '../../office/office.ts';
import type { Account, Accounts } from '../../office/types.ts';
import type { Audit } from '../access/audit.ts';
import type { Limits } from '../access/limits.ts';
import type { Site } from '../access/site.ts';

/** What was done through a link, for the mail that tells its owner. */
export interface LinkReceipt extends Account {
  /** The id of the mail or the list whose link it was. */
  link: string;
  at: Instant;
  /** The network address it came from; empty where that is not known. */
  from: string;
  task: { id: string; key: string; title: string };
  /** Of the task after it: tells what was done from the same done before or later. */
  revision: number;
  /** What was done: `báo cáo kết quả (15/BC-UBND ngày 04/03/2026)` */
  said: Text;
}

/** What pages reached by a mail's link stand on. */
export interface MailLinkGround {
  office: Pick<Office, 'as'>;
  accounts: Pick<Accounts, 'linksEndedOn'>;
  agencies: { all(): Agency[] };
  site: Site;
  keys: () => SigningKeys;
  now: () => Instant;
  limits: Pick<Limits, 'unknownLinks' | 'linkActs'>;
  audit: Audit;
  /** A restored copy that holds its mails takes no acts either: the office itself gets them. */
  isHeld(): boolean;
  /** Has the owner of a link told at once; resolves when that cannot be forgotten any more. */
  sendReceipt(receipt: LinkReceipt): Promise<void>;
}

/** A link that is valid, with whoever it belongs to. */
export interface OpenedLink {
  link: WorkLink;
  /** As it stands in the address. */
  word: string;
  agency: Agency;
  person: NamedPerson;
  /** The agency's day. */
  today: LocalDate;
  /** The network address it was opened from; empty where that is not known. */
  from: string;
  /** The office as its person uses it through this link. */
  desk: Desk;
}
