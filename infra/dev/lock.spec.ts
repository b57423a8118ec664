import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holderOf, takeLock } from './lock.js';

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jalon-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one at a time, and says what the other does', () => {
    const giveBack = takeLock(folder, 'running at http://localhost:3000');
    expect(() => takeLock(folder, 'importing')).toThrow(
      /^Jalon is already running at http:\/\/localhost:3000 \(process/,
    );
    giveBack();
    expect(holderOf(folder)).toBeUndefined();
    takeLock(folder, 'importing')();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over from a process that is gone', () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: dead, born: '1', doing: 'running' }));
    takeLock(folder, 'running')();
  });

  it('is taken over from a process whose number now belongs to another', () => {
    writeFileSync(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, born: 'long ago', doing: 'running' }));
    takeLock(folder, 'running')();
  });

  it('is taken over when it cannot be read', () => {
    writeFileSync(join(folder, 'lock.json'), '{');
    takeLock(folder, 'running')();
  });

  it('is not given back by one who no longer holds it', () => {
    const giveBack = takeLock(folder, 'running');
    const other = JSON.stringify({ pid: process.ppid, born: '', doing: 'running' });
    writeFileSync(join(folder, 'lock.json'), other);
    giveBack();
    expect(readdirSync(folder)).toEqual(['lock.json']);
  });
});
