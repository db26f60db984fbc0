/** Does something with each of many, so many at a time. Answers come in the order of the things. */
export async function abreast<T, R>(
  things: T[],
  width: number,
  act: (thing: T) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  const queue = things.entries();
  const take = async (): Promise<void> => {
    for (const [index, thing] of queue) answers[index] = await act(thing);
  };
  await Promise.all(Array.from({ length: width }, take));
  return answers;
}
