import { type Text, text } from '../../../domain/text/text.ts';
import type { ListNote } from './listNote.ts';

/** How a list is named: by who gives it out, never by its file. */
export const listName = ({ assigner }: Pick<ListNote, 'assigner'>): Text =>
  assigner === ''
    ? text('Danh sách nhiệm vụ cấp trên giao', 'Tasks assigned by a superior')
    : text(`Nhiệm vụ ${assigner} giao`, `Tasks assigned by ${assigner}`);
