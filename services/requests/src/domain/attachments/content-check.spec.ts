import { ContentCheck } from './content-check.js';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const office = (...names: string[]) => bytes('PK\x03\x04', ...names.map((name) => `\x00\x00${name}\x00`));
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function typeOf(content: Buffer, chunk = 7): string {
  const check = new ContentCheck();
  for (let at = 0; at < content.length; at += chunk) check.add(content.subarray(at, at + chunk));
  return check.finish(content.length);
}

describe('the type of a content', () => {
  it.each([
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'IHDR')],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['image/tiff', bytes('II', [0x2a, 0])],
    ['image/tiff', bytes('MM', [0, 0x2a])],
    [DOCX, office('[Content_Types].xml', 'word/document.xml')],
    [XLSX, office('[Content_Types].xml', 'xl/workbook.xml')],
    ['text/plain', Buffer.from('Note verbale\n\tÀ la présidence, 大使', 'utf8')],
  ])('%s', (type, content) => {
    expect(typeOf(content, 8)).toBe(type);
    expect(typeOf(content, content.length)).toBe(type);
  });

  it.each([
    ['a program', bytes('MZ', [0x90, 0, 3])],
    ['a zip of anything', office('setup.exe')],
    ['a document with macros', office('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['text that is not UTF-8', bytes('abcdefgh', [0xff, 0xfe], 'rest')],
    ['text with a control character far behind', bytes('x'.repeat(5000), [0x07])],
    ['text cut in the middle of a letter', Buffer.from('ab大').subarray(0, 4)],
  ])('%s is not taken', (_, content) =>
    expect(() => typeOf(content, content.length)).toThrow('ATTACHMENT.UNKNOWN_TYPE'),
  );

  it('is not told of a content that has another size than announced', () => {
    const check = new ContentCheck();
    check.add(bytes('%PDF-1.7'));
    expect(() => check.finish(9)).toThrow('ATTACHMENT.DAMAGED');
  });
});
