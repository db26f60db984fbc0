import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigFaults } from '../../config/load/faults.ts';
import { readSettings, redacted, SAMPLE_AGENCY } from '../../config/settings.ts';
import { temporaryFolder } from './agencyFolder.ts';

type Env = Record<string, string>;

const faultsOf = (cwd: string, env: Env = {}): string[] => {
  try {
    readSettings({ cwd, env });
  } catch (error) {
    if (error instanceof ConfigFaults) return error.said.vi.split('\n');
    throw error;
  }
  return [];
};

const folderWith = (yaml: string): string => {
  const dir = temporaryFolder();
  writeFileSync(path.join(dir, 'dondoc.yaml'), yaml);
  return dir;
};

describe('settings', () => {
  it('need no file: one machine, embedded engine, outbox, sample agency', () => {
    const cwd = temporaryFolder();
    expect(readSettings({ cwd, env: {} })).toMatchObject({
      file: null,
      dataDir: path.join(cwd, 'data'),
      language: 'vi',
      temporal: { address: null, namespace: 'dondoc', tls: null, apiKey: null },
      engine: { executable: null, port: 7239, ui: false, uiPort: 8239 },
      agencies: [SAMPLE_AGENCY],
      mail: { transport: 'outbox', password: null },
      metrics: { address: null },
      health: { address: null },
      log: { level: 'info', format: 'auto' },
    });
  });

  it('take paths in the file from its folder, those in variables from the working directory', () => {
    const dir = folderWith(
      'dataDir: kho\nagencies: [xa-a, /srv/xa-b]\ntemporal: { tls: { caFile: ca.pem } }\n',
    );
    const cwd = temporaryFolder();
    const settings = readSettings({
      cwd,
      env: { DONDOC_DATA: 'noi-khac' },
      config: path.join(dir, 'dondoc.yaml'),
    });
    expect(settings.dataDir).toBe(path.join(cwd, 'noi-khac'));
    expect(settings.agencies).toEqual([path.join(dir, 'xa-a'), '/srv/xa-b']);
    expect(settings.temporal.tls).toEqual({ caFile: path.join(dir, 'ca.pem') });
  });

  it('find encryption keys by their file, or take them from a variable and never show them', () => {
    const cwd = folderWith('encryption: { keysFile: khoa }\n');
    expect(readSettings({ cwd, env: {} }).encryption).toEqual({
      keysFile: path.join(cwd, 'khoa'),
      keys: null,
    });
    const settings = readSettings({
      cwd: temporaryFolder(),
      env: { DONDOC_ENCRYPTION_KEYS: 'a bí-mật' },
    });
    expect(settings.encryption).toEqual({ keysFile: null, keys: 'a bí-mật' });
    expect(JSON.stringify(redacted(settings))).not.toContain('bí-mật');
    expect(faultsOf(folderWith('encryption: { keys: abc }\n'))[0]).toContain(
      'không ghi bí mật ở đây; dùng keysFile',
    );
  });

  it('are overridden by variables, and an empty variable counts as none', () => {
    const cwd = folderWith('language: en\nengine: { port: 9000 }\n');
    const settings = readSettings({ cwd, env: { DONDOC_ENGINE_PORT: '9100', DONDOC_LANG: '' } });
    expect([settings.engine.port, settings.language]).toEqual([9100, 'en']);
  });

  it('read secrets from files, and never show them', () => {
    const cwd = folderWith('mail: { transport: smtp, passwordFile: mat-khau }\n');
    writeFileSync(path.join(cwd, 'mat-khau'), 'rất bí mật\n');
    const settings = readSettings({ cwd, env: { DONDOC_TEMPORAL_API_KEY: 'khóa-bí-mật' } });
    expect([settings.mail.password, settings.temporal.apiKey]).toEqual([
      'rất bí mật',
      'khóa-bí-mật',
    ]);
    expect(JSON.stringify(redacted(settings))).not.toMatch(/bí mật|bí-mật/);
    expect(settings.mail.password).toBe('rất bí mật');
  });
});

describe('an API key', () => {
  const settingsWith = (yaml: string) => {
    const cwd = folderWith(yaml);
    writeFileSync(path.join(cwd, 'khoa'), 'khóa\n');
    return { cwd, temporal: readSettings({ cwd, env: {} }).temporal };
  };

  it('brings TLS along, and the file it came from', () => {
    const { cwd, temporal } = settingsWith(
      'temporal: { address: a.example.vn:7233, apiKeyFile: khoa }\n',
    );
    expect(temporal).toMatchObject({ tls: {}, apiKey: 'khóa', apiKeyFile: path.join(cwd, 'khoa') });
  });

  it('may do without on loopback, where something else speaks TLS for it', () => {
    const { temporal } = settingsWith(
      'temporal: { address: 127.0.0.1:7233, tls: false, apiKeyFile: khoa }\n',
    );
    expect(temporal).toMatchObject({ tls: null, apiKey: 'khóa' });
  });
});

describe('faults in settings', () => {
  it('are all told at once, with the line or the variable', () => {
    const cwd = folderWith('laguage: vi\nengine:\n  port: "7239"\nlog: { level: loud }\n');
    expect(faultsOf(cwd, { DONDOC_MAIL: 'pigeon', DONDOC_ENGINE_UI_PORT: '99999' })).toEqual([
      `${cwd}/dondoc.yaml:1  laguage  không có khóa này; có phải “language”?`,
      `${cwd}/dondoc.yaml:3  "7239"  phải là số`,
      `${cwd}/dondoc.yaml:4  "loud"  chọn một trong: trace, debug, info, warn, error`,
      'DONDOC_ENGINE_UI_PORT  engine.uiPort  phải nhiều nhất là 65535',
      'DONDOC_MAIL  mail.transport  chọn một trong: outbox, smtp',
    ]);
  });

  it('refuse an address that is none, and a port beyond the last', () => {
    const said = 'cần dạng máy:cổng, ví dụ "10.0.0.5:7233"';
    expect(
      faultsOf(temporaryFolder(), { DONDOC_METRICS: ':9464', DONDOC_HEALTH: '127.0.0.1:99999' }),
    ).toEqual([
      `DONDOC_HEALTH  health.address  ${said}`,
      `DONDOC_METRICS  metrics.address  ${said}`,
    ]);
  });

  it('refuse a secret written into the file', () => {
    const cwd = folderWith('mail:\n  password: abc\n');
    expect(faultsOf(cwd)).toEqual([
      `${cwd}/dondoc.yaml:2  mail.password  không ghi bí mật ở đây; dùng passwordFile hoặc biến DONDOC_SMTP_PASSWORD`,
    ]);
  });

  it('name a settings file that is not there, and a secret file that cannot be read', () => {
    const cwd = temporaryFolder();
    expect(faultsOf(cwd, { DONDOC_CONFIG: 'thieu.yaml' })[0]).toMatch(
      /thieu\.yaml {2}không có tệp này/,
    );
    expect(faultsOf(folderWith('mail: { passwordFile: thieu }\n'))[0]).toMatch(
      /thieu {2}không đọc được tệp bí mật \(ENOENT\)/,
    );
    const empty = folderWith('mail: { passwordFile: trong }\n');
    writeFileSync(path.join(empty, 'trong'), '\n');
    expect(faultsOf(empty)[0]).toMatch(/trong {2}tệp bí mật trống/);
  });

  it('refuse a certificate without its key', () => {
    const cwd = folderWith('temporal:\n  tls: { certFile: a.pem }\n');
    expect(faultsOf(cwd)).toEqual([
      `${cwd}/dondoc.yaml:2  temporal.tls  certFile và keyFile đi với nhau: ghi cả hai, hoặc bỏ cả hai`,
    ]);
  });

  it('refuse to send an API key over a network without TLS, whoever turned TLS off', () => {
    const cwd = folderWith('temporal:\n  address: temporal.tinh.example.vn:7233\n  tls: false\n');
    const said = 'khóa API không được đi qua mạng mà không có TLS: bỏ tls: false';
    expect(faultsOf(cwd, { DONDOC_TEMPORAL_API_KEY: 'k' })).toEqual([
      `${cwd}/dondoc.yaml:3  "false"  ${said}`,
    ]);
    const other = folderWith(
      'temporal: { address: temporal.tinh.example.vn:7233, apiKeyFile: khoa }\n',
    );
    expect(faultsOf(other, { DONDOC_TEMPORAL_TLS: 'false' })).toEqual([
      `DONDOC_TEMPORAL_TLS  temporal.tls  ${said}`,
    ]);
  });

  it('refuse a sender with a line break', () => {
    const cwd = temporaryFolder();
    expect(faultsOf(cwd, { DONDOC_MAIL_FROM: 'a@b.vn\nBcc: c@d.vn' })).toEqual([
      'DONDOC_MAIL_FROM  mail.from  không phải địa chỉ thư; ghi đúng một địa chỉ trên một dòng, ví dụ "ten@xa.example.vn"; dạng đầy đủ là "Nhắc việc <nhacviec@xa.example.vn>"',
    ]);
  });

  it('show an empty file as no settings at all', () => {
    expect(faultsOf(folderWith('# chưa có gì\n'))).toEqual([]);
  });
});
