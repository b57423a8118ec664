/** What a signed line says beside its amounts, as a signature writes it. */
export const signedFacts = (document: string, sha256: string | null = null): string =>
  JSON.stringify({
    ...{ method: 'REAL', documentRef: document, invoiceNumber: document, invoicedOn: '2019-10-02', issuer: 'I' },
    ...{ issuerSiren: '732829320', description: 'D', incurredOn: '2019-10-31', paidOn: '2019-11-01', share: 10_000 },
    ...{ currency: 'EUR', foreignNet: null, bookedOn: null, procurementRef: null, creditOf: null, employeeId: null },
    ...{ month: null, hours: null, asset: null, flatRate: null },
    pieces: [{ documentId: '00000000-0000-7000-8000-000000000000', kind: 'INVOICE', checked: false, sha256 }],
  });
