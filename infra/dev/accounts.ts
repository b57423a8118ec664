import { readRealm } from './realm.js';

/** The demonstration's accounts as a table for the terminal, read where the sign-on reads them. */
export function accountTable(publicUrl: string): string[] {
  const rows = readRealm(publicUrl)
    .users.filter(({ attributes }) => attributes.illustrative)
    .map((user) => ({
      username: user.username,
      name: `${user.firstName} ${user.lastName}`,
      presentation: user.attributes.presentation_en?.[0] ?? '',
      password: user.credentials[0]?.value ?? '',
    }));
  const width = (column: 'username' | 'name') => Math.max(...rows.map((row) => row[column].length));
  const [usernames, names] = [width('username'), width('name')];
  const password = rows[0]?.password ?? '';
  return [
    `Demonstration accounts (invented people, password ${password}):`,
    ...rows.map((row) => `  ${row.username.padEnd(usernames)}  ${row.name.padEnd(names)}  ${row.presentation}`),
  ];
}
