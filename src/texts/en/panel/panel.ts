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

/** Every word of the panel, a part for each tab. */
export const panel = {
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
