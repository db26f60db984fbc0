/** Where things are on the machine a service is installed on; absolute paths without the root. */
export interface Place {
  /** Node.js and the product, as the service runs them. */
  node: string;
  program: string;
  user: string;
}

export const CONFIG_DIR = '/etc/dondoc';
export const CONFIG_FILE = `${CONFIG_DIR}/dondoc.yaml`;
export const AGENCY_DIR = `${CONFIG_DIR}/co-quan`;
export const DATA_DIR = '/var/lib/dondoc';
export const BACKUP_DIR = '/var/backups/dondoc';
export const UNIT_DIR = '/etc/systemd/system';

/** Files that the installer owns: it writes them anew, and removes them. */
export function ownFiles(place: Place): { file: string; content: string }[] {
  return [
    { file: '/etc/sysusers.d/dondoc.conf', content: sysusers(place) },
    { file: `${UNIT_DIR}/dondoc.service`, content: service(place) },
    { file: `${UNIT_DIR}/dondoc-backup.service`, content: backupService(place) },
    { file: `${UNIT_DIR}/dondoc-backup.timer`, content: TIMER },
  ];
}

/** What makes systemd start a unit by itself: a link to it. */
export const ENABLED = [
  {
    link: `${UNIT_DIR}/multi-user.target.wants/dondoc.service`,
    to: `${UNIT_DIR}/dondoc.service`,
  },
  {
    link: `${UNIT_DIR}/timers.target.wants/dondoc-backup.timer`,
    to: `${UNIT_DIR}/dondoc-backup.timer`,
  },
];

const NOTE = '# Written by dondoc install-service; change it with: systemctl edit';

const sysusers = ({ user }: Place): string =>
  `# Written by dondoc install-service\nu ${user} - "Don Doc" ${DATA_DIR}\n`;

const service = (place: Place): string => `${NOTE} dondoc
[Unit]
Description=Đôn Đốc: nhắc việc theo kế hoạch (deadline reminders)
After=network-online.target
Wants=network-online.target
ConditionPathExists=${CONFIG_FILE}

[Service]
Type=simple
ExecStart=${command(place)} up
# What is under way is finished within half a minute; the engine stops after the worker.
KillSignal=SIGINT
KillMode=mixed
TimeoutStopSec=60
Restart=always
RestartSec=10
# The page changes the agency's files.
ReadWritePaths=-${AGENCY_DIR}
${common(place)}
[Install]
WantedBy=multi-user.target
`;

const backupService = (place: Place): string => `${NOTE} dondoc-backup
[Unit]
Description=Đôn Đốc: sao lưu hằng đêm (nightly backup)
ConditionPathExists=${CONFIG_FILE}

[Service]
Type=oneshot
ExecStart=${command(place)} backup --into ${BACKUP_DIR}
ReadWritePaths=${BACKUP_DIR}
${common(place)}`;

const TIMER = `${NOTE} dondoc-backup.timer
[Unit]
Description=Đôn Đốc: sao lưu hằng đêm (nightly backup)

[Timer]
OnCalendar=*-*-* 01:30:00
RandomizedDelaySec=10min
Persistent=true

[Install]
WantedBy=timers.target
`;

const command = ({ node, program }: Place): string =>
  `${quoted(node)} ${quoted(`${program}/run/bin.mjs`)} --config ${CONFIG_FILE}`;

/** The user, the folders and what the process may not do. */
const common = ({ user, program }: Place): string => `User=${user}
Group=${user}
WorkingDirectory=${program}
Environment=NODE_ENV=production TZ=UTC HOME=${DATA_DIR} XDG_CACHE_HOME=/var/cache/dondoc
StateDirectory=dondoc
StateDirectoryMode=0700
CacheDirectory=dondoc
UMask=0077
NoNewPrivileges=true
ProtectSystem=strict
ProtectHome=true
PrivateTmp=true
PrivateDevices=true
ProtectKernelTunables=true
ProtectControlGroups=true
RestrictSUIDSGID=true
`;

/** A path with a space in it, as systemd reads one. */
const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);
