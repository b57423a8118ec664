interface Permission {
  readonly name: string;
  allows(actor: never, subject: never): boolean;
}

interface Judgement {
  readonly permission: string;
  readonly label: string;
  readonly cells: ReadonlyArray<readonly [who: string, said: string]>;
}

interface Api {
  readonly resolvers: readonly object[];
  readonly requiredKey: symbol;
  readonly roles: readonly string[];
  readonly permissions: readonly Permission[];
}

export declare function judgements(api: Pick<Api, 'roles' | 'permissions'>): Judgement[];
export declare function rootFields(
  api: Pick<Api, 'resolvers' | 'requiredKey'>,
): ReadonlyArray<{ readonly field: string; readonly required: string | undefined }>;
export declare function permissionsPage(api: Api): string;
export declare function permissionsIn(modules: readonly object[]): Permission[];
