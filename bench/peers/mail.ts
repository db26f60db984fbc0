import { createTransport } from 'nodemailer';

/** One reminder as a job queue would carry it: everything the mail needs. */
export interface Reminder {
  to: string;
  key: string;
  title: string;
}

/** Sends a reminder as a mail of its own, over pooled connections as the product does. */
export function reminderMailer(port: number) {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: 5,
    ignoreTLS: true,
  });
  return async ({ to, key, title }: Reminder): Promise<void> => {
    const text = `Việc sắp đến hạn\n\n1. ${title}\n   Mã ${key} – ke-hoach-thu-tai\n`;
    await transport.sendMail({
      from: 'nhacviec@xathu.example.vn',
      to,
      subject: `Nhắc việc: ${title}`,
      text,
    });
  };
}
