import type { Role } from '../../directory/types.ts';
import { type Language, type Text, text } from '../../text/text.ts';
import type { Notice } from '../types.ts';
import { clean } from './clean.ts';

/** What a role is, of somebody else. */
const ROLES: Record<Role, Text> = {
  doer: text('người được giao trực tiếp thực hiện', 'the one it was handed on to'),
  officer: text('người được giao chủ trì thực hiện', 'the responsible officer'),
  coordinator: text('đầu mối theo dõi', 'the coordinator'),
  supervisor: text('lãnh đạo trực tiếp chỉ đạo', 'the supervising leader'),
  chairman: text('Chủ tịch', 'the chairman'),
  participant: text('phụ trách đơn vị phối hợp', 'the officer of a coordinating unit'),
  answerer: text('người được đề nghị trả lời vướng mắc', 'asked to answer the obstacle'),
};

/** The same of the reader: `Ông/Bà nhận thư này vì được giao chủ trì thực hiện`. */
const OWN: Record<Role, Text> = {
  doer: text('được giao trực tiếp thực hiện', 'it was handed on to you'),
  officer: text('được giao chủ trì thực hiện', 'you are the responsible officer'),
  coordinator: text('là đầu mối theo dõi', 'you are the coordinator'),
  supervisor: text('trực tiếp chỉ đạo nhiệm vụ', 'you are the supervising leader'),
  chairman: text('nhiệm vụ đến mức báo cáo Chủ tịch', 'it is reported to the chairman'),
  participant: text('đơn vị do Ông/Bà phụ trách được giao phối hợp', 'your unit takes part'),
  answerer: text(
    'được đề nghị cho ý kiến về vướng mắc',
    'your answer to the obstacle is asked for',
  ),
};

/** Why the reader gets a notice, as a sentence: his own roles, or whom he stands in for. */
export function recipientReason({ roles, instead, unitName, takesPart }: Notice): Text {
  if (instead === null) {
    const own = listed(roles, OWN, CONCERNED);
    return text(`Ông/Bà nhận thư này vì ${own.vi}`, `You get this because ${own.en}`);
  }
  const name = clean(instead.name);
  const whose = listed(roles, ROLES, DIRECTLY);
  switch (instead.why) {
    case 'absent':
      return text(
        `Ông/Bà nhận thay ông/bà ${name} đang vắng mặt, ${whose.vi}`,
        `You stand in for ${name}, who is absent, ${whose.en}`,
      );
    case 'via-office':
      return text(
        `Xin chuyển giúp đến ông/bà ${name}, ${whose.vi}`,
        `Please pass it on to ${name}, ${whose.en}`,
      );
    case 'polite':
      return text(
        `${clean(takesPart ?? unitName)} không thuộc quyền quản lý trực tiếp: Văn phòng trao đổi bằng công văn`,
        `${clean(takesPart ?? unitName)} is not a subordinate unit: the office writes to it by official letter`,
      );
    case 'unfilled': {
      const whom = name === '' ? '' : ` (${name})`;
      return text(
        `Danh bạ chưa có ${whose.vi}${whom}, nên chuyển đến Ông/Bà`,
        `Nobody could be found as ${whose.en}${whom}, so it goes to you`,
      );
    }
  }
}

const CONCERNED = text('liên quan trực tiếp', 'it concerns you directly');
const DIRECTLY = text('người liên quan trực tiếp', 'directly concerned');

function listed(roles: Role[], words: Record<Role, Text>, none: Text): Text {
  const said = roles.map((role) => words[role]);
  return said.length === 0 ? none : text(all(said, 'vi', ' và '), all(said, 'en', ' and '));
}

const all = (said: Text[], language: Language, and: string): string =>
  said.map((one) => one[language]).join(and);
