import type { Command } from './command.ts';
import { language } from '../language.ts';

/**
 * The commands that hold the typed letters in order, best first: whole words
 * before beginnings of words before scattered letters, then by title. Without
 * words, all in their own order.
 */
export function matchCommands<Item extends Pick<Command, 'title' | 'group'>>(
  commands: readonly Item[],
  words: string,
): readonly Item[] {
  const typed = words.trim().toLowerCase();
  if (typed === '') return commands;
  return commands
    .map((command) => ({ command, score: matchScore(`${command.title} ${command.group}`, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.command.title.localeCompare(b.command.title, language))
    .map(({ command }) => command);
}

/** How well a text matches what was typed (lower case): 0 not at all, more is better. */
export function matchScore(text: string, typed: string): number {
  const hay = text.toLowerCase();
  const at = hay.indexOf(typed);
  if (at === 0) return 100;
  if (at > 0) return /\w/.test(hay[at - 1] ?? '') ? 60 : 80;
  let score = 40;
  let from = 0;
  for (const letter of typed) {
    if (letter === ' ') continue;
    const found = hay.indexOf(letter, from);
    if (found === -1) return 0;
    // Letters far apart are a worse guess than the beginnings of words.
    if (found > from && /\w/.test(hay[found - 1] ?? '')) score -= 3;
    from = found + 1;
  }
  return Math.max(score, 1);
}
