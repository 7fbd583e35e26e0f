import type { Denied, DialogAction } from '../model/dialog.js';
import type { Caller, Right } from './caller.js';
import { hasRight } from './caller.js';
import { Problem } from './problem.js';
import type { CustomerRow, DialogRow } from './rows.js';

/** What a decision looks at. */
export interface Situation {
  by: Caller;
  dialog: DialogRow;
  customer?: CustomerRow;
  /** For the words of a reason. */
  assigneeName?: string;
  now: number;
}

/** Where a dialog stands for this caller. */
type State = 'unassigned' | 'bot' | 'mine' | 'others' | 'closed' | 'closedByOthers';

const REASONS = {
  takeFirst: 'Take this dialog before you answer.',
  notYours: 'This dialog is with {assignee}.',
  notInCharge: 'Only {assignee} or a supervisor may do this.',
  supervisorOnly: 'Only a supervisor may do this.',
  alreadyYours: 'This dialog is yours already.',
  alreadyUnassigned: 'Nobody has this dialog yet.',
  alreadyClosed: 'This dialog is closed already.',
  notClosed: 'This dialog is not closed.',
  needsRight: 'You have not been given the right to do this.',
  teamOnly: 'Only the team may do this.',
  blocked: 'The customer is blocked. Unblock them to write.',
  notBlocked: 'The customer is not blocked.',
  alreadyBlocked: 'The customer is blocked already.',
  noCustomer: 'No customer is linked to this dialog.',
  windowClosed: 'The channel takes templates only: its reply window is closed.',
} as const;
export type ReasonCode = keyof typeof REASONS;
type Cell = 'yes' | ReasonCode | { right: Right };
type Columns = readonly [unassigned: Cell, bot: Cell, mine: Cell, others: Cell, closed: Cell, closedByOthers: Cell];
const COLUMN: Record<State, number> = { unassigned: 0, bot: 1, mine: 2, others: 3, closed: 4, closedByOthers: 5 };

const everywhere = (cell: Cell): Columns => [cell, cell, cell, cell, cell, cell];
const ALWAYS = everywhere('yes');
const NEVER = everywhere('teamOnly');
/** Whoever has it; while nobody has it, whoever sees it. */
const IN_CHARGE: Columns = ['yes', 'yes', 'yes', 'notInCharge', 'yes', 'notInCharge'];
const ANSWERS: Columns = ['takeFirst', 'takeFirst', 'yes', 'notYours', 'yes', 'notYours'];
const TAKES: Columns = ['yes', 'yes', 'alreadyYours', 'notYours', 'yes', 'notYours'];
const HANDS_OVER: Columns = ['supervisorOnly', 'yes', 'yes', 'notInCharge', 'yes', 'notInCharge'];
const REOPENS: Columns = ['notClosed', 'notClosed', 'notClosed', 'notClosed', 'yes', 'notInCharge'];

/** THE table: action × role × state. A bot may what its rows say; everything else follows from the state of the customer below. */
const TABLE: Readonly<Record<string, { operator: Columns; supervisor: Columns; visitor: Columns }>> = {
  send: { operator: ANSWERS, supervisor: ANSWERS, visitor: ALWAYS },
  attach: { operator: ANSWERS, supervisor: ANSWERS, visitor: ALWAYS },
  quickReply: { operator: ANSWERS, supervisor: ANSWERS, visitor: NEVER },
  typing: { operator: ALWAYS, supervisor: ALWAYS, visitor: ALWAYS },
  comment: { operator: ALWAYS, supervisor: ALWAYS, visitor: NEVER },
  mention: { operator: ALWAYS, supervisor: ALWAYS, visitor: NEVER },
  take: { operator: TAKES, supervisor: TAKES, visitor: NEVER },
  assign: { operator: HANDS_OVER, supervisor: ALWAYS, visitor: NEVER },
  assignGroup: { operator: HANDS_OVER, supervisor: ALWAYS, visitor: NEVER },
  unassign: {
    operator: ['alreadyUnassigned', 'yes', 'yes', 'notInCharge', 'yes', 'notInCharge'],
    supervisor: ['alreadyUnassigned', 'yes', 'yes', 'yes', 'yes', 'yes'],
    visitor: NEVER,
  },
  close: {
    operator: ['yes', 'yes', 'yes', 'notInCharge', 'alreadyClosed', 'alreadyClosed'],
    supervisor: ['yes', 'yes', 'yes', 'yes', 'alreadyClosed', 'alreadyClosed'],
    visitor: NEVER,
  },
  reopen: { operator: REOPENS, supervisor: ['notClosed', 'notClosed', 'notClosed', 'notClosed', 'yes', 'yes'], visitor: NEVER },
  block: { operator: IN_CHARGE, supervisor: ALWAYS, visitor: NEVER },
  unblock: { operator: everywhere({ right: 'blacklist' }), supervisor: ALWAYS, visitor: NEVER },
  delete: { operator: everywhere({ right: 'deleteDialogs' }), supervisor: ALWAYS, visitor: NEVER },
  update: { operator: IN_CHARGE, supervisor: ALWAYS, visitor: NEVER },
  tag: { operator: ALWAYS, supervisor: ALWAYS, visitor: NEVER },
  transcript: { operator: ALWAYS, supervisor: ALWAYS, visitor: ALWAYS },
  unite: { operator: IN_CHARGE, supervisor: ALWAYS, visitor: NEVER },
  pinCustomer: { operator: ALWAYS, supervisor: ALWAYS, visitor: NEVER },
  unlinkCustomer: { operator: IN_CHARGE, supervisor: ALWAYS, visitor: NEVER },
  markUnread: { operator: ALWAYS, supervisor: ALWAYS, visitor: NEVER },
  setAutomation: { operator: IN_CHARGE, supervisor: ALWAYS, visitor: NEVER },
  setAssistant: { operator: IN_CHARGE, supervisor: ALWAYS, visitor: NEVER },
  addTask: { operator: ALWAYS, supervisor: ALWAYS, visitor: NEVER },
  viewHistory: { operator: ALWAYS, supervisor: ALWAYS, visitor: ALWAYS },
};

const WRITING: ReadonlySet<string> = new Set(['send', 'attach', 'quickReply']);
const ABOUT_CUSTOMER: ReadonlySet<string> = new Set(['block', 'unblock', 'pinCustomer', 'unlinkCustomer', 'unite']);

/** Whether the caller may do this here and now, and else why not. That he sees the dialog at all is audience.ts's question. */
export function may(situation: Situation, action: DialogAction): true | Denied {
  const { by, dialog } = situation;
  const row = TABLE[action];
  if (!row) return denied('needsRight', situation);
  const cell =
    by.kind === 'bot'
      ? WRITING.has(action) || action === 'typing'
        ? 'yes'
        : 'teamOnly'
      : (row[by.kind][COLUMN[stateOf(situation)]] ?? 'teamOnly');
  if (typeof cell === 'object' ? !hasRight(by, cell.right) : cell !== 'yes') {
    return denied(typeof cell === 'object' ? 'needsRight' : (cell as ReasonCode), situation);
  }
  if (WRITING.has(action) && (by.kind === 'operator' || by.kind === 'supervisor')) {
    if (dialog.blocked) return denied('blocked', situation);
    if (windowClosed(situation)) return denied('windowClosed', situation);
  }
  if (ABOUT_CUSTOMER.has(action) && dialog.customerId === null) return denied('noCustomer', situation);
  if (action === 'block' && dialog.blocked) return denied('alreadyBlocked', situation);
  if (action === 'unblock' && !dialog.blocked) return denied('notBlocked', situation);
  return true;
}

/** What is refused here, by action: allowed ones are left out, which keeps an event small. */
export function refusals(situation: Situation): Record<string, Denied | false> {
  const refused: Record<string, Denied | false> = {};
  for (const action of Object.keys(TABLE)) {
    const answer = may(situation, action);
    // What is never for visitors needs no words for each of them.
    if (answer !== true) refused[action] = answer.code === 'teamOnly' ? false : answer;
  }
  return refused;
}

/** Throws what `may` refuses. */
export function demand(situation: Situation, action: DialogAction): void {
  const answer = may(situation, action);
  if (answer === true) return;
  const kind = answer.code === 'blocked' || answer.code === 'windowClosed' ? answer.code : 'forbidden';
  throw new Problem(kind, answer.reason, { code: answer.code ?? 'forbidden' });
}

function stateOf({ by, dialog }: Situation): State {
  const mine = dialog.assigneeId === by.id;
  if (dialog.status === 'closed') return mine || dialog.assigneeId === null ? 'closed' : 'closedByOthers';
  if (mine) return 'mine';
  if (dialog.assigneeId !== null) return 'others';
  return dialog.botId === null ? 'unassigned' : 'bot';
}

/** Whether the channel takes templates only, or nothing. */
export function windowClosed({ dialog: { replyWindow }, now }: Pick<Situation, 'dialog' | 'now'>): boolean {
  if (!replyWindow) return false;
  return replyWindow.state === 'closed' || (replyWindow.expiresAt !== undefined && replyWindow.expiresAt <= now);
}

function denied(code: ReasonCode, { assigneeName = 'another operator' }: Situation): Denied {
  return { allowed: false, reason: REASONS[code].replace('{assignee}', assigneeName), code };
}
