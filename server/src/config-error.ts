import type { SettingName } from './config-settings.ts';

/** A setting cannot be used; the message is one sentence that begins with the setting's name. */
export class ConfigError extends Error {
  readonly setting: SettingName;

  constructor(setting: SettingName, problem: string) {
    super(`${setting} ${problem}.`);
    this.name = 'ConfigError';
    this.setting = setting;
  }
}
