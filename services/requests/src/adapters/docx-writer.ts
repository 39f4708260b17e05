import type { Block, Page } from '../domain/printing/page.js';

/** Hebrew, Arabic and their presentation forms run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** The library is large: it is loaded when the first page is printed. */
const load = () => import('docx');
type Library = Awaited<ReturnType<typeof load>>;
type Paragraph = InstanceType<Library['Paragraph']>;

export async function writeDocx(page: Page): Promise<Buffer> {
  const docx = await load();
  const title = line(docx, page.title, { heading: 'Title' });
  const header = new docx.Header({ children: [line(docx, page.marks.join(' - '), { alignment: 'center' })] });
  const document = new docx.Document({
    title: page.title,
    creator: '',
    sections: [
      {
        ...(page.marks.length > 0 && { headers: { default: header } }),
        children: [title, ...page.blocks.flatMap((block) => paragraphs(docx, block))],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}

interface Style {
  readonly heading?: 'Title' | 'Heading2';
  readonly alignment?: 'center';
  readonly bold?: boolean;
}

/** Line breaks of a text are paragraphs of the page. */
function paragraphs(docx: Library, block: Block): Paragraph[] {
  if (block.kind === 'heading') return [line(docx, block.text, { heading: 'Heading2' })];
  const lines = block.text.split('\n').map((text) => line(docx, text));
  return block.kind === 'field' ? [line(docx, block.label, { bold: true }), ...lines] : lines;
}

function line({ Paragraph, TextRun }: Library, text: string, { bold, ...style }: Style = {}): Paragraph {
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  const run = new TextRun({ text, rightToLeft, ...(bold && { bold }) });
  return new Paragraph({ ...style, bidirectional: rightToLeft, children: [run] });
}
