import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingsStore } from '../../../electron/settings';

describe('the settings', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chancery-settings-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keep the last of many changes made at once', async () => {
    const settings = await SettingsStore.load(folder);
    for (let width = 20; width <= 50; width++) void settings.change({ panes: [width, 80 - width, 20] });
    await settings.settled();
    expect((await SettingsStore.load(folder)).value.panes).toEqual([50, 30, 20]);
  });
});
