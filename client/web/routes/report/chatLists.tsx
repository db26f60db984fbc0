import { Hono } from 'hono';
import { renderTextList } from '../../../../domain/digest/page/render.ts';
import { personOf } from '../../../../domain/directory/roles.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import { groupCounts } from '../../../office/pages/chat/groupCounts.ts';
import { personList } from '../../../office/pages/chat/personList.ts';
import { weeklyReport } from '../../../office/pages/report/weeklyReport.ts';
import type { WebEnv } from '../../env.ts';
import { Choice } from '../../views/Choice.tsx';
import { CopyText } from '../../views/CopyText.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { rowsOf } from '../../visibleRows.ts';
import { notFound } from '../notFound.tsx';

export const CHAT_LISTS = text('Danh sách gửi qua Zalo', 'Lists for a chat');

const SAID = {
  group: text('Nhóm', 'Group'),
  whole: text('tất cả đơn vị trực thuộc', 'all units of the agency'),
  person: text('Người', 'Person'),
  nobody: text('chọn người', 'choose a person'),
  show: text('Xem', 'Show'),
  ofGroup: text('Gửi nhóm: chỉ có số lượng', 'For a group: numbers only'),
};

/**
 * `/bao-cao/zalo`: texts to paste, a group's with numbers only, and one person's own tasks with his
 * link.
 */
export const chatLists = new Hono<WebEnv>().get('/zalo', async (c) => {
  const { visitor, language } = c.var;
  if (!visitor.seesOverview) return notFound(c);
  const { agency, desk } = visitor;
  const { directory, calendar } = agency;
  const { rows, today } = await rowsOf(visitor);
  const now = await desk.queries.now();
  const group = directory.groups.find(({ id }) => id === c.req.query('group'));
  const person = personOf(directory, c.req.query('person') ?? null);
  const report = weeklyReport(rows, agency, { today, asOf: now });
  const about = { agencyName: directory.name, members: group?.members ?? null };
  const facts = rows.map((row) => row.facts);
  const link = person && visitor.listLink(person.id, today);
  const rendering = { language, attentionBudget: null, calendar, now, ...(link && { link }) };
  const list = person && renderTextList(personList(person.id, facts, agency, today), rendering);
  // A list without work of his own holds no link.
  if (person && link && list?.includes(link.href))
    await visitor.note('list-link-made', `${person.id} ${today}`);
  return sendPage(
    c,
    <Page title={CHAT_LISTS} at="/bao-cao" {...{ language, visitor }}>
      <form class="filters" method="get" action="/bao-cao/zalo">
        <Choice
          {...{ name: 'group', said: SAID.group, of: directory.groups.map(nameOf), language }}
          {...{ empty: SAID.whole, chosen: group?.id }}
        />
        <Choice
          {...{ name: 'person', said: SAID.person, of: directory.people.map(nameOf), language }}
          {...{ empty: SAID.nobody, chosen: person?.id }}
        />
        <button type="submit">{SAID.show[language]}</button>
      </form>
      <CopyText
        {...{ id: 'nhom', label: SAID.ofGroup, language }}
        value={groupCounts(report, about, language)}
      />
      {person && link && <p class="hint">{forHimAlone(person.name)[language]}</p>}
      {person && (
        <CopyText
          {...{ id: 'nguoi', label: forPerson(person.name), language }}
          value={list ?? ''}
        />
      )}
    </Page>,
  );
});

const nameOf = ({ id, name }: { id: string; name: string }): [string, Text] => [
  id,
  text(name, name),
];

const forHimAlone = (name: string): Text =>
  text(
    `Danh sách có liên kết riêng của ${name}: ai mở cũng báo cáo dưới tên người này, nên chỉ gửi riêng, không gửi vào nhóm.`,
    `The list holds the link of ${name}: whoever opens it reports in that name, so send it to nobody else and to no group.`,
  );

const forPerson = (name: string): Text => text(`Gửi riêng ${name}`, `For ${name} alone`);
