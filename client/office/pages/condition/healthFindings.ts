import { whatIsWrong } from '../../../../domain/digest/delivery/senderTrouble.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { Health } from '../../watch/health.ts';
import type { Finding } from './finding.ts';

/** What is wrong with the engine, its workers, and an agency's tasks and mails. */
export function healthFindings(health: Health): Finding[] {
  const { worker, frozen, stranded, agencies } = health;
  return [
    ...(worker ? [] : [NO_WORKER]),
    ...counted(frozen, ({ length }) => ({
      weight: 'wrong',
      said: text(
        `${length} quy trình dừng vì lỗi phần mềm: ${frozen.join(', ')}`,
        `${length} workflows stand still by a fault of the software: ${frozen.join(', ')}`,
      ),
      advice: TELL_MAKERS,
    })),
    ...counted(stranded, (mails) => ({
      weight: 'wrong',
      said: text(
        `${mails.length} thư đợi một bản phần mềm cũ không còn chạy`,
        `${mails.length} mails wait for a release nobody runs`,
      ),
      remedy: { action: 'release' },
      mails,
    })),
    ...agencies.flatMap(agencyFindings),
  ];
}

function agencyFindings({ trouble, undelivered, account, late }: Health['agencies'][number]) {
  const findings: Finding[] = [
    ...(account === null ? [] : [accountFinding(account)]),
    ...counted(trouble, (tasks) => ({
      weight: 'wrong',
      said: text(
        `${tasks.length} nhiệm vụ có thông báo chưa đưa được vào thư`,
        `${tasks.length} tasks have notices that could not be handed over`,
      ),
      advice: TRIES_AGAIN,
      tasks,
    })),
    ...counted(late, (mails) => ({
      weight: 'wrong',
      said: text(
        `${mails.length} thư quá giờ gửi, còn đang thử gửi`,
        `${mails.length} mails past their hour, still being tried`,
      ),
      advice: TRIES_AGAIN,
      mails,
    })),
    ...counted(undelivered, (mails) => ({
      weight: 'look',
      said: text(
        `${mails.length} thư bị từ chối hoặc chưa rõ kết quả`,
        `${mails.length} mails refused or unknown`,
      ),
      advice: text(
        'Mở từng thư để xem lý do; địa chỉ sai thì sửa trong danh bạ, cần thì gửi lại trực tiếp cho người nhận',
        'Open each to see why; mend a wrong address in the directory, and hand it over where needed',
      ),
      mails,
    })),
  ];
  return findings;
}

/** The mail server's words may name people: its meaning is told. */
function accountFinding(response: string): Finding {
  const wrong = whatIsWrong(response);
  return {
    weight: 'wrong',
    said: text(
      `Máy chủ thư không nhận tài khoản gửi: ${wrong.vi}`,
      `The mail server refuses our account: ${wrong.en}`,
    ),
    advice: text(
      'Thư đang đợi và tự gửi lại khi tài khoản dùng được',
      'Mails wait, and go out again once it is in order',
    ),
  };
}

const NO_WORKER: Finding = {
  weight: 'wrong',
  said: text('Không có tiến trình xử lý nào đang chạy', 'No worker is running'),
  remedy: { action: 'start-worker', fromRelease: false },
};

const TELL_MAKERS: Text = text(
  'Báo đơn vị cung cấp phần mềm, kèm các mã này và nhật ký của máy chủ',
  'Tell whoever provides the software, with these ids and the log of the machine',
);

const TRIES_AGAIN: Text = text(
  'Hệ thống tự thử lại; nếu một giờ sau vẫn còn, báo người quản trị máy chủ',
  'It is tried again by itself; if it still stands in an hour, tell whoever looks after the machine',
);

const counted = (ids: string[], finding: (ids: string[]) => Finding): Finding[] =>
  ids.length > 0 ? [finding(ids)] : [];
