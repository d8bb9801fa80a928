/** All that the panel may call; the built script is held to it. */
export const PANEL_CALLS = [
  'panelAddClientsFromSales',
  'panelCreateSample',
  'panelInspect',
  'panelInspectSheet',
  'panelRecalculate',
  'panelSetUp',
  'panelSetUpWith',
  'panelShowClient',
  'panelStart',
  'panelUndo',
];
