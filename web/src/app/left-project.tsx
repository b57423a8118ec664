import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Problem } from '../ui/problem';
import styles from './projects-page.module.css';
import { useWords } from './words';

/** Says, once, that the project one was in is open no more, and forgets what this page had read of it. */
export function LeftProject() {
  const say = useWords();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { readonly left?: string } | null };
  const [acronym, setAcronym] = useState<string>();
  const left = state?.left;
  useEffect(() => {
    if (!left) return;
    setAcronym(left);
    void client.cache.reset();
    void navigate('.', { replace: true, state: null });
  }, [left, client, navigate]);
  if (!acronym) return null;
  return (
    <div className={styles.left}>
      <Problem what={say('left.what', { acronym })} cure={say('left.cure')} />
    </div>
  );
}
