import { evidenceSchemes } from '#core/evidence/schemes.ts';
import { anyTime, router } from './trpc.ts';

/** The evidence schemes that levels can be given in. */
export const schemesRouter = router({ list: anyTime.query(() => evidenceSchemes) });
