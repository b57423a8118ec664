import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Refused, stage } from '../../test/stage';
import { DocumentList } from './document-list';

/** An upload as the browser holds it, driven by the test. */
class Line {
  static all: Line[] = [];
  readonly upload = new EventTarget();
  private readonly own = new EventTarget();
  status = 0;
  responseText = '';
  url = '';
  aborted = false;
  addEventListener = this.own.addEventListener.bind(this.own);
  setRequestHeader() {}
  open(_verb: string, url: string) {
    this.url = url;
    Line.all.push(this);
  }
  send() {}
  abort() {
    this.aborted = true;
    this.own.dispatchEvent(new Event('abort'));
  }
  progress(loaded: number) {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded }));
  }
  answer(status: number, body: object) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.own.dispatchEvent(new Event('load'));
  }
}

const before = globalThis.XMLHttpRequest;
beforeEach(() => {
  Line.all = [];
  globalThis.XMLHttpRequest = Line as unknown as typeof XMLHttpRequest;
});
afterEach(() => {
  globalThis.XMLHttpRequest = before;
});

const stored = (id: string, name: string) => ({
  __typename: 'Document',
  id,
  name,
  audience: 'CONSORTIUM',
  viewerCan: ['document.read', 'document.replace'],
  versions: [
    {
      __typename: 'DocumentVersion',
      id: `${id}-1`,
      number: 1,
      sha256: 'ab12cd34ef'.repeat(6).slice(0, 64),
      size: 1_240_000,
      mediaType: 'application/pdf',
      uploadedAt: '2019-11-14T08:41:00Z',
      uploadedBy: null,
    },
  ],
});
const ticket = ({ input }: Readonly<Record<string, unknown>>) => {
  const { id } = input as { id: string };
  return { openUpload: { __typename: 'Ticket', id, url: `/files/${id}` } };
};
const list = <DocumentList subjectType="deliverable" subjectId="d1" canAttach audience="CONSORTIUM" />;
const choose = async (...files: File[]) => {
  await screen.findByText(/Aucun fichier|SHA-256/);
  const input = document.querySelector<HTMLInputElement>('input[type=file][multiple]');
  await userEvent.upload(input!, files);
};
const pdf = (name = 'rapport.pdf') => new File(['0123456789'], name, { type: 'application/pdf' });

it('tells how much has left, then that the portal checks, and the file only once it is kept', async () => {
  let kept: object[] = [];
  const { sent } = stage(list, { DocumentList: () => ({ documents: kept }), UseUploads_OpenUpload: ticket });
  await choose(pdf());
  await waitFor(() => expect(Line.all).toHaveLength(1));
  act(() => Line.all[0]?.progress(4));
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '4');
  expect(screen.getByText('4 o sur 10 o')).toBeVisible();
  act(() => Line.all[0]?.progress(10));
  expect(screen.getByText(/vérification par le portail/)).toBeVisible();
  kept = [stored('x', 'rapport.pdf')];
  act(() => Line.all[0]?.answer(200, {}));
  expect(await screen.findByText(/PDF, 1,2 Mo/)).toBeVisible();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(sent('UseUploads_OpenUpload')[0]?.input).toMatchObject({
    subjectType: 'deliverable',
    subjectId: 'd1',
    name: 'rapport.pdf',
    size: 10,
    audience: 'CONSORTIUM',
  });
});

it('says in words why a file was refused, and tries again as the same document', async () => {
  const { sent } = stage(list, { DocumentList: () => ({ documents: [] }), UseUploads_OpenUpload: ticket });
  await choose(pdf());
  await waitFor(() => expect(Line.all).toHaveLength(1));
  const refusal = { errors: [{ extensions: { code: 'document.encrypted', facts: {} } }] };
  act(() => Line.all[0]?.answer(422, refusal));
  expect(await screen.findByRole('alert')).toHaveTextContent(/protégé par un mot de passe/);
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer d’envoyer rapport.pdf' }));
  await waitFor(() => expect(Line.all).toHaveLength(2));
  const [first, second] = sent('UseUploads_OpenUpload').map(({ input }) => input as Record<string, string>);
  expect(second?.documentId).toBe(first?.documentId);
  expect(second?.id).not.toBe(first?.id);
});

it('sends one file after the other, and a refusal of one stops no other', async () => {
  stage(list, {
    DocumentList: () => ({ documents: [] }),
    UseUploads_OpenUpload: (variables) => {
      const { name } = variables.input as { name: string };
      if (name === 'gros.pdf') throw new Refused('document.too-large', { megabytes: 25 });
      return ticket(variables);
    },
  });
  await choose(pdf('gros.pdf'), pdf('petit.pdf'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/dépasse 25 Mo/);
  await waitFor(() => expect(Line.all).toHaveLength(1));
  act(() => Line.all[0]?.answer(201, {}));
  const uploads = screen.getByRole('list', { name: 'Envois en cours' });
  await waitFor(() => expect(within(uploads).queryByText('petit.pdf')).toBeNull());
  expect(within(uploads).getByText('gros.pdf')).toBeVisible();
});

it('cancels what is on its way', async () => {
  stage(list, { DocumentList: () => ({ documents: [] }), UseUploads_OpenUpload: ticket });
  await choose(pdf());
  await waitFor(() => expect(Line.all).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: 'Annuler l’envoi de rapport.pdf' }));
  expect(Line.all[0]?.aborted).toBe(true);
  expect(screen.queryByText('rapport.pdf')).toBeNull();
});

it('takes a pasted file', async () => {
  stage(list, { DocumentList: () => ({ documents: [] }), UseUploads_OpenUpload: ticket });
  await screen.findByText(/Aucun fichier/);
  const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { files: [pdf('capture.png')] },
  });
  act(() => {
    document.body.dispatchEvent(paste);
  });
  expect(await screen.findByText('capture.png')).toBeVisible();
});

it('offers nothing to send to whoever may only read', async () => {
  const readable = { ...stored('x', 'rapport.pdf'), viewerCan: ['document.read'] };
  stage(<DocumentList subjectType="deliverable" subjectId="d1" canAttach={false} audience="CONSORTIUM" />, {
    DocumentList: () => ({ documents: [readable] }),
  });
  expect(await screen.findByRole('button', { name: 'Télécharger rapport.pdf' })).toBeVisible();
  expect(screen.queryByText('Choisir des fichiers')).toBeNull();
  expect(screen.queryByText('Nouvelle version')).toBeNull();
});
