import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ReportTools } from '#core/reports/formats.ts';

/**
 * Makes the painter of pictures: resvg, compiled to WebAssembly, with the fonts
 * DejaVu Sans and DejaVu Sans Bold and no others, so that a picture is the same
 * on every computer. Program and fonts are loaded with the first picture. Paints
 * on white.
 *
 * @throws for what is no SVG picture, and for a width that is not 1 to 10,000 pixels
 */
export function createRasteriser(): ReportTools['rasterise'] {
  return async (svg, width) => {
    if (!Number.isInteger(width) || width < 1 || width > widest) {
      throw new Error(`Paint a picture: ${width} is no width of 1 to ${widest} pixels`);
    }
    const fonts = await loaded();
    try {
      return paint(svg, width, fonts);
    } catch (error) {
      throw new Error('Paint a picture: it is no SVG picture', { cause: error });
    }
  };
}

const widest = 10_000;

function paint(svg: string, width: number, fonts: readonly Uint8Array[]): Uint8Array {
  const painter = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: 'white',
    font: {
      fontBuffers: [...fonts],
      defaultFontFamily: family,
      sansSerifFamily: family,
      serifFamily: family,
      monospaceFamily: family,
    },
  });
  try {
    const image = painter.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    painter.free();
  }
}

const family = 'DejaVu Sans';

let loading: Promise<readonly Uint8Array[]> | null = null;

/** The WebAssembly program can be started once a process. */
function loaded(): Promise<readonly Uint8Array[]> {
  loading ??= load();
  return loading;
}

async function load(): Promise<readonly Uint8Array[]> {
  const [program, ...fonts] = await Promise.all([
    packaged('@resvg/resvg-wasm/index_bg.wasm'),
    packaged('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    packaged('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ]);
  await initWasm(program);
  return fonts;
}

/** A file of the program's own packages. */
async function packaged(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(path))));
}
