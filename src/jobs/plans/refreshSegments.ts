import type { ClientFigures } from '../../core/base/clientBase';
import {
  nextAnniversary,
  type Occasion,
  type OccasionKind,
  occasions,
} from '../../core/contacts/occasions';
import type { Day } from '../../core/day';
import { asMinor, fromMinor, type Minor } from '../../core/money';
import { offerGroups } from '../../core/segments/offerGroups';
import { type Segment, type SegmentedClient, segments } from '../../core/segments/segments';
import { groupOccasions, templateFor } from '../../core/templates/occasion';
import { nextTier } from '../../core/value/loyalty';
import type { OwnSheet } from '../../sheets/document/workbook';
import { type SegmentedRow, writeSegments } from '../../sheets/reports/segmentsSheet';
import { contactsOn } from '../client/contactsToday';
import { justComputed } from '../client/plannedContacts';
import type { ReadBase } from '../readBase';

/** Birthdays and anniversaries of the coming month are counted. */
const DAYS_AHEAD = 30;

/** Writes the segment of every client who has bought, and what comes next for them. */
export function refreshSegments(opened: OwnSheet, read: ReadBase): void {
  const { document, asOf, settings, clients, base } = read;
  const figuresOf = (key: string) => base.clients.get(key) as ClientFigures;
  const { found, hasProductLines } = segmentsOf(read);
  const today = contactsOn(read, justComputed(read));
  const templates = read.templates();
  const celebrated = clients.map(({ key, birthday, doNotContact }) => ({
    key,
    birthday,
    firstPurchase: figuresOf(key).firstPurchase,
    doNotContact,
  }));
  const rows = clients.flatMap((client, index): SegmentedRow[] => {
    const segment = found.get(client.key);
    if (!segment || client.doNotContact) return [];
    const figures = figuresOf(client.key);
    const occasion = (kind: OccasionKind, of: Day | null | undefined): Occasion | null => {
      const next = of == null ? null : nextAnniversary(of, asOf);
      return next && { client: client.key, kind, ...next };
    };
    return [
      {
        client,
        figures,
        segment,
        offer: today.clients.get(client.key)?.offer ?? '',
        nextTier: figures.revenue === null ? null : nextTier(fromMinor(figures.revenue), settings),
        birthday: occasion('birthday', client.birthday),
        anniversary: occasion('anniversary', celebrated[index]?.firstPurchase),
      },
    ];
  });
  writeSegments(
    opened,
    {
      rows,
      offers: offerGroups(
        rows.map(({ segment, figures: { revenue, deals } }) => ({ segment, revenue, deals })),
      ),
      daysAhead: DAYS_AHEAD,
      occasionsAhead: occasions(celebrated, asOf, DAYS_AHEAD).length,
      leftOut: clients.filter(({ key, doNotContact }) => doNotContact && found.has(key)).length,
      hasTiers: [settings.bronze, settings.silver, settings.gold].some((border) => border !== null),
      hasProductLines,
      textOf: (step) => templateFor(groupOccasions(step), null, templates)?.source ?? '',
    },
    document,
  );
}

/** The segment of every client who has bought, by key. */
export function segmentsOf(read: ReadBase): {
  found: Map<string, Segment>;
  hasProductLines: boolean;
} {
  const { clients, base } = read;
  const lines = spentOnLines(read);
  const found = segments(
    clients.map(({ key }): SegmentedClient => {
      const figures = base.clients.get(key) as ClientFigures;
      const { deals, purchaseDays, intervalDays, averageOrder, status } = figures;
      return {
        key,
        purchaseDays: purchaseDays ?? deals ?? 0,
        intervalDays,
        averageOrder,
        spentOn: lines.get(key) ?? new Map(),
        status,
      };
    }),
    base.baseIntervalDays,
  );
  return { found, hasProductLines: lines.size > 0 };
}

/** What each client has spent on each product line, refunds taken off, by key. */
function spentOnLines({ sales }: Pick<ReadBase, 'sales'>): Map<string, Map<string, Minor>> {
  const spent = new Map<string, Map<string, Minor>>();
  for (const { client, productLine, amount } of sales) {
    if (productLine === null || amount === null) continue;
    const own = spent.get(client) ?? new Map<string, Minor>();
    spent.set(client, own.set(productLine, asMinor((own.get(productLine) ?? 0) + amount)));
  }
  return spent;
}
