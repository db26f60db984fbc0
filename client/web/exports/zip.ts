/** Several files as one that Windows opens without a program of its own. */
export async function zipOf(files: { name: string; bytes: Buffer }[]): Promise<Buffer> {
  const { default: PizZip } = await import('pizzip');
  const zip = new PizZip();
  for (const { name, bytes } of files) zip.file(name, bytes);
  return zip.generate({ type: 'nodebuffer' });
}
