import { originalOf } from '#db/source-layout.ts';
import type { Workspace } from '../workspace.ts';
import { problemResponse } from './problem-response.ts';

/**
 * `GET /originals/ID`: the PDF that a source came from, for the page view. As a
 * download, so that no browser opens it by itself; other formats are never sent.
 */
export function sendOriginal(workspace: Workspace, id: string): Response {
  const original = originalOf(workspace.requireReview().read, id);
  if (original === null || original.format !== 'pdf') {
    return problemResponse(
      { code: 'original-unknown', message: `Show the original of "${id}": there is no PDF of it` },
      404,
    );
  }
  return new Response(new Uint8Array(original.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="original.pdf"',
      'Cache-Control': 'no-store',
    },
  });
}
