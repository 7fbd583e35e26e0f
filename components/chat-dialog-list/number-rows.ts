/** Tells each row that is drawn its place among all, most of which are not in the document. */
export function numberRows(root: ParentNode, indexOf: (key: string | undefined) => number): void {
  for (const row of root.querySelectorAll<HTMLElement>('.row')) {
    const place = String(indexOf(row.dataset['key']) + 1);
    if (row.ariaRowIndex !== place) row.ariaRowIndex = place;
  }
}
