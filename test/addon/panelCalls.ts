/** All that the panel may call; the built script is held to it. */
export const PANEL_CALLS = [
  'panelAddClientsFromSales',
  'panelCalendar',
  'panelCreateSample',
  'panelDaily',
  'panelInspect',
  'panelInspectSheet',
  'panelPlanAhead',
  'panelRecalculate',
  'panelSetUp',
  'panelSetUpWith',
  'panelShowClient',
  'panelStart',
  'panelSwitchDaily',
  'panelToday',
  'panelUndo',
];
