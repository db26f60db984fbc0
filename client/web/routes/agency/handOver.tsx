import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { personOf } from '../../../../domain/directory/roles.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { Handover } from '../../../office/types.ts';
import { HAND_OVER } from '../../agencyFiles/stillDoing.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { AgencyPage } from '../../views/agency/AgencyPage.tsx';
import { HandedOver, HandOverList, movedBy, Receivers } from '../../views/agency/HandOver.tsx';
import { Fault } from '../../views/Fault.tsx';
import { sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

/**
 * `/co-quan/nguoi/y-te/ban-giao`: everything open goes from one person to another, once it was
 * shown. Also from somebody who is not in the directory any more.
 */
export const handOver = new Hono<WebEnv>()
  .use('/:key/ban-giao', async (c, next) => (c.var.visitor.typingFor ? next() : notFound(c)))
  .get('/:key/ban-giao', async (c) => {
    const to = c.req.query('nguoi-nhan') ?? '';
    if (to === '') return show(c, null);
    try {
      return show(c, await handoverTo(c, to));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(c, null, error.said);
    }
  })
  .post('/:key/ban-giao', async (c) => {
    const { to = '', moved: shown = '' } = await formOf(c);
    const { visitor, language } = c.var;
    try {
      const handover = await handoverTo(c, to);
      if (!movedBy(handover).every((one) => shown.split(' ').includes(one)))
        return show(c, handover, MORE, 409);
      const moved = await visitor.desk.commands.carryOutHandover(handover);
      return page(c, <HandedOver moved={moved} language={language} />);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(c, null, error.said);
    }
  });

/** What whoever the address names would hand over to another. */
function handoverTo(c: Context<WebEnv>, to: string): Promise<Handover> {
  const { agency, desk } = c.var.visitor;
  if (!personOf(agency.directory, to)) throw new Refusal(NOBODY);
  return desk.commands.handover(agency, c.req.param('key') ?? '', to);
}

const NOBODY = text('Chọn người nhận có trong danh bạ.', 'Choose somebody of the directory.');
const MORE = text(
  'Chưa chuyển nhiệm vụ nào: từ lúc mở trang này, người bàn giao có thêm nhiệm vụ. Xem lại danh sách dưới đây rồi chuyển.',
  'Nothing was moved: this person got more tasks after the page was opened. Look at the list again first.',
);

async function show(
  c: Context<WebEnv>,
  handover: Handover | null,
  fault: Text | null = null,
  status: 200 | 409 | 422 = fault ? 422 : 200,
): Promise<Response> {
  const { visitor, language } = c.var;
  const from = c.req.param('key') ?? '';
  return page(
    c,
    <>
      {fault && <Fault said={fault} language={language} />}
      <Receivers {...{ from, visitor, language }} chosen={handover?.to.id ?? ''} />
      {handover && <HandOverList {...{ handover, language }} />}
    </>,
    status,
  );
}

function page(c: Context<WebEnv>, body: Child, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { visitor, language } = c.var;
  const from = c.req.param('key') ?? '';
  const name = personOf(visitor.agency.directory, from)?.name ?? from;
  return sendPage(
    c,
    <AgencyPage
      title={text(`${HAND_OVER.vi}: ${name}`, `${HAND_OVER.en}: ${name}`)}
      part="nguoi"
      visitor={visitor}
      language={language}
    >
      {body}
    </AgencyPage>,
    status,
  );
}
