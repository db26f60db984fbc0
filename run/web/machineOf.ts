import type { KeyState, KeyStates } from '../../client/office/pages/condition/machineState.ts';
import type { Machine } from '../../client/web/admin/machine.ts';
import { type KeyRing, type Keys, madeOn } from '../../config/keys/keyRing.ts';
import type { Settings } from '../../config/settings.ts';
import { VERSION } from '../../config/version.ts';
import { text } from '../../domain/text/text.ts';
import { readKeys } from '../../worker/codec/keys.ts';
import { heldNow } from '../../worker/delivery/hold.ts';
import { certificatesOf } from '../../worker/troubles/certificates.ts';
import { troublesOf } from '../../worker/troubles/troubles.ts';
import { mailChecked } from '../mailChecked.ts';

/** This machine, as the page tells of it: what `doctor` looks at, and keys by their ids. */
export function machineOf(settings: Settings, webKeys: Keys): Machine {
  const { mail, encryption, practice, dataDir } = settings;
  const isEncrypted = encryption.keys !== null || encryption.keysFile !== null;
  return {
    async state() {
      const held = heldNow(dataDir);
      return {
        ...{ version: VERSION, isEncrypted, isPractice: practice },
        mails:
          mail.transport === 'outbox'
            ? text('lưu trên máy này, chưa gửi đi', 'kept on this machine, not sent')
            : text(`gửi qua ${mail.host}:${mail.port}`, `sent by ${mail.host}:${mail.port}`),
        // A restored copy mails nobody, and speaks with no mail server, until it is released.
        mailServer: held ? null : await mailChecked(settings),
        troubles: troublesOf(settings).map(({ said }) => said),
        held,
      };
    },
    keys: () => ({
      encryption: isEncrypted ? statesOf(readKeys(encryption)) : null,
      web: statesOf(webKeys()),
      certificates: certificatesOf(settings).map(({ setting, ends }) => ({
        setting,
        ends: ends?.toISOString().slice(0, 10) ?? null,
      })),
    }),
  };
}

function statesOf({ current, keys }: KeyRing): KeyStates {
  const state = (id: string): KeyState => ({ id, madeOn: madeOn(id) });
  const older = [...keys.keys()].filter((id) => id !== current);
  return [state(current), ...older.map(state)];
}
