import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TemplateFile } from './templates.ts';

/** What a template's fields are filled with. */
export type Fields = { [name: string]: string | number | boolean | string[] | Fields[] };

/**
 * Fills a Word template in. Refuses one that asks for a field there is not: a document that says
 * nothing where something should stand would be signed.
 */
export async function fillTemplate({ bytes, file }: TemplateFile, fields: Fields): Promise<Buffer> {
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip'),
  ]);
  const missing = (name: string) => new Refusal(unknownField(file, name));
  try {
    const document = new Docxtemplater(new PizZip(bytes), {
      ...{ paragraphLoop: true, stripInvalidXMLChars: true, errorLogging: false },
      parser: ownFieldsOnly,
      nullGetter: (part: { value?: string }) => {
        throw missing(part.value ?? '');
      },
    });
    document.render(fields);
    return document.toBuffer({ compression: 'DEFLATE' });
  } catch (error) {
    throw error instanceof Refusal ? error : explained(error, file);
  }
}

/** What an object inherits is no field. */
const ownFieldsOnly = (name: string) => ({
  get: (scope: unknown): unknown => {
    if (name === '.') return scope;
    const isField = typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name);
    return isField ? (scope as Fields)[name] : undefined;
  },
});

const unknownField = (file: string, name: string): Text =>
  text(
    `Mẫu “${file}” có trường {${name}} mà báo cáo không có; sửa tên trường trong mẫu theo tài liệu cấu hình.`,
    `Template "${file}" has a field {${name}} that there is not; mend its name by the configuration guide.`,
  );

/** What the library says of a template's fault. */
interface TemplateError {
  properties?: { id?: string; xtag?: string; errors?: TemplateError[] };
}

/** What is wrong in a template, by its first fault. */
function explained(error: unknown, file: string): Refusal {
  const { properties } = error as TemplateError;
  const { id = '', xtag = '' } = properties?.errors?.[0]?.properties ?? properties ?? {};
  const why = properties ? faultText(id, xtag) : NOT_WORD;
  return new Refusal(
    text(
      `Không dùng được mẫu “${file}”: ${why.vi}; sửa mẫu, hoặc bỏ tệp này để dùng mẫu có sẵn.`,
      `Template "${file}" cannot be used: ${why.en}; mend it, or remove it to use the one that ships.`,
    ),
  );
}

const NOT_WORD = text('không phải tệp .docx còn nguyên vẹn', 'it is no whole .docx file');

function faultText(id: string, tag: string): Text {
  if (/^(un(opened|closed)|duplicate_(open|close))_tag$|delimiter/.test(id))
    return text(`chỗ “{${tag}” thiếu dấu ngoặc`, `"{${tag}" lacks a bracket`);
  if (id === 'unclosed_loop')
    return text(`{${tag}} mở mà không đóng`, `{${tag}} is opened and not closed`);
  if (/loop/.test(id))
    return text(`{${tag}} đóng không khớp chỗ mở`, `{${tag}} closes what was not opened`);
  return text(`lỗi ${id} ở {${tag}}`, `fault ${id} at {${tag}}`);
}
