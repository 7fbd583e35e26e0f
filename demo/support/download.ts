/** Gives the person a file of this content. */
export function download(name: string, content: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The download has begun with the click, but reads the blob a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
