import type { panel as english } from '../../en/panel/panel';
import { abc } from './abc';
import { client } from './client';
import { foresight } from './foresight';
import { health } from './health';
import { installation } from './installation';
import { overview } from './overview';
import { readyText } from './readyText';
import { settings } from './settings';
import { shell } from './shell';
import { today } from './today';
import { winBack } from './winBack';

export const panel: typeof english = {
  ...shell,
  overview,
  abc,
  today,
  client,
  winBack,
  foresight,
  health,
  settings,
  installation,
  readyText,
};
