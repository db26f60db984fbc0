import { expect, it } from 'vitest';
import { writtenPeople } from '../../../domain/directory/calledPeople.ts';
import { chosenPerson } from '../../../domain/directory/chosenPerson.ts';
import { directoryWith } from './sampleDirectory.ts';

const office = directoryWith({
  people: [
    { id: 'hanh', name: 'Vi Thị Hạnh', title: '', viaOffice: true },
    { id: 'dung', name: 'Tạ Văn Dũng', title: '', viaOffice: true },
    { id: 'dung-2', name: 'Lê Thị Dung', title: '', viaOffice: true },
  ],
});

it.each([
  ['hanh', 'hanh'],
  ['Vi Thị Hạnh', 'hanh'],
  ['vi thi hanh', 'hanh'],
  ['Hạnh', 'hanh'],
  ['Thị Hạnh', 'hanh'],
  ['Dũng', 'dung'],
  ['Dung', 'dung-2'],
  ['van dung', 'dung'],
])('somebody is known by id or name, without accents too: %s', (typed, id) => {
  expect(chosenPerson([office], typed)).toBe(id);
});

it.each(['Vi Thị Hành', 'Hành', 'Đung', 'Văn Dùng'])(
  'a name with other accents is nobody’s: %s',
  (typed) => {
    expect(() => chosenPerson([office], typed)).toThrow(/No person's id or name/u);
  },
);

it.each([
  ['Đồng chí Vi Thi Hanh PCT', ['hanh']],
  ['Đồng chí Vi Thị Hành PCT', []],
  ['Đ/c Tạ Văn Dũng, Lê Thị Dung', ['dung', 'dung-2']],
])('people written in a phrase: %s', (phrase, ids) => {
  expect(writtenPeople(office, phrase).map(({ id }) => id)).toEqual(ids);
});
