import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { ListComparison } from '../../../../domain/superior/compare.ts';
import { countAbove } from '../../../../domain/superior/counts.ts';
import type { Refused } from '../../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { headingKey } from '../../../../reading/superior/columns.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { askAgain, GoesOn } from '../../jobs/waiting.tsx';
import { reachOf } from '../../remedies/reach.ts';
import { broughtInNow } from '../../superior/bringInOnce.ts';
import { listAt } from '../../superior/found.ts';
import { listName } from '../../superior/listName.ts';
import type { KeptList } from '../../superior/lists.ts';
import { openList } from '../../superior/openList.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { AskedOfList, columnField } from '../../views/superior/AskedOfList.tsx';
import { Compared } from '../../views/superior/Compared.tsx';
import { LastPass } from '../../views/superior/LastPass.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  asked: text('Cần trả lời trước', 'To be answered first'),
  change: text('Sửa cơ quan giao', 'Change who assigned'),
  back: text('Tải kết quả để gửi lại (Excel)', 'Download results to send back (Excel)'),
  remove: text('Xóa danh sách này', 'Delete this list'),
};

/** `/ke-hoach/cap-tren/:id`: a list beside what the office has, row by row. */
export const listPage = new Hono<WebEnv>()
  .get('/:id', (c) => {
    const kept = listAt(c);
    return kept ? showList(c, kept) : notFound(c);
  })
  .post('/:id/thong-tin', async (c) => {
    const kept = listAt(c);
    if (!kept) return notFound(c);
    const { lists, desk, agency } = c.var.visitor;
    const typed = await formOf(c);
    const { list } = await openList(kept, desk, agency);
    const columns = list.columns.unknown.flatMap((at) => {
      const heading = list.columns.headings[at] ?? '';
      const role = typed[columnField(heading)] ?? '';
      return role === '' ? [] : [[headingKey(heading), role] as const];
    });
    lists.change(kept.id, (note) => ({
      ...note,
      assigner: typed.assigner ?? '',
      columns: { ...note.columns, ...Object.fromEntries(columns) },
    }));
    return c.redirect(`/ke-hoach/cap-tren/${kept.id}`, 303);
  });

/** A list's page, with what was typed before where something was refused. */
export async function showList(
  c: Context<WebEnv>,
  kept: KeptList,
  fault: Refused | null = null,
  typed: Record<string, string> = {},
): Promise<Response> {
  const { visitor, language } = c.var;
  const { agency, desk } = visitor;
  const job = broughtInNow(kept.id);
  if (job && !fault) askAgain(c);
  const open = await openList(kept, desk, agency);
  const { found, list } = open;
  const last = kept.note.passes.at(-1);
  const day = shownDate(localDate(agency.calendar, kept.note.at));
  const here = `/ke-hoach/cap-tren/${kept.id}`;
  const assigners = assignersOf(visitor);
  const loaded = text(
    `${kept.note.by.name} nạp ngày ${day}; ${list.rows.length} dòng.`,
    `Loaded by ${kept.note.by.name} on ${day}; ${list.rows.length} rows.`,
  );
  return sendPage(
    c,
    <Page title={listName(kept.note)} at="/ke-hoach" language={language} visitor={visitor}>
      {fault && <Fault said={fault} language={language} reach={reachOf(visitor)} />}
      <p class="quiet">{loaded[language]}</p>
      {list.notes.map((note) => (
        <p class="quiet">{note[language]}</p>
      ))}
      {job ? (
        <GoesOn job={job} language={language} />
      ) : (
        last && <LastPass {...{ last, language }} rows={list.rows} reach={reachOf(visitor)} />
      )}
      {found ? (
        <>
          <Counts found={found} language={language} />
          <p>
            <a href={`${here}/ket-qua`}>{SAID.back[language]}</a>
          </p>
          {!job && <Compared {...{ found, typed, visitor, language }} action={here} />}
          {visitor.startsPlans && (
            <details>
              <summary>{SAID.change[language]}</summary>
              <AskedOfList {...{ open, assigners, language }} />
            </details>
          )}
        </>
      ) : (
        visitor.startsPlans && (
          <>
            <h2>{SAID.asked[language]}</h2>
            <AskedOfList {...{ open, assigners, language }} />
          </>
        )
      )}
      {visitor.startsPlans && kept.note.passes.length === 0 && (
        <p>
          <a href={`${here}/xoa`}>{SAID.remove[language]}</a>
        </p>
      )}
    </Page>,
    fault ? 422 : 200,
  );
}

/** Those whose lists were loaded before, and the superiors of the directory. */
function assignersOf({ lists, agency }: Visitor): string[] {
  const before = lists.all().flatMap(({ note }) => (note.assigner === '' ? [] : [note.assigner]));
  const superiors = agency.directory.units.filter(({ relation }) => relation === 'superior');
  return [...new Set([...before, ...superiors.map(({ name }) => name)])];
}

const Counts: FC<{ found: ListComparison; language: Language }> = ({ found, language }) => (
  <p>{countsText(found)[language]}</p>
);

/** What the list itself says, in figures; what has no known state is in no rate. */
function countsText({ rows }: ListComparison): Text {
  const { done, open, ended, unknown } = countAbove(rows);
  return text(
    `Theo danh sách: ${done} đã hoàn thành, ${open} đang thực hiện, ${ended} đã chuyển hoặc thu hồi; ${unknown} dòng không ghi rõ tình trạng, không tính vào tỷ lệ.`,
    `By the list: ${done} done, ${open} open, ${ended} moved or taken back; ${unknown} rows without a clear state count in no rate.`,
  );
}
