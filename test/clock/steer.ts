import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';

/** Whether clocks can be steered here: the machine code below is that of Linux on x86-64. */
export const CAN_STEER = process.platform === 'linux' && process.arch === 'x64';

/**
 * Sets the wall clock of one running process (a child of ours) off by so many whole seconds,
 * backwards too; other processes and its own monotonic clock stay as they are, as when somebody
 * sets a machine's clock. Programs ask the kernel's vDSO for the time, Go's without any C library,
 * so that page of the process is given functions that add the seconds.
 */
export function setClockOff(pid: number, seconds: number): void {
  const memory = openSync(`/proc/${pid}/mem`, 'r+');
  try {
    const vdso = vdsoOf(pid, memory);
    const room = vdso.bytes.length - ROOM;
    const offset = Buffer.alloc(8);
    offset.writeBigInt64LE(BigInt(seconds));
    writeSync(memory, offset, 0, 8, vdso.start + room);
    if (vdso.bytes[room + 16] !== 0) return; // its functions are in place
    let at = room + 16;
    for (const [name, code, holdsOffset] of CLOCKS) {
      const entry = entryOf(vdso.bytes, name);
      const own = Buffer.from(code);
      own.writeInt32LE(room - (at + holdsOffset + 4), holdsOffset);
      writeSync(memory, own, 0, own.length, vdso.start + at);
      const jump = Buffer.from([0xe9, 0, 0, 0, 0]);
      jump.writeInt32LE(at - (entry + 5), 1);
      writeSync(memory, jump, 0, 5, vdso.start + entry);
      at += 48;
    }
  } finally {
    closeSync(memory);
  }
}

/** Bytes at the page's end that nothing uses: the seconds, then three functions. */
const ROOM = 16 + 3 * 48;

/** Each asks the kernel itself and adds the seconds, whose address goes in at the given byte. */
const CLOCKS: [name: string, code: number[], holdsOffset: number][] = [
  [
    // syscall 228; adds to *rsi when clock rdi is CLOCK_REALTIME or CLOCK_REALTIME_COARSE
    '__vdso_clock_gettime',
    [
      ...[
        0xb8, 0xe4, 0, 0, 0, 0x0f, 0x05, 0x85, 0xc0, 0x75, 0x13, 0x85, 0xff, 0x74, 0x05, 0x83, 0xff,
        0x05,
      ],
      ...[0x75, 0x0a, 0x48, 0x8b, 0x0d, 0, 0, 0, 0, 0x48, 0x01, 0x0e, 0xc3],
    ],
    23,
  ],
  [
    // syscall 96; adds to *rdi
    '__vdso_gettimeofday',
    [
      ...[0xb8, 0x60, 0, 0, 0, 0x0f, 0x05, 0x48, 0x85, 0xff, 0x74, 0x0a],
      ...[0x48, 0x8b, 0x0d, 0, 0, 0, 0, 0x48, 0x01, 0x0f, 0xc3],
    ],
    15,
  ],
  [
    // syscall 201; adds to rax, and stores it where rdi says
    '__vdso_time',
    [
      ...[0x57, 0x31, 0xff, 0xb8, 0xc9, 0, 0, 0, 0x0f, 0x05, 0x5f, 0x48, 0x03, 0x05, 0, 0, 0, 0],
      ...[0x48, 0x85, 0xff, 0x74, 0x03, 0x48, 0x89, 0x07, 0xc3],
    ],
    14,
  ],
];

function vdsoOf(pid: number, memory: number): { start: number; bytes: Buffer } {
  const line = readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .find((one) => one.endsWith('[vdso]'));
  const [start = 0, end = 0] = (line?.split(' ')[0] ?? '')
    .split('-')
    .map((hex) => Number.parseInt(hex, 16));
  if (!line) throw new Error(`process ${pid} has no vDSO`);
  const bytes = Buffer.alloc(end - start);
  readSync(memory, bytes, 0, bytes.length, start);
  return { start, bytes };
}

const DYNAMIC_SYMBOLS = 11;

/** Where a function of the vDSO begins: from the ELF symbols it carries. */
function entryOf(elf: Buffer, name: string): number {
  const header = (i: number): number =>
    Number(elf.readBigUInt64LE(0x28)) + i * elf.readUInt16LE(0x3a);
  const sections = Array.from({ length: elf.readUInt16LE(0x3c) }, (_, i) => header(i));
  const table = sections.find((at) => elf.readUInt32LE(at + 4) === DYNAMIC_SYMBOLS) ?? 0;
  const names = Number(elf.readBigUInt64LE((sections[elf.readUInt32LE(table + 0x28)] ?? 0) + 0x18));
  const [from, size] = [
    Number(elf.readBigUInt64LE(table + 0x18)),
    Number(elf.readBigUInt64LE(table + 0x20)),
  ];
  for (let at = from; at < from + size; at += 24) {
    const begins = names + elf.readUInt32LE(at);
    if (elf.toString('latin1', begins, elf.indexOf(0, begins)) === name)
      return Number(elf.readBigUInt64LE(at + 8));
  }
  throw new Error(`the vDSO has no ${name}`);
}
