/** What a column may hold. Those of the second list are known and not read. */
export type Role =
  | ('no' | 'topic' | 'title' | 'lead' | 'coop' | 'deliverable' | 'doer' | 'supervisor')
  | ('start' | 'due' | 'note')
  | ('basis' | 'status' | 'detail' | 'other');

/** What the words of a heading say, and how surely: 3 in so many words, 1 as far as they go. */
export interface Heading {
  role: Role;
  weight: 1 | 2 | 3;
}
