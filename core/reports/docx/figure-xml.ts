import type { FigureBlock } from '../document/block.ts';
import type { Picture } from '../document/picture.ts';
import { xmlAttribute } from '../xml-text.ts';
import { page, textWidth } from './measures.ts';
import type { DocxPicture } from './survey.ts';

/** English Metric Units of a twentieth of a point, and of a CSS pixel. */
const unitsOfTwentieth = 635;
const unitsOfPixel = 9_525;

/** The widest and highest picture that leaves room for its caption. */
const widest = textWidth * unitsOfTwentieth;
const highest = (page.height - 2 * page.margin - 1_200) * unitsOfTwentieth;

/** The id under which the text finds a picture's painted part. */
export const pngId = ({ number }: DocxPicture): string => `rIdPng${number}`;

/** The id under which the text finds a picture's shapes. */
export const svgId = ({ number }: DocxPicture): string => `rIdSvg${number}`;

/**
 * A picture in a paragraph of its own (DrawingML, ECMA-376 part 1, 20.4): painted,
 * and as SVG by Microsoft's extension of 2016 for programs that draw it. Its
 * title and description are its alternative text.
 */
export function pictureXml({ label, picture }: FigureBlock, image: DocxPicture): string {
  const { width, height } = sizeOf(picture);
  const extent = `cx="${width}" cy="${height}"`;
  const name = xmlAttribute('name', label);
  const words = `${picture.title}. ${picture.description}`;
  const described = `${name}${xmlAttribute('descr', words)}${xmlAttribute('title', picture.title)}`;
  const svg = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svgId(image)}"/></a:ext></a:extLst>`;
  return `<w:p><w:pPr><w:pStyle w:val="Picture"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${image.number}"${described}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawing}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${drawing}"><a:graphicData uri="${pictures}"><pic:pic xmlns:pic="${pictures}"><pic:nvPicPr><pic:cNvPr id="${image.number}"${name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${pngId(image)}">${svg}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** Whether a picture takes more than a third of a page. */
export function isHigh({ picture }: FigureBlock): boolean {
  return sizeOf(picture).height > (page.height * unitsOfTwentieth) / 3;
}

/** On the page, in English Metric Units: as drawn, or as large as fits. */
function sizeOf({ width, height }: Picture): { readonly width: number; readonly height: number } {
  const [right, down] = [width * unitsOfPixel, height * unitsOfPixel];
  const scale = Math.min(1, widest / right, highest / down);
  return { width: Math.round(right * scale), height: Math.round(down * scale) };
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
