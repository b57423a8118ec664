import { useMutation, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { saveFile } from '../../documents/fetch-file';
import { FileRefused, refusalOfAnswer, sendFile } from '../../documents/send-file';
import { graphql } from '../../graphql/gql';
import { newId } from '../../platform/apollo';
import { useLanguage } from '../../platform/language';

const OpenMutation = graphql(`
  mutation OpenExpenseImport($input: OpenExpenseImportInput!) {
    openExpenseImport(input: $input) {
      id
      url
      format
    }
  }
`);

const ProgressQuery = graphql(`
  query ExpenseImportProgress($id: ID!) {
    expenseImport(id: $id) {
      id
      readLines
      checkedLines
    }
  }
`);

const WaitingQuery = graphql(`
  query WaitingExpenseImport($projectId: ID!, $partnerId: ID!) {
    waitingExpenseImport(projectId: $projectId, partnerId: $partnerId) {
      id
      name
      format
    }
  }
`);

const CancelMutation = graphql(`
  mutation CancelExpenseImport($input: CancelExpenseImportInput!) {
    cancelExpenseImport(input: $input) {
      id
      cancelledAt
    }
  }
`);

const GLANCE_MS = 500;

/** A file on its way: sent, read, checked; or there to be looked at. */
export interface Incoming {
  readonly id: string;
  readonly name: string;
  /** Whole percent of it that has left this device. */
  readonly percent: number;
  readonly format: 'FEC' | 'TABLE';
  readonly read: boolean;
}

/** Sends a file of expenditure, tells how far it is, and stops it. */
export function useImport(ledger: { readonly projectId: string; readonly partnerId: string }) {
  const { language } = useLanguage();
  const [open] = useMutation(OpenMutation);
  const [cancel] = useMutation(CancelMutation);
  const [sent, setIncoming] = useState<Incoming>();
  const [left, setLeft] = useState(false);
  const waiting = useQuery(WaitingQuery, { variables: ledger, fetchPolicy: 'no-cache' }).data?.waitingExpenseImport;
  /** What was sent here; else what was sent before and nobody decided on, after a reload or from another page. */
  const incoming = sent ?? (waiting && !left ? { ...waiting, percent: 100, read: true } : undefined);
  const [error, setError] = useState<unknown>();
  const way = useRef<AbortController>(undefined);
  const under = incoming !== undefined && !incoming.read;
  const { data } = useQuery(ProgressQuery, {
    variables: { id: incoming?.id ?? '' },
    skip: !under || incoming.percent < 100,
    pollInterval: GLANCE_MS,
    fetchPolicy: 'no-cache',
  });

  const announced = async (name: string, size: number) => {
    const input = { id: newId(), ...ledger, name, size: Math.max(1, size), language };
    const { data: answer } = await open({ variables: { input } });
    return answer?.openExpenseImport;
  };
  /** What waited is not asked about again. */
  const leave = () => {
    setLeft(true);
    if (incoming?.read) void cancel({ variables: { input: { id: incoming.id } } }).catch(() => undefined);
  };
  const send = async (file: File) => {
    const { name, size } = file;
    const stopping = new AbortController();
    way.current = stopping;
    setError(undefined);
    leave();
    setIncoming(undefined);
    try {
      const opened = await announced(name, size);
      if (!opened) return;
      const { id, url, format } = opened;
      const tell = (percent: number, read: boolean) => setIncoming({ id, name, percent, format, read });
      tell(0, false);
      const onSent = (bytes: number) => tell(Math.round((100 * bytes) / Math.max(1, size)), false);
      await sendFile(url, file, { onSent, signal: stopping.signal });
      tell(100, true);
    } catch (thrown) {
      setIncoming(undefined);
      if (!stopping.signal.aborted) setError(thrown);
    }
  };
  /** What the portal has begun to read, it stops to read. */
  const stop = async () => {
    const { id } = incoming ?? {};
    way.current?.abort();
    setIncoming(undefined);
    if (id) await cancel({ variables: { input: { id } } }).catch(() => undefined);
  };
  /** The workbook to be filled in, saved on this device; answers its name. */
  const template = async (): Promise<string | undefined> => {
    setError(undefined);
    try {
      const opened = await announced('modele.xlsx', 1);
      const answer = await fetch(opened?.url ?? '', { cache: 'no-store' });
      if (!answer.ok) throw new FileRefused(refusalOfAnswer(answer.status, await answer.text()));
      const said = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
      const name = decodeURIComponent(said ?? 'modele.xlsx');
      saveFile(await answer.blob(), name);
      return name;
    } catch (thrown) {
      setError(thrown);
      return undefined;
    }
  };
  const forget = () => {
    leave();
    setIncoming(undefined);
    setError(undefined);
  };
  return { incoming, under, progress: under ? data?.expenseImport : undefined, error, send, stop, template, forget };
}
