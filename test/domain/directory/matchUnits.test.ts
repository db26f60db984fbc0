import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchUnits } from '../../../domain/directory/matchUnits.ts';
import type { Unit } from '../../../domain/directory/types.ts';
import { directoryWith, tanLap } from './sampleDirectory.ts';

const units = (phrase: string) => matchUnits(tanLap, phrase).units;

describe('a phrase the directory knows', () => {
  it.each([
    ['Văn phòng UBND xã', ['van-phong']],
    ['VĂN PHÒNG  UBND XÃ.', ['van-phong']],
    ['ĐC – XD', ['dia-chinh']],
    ['DC-XD', ['dia-chinh']],
    ['Văn hoá - xã hội', ['van-hoa']],
    ['ĐC – XD, Môi trường', ['dia-chinh']],
    ['Các ban, ngành', ['van-phong', 'dia-chinh', 'van-hoa']],
    ['Các ngành có liên quan.', ['van-phong', 'dia-chinh', 'van-hoa']],
    ['VH-XH và Trạm Y tế', ['van-hoa', 'tram-y-te']],
    ['Văn phòng HĐND và UBND xã, VH-XH & Trạm Y tế', ['van-phong', 'van-hoa', 'tram-y-te']],
    ['- VH-XH\n- Trạm Y tế', ['van-hoa', 'tram-y-te']],
    ['- VH-XH - Trạm Y tế', ['van-hoa', 'tram-y-te']],
    ['VP; ĐC-XD;', ['van-phong', 'dia-chinh']],
    ['VH-XH; VH-XH', ['van-hoa']],
  ])('%s', (phrase, expected) => {
    const match = matchUnits(tanLap, phrase);
    expect(match.units).toEqual(expected);
    expect(match.questions).toEqual([]);
  });

  it('names its group when the whole phrase is one', () => {
    expect(matchUnits(tanLap, 'Các ban, ngành').group).toBe('cac-nganh');
    expect(matchUnits(tanLap, 'Các ban, ngành; Trạm Y tế').group).toBeNull();
  });

  it('is found however its letters are composed and its case written', () => {
    const names = tanLap.units.flatMap((unit) =>
      [unit.name, ...unit.aliases].map((name) => [unit.id, name] as const),
    );
    const spelling = fc.constantFrom<(name: string) => string>(
      (name) => name.normalize('NFD'),
      (name) => name.toUpperCase(),
      (name) => name.replaceAll(' – ', '-'),
      (name) => ` ${name} .`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), spelling, ([id, name], respell) => {
        expect(units(respell(name))).toEqual([id]);
      }),
    );
  });
});

describe('names that differ only in accents', () => {
  const twins = directoryWith({
    units: [
      {
        id: 'thon-ha',
        name: 'Thôn Hà',
        aliases: [],
        relation: 'subordinate',
        officer: null,
        field: null,
      },
      {
        id: 'thon-ha-2',
        name: 'Thôn Hạ',
        aliases: [],
        relation: 'subordinate',
        officer: null,
        field: null,
      },
    ],
  });

  it('stay apart when written with their accents', () => {
    expect(matchUnits(twins, 'thôn hà').units).toEqual(['thon-ha']);
    expect(matchUnits(twins, 'Thôn Hạ').units).toEqual(['thon-ha-2']);
  });

  it('are asked about when written without', () => {
    const match = matchUnits(twins, 'Thon Ha');
    expect(match.units).toEqual([]);
    expect(match.questions).toMatchObject([
      { about: 'unit', blocking: true, choices: ['Thôn Hà', 'Thôn Hạ'] },
    ]);
    expect(match.questions[0]?.said.vi).toBe(
      '“Thon Ha” có thể là “Thôn Hà”, “Thôn Hạ”; hãy chọn một.',
    );
  });
});

describe('where only one of such names is known', () => {
  const one = (name: string) => {
    const unit = { ...tanLap.units[0], id: 'one', name, aliases: [] } as Unit;
    return directoryWith({ units: [unit], groups: [] });
  };

  it.each([
    ['Thôn Hà', 'Thôn Hạ'],
    ['Thôn Há', 'Thôn Hạ'],
    ['Thôn  HÀ', 'Thôn Hạ'],
    ['Thôn An Hoà', 'Thôn An Hoa'],
    ['Phòng Kinh té', 'Phòng Kinh tế'],
    ['Ban Văn xà', 'Ban Văn xá xã'],
  ])('another is asked about, and it is offered: %s is not %s', (phrase, name) => {
    const { units, questions } = matchUnits(one(name), phrase);
    expect(units).toEqual([]);
    expect(questions).toMatchObject([{ about: 'unit', blocking: true, choices: [name] }]);
  });

  it.each([
    ['Thon Ha', 'Thôn Hạ'],
    ['Thôn Ha', 'Thôn Hạ'],
    ['Phòng Van hoa và Xa hoi', 'Phòng Văn hóa – Xã hội'],
    ['Phòng Kinh tế', 'Phong Kinh te'],
  ])('it is known where accents are only left out: %s is %s', (phrase, name) => {
    expect(matchUnits(one(name), phrase)).toMatchObject({ units: ['one'], questions: [] });
  });

  it('so is a person beside a unit', () => {
    const person = { id: 'hanh', name: 'Vi Thị Hạnh', title: '', viaOffice: true };
    const known = { ...one('Phòng Kinh tế'), people: [person] };
    expect(matchUnits(known, 'Phòng Kinh tế Vi Thi Hanh').officer).toBe('hanh');
    expect(matchUnits(known, 'Phòng Kinh tế Vi Thị Hành')).toMatchObject({
      officer: null,
      questions: [{ about: 'person', value: 'Vi Thị Hành' }],
    });
  });
});

describe('a name without the level behind it', () => {
  const peers = [
    'Ban CHQS xã',
    'Công an xã',
    'Công an huyện',
    'Phòng Kinh tế huyện',
    'Hội Nông dân xã',
    'CA xã',
  ];
  const units = peers.map(
    (name, at) => ({ ...tanLap.units[0], id: `${at}`, name, aliases: [] }) as Unit,
  );
  const levels = directoryWith({ units });

  it.each([
    ['Ban CHQS', ['0']],
    ['ban chqs', ['0']],
    ['Hội Nông dân', ['4']],
    ['Hội Nông dân; Ban CHQS', ['4', '0']],
    ['Ban CHQS Vi Thị Hạnh', ['0']],
  ])('is the agency’s own unit: %s', (phrase, expected) => {
    expect(matchUnits(levels, phrase)).toMatchObject({ units: expected, questions: [] });
  });

  it.each([
    ['Công an', ['Công an xã', 'Công an huyện']],
    ['Phòng Kinh tế', ['Phòng Kinh tế huyện']],
    ['CA', ['CA xã']],
  ])(
    'is asked where units of two levels fit, or one of another level, or a word is left: %s',
    (phrase, choices) => {
      expect(matchUnits(levels, phrase)).toMatchObject({
        units: [],
        questions: [{ blocking: true, choices }],
      });
    },
  );
});

describe('a person beside a unit', () => {
  it.each([
    'ĐC-XD Vi Thị Hạnh',
    'ĐC-XD (đ/c Vi Thị Hạnh)',
    'ĐC-XD - Vi Thị Hạnh',
    'ĐC – XD, Môi trường Vi Thị Hạnh',
  ])('is the officer: %s', (phrase) => {
    expect(matchUnits(tanLap, phrase)).toMatchObject({
      units: ['dia-chinh'],
      officer: 'moi-truong',
      questions: [],
    });
  });

  it('is told from a namesake by the accents', () => {
    expect(matchUnits(tanLap, 'VH-XH Cao Thị Hanh').officer).toBe('van-hoa');
  });

  it('is asked about when nobody knows him, and the task goes on', () => {
    const match = matchUnits(tanLap, 'ĐC-XD Triệu Văn Lâm');
    expect(match).toMatchObject({
      units: ['dia-chinh'],
      officer: null,
      questions: [{ about: 'person', blocking: false }],
    });
    expect(match.questions[0]?.said.vi).toBe(
      'Không có “Triệu Văn Lâm” trong danh bạ; việc giao cho người phụ trách của “Địa chính – Xây dựng”. Thêm người này vào people.yaml hoặc giao lại.',
    );
  });

  it('is the first known of several; the others do it with him, and are asked about', () => {
    const match = matchUnits(tanLap, 'ĐC-XD Hồ Đức Anh, Vi Thị Hạnh');
    expect(match).toMatchObject({ officer: 'dia-chinh', further: ['moi-truong'] });
    expect(match.questions.map((question) => question.value)).toEqual(['Vi Thị Hạnh']);
  });

  it('is given no task of several units at once', () => {
    const match = matchUnits(tanLap, 'VH-XH và ĐC-XD Hồ Đức Anh');
    expect(match).toMatchObject({
      units: ['van-hoa', 'dia-chinh'],
      officer: null,
      questions: [{ blocking: false }],
    });
  });
});

describe('phối hợp', () => {
  it.each([
    'VH-XH phối hợp với ĐC-XD',
    'VH-XH phối hợp DC-XD',
    'VH-XH Cao Thị Hanh phối hợp ĐC-XD Hồ Đức Anh',
  ])('the first leads and the second coordinates: %s', (phrase) => {
    expect(matchUnits(tanLap, phrase)).toMatchObject({
      units: ['van-hoa'],
      coordinating: ['dia-chinh'],
      questions: [],
    });
  });

  it('an unknown coordinating unit holds nothing up', () => {
    const match = matchUnits(tanLap, 'VH-XH phối hợp với Hội Làm vườn');
    expect(match).toMatchObject({
      units: ['van-hoa'],
      coordinating: [],
      questions: [{ blocking: false }],
    });
  });
});

describe('what nobody knows', () => {
  it('is a blocking question with the three nearest names', () => {
    const match = matchUnits(tanLap, 'Văn hóa Thể thao');
    expect(match.units).toEqual([]);
    expect(match.questions).toHaveLength(1);
    expect(match.questions[0]).toMatchObject({
      about: 'unit',
      blocking: true,
      value: 'Văn hóa Thể thao',
    });
    expect(match.questions[0]?.choices).toHaveLength(3);
    expect(match.questions[0]?.choices?.[0]).toBe('Văn hóa – Xã hội');
    expect(match.questions[0]?.said.vi).toMatch(
      /^Không có đơn vị “Văn hóa Thể thao” trong danh bạ UBND xã Tân Lập; gần giống: “Văn hóa – Xã hội”, /,
    );
  });

  it.each([
    ['Địa chính', ['Địa chính – Xây dựng']],
    ['Xây dựng', ['Địa chính – Xây dựng']],
    ['Văn hoá', ['Văn hóa – Xã hội']],
    ['Y tế', ['Trạm Y tế']],
  ])(
    'offers the unit whose name holds the words whole, and none that is far: %s',
    (phrase, choices) => {
      expect(matchUnits(tanLap, phrase).questions).toMatchObject([{ blocking: true, choices }]);
    },
  );

  it('is never cut at a comma into a part that is known and one that is not', () => {
    expect(units('VH-XH, Phòng Lạ')).toEqual([]);
  });

  it('keeps the known half of a list waiting for the unknown one', () => {
    const match = matchUnits(tanLap, 'VH-XH; Phòng Lạ');
    expect(match.units).toEqual([]);
    expect(match.questions.map((question) => question.value)).toEqual(['Phòng Lạ']);
  });

  it('asks who “liên quan” are unless the directory says so', () => {
    const [question] = matchUnits(tanLap, 'Các đơn vị liên quan').questions;
    expect(question?.said.vi).toBe(
      '“Các đơn vị liên quan” chưa rõ gồm những đơn vị nào; chọn đơn vị hoặc khai nhóm này (trang Cơ quan, units.yaml).',
    );
    expect(question?.blocking).toBe(true);
  });

  it.each(['', '  ', ' ; ', '-'])('asks for a unit where none is given: “%s”', (phrase) => {
    expect(matchUnits(tanLap, phrase).questions[0]?.said.vi).toBe(
      'Chưa ghi đơn vị chủ trì; hãy chọn đơn vị.',
    );
  });

  it.each(['a, ', 'x phối hợp ', ' và ', '. ', ' - ', 'Anh Ba, '])(
    'a cell filled with “%s” is asked about, not pondered',
    (piece) => {
      expect(matchUnits(tanLap, `${piece.repeat(20_000)}x`).questions).toMatchObject([
        { blocking: true },
      ]);
      expect(matchUnits(tanLap, `${piece.repeat(100)}x`).units).toEqual([]);
    },
    2_000,
  );

  it('every phrase ends as units or as a blocking question, never as neither', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'VH-XH',
        'ĐC-XD',
        'Trạm Y tế',
        ',',
        ';',
        ' và ',
        ' - ',
        'phối hợp',
        'Vi Thị Hạnh',
        'liên quan',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const match = matchUnits(tanLap, pieces.join(' '));
        expect(match.units.length > 0).toBe(
          match.questions.every((question) => !question.blocking),
        );
      }),
      { numRuns: 500 },
    );
  });
});
