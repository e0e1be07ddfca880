import { describe, expect, it } from 'vitest';
import { findLibreOffice } from './libreoffice.ts';
import type { OfficeSurroundings } from './libreoffice.ts';

/** A machine with these files, on which apt brings the program or does not. */
function machine(present: readonly string[], change: Partial<OfficeSurroundings> = {}) {
  const files = new Set(present);
  const ran: string[] = [];
  const surroundings: OfficeSurroundings = {
    env: { PATH: '/opt/bin' },
    isRoot: false,
    exists: (path) => files.has(path),
    run: (command, values) => {
      ran.push(`${command} ${values[0] ?? ''}`);
      if (values.includes('install')) files.add('/usr/bin/soffice');
      return Promise.resolve(true);
    },
    ...change,
  };
  return { surroundings, ran };
}

describe('findLibreOffice()', () => {
  it('findLibreOffice() takes the one that was asked for, and says when it is missing', async () => {
    const env = { CLAIMGRID_SOFFICE: '/my/soffice' };
    const there = machine(['/my/soffice', '/usr/bin/soffice'], { env });
    expect(await findLibreOffice(there.surroundings)).toEqual({ ok: true, value: '/my/soffice' });
    const missing = await findLibreOffice(machine(['/usr/bin/soffice'], { env }).surroundings);
    expect(missing).toEqual({
      ok: false,
      error: 'Use CLAIMGRID_SOFFICE: there is no program at "/my/soffice"',
    });
  });

  it('findLibreOffice() takes one of the path, and installs nothing then', async () => {
    const { surroundings, ran } = machine(['/opt/bin/soffice']);
    expect(await findLibreOffice(surroundings)).toEqual({ ok: true, value: '/opt/bin/soffice' });
    expect(ran).toEqual([]);
  });

  it('findLibreOffice() installs it on Debian as root, and nowhere else', async () => {
    const debian = ['/usr/bin/apt-get', '/etc/debian_version'];
    const root = machine(debian, { isRoot: true });
    expect(await findLibreOffice(root.surroundings)).toEqual({
      ok: true,
      value: '/usr/bin/soffice',
    });
    expect(root.ran).toEqual(['apt-get update', 'apt-get install']);
    const other = machine(debian);
    expect((await findLibreOffice(other.surroundings)).ok).toBe(false);
    expect(other.ran).toEqual([]);
  });
});
