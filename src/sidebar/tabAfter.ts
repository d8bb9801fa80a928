/**
 * The tab to which a key leads from another, round and round; null where the key is none of the
 * tabs'.
 */
export function tabAfter<Name>(key: string, from: Name, tabs: readonly Name[]): Name | null {
  const at = tabs.indexOf(from);
  const to = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at + tabs.length - 1) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  }[key];
  return to === undefined ? null : (tabs[to] ?? null);
}
