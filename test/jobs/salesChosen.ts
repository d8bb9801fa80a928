import type { Inspection } from '../../src/jobs/setUp/inspect';

/** The choice of a user who takes the deals as they are recognised, and has no other table yet. */
export function salesChosen({ tables: { sales } }: Inspection) {
  return {
    clients: 'create',
    contacts: 'none',
    sales: {
      sheetId: sales.place,
      headers: sales.contents?.columns,
      layout: sales.contents?.layout,
      alsoOn: sales.alsoOn.map(({ id }) => id),
    },
  };
}
