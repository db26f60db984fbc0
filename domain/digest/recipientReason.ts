import type { Role } from '../directory/types.ts';
import { type Language, type Text, text } from '../text/text.ts';
import { clean } from './clean.ts';
import type { Notice } from './types.ts';

const ROLES: Record<Role, Text> = {
  doer: text('người được giao trực tiếp thực hiện', 'the one it was handed on to'),
  officer: text('người chịu trách nhiệm thực hiện', 'the responsible officer'),
  coordinator: text('đầu mối theo dõi của Văn phòng', 'the coordinator at the office'),
  supervisor: text('lãnh đạo trực tiếp chỉ đạo', 'the supervising leader'),
  chairman: text('Chủ tịch', 'the chairman'),
};

/** Why the reader gets a notice: his own roles, or whom he stands in for. */
export function recipientReason({ roles, instead, unitName }: Notice, language: Language): string {
  const vi = language === 'vi';
  const own = roleWords(roles, language);
  if (instead === null) return vi ? `ông/bà là ${own}` : `you are ${own}`;
  const name = clean(instead.name);
  switch (instead.why) {
    case 'absent':
      return vi
        ? `thay ông/bà ${name} đang vắng mặt, ${own}`
        : `you stand in for ${name}, who is absent, ${own}`;
    case 'via-office':
      return vi
        ? `xin chuyển giúp đến ông/bà ${name}, ${own}`
        : `please pass it on to ${name}, ${own}`;
    case 'polite':
      return vi
        ? `${clean(unitName)} không thuộc quyền quản lý trực tiếp: Văn phòng trao đổi bằng công văn`
        : `${clean(unitName)} is not a subordinate unit: the office writes to it by official letter`;
    case 'unfilled': {
      const whom = name === '' ? '' : ` (${name})`;
      return vi
        ? `chưa có người nhận với vai trò ${own}${whom}`
        : `nobody could be found as ${own}${whom}`;
    }
  }
}

function roleWords(roles: Role[], language: Language): string {
  if (roles.length === 0)
    return language === 'vi' ? 'người liên quan trực tiếp' : 'directly concerned';
  return roles.map((role) => ROLES[role][language]).join(language === 'vi' ? ' và ' : ' and ');
}
