/** What tells of a control of that id, for `aria-describedby`: its note, and that the organisation decides it. */
export function describedBy(
  id: string,
  { note, isManaged }: { readonly note: string | undefined; readonly isManaged: boolean },
): string | undefined {
  const ids = [
    ...(note === undefined ? [] : [`${id}-note`]),
    ...(isManaged ? [`${id}-managed`] : []),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}
