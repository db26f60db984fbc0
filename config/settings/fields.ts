import { z } from 'zod';
import { text } from '../../domain/text/text.ts';
import { said } from '../load/fields.ts';

export const port = z.int().min(1).max(65_535);
export const words = z.string().min(1);

const isAddress = (value: string): boolean =>
  /^[^\s:/]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/i.test(value) &&
  port.safeParse(Number(value.split(':').at(-1))).success;

/** `host:port` */
export const address = words.refine(isAddress, {
  params: said(
    text('cần dạng máy:cổng, ví dụ "10.0.0.5:7233"', 'must be host:port, e.g. "10.0.0.5:7233"'),
  ),
});

/** Whether a host, as an address or a URL names it, is this machine seen from itself. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host);

/** The host of `host:port`. */
export const hostOf = (address: string): string => address.slice(0, address.lastIndexOf(':'));

/** The port of `host:port`. */
export const portOf = (address: string): number =>
  Number(address.slice(hostOf(address).length + 1));
