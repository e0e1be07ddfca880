import { z } from 'zod';
import type { Workspace } from '../workspace.ts';
import { readBody } from './read-body.ts';

/** The largest part of a file that comes at once, in bytes. */
const chunkLimit = 16 * 2 ** 20;

const uploadQuery = z.object({
  name: z.string().min(1).max(1000),
  offset: z.coerce.number().int().min(0),
});

/** `PUT /uploads/:id?name=…&offset=N`: takes a part of a file; answers `{ received }`. */
export async function receiveUpload(
  workspace: Workspace,
  id: string,
  request: Request,
): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const { name, offset } = uploadQuery.parse({
    name: search.get('name'),
    offset: search.get('offset') ?? '0',
  });
  const chunk = await readBody(request, chunkLimit);
  return Response.json({ received: await workspace.uploads.append(id, name, offset, chunk) });
}
