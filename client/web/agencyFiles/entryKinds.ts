import type { RawEntry } from '../../../config/edit/entries.ts';
import type { AgencyFileName } from '../../../config/load/loadAgency.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** How a key of an entry is typed. */
export type FieldKind =
  | 'words'
  | 'list'
  | 'day'
  | 'yes'
  | 'person'
  | 'units'
  | 'relation'
  | 'field';

/** A key of an entry, as a form asks for it. */
export interface EntryField {
  name: string;
  said: Text;
  kind: FieldKind;
  need: 'required' | 'optional';
  hint?: Text;
  /** Above its column in a list, where its name is too long for that. */
  head?: Text;
}

/** A kind of entry of the agency's files that is changed on the page. */
export interface EntryKind {
  /** Its part of the address. */
  path: string;
  file: AgencyFileName;
  /** Null: the file itself is the one entry, which nobody adds or takes out. */
  list: string | null;
  /** By which of its keys an entry is known. */
  keys: readonly string[];
  /** `Người`, above the list. */
  title: Text;
  /** `Thêm người` */
  add: Text;
  /** What becomes of a change once it is written. */
  next: Text;
  /** Known by a code of its own, which tasks and other files name. */
  hasId: boolean;
  fields: readonly EntryField[];
  /** Where in the list a new entry stands: before which; absent or undefined: at the end. */
  placeOf?: (entries: readonly RawEntry[], entry: RawEntry) => number | undefined;
}

const OTHERWISE = text('để trống nếu không có', 'leave blank if there is none');
const SEVERAL = text('nhiều tên cách nhau bằng “;”', 'several with “;” between');

const named: EntryField = {
  name: 'name',
  said: text('Tên', 'Name'),
  kind: 'words',
  need: 'required',
};
const aliases: EntryField = {
  name: 'aliases',
  said: text('Tên gọi khác trong kế hoạch', 'Other names in plans'),
  head: text('Tên gọi khác', 'Other names'),
  kind: 'list',
  need: 'optional',
  hint: SEVERAL,
};

const [FIRST_DAY, LAST_DAY] = [text('Ngày đầu', 'First day'), text('Ngày cuối', 'Last day')];

const days = (first: Text, last: Text): EntryField[] => [
  { name: 'from', said: first, kind: 'day', need: 'optional', hint: OTHERWISE, head: FIRST_DAY },
  { name: 'until', said: last, kind: 'day', need: 'optional', hint: OTHERWISE, head: LAST_DAY },
];

/** What changes at once. */
export const AT_ONCE = text(
  'Phần mềm tự đọc lại tệp, không cần khởi động lại: có hiệu lực ngay, từ thông báo kế tiếp và lần mở trang kế tiếp.',
  'The product reads the file again by itself, without a restart: it holds at once, from the next notice and the next page.',
);

export const PEOPLE: EntryKind = {
  path: 'nguoi',
  file: 'people.yaml',
  list: 'people',
  keys: ['id'],
  title: text('Người', 'People'),
  add: text('Thêm người', 'Add a person'),
  next: AT_ONCE,
  hasId: true,
  fields: [
    { ...named, said: text('Họ và tên', 'Name') },
    { name: 'title', said: text('Chức vụ', 'Title'), kind: 'words', need: 'required' },
    {
      name: 'email',
      said: text('Thư điện tử', 'Mail address'),
      kind: 'words',
      need: 'optional',
      hint: OTHERWISE,
    },
    {
      name: 'viaOffice',
      said: text(
        'Không nhận thư điện tử: nhận qua Văn phòng',
        'Gets no mail: is told through the office',
      ),
      kind: 'yes',
      need: 'optional',
      head: text('Qua Văn phòng', 'Through the office'),
    },
    ...days(
      text('Ngày đầu giữ nhiệm vụ', 'First day in office'),
      text('Ngày cuối giữ nhiệm vụ', 'Last day in office'),
    ),
  ],
};

export const UNITS: EntryKind = {
  path: 'don-vi',
  file: 'units.yaml',
  list: 'units',
  keys: ['id'],
  title: text('Đơn vị', 'Units'),
  add: text('Thêm đơn vị', 'Add a unit'),
  next: AT_ONCE,
  hasId: true,
  fields: [
    named,
    aliases,
    { name: 'relation', said: text('Quan hệ', 'Relation'), kind: 'relation', need: 'required' },
    { name: 'officer', said: text('Người phụ trách', 'Officer'), kind: 'person', need: 'optional' },
    {
      name: 'field',
      said: text('Lĩnh vực', 'Field of work'),
      kind: 'field',
      need: 'optional',
      hint: text('mã, ví dụ kinh-te', 'a code such as kinh-te'),
    },
    ...days(FIRST_DAY, LAST_DAY),
  ],
};

export const GROUPS: EntryKind = {
  path: 'nhom',
  file: 'units.yaml',
  list: 'groups',
  keys: ['id'],
  title: text('Nhóm đơn vị', 'Groups of units'),
  add: text('Thêm nhóm', 'Add a group'),
  next: AT_ONCE,
  hasId: true,
  fields: [
    named,
    aliases,
    { name: 'members', said: text('Gồm các đơn vị', 'Its units'), kind: 'units', need: 'required' },
  ],
};

export const ABSENCES: EntryKind = {
  path: 'vang-mat',
  file: 'absences.yaml',
  list: 'absences',
  keys: ['person', 'from'],
  title: text('Vắng mặt', 'Absences'),
  add: text('Ghi vắng mặt', 'Record an absence'),
  next: text(
    'Phần mềm tự đọc lại tệp, không cần khởi động lại: trong những ngày ghi trên, người nhận thay nhận thông báo và được quyết định thay trên trang; người vắng trở lại thì nhận một danh sách các việc còn mở.',
    'The product reads the file again by itself, without a restart: on those days the delegate gets the notices and decides on the page; whoever is back gets one list of what is open.',
  ),
  hasId: false,
  fields: [
    { name: 'person', said: text('Người vắng', 'Who is away'), kind: 'person', need: 'required' },
    { name: 'from', said: text('Từ ngày', 'From'), kind: 'day', need: 'required' },
    { name: 'to', said: text('Đến hết ngày', 'To, included'), kind: 'day', need: 'required' },
    {
      name: 'delegate',
      said: text('Người nhận thay', 'Delegate'),
      kind: 'person',
      need: 'optional',
    },
  ],
};

/** How a unit stands to the office. */
export const RELATIONS: Readonly<Record<string, Text>> = {
  subordinate: text('Trực thuộc: được nhắc, đôn đốc', 'Subordinate: is reminded'),
  peer: text('Phối hợp: đầu mối làm công văn', 'Peer: the coordinator writes to it'),
  superior: text('Cấp trên: đầu mối làm công văn', 'Superior: the coordinator writes to it'),
};
