/** A text in Russian quotation marks; those within it become the inner ones: «ООО „Ромашка“». */
export function quoted(text: string): string {
  return `«${text.replace(/«/g, '„').replace(/»/g, '“')}»`;
}
