/** A row as it is laid: its version is the database's to count. */
export type Row<T> = Omit<T, 'version'>;
