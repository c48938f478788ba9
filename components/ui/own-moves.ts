/** Which moves between addresses of the desk a view makes by itself. The view says so once it is fetched. */

let isOwn: () => boolean = () => false;

/** Named by a view: whether the address that the desk has come to is one to which the view goes by itself. */
export function claimMoves(isMine: () => boolean): void {
  isOwn = isMine;
}

/** Whether the view that is open goes to the present address by itself. */
export function isOwnMove(): boolean {
  return isOwn();
}
