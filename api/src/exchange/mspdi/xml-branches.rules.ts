/** An element that holds others: its plain texts by name, and its branches. */
export interface Branch {
  readonly name: string;
  readonly texts: Map<string, string>;
  readonly branches: Branch[];
}

/** The branches of that name right under this one. */
export const branchesOf = ({ branches }: Branch, name: string): Branch[] =>
  branches.filter((branch) => branch.name === name);

/** What a list such as `Tasks` holds. */
export const listIn = (root: Branch, list: string, of: string): Branch[] =>
  branchesOf(root, list).flatMap((branch) => branchesOf(branch, of));

export const textIn = ({ texts }: Branch, name: string): string => texts.get(name) ?? '';
