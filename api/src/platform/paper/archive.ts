import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PROFILE = 'sRGB IEC61966-2.1';

/** The library's own profile, beside its code: it looks for it under an address that Node does not open. */
const profile = () =>
  readFileSync(join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'));

interface Marked {
  readonly _root: { readonly data: Record<string, unknown> };
  appendXML(xml: string): void;
}

const AUDIBLE = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>`;

/** The word of PDF/UA, described as PDF/A asks of words that it does not know. */
const PART_OF_UA = `
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 to which the file conforms.</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;

const ARCHIVE = `
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
    <pdfaid:part>3</pdfaid:part>
    <pdfaid:conformance>A</pdfaid:conformance>
  </rdf:Description>`;

/**
 * Says that a document can be read by those who hear it, PDF/UA. Told so by its option, the library would also list
 * the signs of each font, which the standard leaves free and which it gets wrong.
 */
export function sayAudible(pdf: PDFKit.PDFDocument): void {
  (pdf as unknown as Marked).appendXML(AUDIBLE);
}

/** Says that a document is one to keep, PDF/A-3, and what its colours are. */
export function keepForLong(pdf: PDFKit.PDFDocument): void {
  const marked = pdf as unknown as Marked;
  const colours = pdf.ref({ N: 3 });
  colours.end(profile());
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String(PROFILE),
    OutputConditionIdentifier: new String(PROFILE),
    DestOutputProfile: colours,
  });
  intent.finalize();
  marked._root.data.OutputIntents = [intent];
  marked.appendXML(PART_OF_UA);
  marked.appendXML(ARCHIVE);
}
