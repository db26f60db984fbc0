import { AGENCY_DIR, DATA_DIR } from './units.ts';

/**
 * The settings a service begins with. They name an agency's folder that is not there yet: nothing
 * runs before somebody has described his office.
 */
export const CONFIG_TEMPLATE = `\
# Cài đặt của Đôn Đốc trên máy này. / Settings of Đôn Đốc on this machine.
# Giải thích từng dòng / each line is explained in: docs/configuration.md.
dataDir: ${DATA_DIR}
agencies: [${AGENCY_DIR}]

# Chưa khai máy chủ thư thì thư nằm trong ${DATA_DIR}/outbox, không gửi đi đâu.
# Without a mail server mails lie in that folder and go nowhere.
# mail:
#   transport: smtp
#   host: mail.tinh.example.vn
#   port: 587
#   user: nhacviec
#   passwordFile: /etc/dondoc/smtp
#   from: Nhắc việc <nhacviec@xa.example.vn>
`;
