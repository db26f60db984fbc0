import type { RawEntry } from '../../../config/edit/entries.ts';
import { text } from '../../../domain/text/text.ts';
import { AT_ONCE, type EntryField, type EntryKind } from './entryKinds.ts';

const holder: EntryField = {
  name: 'person',
  said: text('Người', 'Person'),
  kind: 'person',
  need: 'required',
};
const field: EntryField = {
  name: 'field',
  said: text('Lĩnh vực', 'Field of work'),
  kind: 'field',
  need: 'required',
  hint: text('mã, ví dụ kinh-te', 'a code such as kinh-te'),
};

const CHAIRMAN: EntryKind = {
  path: 'chu-tich',
  file: 'agency.yaml',
  list: null,
  keys: [],
  title: text('Chủ tịch', 'Chairman'),
  add: text('', ''),
  next: AT_ONCE,
  hasId: false,
  fields: [{ ...holder, name: 'chairman' }],
};

const LEADERS: EntryKind = {
  path: 'lanh-dao',
  file: 'agency.yaml',
  list: 'leaders',
  keys: ['field'],
  title: text('Lãnh đạo phụ trách lĩnh vực', 'Leaders of fields'),
  add: text('Thêm lĩnh vực', 'Add a field'),
  next: AT_ONCE,
  hasId: false,
  fields: [field, holder],
};

const OPTIONAL = text('để trống: mọi việc còn lại', 'blank: everything else');

const COORDINATORS: EntryKind = {
  path: 'dau-moi',
  file: 'agency.yaml',
  list: 'coordinators',
  keys: ['person', 'field', 'plan'],
  title: text('Đầu mối theo dõi, đôn đốc', 'Coordinators'),
  add: text('Thêm đầu mối', 'Add a coordinator'),
  next: AT_ONCE,
  hasId: false,
  fields: [
    holder,
    { ...field, need: 'optional', said: text('Chỉ lĩnh vực', 'Of the field'), hint: OPTIONAL },
    {
      name: 'plan',
      said: text('Chỉ kế hoạch (mã)', 'Of the plan (id)'),
      kind: 'words',
      need: 'optional',
      hint: OPTIONAL,
    },
  ],
  // The first that fits is chosen: whoever looks after one thing stands before who has the rest.
  placeOf: (entries, entry) => {
    const general = entries.findIndex((one) => !isSpecial(one));
    return isSpecial(entry) && general !== -1 ? general : undefined;
  },
};

const isSpecial = ({ plan, field: of }: RawEntry): boolean =>
  plan !== undefined || of !== undefined;

/** Who holds which role of the office. */
export const ROLE_KINDS: readonly EntryKind[] = [CHAIRMAN, LEADERS, COORDINATORS];
