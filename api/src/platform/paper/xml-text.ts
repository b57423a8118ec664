const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text for a document and for what is said of it in XML, where the library writes it as it is told. */
export class XmlText extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, (sign) => SIGNS[sign] as string);
  }
}
