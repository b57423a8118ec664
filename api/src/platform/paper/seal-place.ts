import { keepForLong } from './archive.js';
import { type SealField, UNKNOWN_RANGE } from './seal-field.js';

interface WithForms {
  readonly _root: { readonly data: Record<string, PDFKit.PDFKitReference | undefined> };
  readonly page: { readonly dictionary: PDFKit.PDFKitReference };
}

/**
 * Leaves in a finished document the place of a signature of all of it (PAdES, ISO 32000 12.8): on the first page,
 * unseen, and named among its parts for those who hear it.
 */
export function layField(pdf: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, field: SealField): void {
  const { reason, name, location, at, room } = field;
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, UNKNOWN_RANGE, UNKNOWN_RANGE, UNKNOWN_RANGE],
    Contents: Buffer.alloc(room),
    M: at,
    Name: new String(name),
    Reason: new String(reason),
    Location: new String(location),
  });
  signature.finalize();
  pdf.switchToPage(0);
  const form = pdf.struct('Form');
  root.add(form);
  const inside = pdf as unknown as WithForms;
  pdf.initForm();
  pdf.annotate(0, 0, 0, 0, {
    Subtype: 'Widget',
    FT: 'Sig',
    F: 132,
    T: new String('seal'),
    TU: new String(reason),
    V: signature,
    P: inside.page.dictionary,
    structParent: form,
  } as never);
  form.end();
  const forms = inside._root.data.AcroForm as unknown as { data: Record<string, unknown> };
  const widget = (pdf.page as unknown as { annotations: PDFKit.PDFKitReference[] }).annotations.at(-1);
  Object.assign(forms.data, { Fields: [widget], SigFlags: 3, NeedAppearances: false });
  keepForLong(pdf);
}
