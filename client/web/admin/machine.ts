import type { KeysState, MachineState } from '../../office/pages/condition/machineState.ts';

/** The machine that serves the page, as far as the page tells of it. */
export interface Machine {
  /** How it is now. It may ask the mail server, which takes some seconds. */
  state(): Promise<MachineState>;
  /** Its keys, by their ids. */
  keys(): KeysState;
}
