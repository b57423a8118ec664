/** Sets the spaces and apostrophes a French sentence needs, so that whoever writes one types plain spaces. */
export const french = (text: string): string =>
  text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/ ([:;?!%»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')
    .replace(/ €/g, '\u00a0€');
