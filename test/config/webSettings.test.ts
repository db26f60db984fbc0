import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigFaults } from '../../config/load/faults.ts';
import { forPractice } from '../../config/settings/practice.ts';
import { readSettings, redacted } from '../../config/settings.ts';
import { temporaryFolder } from './agencyFolder.ts';

const folderWith = (yaml: string): string => {
  const dir = temporaryFolder();
  writeFileSync(path.join(dir, 'dondoc.yaml'), yaml);
  return dir;
};

const web = (yaml: string, env: Record<string, string> = {}) =>
  readSettings({ cwd: folderWith(yaml), env }).web;

const faultsOf = (yaml: string): string[] => {
  try {
    web(yaml);
  } catch (error) {
    if (error instanceof ConfigFaults)
      return error.said.vi.split('\n').map((line) => line.replace(/^\S*dondoc\.yaml/, ''));
    throw error;
  }
  return [];
};

describe('the web page', () => {
  it('is for this machine alone, unless it is told otherwise', () => {
    const cwd = temporaryFolder();
    expect(readSettings({ cwd, env: {} }).web).toEqual({
      address: '127.0.0.1:8240',
      publicUrl: null,
      keysFile: path.join(cwd, 'data', 'web-keys'),
      oidc: null,
      mailSignIn: true,
    });
  });

  it('has a public address as browsers name it, whatever way it was typed', () => {
    expect(web('web: { publicUrl: "https://Dondoc.Xa.example.vn/" }\n').publicUrl).toBe(
      'https://dondoc.xa.example.vn',
    );
    expect(web('web: { publicUrl: "https://xã.example.vn:443" }\n').publicUrl).toBe(
      'https://xn--x-yfa.example.vn',
    );
    expect(web('web: { publicUrl: "http://localhost:8240" }\n').publicUrl).toBe(
      'http://localhost:8240',
    );
  });

  it('listens to other machines behind https', () => {
    const yaml = 'web: { address: "0.0.0.0:8240", publicUrl: "https://dondoc.xa.example.vn" }\n';
    expect(web(yaml).address).toBe('0.0.0.0:8240');
  });

  it('is set by variables, too', () => {
    const env = { DONDOC_WEB: '[::1]:9000', DONDOC_PUBLIC_URL: 'https://a.example.vn' };
    expect(web('', env)).toMatchObject({
      address: '[::1]:9000',
      publicUrl: 'https://a.example.vn',
    });
  });

  it('keeps its keys beside those of the encryption, or where it is told', () => {
    expect(web('encryption: { keysFile: /etc/dondoc/keys }\n').keysFile).toBe(
      '/etc/dondoc/web-keys',
    );
    expect(web('web: { keysFile: /run/dondoc/khoa }\n').keysFile).toBe('/run/dondoc/khoa');
  });

  it('of a practice is another one, and no mail of it links to the office’s', () => {
    const settings = readSettings({
      cwd: folderWith('web: { publicUrl: "https://dondoc.xa.example.vn", keysFile: khoa }\n'),
      env: {},
    });
    expect(forPractice(settings).web).toEqual({
      address: '127.0.0.1:8250',
      publicUrl: null,
      keysFile: path.join(`${settings.dataDir}-practice`, 'web-keys'),
      oidc: null,
      mailSignIn: true,
    });
  });
});

describe('accounts of others', () => {
  const OIDC = 'issuer: "https://taikhoan.tinh.example.vn/xa", clientId: dondoc';

  it('are let in by their provider, with a secret from a file that is never shown', () => {
    const cwd = folderWith(
      `web: { oidc: { ${OIDC}, clientSecretFile: khoa, label: tài khoản công vụ } }\n`,
    );
    writeFileSync(path.join(cwd, 'khoa'), 'rất bí mật\n');
    const settings = readSettings({ cwd, env: {} });
    expect(settings.web.oidc).toEqual({
      issuer: 'https://taikhoan.tinh.example.vn/xa',
      clientId: 'dondoc',
      clientSecret: 'rất bí mật',
      label: 'tài khoản công vụ',
    });
    expect(JSON.stringify(redacted(settings))).not.toContain('bí mật');
    expect(forPractice(settings).web.oidc).toBeNull();
  });

  it('are set by variables, too', () => {
    const env = {
      DONDOC_OIDC_ISSUER: 'http://127.0.0.1:9000',
      DONDOC_OIDC_CLIENT_ID: 'dondoc',
      DONDOC_OIDC_CLIENT_SECRET: 'bí mật',
    };
    expect(web('', env).oidc).toEqual({
      issuer: 'http://127.0.0.1:9000',
      clientId: 'dondoc',
      clientSecret: 'bí mật',
      label: null,
    });
  });

  it('may be the only way in, where there is one', () => {
    const oidc = `oidc: { ${OIDC}, clientSecretFile: khoa }`;
    const cwd = folderWith(`web: { ${oidc}, mailSignIn: false }\n`);
    writeFileSync(path.join(cwd, 'khoa'), 'bí mật\n');
    expect(readSettings({ cwd, env: {} }).web.mailSignIn).toBe(false);
    expect(faultsOf('web: { mailSignIn: false }\n')).toEqual([
      ':1  "false"  không ai đăng nhập được: ghi oidc, hoặc bỏ mailSignIn: false',
    ]);
  });

  it('want a secret, and not in this file', () => {
    expect(faultsOf(`web: { oidc: { ${OIDC} } }\n`)).toEqual([
      ':1  web.oidc.clientSecretFile  thiếu bí mật của trang tại hệ thống tài khoản; ghi vào một tệp, hoặc biến DONDOC_OIDC_CLIENT_SECRET',
    ]);
    expect(faultsOf(`web: { oidc: { ${OIDC}, clientSecret: abc } }\n`)).toEqual([
      ':1  web.oidc.clientSecret  không ghi bí mật ở đây; dùng clientSecretFile hoặc biến DONDOC_OIDC_CLIENT_SECRET',
    ]);
  });

  it.each([
    ['http://taikhoan.tinh.example.vn', 'không có https'],
    ['taikhoan.tinh.example.vn', 'phải là địa chỉ issuer'],
    ['ftp://taikhoan.tinh.example.vn', 'phải là địa chỉ issuer'],
    ['https://a:b@taikhoan.tinh.example.vn', 'phải là địa chỉ issuer'],
    ['https://tk.example.vn/.well-known/openid-configuration', 'phải là địa chỉ issuer'],
  ])('are nowhere else than at an issuer by https: %s', (issuer, said) => {
    const yaml = `web: { oidc: { issuer: "${issuer}", clientId: a, clientSecretFile: khoa } }\n`;
    const [fault = '', ...others] = faultsOf(yaml);
    expect([fault.includes(said), others]).toEqual([true, []]);
  });
});

describe('a web page that is not safe is refused', () => {
  it.each(['0.0.0.0:8240', '10.0.0.5:8240', 'localhost.example.vn:8240', '[::]:8240'])(
    'open to other machines without a public address: %s',
    (address) => {
      expect(faultsOf(`web: { address: "${address}" }\n`)).toEqual([
        ':1  web.publicUrl  address cho máy khác vào, nên cần publicUrl bằng https, ví dụ "https://dondoc.xa.example.vn"; hoặc để address là 127.0.0.1',
      ]);
    },
  );

  it('open to other machines under an address of this one', () => {
    const yaml = 'web: { address: "10.0.0.5:8240", publicUrl: "http://localhost:8240" }\n';
    expect(faultsOf(yaml)[0]).toContain('nên cần publicUrl bằng https');
  });

  it('a public address without https', () => {
    expect(faultsOf('web: { publicUrl: "http://dondoc.xa.example.vn" }\n')).toEqual([
      ':1  "http://dondoc.xa.example.vn"  máy khác chỉ vào trang qua https; đặt một máy chủ trung gian (Caddy, nginx) phía trước và ghi địa chỉ https của nó',
    ]);
  });

  it.each([
    'dondoc.xa.example.vn',
    'https://xa.example.vn/dondoc',
    'https://a:b@xa.example.vn',
    'https://xa.example.vn/?x=1',
    'https://xa.example.vn/#x',
    'ftp://xa.example.vn',
    'https://',
  ])('a public address that is no root of a page: %s', (url) => {
    expect(faultsOf(`web: { publicUrl: "${url}" }\n`)).toEqual([
      `:1  "${url}"  phải là địa chỉ gốc của trang, ví dụ "https://dondoc.xa.example.vn", không có đường dẫn phía sau`,
    ]);
  });

  it('a mistyped key', () => {
    expect(faultsOf('web: { publicURL: "https://a.example.vn" }\n')).toEqual([
      ':1  publicURL  không có khóa này; có phải “publicUrl”?',
    ]);
  });
});
