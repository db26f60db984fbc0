import { shownDate } from '../../calendar/shown.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { givingFirst } from '../../text/refusal.ts';
import { type Text, text } from '../../text/text.ts';
import { hasEnd, withPostings } from '../posting/posting.ts';
import { dayOfProof, proofText, shortProof } from '../proof/proofText.ts';
import { missingProducts, type Provable, withProofs } from '../proof/proven.ts';
import {
  PRODUCT_INPUT,
  PROOF_INPUTS,
  PROOF_ROW_INPUTS,
  proofFaults,
  refuseUnknownProduct,
  typedProofs,
} from '../proof/typedProofs.ts';
import { productsIn } from '../proof/wanted.ts';
import type { Proof } from '../types.ts';
import { NOBODY_ASKS } from './handingOn/askHandOver.ts';
import {
  isOfHandingOn,
  isOfTheWork,
  NOTE,
  ofKinds,
  refuseFuture,
  refuseReported,
  toSupervisor,
  WORKERS,
  withDetail,
} from './shared.ts';
import { command } from './types.ts';

/** Wishes that are moot once the work is done. */
const asksForMore = ofKinds(
  ...(['extension-requested', 'hand-over-asked'] as const),
  ...(['obstacle-raised', 'remind-obstacle', 'urge-obstacle'] as const),
);

const POSTING_STEPS = ['remind-posting', 'urge-posting'] as const;

interface Own {
  /** One a product; at least one. */
  proofs: Proof[];
  note: string;
  /** Products that are missing still, of how many; absent: none, the task is done. */
  missing?: { products: string[]; of: number };
  /** Its postings are to be taken down; absent: it has none, or nobody asked for that yet. */
  takesDown?: true;
}

/** Whether a task has all its products once these are proven, too. */
const isWhole = (facts: Provable, proofs: Proof[]): boolean =>
  missingProducts(facts, withProofs(facts, proofs)).length === 0;

/**
 * The task is done: these proofs show it. Of a task with several products some may be proven first:
 * the rest stays owed.
 */
export const report = command<Own>({
  who: WORKERS,
  typed: {
    said: text(
      'báo cáo kết quả: văn bản, đường dẫn, ảnh hoặc nơi niêm yết của từng sản phẩm',
      'report the result: a document, link, picture or posting of each product',
    ),
    inputs: [PRODUCT_INPUT, ...PROOF_INPUTS, NOTE('optional')],
    rows: PROOF_ROW_INPUTS,
    faults: proofFaults,
    many: true,
    own: (typed, { facts }) => {
      const proofs = typedProofs(typed, facts);
      const products = missingProducts(facts, withProofs(facts, proofs));
      const of = productsIn(facts).length;
      return {
        ...{ proofs, note: typed.words('note') },
        ...(products.length > 0 ? { missing: { products, of } } : {}),
        ...(hasEnd(proofs) ? { takesDown: true } : {}),
      };
    },
  },
  refuse: (facts) =>
    facts.kind === 'continuous'
      ? givingFirst(
          text(
            'việc thường xuyên không có báo cáo kết thúc',
            'a continuous duty has no closing report',
          ),
          'progress',
          text('để cập nhật tiến độ', 'to note how it goes'),
        )
      : refuseReported(facts),
  refuseGiven: (facts, { proofs, today }) => {
    if (proofs.length === 0)
      return text('báo cáo phải kèm văn bản kết quả', 'a report needs the document that proves it');
    const [refused] = proofs.flatMap(
      (proof) =>
        refuseFuture(proof, today) ??
        refuseEarlyPosting(proof, today) ??
        refuseUnknownProduct(proof, facts) ??
        [],
    );
    return refused ?? null;
  },
  apply: (facts, { by, proofs, note, today, takesDown }, now) => {
    const given = withProofs(
      facts,
      proofs.map((proof) => dated(proof, today)),
    );
    const postings = takesDown ? { postings: withPostings(facts, proofs, today) } : {};
    if (!isWhole(facts, proofs)) return { proven: given, ...postings };
    return {
      ...postings,
      reports: [...facts.reports, { at: now, by: by.person.id, proofs: given, note }],
      ...(facts.proven ? { proven: null } : {}),
      review: null,
      toConfirm: false,
      ...(facts.handOverAsked ? NOBODY_ASKS : {}),
      // What is done needs no more time; if it is returned, it can be asked for again.
      ...(facts.extension && !facts.extension.decision ? { extension: null } : {}),
    };
  },
  // Who takes postings down, and who is asked to look at it; what the task owes if it is returned,
  // its return brings.
  brings: (facts, { proofs, takesDown }) => {
    const postings = takesDown ? POSTING_STEPS : [];
    if (!isWhole(facts, proofs))
      return takesDown ? { extent: 'more', only: [...postings, 'extend'] } : null;
    const extent = facts.toConfirm ? 'anew' : 'more';
    return { extent, only: ['remind-review', 'report-review', ...postings, 'extend'] };
  },
  outdates: (notice, facts, { proofs }) =>
    isWhole(facts, proofs) && (isOfTheWork(notice) || isOfHandingOn(notice) || asksForMore(notice)),
  tells: (facts, { proofs, note }) =>
    isWhole(facts, proofs)
      ? toSupervisor(
          'to-accept',
          [...withProofs(facts, proofs).map(shortProof), note].filter(Boolean).join(' – '),
        )
      : [],
  verb: text('báo cáo kết quả', 'report'),
  story: ({ proofs = [], note, missing }) =>
    missing
      ? withDetail(partText(missing), ...proofs.map(proofText), stillMissing(missing), note)
      : withDetail(text('báo cáo kết quả', 'reported the result'), ...proofs.map(proofText), note),
  because: text('đã báo cáo', 'reported'),
});

/** A proof that bears no day has the one on which it was given: they say when a task was done. */
const dated = (proof: Proof, today: LocalDate): Proof =>
  proof.documentDate || proof.posted ? proof : { ...proof, givenOn: dayOfProof(proof, today) };

type Missing = NonNullable<Own['missing']>;

/** `báo cáo một phần kết quả, 2/3 sản phẩm` */
function partText({ products, of }: Missing): Text {
  const proven = of - products.length;
  return text(
    `báo cáo một phần kết quả, ${proven}/${of} sản phẩm`,
    `reported a part of the result, ${proven}/${of} products`,
  );
}

const stillMissing = ({ products }: Missing): Text =>
  text(`còn thiếu: ${products.join('; ')}`, `missing: ${products.join('; ')}`);

/** Why something proves nothing: it is to be posted on a day that is still to come. */
function refuseEarlyPosting({ posted }: Proof, today: LocalDate): Text | null {
  if (!posted) return null;
  const { from, to } = posted;
  if (from > today)
    return text(
      `ngày niêm yết, đăng ${shownDate(from)} chưa tới`,
      `the posting of ${shownDate(from)} is still to come`,
    );
  if (to === null || to >= from) return null;
  return text(
    `ngày niêm yết, đăng đến ${shownDate(to)} trước ngày bắt đầu ${shownDate(from)}`,
    `it was posted until ${shownDate(to)}, before ${shownDate(from)} when that began`,
  );
}
