import type { Id } from '../model/ids.js';

/** What `authenticate` finds out: who speaks. Groups, role and rights are the store's business. */
export interface Identity {
  kind: 'operator' | 'visitor' | 'bot';
  /** An operator's, a customer's or a bot's id. */
  id: Id;
  /** The tenant; one backend may serve many. Default `main`. */
  account?: Id;
}

/** What an operator may be allowed beyond the everyday; a supervisor has them all. */
export type Right = 'seeAll' | 'blacklist' | 'deleteDialogs' | 'shareQuickReplies' | 'pinForOthers' | 'createTags' | 'reports' | 'outgoing';
export type Role = 'operator' | 'supervisor' | 'visitor' | 'bot';

/** Who acts, as every rule gets it. A visitor's id is the customer's. */
export interface Caller {
  kind: Role;
  id: Id;
  account: Id;
  /** Empty for an operator who belongs to no group and therefore works for all of them. */
  groupIds: readonly Id[];
  rights: readonly Right[];
}

export const MAIN_ACCOUNT: Id = 'main';

/** Whether this caller sits on the team's side. */
export function onTeam(by: Caller): boolean {
  return by.kind === 'operator' || by.kind === 'supervisor';
}

/** Whether this operator or supervisor has been given a right. */
export function hasRight(by: Caller, right: Right): boolean {
  return by.kind === 'supervisor' || by.rights.includes(right);
}
