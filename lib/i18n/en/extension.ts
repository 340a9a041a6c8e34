export const extension = {} as const;
