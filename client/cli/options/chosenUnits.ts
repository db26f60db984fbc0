import type { Directory, UnitId } from '../../../domain/directory/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** Units by slip numbers: `112=kinh-te,113=van-phong`. Refuses what is no unit's id. */
export function chosenUnits(words: string, { units }: Directory): Map<string, UnitId> {
  const pairs = words.split(',').filter((one) => one.trim() !== '');
  return new Map(
    pairs.map((pair) => {
      const [number = '', unit = ''] = pair.split('=').map((part) => part.trim());
      if (number !== '' && units.some(({ id }) => id === unit)) return [number, unit] as const;
      throw new Refusal(
        text(
          `“${pair.trim()}” chưa đúng: ghi số phiếu=mã đơn vị trong units.yaml, ví dụ 112=${units[0]?.id ?? ''}.`,
          `"${pair.trim()}" is not right: write slip=unit, by its id in units.yaml, e.g. 112=${units[0]?.id ?? ''}.`,
        ),
      );
    }),
  );
}
