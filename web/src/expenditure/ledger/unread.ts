import type { Field } from './cells';

/** The sentence for a cell that cannot be read. */
export const unreadWord = (field: Field) => {
  switch (field) {
    case 'category':
      return 'cell.unread.category';
    case 'work':
      return 'cell.unread.work';
    case 'net':
    case 'vat':
      return 'cell.unread.amount';
    case 'share':
      return 'cell.unread.share';
    default:
      return 'cell.unread.day';
  }
};
