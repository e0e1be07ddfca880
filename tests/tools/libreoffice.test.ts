import { describe, expect, it } from 'vitest';
import { findLibreOffice } from './libreoffice.ts';
import type { OfficeSurroundings } from './libreoffice.ts';

const parts = ['sc', 'sw'].map((part) => `/usr/lib/libreoffice/program/lib${part}lo.so`);

/** A machine with these files, on which apt brings the program or does not. */
function machine(present: readonly string[], change: Partial<OfficeSurroundings> = {}) {
  const files = new Set(present);
  const ran: string[] = [];
  const surroundings: OfficeSurroundings = {
    env: { PATH: '/opt/bin' },
    isRoot: false,
    exists: (path) => files.has(path),
    run: (command, values) => {
      ran.push([command, ...values.filter((value) => !value.startsWith('-'))].join(' '));
      if (values.includes('install')) for (const file of installed) files.add(file);
      return Promise.resolve(true);
    },
    ...change,
  };
  return { surroundings, ran };
}

const installed = ['/usr/bin/soffice', ...parts];
const debian = ['/usr/bin/apt-get', '/etc/debian_version'];

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
    const root = machine(debian, { isRoot: true });
    expect(await findLibreOffice(root.surroundings)).toEqual({
      ok: true,
      value: '/usr/bin/soffice',
    });
    expect(root.ran).toEqual([
      'apt-get update',
      'apt-get install libreoffice-calc-nogui libreoffice-writer-nogui',
    ]);
    const other = machine(debian);
    expect((await findLibreOffice(other.surroundings)).ok).toBe(false);
    expect(other.ran).toEqual([]);
  });

  it('findLibreOffice() adds to the one of Debian what it lacks', async () => {
    const calc = [...debian, '/usr/bin/soffice', ...parts.slice(0, 1)];
    const root = machine([...calc, '/usr/share/doc/libreoffice-core'], { isRoot: true });
    expect(await findLibreOffice(root.surroundings)).toEqual({
      ok: true,
      value: '/usr/bin/soffice',
    });
    expect(root.ran.at(-1)).toBe('apt-get install libreoffice-calc libreoffice-writer');
    expect(await findLibreOffice(machine(calc).surroundings)).toMatchObject({ ok: false });
    const whole = machine([...debian, ...installed], { isRoot: true });
    expect(await findLibreOffice(whole.surroundings)).toMatchObject({ ok: true });
    expect(whole.ran).toEqual([]);
  });
});
