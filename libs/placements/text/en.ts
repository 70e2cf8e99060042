import { clocks } from './en-clocks.js';
import { facts } from './en-facts.js';
import { pages } from './en-pages.js';
import { steps } from './en-steps.js';
import { way } from './en-way.js';
import { type vi } from './vi.js';

export const en: Record<keyof typeof vi, string> = {
  ...way,
  ...steps,
  ...facts,
  ...clocks,
  ...pages,

  // Problems
  'placements.not-found': 'There is no such placement, or you may not see it.',
  'placements.not-allowed': 'Somebody else takes this step.',
  'placements.opening-not-allowed': 'You can only open a placement for yourself.',
  'placements.unknown-programme': 'This posting names no programme yet. Call the centre.',
  'placements.quota-full': 'All places of this order are taken by signed contracts.',
  'placements.wrong-facts': 'Some answers are missing or cannot be read.',
  'placements.moved-on': 'Somebody else has just moved this placement. Look again, then go on.',
  'placements.blocked': 'This step cannot be taken yet. The reasons are below.',
  'placements.reason-missing': 'Give the reason.',
  'placements.fact-missing': 'This must be filled in.',
  'placements.fact-not-text': 'Write less, 500 characters at the most.',
  'placements.fact-not-date': 'This is not a date. Example: 24/11/2026.',
  'placements.fact-not-money': 'Write the amount in dong only. Example: 24.500.000.',
  'placements.answer-by-step': 'This placement says by its steps what became of it.',
  'placements.fact-not-rate': 'Write a number only. Example: 815.5.',
  'placements.fact-not-number': 'Write a whole number.',
  'placements.fact-not-choice': 'Choose one of the list.',

  // Why a step is blocked or warned of
  'placements.guard.age-unknown':
    'It is not certain that the worker is {years}. Write the date of birth into the profile first.',
  'placements.guard.too-young': 'Not yet {years} years old. The law forbids sending abroad.',
  'placements.guard.licence-SUSPENDED':
    'The agency is suspended in this market. It may neither recruit nor send.',
  'placements.guard.licence-RETURNED': 'The agency has returned its licence. It may not send.',
  'placements.guard.licence-REVOKED': 'The agency has lost its licence. It may not send.',
  'placements.guard.licence-NONE': 'No licensed agency stands behind this.',
  'placements.guard.contract-missing': 'There is no supply contract for this order yet.',
  'placements.guard.contract-not-accepted':
    'The supply contract is not accepted, or no longer in force.',
  'placements.guard.quota-full': 'All places of this order are taken by signed contracts.',
  'placements.guard.fee-above-cap':
    'The fee is {over} đ above the ceiling of {cap} đ. It cannot be recorded.',
  'placements.guard.fee-without-rate':
    'There is no exchange rate for {currency} to hold the fee against the ceiling.',
  'placements.guard.fee-cap-unknown': 'The ceiling of the service fee is not confirmed.',
  'placements.guard.market-cap-unknown':
    'This programme’s own ceiling of the service fee is not confirmed.',
  'placements.guard.ban-unknown': 'Whether this brokerage may be taken is not confirmed.',
  'placements.guard.deposit-above-cap': 'The deposit is {over} đ above the ceiling of {cap} đ.',
  'placements.guard.deposit-cap-unknown':
    'This programme’s ceiling of the deposit is not confirmed.',
  'placements.guard.fee-not-allowed': 'This programme may take no service fee.',
  'placements.guard.brokerage': 'The law forbids taking brokerage from workers.',
  'placements.guard.promise-missing':
    'The written promise to leave within {days} days of selection is missing.',
  'placements.guard.promise-late': 'The promised day is more than {days} days after selection.',
  'placements.guard.deposit-undated': 'Write down when the deposit was paid.',
  'placements.guard.deposit-too-early':
    'A deposit is taken only after the contract, and after acceptance abroad or the visa.',
  'placements.guard.orientation-missing': 'The orientation certificate is missing.',
  'placements.guard.orientation-expired':
    'The orientation certificate is older than {months} months.',
  'placements.guard.fund-missing':
    'The support fund is not paid yet: at the latest {days} days before departure.',
  'placements.guard.fund-late':
    'The support fund was paid late: at least {days} days before departure.',
  'placements.guard.list-not-confirmed':
    'The list of departing workers is not confirmed (rule unconfirmed).',
  'placements.guard.passport-expired': 'The passport ends before departure, or its end is unknown.',
  'placements.guard.visa-expired': 'The visa ends before departure, or its end is unknown.',
  'placements.guard.deposit-account':
    'The deposit lies in a blocked account of the worker. Write down the account.',
  'placements.guard.contract-not-recorded':
    'The agency has not written down the sending contract yet.',
  'placements.guard.registration-not-confirmed': 'The commune has not confirmed the contract.',
  'placements.guard.phone-abroad-missing': 'There is no telephone abroad yet.',
  'placements.guard.rule-unknown': 'The rule {rule} is not in the system. Result: not known.',

  // The list
  'list.title': 'Placements',
  'list.by-state': 'By state',
  'list.all': 'All',
  'list.none': 'No placements here',
  'list.none-more': 'When somebody applies, the file appears here.',
  'list.none-of-person': 'None yet.',
  'list.person': 'Worker',
  'list.posting': 'Posting',
  'list.state': 'State',
  'list.turn': 'Whose turn',
  'list.since': 'Since',
  'list.clock': 'Clock',
  'list.age': '{age} years',
  'list.days': '{date}, {days} days',
  'list.overdue': '{days} days late',
  'list.left': '{days} days left',

  // The page of one
  'file.yours': 'What you do now',
  'file.by': 'By {date}, {days} days left.',
  'file.late': 'It was due on {date}, {days} days ago. Call the Centre for help.',
  'file.way': 'The whole way',
  'file.history': 'What happened',
  'file.withdraw': 'I want to withdraw',
  'file.withdraw-more': 'This file then ends. You can still apply to other postings.',
  'file.withdraw-why': 'Why do you withdraw?',
  'file.withdraw-send': 'Withdraw from this file',
  'file.back': 'All placements',
  'file.next': 'Next step',
  'file.no-steps': 'There is no step for you to take now.',
  'file.reason': 'Reason',
  'file.bad': 'This step is blocked.',
  'file.warn': 'Look at this first.',
  'file.facts': 'On record',

  // Notification
  'placements.moved.title': 'Your placement: {state}',
};
