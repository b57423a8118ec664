type Pdf = PDFKit.PDFDocument;

/** A file that a paper carries inside itself, as it was. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What it is to the pages: the figures they are drawn from, what they were made of, or more than they say. */
  readonly relation: 'Data' | 'Source' | 'Supplement';
  /** One line for who finds it beside the pages. */
  readonly about: string;
}

/** Associates a file with a document as a whole. */
export function attachTo(pdf: Pdf, { name, mediaType, bytes, relation, about }: Attachment, at: Date): void {
  pdf.file(Buffer.from(bytes), {
    name,
    type: mediaType,
    relationship: relation,
    description: about,
    creationDate: at,
    modifiedDate: at,
  } as PDFKit.Mixins.PDFAttachmentOptions);
}
